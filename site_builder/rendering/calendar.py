"""Ticks of a time axis: even steps of days, months and years, and their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from site_builder.rendering.languages.phrases import Phrases

_DAY_STEPS = (1, 2, 7, 14)
_DAYS_NAMED = 100
"""Of a longer period a reader looks for months, not for days."""
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 25, 50, 100, 250, 500, 1000)
_MOST_TICKS = 60
"""A step that gives more is too fine for any axis."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A day of an axis, its label, and what the label leaves unsaid ("Feb 2021")."""

    day: date
    label: str
    context: str


def tick_choices(say: Phrases, first: date, last: date) -> Iterator[tuple[Tick, ...]]:
    """Give the possible ticks from `first` to `last`, the finest steps first."""
    days = (last - first).days + 1
    for step in _DAY_STEPS:
        if days <= min(step * _MOST_TICKS, _DAYS_NAMED):
            yield tuple(_day_tick(say, day) for day in _days(first, last, step))
    for step in _MONTH_STEPS:
        if days <= step * 28 * _MOST_TICKS:
            yield tuple(_month_tick(say, day) for day in _months(first, last, step))
    for step in _YEAR_STEPS:
        if days <= step * 365 * _MOST_TICKS:
            yield tuple(_year_tick(day) for day in _years(first, last, step))


def _day_tick(say: Phrases, day: date) -> Tick:
    month = say.month(day.month, short=True)
    return Tick(
        day,
        say("day-alone", day=day.day),
        say("month", month=month, year=day.year),
    )


def _month_tick(say: Phrases, day: date) -> Tick:
    return Tick(day, say.month(day.month, short=True), str(day.year))


def _year_tick(day: date) -> Tick:
    return Tick(day, str(day.year), "")


def _days(first: date, last: date, step: int) -> Iterator[date]:
    for offset in range(0, (last - first).days + 1, step):
        yield first + timedelta(days=offset)


def _months(first: date, last: date, step: int) -> Iterator[date]:
    at = first.year * 12 + first.month - 1 + (first.day > 1)
    at += -at % step
    while at // 12 <= min(last.year, MAXYEAR - 1):
        day = date(at // 12, at % 12 + 1, 1)
        if day > last:
            return
        yield day
        at += step


def _years(first: date, last: date, step: int) -> Iterator[date]:
    year = first.year + (first > date(first.year, 1, 1))
    year += -year % step
    for at in range(max(year, 1), last.year + 1, step):
        yield date(at, 1, 1)
