"""On which days a text with these words can have been published.

Every pinned expression allows some days and forbids the others: "last week", said of
the 18th, allows the days of the week after. The answer is what all of them allow.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.model import Basis, Evidence, Interval, Publication, Role
from site_builder.understanding.clues import Clue
from site_builder.understanding.expressions import Late

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_FAR = timedelta(days=3660)
_FIRST_YEAR, _LAST_YEAR = 10, 9989
"""Years between which days can be counted without leaving the calendar."""
_SOON = timedelta(days=3)
"""How long after the newest day that a text tells of its update still tells of it. An
update of weeks later would make any weekday the wrong one."""
_NOW = r"(?:today|tonight|this\s+(?:morning|afternoon|evening))\b"
_NOW_BEFORE = Late(rf"\b{_NOW}[\s,(–—-]{{1,4}}$", re.IGNORECASE)
_NOW_BEHIND = Late(rf"\)[\s,:–—-]{{1,4}}{_NOW}", re.IGNORECASE)
_REACH = 24
"""Characters beside a day among which "this morning" joins it."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """Days that a clue allows, both ends included, and the rule that says so."""

    rule: str
    clue: Clue
    days: Interval


@dataclass(frozen=True, slots=True)
class Solution:
    """The days that all constraints allow, and those constraints that set its ends."""

    days: Interval
    deciding: tuple[Constraint, ...]


def constrain(clues: Iterable[Clue]) -> tuple[Constraint, ...]:
    """Read what each pinned clue allows; what is not pinned allows everything.

    So does what lies at an end of the calendar, where no days are left to count.
    """
    found = []
    for clue in clues:
        if clue.day is None or not _FIRST_YEAR <= clue.day.year <= _LAST_YEAR:
            continue
        for rule, reader in _READERS.get(clue.form, ()):
            days = reader(clue, clue.day)
            if days is not None and clue.block.role is Role.CAPTION:
                # A picture may be older than the text, and its "today" with it.
                days = Interval(days.earliest, None)
            if days is not None:
                found.append(Constraint(rule, clue, days))
    return tuple(found)


def solve(clues: tuple[Clue, ...]) -> Solution | None:
    """Find the days of publication that agree with all clues.

    Without both a first and a last day there is no answer, and none where the clues
    contradict each other: doubt is no date.
    """
    constraints = constrain(clues)
    firsts = [c for c in constraints if c.days.earliest is not None]
    lasts = [c for c in constraints if c.days.latest is not None]
    if not firsts or not lasts:
        return None
    lower = max(firsts, key=lambda c: c.days.earliest or date.min)
    upper = min(lasts, key=lambda c: c.days.latest or date.max)
    first, last = lower.days.earliest, upper.days.latest
    if first is None or last is None or first > last or last - first > _FAR:
        return None
    allowed = [
        first + _DAY * step
        for step in range((last - first).days + 1)
        if fits_one_week(first + _DAY * step, clues)
    ]
    if not allowed:
        return None
    deciding = (lower,) if lower is upper else (lower, upper)
    return Solution(Interval(allowed[0], allowed[-1]), deciding)


def infer_publication(clues: tuple[Clue, ...], basis: Basis) -> Publication | None:
    """Say when a text was published as its clues allow, with the words that decide."""
    solution = solve(clues)
    if solution is None:
        return None
    proof: list[Evidence] = []
    for constraint in solution.deciding:
        for item in (constraint.clue.evidence, *constraint.clue.because):
            if item not in proof:
                proof.append(item)
    return Publication(
        within=solution.days,
        basis=basis,
        rule="+".join(sorted({c.rule for c in solution.deciding})),
        evidence=tuple(proof),
    )


def settle_update(stated: Publication, clues: tuple[Clue, ...]) -> Publication:
    """Say when a page was published that states only the day of an update.

    No page is published after its update. Where the text's own words put it earlier
    they win. Where the page is known to have a day of publication besides
    (`stated.within` has no beginning), the newest day that the text tells of is the
    first that it can be: if that is the day of the update, both are one.
    """
    last = stated.within.latest
    if last is None or last.year < _FIRST_YEAR:
        return stated
    own = infer_publication(clues, Basis.INFERRED)
    if own and own.within.latest and own.within.latest < last:
        return own
    if stated.within.earliest is not None:
        return stated
    told = [item for item in _told_before(clues, last) if last - item[0] <= _SOON]
    if not told:
        return stated
    first, clue = max(told, key=lambda item: item[0])
    return replace(
        stated,
        within=Interval(first, last),
        rule=f"{stated.rule}+not-before-a-day-it-reports",
        evidence=(*stated.evidence, clue.evidence),
    )


def _told_before(clues: Iterable[Clue], last: date) -> Iterator[tuple[date, Clue]]:
    """Give the days that clues tell of as past, a bare weekday as the last such one."""
    for clue in clues:
        if clue.expression.future:
            continue
        if clue.day is not None and clue.day <= last:
            yield clue.day, clue
        elif clue.day is None and is_bare_weekday(clue):
            weekday = int(str(clue.expression.symbol[1]))
            yield last - _DAY * ((last.weekday() - weekday) % 7), clue


def fits_one_week(published: date, clues: tuple[Clue, ...]) -> bool:
    """Whether all bare weekdays of a text lie within seven days around publication.

    A weekday without a date names one day only while the text stays within a week: who
    writes of "Thursday" behind and "Monday" ahead means the days next to each other.
    """
    days = [published]
    for clue in clues:
        if not is_bare_weekday(clue):
            continue
        weekday = clue.expression.symbol[1]
        if clue.day is not None:
            days.append(clue.day)
        elif isinstance(weekday, int) and clue.expression.future:
            days.append(published + _DAY * ((weekday - published.weekday()) % 7 or 7))
        elif isinstance(weekday, int):
            days.append(published - _DAY * ((published.weekday() - weekday) % 7))
    return max(days) - min(days) < _WEEK


def is_bare_weekday(clue: Clue) -> bool:
    """Whether a clue is a weekday without "last", "this" or "next"."""
    return clue.form == "weekday" and clue.expression.symbol[2] is None


def _no_earlier(clue: Clue, day: date) -> Interval | None:
    return None if clue.expression.future else Interval(day, None)


def _written(clue: Clue, day: date) -> Interval | None:
    """Read "today" or "this morning" beside a day: "(5 May 2021) This morning we …".

    Between the day and the words behind it a bracket must close; "on 5 May, this
    morning" is nobody's way to write, but "after 5 May today's" is.
    """
    text, found = clue.block.text, clue.expression
    before = text[max(0, found.start - _REACH) : found.start]
    behind = text[found.end : found.end + _REACH]
    if _NOW_BEFORE.search(before) or _NOW_BEHIND.match(behind):
        return Interval.of(day)
    return None


def _anniversary(clue: Clue, day: date) -> Interval | None:
    """Count on from a day that lies "exactly two years ago"; the pin names it."""
    years = clue.expression.symbol[1]
    if not isinstance(years, int) or clue.expression.symbol[2] != "year":
        return None
    try:
        return Interval.of(day.replace(year=day.year - years))
    except (ValueError, OverflowError):
        return None


def _weekday(clue: Clue, day: date) -> Interval | None:
    shift = clue.expression.symbol[2]
    if shift == -1:
        # "Last Thursday" is said until the end of the week after.
        sunday = day + _DAY * (6 - day.weekday())
        return Interval(day + _DAY, sunday + _WEEK)
    if shift == 1:
        return Interval(day - 2 * _WEEK, day - _DAY)
    if clue.expression.future:
        return Interval(day - 6 * _DAY, day)
    return Interval(day, day + 6 * _DAY)


def _unit(clue: Clue, day: date) -> Interval | None:
    _, unit, shift = clue.expression.symbol
    if not isinstance(shift, int):
        return None
    if unit == "day":
        return Interval.of(day - shift * _DAY)
    if unit == "week":
        monday = day - _DAY * day.weekday() - shift * _WEEK
        return Interval(monday, monday + 6 * _DAY)
    return None


_Reader = Callable[[Clue, date], Interval | None]
_READERS: dict[str, tuple[tuple[str, _Reader], ...]] = {
    "day": (
        ("not-before-a-day-it-reports", _no_earlier),
        ("day-beside-this-morning", _written),
    ),
    "shift": (("exactly-years-ago", _anniversary),),
    "exact": (("exactly-years-ago", _anniversary),),
    "weekday": (("weekday-within-a-week", _weekday),),
    "unit": (("counted-in-days-or-weeks", _unit),),
}
