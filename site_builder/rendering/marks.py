"""Text with the words marked that something is to be said about."""

from collections.abc import Iterable, Sequence
from html import escape
from operator import itemgetter
from typing import NamedTuple

from site_builder.rendering.views import Piece


class Mark(NamedTuple):
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


def escaped(text: str) -> str:
    """Escape a text as the content of an element: quotation marks may stay."""
    if "&" in text or "<" in text or ">" in text:
        return escape(text, quote=False)
    return text


def escape_all(texts: Sequence[str]) -> list[str]:
    """Escape many short texts as element content, at the price of one long text."""
    found = escaped("\n".join(texts)).split("\n")
    if len(found) == len(texts):
        return found
    return [escaped(text) for text in texts]


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
    inserts: list[tuple[int, int, str]] = []
    for start, end, name in stretches:
        inserts += ((start, 2, f'<span id="{name}">'), (end, 1, "</span>"))
    kept = [mark for mark in _apart(marks, len(text)) if _is_whole(mark, stretches)]
    for mark in kept:
        opened, closed = tags(mark)
        inserts += ((mark.start, 4, opened), (mark.end, 0, closed))
    for offset, name in anchors:
        place = min(max(offset, 0), len(text))
        at = next((m.start for m in kept if m.start < place < m.end), place)
        inserts.append((at, 3, f'<span id="{name}"></span>'))
    inserts.sort(key=_PLACE)
    written, last = "", 0
    for at, _, words in inserts:
        written += escaped(text[last:at]) + words
        last = at
    return written + escaped(text[last:])


def _is_whole(mark: Mark, stretches: list[tuple[int, int, str]]) -> bool:
    """Tell whether a mark is cut by no end of a stretch."""
    for start, end, _ in stretches:
        inside = start <= mark.start and mark.end <= end
        if not inside and start < mark.end and mark.start < end:
            return False
    return True


def tags(mark: Mark) -> tuple[str, str]:
    """Give what opens a mark in HTML and what closes it.

    Addresses of this site and dates for machines have no sign that is to be escaped.
    """
    _, _, kind, href, machine = mark
    if kind == "name":
        return f'<a class="name" href="{href}">', "</a>"
    if kind != "date":
        return f'<span class="part {kind}">', "</span>"
    opened, closed = '<mark class="when">', "</mark>"
    if href:
        opened, closed = f'<a class="when" href="{href}">', "</a>"
    if machine:
        return f'{opened}<time datetime="{machine}">', f"</time>{closed}"
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
