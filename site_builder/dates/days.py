"""Days that stand written out with their year, in many languages: for timestamps.

Events are read by the grammar, which knows what its language means; here only the
day, the month and the year count, so that a page of any language is dated.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.dates.months import MONTHS

_WORD = r"([^\W\d_]{3,12})\.?"
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_SHORT_YEAR = r"((?:19|20)\d\d|['’]?\d\d)(?!\d)"
_OF = r"(?:of |de |d['’]|di )?"

_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|re|\.|º|°|ª)?"
    rf"[ \u00a0./-]{{0,2}}{_OF}{_WORD},?"
    rf"[ \u00a0./-]{{0,2}}(?:de |del |do )?((?:19|20)\d\d)(?:(?!\d)|(?=\d{{1,2}}\. ))"
)
_DAY_MONTH_SHORT = re.compile(
    rf"(?<!\d)(\d{{1,2}})[ -]{_WORD}[ -]['’]?(\d\d)(?![\d:h]|\.\d)"
)
_MONTH_DAY = re.compile(
    rf"(?<!\w){_WORD}[ \u00a0](\d{{1,2}})(?:st|nd|rd|th|\.)?(?:,? |, ?|\u00a0){_YEAR}"
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d) ?[./年년-] ?(\d{1,2}) ?[./月월-] ?(\d{1,2})(?!\d)"
)
_YEAR_WORD = re.compile(rf"(?<!\d){_YEAR}[. -]{{1,2}}{_WORD} (\d{{1,2}})(?!\d)")
_NUMBERS = re.compile(
    rf"(?<![\d./$€-])(\d{{1,2}})([./-]) ?(\d{{1,2}})\2 ?{_SHORT_YEAR}(?![./-]\d|,\d)"
)
_TWO_DIGITS = re.compile(r"\d\d")
"""Every form has them; the cheap question that spares most lines the others."""
_CENTURY = 100
_PIVOT = 70
"""Two digits from here on are of the last century: no page of a computer is older."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day written out: where it stands, and the day or days that it can mean.

    Two days where the order of day and month is open ("03/05/2020"): the one with the
    day first, then the one with the month first. Offsets are code points.
    """

    start: int
    end: int
    days: tuple[date, ...]


def find_days(text: str) -> tuple[WrittenDay, ...]:
    """Find the days that `text` writes out with their year, in any known language.

    The answer is in order of place, none within another; what is no day of the
    calendar is left out.
    """
    found: list[WrittenDay] = []
    if not _TWO_DIGITS.search(text):
        return ()
    for pattern, read in _FORMS:
        for match in pattern.finditer(text):
            days = tuple(_real_days(read(match)))
            if days and not any(
                day.start < match.end() and match.start() < day.end for day in found
            ):
                found.append(WrittenDay(match.start(), match.end(), days))
    return tuple(sorted(found, key=lambda day: day.start))


_Parts = Iterator[tuple[int, int, int]]


def _real_days(parts: _Parts) -> Iterator[date]:
    for year, month, day in parts:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _day_month(match: re.Match[str]) -> _Parts:
    month = MONTHS.get(match[2].lower())
    if month:
        yield _full_year(match[3]), month, int(match[1])


def _month_day(match: re.Match[str]) -> _Parts:
    month = MONTHS.get(match[1].lower())
    if month:
        yield int(match[3]), month, int(match[2])


def _year_word(match: re.Match[str]) -> _Parts:
    month = MONTHS.get(match[2].lower())
    if month:
        yield int(match[1]), month, int(match[3])


def _year_first(match: re.Match[str]) -> _Parts:
    yield int(match[1]), int(match[2]), int(match[3])


def _numbers(match: re.Match[str]) -> _Parts:
    year, first, second = _full_year(match[4]), int(match[1]), int(match[3])
    yield year, second, first
    if match[2] != "." and first != second:
        # Where full stops part them, the day comes first.
        yield year, first, second


def _full_year(text: str) -> int:
    year = int(text.lstrip("'’"))
    if year >= _CENTURY:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Parts]], ...] = (
    (_YEAR_FIRST, _year_first),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_YEAR_WORD, _year_word),
    (_NUMBERS, _numbers),
    (_DAY_MONTH_SHORT, _day_month),
)
"""Forms, the plainest first: what one has read, the next leaves alone."""
