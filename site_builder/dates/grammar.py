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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.dates import english
from site_builder.model import DateExpression, Symbol, Tense

_Match = re.Match[str]


def _either(words: dict[str, int] | tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _abbreviable(words: dict[str, int]) -> str:
    """Match names, the short ones with or without their full stop."""
    short = tuple(word for word in words if len(word) <= _LONGEST_SHORT)
    return rf"(?:(?:{_either(words)})\b|(?:{_either(short)})\.)"


_LONGEST_SHORT: Final = 5
_MONTH: Final = _abbreviable(english.MONTHS)
_WEEKDAY: Final = _abbreviable(english.WEEKDAYS)
_WHOLE_WEEKDAYS: Final = tuple(d for d in english.WEEKDAYS if d.endswith("day"))
_YEAR: Final = r"(?:1[0-9]|20)\d\d(?![\d.,]*\d)"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])"
_NUMBER: Final = rf"(?:\d{{1,3}}|{_either(english.NUMBERS)})"
_UNIT: Final = rf"(?:{_either(english.UNITS[:4])})s?"
_SHIFT: Final = rf"(?:{_either(english.SHIFTS)})"
_SEASON: Final = rf"(?:{_either(english.SEASONS)})"
_DASH: Final = r"\s?[-–—]\s?"
_INTO: Final = (
    r"(?:in|since|until|till|by|from|of|during|before|after|through|throughout|around"
    r"|circa|between|to|and|early|mid|late|mid-|year|for|back in|as of|the)"
)
"""Words that may stand before a year or a month for it to be one."""


def _month(text: str) -> int:
    return english.MONTHS[text.lower().rstrip(".")]


def _weekday(text: str | None) -> int | None:
    return None if text is None else english.WEEKDAYS[text.lower().rstrip(".")]


def _digits(text: str | None) -> int | None:
    return None if text is None else int(re.sub(r"\D", "", text))


def _amount(text: str) -> int:
    low = text.lower()
    return int(low) if low.isdigit() else english.NUMBERS[low]


def _unit(text: str) -> str:
    return text.lower().removesuffix("s")


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    make: Callable[[_Match], Symbol | None]


def _rule(name: str, body: str, make: Callable[[_Match], Symbol | None]) -> _Rule:
    return _Rule(
        name, re.compile(rf"(?<![\w/-])(?:{body})(?![\w])", re.IGNORECASE), make
    )


def _day_symbol(m: _Match) -> Symbol | None:
    if not m["month"][0].isupper():
        # "She may 5 times win", "they march 3 abreast"
        return None
    return (
        "day",
        _digits(m["year"]),
        _month(m["month"]),
        _digits(m["day"]),
        _weekday(m["weekday"]),
    )


def _days_symbol(m: _Match) -> Symbol:
    year, month = _digits(m["year"]), _month(m["month"])
    return (
        "span",
        ("day", year, month, _digits(m["day"]), None),
        ("day", year, month, _digits(m["last"]), None),
    )


def _numeric(m: _Match) -> Symbol | None:
    one, two, year = int(m["one"]), int(m["two"]), int(m["year"])
    sign = m["sign"]
    if sign == "." or one > 12:  # noqa: PLR2004 - no month: the day stands first
        return "day", year, two, one, None
    if two > 12 or one == two:  # noqa: PLR2004 - no month: the month stands first
        return "day", year, one, two, None
    return None


def _shifted(m: _Match) -> int:
    return english.SHIFTS[m["shift"].lower()]


def _bare_year(m: _Match) -> Symbol:
    return "year", int(m["year"])


_OF_YEAR = rf"(?:,?\s(?:of\s)?(?P<year>{_YEAR}))"
_FORWARD = "next", "coming", "upcoming", "following"

