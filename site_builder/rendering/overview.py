"""The years of a long timeline: what few of them hold is told, of others the months."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from math import ceil, log2

from site_builder.model import EventKind
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import Spot
from site_builder.rendering.quoting import event_title
from site_builder.rendering.views import Link, Moment
from site_builder.rendering.words import (
    counted,
    machine_date,
    month_words,
    titled,
    value_words,
)

_TOLD = 3
"""A year of so many events is told; of a fuller one the months are counted."""
_DECADES_FROM = 20
"""So many years are easier to find under their decades."""
_LEVELS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """An event in one line of a sparse year."""

    moment: Moment
    link: Link
    expected: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A month of a dense year; `link` is None where it has no events.

    `level` says from 0 to 4 how full it is, each level twice as full as the one below.
    """

    name: str
    link: Link | None
    count: int
    level: int


@dataclass(frozen=True, slots=True)
class YearEntry:
    """A year in the overview: its page, and either its events or its twelve months.

    `beside` counts what no single month holds.
    """

    link: Link
    count: str
    lines: tuple[Line, ...] = ()
    cells: tuple[Cell, ...] = ()
    beside: Link | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """The years of a decade; `label` is empty where there are few years."""

    label: str
    years: tuple[YearEntry, ...]


def decades(
    atlas: Atlas, here: str, pages: tuple[tuple[str, tuple[Spot, ...]], ...]
) -> tuple[Decade, ...]:
    """Look at the years of a timeline, each with its page and its events."""
    many = len(pages) >= _DECADES_FROM
    most = max(
        (
            count
            for _, spots in pages
            for count in Counter(spot.month for spot in spots if spot.month).values()
        ),
        default=1,
    )
    return tuple(
        Decade(label, tuple(_entry(atlas, here, page, most) for page in found))
        for label, found in groupby(
            pages, lambda page: _decade(page[1][0].year) if many else ""
        )
    )


def _decade(year: int | None) -> str:
    return "Not on the calendar" if year is None else f"{year // 10 * 10}s"


def _entry(
    atlas: Atlas, here: str, page: tuple[str, tuple[Spot, ...]], most: int
) -> YearEntry:
    path, spots = page
    year = spots[0].year
    link = Link(year_label(year), addresses.link(here, path))
    count = counted(len(spots), "event")
    if len(spots) <= _TOLD or year is None:
        told = tuple(_line(atlas, here, spot) for spot in spots[:_TOLD])
        return YearEntry(link, count, lines=told)
    counts = Counter(spot.month for spot in spots)
    beside = (
        Link(
            f"{counts[0]} in no month",
            addresses.link(here, path, year_name(year)),
        )
        if counts[0]
        else None
    )
    cells = tuple(
        Cell(
            month_words(month, short=True),
            Link(
                month_words(month), addresses.link(here, path, month_name(year, month))
            )
            if counts[month]
            else None,
            counts[month],
            _level(counts[month], most),
        )
        for month in range(1, 13)
    )
    return YearEntry(link, count, cells=cells, beside=beside)


def _level(count: int, most: int) -> int:
    return max(_LEVELS - ceil(log2(most / count) - 0.5), 1) if count else 0


def _line(atlas: Atlas, here: str, spot: Spot) -> Line:
    event = atlas.timeline.events[spot.at]
    return Line(
        Moment(titled(value_words(event.value, short=True)), machine_date(event.value)),
        Link(event_title(atlas, event), atlas.to_event(here, atlas.event_ids[spot.at])),
        event.kind is EventKind.EXPECTED,
    )


def year_label(year: int | None) -> str:
    """Head a year."""
    return "Without a place on the calendar" if year is None else str(year)


def year_name(year: int | None) -> str:
    """Name the place of a year on its page."""
    return "unplaced" if year is None else f"y{year}"


def month_name(year: int | None, month: int) -> str:
    """Name the place of a month on its page."""
    return "unplaced-months" if year is None else f"y{year}-{month:02}"
