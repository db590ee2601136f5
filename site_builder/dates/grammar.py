"""The grammar of time expressions: from words to symbols, without a calendar.

Forms of symbols, each a name and its arguments (None where the words do not say):

    ("day", year, month, day, weekday)     ("month", year, month, shift)
    ("year", year)                         ("decade", 198)      ("century", 19)
    ("season", year, EDTF code, shift)     ("quarter", year, 1 to 4)
    ("weekday", 0 to 6, shift)             ("unit", unit, shift)
    ("shift", amount, unit)                counted from the day of publication
    ("later", amount, unit)                counted from the day that the text is at
    ("span", symbol, symbol)               from one to the other, both included

A shift is -1 for last, 0 for this, 1 for next. Units are those of TIMEX3 in words.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from site_builder.dates import english, symbols
from site_builder.model import Symbol

_Match = re.Match[str]


def _say(phrases: str) -> str:
    """Match one of the phrases, parted by "|", in any case, with any white space.

    Only letters of ASCII fold, so what matches is found again in lower case.
    """
    return "|".join(
        r"\s".join(f"(?ai:{word})" for word in phrase.split())
        for phrase in phrases.split("|")
    )


def _either(words: Iterable[str]) -> str:
    """Match one of the words in any case."""
    return f"(?ai:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"


def _names(words: Iterable[str]) -> str:
    """Match one of the names with a capital letter, or all in capitals."""
    cased = [form for word in words for form in (word.capitalize(), word.upper())]
    return "|".join(sorted(cased, key=lambda word: (-len(word), word)))


def _abbreviable(words: dict[str, int]) -> str:
    """Match names, the short ones with or without their full stop."""
    short = [word for word in words if len(word) <= _LONGEST_SHORT]
    return rf"(?:(?:{_names(words)})\b|(?:{_names(short)})\.)"


_LONGEST_SHORT: Final = 5
_MONTH: Final = _abbreviable(english.MONTHS)
_WEEKDAY: Final = _abbreviable(english.WEEKDAYS)
_WHOLE_WEEKDAY: Final = _names(d for d in english.WEEKDAYS if d.endswith("day"))
_SURE_WEEKDAY: Final = (
    rf"(?:(?:{_WHOLE_WEEKDAY})\b"
    rf"|(?:{_names(d for d in english.WEEKDAYS if not d.endswith('day'))})\.)"
)
"""Whole, or short with its full stop: "he last sat" names no day."""
_YEAR: Final = r"(?:1[0-9]|20)\d\d(?!\d|[.,]\d)"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])"
_NUMBER: Final = rf"(?:\d{{1,3}}|{_either(english.NUMBERS)})"
_UNIT: Final = rf"{_either(english.UNITS[:4])}(?ai:s)?"
_SHIFT: Final = _either(english.SHIFTS)
_SEASON: Final = _either(english.SEASONS)
_DASH: Final = r"\s?[-–—]\s?"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of time expression: its words, and the symbol that they make.

    `needs` are sets of words in lower case of each of which a text that holds such an
    expression has one, "#" standing for a digit. Where `heads` is set, the expression
    begins with a digit ("#") or the name of a month or a weekday ("A").
    """

    name: str
    pattern: re.Pattern[str]
    make: Callable[[_Match], Symbol | None]
    needs: tuple[frozenset[str], ...]
    heads: str


Needs = frozenset[str]
DIGIT: Final = "#"
NAME: Final = "A"
_DIGITS: Final = frozenset({DIGIT})
_SHIFTS: Final = frozenset(english.SHIFTS)
_MONTHS: Final = frozenset(english.MONTHS)
_UNITS: Final = frozenset(f"{unit}{s}" for unit in english.UNITS for s in ("", "s"))
_COUNTS: Final = frozenset(english.NUMBERS) | _DIGITS


def _rule(
    name: str,
    body: str,
    make: Callable[[_Match], Symbol | None],
    needs: tuple[Needs, ...],
    heads: str = "",
) -> Rule:
    return Rule(name, re.compile(rf"(?<![\w/-])(?:{body})(?!\w)"), make, needs, heads)


