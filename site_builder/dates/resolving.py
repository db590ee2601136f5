"""From symbols to values: a time expression placed on the calendar, or not at all."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest

from site_builder.dates.easter import feast
from site_builder.dates.edtf import SEASON_START, bounds
from site_builder.model import DateExpression, DateMention, Interval, Symbol, Tense

_WEEK = timedelta(days=7)
_SATURDAY, _SUNDAY = 5, 6
_TOLD = 10
"""How many days before publication a day may lie that a bare weekday takes up again."""
_LONGEST_ANCHOR = 31
"""Days of an anchor over which nothing is counted from it."""
_BESIDE = 2
"""Characters between a weekday and its date: ", " or " ("."""
_GRAIN = {"day": 0, "week": 0, "month": 30, "year": 365, "quarter": 91, "weekend": 1}
_GRAIN |= {"decade": 3653, "century": 36525}
"""Over how many days a value may reach for a unit to be counted from it: "five years
later" than a decade is no year."""
_SAME_SENTENCE = 60
"""Characters within which a year still holds for a day that follows it."""
_SEASON_LENGTH = 3
"""Months of a season."""
_PART_OF_YEAR = re.compile(r"(\d{4})-(\d\d)")
"""A month, a season, a quarter or a half."""
_FAR = 366
"""How many days ahead of publication what came "later" than something told may lie."""
_NEARBY = timedelta(days=30)
"""How far a date without a year may lie on the other side of the publication day before
the neighbouring year is meant: pages are updated, and columns are written ahead."""


def resolve_all(
    expressions: Iterable[DateExpression], anchor: Interval | None
) -> tuple[DateMention | None, ...]:
    """Place the expressions of one text, in its order, each knowing those before it.

    Words such as "a day later" are counted from the day that the text is at; a bare
    weekday means the day that the text has already given by its date, where one of the
    same weekday lies no more than ten days before publication. What is told as past is
    counted from what has been, never from a plan told in between.
    """
    answers: list[DateMention | None] = []
    story, reported = _Story(), _Story()
    before: DateExpression | None = None
    told: dict[int, str] = {}
    waiting = tuple(expressions)
    for expression, after in zip_longest(waiting, waiting[1:]):
        form = expression.symbol[0]
        counted = form == "later" and expression.tense is Tense.PAST
        mention = _in_told_year(before, expression) or resolve(
            expression, anchor, (reported if counted else story).at(expression.symbol)
        )
        if counted and mention is not None and _is_ahead(mention.value, anchor):
            # "He had paid two weeks later" is counted from a day that nobody told.
            mention = None
        before = expression
        if form == "weekday" and expression.symbol[2] is None and not expression.future:
            mention = _as_told(expression, told) or mention
        if form == "weekday" and after is not None:
            mention = _as_dated(expression, after, anchor) or mention
        answers.append(mention)
        if mention is None:
            continue
        story.go_on(expression.symbol, mention.value)
        if not _is_ahead(mention.value, anchor):
            reported.go_on(expression.symbol, mention.value)
        day = _only_day(mention.value)
        if day is not None and form != "later" and _is_near(day, anchor):
            told[day.weekday()] = mention.value
    return tuple(answers)


@dataclass(slots=True)
class _Story:
    """Where a text is: the last date that it told, and the last day."""

    last: str | None = None
    last_day: str | None = None

    def at(self, symbol: Symbol) -> str | None:
        """Give what an expression is counted from."""
        return self.last_day if _goes_by_days(symbol) else self.last

    def go_on(self, symbol: Symbol, value: str) -> None:
        """Move to what has been told; "a month later" leaves the day before it."""
        self.last = value
        if _only_day(value) is not None:
            self.last_day = value
        elif symbol[0] == "later" and symbol[1] != 0:
            self.last_day = None


def _is_ahead(value: str, anchor: Interval | None) -> bool:
    """Whether a date lies wholly behind the last day on which the text came out."""
    within = bounds(value)
    now = anchor.latest if anchor else None
    if within is None or within.earliest is None or now is None:
        return False
    return within.earliest > now


def _goes_by_days(symbol: Symbol) -> bool:
    """Whether the last day told counts, past what has been told of months and years.

    "That day" is one that has just been told, and none from further up.
    """
    form, *rest = symbol
    if form == "here":
        return rest[1] == "day"
    if form == "told":
        return isinstance(rest[0], tuple) and rest[0][0] == "weekday"
    return form == "later" and rest[0] != 0 and rest[1] in {"day", "week"}


