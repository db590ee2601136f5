"""Bars for the overview strip: how much lies where, where marks would cover each other.

What is vague is spread evenly over the days on which it may lie: a year's event adds a
little to each of its days, and no bar claims a day that nobody knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.rendering.axis import Mark, Segment

_BIN = 5.0
"""Width of a bar, its gap included."""
_GAP = 1.0
_TALLEST = 64.0
_EVENT = 10.0
"""An event alone is at most so high: as much as the row of a mark."""
_LEAST = 2.0
"""A bar that stands for an event is at least so high."""
_TRACE = 0.8
"""What is spread so thinly that a bar holds less than half an event is a line."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of one kind, from `low` to `high` above the axis."""

    left: float
    right: float
    low: float
    high: float
    kind: str


@dataclass(frozen=True, slots=True)
class Bars:
    """All bars of one side of the axis; the expected stand on the reported."""

    bars: tuple[Bar, ...]
    height: float

    def path(self, kind: str, axis: float, way: int) -> str:
        """Write the bars of one kind as closed shapes, up (-1) or down (1)."""
        return "".join(
            f"M{_n(bar.left)} {_n(axis + way * bar.low)}"
            f"V{_n(axis + way * bar.high)}H{_n(bar.right)}"
            f"V{_n(axis + way * bar.low)}z"
            for bar in self.bars
            if bar.kind == kind
        )


def draw_bars(marks: Sequence[Mark], segments: list[Segment]) -> Bars:
    """Count what lies in each stretch of the axis and stack it, tallest to the top.

    Heights grow with the count's square root: so a day among thousands is still seen.
    """
    bins: list[tuple[float, float, list[float]]] = []
    for segment in segments:
        bins += _bins(
            segment, [m for m in marks if segment.first <= m.first <= segment.last]
        )
    most = max((sum(counts) for _, _, counts in bins), default=0.0)
    scale = min(_TALLEST / most, _EVENT) if most else 0.0
    bars: list[Bar] = []
    for left, right, counts in bins:
        total = sum(counts)
        if not total:
            continue
        least = _LEAST if total >= 0.5 else _TRACE  # noqa: PLR2004 - half an event
        high = max(scale * total, least)
        split = high * counts[0] / total
        bars.append(Bar(left, right, 0.0, split, "solid"))
        bars.append(Bar(left, right, split, high, "hollow"))
    shown = tuple(bar for bar in bars if bar.high - bar.low >= _TRACE / 2)
    return Bars(shown, max((bar.high for bar in shown), default=0.0))


def _bins(
    segment: Segment, marks: list[Mark]
) -> list[tuple[float, float, list[float]]]:
    """Give each bar's place and how much is reported and expected in it."""
    days = (segment.last - segment.first).days + 1
    number = max(min(int(segment.width / _BIN), days), 1)
    wide = segment.width / number
    counts = [[0.0, 0.0] for _ in range(number)]
    for mark in marks:
        start = (mark.first - segment.first).days
        end = min((mark.last - segment.first).days + 1, days)
        side = int(mark.kind == "hollow")
        if end - start == 1:  # a day is in one bar, also where bars part in the day
            counts[int((start + 0.5) * number / days)][side] += mark.count
            continue
        for at in range(start * number // days, (end * number - 1) // days + 1):
            low = max(start, at * days / number)
            high = min(end, (at + 1) * days / number)
            share = max(high - low, 0.0) / (end - start)
            counts[at][side] += mark.count * share
    return [
        (
            segment.x + at * wide + _GAP / 2,
            segment.x + (at + 1) * wide - _GAP / 2,
            count,
        )
        for at, count in enumerate(counts)
    ]


def _n(number: float) -> str:
    """Write a coordinate with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")
