"""Values of the calendar as EDTF writes them (ISO 8601-2:2019), and their days."""

import re
from datetime import date, timedelta
from functools import lru_cache

from site_builder.model import Interval

SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of spring, summer, autumn and winter (EDTF 21 to 24), northern
hemisphere, meteorological."""
_QUARTER_START = {33: 1, 34: 4, 35: 7, 36: 10}
_HALF_START = {40: 1, 41: 7}

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")
_OPEN_ENDS = frozenset({"", ".."})
"""How an interval writes an end that is not known, or that has not come."""
_KEPT = 8192
"""Values whose days are kept in mind, in 2 MB; texts of twenty years tell fewer."""


@lru_cache(_KEPT)
def bounds(value: str) -> Interval | None:
    """Give the days that the EDTF `value` covers; None for what is no calendar value.

    Qualifiers ("~", "?", "%") do not move the ends. An open end (".." or nothing) of
    an interval stays open.
    """
    plain = value.rstrip("~?%")
    if "/" in plain:
        return _interval(plain)
    for pattern, reader in _READERS:
        match = pattern.fullmatch(plain)
        if match is not None:
            try:
                return reader(match)
            except (ValueError, OverflowError):
                return None
    return None


def named_date(value: str) -> str:
    """Give the date that an open interval begins or ends with; any other as it is.

    "1991/.." and "../1991" are two ways to speak of what happened in 1991: by it an
    open interval is compared, ordered and drawn.
    """
    left, slash, right = value.partition("/")
    if not slash or (left in _OPEN_ENDS) is (right in _OPEN_ENDS):
        return value
    return right if left in _OPEN_ENDS else left


def _interval(value: str) -> Interval | None:
    left, _, right = value.partition("/")
    start = bounds(left) if left not in _OPEN_ENDS else Interval(None, None)
    end = bounds(right) if right not in _OPEN_ENDS else Interval(None, None)
    if start is None or end is None:
        return None
    return Interval(start.earliest, end.latest)


def _year(match: re.Match[str]) -> Interval:
    return _months(int(match[0]), 1, 12)


def _day(match: re.Match[str]) -> Interval:
    return Interval.of(date(int(match[1]), int(match[2]), int(match[3])))


def _month(match: re.Match[str]) -> Interval:
    year, part = int(match[1]), int(match[2])
    for table, length in ((SEASON_START, 3), (_QUARTER_START, 3), (_HALF_START, 6)):
        if part in table:
            return _months(year, table[part], length)
    return _months(year, part, 1)


def _week(match: re.Match[str]) -> Interval:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return Interval(monday, monday + timedelta(days=6))


def _decade(match: re.Match[str]) -> Interval:
    first = int(match[1]) * 10
    return Interval(date(first, 1, 1), date(first + 9, 12, 31))


def _century(match: re.Match[str]) -> Interval:
    first = int(match[1]) * 100
    return Interval(date(first, 1, 1), date(first + 99, 12, 31))


def _months(year: int, month: int, length: int) -> Interval:
    """Cover `length` months from `month` of `year` on."""
    after = month - 1 + length
    end = date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return Interval(date(year, month, 1), end)


_READERS = (
    (_DAY, _day),
    (_YEAR, _year),
    (_MONTH, _month),
    (_WEEK, _week),
    (_DECADE, _decade),
    (_CENTURY, _century),
)