def _in_told_year(
    before: DateExpression | None, expression: DateExpression
) -> DateMention | None:
    """Take the year of a day from the year that stands shortly before it.

    "The title in 1981 was decided on 9 February" tells of a day of 1981.
    """
    form, *rest = expression.symbol
    if before is None or form != "day" or rest[0] is not None:
        return None
    told = before.symbol[1] if before.symbol[0] in {"year", "month"} else None
    if told is None or not 0 < expression.start - before.end < _SAME_SENTENCE:
        return None
    value = _evaluate(("day", told, *rest[1:]), _Seen(date.min, expression.tense))
    if value is None:
        return None
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        value=value,
        rule="day-in-told-year",
    )


def _only_day(value: str) -> date | None:
    within = bounds(value)
    return within.day if within else None


def _is_near(day: date, anchor: Interval | None) -> bool:
    """Whether a weekday's name could still mean that day at the time of writing."""
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return False
    # Counted in numbers, which unlike days have no first and no last.
    return anchor.earliest.toordinal() - _TOLD <= day.toordinal() and (
        day <= anchor.latest
    )


def _as_dated(
    expression: DateExpression, after: DateExpression, anchor: Interval | None
) -> DateMention | None:
    """Take the day of a weekday from the date beside it: "next Tuesday, April 2"."""
    weekday = expression.symbol[1]
    if after.symbol[0] != "day" or after.start - expression.end > _BESIDE:
        return None
    dated = resolve(after, anchor)
    day = _only_day(dated.value) if dated else None
    if dated is None or day is None or day.weekday() != weekday:
        return None
    return replace(
        dated,
        start=expression.start,
        end=expression.end,
        text=expression.text,
        rule="weekday-as-dated",
    )


def _as_told(expression: DateExpression, told: dict[int, str]) -> DateMention | None:
    weekday = expression.symbol[1]
    if not isinstance(weekday, int) or weekday not in told:
        return None
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        value=told[weekday],
        rule="weekday-as-told",
    )


def resolve(
    expression: DateExpression,
    anchor: Interval | None,
    narrative: str | None = None,
) -> DateMention | None:
    """Place an expression on the calendar as exactly as its words allow.

    Args:
        expression: What was found.
        anchor: The day of publication, or the days within which it lies. Where every
            day of it gives the same value, that value is the answer; else there is
            none.
        narrative: The EDTF value that the text is at, for "a day later".

    Returns:
        The mention with its value, or None where the words need an anchor that is not
        known, or name a day that does not exist.
    """
    value = _value_of(expression, anchor, narrative)
    if value is None or bounds(value) is None:
        return None
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        value=value,
        rule=expression.rule,
        anchor=None if is_absolute(expression.symbol) else anchor,
    )


def is_absolute(symbol: Symbol) -> bool:
    """Whether the words alone give the place on the calendar."""
    form, *rest = symbol
    if form in {"span", "week-of"}:
        return all(is_absolute(part) for part in rest if isinstance(part, tuple))
    if form in {"day", "month", "season", "quarter", "half", "week", "feast"}:
        return rest[0] is not None
    return form in {"year", "decade", "century"}


def _value_of(
    expression: DateExpression, anchor: Interval | None, narrative: str | None
) -> str | None:
    symbol, tense = expression.symbol, expression.tense
    if is_absolute(symbol):
        return _evaluate(symbol, _Seen(date.min, tense))
    if symbol[0] in {"told", "later", "here"}:
        return _from_narrative(symbol, narrative, anchor)
    if symbol[0] == "again":
        part = _PART_OF_YEAR.fullmatch(narrative or "")
        if part is not None:
            return f"{int(part[1]) + int(str(symbol[1])):04d}-{part[2]}"
        # Nobody said which part: the year is all that is known.
        symbol = ("unit", "year", symbol[1])
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return None
    first, last = anchor.earliest.toordinal(), anchor.latest.toordinal()
    if last - first > _LONGEST_ANCHOR:
        return None
    days = map(date.fromordinal, range(first, last + 1))
    values = {_evaluate(symbol, _Seen(day, tense)) for day in days}
    return values.pop() if len(values) == 1 else None


