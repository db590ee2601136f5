"""What the match of a form means: each maker gives the symbol of one kind of form.

Forms of symbols, each a name and its arguments (None where the words do not say):

    ("day", year, month, day, weekday)     ("month", year, month, shift)
    ("year", year)                         ("decade", 198)      ("century", 19)
    ("season", year, EDTF code, shift)     ("quarter", year, 1 to 4, shift of its year)
    ("half", year, 1 or 2, shift)          ("week", year, number)
    ("weekday", 0 to 6, shift)             ("unit", unit, shift)
    ("weekday-in-week", 0 to 6, shift)     ("month-in-year", month, shift)
    ("weekend",)                           the one just gone or next to come
    ("told", symbol)                       shifted from where the text is, not from now
    ("week-of", symbol)                    the week of a day
    ("feast", year, days)                  counted from Easter
    ("shift", amount, unit)                counted from the day of publication
    ("exact", amount, unit)                the same, to the day
    ("later", amount, unit)                counted from the day that the text is at
    ("here", 0, unit)                      there, else at publication
    ("again", amount)                      the month or quarter that the text is at, of
                                           another year
    ("span", symbol, symbol)               from one to the other, both included
    ("clock",)                             an hour of the day that the text is at
    ("timex", value)                       no place on the calendar: TIMEX3 as it is

A shift is -1 for last, 0 for this, 1 for next. Units are those of TIMEX3 in words.
"""

from collections.abc import Callable, Mapping
from typing import Final

from site_builder.dates.language import Value
from site_builder.model import Symbol

Slots = Mapping[str, Value]
"""What the words in the slots of a form mean, and what the form itself gives."""
_LETTERS: Final = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
"""Units as the durations of TIMEX3 write them, "T" before those of a clock."""
_COUNTED: Final = frozenset({"day", "week", "month", "year", "decade", "century"})
"""Units that lead from one date to another."""
_CENTURY, _LAST_CENTURY = 100, 1900
_NOON: Final = 12
_DAY_HOURS, _HOUR_MINUTES = 24, 60
_LONGEST_SHORT: Final = 20
"""Years over which a span is written with the last two digits of its end."""


def number(slots: Slots, name: str) -> int | None:
    """Give a slot's number; None where the slot is empty or holds none."""
    value = slots.get(name)
    return value if isinstance(value, int) else None


def day(s: Slots) -> Symbol:
    """A day of a month, its year and weekday where they stand."""
    return "day", s.get("year"), s["month"], s["dd"], s.get("weekday")


def days(s: Slots) -> Symbol | None:
    """Days of one month; None where they do not run forward."""
    first, last = int(s["day"]), int(s["last"])
    if last <= first:
        return None
    year, month = s.get("year"), s["month"]
    return "span", ("day", year, month, first, None), ("day", year, month, last, None)


def numeric_day(s: Slots) -> Symbol | None:
    """A day in numbers; None where the order of day and month is open."""
    one, two, year = int(s["one"]), int(s["two"]), s["year"]
    if "first" in s or one > _NOON:
        return "day", year, two, one, None
    if two > _NOON or one == two:
        return "day", year, one, two, None
    return None


def iso_day(s: Slots) -> Symbol:
    """A day as ISO 8601 writes it."""
    return "day", s["year"], s["mon"], s["dd"], None


def month(s: Slots) -> Symbol:
    """A month, with its year or a shift where they stand."""
    return "month", s.get("year"), s["month"], s.get("shift")


def month_in_year(s: Slots) -> Symbol:
    """A month of a year that is named: "April last year"."""
    return "month-in-year", s["month"], s["shift"]


def season(s: Slots) -> Symbol:
    """A season, with its year or a shift where they stand."""
    return "season", s.get("year"), s["season"], s.get("shift")


def quarter(s: Slots) -> Symbol | None:
    """A quarter of a year."""
    if int(s["nth"]) > 4:  # noqa: PLR2004 - a year has four
        return None
    return "quarter", s.get("year"), s["nth"], s.get("shift")


def month_quarter(s: Slots) -> Symbol | None:
    """A quarter by its first and last month: "the July-September quarter"."""
    first, last = int(s["month"]), int(s["last"])
    if first % 3 != 1 or last != first + 2:
        return None
    return "quarter", None, last // 3, None


def half(s: Slots) -> Symbol:
    """A half of a year."""
    return "half", s.get("year"), s["nth"], s.get("shift")


def week(s: Slots) -> Symbol:
    """A week by its number."""
    return "week", s.get("year"), s["week"]


def years(s: Slots) -> Symbol | None:
    """Years from and to; None where they do not run forward."""
    first, last = int(s["first"]), int(s["last"])
    if last < _CENTURY:
        last += first // _CENTURY * _CENTURY
        if last - first > _LONGEST_SHORT:
            return None
    return ("span", ("year", first), ("year", last)) if first < last else None


def year(s: Slots) -> Symbol:
    """A year."""
    return "year", s["year"]


def decade(s: Slots) -> Symbol:
    """A decade; of two digits one of the last century."""
    first = int(s["year"])
    return "decade", (first if first >= _CENTURY else first + _LAST_CENTURY) // 10


def century(s: Slots) -> Symbol | None:
    """A century by its number, the first being that of the years 1 to 100."""
    nth = int(s["nth"])
    return ("century", nth - 1) if nth <= 21 else None  # noqa: PLR2004 - ours


def weekday(s: Slots) -> Symbol:
    """A weekday, shifted where the words say so."""
    return "weekday", s["weekday"], s.get("shift")


def weekday_in_week(s: Slots) -> Symbol:
    """A weekday of the week that is named: "Tuesday of last week"."""
    return "weekday-in-week", s["weekday"], s["shift"]


