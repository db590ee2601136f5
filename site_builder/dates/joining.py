"""What stands beside each other and is one: an hour and its day, from and to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from site_builder.dates import lexing
from site_builder.dates.reading import Reading
from site_builder.model import Symbol

_DAYS: Final = frozenset({"day", "weekday", "unit"})
_BESIDE: Final = frozenset({lexing.SPACE, lexing.COMMA})
"""What parts a day and its hour: "Tuesday, 9 a.m."."""
_FARTHEST: Final = 3
"""Tokens between from and to: " to "."""
_JOINT: Final = 2
"""Tokens between an hour and its day: "on "."""


@dataclass(slots=True)
class Atom:
    """What one form found, in tokens, not yet placed in the text.

    `whole` are the ends of the span that it is parted from, around which tense stands.
    """

    start: int
    end: int
    rule: str
    symbol: Symbol
    clock: str = ""
    whole: tuple[int, int] | None = None


def merge_clocks(reading: Reading, atoms: list[Atom]) -> list[Atom]:
    """Make an hour and the day behind it one: "8:30 p.m. on Thursday"."""
    merged: list[Atom] = []
    for atom in atoms:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.symbol[0] == "clock"
            and not atom.clock
            and _is_day(atom.symbol)
            and _is_joint(reading, before.end, atom.start)
        ):
            merged[-1] = replace(atom, start=before.start, clock=before.clock)
        elif before is not None and atom.symbol[0] == "clock":
            between = reading.shape[before.end : atom.start]
            if before.clock and between == lexing.BRACKET:
                # The same hour of another zone.
                continue
            if between in _BESIDE and _is_day(before.symbol):
                merged[-1] = replace(before, end=atom.end, clock=atom.clock)
            else:
                merged.append(atom)
        else:
            merged.append(atom)
    return merged


def merge_glosses(reading: Reading, atoms: list[Atom]) -> list[Atom]:
    """Make a day word and its date in brackets one: "today (14 October 2011)"."""
    merged: list[Atom] = []
    for atom in atoms:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.symbol[:2] == ("unit", "day")
            and atom.symbol[0] == "day"
            and reading.shape[before.end : atom.start] == lexing.BRACKET
        ):
            merged[-1] = replace(atom, start=before.start)
        else:
            merged.append(atom)
    return merged


def _is_day(symbol: Symbol) -> bool:
    return symbol[0] in _DAYS and (symbol[0] != "unit" or symbol[1] == "day")


def _is_joint(reading: Reading, start: int, end: int) -> bool:
    if reading.gap(start) == lexing.SPACE:
        start += 1
    if start == end:
        return True
    # Behind "p.m. " the gap is part of the hour.
    return end - start == _JOINT and reading.is_in(start, "clock-joint")


def join_spans(
    reading: Reading, atoms: list[Atom], joints: Iterable[tuple[str, str]]
) -> list[Atom]:
    """Make two dates of one kind that stand as from and to one span.

    Args:
        reading: The text.
        atoms: What was found there, in order.
        joints: Words between the two, each with the word that must stand before the
            first, which may be none.
    """
    if len(atoms) < 2:  # noqa: PLR2004 - from and to
        return atoms
    words = tuple(joints)
    joined: list[Atom] = []
    for atom in atoms:
        before = joined[-1] if joined else None
        symbol = (
            before
            and _is_from_to(reading, before, atom, words)
            and _span(before.symbol, atom.symbol)
        )
        if before is not None and symbol:
            rule = f"{before.rule}-to-{atom.rule}"
            joined[-1] = Atom(before.start, atom.end, rule, symbol)
        else:
            joined.append(atom)
    return joined


def _is_from_to(
    reading: Reading, one: Atom, two: Atom, joints: tuple[tuple[str, str], ...]
) -> bool:
    if one.clock or two.clock:
        return False
    between = reading.shape[one.end : two.start]
    if between in {lexing.DASH, lexing.HYPHEN}:
        return True
    if len(between) != _FARTHEST or between[0] + between[2] != lexing.SPACE * 2:
        return False
    joint, before = reading.word(one.end + 1), reading.word(one.start - 2).lower()
    return any(joint == word and first in {"", before} for word, first in joints)


def _span(one: Symbol, two: Symbol) -> Symbol | None:
    """Make a span of two dates; a year that stands once holds for both."""
    form = one[0]
    if form != two[0] or form not in {"day", "month", "year"}:
        return None
    if form == "year":
        first, last = one[1], two[1]
        forward = isinstance(first, int) and isinstance(last, int) and first < last
        return ("span", one, two) if forward else None
    start, end = one[1], two[1]
    turn = 1 if _place(one) > _place(two) else 0
    if start is None and isinstance(end, int):
        start = end - turn
    elif end is None and isinstance(start, int):
        end = start + turn
    elif form == "month" and start is None:
        return None
    return "span", (form, start, *one[2:]), (form, end, *two[2:])


def _place(symbol: Symbol) -> tuple[int, ...]:
    return tuple(part for part in symbol[2:4] if isinstance(part, int))
