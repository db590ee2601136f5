"""Front matter: what a person states at the head of a text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from site_builder.model import Finding, Given, Severity, SourceKind
from site_builder.reading.statements import (
    BrokenBlock,
    Statement,
    parse_toml,
    parse_yaml,
)

_FIELDS = {
    "headline": "headline title",
    "standfirst": "standfirst description summary dek subtitle excerpt",
    "authors": "authors author byline",
    "outlet": "outlet publication publisher source site",
    "published": "published date pubdate",
    "url": "url canonical link original",
    "language": "language lang",
    "tags": "tags keywords",
}
"""What each field of `Given` may be called; other tools write all of these."""

_FIELD_OF = {alias: name for name, words in _FIELDS.items() for alias in words.split()}
_LISTS = frozenset({"authors", "tags"})

_LONGEST = 1 << 16
"""Characters of front matter at most: nobody writes more, and parsers take their time
over what nobody wrote."""

_KNOWN_KEY = re.compile(rf"(?i)\s*(?:{'|'.join(_FIELD_OF)})\s*[:=]")
_LEAD = re.compile(r"(?i)\A\s*by:?\s+")
_BETWEEN_AUTHORS = re.compile(r"\s*(?:[,;&]|\band\b)\s*", re.IGNORECASE)
_BETWEEN_TAGS = re.compile(r"\s*[,;]\s*")
_LINKED = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
"""Obsidian writes names as links: `[[Ada Lovelace]]`."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is given, and the doubts about it."""

    given: Given = field(default_factory=Given)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fence:
    """How a block is closed, how its first statement begins, who parses it."""

    closing: tuple[str, ...]
    key: re.Pattern[str]
    parse: Callable[[Sequence[str]], list[Statement]]
    advice: str


_FENCES = {
    "---": _Fence(
        closing=("---", "..."),
        key=re.compile(r"""["']?[^\s"'#:>|*&{\[-][^:]*:(\s|$)"""),
        parse=parse_yaml,
        advice="values that hold a colon need quotation marks",
    ),
    "+++": _Fence(
        closing=("+++",),
        key=re.compile(r"""["']?\w[^=]*=|\["""),
        parse=parse_toml,
        advice="texts need quotation marks",
    ),
}


def find_front_matter(name: str, lines: Sequence[str], kind: SourceKind) -> FrontMatter:
    """Read the front matter that the source `name` begins with, if it has any.

    A rule at the top of a text is not front matter: that has a second fence and starts
    with a key; in a plain text, one of its keys must be known. Broken front matter
    gives nothing but a finding, and still takes up its lines.
    """
    fence = _FENCES.get(lines[0].rstrip()) if lines else None
    block = _enclosed(lines, fence) if fence else None
    if fence is None or block is None or not _is_meant(block, fence, kind):
        return FrontMatter()

    taken = len(block) + 2
    try:
        statements = fence.parse(block)
    except BrokenBlock as broken:
        message = f"The front matter cannot be read ({broken.problem}); {fence.advice}."
        finding = Finding(name, broken.line + 1, "front-matter-broken", message)
        return FrontMatter(Given(lines=taken), (finding,))
    return _understand(name, statements, taken)


def _enclosed(lines: Sequence[str], fence: _Fence) -> Sequence[str] | None:
    """Cut out what stands between the fences, unless it is endless."""
    size = 0
    for at, line in enumerate(lines[1:], start=1):
        if line.rstrip() in fence.closing:
            return lines[1:at]
        size += len(line)
        if size > _LONGEST:
            return None
    return None


def _is_meant(block: Sequence[str], fence: _Fence, kind: SourceKind) -> bool:
    stated = [line for line in block if line.strip() and line[0] != "#"]
    if kind is SourceKind.TEXT and not any(map(_KNOWN_KEY.match, stated)):
        return False
    return not stated or fence.key.match(stated[0]) is not None


def _understand(name: str, statements: Sequence[Statement], taken: int) -> FrontMatter:
    """Sort the statements into fields; the first statement about a field stands."""
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    places: dict[str, int] = {}
    findings: list[Finding] = []
    for statement in statements:
        # Statements count lines within the block, which starts at line 2.
        line = min(statement.line + 1, taken)
        about = _field_of(statement)
        doubt = _doubt(statement, about, stated=about in places)
        if doubt:
            code, message, severity = doubt
            findings.append(Finding(name, line, code, message, severity))
        elif about in _LISTS and statement.value:
            lists[about] = _as_list(about, statement.value)
            places[about] = line
        elif about and isinstance(statement.value, str) and statement.value:
            texts[about] = statement.value
            places[about] = line
    given = Given(
        headline=texts.get("headline"),
        standfirst=texts.get("standfirst"),
        authors=lists.get("authors", ()),
        outlet=texts.get("outlet"),
        published=texts.get("published"),
        url=texts.get("url"),
        language=texts.get("language"),
        tags=lists.get("tags", ()),
        lines=taken,
        places=tuple(sorted(places.items(), key=lambda place: (place[1], place[0]))),
    )
    return FrontMatter(given, tuple(findings))


def _field_of(statement: Statement) -> str | None:
    about = _FIELD_OF.get(statement.key.strip().lower().replace("-", ""))
    if (
        about == "outlet"
        and isinstance(statement.value, str)
        and statement.value.lower().startswith(("http://", "https://"))
    ):
        return "url"  # web clippers call the address "source"
    return about


def _doubt(
    statement: Statement, about: str | None, *, stated: bool
) -> tuple[str, str, Severity] | None:
    key = f'"{statement.key}"'
    if about is None:
        message = f"The front matter's key {key} is not known and was passed over."
        return "front-matter-unknown-key", message, Severity.NOTE
    if statement.value is None or (
        isinstance(statement.value, tuple) and about not in _LISTS
    ):
        wanted = "a text or a list of texts" if about in _LISTS else "a single text"
        message = f"The front matter's {key} must be {wanted}; it was passed over."
        return "front-matter-wrong-type", message, Severity.WARNING
    if stated:
        message = (
            f"The front matter states the {about} again with {key}: the first stands."
        )
        return "front-matter-stated-twice", message, Severity.NOTE
    return None


def _as_list(about: str, value: str | tuple[str, ...]) -> tuple[str, ...]:
    """Take a list as it is; split a text at commas, semicolons, "&" and "and"."""
    if isinstance(value, str):
        text = _LEAD.sub("", value, count=1) if about == "authors" else value
        between = _BETWEEN_AUTHORS if about == "authors" else _BETWEEN_TAGS
        value = tuple(between.split(text))
    parts = (_LINKED.sub(r"\1", part).strip() for part in value)
    return tuple(dict.fromkeys(part for part in parts if part))
