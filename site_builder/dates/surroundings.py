"""What stands around a number or a name, and whether that makes it a date."""

import re
from collections.abc import Callable

from site_builder.dates import english

_INTO = (
    r"(?:in|since|until|till|by|from|of|during|before|after|through|throughout|around"
    r"|circa|between|to|and|early|mid|late|mid-|year|for|back in|as of|the)"
)
"""Words that may stand before a year for it to be one."""
_REACH = 30
"""Characters before a match that are looked at."""
_YEAR_BEFORE = re.compile(
    rf"(?:^|[\s(])(?:{_INTO})\s+(?:(?:early|mid|late)[\s-])?$|,\s$|[–—-]\s?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[A-Z][\w'’-]*\s$")
_OWNERS = ("the", "a", "its", "his", "her", "their")
_CURRENCY = frozenset("$€£#")
_UNIT_AFTER = re.compile(
    r"\s(?:people|miles|feet|times|men|women|percent|per cent|m|km|kg|ft|lbs?|mph|kmh"
    r"|tonnes?|hectares?|acres?|horsepower|bc|bce)\b",
    re.IGNORECASE,
)
_NO_NOUN = (
    r"(?!(?:was|is|has|as|its|his|this|us|does|says|plus|thus|always|perhaps"
    r"|hers|ours|theirs|yes|needs|comes|goes|seems|means)\b)"
)
_NOUN = re.compile(rf"\s{_NO_NOUN}[a-z]{{2,30}}(?:s|ren)\b")
_THINGS_AFTER = re.compile(r"\s(?:[a-z]{1,30}\s)?[a-z]{1,30}(?:s|ren)\b")
"""A noun in the plural: "of 1850 tons" counts, "of 1850 was" dates."""
_PEOPLE = re.compile(
    rf"\s(?:people|men|women|{_NO_NOUN}[a-z]{{2,30}}(?:s|ren))\b", re.IGNORECASE
)
_SECOND = re.compile(r"(?:\s?[-–—]\s?|\s(?:to|and)\s)\d{4}(?!\d)")
"""A second number, with which the first counts or dates."""
_AND = re.compile(r"\band\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_COUNTING = re.compile(r"\b(?:of|for|around|about)\s+$", re.IGNORECASE)
_ROUND = 100
"""What this divides, before a noun in the plural, is a count: "in 1500 homes"."""

_ANY_OF_THEM = re.compile(r"\b(?:a|an|every|each|any)\s$", re.IGNORECASE)
"""Before a weekday: any such day, none on the calendar ("it was a Sunday")."""
_ON = re.compile(
    r"\b(?:on|by|until|till|since|from|before|after|early|late|to|and|or)\s$",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
_FALLING = re.compile(r"\s(?:in|of|from|to|into)\b")


def is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four bare digits are a year: no part of a name, no count of things."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    if is_count(text, match) or before[-1:] in _CURRENCY:
        return False
    if _YEAR_BEFORE.search(before):
        return True
    return not before.strip() or (
        _NAME_BEFORE.search(before) is None
        and before[-2:-1] not in _CURRENCY
        and before.rstrip().lower().endswith(_OWNERS)
    )


def is_count(text: str, match: re.Match[str]) -> bool:
    """Whether the number that ends a match counts things, it or the one after it."""
    end = match.end()
    second = _SECOND.match(text, end)
    if second is not None:
        # "Between 1200 and 1500 people"
        end = second.end()
    if _UNIT_AFTER.match(text, end):
        return True
    before = text[max(0, match.start() - _REACH) : match.start()]
    if _COUNTING.search(before) and _THINGS_AFTER.match(text, end):
        return True
    return int(text[end - 4 : end]) % _ROUND == 0 and _NOUN.match(text, end) is not None


def are_years(text: str, match: re.Match[str]) -> bool:
    """Whether two bare numbers are years: "between 1200 and 1500 people" are none."""
    before = text[max(0, match.start() - 2) : match.start()].rstrip()
    return before[-1:] not in _CURRENCY and not is_count(text, match)


def is_weekday(text: str, match: re.Match[str]) -> bool:
    """Whether a weekday's name means a day: no "a Sunday", no "the Sunday Times"."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    if _ANY_OF_THEM.search(before):
        return False
    if _ON.search(before):
        return True
    after = _NAME_AFTER.match(text, match.end())
    return after is None or after[0].strip().lower() in english.MONTHS


def is_season(text: str, match: re.Match[str]) -> bool:
    """Whether "this fall" is one of the year: not "this fall in demand"."""
    if match["season"].lower() != "fall":
        return True
    return _FALLING.match(text, match.end()) is None


def are_days(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers are the first and the last day of a span.

    "On May 5 and 12" are two days; "between May 5 and 12 people left" is a day and a
    count.
    """
    before = text[max(0, match.start() - _REACH) : match.start()]
    if _AND.search(match[0]) and not _BETWEEN.search(before):
        return False
    return match["year"] is not None or _PEOPLE.match(text, match.end()) is None


Check = Callable[[str, re.Match[str]], bool]

CHECKS: dict[str, Check] = {
    "year": is_year,
    "years": are_years,
    "weekday": is_weekday,
    "shifted-season": is_season,
    "month-days": are_days,
    "days-month": are_days,
}
"""By the name of a rule: what must hold around its match."""
