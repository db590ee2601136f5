"""The overview strip: a whole period in one small picture, drawn with plain geometry.

Events stand above the line, articles below it. Long silences are cut out and said, so
that the days in which much happened have room.
"""

from dataclasses import dataclass
from datetime import date

from site_builder.dates import bounds
from site_builder.model import EventKind, Interval
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.axis import (
    BREAK_ROOM,
    ROW,
    Label,
    Mark,
    Segment,
    cut_period,
    label_axis,
)

_LANE = 10.0
_LANES = 9
"""Marks beyond so many on one spot are drawn over each other."""
_DOT = 7.0
_VAGUE_DAYS = 31
"""What may lie on any of more days is drawn open."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture in its own units; paths are ready to be written into an SVG.

    `solid` has the dots and bars of what is exact to a month, `hollow` what is
    expected, `open` the bars of years; `articles` and `spans` do the same for the
    articles.
    """

    name: str
    width: float
    height: float
    axis: str
    ticks: str
    solid: str
    hollow: str
    open: str
    articles: str
    spans: str
    labels: tuple[Label, ...]


def draw_strip(atlas: Atlas, name: str, width: float) -> Strip | None:
    """Draw the period of the collection; None where nothing is dated."""
    events, articles = _event_marks(atlas), _article_marks(atlas)
    if not events and not articles:
        return None
    segments = cut_period([*events, *articles], width)
    above = _laid_out(events, segments, width)
    below = _laid_out(articles, segments, width)
    axis = max(_lanes(above), 1) * _LANE + _LANE
    foot = axis + _LANE * (_lanes(below) + 1)
    ticks, labels = label_axis(segments, width, axis, foot)
    return Strip(
        name=name,
        width=width,
        height=foot + 2 * ROW + 3,
        axis=_axis_path(segments, axis),
        ticks="".join(f"M{_n(x)} {_n(axis)}v4" for x in ticks),
        solid=_path(above, "solid", axis, -_LANE),
        hollow=_path(above, "hollow", axis, -_LANE),
        open=_path(above, "open", axis, -_LANE),
        articles=_path(below, "solid", axis, _LANE),
        spans=_path(below, "open", axis, _LANE),
        labels=labels,
    )


def _event_marks(atlas: Atlas) -> list[Mark]:
    marks = []
    for event in atlas.timeline.events:
        ends = _ends(bounds(event.value))
        if ends is None:
            continue
        first, last = ends
        vague = (last - first).days >= _VAGUE_DAYS
        kind = "open" if vague else "solid"
        if event.kind is EventKind.EXPECTED:
            kind = "hollow"
        marks.append(Mark(first, last, kind, exact=not vague))
    return sorted(marks, key=_mark_order)


def _article_marks(atlas: Atlas) -> list[Mark]:
    marks = []
    for article in atlas.ordered:
        ends = _ends(article.published.within) if article.published else None
        if ends is not None:
            exact = ends[0] == ends[1]
            marks.append(Mark(*ends, "solid" if exact else "open", exact))
    return sorted(marks, key=_mark_order)


def _ends(span: Interval | None) -> tuple[date, date] | None:
    """Give the days between which to draw; an open end is drawn at the known one."""
    days = [day for day in (span.earliest, span.latest) if day] if span else []
    return (min(days), max(days)) if days else None


def _mark_order(mark: Mark) -> tuple[int, date, date, str]:
    """Put the long marks first: they lie next to the axis."""
    return -(mark.last - mark.first).days, mark.first, mark.last, mark.kind


@dataclass(frozen=True, slots=True)
class _Laid:
    left: float
    right: float
    lane: int
    kind: str


def _laid_out(marks: list[Mark], segments: list[Segment], width: float) -> list[_Laid]:
    """Give each mark the lane nearest to the axis that is free where it lies."""
    free: list[list[tuple[float, float]]] = [[] for _ in range(_LANES)]
    laid: list[_Laid] = []
    for mark in marks:
        left, right = _reach(mark, segments)
        lane = next(
            (
                at
                for at, taken in enumerate(free)
                if all(right + 3 <= a or b + 3 <= left for a, b in taken)
            ),
            _LANES - 1,
        )
        free[lane].append((left, right))
        laid.append(_Laid(left, right, lane, mark.kind))
    return laid


def _reach(mark: Mark, segments: list[Segment]) -> tuple[float, float]:
    home = next(s for s in segments if s.first <= mark.first and mark.last <= s.last)
    left, right = home.at(mark.first), home.at(mark.last, end=True)
    if mark.first == mark.last or right - left < _DOT:
        middle = (left + right) / 2
        return middle - _DOT / 2, middle + _DOT / 2
    return left, right


def _lanes(laid: list[_Laid]) -> int:
    return max((item.lane + 1 for item in laid), default=0)


def _path(laid: list[_Laid], kind: str, axis: float, step: float) -> str:
    """Write marks as strokes with round ends: a stroke without length is a dot."""
    parts = []
    for item in sorted(laid, key=lambda i: (i.left, i.right, i.lane)):
        if item.kind == kind:
            y = axis + step * (item.lane + 1)
            start, end = item.left + _DOT / 2, item.right - _DOT / 2
            parts.append(f"M{_n(start)} {_n(y)}H{_n(max(start, end))}")
    return "".join(parts)


def _axis_path(segments: list[Segment], y: float) -> str:
    """Draw the line, with a pair of slanted strokes where time is cut out."""
    parts = []
    for at, segment in enumerate(segments):
        end = segment.x + segment.width
        parts.append(f"M{_n(segment.x)} {_n(y)}H{_n(end)}")
        if at + 1 < len(segments):
            middle = end + BREAK_ROOM / 2
            parts += [f"M{_n(middle + d)} {_n(y + 5)}l4-10" for d in (-5, 1)]
    return "".join(parts)


def _n(number: float) -> str:
    """Write a coordinate with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")
