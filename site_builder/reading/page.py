"""Saved web pages: the text of the page line by line, and what its markup claims."""

import codecs
import html
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.errors import SourceError
from site_builder.model import (
    Finding,
    Hint,
    Hints,
    NamedPicture,
    SourceKind,
    SourceText,
)
from site_builder.reading.characters import scrub
from site_builder.reading.decoding import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INSTALL = "install it with: pip install 'site-builder[html]'"

_HEAD = 4096
"""Bytes in which a page must declare its encoding; browsers look at 1024."""

_DECLARATION = re.compile(
    rb"""(?i)<meta[^<>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]+)"""
    rb"""|<\?xml[^<>]{1,200}?encoding\s*=\s*["']([\w.:-]+)"""
)

_LABEL = re.compile(
    r"(?:big5|cp\d|euc-|gb|iso-?(?:8859|2022)-|koi8-|ks_c_|latin-?\d|mac|shift|tis-|us-a"
    r"|utf-8|windows-|x-)"
)
"""What a label of a character encoding begins with; Python knows stranger codecs."""

_MEANT = {
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "ks_c_5601-1987": "cp949",
    "latin1": "cp1252",
    "macintosh": "mac-roman",
    "shift_jis": "cp932",
    "us-ascii": "cp1252",
    "x-sjis": "cp932",
}
"""Labels that browsers take for something wider (WHATWG Encoding Standard)."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_TAG = re.compile(r"<[^<>]*>")


def parse_page(name: str, data: bytes) -> SourceText:
    """Turn the bytes of the saved page `name` into lines of text and hints.

    Raises:
        SourceError: The extra `html` is not installed.
    """
    _require_extra(name)
    # Imported late: both bring libraries that take longer to load than a text to read.
    from site_builder.reading.extracting import extract  # noqa: PLC0415
    from site_builder.reading.metadata import gather  # noqa: PLC0415
    from site_builder.reading.pagelines import parse_tree, walk_page  # noqa: PLC0415

    decoded = decode(name, data, declared_encoding(data))
    # Lines of a page are not lines of its file, so the file's findings name none.
    findings = tuple(replace(finding, line=0) for finding in decoded.findings)
    source = SourceText(name, SourceKind.HTML, (), "", decoded.encoding)
    tree = parse_tree(decoded.text)
    if tree is None:
        lines = _without_tags(decoded.text)
        message = "The markup cannot be parsed; what is not markup was taken for text."
        finding = Finding(name, 0, "page-not-parsed", message)
        hints = Hints(tags=("",) * len(lines))
        findings += (finding,) if lines else ()
        return replace(source, lines=lines, hints=hints, findings=findings)

    text = walk_page(tree)
    candidates = gather(tree)
    # Last, for the extractor takes the tree apart.
    body, doubts = extract(name, tree, text)
    hints = Hints(
        url=_first(candidates, "url"),
        language=_language_of(tree),
        tags=text.tags,
        body=body,
        candidates=candidates,
    )
    return replace(
        source,
        lines=text.lines,
        hints=hints,
        findings=findings + doubts,
        pictures=_pictures(name, text.pictures, body),
    )


def _pictures(
    name: str, seen: Iterable[tuple[int, str, str]], body: frozenset[int]
) -> tuple[NamedPicture, ...]:
    """Name the pictures that stand from the first to the last line of the article.

    The first of an article often stands above its text.
    """
    first, last = min(body, default=1), max(body, default=0)
    return tuple(
        NamedPicture(src, name, line, alt=alt, in_text=True)
        for line, src, alt in seen
        if first - _ABOVE <= line <= last + 1 or not body
    )


_ABOVE = 6
"""Lines between a picture and the article's text under it: a caption of two lines, a
byline, a day, a note on time to read; the headline may stand there too."""


def _require_extra(name: str) -> None:
    try:
        import lxml.etree  # noqa: F401, PLC0415
        import trafilatura  # noqa: F401, PLC0415
    except ModuleNotFoundError:
        what = "saved pages need an extra that is not installed"
        raise SourceError(what, name, _INSTALL) from None
    except ImportError as error:
        what = f"the extra for saved pages is broken ({error.msg})"
        raise SourceError(what, name, _INSTALL) from None


def declared_encoding(data: bytes) -> str | None:
    """Give the encoding that the page claims for itself, by its Python name."""
    found = _DECLARATION.search(data, 0, _HEAD)
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace").lower()
    label = _MEANT.get(label, label)
    if not _LABEL.match(label):
        return None
    try:
        codecs.lookup(label)
    except LookupError:
        return None
    return label


def _language_of(tree: "HtmlElement") -> str | None:
    language = (tree.get("lang") or tree.get("xml:lang") or "").strip()
    return language if _LANGUAGE.fullmatch(language) else None


def _first(candidates: tuple[Hint, ...], field: str) -> str | None:
    return next((hint.value for hint in candidates if hint.field == field), None)


def _without_tags(text: str) -> tuple[str, ...]:
    """Give what stands between the tags: the last resort, scripts and all."""
    words = scrub(html.unescape(_TAG.sub("\n", text)))
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return tuple(line for line in lines if line)
