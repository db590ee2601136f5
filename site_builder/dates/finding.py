"""Finding time expressions: each rule is tried only where its words stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

from site_builder.dates.english import MONTHS, WEEKDAYS
from site_builder.dates.grammar import DIGIT, NAME, RULES, Rule
from site_builder.dates.surroundings import CHECKS
from site_builder.dates.tense import tense_around
from site_builder.model import DateExpression, Symbol

_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_NAMES = sorted({name[:2].capitalize() for name in (*MONTHS, *WEEKDAYS)})
_HEAD = re.compile(
    rf"(?<![\w/-])(?:\d|{'|'.join(f'{n[0]}[{n[1]}{n[1].upper()}]' for n in _NAMES)})"
)
"""Where an expression may begin that begins with a digit or a name."""
_TRIGGERS = frozenset().union(*(need for rule in RULES for need in rule.needs))
_KEPT = 4096
"""Sets of words for which the rules are kept in mind: texts use few of them."""

_Ranked = tuple[tuple[int, Rule], ...]
_Found = tuple[int, int, int, Rule, Symbol]


def find_expressions(text: str) -> tuple[DateExpression, ...]:
    """Find the time expressions of `text`, in order, none within another."""
    words = _TRIGGERS.intersection(_WORD.findall(text.lower()))
    if _DIGIT.search(text):
        words |= {DIGIT}
    by_head, anywhere = _rules_for(words)
    matches = [
        (rank, rule, match)
        for rank, rule in anywhere
        for match in rule.pattern.finditer(text)
    ]
    if by_head:
        matches.extend(_at_heads(text, by_head))
    found = [
        (match.start(), -match.end(), rank, rule, symbol)
        for rank, rule, match in matches
        if (rule.name not in CHECKS or CHECKS[rule.name](text, match))
        and (symbol := rule.make(match)) is not None
    ]
    return tuple(_keep_longest(text, found)) if found else ()


@lru_cache(_KEPT)
def _rules_for(words: frozenset[str]) -> tuple[dict[str, _Ranked], _Ranked]:
    """Give the rules whose words are there: by their heads, and those without."""
    able = tuple(
        (rank, rule)
        for rank, rule in enumerate(RULES)
        if not any(words.isdisjoint(need) for need in rule.needs)
    )
    by_head = {
        head: tuple(each for each in able if head in each[1].heads)
        for head in (DIGIT, NAME)
    }
    anywhere = tuple(each for each in able if not each[1].heads)
    return by_head if any(by_head.values()) else {}, anywhere


def _at_heads(
    text: str, by_head: dict[str, _Ranked]
) -> Iterator[tuple[int, Rule, re.Match[str]]]:
    for head in _HEAD.finditer(text):
        at = head.start()
        for rank, rule in by_head[NAME if text[at].isalpha() else DIGIT]:
            match = rule.pattern.match(text, at)
            if match is not None:
                yield rank, rule, match


def _keep_longest(text: str, found: list[_Found]) -> Iterator[DateExpression]:
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
            tense=tense_around(text, start, -minus_end),
        )
