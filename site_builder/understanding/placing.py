"""The signs of where a line stands in its text; see `features` for what signs are."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from site_builder.understanding.features import (
    KIND_OF_PROSE,
    KINDS,
    PROSE,
    SPAN,
    Code,
    Group,
    Look,
    signs_of,
    steps,
)

PLACE_FAMILIES: tuple[str, ...] = (
    "blank lines around",
    "share of the text above",
    "place from the top",
    "lines around",
    "lines above and below",
    "second lines above and below",
    "distance to prose",
    "distance to the first prose",
    "repeated",
    "repeated arrangement",
    "the rule",
    "rule of the line above",
    "rule of the line below",
)
"""Names of the signs of its place."""

_OUTSIDE = KINDS - 1
"""Stands for the kind of a line outside the text."""
_NO_RULE = 0
"""Stands for the rule of a line outside the text."""
_PLACES = steps(0, 1, 2, 4, 7, 12, 20, 40, 80, 160)
_DISTANCES = steps(0, 1, 2, 3, 5, 8, 15, 40)
_FAR = len(_DISTANCES) - 1
_SHARES = steps(0, 20, 100, 300, 600, 900, 980, 999)
"""In thousandths."""
_MOST_REPEATS, _MOST_ALIKE = 4, 5
"""Repetitions of a line, and of an arrangement, that are counted; more are as many."""


def place_lines(
    looks: Sequence[Look], gaps: Sequence[bool], rules: Sequence[int]
) -> tuple[list[Code], ...]:
    """Find what the place of each line shows: codes by group and line.

    Args:
        looks: What each line of one text shows by itself, in order.
        gaps: Whether a blank line (or the start) stands before each.
        rules: The number of the rule that judged each.
    """
    own = [look.kind for look in looks]
    kinds = [_OUTSIDE, _OUTSIDE, *own, _OUTSIDE, _OUTSIDE]
    runs = list(zip(kinds[1:], own, kinds[3:], kinds[4:], strict=False))
    alike = Counter(runs)
    keys = [look.key for look in looks]
    repeats = Counter(keys)
    since, until = _distances(own), _distances(own[::-1])[::-1]
    times, same = map(repeats.__getitem__, keys), map(alike.__getitem__, runs)
    upper, lower = [_NO_RULE, *rules], [*rules[1:], _NO_RULE]
    return (
        list(zip(kinds, runs, gaps, [*gaps[1:], True], strict=False)),
        _heights(looks, own),
        list(zip(own, since, until, times, same, strict=True)),
        list(zip(rules, upper, lower, strict=False)),
    )


def _heights(looks: Sequence[Look], kinds: Sequence[int]) -> list[Code]:
    """Give the codes of how high each line stands, in the text and above its prose."""
    size = len(kinds)
    masses = [look.size if look.size >= PROSE else 0 for look in looks]
    above = accumulate(masses[:-1], initial=0)
    total = sum(masses) or 1
    first = kinds.index(KIND_OF_PROSE) if KIND_OF_PROSE in kinds else size
    return list(
        zip(
            kinds,
            [_SHARES[1000 * mass // total] for mass in above],
            _stretched(_PLACES, size),
            _stretched(_DISTANCES[1:], first)[::-1]
            + _stretched(_DISTANCES, size - first),
            [True] * first + [False] * (size - first),
            strict=False,
        )
    )


def _stretched(table: bytes, size: int) -> bytes:
    """Make a table so long, by its last entry."""
    return table[:size] + table[-1:] * (size - len(table))


def _distances(kinds: list[int]) -> list[int]:
    """Measure from each line up to the nearest line of prose, in steps."""
    found = []
    since = _FAR
    for kind in kinds:
        found.append(_DISTANCES[since])
        if kind == KIND_OF_PROSE:
            since = 1
        elif since < _FAR:
            since += 1
    return found


def _signs_around(
    upper: int, run: tuple[int, int, int, int], gap: int, gap_below: int
) -> tuple[int, ...]:
    above, kind, below, lower = run
    gaps = gap * 2 + gap_below
    long = kind // 5
    return (
        gaps * 3 + long,
        3 * SPAN + (above * KINDS + kind) * KINDS + below,
        4 * SPAN + (above * KINDS + below) * 4 + gaps,
        5 * SPAN + (upper * KINDS + lower) * 3 + long,
    )


def _signs_of_height(
    kind: int, share: int, place: int, distance: int, early: int
) -> tuple[int, ...]:
    return (
        SPAN + share * KINDS + kind,
        2 * SPAN + (place * 2 + early) * KINDS + kind,
        7 * SPAN + distance * 2 + early,
    )


def _signs_of_company(
    kind: int, since: int, until: int, times: int, same: int
) -> tuple[int, ...]:
    return (
        6 * SPAN + (since * 10 + until) * KINDS + kind,
        8 * SPAN + min(times, _MOST_REPEATS) * KINDS + kind,
        9 * SPAN + min(same, _MOST_ALIKE) * KINDS + kind,
    )


def _signs_of_rules(rule: int, upper: int, lower: int) -> tuple[int, ...]:
    return 10 * SPAN + rule, 11 * SPAN + upper, 12 * SPAN + lower


PLACE_GROUPS: tuple[Group, ...] = (
    _signs_around,
    _signs_of_height,
    _signs_of_company,
    _signs_of_rules,
)


def place_signs(places: Sequence[Sequence[Code]], at: int) -> tuple[int, ...]:
    """Give one sign of each family of `PLACE_FAMILIES` for a line, in order."""
    return signs_of(PLACE_GROUPS, [codes[at] for codes in places])
