"""What pages say in one language: phrases, counts, lists of names, dates.

No locale of the machine decides anything here.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from string import Formatter

from site_builder.dates import bounds
from site_builder.model import Interval, Publication
from site_builder.rendering.languages.en import DOUBTS
from site_builder.rendering.languages.language import Language
from site_builder.rendering.words import titled

_QUALIFIERS = {"~": "about", "?": "perhaps", "%": "perhaps-about"}
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"\d{4}-W\d\d")
_DECADE = re.compile(r"(\d\d)(?:(\d)X|XX)")
"""A decade or a century: both are told as a whole."""
_MONTHS_OF_A_YEAR = 12
_DAYS_OF_A_MONTH = 30.44
_DAYS_OF_A_YEAR = 365.25
_MONTHS_TOLD_AS_YEARS = 18
"""From here on a gap is told in years."""
_REMEMBERED = 8192


class Phrases:
    """Says things in one language; there is one of these for each language.

    Asking for a phrase that no table has is a fault of ours: a KeyError.
    """

    def __init__(self, language: Language) -> None:
        """Speak a language; dates that come again and again are written once."""
        self.code = language.code
        self.leading = language.leading
        self.century = language.century
        self._language = language
        self._phrases = language.phrases
        self._counted = language.counted
        self._doubt = lru_cache(_REMEMBERED)(self._doubt_words)
        self._value = lru_cache(_REMEMBERED)(self._value_words)
        self._interval = lru_cache(_REMEMBERED)(self._interval_words)

    @property
    def table(self) -> str:
        """Spell out the phrases: another table is another text."""
        return repr((self.code, self._phrases))

    def __call__(self, key: str, /, **parts: object) -> str:
        """Say a phrase, with its parts put in; without parts it is as it stands."""
        phrase = self._phrases[key]
        return phrase.format_map(parts) if parts else phrase

    def form(self, key: str, number: int) -> str:
        """Give the form of a phrase for a number of things, nothing put in."""
        return self._counted[key][self._language.plural(number)]

    def count(self, key: str, number: int, /, **parts: object) -> str:
        """Say a number of things: "1 article", "5 articles"."""
        return self.form(key, number).format(n=self.number(number), **parts)

    def doubt(self, message: str) -> str | None:
        """Say what a finding says in English; None where this language cannot."""
        return self._doubt(message)

    def number(self, number: int) -> str:
        """Write a number, large ones in groups of three figures."""
        if -1000 < number < 1000:  # noqa: PLR2004 - three figures are one group
            return str(number)
        return f"{number:,}".replace(",", self._language.thousands)

    def joined(self, names: Sequence[str]) -> str:
        """Join names as a sentence does: "A", "A and B", "A, B and C"."""
        if len(names) < 2:  # noqa: PLR2004 - one name needs no joint
            return "".join(names)
        return f"{', '.join(names[:-1])}{self._phrases['and-between']}{names[-1]}"

    def month(self, month: int, *, short: bool = False) -> str:
        """Name a month, 1 to 12."""
        language = self._language
        return (language.short_months if short else language.months)[month - 1]

    def day(self, day: date, *, short: bool = False) -> str:
        """Write a day: "18 February 2021", or short, "18 Feb 2021"."""
        month = self.month(day.month, short=short)
        return self("day", day=day.day, month=month, year=day.year)

    def value(self, value: str, *, short: bool = False) -> str:
        """Write an EDTF value: "week of 15 February 2021", "about 2012".

        What is no calendar value is given as it stands.
        """
        return self._value(value, short)

    def interval(self, span: Interval, *, short: bool = False) -> str:
        """Write when something lies that happened on one unknown day of `span`."""
        return self._interval(span, short)

    def publication(self, published: Publication, *, short: bool = False) -> str:
        """Write when something appeared, as exactly as it is known or was given."""
        if published.vague:
            return self.value(published.vague, short=short)
        return self.interval(published.within, short=short)

    def gap(self, days: int) -> str:
        """Write the length of a silence: "3 months"."""
        key, number = _gap(days)
        return self.count(key, number)

    def silence(self, days: int) -> str:
        """Tell of a silence in a sentence: "Nothing reported for three months."."""
        key, number = _gap(days)
        small = self._language.small_numbers
        word = small[number] if number < len(small) else self.number(number)
        return titled(self.form(f"silence-{key}", number).format(word=word))

    def _doubt_words(self, message: str) -> str | None:
        if self._language.doubts is DOUBTS:
            return message
        for key, pattern in _doubts():
            found = pattern.fullmatch(message)
            if found and key in self._language.doubts:
                return self._language.doubts[key].format_map(found.groupdict())
        return None

    def _value_words(self, value: str, short: bool) -> str:  # noqa: FBT001 - a key
        plain = value.rstrip("~?%")
        qualifier = _QUALIFIERS.get(value[len(plain) :][:1], "")
        words = self._plain_words(plain, short=short)
        return self(qualifier, value=words) if qualifier else words

    def _plain_words(self, value: str, *, short: bool) -> str:
        if "/" in value:
            return self._span_words(value, short=short)
        span = bounds(value)
        if span is None or span.earliest is None:
            return value
        if match := _DAY.fullmatch(value):
            day = self.day(span.earliest, short=short)
            return self("day-and-time", day=day, time=match[2]) if match[2] else day
        if _WEEK.fullmatch(value):
            return self("week", day=self.day(span.earliest, short=short))
        if match := _MONTH.fullmatch(value):
            return self._part_of_year(match[1], int(match[2]), short=short)
        return _DECADE.sub(self._years, value).replace("X", "0")

    def _part_of_year(self, year: str, part: int, *, short: bool) -> str:
        """Write a month, or what EDTF writes in its place: a season, a quarter."""
        if part > _MONTHS_OF_A_YEAR:
            return self(f"year-part-{part}", year=year)
        return self("month", month=self.month(part, short=short), year=year)

    def _years(self, found: re.Match[str]) -> str:
        if found[2] is None:
            return self._language.hundred_years(int(found[1]) * 100)
        return self("decade", year=f"{found[1]}{found[2]}0")

    def _span_words(self, value: str, *, short: bool) -> str:
        left, _, right = value.partition("/")
        open_left, open_right = left in {"", ".."}, right in {"", ".."}
        if open_left and open_right:
            return value
        if open_left:
            return self("until", value=self.value(right, short=short))
        if open_right:
            return self("since", value=self.value(left, short=short))
        first, last = bounds(left), bounds(right)
        if first and last and first.day and last.day:
            begun = self._day_left_of(first.day, last.day, short=short)
            return self("span", first=begun, last=self.day(last.day, short=short))
        return self(
            "span",
            first=self.value(left, short=short),
            last=self.value(right, short=short),
        )

    def _day_left_of(self, day: date, other: date, *, short: bool) -> str:
        """Write `day` without what `other`, which follows, says anyway."""
        if day.year != other.year:
            return self.day(day, short=short)
        if day.month != other.month:
            month = self.month(day.month, short=short)
            return self("day-and-month", day=day.day, month=month)
        return self("day-alone", day=day.day)

    def _interval_words(self, span: Interval, short: bool) -> str:  # noqa: FBT001 - a key
        first, last = span.earliest, span.latest
        if first is None and last is None:
            return self("no-date")
        if first is None or last is None:
            if last is not None:
                return self("by-day", day=self.day(last, short=short))
            return self("not-before-day", day=self.day(first or date.min, short=short))
        if first == last:
            return self.day(first, short=short)
        if short and first.replace(day=1) == last.replace(day=1):
            return self(
                "days-short", first=first.day, last=self.day(last, short=True)
            )  # 19-21 Feb
        left = self._day_left_of(first, last, short=short)
        return self("between-days", first=left, last=self.day(last, short=short))


@lru_cache(maxsize=1)
def _doubts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the pattern of each doubt, as it is told in English."""
    return tuple((key, re.compile(_pattern(told))) for key, told in DOUBTS.items())


def _pattern(told: str) -> str:
    """Match what a sentence with places for parts becomes."""
    parts = Formatter().parse(told)
    return "".join(
        re.escape(words) + (f"(?P<{name}>.+)" if name else "")
        for words, name, _, _ in parts
    )


def _gap(days: int) -> tuple[str, int]:
    """Tell a length of time in the unit that suits it, "months" or "years"."""
    months = round(days / _DAYS_OF_A_MONTH)
    if months < _MONTHS_TOLD_AS_YEARS:
        return "months", max(months, 1)
    return "years", round(days / _DAYS_OF_A_YEAR)
