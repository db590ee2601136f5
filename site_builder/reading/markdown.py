"""Markdown: pieces with their lines, rendered one by one and made safe."""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.model import Chunk, Finding, Severity
from site_builder.reading.blocks import (
    DEFINITION,
    FOOTNOTE,
    HEADING,
    Form,
    Piece,
    split_blocks,
)
from site_builder.reading.converting import Converter, Footnotes
from site_builder.reading.lists import nest_list
from site_builder.reading.sanitising import (
    in_paragraph,
    is_only_images,
    sanitise,
    text_of,
)

_PLAIN = re.compile(r"[^\\`*_\[<&]*")
_YEAR = re.compile(r"(?m)^((?:[ \t]|[-+*>][ \t])*\d{4,})(?=\.[ \t])")
"""A year before a full stop: Python-Markdown takes it for the number of an item."""

_LONGEST_HTML = 100_000
"""Characters in a piece of HTML to sanitise: nesting takes the square of its depth."""

_CLOSING_MARKS = re.compile(r"(?:^|(?<![ \t])[ \t]+)#+$")
"""Looks at each run of blanks once: from its first, never again from within."""

_OPENING = re.compile(r"<h([1-6])>")
_HEADING_TAG = re.compile(r"<(/?)h([1-6])>")
_FIRST_TAG = re.compile(r"\s*<([a-z][a-z0-9]*)")
_WAY_BACK = "\u21a9\ufe0e"
"""An arrow back, with the selector that keeps it from becoming a picture."""

_TOP, _LOWEST = 2, 6
"""Levels of headings on the page, where h1 is the article's headline."""

_KINDS_OF_TAGS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "ul": "list",
    "ol": "list",
    "dl": "list",
    "blockquote": "quote",
    "pre": "code",
    "table": "table",
}


@dataclass(frozen=True, slots=True)
class Body:
    """The pieces of a Markdown text, and the doubts about them."""

    chunks: tuple[Chunk, ...]
    findings: tuple[Finding, ...]


def parse_markdown(name: str, lines: Sequence[str], start: int) -> Body:
    """Cut the lines of the source `name` from index `start` on and render each piece.

    Every non-blank line belongs to exactly one chunk, in order. Headings are moved
    below the h1 of the page without leaving a level out. What cannot be rendered in
    reasonable time is shown as it stands, with a finding.
    """
    pieces = split_blocks(lines, start)
    maker = _ChunkMaker(pieces)
    # Footnotes last: they lead back only to marks that were really made.
    in_turn = sorted(pieces, key=lambda piece: piece.form is Form.FOOTNOTE)
    chunks = sorted((maker.chunk(piece) for piece in in_turn), key=_first_line)
    message = (
        "This piece is too long or too tangled for Markdown; it is shown as it is."
    )
    findings = tuple(
        Finding(name, line, "markdown-left-plain", message, Severity.NOTE)
        for line in maker.left_plain
    )
    return Body(tuple(_below_headline(chunks)), findings)


def _first_line(chunk: Chunk) -> int:
    return chunk.first


