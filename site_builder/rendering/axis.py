"""The axis of the overview strip: pieces of time, labelled, with silences cut out."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log10, sqrt

from site_builder.rendering.calendar import Tick, tick_choices
from site_builder.rendering.languages.phrases import Phrases

PAD = 6.0
ROW = 15.0
"""Height of a row of labels; there are two."""
BREAK_ROOM = 68.0
"""Room in which a silence is drawn and told."""
_LETTER = 6.4
"""Width that a character of a label may take, at the size that the style gives it."""
_CLEAR = 4.0
"""Labels in one row keep at least so much apart."""
_BREAK_DAYS = 60
_BREAK_SHARE = 0.15
"""A silence is cut out where it is longer than both these days and this share of what
is left of the period after the longer cuts."""
_SEGMENT_ROOM = 112.0
"""Width for each piece of the axis; there are only as many pieces as fit."""
_LEAST_SHARE = 0.4
"""Of an equal share of the width, each piece has at least so much."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words under the axis; `x` is their middle. `kind` is tick, context or silence."""

    x: float
    y: float
    text: str
    kind: str

    @property
    def left(self) -> float:
        """Where the words begin at the latest."""
        return self.x - len(self.text) * _LETTER / 2

    @property
    def right(self) -> float:
        """Where the words end at the earliest."""
        return self.x + len(self.text) * _LETTER / 2


@dataclass(frozen=True, slots=True)
class Mark:
    """The days something may lie on, how it is drawn, and whether it is exact.

    `count` things are alike in all of this.
    """

    first: date
    last: date
    kind: str
    exact: bool
    count: int = 1


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the axis: the days it covers and the room it has."""

    first: date
    last: date
    exact: bool
    x: float
    width: float

    def at(self, day: date, *, end: bool = False) -> float:
        """Place the start of `day`, or its end."""
        days = (self.last - self.first).days + 1
        return self.x + self.width * ((day - self.first).days + end) / days


def cut_period(marks: list[Mark], width: float) -> list[Segment]:
    """Cut the period at its longest silences and give each piece its room."""
    pieces = _pieces(marks, int(width / _SEGMENT_ROOM))
    room = width - 2 * PAD - BREAK_ROOM * (len(pieces) - 1)
    least = _LEAST_SHARE * room / len(pieces)
    weights = [
        sqrt(sum(m.count for m in marks if first <= m.first <= last))
        * (1 + log10((last - first).days + 1))
        for first, last in pieces
    ]
    spare = room - least * len(pieces)
    segments: list[Segment] = []
    x = PAD
    for (first, last), weight in zip(pieces, weights, strict=True):
        wide = least + spare * weight / sum(weights)
        exact = any(first <= m.first <= m.last <= last and m.exact for m in marks)
        segments.append(Segment(first, last, exact, x, wide))
        x += wide + BREAK_ROOM
    return segments


def whole_period(first: date, last: date, width: float) -> list[Segment]:
    """Lay out a period in one piece, empty or not."""
    return [Segment(first, last, True, PAD, width - 2 * PAD)]  # noqa: FBT003


def _pieces(marks: list[Mark], most: int) -> list[tuple[date, date]]:
    stretches: list[tuple[date, date]] = []
    for mark in sorted(marks, key=lambda m: (m.first, m.last)):
        if stretches and mark.first <= stretches[-1][1]:
            first, last = stretches[-1]
            stretches[-1] = (first, max(last, mark.last))
        else:
            stretches.append((mark.first, mark.last))
    cuts = _cuts(stretches, most)
    starts = [0, *(at + 1 for at in cuts)]
    ends = [*(at + 1 for at in cuts), len(stretches)]
    return [
        (stretches[a][0], stretches[b - 1][1])
        for a, b in zip(starts, ends, strict=True)
    ]


def _cuts(stretches: list[tuple[date, date]], most: int) -> list[int]:
    """Choose the silences to cut out, longest first, by the stretch before each."""
    left = (stretches[-1][1] - stretches[0][0]).days
    silences = sorted(
        ((b[0] - a[1]).days, at) for at, (a, b) in enumerate(pairwise(stretches))
    )
    cuts: list[int] = []
    for days, at in silences[::-1]:
        if len(cuts) + 1 >= most or days <= max(_BREAK_DAYS, left * _BREAK_SHARE):
            break
        cuts.append(at)
        left -= days
    return sorted(cuts)


def label_axis(
    say: Phrases, segments: list[Segment], width: float, line: float, foot: float
) -> tuple[list[float], tuple[Label, ...]]:
    """Choose ticks and labels; a label that would touch another is left out.

    Silences are told above the `line`, all else below the `foot` of the marks.
    """
    places: list[float] = []
    wanted: list[Label] = []
    for segment in segments:
        ticks = _chosen(say, segment)
        last_context = ""
        for tick in ticks:
            x = segment.at(tick.day) if len(ticks) > 1 else _middle(segment)
            places.append(x)
            wanted.append(Label(x, foot + ROW - 4, tick.label, "tick"))
            if tick.context and tick.context != last_context:
                wanted.append(Label(x, foot + 2 * ROW - 4, tick.context, "context"))
                last_context = tick.context
    for left, right in pairwise(segments):
        days = (right.first - left.last).days
        x = right.x - BREAK_ROOM / 2
        told = say.gap(days)
        wanted.append(Label(x, line - 9, told, "silence"))
    kept: list[Label] = []
    for label in (_inside(label, width) for label in wanted):
        if all(_clear(label, other) for other in kept):
            kept.append(label)
    return places, tuple(sorted(kept, key=lambda label: (label.y, label.x)))


def _chosen(say: Phrases, segment: Segment) -> tuple[Tick, ...]:
    """Take the finest ticks whose labels keep their distance; else the first year.

    A piece that holds nothing exact has no ticks finer than years.
    """
    if not segment.exact and segment.first.year == segment.last.year:
        return (Tick(segment.first, str(segment.first.year), ""),)
    for ticks in tick_choices(say, segment.first, segment.last):
        xs = [segment.at(tick.day) for tick in ticks]
        need = max((len(tick.label) for tick in ticks), default=0) * _LETTER + 10
        if ticks and all(b - a >= need for a, b in pairwise(xs)):
            return ticks
    return (Tick(segment.first, str(segment.first.year), ""),)


def _middle(segment: Segment) -> float:
    """Centre the only tick of a segment: it stands for all of it."""
    return segment.x + segment.width / 2


def _inside(label: Label, width: float) -> Label:
    half = len(label.text) * _LETTER / 2
    x = min(max(label.x, half), max(width - half, half))
    return Label(x, label.y, label.text, label.kind)


def _clear(label: Label, other: Label) -> bool:
    return (
        label.y != other.y
        or label.right + _CLEAR <= other.left
        or other.right + _CLEAR <= label.left
    )