def _beside_told(symbol: object, narrative: str | None) -> str | None:
    """Give what lies next to where the text is: "the following March".

    It is looked for from the end of what has been told, or back from its beginning: in
    1998 "the following spring" is that of 1999. Weekdays need a day.
    """
    at = bounds(narrative) if narrative else None
    if at is None or at.earliest is None or at.latest is None:
        return None
    if not isinstance(symbol, tuple) or (at.latest - at.earliest).days > _GRAIN["year"]:
        return None
    if symbol[0] == "weekday" and at.day is None:
        return None
    day = at.latest if symbol[-1] == 1 else at.earliest
    return _evaluate(symbol, _Seen(day, Tense.UNKNOWN))


def _from_narrative(
    symbol: Symbol, narrative: str | None, anchor: Interval | None
) -> str | None:
    """Count from where the text is; only a day can be counted from in days.

    "The previous year", "a year earlier" are counted from publication where the text
    is nowhere yet; what comes after needs something before it.
    """
    if symbol[0] == "told":
        return _beside_told(symbol[1], narrative)
    form, amount, unit = symbol
    at = bounds(narrative) if narrative else None
    at_day = at is not None and at.day is not None
    nowhere = not at_day if form == "here" else at is None
    if nowhere and isinstance(amount, int) and (form == "here" or amount < 0):
        at = anchor
    if at is None or at.earliest is None or not isinstance(amount, int):
        return None
    if at.latest is None or (at.latest - at.earliest).days > _GRAIN[str(unit)]:
        return None
    value = _evaluate(("unit", unit, amount), _Seen(at.earliest, Tense.UNKNOWN))
    return None if _overtakes(value, at, anchor) else value


def _overtakes(value: str | None, at: Interval, anchor: Interval | None) -> bool:
    """Whether what comes later would lie years ahead of a text that is at no such day.

    "Today, forty years later, he is back" is told of now, not forty years from it.
    """
    within = bounds(value) if value else None
    if within is None or within.earliest is None or at.earliest is None:
        return False
    now = anchor.latest if anchor else None
    if now is None or at.earliest > now:
        return False
    return within.earliest.toordinal() - now.toordinal() > _FAR


@dataclass(frozen=True, slots=True)
class _Seen:
    """From where words are seen: the day, and whether they speak of the future."""

    day: date
    tense: Tense


def _evaluate(symbol: Symbol, seen: _Seen) -> str | None:
    """Give the value of a symbol; None where there is none."""
    form, *args = symbol
    try:
        return _FORMS[str(form)](args, seen)
    except (ValueError, OverflowError, KeyError):
        return None


def _day(args: Sequence[object], seen: _Seen) -> str | None:
    year, month, number, weekday = args
    day = seen.day
    if not isinstance(month, int) or not isinstance(number, int):
        return None
    if isinstance(year, int):
        return date(year, month, number).isoformat()
    candidates = []
    for near in (day.year - 1, day.year, day.year + 1):
        try:
            candidate = date(near, month, number)
        except ValueError:
            continue
        if weekday is None or candidate.weekday() == weekday:
            candidates.append(candidate)
    return _nearest(candidates, seen)


def _nearest(candidates: list[date], seen: _Seen) -> str | None:
    """Pick the nearest candidate on the side that the tense tells."""
    day = seen.day
    side = candidates
    if seen.tense is Tense.FUTURE:
        side = [c for c in candidates if c >= day - _NEARBY]
    elif seen.tense is Tense.PAST:
        side = [c for c in candidates if c <= day + _NEARBY]
    if not side:
        return None
    return min(side, key=lambda c: abs(c - day)).isoformat()


def _month(args: Sequence[object], seen: _Seen) -> str | None:
    year, month, shift = args
    day = seen.day
    if not isinstance(month, int):
        return None
    if not isinstance(year, int):
        year = day.year
        if shift == -1 and month >= day.month:
            year -= 1
        elif shift == 1 and month <= day.month:
            year += 1
        elif shift is None:
            year += _years_off(month - day.month, seen.tense)
    return f"{year:04d}-{month:02d}"


def _month_in_year(args: Sequence[object], seen: _Seen) -> str | None:
    month, shift = args
    if not isinstance(month, int) or not isinstance(shift, int):
        return None
    return f"{seen.day.year + shift:04d}-{month:02d}"


def _years_off(ahead: int, tense: Tense) -> int:
    """Say in which year a bare month lies that is `ahead` months on in this one.

    Tense decides; where it does not, the nearer of the two is meant.
    """
    half = 6
    if tense is Tense.PAST or (tense is Tense.UNKNOWN and ahead > half):
        return -1 if ahead > 0 else 0
    if tense is Tense.FUTURE or ahead < -half:
        return 1 if ahead < 0 else 0
    return 0


