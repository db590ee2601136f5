"""Where each event stands on the timeline: its page, its year and month, its silence.

A short timeline is one page. A long one is an overview with a page for each year.
"""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from site_builder.dates import bounds
from site_builder.model import Event, Interval
from site_builder.rendering import addresses
from site_builder.rendering.words import gap_words

Precision = Literal["day", "week", "month", "year"]

ONE_PAGE = 250
"""Events from which on a reader looks for a year first.

With two sentences each they fill some 40 screens and 250 kB.
"""

_LONGEST: tuple[tuple[int, Precision], ...] = ((1, "day"), (14, "week"), (31, "month"))
"""Days that a mark of each width stands for at most; all beyond is drawn as a year."""
_GAP_TOLD = 45
"""Days of silence from which on the timeline says so."""
_UNPLACED = 9999
"""Sorts what has no place on the calendar after everything else."""


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


def lay_out(events: tuple[Event, ...]) -> tuple[Spot, ...]:
    """Give each event its place, in the order in which they are shown."""
    spans = tuple(bounds(event.value) for event in events)
    placed = sorted(
        (*_year_and_month(event, span), at)
        for at, (event, span) in enumerate(zip(events, spans, strict=True))
    )
    silences = _silences([spans[at] for _, _, at in placed])
    return tuple(
        Spot(
            at,
            None if year == _UNPLACED else year,
            month,
            _page(year) if len(events) > ONE_PAGE else addresses.TIMELINE,
            silence,
        )
        for (year, month, at), silence in zip(placed, silences, strict=True)
    )


def year_pages(spots: tuple[Spot, ...]) -> tuple[tuple[str, tuple[Spot, ...]], ...]:
    """Give the pages of the years with their events; none where one page has all."""
    return tuple(
        (page, tuple(found))
        for page, found in groupby(spots, lambda spot: spot.page)
        if page != addresses.TIMELINE
    )


def precision(value: str) -> Precision:
    """Say how exactly an EDTF value is known: the width of its mark."""
    span = bounds(value)
    if span is None or span.earliest is None or span.latest is None:
        return "year"
    days = (span.latest - span.earliest).days + 1
    return next((name for most, name in _LONGEST if days <= most), "year")


def _year_and_month(event: Event, span: Interval | None) -> tuple[int, int]:
    first = (span.earliest or span.latest) if span else None
    if first is None:
        return _UNPLACED, 0
    return first.year, first.month if precision(event.value) != "year" else 0


def _page(year: int) -> str:
    return addresses.year_path("undated" if year == _UNPLACED else f"{year:04}")


def _silences(spans: list[Interval | None]) -> list[str]:
    """Tell in words where nothing is reported for long, at the event before."""
    told = [""] * len(spans)
    reached: date | None = None
    for at, span in enumerate(spans):
        first = span.earliest if span else None
        last = span.latest if span else None
        days = (first - reached).days if first and reached else 0
        if days > _GAP_TOLD:
            told[at - 1] = f"Nothing reported for {gap_words(days)}."
        reached = max(filter(None, (reached, last or first)), default=None)
    return told
