"""Where each event stands on the timeline: its page, its year and month, its silence.

A short timeline is one page. A long one is an overview with a page for each year; of a
year with too many events each month has a page, of a month with far more each day.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from pathlib import PurePosixPath
from typing import Literal

from site_builder.dates import bounds, named_date
from site_builder.model import Event, Interval
from site_builder.rendering import addresses
from site_builder.rendering.languages.phrases import Phrases

Precision = Literal["day", "week", "month", "year"]

ONE_PAGE = 250
"""Events from which on a reader looks for a year first.

With two sentences each they fill some 40 screens and 250 kB.
"""
_MOST = 500
"""Events that the page of a month, of a day or of a year's rest holds at most.

Beyond half a megabyte a page is slow to open on a phone; dividing earlier would make
pages of a few events out of the months of a collection of 10,000 articles.
"""

_LONGEST: tuple[tuple[int, Precision], ...] = ((1, "day"), (14, "week"), (31, "month"))
"""Days that a mark of each width stands for at most; all beyond is drawn as a year."""
_GAP_TOLD = 45
"""Days of silence from which on the timeline says so."""
_UNPLACED = 9999
"""Sorts what has no place on the calendar after everything else."""
_UNDATED = "undated"
_PART = "-part-"
_PARTS = 16


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of the event number `at`.

    `year` is None for what has no place on the calendar, `month` 0 where no single
    month holds it; `silence` tells of the gap after it.
    """

    at: int
    year: int | None
    month: int
    page: str
    silence: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a long timeline: its own events, and the pages of its parts.

    `name` is that of the page, "2021" or "2021-03"; `label` heads it, `short` leads to
    it from the sheet that holds it.
    """

    name: str
    label: str
    short: str
    year: int | None
    spots: tuple[Spot, ...]
    parts: tuple["Sheet", ...] = ()

    @property
    def path(self) -> str:
        """Give the path of the page."""
        return addresses.year_path(self.name)

    @property
    def everything(self) -> tuple[Spot, ...]:
        """Give the events of the sheet and of its parts, in their order."""
        return self.spots + tuple(s for part in self.parts for s in part.everything)


def lay_out(events: tuple[Event, ...], say: Phrases) -> tuple[Spot, ...]:
    """Give each event its place, in the order in which they are shown.

    Silences are told in the language of `say`.
    """
    spans = tuple(days_named(event.value) for event in events)
    placed = sorted(
        (*_year_and_month(event, span), at)
        for at, (event, span) in enumerate(zip(events, spans, strict=True))
    )
    silences = _silences(say, [_told_of(events[at].value) for _, _, at in placed])
    names = _names(events, placed) if len(events) > ONE_PAGE else {}
    return tuple(
        Spot(
            at,
            None if year == _UNPLACED else year,
            month,
            addresses.year_path(names[at]) if names else addresses.TIMELINE,
            silence,
        )
        for (year, month, at), silence in zip(placed, silences, strict=True)
    )


def sheets(spots: tuple[Spot, ...], say: Phrases) -> tuple[Sheet, ...]:
    """Give the pages of the years, each with its parts; none where one page has all."""
    own: dict[str, list[Spot]] = {}
    parts: dict[str, dict[str, None]] = {"": {}}
    for spot in spots:
        if spot.page == addresses.TIMELINE:
            return ()
        name = PurePosixPath(spot.page).stem
        own.setdefault(name, []).append(spot)
        while name:
            above = _above(name)
            parts.setdefault(above, {})[name] = None
            name = above
    return tuple(_sheet(say, name, own, parts) for name in parts[""])


def _sheet(
    say: Phrases,
    name: str,
    own: dict[str, list[Spot]],
    parts: dict[str, dict[str, None]],
) -> Sheet:
    below = tuple(_sheet(say, part, own, parts) for part in sorted(parts.get(name, ())))
    spots = tuple(own.get(name, ()))
    year = spots[0].year if spots else below[0].year
    label, short = _labels(say, name)
    return Sheet(name, label, short, year, spots, below)


def _above(name: str) -> str:
    """Name the sheet that holds a sheet; "" for that of a year."""
    return name.rpartition(_PART if _PART in name else "-")[0]


def _labels(say: Phrases, name: str) -> tuple[str, str]:
    """Head a sheet: "March 2021", and where the year is known, "March"."""
    whole, part, number = name.partition(_PART)
    if part:
        label, _ = _labels(say, whole)
        return say("part-of", label=label, n=int(number)), say("part", n=int(number))
    if name == _UNDATED:
        return say("no-place-on-calendar"), say("no-place")
    year, *finer = (int(figure) for figure in name.split("-"))
    if not finer:
        return str(year), str(year)
    month = say.month(finer[0])
    if len(finer) == 1:
        return say("month", month=month, year=year), month
    label = say("day", day=finer[1], month=month, year=year)
    return label, say("day-alone", day=finer[1])


def _names(
    events: tuple[Event, ...], placed: list[tuple[int, int, int]]
) -> dict[int, str]:
    """Name the page of each event: its year, or what it lies in of a full year."""
    names: dict[int, str] = {}
    for year, in_year in groupby(placed, lambda place: place[0]):
        name = _UNDATED if year == _UNPLACED else f"{year:04}"
        finer = {at: _finer(events[at], month) for _, month, at in in_year}
        _divide(events, name, finer, names)
    return names


def _finer(event: Event, month: int) -> tuple[str, ...]:
    """Name the month and the day in which an event lies, as far as it does."""
    if not month:
        return ()
    span = days_named(event.value)
    if precision(event.value) == "day" and span and span.earliest:
        return f"{month:02}", f"{span.earliest.day:02}"
    return (f"{month:02}",)


def _divide(
    events: tuple[Event, ...],
    name: str,
    finer: dict[int, tuple[str, ...]],
    names: dict[int, str],
    most: int = ONE_PAGE,
) -> None:
    """Put events on the page called `name`; those that are too many, below it."""
    if len(finer) <= most:
        names.update(dict.fromkeys(finer, name))
        return
    below: dict[str, dict[int, tuple[str, ...]]] = {}
    for at, steps in finer.items():
        below.setdefault(steps[0] if steps else "", {})[at] = steps[1:]
    for step, found in below.items():
        if step:
            _divide(events, f"{name}-{step}", found, names, _MOST)
        elif len(found) <= _MOST:
            names.update(dict.fromkeys(found, name))
        else:
            names.update({at: _dealt(events[at], name) for at in found})


def _dealt(event: Event, name: str) -> str:
    """Deal out events that nothing else tells apart; other events move none."""
    return f"{name}{_PART}{int(addresses.event_mark(event)[:2], 16) % _PARTS + 1:02}"


span_of = lru_cache(maxsize=16384)(bounds)
"""Events of one day, of which there are many, are asked for it once."""


@lru_cache(maxsize=16384)
def days_named(value: str) -> Interval | None:
    """Give the days where an EDTF value stands: an open interval, at its known end."""
    return bounds(named_date(value))


@lru_cache(maxsize=16384)
def precision(value: str) -> Precision:
    """Say how exactly an EDTF value is known: the width of its mark."""
    span = days_named(value)
    if span is None or span.earliest is None or span.latest is None:
        return "year"
    days = (span.latest - span.earliest).days + 1
    return next((name for most, name in _LONGEST if days <= most), "year")


def _year_and_month(event: Event, span: Interval | None) -> tuple[int, int]:
    first = (span.earliest or span.latest) if span else None
    if first is None:
        return _UNPLACED, 0
    return first.year, first.month if precision(event.value) != "year" else 0


def _told_of(value: str) -> Interval | None:
    """Give the days that words tell of: "since 1931" may begin on any day of 1931."""
    known, whole = days_named(value), span_of(value)
    if known is None or whole is None or whole.earliest is not None:
        return known
    return Interval(None, known.latest)


def _silences(say: Phrases, spans: list[Interval | None]) -> list[str]:
    """Tell in words where nothing is reported for long, at the event before."""
    told = [""] * len(spans)
    reached: date | None = None
    for at, span in enumerate(spans):
        first = span.earliest if span else None
        last = span.latest if span else None
        days = (first - reached).days if first and reached else 0
        if days > _GAP_TOLD:
            told[at - 1] = say.silence(days)
        reached = max(filter(None, (reached, last or first)), default=None)
    return told