RULES: tuple[_Rule, ...] = (
    _rule(
        "iso-day",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T\S+)?",
        lambda m: ("day", int(m["year"]), int(m["month"]), int(m["day"]), None),
    ),
    _rule(
        "numeric-day",
        r"(?P<one>\d\d?)(?P<sign>[./])(?P<two>\d\d?)(?P=sign)(?P<year>\d{4})",
        _numeric,
    ),
    _rule(
        "month-days",
        rf"(?P<month>{_MONTH})\s(?P<day>{_DAY})(?:{_DASH}|\sto\s|\sand\s)(?P<last>{_DAY})"
        rf"{_OF_YEAR}?",
        _days_symbol,
    ),
    _rule(
        "month-day",
        rf"(?:(?P<weekday>{_WEEKDAY}),?\s)?(?P<month>{_MONTH})\s(?:the\s)?(?P<day>{_DAY})"
        rf"{_OF_YEAR}?",
        _day_symbol,
    ),
    _rule(
        "day-month",
        rf"(?:(?P<weekday>{_WEEKDAY}),?\s(?:the\s)?)?(?P<day>{_DAY})\s(?:of\s)?"
        rf"(?P<month>{_MONTH}){_OF_YEAR}?",
        _day_symbol,
    ),
    _rule(
        "month-year",
        rf"(?P<month>{_MONTH})(?:,?\s(?:of\s)?)(?P<year>{_YEAR})",
        lambda m: ("month", int(m["year"]), _month(m["month"]), None),
    ),
    _rule(
        "shifted-month",
        rf"(?P<shift>{_SHIFT})\s(?P<month>{_MONTH})",
        lambda m: ("month", None, _month(m["month"]), _shifted(m)),
    ),
    _rule(
        "month",
        rf"(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bby\s)|(?<=\bof\s)"
        rf"|(?<=\bduring\s)|(?<=\bearly\s)|(?<=\blate\s)|(?<=\bmid-))(?P<month>{_MONTH})"
        r"(?!\s\d)(?!\s[A-Z][a-z])",
        lambda m: (
            ("month", None, _month(m["month"]), None) if m[0][0].isupper() else None
        ),
    ),
    _rule(
        "season-year",
        rf"(?P<season>{_SEASON})\s(?:of\s)?(?P<year>{_YEAR})",
        lambda m: (
            "season",
            int(m["year"]),
            english.SEASONS[m["season"].lower()],
            None,
        ),
    ),
    _rule(
        "shifted-season",
        rf"(?P<shift>last|this|next)\s(?P<season>{_SEASON})",
        lambda m: (
            "season",
            None,
            english.SEASONS[m["season"].lower()],
            _shifted(m),
        ),
    ),
    _rule(
        "quarter",
        rf"(?:the\s)?(?:Q(?P<q>[1-4])|(?P<nth>{_either(english.ORDINALS)})\squarter)"
        rf"\s(?:of\s)?(?P<year>{_YEAR})",
        lambda m: (
            "quarter",
            int(m["year"]),
            int(m["q"]) if m["q"] else english.ORDINALS[m["nth"].lower()],
        ),
    ),
    _rule(
        "years",
        rf"(?P<year>{_YEAR})(?:{_DASH}|\sto\s|\sand\s|\sthrough\s|\suntil\s)(?P<last>{_YEAR})",
        lambda m: (
            ("span", ("year", int(m["year"])), ("year", int(m["last"])))
            if int(m["year"]) < int(m["last"])
            else None
        ),
    ),
    _rule(
        "decade",
        r"(?P<decade>(?:1[0-9]|20)\d)0'?s",
        lambda m: ("decade", int(m["decade"])),
    ),
    _rule(
        "century",
        r"(?P<nth>1\d|20|21)(?:st|th)[\s-]century",
        lambda m: ("century", int(m["nth"]) - 1),
    ),
    _rule(
        "shifted-weekday",
        rf"(?P<shift>last|this|next|past)\s(?P<weekday>{_WEEKDAY})",
        lambda m: ("weekday", _weekday(m["weekday"]), _shifted(m)),
    ),
    _rule(
        "weekday",
        rf"(?P<weekday>{_either(_WHOLE_WEEKDAYS)})",
        lambda m: (
            ("weekday", _weekday(m["weekday"]), None) if m[0][0].isupper() else None
        ),
    ),
    _rule(
        "shifted-unit",
        r"(?:(?:earlier|later|early|late)\s)?(?P<shift>last|this|next|the\spast|the\sprevious"
        r"|the\sfollowing|the\snext|the\scoming)\s(?P<unit>day|week|weekend|month|year"
        r"|decade|century)",
        lambda m: _unit_symbol(m["shift"].lower(), m["unit"].lower()),
    ),
    _rule(
        "ago",
        rf"(?:(?:about|around|nearly|almost|just|over|more\sthan)\s)?(?P<amount>{_NUMBER})"
        rf"[\s-](?P<unit>{_UNIT})\sago",
        lambda m: ("shift", -_amount(m["amount"]), _unit(m["unit"])),
    ),
    _rule(
        "ahead",
        rf"in\s(?:about\s)?(?P<amount>{_NUMBER})\s(?P<unit>{_UNIT})(?:'s?\stime)?(?=[.,;]|$)"
        rf"|(?P<amount2>{_NUMBER})\s(?P<unit2>{_UNIT})\sfrom\snow",
        lambda m: (
            "shift",
            _amount(m["amount"] or m["amount2"]),
            _unit(m["unit"] or m["unit2"]),
        ),
    ),
    _rule(
        "later",
        rf"(?P<amount>{_NUMBER})\s(?P<unit>{_UNIT})\s(?P<way>later|earlier|afterwards|before)"
        r"(?=[\s.,;)]|$)",
        lambda m: (
            "later",
            _amount(m["amount"])
            * (1 if m["way"].lower() in {"later", "afterwards"} else -1),
            _unit(m["unit"]),
        ),
    ),
    _rule(
        "deictic-day",
        r"(?P<word>today|tonight|yesterday|tomorrow)",
        lambda m: (
            "unit",
            "day",
            {"yesterday": -1, "tomorrow": 1}.get(m["word"].lower(), 0),
        ),
    ),
    _rule(
        "year-in-brackets",
        rf"(?<=\()(?P<year>{_YEAR})(?=\))",
        _bare_year,
    ),
    _rule(
        "year", rf"(?<={{into}})(?P<year>{_YEAR})".replace("{into}", r"\s"), _bare_year
    ),
)
"""The rules; of two that match at one place the longer match wins, then the earlier."""

