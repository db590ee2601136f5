"""Text cut into pieces at the words that something is to be said about."""

from collections import deque
from dataclasses import dataclass, replace

from site_builder.rendering.views import Piece


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text and what it shall become; offsets are code points."""

    start: int
    end: int
    kind: str
    href: str | None = None
    machine: str | None = None


def cut(
    text: str, marks: tuple[Mark, ...], anchors: tuple[tuple[int, str], ...] = ()
) -> tuple[Piece, ...]:
    """Cut `text` so that each mark is a piece and each anchor stands at its offset.

    No character is lost or doubled. Of marks that overlap, the first one counts; an
    anchor inside a mark stands before it.
    """
    pieces: list[Piece] = []
    waiting = deque(sorted(anchors))
    at = 0
    for mark in _apart(marks, len(text)):
        at = _plain(text, at, mark.start, waiting, pieces)
        while waiting and waiting[0][0] < mark.end:
            pieces.append(Piece("anchor", "", name=waiting.popleft()[1]))
        words = text[mark.start : mark.end]
        pieces.append(Piece(mark.kind, words, mark.href, mark.machine))
        at = mark.end
    _plain(text, at, len(text), waiting, pieces)
    pieces.extend(Piece("anchor", "", name=name) for _, name in waiting)
    return tuple(pieces)


def cut_sentences(
    text: str,
    sentences: tuple[tuple[int, int, str], ...],
    marks: tuple[Mark, ...],
    anchors: tuple[tuple[int, str], ...] = (),
) -> tuple[Piece, ...]:
    """Cut as `cut` does, with each of `sentences` a piece that holds its own pieces.

    A sentence is its start, its end and its name. Of sentences that overlap, the first
    one counts; marks count where one stretch holds them whole.
    """
    pieces: list[Piece] = []
    at = 0
    for start, end, name in sorted(sentences):
        if not at <= start < end <= len(text):
            continue
        pieces += _stretch(text, at, start, marks, anchors)
        inside = _stretch(text, start, end, marks, anchors)
        pieces.append(Piece("sentence", text[start:end], name=name, inside=inside))
        at = end
    pieces += _stretch(text, at, len(text), marks, anchors, last=True)
    return tuple(pieces)


def _stretch(
    text: str,
    start: int,
    end: int,
    marks: tuple[Mark, ...],
    anchors: tuple[tuple[int, str], ...],
    *,
    last: bool = False,
) -> tuple[Piece, ...]:
    own = tuple(
        replace(mark, start=mark.start - start, end=mark.end - start)
        for mark in marks
        if start <= mark.start and mark.end <= end
    )
    there = tuple(
        (offset - start, name)
        for offset, name in anchors
        if start <= offset and (last or offset < end)
    )
    return cut(text[start:end], own, there)


def _apart(marks: tuple[Mark, ...], length: int) -> list[Mark]:
    """Put marks in order and drop the empty, the overlapping and those outside."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        free = kept[-1].end if kept else 0
        if free <= mark.start < mark.end <= length:
            kept.append(mark)
    return kept


def _plain(
    text: str, start: int, end: int, waiting: deque[tuple[int, str]], out: list[Piece]
) -> int:
    """Add the text from `start` to `end`, with the anchors that fall into it."""
    while waiting and waiting[0][0] <= end:
        offset, name = waiting.popleft()
        stop = max(start, offset)
        if stop > start:
            out.append(Piece("text", text[start:stop]))
        out.append(Piece("anchor", "", name=name))
        start = stop
    if end > start:
        out.append(Piece("text", text[start:end]))
    return end
