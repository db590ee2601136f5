"""The top-level pieces of a Markdown text and the lines that they take up.

Python-Markdown does not tell lines, so the pieces are cut here, by a table of rules
tried in order at the first line of each piece. The cuts follow CommonMark where that
loses no text: a fence that is never closed, for one, is no fence.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """How a piece is written."""

    HEADING = "heading"
    UNDERLINED = "underlined heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTE = "quote"
    FENCED = "fenced code"
    INDENTED = "indented code"
    TABLE = "table"
    RULE = "rule"
    HTML = "html"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Piece:
    """The lines `first` to `last` of a source, counted from 1, and their form."""

    first: int
    last: int
    form: Form
    lines: tuple[str, ...]


FENCE = re.compile(r" {0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t](?P<text>.*))?$")
UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})[ \t]*$")
MARKER = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-+*]|\d{1,3}\.)(?P<gap>[ \t]+|$)")
"""A list item. Four digits are a year: "1969. Apollo 11 lands." is a sentence."""

FOOTNOTE = re.compile(r" {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*)$")
DEFINITION = re.compile(
    r" {0,3}\[(?P<label>[^\[\]^][^\[\]]*)\]:[ \t]*"
    r"(?P<target><[^<>\s]*>|(?:[a-z][a-z0-9+-]*:|[./#]|[\w-]+\.\w)\S*)"
    r"""(?:[ \t]+(?:"(?P<double>.*)"|'(?P<single>.*)'|\((?P<round>.*)\)))?[ \t]*$""",
    re.IGNORECASE,
)
"""The target must look like an address: "[Smith]: Hello" is a line of an interview."""

_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r" {0,3}>")
_CODE_INDENT = re.compile(r"(?: {0,3}\t| {4})")
_ROW_OF_DASHES = re.compile(
    r" {0,3}(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$"
)
_HTML_VERBATIM = re.compile(
    r" {0,3}<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE
)
_HTML_COMMENT = re.compile(r" {0,3}<!--")
_HTML_BLOCK = re.compile(
    r" {0,3}</?(?:address|article|aside|base|basefont|blockquote|body|caption|center"
    r"|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer"
    r"|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|legend|li|link|main"
    r"|menu|menuitem|meta|nav|noframes|object|ol|optgroup|option|p|param|picture"
    r"|search|section|source|summary|svg|table|tbody|td|template|tfoot|th|thead|title"
    r"|tr|track|ul|video|audio|canvas|embed)(?=[\s/>]|$)",
    re.IGNORECASE,
)


def split_blocks(lines: Sequence[str], start: int = 0) -> list[Piece]:
    """Cut `lines` from index `start` on into pieces; blank lines part them.

    Every line that is not blank stands in exactly one piece, in order.
    """
    return _Cutter(lines).cut(start)


def _is_blank(line: str) -> bool:
    return not line.strip()


def indent_of(line: str) -> int:
    """Count the columns before the first mark; a tab leads to the next fourth one."""
    columns = 0
    for mark in line:
        if mark == " ":
            columns += 1
        elif mark == "\t":
            columns += 4 - columns % 4
        else:
            break
    return columns


class _Cutter:
    """Cuts one text; remembers which closings it has sought in vain."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.never_closed: dict[str, int] = {}
        """Fence mark and the shortest such fence that nothing below closes."""
        self.never_seen: set[str] = set()
        """Closing tags that nothing below holds."""

    def cut(self, start: int) -> list[Piece]:
        pieces: list[Piece] = []
        at = start
        while at < len(self.lines):
            if _is_blank(self.lines[at]):
                at += 1
                continue
            form, end = self.piece_at(at)
            while _is_blank(self.lines[end - 1]):
                end -= 1
            pieces.append(Piece(at + 1, end, form, tuple(self.lines[at:end])))
            at = end
        return pieces

    def piece_at(self, at: int) -> tuple[Form, int]:
        """Say what begins at index `at`, which is not blank, and where it ends."""
        # Most pieces begin with a letter, and few rules have to do with those.
        for form, find_end in _LATER if self.lines[at][0].isalpha() else _RULES:
            end = find_end(self, at)
            if end is not None:
                return form, end
        return Form.PARAGRAPH, self.end_of_paragraph(at)

    def fenced(self, at: int) -> int | None:
        opening = FENCE.match(self.lines[at])
        if opening is None:
            return None
        fence = opening["fence"]
        if len(fence) >= self.never_closed.get(fence[0], len(fence) + 1):
            return None
        closing = re.compile(rf" {{0,3}}{fence}{fence[0]}*[ \t]*$")
        for end in range(at + 1, len(self.lines)):
            if closing.match(self.lines[end]):
                return end + 1
        self.never_closed[fence[0]] = len(fence)
        return None

    def html_block(self, at: int) -> int | None:
        line = self.lines[at]
        verbatim = _HTML_VERBATIM.match(line)
        if verbatim:
            return self.through(f"</{verbatim[1].lower()}", at)
        if _HTML_COMMENT.match(line):
            return self.through("-->", at)
        return self.up_to_blank(at) if _HTML_BLOCK.match(line) else None

    def through(self, closing: str, at: int) -> int:
        """End behind the line that holds `closing`, at a blank line if none does."""
        if closing not in self.never_seen:
            for end in range(at, len(self.lines)):
                if closing in self.lines[end].lower():
                    return end + 1
            self.never_seen.add(closing)
        return self.up_to_blank(at)

    def heading(self, at: int) -> int | None:
        return at + 1 if HEADING.match(self.lines[at]) else None

    def rule(self, at: int) -> int | None:
        return at + 1 if _RULE.match(self.lines[at]) else None

    def quote(self, at: int) -> int | None:
        if not _QUOTE.match(self.lines[at]):
            return None
        end = at + 1
        while end < len(self.lines) and (
            _QUOTE.match(self.lines[end]) or self.goes_on(end)
        ):
            end += 1
        return end

    def listing(self, at: int) -> int | None:
        first = MARKER.match(self.lines[at])
        if first is None or indent_of(first["indent"]) > _LIST_INDENT:
            return None
        numbered = first["mark"][-1] == "."
        after_blank = False
        for end in range(at + 1, len(self.lines)):
            line = self.lines[end]
            if _is_blank(line):
                after_blank = True
                continue
            marker = MARKER.match(line)
            at_left = indent_of(line) <= _LIST_INDENT - 2
            if _RULE.match(line):
                return end
            if marker and indent_of(line) <= _LIST_INDENT:
                if (marker["mark"][-1] == ".") is not numbered and at_left:
                    return end
            elif at_left and (after_blank or not self.goes_on(end)):
                return end
            after_blank = False
        return len(self.lines)

    def indented(self, at: int) -> int | None:
        end = at
        while end < len(self.lines) and (
            _CODE_INDENT.match(self.lines[end])
            or (end > at and _is_blank(self.lines[end]))
        ):
            end += 1
        return end if end > at else None

    def footnote(self, at: int) -> int | None:
        if not FOOTNOTE.match(self.lines[at]):
            return None
        after_blank = False
        for end in range(at + 1, len(self.lines)):
            line = self.lines[end]
            if _is_blank(line):
                after_blank = True
            elif not _CODE_INDENT.match(line) and (
                after_blank or FOOTNOTE.match(line) or not self.goes_on(end)
            ):
                return end
            else:
                after_blank = False
        return len(self.lines)

    def definition(self, at: int) -> int | None:
        return at + 1 if DEFINITION.match(self.lines[at]) else None

    def table(self, at: int) -> int | None:
        below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        if "|" in self.lines[at] and _ROW_OF_DASHES.match(below):
            return self.up_to_blank(at)
        return None

    def underlined(self, at: int) -> int | None:
        below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        return at + 2 if UNDERLINE.match(below) else None

    def end_of_paragraph(self, at: int) -> int:
        end = at + 1
        while end < len(self.lines) and self.goes_on(end):
            end += 1
        return end

    def up_to_blank(self, at: int) -> int:
        end = at + 1
        while end < len(self.lines) and not _is_blank(self.lines[end]):
            end += 1
        return end

    def goes_on(self, at: int) -> bool:
        """Say whether the line at index `at` continues the paragraph before it."""
        line = self.lines[at]
        if _is_blank(line) or HEADING.match(line) or _RULE.match(line):
            return False
        if _QUOTE.match(line) or _HTML_BLOCK.match(line) or _HTML_COMMENT.match(line):
            return False
        item = MARKER.match(line)
        if item and item["gap"] and item["mark"] in {"-", "+", "*", "1."}:
            return indent_of(line) > _LIST_INDENT
        return not (_HTML_VERBATIM.match(line) or self.fenced(at))


_LIST_INDENT = 3
"""Columns that a list may stand in; further in, it belongs to what is above."""

_RULES: tuple[tuple[Form, Callable[[_Cutter, int], int | None]], ...] = (
    (Form.INDENTED, _Cutter.indented),
    (Form.FENCED, _Cutter.fenced),
    (Form.HTML, _Cutter.html_block),
    (Form.HEADING, _Cutter.heading),
    (Form.RULE, _Cutter.rule),
    (Form.QUOTE, _Cutter.quote),
    (Form.LIST, _Cutter.listing),
    (Form.FOOTNOTE, _Cutter.footnote),
    (Form.DEFINITION, _Cutter.definition),
    (Form.TABLE, _Cutter.table),
    (Form.UNDERLINED, _Cutter.underlined),
)
_LATER = tuple(
    (form, rule) for form, rule in _RULES if form in {Form.TABLE, Form.UNDERLINED}
)
"""Rules that look beyond the first character."""
