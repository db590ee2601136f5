"""The sieve before the finder: words without one of which no date can stand in a text.

Two paragraphs of three in articles have none of them, and need not be parted and
classed. The sieve looks at bytes, where a table parts words many times as fast as a
pattern: what it lets pass may still tell no date, what it stops tells none.
"""

import re
from collections.abc import Iterable
from string import ascii_letters, digits
from typing import Final

from site_builder.dates.lexing import Lexicon
from site_builder.dates.templates import Pattern

_OFF_CALENDAR: Final = frozenset({"clock", "duration", "said", "set_of"})
"""Makers whose symbols have no place on the calendar of their own."""
_RARE: Final = 6
"""Letters of a word that is taken to be rare."""
_OFTEN: Final = 4
"""How many times as often a word is met for each letter that it is shorter."""
_COMMON: Final = 10_000
"""What a word costs that stands in most paragraphs."""


_LETTERS: Final = bytes(
    byte if chr(byte) in ascii_letters else 32 for byte in range(256)
)
"""Leaves letters and makes everything else a blank, bytes beyond ASCII too: quotation
marks part words as well as letters with an accent do."""
_DIGITS_ONLY: Final = bytes(byte if chr(byte) in digits else 32 for byte in range(256))
_PIECE: Final = re.compile(r"[A-Za-z]+")


class Sieve:
    """Stops texts that tell no date."""

    def __init__(self, tokens: frozenset[str]) -> None:
        """Take the tokens of which one at least stands in every text with a date."""
        numbers = {token for token in tokens if token.isdigit()}
        # Of "März" its longest part without an accent is what is looked for.
        pieces = [_PIECE.findall(token) for token in tokens if token not in numbers]
        self._words = frozenset(max(each, key=len).encode() for each in pieces if each)
        self._numbers = frozenset(token.encode() for token in numbers)
        self._is_open = not all(pieces)
        """A word of another script is not looked for: everything has to pass."""

    def stops(self, text: str) -> bool:
        """Whether no date can stand in a text."""
        if self._is_open:
            return False
        data = text.encode(errors="replace")
        return self._words.isdisjoint(
            data.translate(_LETTERS).split()
        ) and self._numbers.isdisjoint(data.translate(_DIGITS_ONLY).split())


def tokens_of_dates(patterns: Iterable[Pattern], lexicon: Lexicon) -> frozenset[str]:
    """Give tokens of which one at least stands in every text that tells a date.

    Raises:
        ValueError: A form matches where none of its words stands.
    """
    kinds = _kinds_of_dates(patterns, _costs(lexicon))
    found = {token for token, kind in lexicon.items() if kind in kinds}
    # Not all numbers are met before the first text.
    return frozenset(found | lexicon.numbers(kinds))


def _costs(lexicon: Lexicon) -> dict[str, int]:
    """Guess how often the words of each class are met, from their lengths."""
    costs: dict[str, int] = {}
    for token, kind in lexicon.items():
        if token.islower() or token.isdigit():
            often = _OFTEN ** max(0, _RARE - len(token))
            cost = _COMMON if token in lexicon.common else often
            costs[kind] = costs.get(kind, 0) + cost
    return costs


def _kinds_of_dates(patterns: Iterable[Pattern], costs: dict[str, int]) -> set[str]:
    """Choose one need of each form, such that together they are met seldom."""
    kinds: set[str] = set()
    dated = [each for each in patterns if each.form.make not in _OFF_CALENDAR]
    for pattern in sorted(dated, key=lambda each: len(each.needs)):
        if not pattern.needs:
            msg = f"a form that needs no word: {pattern.form.template}"
            raise ValueError(msg)
        more = [sum(costs.get(k, 1) for k in need - kinds) for need in pattern.needs]
        kinds |= pattern.needs[more.index(min(more))]
    return kinds
