"""Values in words: dates from EDTF, spans of days, lists of names, counts.

English and fixed: no locale decides what a page says.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from site_builder.dates import bounds
from site_builder.model import Interval, Publication

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PARTS = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "first quarter of",
    34: "second quarter of",
    35: "third quarter of",
    36: "fourth quarter of",
    40: "first half of",
    41: "second half of",
}
"""The parts of a year that EDTF writes in the place of a month."""

_QUALIFIERS = {"~": "about", "?": "perhaps", "%": "perhaps about"}
_MACHINE = re.compile(
    r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-W(?:0[1-9]|[1-4]\d|5[0-3]))?"
)
"""What the `datetime` attribute of HTML takes out of EDTF."""

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"\d{4}-W\d\d")
_DECADE = re.compile(r"\d\d(?:\dX|XX)")
"""A decade or a century: both are told in the plural."""
_DAYS_OF_A_MONTH = 30.44
_DAYS_OF_A_YEAR = 365.25
_MONTHS_TOLD_AS_YEARS = 18
"""From here on a gap is told in years."""

NO_OUTLET = "No outlet"
"""What is said of an article that a person states to have none."""

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()


def day_words(day: date, *, short: bool = False) -> str:
    """Write a day: "18 February 2021", or short, "18 Feb 2021"."""
    return f"{day.day} {month_words(day.month, short=short)} {day.year}"


def month_words(month: int, *, short: bool = False) -> str:
    """Name a month, 1 to 12, or give its first three letters."""
    name = _MONTHS[month - 1]
    return name[:3] if short else name


@lru_cache(maxsize=8192)
def value_words(value: str, *, short: bool = False) -> str:
    """Write an EDTF value: "week of 15 February 2021", "about 2012", "1976 to 1980".

    What is no calendar value is given as it stands.
    """
    plain = value.rstrip("~?%")
    qualifier = _QUALIFIERS.get(value[len(plain) :][:1], "")
    words = _plain_words(plain, short=short)
    return f"{qualifier} {words}" if qualifier else words


def _plain_words(value: str, *, short: bool) -> str:
    if "/" in value:
        return _span_words(value, short=short)
    span = bounds(value)
    if span is None or span.earliest is None:
        return value
    if match := _DAY.fullmatch(value):
        clock = f", {match[2]}" if match[2] else ""
        return day_words(span.earliest, short=short) + clock
    if _WEEK.fullmatch(value):
        return f"week of {day_words(span.earliest, short=short)}"
    if match := _MONTH.fullmatch(value):
        part = int(match[2])
        named = _PARTS.get(part) or month_words(part, short=short)
        return f"{named} {match[1]}"
    return _DECADE.sub(r"the \g<0>s", value).replace("X", "0")


def _span_words(value: str, *, short: bool) -> str:
    left, _, right = value.partition("/")
    open_left, open_right = left in {"", ".."}, right in {"", ".."}
    if open_left and open_right:
        return value
    if open_left:
        return f"until {value_words(right, short=short)}"
    if open_right:
        return f"since {value_words(left, short=short)}"
    first, last = bounds(left), bounds(right)
    if first and last and first.day and last.day:
        return f"{_day_left_of(first.day, last.day, short=short)} to " + day_words(
            last.day, short=short
        )
    return f"{value_words(left, short=short)} to {value_words(right, short=short)}"


def _day_left_of(day: date, other: date, *, short: bool) -> str:
    """Write `day` without what `other`, which follows, says anyway."""
    if day.year != other.year:
        return day_words(day, short=short)
    if day.month != other.month:
        return f"{day.day} {month_words(day.month, short=short)}"
    return str(day.day)


@lru_cache(maxsize=8192)
def interval_words(span: Interval, *, short: bool = False) -> str:
    """Write when something lies that happened on one unknown day of `span`."""
    first, last = span.earliest, span.latest
    if first is None and last is None:
        return "undated"
    if first is None or last is None:
        if last is not None:
            return f"by {day_words(last, short=short)}"
        return f"not before {day_words(first or date.min, short=short)}"
    if first == last:
        return day_words(first, short=short)
    if short and first.replace(day=1) == last.replace(day=1):
        return f"{first.day}\N{EN DASH}{day_words(last, short=True)}"  # 19-21 Feb
    left = _day_left_of(first, last, short=short)
    return f"between {left} and {day_words(last, short=short)}"


def publication_words(published: Publication, *, short: bool = False) -> str:
    """Write when something appeared, as exactly as it is known or was given."""
    if published.vague:
        return value_words(published.vague, short=short)
    return interval_words(published.within, short=short)


@lru_cache(maxsize=8192)
def machine_date(value: str) -> str | None:
    """Give `value` as HTML's `datetime` takes it; None where HTML cannot say it."""
    plain = value.rstrip("~?%")
    day = _DAY.fullmatch(plain)
    if day is not None:
        plain = day[1]
    if plain != value and day is None:
        return None
    return plain if _MACHINE.fullmatch(plain) and bounds(plain) else None


def titled(words: str) -> str:
    """Begin with a capital, as a heading does: "Week of 15 February 2021"."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """Make a sentence of words that may lack its capital or its full stop."""
    return titled(words) if words.endswith((".", "!", "?")) else f"{titled(words)}."


def joined(names: Sequence[str]) -> str:
    """Join names as a sentence does: "A", "A and B", "A, B and C"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joint
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: "1 article", "5 articles", "2 entries"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def gap_words(days: int, *, spelled: bool = True) -> str:
    """Write the length of a silence: "three months", or with figures, "3 months"."""
    months = round(days / _DAYS_OF_A_MONTH)
    if months < _MONTHS_TOLD_AS_YEARS:
        return _length(max(months, 1), "month", spelled=spelled)
    return _length(round(days / _DAYS_OF_A_YEAR), "year", spelled=spelled)


def _length(number: int, noun: str, *, spelled: bool) -> str:
    word = _SMALL[number] if spelled and number < len(_SMALL) else str(number)
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"


def shortened(text: str, limit: int) -> str:
    """Cut `text` at a word to at most `limit` characters, ellipsis included."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space else cut).rstrip(" ,;:.\N{EN DASH}\N{EM DASH}-") + "…"
