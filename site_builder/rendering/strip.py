"""The overview strip: a whole period in one small picture, drawn with plain geometry.

Events stand above the line, articles below it. Long silences are cut out and said, so
that the days in which much happened have room. Where marks would lie on each other,
bars tell how many there are.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.dates import bounds, named_date
from site_builder.model import Event, EventKind, Interval
from site_builder.rendering.axis import (
    BREAK_ROOM,
    ROW,
    Label,
    Mark,
    Segment,
    cut_period,
    label_axis,
    whole_period,
)
from site_builder.rendering.catalogue import Card
from site_builder.rendering.density import Bars, draw_bars
from site_builder.rendering.languages.phrases import Phrases

WIDTHS = (("narrow", 340.0), ("medium", 600.0), ("wide", 1000.0))
"""One drawing for each kind of screen; the style shows the one that fits."""

_LANE = 10.0
_LANES = 9
"""Where marks need more room than so many rows, bars are drawn instead."""
_BANDS = 3
"""Beside bars, what is vague is drawn in so many rows at most, else spread."""
_BAND = 24.0
"""A mark that is so wide is a band."""
_DOT = 7.0
_VAGUE_DAYS = 31
"""What may lie on any of more days is drawn open."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture in its own units; paths are ready to be written into an SVG.

    `solid` has the dots and bars of what is exact to a month, `hollow` what is
    expected, `open` the bars of years; `articles` and `spans` do the same for the
    articles. Where there are too many, `bars` and `bars_hollow` count the events and
    `bars_articles` the articles.
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
    bars: str = ""
    bars_hollow: str = ""
    bars_articles: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """What a strip draws: marks of events and of articles, of one year or of all."""

    events: tuple[Mark, ...]
    articles: tuple[Mark, ...]
    year: int | None = None


def whole(events: Iterable[Event], cards: Iterable[Card]) -> Period:
    """Take the whole collection."""
    return Period(_event_marks(events), _article_marks(cards))


def one_year(year: int, events: Iterable[Event], cards: Iterable[Card]) -> Period:
    """Take these events of a year, and the articles that appeared in it."""
    return Period(
        _within(_event_marks(events), year), _within(_article_marks(cards), year), year
    )


def draw_strips(say: Phrases, period: Period) -> tuple[Strip, ...]:
    """Draw a period for each width."""
    drawn = (draw_strip(say, period, name, width) for name, width in WIDTHS)
    return tuple(strip for strip in drawn if strip)


def draw_strip(say: Phrases, period: Period, name: str, width: float) -> Strip | None:
    """Draw a period; None where nothing is dated."""
    events, articles, year = period.events, period.articles, period.year
    if not events and not articles:
        return None
    segments = (
        cut_period([*events, *articles], width)
        if year is None
        else whole_period(date(year, 1, 1), date(year, 12, 31), width)
    )
    above, below = _side(events, segments), _side(articles, segments)
    axis = max(above.height, _LANE) + _LANE
    foot = axis + below.height + _LANE
    ticks, labels = label_axis(say, segments, width, axis, foot)
    return Strip(
        name=name,
        width=width,
        height=foot + 2 * ROW + 3,
        axis=_axis_path(segments, axis),
        ticks="".join(f"M{_n(x)} {_n(axis)}v4" for x in ticks),
        solid=_path(above.laid, "solid", axis, -_LANE),
        hollow=_path(above.laid, "hollow", axis, -_LANE),
        open=_path(above.laid, "open", axis, -_LANE),
        articles=_path(below.laid, "solid", axis, _LANE),
        spans=_path(below.laid, "open", axis, _LANE),
        labels=labels,
        bars=above.path("solid", axis - 2, -1),
        bars_hollow=above.path("hollow", axis - 2, -1),
        bars_articles=below.path("solid", axis + 5, 1),
    )


@dataclass(frozen=True, slots=True)
class _Laid:
    left: float
    right: float
    lane: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Side:
    """What is drawn on one side of the axis: marks in rows, or bars."""

    laid: tuple[_Laid, ...]
    bars: Bars | None
    height: float

    def path(self, kind: str, axis: float, way: int) -> str:
        """Write the bars of one kind, which stand beyond the bands."""
        if self.bars is None:
            return ""
        return self.bars.path(kind, axis + way * (self.height - self.bars.height), way)


def _side(marks: tuple[Mark, ...], segments: list[Segment]) -> _Side:
    """Draw marks where they find room, else bands of the vague and bars of the rest."""
    laid = _laid_out(marks, segments, _LANES)
    if laid is not None:
        return _Side(tuple(laid), None, _rows(laid))
    widths = [(_width(mark, segments), mark) for mark in marks]
    bands = tuple(mark for width, mark in widths if width >= _BAND)
    laid = _laid_out(bands, segments, _BANDS)
    if laid is None:
        bars = draw_bars(marks, segments)
        return _Side((), bars, bars.height)
    bars = draw_bars([mark for width, mark in widths if width < _BAND], segments)
    clear = _DOT / 2 if laid else 0.0
    return _Side(tuple(laid), bars, _rows(laid) + clear + bars.height)


