"""From lines with roles to the article as it is read: paragraphs, captions, quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from site_builder.dates import find_expressions
from site_builder.model import (
    CONTENT_ROLES,
    DATED_ROLES,
    Block,
    Chunk,
    Credit,
    Role,
    SourceKind,
    SourceText,
    Span,
)
from site_builder.understanding.byline_names import parse_byline
from site_builder.understanding.job_titles import is_job_title
from site_builder.understanding.picture_rules import credit_start
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import is_stamp

_BULLETS = "•·▪◦‣●○■–*- \t\u00a0"
_FIRST_WORD = re.compile(r"\w{2,}")
_EMPHASIS = "*_\\ \t"
"""What Markdown sets about a line, its hard line break included."""
_BETWEEN_NAMES = re.compile(r"(?:and|und|et|y|e|en|&|[\s,;/|·•])+")
_BEFORE_JOB = re.compile(r"\s*[,|·•–—-]\s*")
_SENTENCE_ENDS = (".", "!", "?", "…", ":")
_MOST_SIGNING = 3
"""Lines of a paragraph that names who wrote it and when: byline, day, update."""
_JOINED = {Role.BODY, Role.QUOTE, Role.LIST}


@dataclass(slots=True)
class _Draft:
    role: Role
    lines: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    length: int = 0
    credit: Credit | None = None
    again: int = 0
    """So many lines begin at 0: each of them says all that there was to say."""

    def go_on(self, line: int, text: str) -> None:
        """Add a line's words behind those there are."""
        if self.length and text:
            self.parts.append(" ")
            self.length += 1
        self.lines.append(line)
        self.starts.append(self.length)
        self.parts.append(text)
        self.length += len(text)

    def say_again(self, line: int, text: str) -> None:
        """Let a line's words stand for those there are."""
        self.lines.append(line)
        self.starts.append(0)
        self.again = len(self.lines)
        self.parts = [text]
        self.length = len(text)

    def block(self, language: str) -> Block:
        text = "".join(self.parts)
        dated = self.role in DATED_ROLES
        return Block(
            role=self.role,
            lines=tuple(self.lines),
            text=text,
            credit=self.credit,
            dates=find_expressions(text, language) if dated else (),
            starts=(0,) * self.again + tuple(self.starts[self.again :]),
        )


def make_blocks(sheet: Sheet, language: str) -> tuple[Block, ...]:
    """Make the blocks of the article, without the standfirst, in the source's order.

    Their dates are read as words of a language that `dates` knows.
    """
    if sheet.source.kind is SourceKind.MARKDOWN and sheet.source.chunks:
        return tuple(_from_chunks(sheet, language))
    return tuple(draft.block(language) for draft in _drafts(sheet))


def make_lead(sheet: Sheet, language: str) -> Block | None:
    """Make the block of the standfirst, its dates read as those of the blocks."""
    draft = _Draft(Role.STANDFIRST)
    for at, shape in enumerate(sheet.lines):
        if sheet.roles[at] is Role.STANDFIRST:
            _add_lines(draft, shape, shape.text)
    return draft.block(language) if draft.lines else None


def caption_spans(sheet: Sheet, at: int) -> tuple[Span, ...]:
    """Part a caption line into its text and its credit, where it has both."""
    if sheet.roles[at] is not Role.CAPTION:
        return ()
    raw = sheet.lines[at].raws[0]
    start = credit_start(raw.rstrip())
    if start is None:
        return ()
    return (
        Span(0, start, Role.CAPTION),
        Span(start, len(raw.rstrip()), Role.CREDIT),
    )


def _drafts(sheet: Sheet) -> Iterator[_Draft]:
    draft: _Draft | None = None
    for at in range(len(sheet.lines)):
        role = sheet.roles[at]
        if role not in CONTENT_ROLES:
            continue
        if draft is not None and _belongs(sheet, at, draft):
            _add(sheet, at, draft)
            continue
        if draft is not None:
            yield draft
        draft = _Draft(Role.CAPTION if role is Role.CREDIT else role)
        _add(sheet, at, draft)
    if draft is not None:
        yield draft


def _belongs(sheet: Sheet, at: int, draft: _Draft) -> bool:
    """Whether a line goes on what the draft began."""
    role, shape = sheet.roles[at], sheet.lines[at]
    if draft.role is Role.CAPTION:
        adjacent = draft.lines[-1] == sheet.lines[at - 1].last
        if role is Role.CREDIT:
            return adjacent and draft.credit is None
        return role is Role.CAPTION and sheet.twin(at) == at - 1
    if role is not draft.role or role not in _JOINED or shape.gap:
        return False
    above = sheet.lines[at - 1]
    if draft.lines[-1] != above.last or shape.bullet:
        return False
    return not above.ends_sentence and (
        shape.text[:1].islower() or sheet.rules[at] == "goes-on"
    )


