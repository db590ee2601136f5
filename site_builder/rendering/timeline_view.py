"""The timeline's pages: events by year, month and day."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import Spot, year_pages
from site_builder.rendering.event_view import (
    DayView,
    LadderView,
    day_views,
    ladder_view,
)
from site_builder.rendering.filters import KEYS, Filter, filters
from site_builder.rendering.head import make_head
from site_builder.rendering.overview import (
    Age,
    ages,
    month_name,
    year_label,
    year_name,
)
from site_builder.rendering.strip import (
    Strip,
    draw_strips,
    one_year,
    strip_words,
    whole,
)
from site_builder.rendering.structured import event_graph
from site_builder.rendering.views import Head, Link
from site_builder.rendering.words import counted, month_words

_JUMPS_FROM = 3
"""A page of so many years, or months, has a list of them."""
_DRAWN_FROM = 3
"""Fewer events are seen at a glance without a drawing."""


@dataclass(frozen=True, slots=True)
class MonthView:
    """The days of a month; `label` is empty for those that no month holds."""

    label: str
    name: str
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """The events of a year."""

    label: str
    name: str
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All that a page of the timeline shows.

    `overview` has the years of a timeline that is too long for one page; `jumps` leads
    to the years, or the months, of a page; `earlier` and `later` from one year to the
    next. `strips` are drawings of one period for several widths.
    """

    head: Head
    title: str
    years: tuple[YearView, ...]
    facts: str
    count: int
    strips: tuple[Strip, ...] = ()
    strip_words: str = ""
    jumps: tuple[Link, ...] = ()
    filters: tuple[Filter, ...] = ()
    filter_keys: tuple[str, ...] = KEYS
    loose: tuple[LadderView, ...] = ()
    overview: tuple[Age, ...] = ()
    earlier: Link | None = None
    later: Link | None = None
    whole: Link | None = None


def timeline_view(atlas: Atlas) -> TimelineView:
    """Look at all events, or at all years where there are too many events."""
    here = addresses.TIMELINE
    pages = year_pages(atlas.spots)
    events = counted(len(atlas.spots), "event")
    sources = counted(len(atlas.entries), "article")
    years = () if pages else _years(atlas, here, atlas.spots)
    period = whole(atlas)
    return TimelineView(
        head=make_head(
            atlas.site,
            here,
            f"Timeline · {atlas.site.title}",
            f"{events} that {sources} report, each with the sentence that says so.",
            structured=None if pages else event_graph(atlas, here, atlas.spots),
        ),
        title="Timeline",
        years=years,
        facts=f"{events}, as {sources} "
        f"{'reports' if len(atlas.entries) == 1 else 'report'} "
        f"{'it' if len(atlas.spots) == 1 else 'them'}.",
        count=len(atlas.spots),
        strips=draw_strips(period) if len(atlas.spots) >= _DRAWN_FROM else (),
        strip_words=strip_words(period),
        jumps=_jumps(Link(year.label, f"#{year.name}") for year in years),
        filters=filters(atlas, atlas.timeline.events),
        loose=tuple(ladder_view(atlas, here, sequence) for sequence in atlas.loose),
        overview=ages(atlas, here, pages),
    )


def year_view(atlas: Atlas, at: int) -> TimelineView:
    """Look at the events of one year: the page number `at` of those."""
    pages = year_pages(atlas.spots)
    here, spots = pages[at]
    year, events = spots[0].year, tuple(atlas.timeline.events[s.at] for s in spots)
    number = counted(len(spots), "event")
    label = year_label(year)
    years = _years(atlas, here, spots)
    period = (
        one_year(atlas, year, events) if year and len(spots) >= _DRAWN_FROM else None
    )
    return TimelineView(
        head=make_head(
            atlas.site,
            here,
            f"Timeline: {label} · {atlas.site.title}",
            f"{label}: {number}, each with the sentence that says so.",
            structured=event_graph(atlas, here, spots),
        ),
        title="Timeline",
        years=years,
        facts=f"{number}.",
        count=len(spots),
        strips=draw_strips(period) if period else (),
        strip_words=strip_words(period) if period else "",
        jumps=_jumps(
            Link(month.label, f"#{month.name}")
            for found in years
            for month in found.months
            if month.label
        ),
        filters=filters(atlas, events),
        earlier=_to_year(here, pages[at - 1]) if at else None,
        later=_to_year(here, pages[at + 1]) if at + 1 < len(pages) else None,
        whole=Link("All years", addresses.link(here, addresses.TIMELINE)),
    )


def _to_year(here: str, page: tuple[str, tuple[Spot, ...]]) -> Link:
    return Link(year_label(page[1][0].year), addresses.link(here, page[0]))


def _jumps(links: Iterable[Link]) -> tuple[Link, ...]:
    found = tuple(links)
    return found if len(found) >= _JUMPS_FROM else ()


def _years(atlas: Atlas, here: str, spots: tuple[Spot, ...]) -> tuple[YearView, ...]:
    return tuple(
        YearView(
            label=year_label(year),
            name=year_name(year),
            months=tuple(
                MonthView(
                    month_words(month) if month else "",
                    month_name(year, month),
                    day_views(atlas, here, in_month),
                )
                for month, in_month in groupby(in_year, lambda spot: spot.month)
            ),
        )
        for year, in_year in groupby(spots, lambda spot: spot.year)
    )