def _season(args: Sequence[object], seen: _Seen) -> str | None:
    year, code, shift = args
    day = seen.day
    if not isinstance(code, int):
        return None
    if isinstance(year, int):
        return f"{year:04d}-{code}"
    # The year in which the season begins that this day lies in, or had its turn last:
    # in January, "this winter" is the one that began in December.
    begun = day.year if day.month >= SEASON_START[code] else day.year - 1
    lies_in = (day.month - SEASON_START[code]) % 12 < _SEASON_LENGTH
    at = begun if lies_in else day.year
    if shift == -1:
        at = begun - 1 if lies_in else begun
    elif shift == 1:
        at = begun + 1
    elif shift is None and not lies_in:
        at = begun + 1 if seen.tense is Tense.FUTURE else begun
    return f"{at:04d}-{code}"


def _weekday(args: Sequence[object], seen: _Seen) -> str | None:
    wanted, shift = args
    day = seen.day
    if not isinstance(wanted, int):
        return None
    monday = day - timedelta(days=day.weekday())
    if shift == 1:
        ahead = (wanted - day.weekday()) % 7 or 7
        return (day + timedelta(days=ahead)).isoformat()
    if shift == -1:
        back = (day.weekday() - wanted) % 7 or 7
        return (day - timedelta(days=back)).isoformat()
    if shift == 0:
        return (monday + timedelta(days=wanted)).isoformat()
    if seen.tense is Tense.FUTURE:
        return (day + timedelta(days=(wanted - day.weekday()) % 7)).isoformat()
    return (day - timedelta(days=(day.weekday() - wanted) % 7)).isoformat()


def _weekday_on(args: Sequence[object], seen: _Seen) -> str | None:
    """Give the day some weeks after the weekday to come: "Sunday week"."""
    wanted, weeks = args
    if not isinstance(wanted, int) or not isinstance(weeks, int):
        return None
    ahead = timedelta(days=(wanted - seen.day.weekday()) % 7)
    return (seen.day + ahead + weeks * _WEEK).isoformat()


def _unit(args: Sequence[object], seen: _Seen) -> str | None:
    unit, shift = args
    day = seen.day
    if not isinstance(shift, int):
        return None
    if unit == "quarter":
        at = day.year * 4 + (day.month - 1) // 3 + shift
        return f"{at // 4:04d}-{at % 4 + _QUARTER.code}"
    if unit == "weekend":
        return _weekend(day, shift or _weekends_off(seen))
    return _shift(day, shift, str(unit))


def _weekend(day: date, shift: int) -> str:
    saturday = day + timedelta(days=_SATURDAY - day.weekday()) + shift * _WEEK
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _weekends_off(seen: _Seen) -> int:
    """Say whether the weekend meant is this week's or, told of as past, the last."""
    return -1 if seen.tense is Tense.PAST and seen.day.weekday() < _SATURDAY else 0


def _weekday_in_week(args: Sequence[object], seen: _Seen) -> str | None:
    wanted, shift = args
    if not isinstance(wanted, int) or not isinstance(shift, int):
        return None
    ahead = timedelta(days=wanted - seen.day.weekday()) + shift * _WEEK
    return (seen.day + ahead).isoformat()


def _counted(args: Sequence[object], seen: _Seen) -> str | None:
    amount, unit = args
    return _shift(seen.day, amount, str(unit)) if isinstance(amount, int) else None