_ANY_OF_THEM = re.compile(r"\b(?:a|an|every|each|any)\s$")
"""Before a weekday: any such day, none on the calendar ("it was a Sunday")."""
_DAY_FROM_NARRATIVE = {"the previous", "the following", "the next"}
_YEAR_BEFORE = re.compile(
    rf"(?:^|[\s(])(?:{_INTO})\s+(?:(?:early|mid|late)[\s-])?$|,\s$|[–—-]\s?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[A-Z][\w'’-]*\s$")
_UNIT_AFTER = re.compile(
    r"\s(?:people|miles|feet|times|men|women|percent|per cent|m|km|kg|ft|lbs?|mph|kmh"
    r"|tonnes?|hectares?|acres?|horsepower|bc|bce)\b",
    re.IGNORECASE,
)
_THINGS_AFTER = re.compile(r"\s(?:[a-z]+\s)?[a-z]+(?:s|ren)\b")
"""A noun in the plural: "of 1850 tons" counts, "of 1850 was" dates."""
_COUNTING = re.compile(r"\b(?:of|for|around|about)\s+$", re.IGNORECASE)


def _unit_symbol(shift: str, unit: str) -> Symbol | None:
    if shift in _DAY_FROM_NARRATIVE:
        return "later", -1 if shift.endswith("previous") else 1, unit
    if unit == "day":
        return None
    return "unit", unit, english.SHIFTS[shift.removeprefix("the ")]


