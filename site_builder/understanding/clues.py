"""Time expressions of an article with their place, and the days they are pinned to.

A pin says that an expression means a certain day, whatever the day of publication: the
words give it ("Feb. 18, 2021"), or a neighbour does ("Wednesday (Feb. 24)").
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.dates import bounds, is_absolute, resolve
from site_builder.model import (
    DATED_ROLES,
    Block,
    DateExpression,
    Evidence,
)

_JOINT = re.compile(r"[\s,(–—-]{1,4}")
_TO_THE_DAY = re.compile(r"\s+(?:today|to\s+the\s+day|this\s+day)\b", re.IGNORECASE)
_EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+$", re.IGNORECASE)
_COUNTED = frozenset({"shift", "exact"})
"""Forms of "ten years ago" and "exactly ten years ago"."""
_TODAY = re.compile(r"\btoday\b", re.IGNORECASE)
_EXCERPT = 60
"""Characters of context on either side of an expression, in evidence."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A time expression where it stands, with the day it is pinned to, if any.

    `because` is the evidence of another text that the pin rests on; empty where the
    text's own words are enough.
    """

    source: str
    block: Block
    expression: DateExpression
    day: date | None = None
    because: tuple[Evidence, ...] = ()

    @property
    def form(self) -> str:
        """The form of the expression's symbol."""
        return str(self.expression.symbol[0])

    @property
    def evidence(self) -> Evidence:
        """The words around the expression, on one line of the source."""
        text, found = self.block.text, self.expression
        start = max(0, found.start - _EXCERPT)
        end = min(len(text), found.end + _EXCERPT)
        if start:
            start = text.find(" ", start, found.start) + 1 or found.start
        if end < len(text):
            cut = text.rfind(" ", found.end, end)
            end = cut if cut > 0 else end
        return Evidence(self.source, self.block.line_at(found.start), text[start:end])


def find_clues(source: str, blocks: Iterable[Block]) -> tuple[Clue, ...]:
    """Find the expressions of a text, pinned as far as its own words go."""
    clues = [
        Clue(source, block, expression, _absolute_day(expression))
        for block in blocks
        if block.role in DATED_ROLES
        for expression in block.dates
    ]
    known = _Known.of(clue.day for clue in clues if clue.day is not None)
    for at, clue in enumerate(clues):
        if clue.day is None and clue.form == "day" and known.days:
            before = clues[at - 1] if at and _are_joined(clues[at - 1], clue) else None
            day = _complete(clue.expression, before, known)
            clues[at] = _pinned(clue, day)
    for at in range(len(clues) - 2, -1, -1):
        clue, after = clues[at], clues[at + 1]
        if clue.day is None and after.day is not None and _are_joined(clue, after):
            clues[at] = _pinned(clue, after.day)
    if len(known.days) == 1:
        clues = [
            _pinned(clue, known.days[0]) if _counts_to_the_day(clue) else clue
            for clue in clues
        ]
    return tuple(clues)


def _counts_to_the_day(clue: Clue) -> bool:
    """Whether a clue counts whole years from a day to "today".

    "Ten years ago today", "ten years ago to the day", "was today, exactly ten years
    ago,". What that day is must be said elsewhere, and no other day with it.
    """
    form, *arguments = clue.expression.symbol
    if form not in _COUNTED or arguments[1] != "year" or int(str(arguments[0])) >= 0:
        return False
    text, found = clue.block.text, clue.expression
    if _TO_THE_DAY.search(found.text) or _TO_THE_DAY.match(text, found.end):
        return True
    sentence = text[: found.start].rpartition(". ")[2]
    exactly = form == "exact" or _EXACTLY.search(sentence)
    return bool(exactly and _TODAY.search(sentence))


@dataclass(frozen=True, slots=True)
class _Known:
    """The days that a text gives, sorted, and the years in which others may lie."""

    days: tuple[date, ...]
    years: tuple[int, ...]

    @classmethod
    def of(cls, days: Iterable[date]) -> "_Known":
        """Sort the days, each once."""
        distinct = sorted(set(days))
        years = {day.year + step for day in distinct for step in (-1, 0, 1)}
        return cls(tuple(distinct), tuple(sorted(years)))

    def distance(self, day: date) -> timedelta:
        """Say how far the nearest of the days lies."""
        at = bisect_left(self.days, day)
        return min(abs(day - near) for near in self.days[max(0, at - 1) : at + 1])


def _pinned(clue: Clue, day: date | None) -> Clue:
    return Clue(clue.source, clue.block, clue.expression, day)


def _absolute_day(expression: DateExpression) -> date | None:
    if not is_absolute(expression.symbol) or expression.symbol[0] != "day":
        return None
    mention = resolve(expression, None)
    within = bounds(mention.value) if mention else None
    return within.day if within else None


def _are_joined(left: Clue, right: Clue) -> bool:
    """Whether two expressions stand side by side and so mean one day."""
    if left.block is not right.block:
        return False
    between = left.block.text[left.expression.end : right.expression.start]
    return _JOINT.fullmatch(between) is not None


def _complete(
    expression: DateExpression, before: Clue | None, known: _Known
) -> date | None:
    """Give a day and month the year that brings them nearest to the days known.

    A weekday beside them must agree; where it does not, there is no answer. Of
    two years as near as each other the earlier one counts.
    """
    _, _, month, number, weekday = expression.symbol
    if before is not None and before.form == "weekday":
        weekday = before.expression.symbol[1]
    if not isinstance(month, int) or not isinstance(number, int):
        return None
    candidates = []
    for year in known.years:
        try:
            candidate = date(year, month, number)
        except ValueError:
            continue
        if weekday is None or candidate.weekday() == weekday:
            candidates.append(candidate)
    if not candidates:
        return None
    return min(candidates, key=lambda c: (known.distance(c), c))
