"""The day of publication of saved pages: which of the days that a page states."""

import re
from collections.abc import Iterable
from datetime import date

from site_builder.dates import bounds, find_dates
from site_builder.model import Hint
from site_builder.understanding.stamps import read_stamps

_ORDER = (
    ("published", "json-ld"),
    ("published", "article:published_time"),
    ("published", "og:published_time"),
    ("published", "itemprop=datepublished"),
    ("published", "datepublished"),
    ("published", ""),
    ("published", "json-ld-page"),
    ("published", "date"),
    ("published", "time"),
    ("published", "date-class"),
    ("published", "itemprop=datecreated"),
    ("url", "address"),
    ("modified", ""),
)
"""Field and origin, best first; "" is any other origin."""
_NAMED = frozenset(origin for _, origin in _ORDER if origin)
_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)(?:[T ](\d{2}):(\d{2}))?")
_NUMBERS = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_SLASHED = re.compile(r"\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-])")
_UNIX = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d\d)"
    r" [\d:]{8} [A-Z]{3,4} (\d{4})"
)
"""As the command `date` and Java print it: "Mon Aug 03 12:45:00 EDT 2015"."""
_FIRST_YEAR = 1990
"""Before there were web pages a day is no page's own."""
_LAST_YEAR = 2100
_EPOCH = date(1970, 1, 1)
_LONGEST = 120


def find_day(hints: Iterable[Hint]) -> tuple[date, Hint] | None:
    """Choose the day of publication, with the saying that gives it.

    The day is that of the stamp's own time zone. A modification counts only where
    nothing is said of the publication.
    """
    told: dict[tuple[str, str], list[tuple[date, Hint]]] = {}
    for hint in hints:
        if hint.field == "url":
            day = _day_of_address(hint.value)
            if day is not None:
                told.setdefault(("url", "address"), []).append((day, hint))
            continue
        if hint.field not in {"published", "modified"}:
            continue
        day = parse_day(hint.value)
        if day is not None:
            named = hint.field == "published" and hint.origin in _NAMED
            key = (hint.field, hint.origin if named else "")
            told.setdefault(key, []).append((day, hint))
    for key in _ORDER:
        if key in told:
            return told[key][0]
    return None


def parse_day(value: str) -> date | None:
    """Read the day of a machine's stamp or of a written date; None if implausible."""
    if len(value) > _LONGEST:
        return None
    for found, order in (
        (_ISO.match(value), (1, 2, 3)),
        (_SLASHED.search(value), (1, 2, 3)),
        (_EAST_ASIAN.search(value), (1, 2, 3)),
    ):
        if found is not None:
            return _made(*(int(found[at]) for at in order))
    unix = _UNIX.search(value)
    if unix is not None:
        value = f"{unix[1]} {unix[2]}, {unix[3]}"
    stamps = read_stamps(value)
    if stamps:
        return _plausible(stamps[0].day)
    dates = find_dates(value)
    within = bounds(dates[0].value) if dates else None
    if within is not None and within.day is not None:
        return _plausible(within.day)
    found = _NUMBERS.search(value)
    if found is not None:
        first, second, year = (int(number) for number in found.groups())
        # Where both could be the month, most of the world puts the day first.
        return _made(year, second, first) or _made(year, first, second)
    return None


def _day_of_address(url: str) -> date | None:
    found = _ADDRESS.search(url)
    return _made(*(int(part) for part in found.groups())) if found else None


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return _plausible(date(year, month, number))
    except ValueError:
        return None


def _plausible(day: date) -> date | None:
    return day if _FIRST_YEAR <= day.year < _LAST_YEAR else None