_OF_YEAR: Final = rf"(?:,?\s(?:{_say('of')}\s)?(?P<year>{_YEAR}))"
_TO: Final = rf"(?:{_DASH}|\s(?:{_say('to|through|until|till')})\s)"
_DEICTIC: Final = frozenset({"today", "tonight", "yesterday", "tomorrow"})
_BEFORE_MONTH: Final = "|".join(
    rf"(?<=\b(?ai:{word})\s)"
    for word in ("in", "since", "until", "by", "of", "during", "early", "late")
)
"""Words before a month for it to be one."""


def _full_day(one: int, two: int) -> str:
    """Match a day and a month in either order, as groups of two numbers."""
    of = _say("of")
    return (
        rf"(?:(?P<m{one}>{_MONTH})\s(?P<d{one}>{_DAY})"
        rf"|(?P<d{two}>{_DAY})\s(?:{of}\s)?(?P<m{two}>{_MONTH}))"
    )


RULES: tuple[Rule, ...] = (
    _rule(
        "iso-day",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T\S+)?",
        lambda m: ("day", int(m["year"]), int(m["month"]), int(m["day"]), None),
        (_DIGITS,),
        DIGIT,
    ),
    _rule(
        "numeric-day",
        r"(?P<one>\d\d?)(?P<sign>[./])(?P<two>\d\d?)(?P=sign)(?P<year>\d{4})",
        symbols.numeric_day,
        (_DIGITS,),
        DIGIT,
    ),
    _rule(
        "days-of-two-months",
        rf"{_full_day(1, 2)}(?:,?\s(?P<y1>{_YEAR}))?{_TO}{_full_day(3, 4)}"
        rf"(?:,?\s(?P<y2>{_YEAR}))?",
        symbols.days_of_two_months,
        (_DIGITS, _MONTHS),
        DIGIT + NAME,
    ),
    _rule(
        "month-days",
        rf"(?P<month>{_MONTH})\s(?P<day>{_DAY})(?:{_TO}|\s(?ai:and)\s)(?P<last>{_DAY})"
        rf"(?!\s(?:{_MONTH})){_OF_YEAR}?",
        symbols.days,
        (_DIGITS, _MONTHS),
        NAME,
    ),
    _rule(
        "days-month",
        rf"(?P<day>{_DAY})(?:{_TO}|\s(?ai:and)\s)(?P<last>{_DAY})\s(?:{_say('of')}\s)?"
        rf"(?P<month>{_MONTH}){_OF_YEAR}?",
        symbols.days,
        (_DIGITS, _MONTHS),
        DIGIT,
    ),
    _rule(
        "month-day",
        rf"(?:(?P<weekday>{_WEEKDAY}),?\s)?(?P<month>{_MONTH})\s(?:{_say('the')}\s)?"
        rf"(?P<day>{_DAY}){_OF_YEAR}?",
        symbols.day,
        (_DIGITS, _MONTHS),
        NAME,
    ),
    _rule(
        "day-month",
        rf"(?:(?P<weekday>{_WEEKDAY}),?\s(?:{_say('the')}\s)?)?(?P<day>{_DAY})\s"
        rf"(?:{_say('of')}\s)?(?P<month>{_MONTH}){_OF_YEAR}?",
        symbols.day,
        (_DIGITS, _MONTHS),
        DIGIT + NAME,
    ),
    _rule(
        "month-year",
        rf"(?P<month>{_MONTH})(?:,?\s(?:{_say('of')}\s)?)(?P<year>{_YEAR})",
        lambda m: ("month", int(m["year"]), symbols.month_of(m["month"]), None),
        (_DIGITS, _MONTHS),
        NAME,
    ),
    _rule(
        "shifted-month",
        rf"(?P<shift>{_SHIFT})\s(?P<month>{_MONTH})",
        symbols.month,
        (_SHIFTS, _MONTHS),
    ),
    _rule(
        "month",
        rf"(?:{_BEFORE_MONTH}|(?ai:mid)-)"
        rf"(?P<month>{_MONTH})(?!\s\d)(?!\s[A-Z][a-z])",
        symbols.month,
        (_MONTHS,),
    ),
    _rule(
        "season-year",
        rf"(?P<season>{_SEASON})\s(?:{_say('of')}\s)?(?P<year>{_YEAR})",
        lambda m: ("season", int(m["year"]), symbols.season_of(m), None),
        (_DIGITS, frozenset(english.SEASONS)),
    ),
    _rule(
        "shifted-season",
        rf"(?P<shift>{_say('last|this|next')})\s(?P<season>{_SEASON})",
        lambda m: ("season", None, symbols.season_of(m), symbols.shift_of(m["shift"])),
        (_SHIFTS, frozenset(english.SEASONS)),
    ),
    _rule(
        "quarter",
        rf"(?:{_say('the')}\s)?(?:(?ai:q)(?P<q>[1-4])"
        rf"|(?P<nth>{_either(english.ORDINALS)})\s{_say('quarter')})"
        rf"\s(?:{_say('of')}\s)?(?P<year>{_YEAR})",
        symbols.quarter,
        (_DIGITS, frozenset({"q", "quarter"})),
    ),
    _rule(
        "years",
        rf"(?P<year>{_YEAR})(?:{_TO}|\s(?ai:and)\s)(?P<last>{_YEAR})",
        symbols.years,
        (_DIGITS,),
        DIGIT,
    ),
    _rule(
        "decade",
        r"(?P<decade>(?:1[0-9]|20)\d)0'?(?ai:s)",
        lambda m: ("decade", int(m["decade"])),
        (_DIGITS,),
        DIGIT,
    ),
    _rule(
        "century",
        rf"(?P<nth>1\d|20|21)(?:{_say('st|th')})[\s-]{_say('century')}",
        lambda m: ("century", int(m["nth"]) - 1),
        (_DIGITS, frozenset({"century"})),
        DIGIT,
    ),
    _rule(
        "shifted-weekday",
        rf"(?P<shift>{_say('last|this|next|past')})\s(?P<weekday>{_SURE_WEEKDAY})",
        lambda m: (
            "weekday",
            symbols.weekday_of(m["weekday"]),
            symbols.shift_of(m["shift"]),
        ),
        (_SHIFTS, frozenset(english.WEEKDAYS)),
    ),
    _rule(
        "weekday",
        rf"(?P<weekday>{_WHOLE_WEEKDAY})",
        lambda m: ("weekday", symbols.weekday_of(m["weekday"]), None),
        (frozenset(english.WEEKDAYS),),
        NAME,
    ),
    _rule(
        "shifted-unit",
        rf"(?:(?:{_say('earlier|later|early|late')})\s)?(?P<shift>"
        + _say("last|this|next|the past|the previous|the following|the next|the coming")
        + rf")\s(?P<unit>{_say('day|week|weekend|month|year|decade|century')})",
        symbols.unit,
        (_SHIFTS, _UNITS | {"weekend"}),
    ),
    _rule(
        "ago",
        rf"(?:(?:{_say('about|around|nearly|almost|just|over|more than')})\s)?"
        rf"(?P<amount>{_NUMBER})[\s-](?P<unit>{_UNIT})\s{_say('ago')}",
        lambda m: (
            "shift",
            -symbols.amount_of(m["amount"]),
            symbols.unit_of(m["unit"]),
        ),
        (_UNITS, frozenset({"ago"}), _COUNTS),
    ),
    _rule(
        "ahead",
        rf"{_say('in')}\s(?:{_say('about')}\s)?(?P<amount>{_NUMBER})\s(?P<unit>{_UNIT})"
        rf"(?:'s?\s{_say('time')})?(?=[.,;]|$)"
        rf"|(?P<amount2>{_NUMBER})\s(?P<unit2>{_UNIT})\s{_say('from now')}",
        symbols.ahead,
        (_UNITS, frozenset({"in", "now"}), _COUNTS),
    ),
    _rule(
        "later",
        rf"(?P<amount>{_NUMBER})\s(?P<unit>{_UNIT})\s"
        rf"(?P<way>{_say('later|earlier|afterwards|before')})(?=[\s.,;)]|$)",
        symbols.later,
        (_UNITS, frozenset({"later", "earlier", "afterwards", "before"}), _COUNTS),
    ),
    _rule(
        "deictic-day",
        rf"(?P<word>{_say('|'.join(sorted(_DEICTIC)))})",
        symbols.deictic_day,
        (_DEICTIC,),
    ),
    _rule(
        "year-in-brackets",
        rf"(?<=\()(?P<year>{_YEAR})(?=\))",
        symbols.year,
        (_DIGITS,),
        DIGIT,
    ),
    _rule("year", rf"(?<=\s)(?P<year>{_YEAR})", symbols.year, (_DIGITS,), DIGIT),
)
"""The rules; of two that match at one place the longer match wins, then the earlier."""
