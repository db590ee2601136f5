"""The years of a long timeline: what few of them hold is told, of others the months."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from math import ceil, log2

from site_builder.model import EventKind
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import Sheet, Spot
from site_builder.rendering.digests import Digests, digest_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.quoting import event_title
from site_builder.rendering.views import Link, Moment
from site_builder.rendering.words import machine_date, titled

_TOLD = 3
"""A year of so many events is told; of a fuller one the months are counted."""
_GROUPED_FROM = 20
"""So many years are easier to find under decades, or under centuries."""
_OF_A_GROUP = 3
"""Half of the groups hold so many years; else they are too narrow to help."""
_LEVELS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """An event in one line of a sparse year; `moment` is None for the year itself."""

    moment: Moment | None
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

    `count` is empty where every event is told; `beside` counts what no month holds.
    """

    link: Link
    count: str
    lines: tuple[Line, ...] = ()
    cells: tuple[Cell, ...] = ()
    beside: Link | None = None


@dataclass(frozen=True, slots=True)
class Age:
    """The years of a decade or a century; `label` is empty where there are few."""

    label: str
    years: tuple[YearEntry, ...]


def ages(atlas: Atlas, here: str, years: tuple[Sheet, ...]) -> tuple[Age, ...]:
    """Look at the years of a timeline, each with its page and its events."""
    counts = [Counter(spot.month for spot in sheet.everything) for sheet in years]
    most = max(
        (n for found in counts for month, n in found.items() if month), default=1
    )
    label_of = _grouping(atlas.say, [sheet.year for sheet in years])
    return tuple(
        Age(label, tuple(_entry(atlas, here, sheet, most) for sheet in found))
        for label, found in groupby(years, lambda sheet: label_of(sheet.year))
    )


def ages_key(digests: Digests, years: tuple[Sheet, ...]) -> str:
    """Digest all that the overview of the years is made of."""
    return digest_of([_told_of(digests, sheet) for sheet in years])


def _told_of(digests: Digests, sheet: Sheet) -> tuple[object, ...]:
    spots = sheet.everything
    shown = spots[:_TOLD] if len(spots) <= _TOLD or sheet.year is None else ()
    return (
        (sheet.year, sheet.name, sheet.path),
        [(part.name, part.path) for part in sheet.parts],
        sorted(Counter(spot.month for spot in spots).items()),
        any(spot.month == 0 for spot in sheet.spots),
        [digests.event(spot.at) for spot in shown],
    )


def _grouping(say: Phrases, years: list[int | None]) -> Callable[[int | None], str]:
    """Choose the narrowest groups that hold some years each."""
    if len(years) >= _GROUPED_FROM:
        from statistics import median  # noqa: PLC0415 - it loads all of arithmetic

        for group_of in (_decade, _century):
            label_of = partial(group_of, say)
            sizes = Counter(label_of(year) for year in years).values()
            if median(sizes) >= _OF_A_GROUP:
                return label_of
    return lambda _: ""


def _decade(say: Phrases, year: int | None) -> str:
    if year is None:
        return say("not-on-calendar")
    return say("years-of-decade", year=year // 10 * 10)


def _century(say: Phrases, year: int | None) -> str:
    if year is None:
        return say("not-on-calendar")
    return say.century((year - 1) // 100 + 1)


def _entry(atlas: Atlas, here: str, sheet: Sheet, most: int) -> YearEntry:
    say, spots, year = atlas.say, sheet.everything, sheet.year
    link = Link(year_label(say, year), addresses.link(here, sheet.path))
    count = say.count("event", len(spots))
    if len(spots) <= _TOLD or year is None:
        told = tuple(_line(atlas, here, spot) for spot in spots[:_TOLD])
        return YearEntry(link, count if len(spots) > _TOLD else "", lines=told)
    counts = Counter(spot.month for spot in spots)
    own = {spot.month for spot in sheet.spots}
    place = year_name(year) if 0 in own else ""
    beside = (
        Link(say("in-no-month", n=counts[0]), addresses.link(here, sheet.path, place))
        if counts[0]
        else None
    )
    pages = {part.name: part.path for part in sheet.parts}
    cells = tuple(
        Cell(
            say.month(month, short=True),
            _to_month(say, here, sheet, month, pages) if counts[month] else None,
            counts[month],
            _level(counts[month], most),
        )
        for month in range(1, 13)
    )
    return YearEntry(link, count, cells=cells, beside=beside)


def _to_month(
    say: Phrases, here: str, sheet: Sheet, month: int, pages: dict[str, str]
) -> Link:
    """Lead to the page of a month, or to its place on the page of its year."""
    page = pages.get(f"{sheet.name}-{month:02}")
    fragment = "" if page else month_name(sheet.year, month)
    return Link(say.month(month), addresses.link(here, page or sheet.path, fragment))


def _level(count: int, most: int) -> int:
    return max(_LEVELS - ceil(log2(most / count) - 0.5), 1) if count else 0


def _line(atlas: Atlas, here: str, spot: Spot) -> Line:
    event = atlas.timeline.events[spot.at]
    words = titled(atlas.say.value(event.value, short=True))
    return Line(
        None if words == str(spot.year) else Moment(words, machine_date(event.value)),
        Link(event_title(atlas, event), atlas.to_event(here, atlas.event_ids[spot.at])),
        event.kind is EventKind.EXPECTED,
    )


def year_label(say: Phrases, year: int | None) -> str:
    """Head a year."""
    return say("no-place-on-calendar") if year is None else str(year)


def year_name(year: int | None) -> str:
    """Name the place of a year on its page."""
    return "unplaced" if year is None else f"y{year}"


def month_name(year: int | None, month: int) -> str:
    """Name the place of a month on its page."""
    return "unplaced-months" if year is None else f"y{year}-{month:02}"
