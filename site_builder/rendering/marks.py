"""Text with the words marked that something is to be said about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from operator import itemgetter

from site_builder.rendering.views import Piece


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text and what it shall become; offsets are code points."""

    start: int
    end: int
    kind: str
    href: str | None = None
    machine: str | None = None


def cut(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut `text` so that each mark is a piece.

    No character is lost or doubled. Of marks that overlap, the first one counts.
    """
    pieces: list[Piece] = []
    at = 0
    for mark in _apart(marks, len(text)):
        if at < mark.start:
            pieces.append(Piece("text", text[at : mark.start]))
        words = text[mark.start : mark.end]
        pieces.append(Piece(mark.kind, words, mark.href, mark.machine))
        at = mark.end
    if at < len(text):
        pieces.append(Piece("text", text[at:]))
    return tuple(pieces)


def escape_all(texts: Sequence[str]) -> list[str]:
    """Escape many short texts as element content, at the price of one long text."""
    escaped = escape("\n".join(texts), quote=False).split("\n")
    if len(escaped) == len(texts):
        return escaped
    return [escape(text, quote=False) for text in texts]


def write_marked(
    text: str,
    marks: Iterable[Mark] = (),
    anchors: Iterable[tuple[int, str]] = (),
    sentences: Iterable[tuple[int, int, str]] = (),
) -> str:
    """Write `text` as HTML, with its marks, its anchors and its named sentences.

    No character is lost or doubled. A sentence is its start, its end and its name. Of
    sentences or marks that overlap, the first one counts; a mark counts where one
    sentence, or the text between two of them, holds it whole. An anchor inside a mark
    stands before it.
    """
    stretches = _stretches(sentences, len(text))
    kept = [
        mark
        for mark in _apart(marks, len(text))
        if all(
            mark.end <= start
            or end <= mark.start
            or (start <= mark.start and mark.end <= end)
            for start, end, _ in stretches
        )
    ]
    inserts: list[tuple[int, int, str]] = []
    for start, end, name in stretches:
        inserts += [(start, 2, f'<span id="{name}">'), (end, 1, "</span>")]
    for mark in kept:
        opened, closed = tags(mark)
        inserts += [(mark.start, 4, opened), (mark.end, 0, closed)]
    for offset, name in anchors:
        place = min(max(offset, 0), len(text))
        at = next((m.start for m in kept if m.start < place < m.end), place)
        inserts.append((at, 3, f'<span id="{name}"></span>'))
    parts, last = [], 0
    for at, _, words in sorted(inserts, key=_PLACE):
        parts += [escape(text[last:at], quote=False), words]
        last = at
    return "".join([*parts, escape(text[last:], quote=False)])


def tags(mark: Mark) -> tuple[str, str]:
    """Give what opens a mark in HTML and what closes it."""
    if mark.kind != "date":
        return f'<span class="part {mark.kind}">', "</span>"
    opened, closed = '<mark class="when">', "</mark>"
    if mark.href:
        opened, closed = f'<a class="when" href="{escape(mark.href)}">', "</a>"
    if mark.machine:
        opened += f'<time datetime="{escape(mark.machine)}">'
        closed = "</time>" + closed
    return opened, closed


_PLACE = itemgetter(0, 1)
"""Where two things stand at one place, what closes goes before what opens."""


def _stretches(
    sentences: Iterable[tuple[int, int, str]], length: int
) -> list[tuple[int, int, str]]:
    """Put sentences in order and drop the empty, the overlapping and those outside."""
    kept: list[tuple[int, int, str]] = []
    for start, end, name in sorted(sentences):
        free = kept[-1][1] if kept else 0
        if free <= start < end <= length:
            kept.append((start, end, name))
    return kept


def _apart(marks: Iterable[Mark], length: int) -> list[Mark]:
    """Put marks in order and drop the empty, the overlapping and those outside."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        free = kept[-1].end if kept else 0
        if free <= mark.start < mark.end <= length:
            kept.append(mark)
    return kept