_FUTURE = re.compile(rf"\b(?:{'|'.join(english.FUTURE_SIGNS)})\b", re.IGNORECASE)
_PAST = re.compile(rf"\b(?:{'|'.join(english.PAST_SIGNS)})\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(?:by|until|till|before)\s(?:early\s|late\s|mid-)?$", re.IGNORECASE
)
_CLAUSE = 16
"""Characters behind a deadline within which a verb in the past makes it a report."""
_REACH = 100
"""Characters before and behind an expression in which its tense is looked for."""
_CHEAP = re.compile(
    rf"\d{{4}}|\b(?:{_MONTH}|{_WEEKDAY}|ago|later|earlier|afterwards|before|to(?:day|night"
    r"|morrow)|yesterday|last|this|next|past|previous|following|coming|century|from now"
    r"|in\s\w+\s(?:day|week|month|year)s?)",
    re.IGNORECASE,
)


def find_expressions(text: str) -> tuple[DateExpression, ...]:
    """Find the time expressions of `text`, in order, none within another."""
    if _CHEAP.search(text) is None:
        return ()
    found: list[tuple[int, int, int, _Rule, Symbol]] = []
    for rank, rule in enumerate(RULES):
        for match in rule.pattern.finditer(text):
            if rule.name == "year" and not _is_year(text, match):
                continue
            if rule.name == "weekday" and _ANY_OF_THEM.search(text, 0, match.start()):
                continue
            symbol = rule.make(match)
            if symbol is not None:
                found.append((match.start(), -match.end(), rank, rule, symbol))
    return tuple(_keep_longest(text, found))


def _is_year(text: str, match: _Match) -> bool:
    """Whether four bare digits are a year: no part of a name, no count of things."""
    before = text[max(0, match.start() - 30) : match.start()]
    if _UNIT_AFTER.match(text, match.end()):
        return False
    if _COUNTING.search(before) and _THINGS_AFTER.match(text, match.end()):
        return False
    if _YEAR_BEFORE.search(before):
        return True
    return not before.strip() or (
        _NAME_BEFORE.search(before) is None
        and before[-2:-1] not in {"$", "€", "£", "#"}
        and before.rstrip().lower().endswith(("the", "a", "its", "his", "her", "their"))
    )


def _keep_longest(
    text: str, found: list[tuple[int, int, int, _Rule, Symbol]]
) -> Iterator[DateExpression]:
    end_of_last = 0
    for start, minus_end, _, rule, symbol in sorted(found, key=lambda item: item[:3]):
        if start < end_of_last:
            continue
        end_of_last = -minus_end
        yield DateExpression(
            start=start,
            end=-minus_end,
            text=text[start:-minus_end],
            rule=rule.name,
            symbol=symbol,
            tense=_tense(text, start, -minus_end),
        )


def _tense(text: str, start: int, end: int) -> Tense:
    """Tell tense from the nearest sign before the expression, else behind it."""
    before = text[max(0, start - _REACH) : start]
    before = before[max(before.rfind(". "), before.rfind("? ")) + 1 :]
    after = text[end : end + _REACH]
    stop = after.find(". ")
    after = after[: stop if stop >= 0 else None]
    behind = _first_sign(after)
    told = after[:1] == " " and _first_sign(after[:_CLAUSE]) is Tense.PAST
    if _DEADLINE.search(before) and not told:
        # But "by 1801 it had a mill" is no deadline.
        return Tense.FUTURE
    future = max((m.start() for m in _FUTURE.finditer(before)), default=-1)
    past = max((m.start() for m in _PAST.finditer(before)), default=-1)
    if future == past:
        return behind
    return Tense.FUTURE if future > past else Tense.PAST


def _first_sign(after: str) -> Tense:
    ahead, behind = _FUTURE.search(after), _PAST.search(after)
    if ahead is None and behind is None:
        return Tense.UNKNOWN
    if ahead is None or (behind is not None and behind.start() < ahead.start()):
        return Tense.PAST
    return Tense.FUTURE
