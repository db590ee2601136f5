"""The timeline's pages: events by year, month and day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Card
from site_builder.rendering.chronicle import Sheet, Spot, sheets
from site_builder.rendering.digests import Digests, dates_of, digest_of
from site_builder.rendering.event_view import (
    DayView,
    LadderView,
    day_views,
    ladder_view,
)
from site_builder.rendering.filters import KEYS, Filter, filters, said_values
from site_builder.rendering.head import make_head
from site_builder.rendering.list_views import Bar
from site_builder.rendering.lists import drawn_bars
from site_builder.rendering.overview import (
    Age,
    ages,
    ages_key,
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

TEMPLATE = "timeline.html"
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
    to the years, or the months, of a page; `bars` to the parts of a full year, `above`
    to what the page is a part of, `earlier` and `later` to those beside it. `strips`
    are drawings of one period for several widths.
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
    filter_words: str = ""
    loose: tuple[LadderView, ...] = ()
    overview: tuple[Age, ...] = ()
    earlier: Link | None = None
    later: Link | None = None
    above: Link | None = None
    bars: tuple[Bar, ...] = ()


class TimelinePages:
    """The pages of the timeline: all of it, and the years of a long one with parts."""

    def __init__(
        self, atlas: Atlas, cards: Iterable[Card], digests: Digests | None = None
    ) -> None:
        """Give every page its path; keys are made of `digests`."""
        self._digests = digests or Digests(atlas)
        self._cards = tuple(cards)
        self._years = sheets(atlas.spots, atlas.say)
        self._turns = tuple(
            _turns(self._years, Link(atlas.say("timeline"), addresses.TIMELINE))
        )
        self._cards_of: dict[int, list[Card]] = {}
        for card in self._cards:
            if card.first and card.last:
                for year in range(card.first.year, card.last.year + 1):
                    self._cards_of.setdefault(year, []).append(card)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the pages go, without that of the whole timeline."""
        return tuple(turn.sheet.path for turn in self._turns)

    def whole(self, atlas: Atlas, _: int) -> tuple[str, object]:
        """Make the page of the whole timeline."""
        return TEMPLATE, timeline_view(atlas, self._years, self._cards)

    def part(self, atlas: Atlas, at: int) -> tuple[str, object]:
        """Make the page number `at` of a year or a part of one."""
        turn = self._turns[at]
        cards = self._cards_of.get(turn.sheet.year or 0, [])
        return TEMPLATE, sheet_view(atlas, turn, cards)

    def whole_key(self, atlas: Atlas, _: int) -> str:
        """Digest all that the page of the whole timeline is made of."""
        digests, years = self._digests, self._years
        return digest_of(
            digests.tally(atlas.spots),
            len(atlas.entries),
            dates_of(self._cards),
            [digests.ladder(sequence) for sequence in atlas.loose],
            ages_key(digests, years),
            digests.spots(() if years else atlas.spots),
        )

    def part_key(self, _: Atlas, at: int) -> str:
        """Digest all that the page number `at` is made of, but the site."""
        turn = self._turns[at]
        sheet = turn.sheet
        drawn = self._cards_of.get(sheet.year or 0, ()) if sheet.name.isdigit() else ()
        return digest_of(
            (sheet.name, sheet.label, sheet.year),
            [
                way and (way.text, way.href)
                for way in (turn.above, turn.earlier, turn.later)
            ],
            self._digests.spots(sheet.spots),
            self._digests.tally(sheet.everything),
            dates_of(drawn),
            [(part.short, part.path, len(part.everything)) for part in sheet.parts],
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """A sheet among others: what holds it, what stands before it and after."""

    sheet: Sheet
    above: Link
    earlier: Link | None = None
    later: Link | None = None


def _turns(found: tuple[Sheet, ...], above: Link) -> Iterator[Turn]:
    ways = [Link(sheet.label, sheet.path) for sheet in found]
    for at, sheet in enumerate(found):
        yield Turn(
            sheet,
            above,
            ways[at - 1] if at else None,
            ways[at + 1] if at + 1 < len(ways) else None,
        )
        yield from _turns(sheet.parts, ways[at])


def timeline_view(
    atlas: Atlas, years_of: tuple[Sheet, ...], cards: Iterable[Card]
) -> TimelineView:
    """Look at all events, or at all years where there are too many events."""
    say, here = atlas.say, addresses.TIMELINE
    events = say.count("event", len(atlas.spots))
    reports = "timeline-reports" if len(atlas.spots) != 1 else "timeline-reports-one"
    years = () if years_of else _years(atlas, here, atlas.spots)
    period = whole(atlas.timeline.events, cards)
    return TimelineView(
        head=make_head(
            atlas.site,
            here,
            f"{say('timeline')} · {atlas.site.title}",
            say.count("timeline-about", len(atlas.entries), events=events),
            structured=None if years_of else event_graph(atlas, here, atlas.spots),
        ),
        title=say("timeline"),
        years=years,
        facts=say.count(reports, len(atlas.entries), events=events),
        count=len(atlas.spots),
        strips=draw_strips(say, period) if len(atlas.spots) >= _DRAWN_FROM else (),
        strip_words=strip_words(say, period),
        jumps=_jumps(Link(year.label, f"#{year.name}") for year in years),
        filters=filters(atlas, atlas.timeline.events),
        filter_words=said_values(say),
        loose=tuple(ladder_view(atlas, here, sequence) for sequence in atlas.loose),
        overview=ages(atlas, here, years_of),
    )


def sheet_view(atlas: Atlas, turn: Turn, cards: Iterable[Card]) -> TimelineView:
    """Look at the events of a year, or of a part of one."""
    say, sheet, here = atlas.say, turn.sheet, turn.sheet.path
    spots = sheet.everything
    events = tuple(atlas.timeline.events[spot.at] for spot in spots)
    number = say.count("event", len(spots))
    years = _years(atlas, here, sheet.spots)
    drawn = sheet.year if sheet.name.isdigit() and len(spots) >= _DRAWN_FROM else None
    period = one_year(drawn, events, cards) if drawn else None
    return TimelineView(
        head=make_head(
            atlas.site,
            here,
            f"{say('sheet-title', label=sheet.label)} · {atlas.site.title}",
            say("sheet-about", label=sheet.label, events=number),
            structured=event_graph(atlas, here, sheet.spots),
        ),
        title=sheet.label,
        years=years,
        facts=f"{number}.",
        count=len(spots),
        strips=draw_strips(say, period) if period else (),
        strip_words=strip_words(say, period) if period else "",
        bars=drawn_bars(
            here, [(Link(s.short, s.path), len(s.everything)) for s in sheet.parts]
        ),
        jumps=_jumps(
            Link(month.label, f"#{month.name}")
            for found in years
            for month in found.months
            if month.label
        ),
        filters=filters(atlas, events),
        filter_words=said_values(say),
        earlier=_from(here, turn.earlier),
        later=_from(here, turn.later),
        above=_from(here, turn.above),
    )


def _from(here: str, way: Link | None) -> Link | None:
    return Link(way.text, addresses.link(here, way.href)) if way else None


def _jumps(links: Iterable[Link]) -> tuple[Link, ...]:
    found = tuple(links)
    return found if len(found) >= _JUMPS_FROM else ()


def _years(atlas: Atlas, here: str, spots: tuple[Spot, ...]) -> tuple[YearView, ...]:
    return tuple(
        YearView(
            label=year_label(atlas.say, year),
            name=year_name(year),
            months=tuple(
                MonthView(
                    atlas.say.month(month) if month else "",
                    month_name(year, month),
                    day_views(atlas, here, in_month),
                )
                for month, in_month in groupby(in_year, lambda spot: spot.month)
            ),
        )
        for year, in_year in groupby(spots, lambda spot: spot.year)
    )