class _ChunkMaker:
    """Renders the pieces of one text, which share link definitions and footnotes."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        """Collect what the pieces share."""
        labels = [
            match["label"]
            for piece in pieces
            if piece.form is Form.FOOTNOTE
            and (match := FOOTNOTE.match(piece.lines[0])) is not None
        ]
        texts = ("\n".join(piece.lines) for piece in pieces)
        self.footnotes = Footnotes(labels, "\n".join(texts) if labels else "")
        self.described: set[int] = set()
        self.converter = Converter(dict(_references(pieces)), self.footnotes)
        self.left_plain: list[int] = []

    def chunk(self, piece: Piece) -> Chunk:
        """Render one piece."""
        return _MAKERS[piece.form](self, piece)

    def listing(self, piece: Piece) -> Chunk:
        """Render a list, its nesting made plain."""
        markup = self.converted(piece, nest_list(piece.lines))
        return _chunk(piece, "list", sanitise(markup))

    def as_is(self, piece: Piece) -> Chunk:
        """Render a quotation or a table."""
        markup = self.converted(piece, piece.lines)
        return _chunk(piece, piece.form.value, sanitise(markup))

    def converted(self, piece: Piece, lines: Sequence[str]) -> str:
        """Render `lines`, or else set them as a plain paragraph and say so."""
        lines = [lines[0].lstrip(), *lines[1:]]
        text = _YEAR.sub(r"\1\\", "\n".join(lines))
        markup = self.converter.convert(text)
        if markup is not None:
            return markup
        self.left_plain.append(piece.first)
        return _plain_paragraph(piece.lines)

    def heading(self, piece: Piece) -> Chunk:
        text, level = _heading_of(piece)
        if text.endswith("#"):
            text = f"{text[:-1]}\\#"
        markup = sanitise(self.converted(piece, [f"{'#' * level} {text}"]))
        if not text_of(markup):
            return _chunk(piece, "rule", "")
        return _chunk(piece, "heading", markup, level)

    def paragraph(self, piece: Piece) -> Chunk:
        text = "\n".join(line.strip() for line in piece.lines)
        if _PLAIN.fullmatch(text) and not _has_hard_break(piece.lines):
            markup = f"<p>{html.escape(text, quote=False)}</p>"
            words = " ".join(text.split())
            return Chunk(piece.first, piece.last, "paragraph", words, markup)
        markup = self.converted(piece, piece.lines)
        kind = "image" if is_only_images(markup) else "paragraph"
        return _chunk(piece, kind, sanitise(markup))

    def html(self, piece: Piece) -> Chunk:
        """Take a piece of HTML for what it shows, or as it is written if endless."""
        if sum(map(len, piece.lines)) <= _LONGEST_HTML:
            return _from_html(piece)
        self.left_plain.append(piece.first)
        return _chunk(piece, "paragraph", _plain_paragraph(piece.lines))

    def footnote(self, piece: Piece) -> Chunk:
        """Set a footnote as an item under its number, with the way back."""
        match = FOOTNOTE.match(piece.lines[0])
        label, first = (match["label"], match["text"]) if match else ("", "")
        number = self.footnotes.numbers[label]
        rest = [line.expandtabs(4).removeprefix("    ") for line in piece.lines[1:]]
        inner = sanitise(self.converted(piece, [first, *rest]))
        if inner.count("<p>") == 1 and inner.startswith("<p>"):
            inner = inner.removeprefix("<p>").removesuffix("</p>")
        name = "" if number in self.described else f' id="fn-{number}"'
        self.described.add(number)
        back = ""
        if number in self.footnotes.referred:
            back = f' <a href="#fnref-{number}">{_WAY_BACK}</a>'
        markup = f'<ol start="{number}"><li{name}>{inner}{back}</li></ol>'
        text = text_of(inner)
        return Chunk(piece.first, piece.last, "list", text, markup)


_MAKERS: dict[Form, Callable[[_ChunkMaker, Piece], Chunk]] = {
    Form.DEFINITION: lambda _, piece: _chunk(piece, "rule", ""),
    Form.FENCED: lambda _, piece: _code(piece),
    Form.FOOTNOTE: _ChunkMaker.footnote,
    Form.HEADING: _ChunkMaker.heading,
    Form.HTML: _ChunkMaker.html,
    Form.INDENTED: lambda _, piece: _code(piece),
    Form.LIST: _ChunkMaker.listing,
    Form.PARAGRAPH: _ChunkMaker.paragraph,
    Form.QUOTE: _ChunkMaker.as_is,
    Form.RULE: lambda _, piece: _chunk(piece, "rule", "<hr>"),
    Form.TABLE: _ChunkMaker.as_is,
    Form.UNDERLINED: _ChunkMaker.heading,
}


def _chunk(piece: Piece, kind: str, markup: str, level: int = 0) -> Chunk:
    text = text_of(markup)
    return Chunk(piece.first, piece.last, kind, text, markup, level)


def _references(pieces: Sequence[Piece]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give label, target and title of each definition; the first of a label stands."""
    seen: set[str] = set()
    for piece in pieces:
        match = DEFINITION.match(piece.lines[0])
        if piece.form is not Form.DEFINITION or match is None:
            continue
        label = match["label"].lower()
        if label not in seen:
            seen.add(label)
            title = match["double"] or match["single"] or match["round"] or ""
            yield label, (match["target"].strip("<>"), title)


def _heading_of(piece: Piece) -> tuple[str, int]:
    """Give the text of a heading without its marks, and its level."""
    if piece.form is Form.UNDERLINED:
        return piece.lines[0].strip(), 1 if "=" in piece.lines[1] else 2
    match = HEADING.match(piece.lines[0])
    text = (match["text"] or "").strip() if match else ""
    return _CLOSING_MARKS.sub("", text), len(match["marks"]) if match else 1


def _has_hard_break(lines: Sequence[str]) -> bool:
    return any(line.endswith("  ") for line in lines[:-1])


def _code(piece: Piece) -> Chunk:
    if piece.form is Form.FENCED:
        lines = list(piece.lines[1:-1])
    else:
        lines = [line.expandtabs(4)[4:] for line in piece.lines]
    text = "\n".join(lines)
    markup = f"<pre><code>{html.escape(text, quote=False)}\n</code></pre>"
    return Chunk(piece.first, piece.last, "code", text.strip("\n"), markup)


def _plain_paragraph(lines: Sequence[str]) -> str:
    shown = (html.escape(line.strip(), quote=False) for line in lines if line.strip())
    return f"<p>{'<br>'.join(shown)}</p>"


def _from_html(piece: Piece) -> Chunk:
    """Take a piece of HTML for what it shows: a script shows nothing."""
    raw = "\n".join(piece.lines)
    markup = sanitise(raw).strip()
    text = text_of(markup)
    if is_only_images(raw):
        return Chunk(piece.first, piece.last, "image", text, in_paragraph(markup))
    if not text:
        return Chunk(piece.first, piece.last, "rule", "", "")
    first = _FIRST_TAG.match(markup)
    kind = _KINDS_OF_TAGS.get(first[1], "paragraph") if first else "paragraph"
    level = int(first[1][1]) if first and kind == "heading" else 0
    return Chunk(piece.first, piece.last, kind, text, in_paragraph(markup), level)


def _below_headline(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """Move headings to h2 and below, closing gaps between the levels.

    A single h1 at the top is the headline itself and does not push the others down.
    """
    levels = [int(tag[1]) for chunk in chunks for tag in _OPENING.finditer(chunk.html)]
    below = levels[1:] if levels[:1] == [1] and levels.count(1) == 1 else levels
    moved = {
        level: min(rank, _LOWEST) for rank, level in enumerate(sorted({*below}), _TOP)
    }
    for chunk in chunks:
        if "<h" not in chunk.html and "</h" not in chunk.html:
            yield chunk
            continue
        markup = _HEADING_TAG.sub(
            lambda tag: f"<{tag[1]}h{moved.get(int(tag[2]), _TOP)}>", chunk.html
        )
        yield replace(chunk, html=markup)