def _exact(args: Sequence[object], seen: _Seen) -> str | None:
    """Count to the same day of another week, month or year."""
    amount, unit = args
    day = seen.day
    if not isinstance(amount, int):
        return None
    if unit in {"day", "week"}:
        days = amount * (_WEEK if unit == "week" else timedelta(days=1))
        return (day + days).isoformat()
    months = amount * _MONTHS[str(unit)] + day.year * 12 + day.month - 1
    return date(months // 12, months % 12 + 1, day.day).isoformat()


_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def _shift(day: date, amount: int, unit: str) -> str | None:
    """Move by whole units and answer at the precision of the unit."""
    value = None
    match unit:
        case "day":
            value = (day + timedelta(days=amount)).isoformat()
        case "week":
            year, week, _ = (day + amount * _WEEK).isocalendar()
            value = f"{year:04d}-W{week:02d}"
        case "month":
            months = day.year * 12 + day.month - 1 + amount
            value = f"{months // 12:04d}-{months % 12 + 1:02d}"
        case "year":
            value = f"{day.year + amount:04d}"
        case "decade":
            value = f"{day.year // 10 + amount:03d}X"
        case "century":
            value = f"{day.year // 100 + amount:02d}XX"
        case _:
            pass
    return value


@dataclass(frozen=True, slots=True)
class _Parts:
    """Parts of a year of one length in months; `code` is the EDTF code of the first."""

    code: int
    months: int


_QUARTER, _HALF = _Parts(33, 3), _Parts(40, 6)


def _part(args: Sequence[object], seen: _Seen, parts: _Parts) -> str | None:
    """Give a quarter or half: of its year, else the last begun or the next to end."""
    year, nth, shift = args
    day = seen.day
    if not isinstance(nth, int):
        return None
    if isinstance(shift, int):
        year = day.year + shift
    elif not isinstance(year, int):
        now = (day.month - 1) // parts.months + 1
        year = day.year
        if seen.tense is Tense.FUTURE:
            year += 1 if nth < now else 0
        else:
            year -= 1 if nth > now else 0
    return f"{year:04d}-{parts.code + nth - 1}"


def _numbered_week(args: Sequence[object], seen: _Seen) -> str | None:
    """Give a week by its number, of the year that is nearest where none is given."""
    year, number = args
    if not isinstance(number, int):
        return None
    if not isinstance(year, int):
        ahead = seen.tense is Tense.FUTURE
        now = seen.day.isocalendar()
        year = now.year
        if ahead and number < now.week:
            year += 1
        elif seen.tense is Tense.PAST and number > now.week:
            year -= 1
    date.fromisocalendar(year, number, 1)
    return f"{year:04d}-W{number:02d}"


def _week_of(args: Sequence[object], seen: _Seen) -> str | None:
    """Give the week of a day; one that begins with a Sunday is that of its Monday."""
    value = _evaluate(args[0], seen) if isinstance(args[0], tuple) else None
    if value is None:
        return None
    day = date.fromisoformat(value)
    return _shift(day, 1 if day.weekday() == _SUNDAY else 0, "week")


def _feast(args: Sequence[object], seen: _Seen) -> str | None:
    year, offset = args
    if not isinstance(offset, int):
        return None
    if isinstance(year, int):
        return feast(year, offset).isoformat()
    day = seen.day
    days = [feast(near, offset) for near in (day.year - 1, day.year, day.year + 1)]
    if seen.tense is Tense.PAST:
        # No slip of some weeks here: what was on Easter Monday is not to come.
        days = [each for each in days if each <= day]
    return _nearest(days, seen)


def _weekdays(first: int, last: int, seen: _Seen) -> str | None:
    """Give weekdays from one to another: the next to come, or the last there were."""
    length = timedelta(days=(last - first) % 7)
    ahead = seen.tense is Tense.FUTURE
    found = _weekday((first if ahead else last, None), seen)
    if found is None:
        return None
    day = date.fromisoformat(found)
    start = day if ahead else day - length
    return f"{start.isoformat()}/{(start + length).isoformat()}"


def _span(args: Sequence[object], seen: _Seen) -> str | None:
    match args:
        case [("weekday", int(first), None), ("weekday", int(last), None)]:
            return _weekdays(first, last, seen)
        case _:
            pass
    ends = [_evaluate(part, seen) for part in args if isinstance(part, tuple)]
    if len(ends) != 2 or None in ends:  # noqa: PLR2004 - from and to
        return None
    value = "/".join(str(end) for end in ends)
    within = bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return None
    return value if within.earliest < within.latest else None


_Form = Callable[[Sequence[object], _Seen], str | None]
_FORMS: dict[str, _Form] = {
    "day": _day,
    "month": _month,
    "month-in-year": _month_in_year,
    "season": _season,
    "weekday": _weekday,
    "unit": _unit,
    "shift": _counted,
    "exact": _exact,
    "week-of": _week_of,
    "feast": _feast,
    "span": _span,
    "year": lambda args, seen: f"{args[0]:04d}",
    "decade": lambda args, seen: f"{args[0]:03d}X",
    "century": lambda args, seen: f"{args[0]:02d}XX",
    "quarter": lambda args, seen: _part(args, seen, _QUARTER),
    "half": lambda args, seen: _part(args, seen, _HALF),
    "week": _numbered_week,
    "weekday-on": _weekday_on,
    "weekday-in-week": _weekday_in_week,
    "weekend": lambda _, seen: _weekend(seen.day, _weekends_off(seen)),
}