def _rows(laid: list[_Laid]) -> float:
    return max((item.lane + 1 for item in laid), default=0) * _LANE


def _width(mark: Mark, segments: list[Segment]) -> float:
    left, right = _reach(mark, segments)
    return right - left


def _within(marks: tuple[Mark, ...], year: int) -> tuple[Mark, ...]:
    """Keep what touches the year, cut to it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return _counted(
        Mark(max(m.first, first), min(m.last, last), m.kind, m.exact, m.count)
        for m in marks
        if m.first <= last and first <= m.last
    )


def _event_marks(events: Iterable[Event]) -> tuple[Mark, ...]:
    found = Counter((event.value, event.kind) for event in events)
    return _counted(
        mark
        for (value, kind), count in found.items()
        for mark in _event_mark(value, kind, count)
    )


def _event_mark(value: str, kind: EventKind, count: int) -> Iterator[Mark]:
    ends = _ends(bounds(named_date(value)))
    if ends is None:
        return
    first, last = ends
    vague = (last - first).days >= _VAGUE_DAYS
    drawn = "open" if vague else "solid"
    if kind is EventKind.EXPECTED:
        drawn = "hollow"
    yield Mark(first, last, drawn, not vague, count)


def _article_marks(cards: Iterable[Card]) -> tuple[Mark, ...]:
    found = Counter((c.first, c.last, c.day is not None) for c in cards)
    return _counted(
        Mark(first, last, "solid" if sure else "open", sure, count)
        for (first, last, sure), count in found.items()
        if first and last
    )


def _counted(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Count marks that are alike, and put them in the order of drawing."""
    counts: Counter[tuple[date, date, str, bool]] = Counter()
    for mark in marks:
        counts[mark.first, mark.last, mark.kind, mark.exact] += mark.count
    alike = (Mark(*what, count) for what, count in counts.items())
    return tuple(sorted(alike, key=_mark_order))


def _ends(span: Interval | None) -> tuple[date, date] | None:
    """Give the days between which to draw; an open end is drawn at the known one."""
    days = [day for day in (span.earliest, span.latest) if day] if span else []
    return (min(days), max(days)) if days else None


def _mark_order(mark: Mark) -> tuple[int, date, date, str]:
    """Put the long marks first: they lie next to the axis."""
    return -(mark.last - mark.first).days, mark.first, mark.last, mark.kind


def _laid_out(
    marks: tuple[Mark, ...], segments: list[Segment], lanes: int
) -> list[_Laid] | None:
    """Give each mark the lane nearest to the axis that is free where it lies.

    None where some mark finds no lane.
    """
    free: list[list[tuple[float, float]]] = [[] for _ in range(lanes)]
    laid: list[_Laid] = []
    for mark in marks:
        if mark.count > lanes:
            return None
        left, right = _reach(mark, segments)
        for _ in range(mark.count):
            lane = _free_lane(free, left, right)
            if lane is None:
                return None
            free[lane].append((left, right))
            laid.append(_Laid(left, right, lane, mark.kind))
    return laid


def _free_lane(
    free: list[list[tuple[float, float]]], left: float, right: float
) -> int | None:
    """Find the lane nearest to the axis that has room from `left` to `right`."""
    return next(
        (
            at
            for at, taken in enumerate(free)
            if all(right + 3 <= a or b + 3 <= left for a, b in taken)
        ),
        None,
    )


def _reach(mark: Mark, segments: list[Segment]) -> tuple[float, float]:
    home = next(s for s in segments if s.first <= mark.first and mark.last <= s.last)
    left, right = home.at(mark.first), home.at(mark.last, end=True)
    if mark.first == mark.last or right - left < _DOT:
        middle = (left + right) / 2
        return middle - _DOT / 2, middle + _DOT / 2
    return left, right


def _path(laid: tuple[_Laid, ...], kind: str, axis: float, step: float) -> str:
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


def period_words(say: Phrases, spans: list[Interval]) -> str:
    """Say from when to when articles were published."""
    days = [d for span in spans for d in (span.earliest, span.latest) if d]
    if not days:
        return ""
    first, last = min(days), max(days)
    if first == last:
        return say("published-day", day=say.day(first))
    span = say.value(f"{first.isoformat()}/{last.isoformat()}")
    return say("published-span", span=span)


def strip_words(say: Phrases, period: Period) -> str:
    """Describe the picture for those who do not see it."""
    parts = []
    if period.events:
        number = sum(mark.count for mark in period.events)
        first = min(mark.first for mark in period.events)
        last = max(mark.last for mark in period.events)
        told, counted = say.interval(Interval(first, last)), say.count("event", number)
        if first == last:
            parts.append(say("strip-events-on", events=counted, day=told))
        else:
            parts.append(say("strip-events-between", events=counted, span=told))
    if period.articles:
        number = sum(mark.count for mark in period.articles)
        spans = [Interval(mark.first, mark.last) for mark in period.articles]
        counted, told = say.count("article", number), period_words(say, spans)
        parts.append(say("strip-articles", articles=counted, published=told))
    return f"{say.joined(parts)}." if parts else ""