def _add(sheet: Sheet, at: int, draft: _Draft) -> None:
    shape = sheet.lines[at]
    text = shape.text
    if sheet.roles[at] is Role.CREDIT:
        draft.credit = Credit(text.strip("() "), shape.number)
        draft.go_on(shape.number, "")
        for number in _further(shape):
            draft.go_on(number, "")
        return
    if sheet.roles[at] is Role.CAPTION:
        start = credit_start(text)
        if start is not None:
            draft.credit = Credit(text[start:].strip("() "), shape.number)
            text = text[:start].rstrip()
        # The second printing is the fuller one, so its words stand.
        draft.say_again(shape.number, text)
        for number in _further(shape):
            draft.say_again(number, text)
        return
    if draft.role is Role.LIST and not draft.lines:
        text = text.lstrip(_BULLETS)
    _add_lines(draft, shape, text)


def _further(shape: Shape) -> range:
    """Number the lines of a wrapped paragraph behind its first."""
    return range(shape.number + 1, shape.number + len(shape.raws))


def _add_lines(draft: _Draft, shape: Shape, text: str) -> None:
    """Add a line, or a wrapped paragraph line by line."""
    if len(shape.raws) == 1:
        draft.go_on(shape.number, text)
        return
    for number, raw in enumerate(shape.raws, start=shape.number):
        draft.go_on(number, raw.strip())


_CHUNK_ROLES = {
    "heading": Role.SUBHEADING,
    "list": Role.LIST,
    "quote": Role.QUOTE,
    "image": Role.CAPTION,
}


def chunk_role(chunk: Chunk) -> Role:
    """Say what the lines of a piece of Markdown are."""
    if not chunk.text.strip() and not chunk.html.strip():
        return Role.BOILERPLATE
    return _CHUNK_ROLES.get(chunk.kind, Role.BODY)


def sign_roles(
    chunk: Chunk, source: SourceText, *, at_top: bool, is_last: bool
) -> dict[int, Role]:
    """Find the lines of a Markdown paragraph that only sign and date the article.

    A paragraph of which any line says more has none: it is part of the story.

    Args:
        chunk: The paragraph.
        source: The text that it is of.
        at_top: Whether it stands where an article is signed and dated.
        is_last: Whether it is the last paragraph, where an article may be signed.
    """
    signs = at_top or is_last
    if chunk.kind != "paragraph" or chunk.last - chunk.first >= _MOST_SIGNING:
        return {}
    roles: dict[int, Role] = {}
    for number in range(chunk.first, chunk.last + 1):
        text = source.lines[number - 1].strip(_EMPHASIS)
        if signs and _only_names(text):
            roles[number] = Role.BYLINE
        elif at_top and is_stamp(text):
            roles[number] = Role.TIMESTAMP
        else:
            return {}
    return roles


def _only_names(text: str) -> bool:
    """Whether a line is a byline that names people and their job, and says no more.

    "By" also begins sentences ("By Ada Stone in 1962 the boats were led out"), so what
    stands behind the first name decides.
    """
    names = parse_byline(text)
    if not names or text.endswith(_SENTENCE_ENDS):
        return False
    rest = text.casefold()
    for at, name in enumerate(names):
        before, found, rest = rest.partition(name.casefold())
        # Before the first stands what a byline begins with, which was looked at.
        if not found or (at and not _BETWEEN_NAMES.fullmatch(before)):
            return False
    sign = _BEFORE_JOB.match(rest)
    return not rest or (sign is not None and is_job_title(rest[sign.end() :]))


def _from_chunks(sheet: Sheet, language: str) -> Iterator[Block]:
    roles = {shape.number: sheet.roles[at] for at, shape in enumerate(sheet.lines)}
    for chunk in sheet.source.chunks:
        lines = tuple(n for n in range(chunk.first, chunk.last + 1) if n in roles)
        if not lines or roles[lines[0]] not in CONTENT_ROLES:
            continue
        role = roles[lines[0]]
        yield Block(
            role=role,
            lines=lines,
            text=chunk.text,
            html=chunk.html,
            dates=(
                find_expressions(chunk.text, language)
                if role in DATED_ROLES and chunk.kind != "code"
                else ()
            ),
            starts=_starts(sheet.source.lines, lines, chunk.text),
        )


def _starts(
    source: tuple[str, ...], lines: tuple[int, ...], text: str
) -> tuple[int, ...]:
    """Find where each line of a Markdown piece begins in its text without markup.

    By the first word of each line, from left to right; a line whose word is not found
    is taken to begin where the one before does.
    """
    starts, at = [], 0
    for number in lines:
        word = _FIRST_WORD.search(source[number - 1])
        found = text.find(word[0], at) if word else -1
        at = found if found >= 0 else at
        starts.append(at)
    return (0, *starts[1:])
