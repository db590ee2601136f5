"""Which files are the pictures of an article: those named, and those beside it."""

import posixpath
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from site_builder.model import Finding, NamedPicture, Severity

ENDINGS = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif", ".tiff"}
)
"""Endings of names by which a file beside a text is known as a picture."""

_NUMBERED = re.compile(r"(?P<stem>.+)[-_](?P<number>\d{1,3})")
_ON_THE_WEB = re.compile(r"(?i)(?:https?:)?//")
_OTHER_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*:")
_QUERY = re.compile(r"[?#].*\Z")


@dataclass(frozen=True, slots=True)
class Sought:
    """A file that is to be a picture: its name in the collection, who names it.

    `line` is its place in the text, 0 for none. `stray` tells that a saved page has it,
    which has icons too.
    """

    name: str
    named: NamedPicture
    line: int = 0
    stray: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The pictures of one article in their order, and the doubts about them."""

    sought: tuple[Sought, ...] = ()
    findings: tuple[Finding, ...] = ()


def seek(
    source: str,
    named: Sequence[NamedPicture],
    beside: Iterable[str],
    exists: Callable[[str], bool],
    *,
    saved_page: bool = False,
) -> Found:
    """Find the pictures of an article; each file is shown once.

    Those that a person gives come first, then those beside the text, then those that
    have their place in it; what is named is not beside it as well.

    Args:
        source: The name of the text.
        named: The pictures that are named.
        beside: The names of the pictures that lie beside it, in order.
        exists: Whether the collection has a file of this name.
        saved_page: Whether the text is a page of the web: of what it shows much is
            missing, and nobody is to be told of each icon.
    """
    findings: list[Finding] = []
    placed: dict[str, Sought] = {}
    given: dict[str, Sought] = {}
    for each in named:
        doubt = _refusal(each, quiet=saved_page and each.in_text)
        name = "" if doubt else name_of(each.src, source)
        if not doubt and not name:
            doubt = _finding(
                each,
                "picture-outside",
                f'The picture "{each.src}" is not in the folder of the texts.',
            )
        elif not doubt and not exists(name):
            doubt = _missing(each, quiet=saved_page and each.in_text)
        if doubt:
            if not (saved_page and each.in_text and _is_known(doubt, findings)):
                findings.append(doubt)
            continue
        line = each.line if each.in_text else 0
        sought = Sought(name, each, line, stray=saved_page and each.in_text)
        (placed if each.in_text else given).setdefault(name, sought)
    lying = {
        name: Sought(name, NamedPicture(posixpath.basename(name), name, 0))
        for name in beside
        if name not in placed
    }
    chosen = {**lying, **given}
    ordered = [*given, *(name for name in lying if name not in given)]
    return Found(
        (
            *(chosen[name] for name in ordered),
            *(each for name, each in placed.items() if name not in given),
        ),
        tuple(findings),
    )


def _is_known(doubt: Finding, findings: Iterable[Finding]) -> bool:
    """Tell whether a doubt of this kind was found: of a saved page one is enough."""
    return any(each.code == doubt.code for each in findings)


def name_of(src: str, source: str) -> str:
    """Give the name of a file in the collection; "" where it would lie outside.

    Args:
        src: What a text says, relative to its folder, with or without escapes.
        source: The name of that text.
    """
    path = unquote(_QUERY.sub("", src)).replace("\\", "/")
    if not path or path.startswith("/") or "\0" in path:
        return ""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    return "" if joined.split("/")[0] in {"..", "."} else joined


def split_number(stem: str) -> tuple[str, int]:
    """Part the stem of a picture's name from its number: "harbour-2"; 0 for none."""
    found = _NUMBERED.fullmatch(stem)
    return (found["stem"], int(found["number"])) if found else (stem, 0)


def _refusal(named: NamedPicture, *, quiet: bool) -> Finding | None:
    """Refuse what is no file: pictures on the web are never fetched."""
    if _ON_THE_WEB.match(named.src):
        message = "A picture on the web is neither fetched nor shown; save it beside "
        message += "the text to show it."
        return _finding(named, "picture-remote", message, Severity.NOTE)
    if _OTHER_SCHEME.match(named.src):
        message = "A picture that is no file of the collection is not shown."
        severity = Severity.NOTE if quiet else Severity.WARNING
        return _finding(named, "picture-no-file", message, severity)
    return None


def _missing(named: NamedPicture, *, quiet: bool) -> Finding:
    if quiet:
        message = "The saved page shows pictures that were not saved with it."
        return _finding(named, "picture-missing", message, Severity.NOTE)
    message = f'There is no picture "{named.src}" in the folder of the text.'
    return _finding(named, "picture-missing", message)


def _finding(
    named: NamedPicture,
    code: str,
    message: str,
    severity: Severity = Severity.WARNING,
) -> Finding:
    return Finding(named.origin, named.line, code, message, severity)
