"""Whether two sentences share their words, and not only their manner of speaking."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from site_builder.collection.wordlists import WORD

FEWEST = 8
"""Words of a sentence, or of a quotation in one, that are more than chance."""

_ROW = 3
"""Words in a row that count: fewer stand in any two sentences of one language."""
_SHARE = 0.6
"""Part of the shorter wording that must stand in the other."""
_NEARLY_ALL = 0.85
"""From this part on a row of `FEWEST` words need not be among it."""
_LONG = 16
"""Shared words that no manner of speaking has, whatever names stand among them."""
_QUOTATION = re.compile(r"[“„«\"]([^“”„«»\"]+)[”“»\"]")
_MARK = re.compile('[“„«"]')


class Saying:
    """A sentence with its words, and each long quotation in it with its own."""

    def __init__(self, text: str) -> None:
        """Take a sentence; its words are looked for where they are needed."""
        self.text = text

    @cached_property
    def wordings(self) -> "tuple[Wording, ...]":
        """The sentence, and its quotations, as words."""
        return tuple(map(Wording, wordings_in(self.text)))


class Wording:
    """Words in their order, and each three of them that stand in a row."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take words as they are written."""
        self._written = words
        self.words = [word.lower() for word in words]
        self.rows = frozenset(_rows(self.words))

    def shared(self, other: "Wording") -> tuple[int, int, frozenset[str]]:
        """Say how much of it stands in another wording.

        Returns:
            How many words, how many in the longest row, and the names beside these: a
            capital within the sentence is the sign of one.
        """
        count = longest = run = 0
        last = -1  # the last word that a shared row covers
        names = set()
        for at, row in enumerate(_rows(self.words)):
            if row in other.rows:
                run = run + 1 if run else _ROW
                longest = max(longest, run)
                count += at + _ROW - max(last + 1, at)
                last = at + _ROW - 1
            else:
                run = 0
                if at > last and at and self._written[at][0].isupper():
                    names.add(self.words[at])
        rest = range(max(last + 1, len(self.words) - _ROW + 1, 1), len(self.words))
        names.update(self.words[at] for at in rest if self._written[at][0].isupper())
        return count, longest, frozenset(names)


def wordings_in(text: str) -> tuple[list[str], ...]:
    """Give the words of a sentence, and those of each long quotation in it."""
    whole = WORD.findall(text)
    if not _MARK.search(text):
        return (whole,)
    quoted = (WORD.findall(found[1]) for found in _QUOTATION.finditer(text))
    return (whole, *(some for some in quoted if FEWEST <= len(some) < len(whole)))


def shares_words(one: Saying, other: Saying) -> bool:
    """Tell whether two sentences, or quotations in them, have one wording.

    At least eight words in rows of three or more that are most of the shorter one; and
    eight in a row, or nearly all. Short sentences that say the same of other people or
    places have only their form in common.
    """
    return one.text == other.text or any(
        _is_one_wording(mine, theirs)
        for mine in one.wordings
        for theirs in other.wordings
    )


def _is_one_wording(mine: Wording, theirs: Wording) -> bool:
    if mine.words == theirs.words:
        return len(mine.words) >= FEWEST
    shorter, longer = sorted((mine, theirs), key=lambda each: len(each.words))
    least = len(shorter.words)
    wanted = max(FEWEST, _SHARE * least)
    if _ROW * len(mine.rows & theirs.rows) < wanted:
        return False
    shared, longest, names = shorter.shared(longer)
    if shared < wanted:
        return False
    if longest < FEWEST and shared < _NEARLY_ALL * least:
        return False
    return shared >= _LONG or not (names and longer.shared(shorter)[2] - names)


def _rows(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)