def weekday_span(s: Slots) -> Symbol:
    """Weekdays from one to another, of a week that is named or near now."""
    first, last = s["weekday"], s["last"]
    if "shift" in s:
        in_week = "weekday-in-week"
        return "span", (in_week, first, s["shift"]), (in_week, last, s["shift"])
    return "span", ("weekday", first, None), ("weekday", last, None)


def beside_weekday(s: Slots) -> Symbol:
    """The weekday beside the day that the text is at: "the following Monday"."""
    return "told", ("weekday", s["weekday"], s["shift"])


def beside_month(s: Slots) -> Symbol:
    """The month beside where the text is: "the following March"."""
    return "told", ("month", None, s["month"], s["shift"])


def beside_season(s: Slots) -> Symbol:
    """The season beside where the text is: "the previous summer"."""
    return "told", ("season", None, s["season"], s["shift"])


def week_of(s: Slots) -> Symbol:
    """The week of a day: "the week of May 6"."""
    return "week-of", day(s)


def feast(s: Slots) -> Symbol:
    """A feast that moves with Easter, its year where it stands."""
    return "feast", s.get("year"), s["offset"]


def weekend(_: Slots) -> Symbol:
    """The weekend that is just gone or the next to come."""
    return ("weekend",)


def months(s: Slots) -> Symbol | None:
    """Months of one year; None where they do not run forward."""
    year, first, last = s["year"], int(s["month"]), int(s["last"])
    if first >= last:
        return None
    return "span", ("month", year, first, None), ("month", year, last, None)


def short_weekday(s: Slots) -> Symbol:
    """A weekday whose name may be a short form."""
    return "weekday", s.get("weekday", s.get("short")), s.get("shift")


def weekday_on(s: Slots) -> Symbol:
    """A weekday some weeks on: "Sunday week"."""
    return "weekday-on", s["weekday"], s["weeks"]


def set_of(s: Slots) -> Symbol:
    """Every unit: "each year"."""
    return duration({**s, "n": 1})


def unit(s: Slots) -> Symbol:
    """A unit shifted from the day of publication: "last week"."""
    return "unit", s["unit"], s.get("shift", 0)


def next_to(s: Slots) -> Symbol:
    """The unit beside the one that the text is at: "the following week"."""
    return "later", s["shift"], s["unit"]


def here(s: Slots) -> Symbol:
    """The unit that the text is at, or this one: "later in the day"."""
    return "here", 0, s["unit"]


def same(s: Slots) -> Symbol:
    """The unit that the text is at, and no other: "that day"."""
    return "later", 0, s["unit"]


def again(s: Slots) -> Symbol:
    """The same part of another year: "the same period last year"."""
    return "again", s["way"]


def counted(s: Slots) -> Symbol | None:
    """An amount counted from the day of publication: "two weeks ago"."""
    return _counted("shift", s)


def exact(s: Slots) -> Symbol | None:
    """An amount counted to the day: "exactly two years ago"."""
    return _counted("exact", s)


def later(s: Slots) -> Symbol | None:
    """An amount counted from where the text is: "a day later"."""
    return _counted("later", s)


def _counted(form: str, s: Slots) -> Symbol | None:
    if s["unit"] not in _COUNTED or "half" in s:
        return duration(s)
    return form, int(s["n"]) * int(s["way"]), s["unit"]


def clock(s: Slots) -> Symbol | None:
    """An hour alone."""
    return ("clock",) if clock_of(s) else None


def duration(s: Slots) -> Symbol:
    """A length of time; of no amount where the words give none."""
    letters = _LETTERS[str(s["unit"])]
    amount = str(s.get("n", "X"))
    if "half" in s:
        amount = f"{amount}.5" if "n" in s else "0.5"
    if "frac" in s:
        amount = f"{amount}.{s['frac']}"
    before = "PT" if letters[0] == "T" else "P"
    return "timex", f"{before}{amount}{letters.removeprefix('T')}"


def said(s: Slots) -> Symbol:
    """What has one value wherever it stands: "now", "daily"."""
    return "timex", s["value"]


def each_weekday(s: Slots) -> Symbol:
    """Every weekday of a name."""
    return "timex", f"XXXX-WXX-{int(s['weekday']) + 1}"


def clock_of(s: Slots) -> str:
    """Give the time of day as TIMEX3 ends a value; empty where there is none."""
    if "tod" in s:
        return f"T{s['tod']}"
    hour = number(s, "hour")
    hundreds = number(s, "hundreds")
    if hundreds is not None:
        hour, minute = divmod(hundreds, _CENTURY)
        valid = hour < _DAY_HOURS and minute < _HOUR_MINUTES
        return f"T{hour:02d}:{minute:02d}" if valid else ""
    if hour is None:
        return ""
    half_day = s.get("half_day")
    if half_day is not None:
        if not 1 <= hour <= _NOON:
            return ""
        hour = hour % _NOON + int(half_day)
    return f"T{hour:02d}:{number(s, 'min') or 0:02d}"


Maker = Callable[[Slots], Symbol | None]
MAKERS: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        day,
        days,
        numeric_day,
        iso_day,
        month,
        month_in_year,
        season,
        quarter,
        month_quarter,
        half,
        week,
        years,
        year,
        decade,
        century,
        weekday,
        short_weekday,
        weekday_on,
        weekday_in_week,
        weekday_span,
        beside_weekday,
        beside_month,
        beside_season,
        week_of,
        feast,
        weekend,
        months,
        set_of,
        unit,
        next_to,
        here,
        same,
        again,
        counted,
        exact,
        later,
        clock,
        duration,
        said,
        each_weekday,
    )
}
"""By the names that forms call them."""
