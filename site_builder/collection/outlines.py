"""An article by the hashes of its texts: what furniture and copies are found by."""

import re
from array import array
from hashlib import blake2b
from itertools import compress, islice

from site_builder.collection.hashing import (
    MOST_WORDS,
    hash_text,
    number_text,
    pack,
    word_number,
)
from site_builder.collection.wordlists import WordList
from site_builder.model import FOLDED_ROLES, Article, Line, Outline, Role

MAYBE_FURNITURE, QUOTES = 1, 2
"""Marks of a block."""
FOLDED, LENDING, NAMING = 1, 2, 4
"""Kinds of a line: page furniture; one that may lend an outlet; one that names it."""

_DOUBTED = frozenset({Role.BODY, Role.SUBHEADING, Role.LIST, Role.CAPTION})
_LENDING = frozenset({Role.PROMO, Role.BOILERPLATE, Role.BIO, Role.BYLINE})
_FOLDED = FOLDED_ROLES - {Role.COMMENT}
_OWN_MARKS = ("markdown-", "given")
"""Rules on the word of a person: what they say of a line is not doubted."""
_SHORTEST = 3
"""Characters that a line needs to say anything."""
_QUOTES = re.compile('[“”„«»"]')
_TOLD = frozenset({Role.BODY, Role.LIST, Role.QUOTE, Role.SUBHEADING})
_SIZE = 5
"""Words of a shingle: as many hardly ever come together by chance."""
_ONE_IN = 3
"""Of so many words one begins a shingle that is looked at. Which ones is told by the
word itself, so two texts choose the same."""


def make_outline(article: Article, words: WordList) -> Outline:
    """Hash what other articles are compared by."""
    given = {n.number for n in article.lines if n.rule.startswith(_OWN_MARKS)}
    keys = [flat(block.text) for block in article.blocks]
    marks = bytes(
        (
            MAYBE_FURNITURE
            if block.role in _DOUBTED
            and len(key) >= _SHORTEST
            and given.isdisjoint(block.lines)
            else 0
        )
        | (QUOTES if _QUOTES.search(key) else 0)
        for block, key in zip(article.blocks, keys, strict=True)
    )
    lines = outlined_lines(article)
    told = words.folded(_TOLD)
    return Outline(
        blocks=b"".join(map(hash_text, keys)),
        lengths=array("I", map(len, keys)).tobytes(),
        marks=marks,
        lines=b"".join(hash_text(flat(line.text)) for line in lines),
        kinds=_kinds(article, lines),
        headline=number_text(flat(article.headline.value)) if article.headline else 0,
        told=_digest(told) if told else b"",
        shingles=_shingles(told),
    )


def outlined_lines(article: Article) -> list[Line]:
    """List the lines that an outline tells of, in its order."""
    return [line for line in article.lines if line.role in _FOLDED | _LENDING]


def flat(text: str) -> str:
    """Write a text with one blank between words."""
    if text.isprintable() and "  " not in text:
        # So are nearly all: no white space is printable but the blank.
        return text.strip(" ")
    return " ".join(text.split())


def _kinds(article: Article, lines: list[Line]) -> bytes:
    name = flat(article.outlet.value).casefold() if article.outlet else ""
    kinds = bytearray()
    for line in lines:
        kind = FOLDED if line.role in _FOLDED else 0
        if line.role in _LENDING:
            kind |= LENDING
            if name and name in flat(line.text).casefold():
                kind |= NAMING
        kinds.append(kind)
    return bytes(kinds)


def _digest(words: list[str]) -> bytes:
    told = " ".join(words).encode("utf-8", "replace")
    return blake2b(told, digest_size=16).digest()


def _shingles(words: list[str]) -> bytes:
    """Hash the shingles that stand for a text."""
    numbers = list(map(word_number, words))
    runs = zip(*(islice(numbers, at, None) for at in range(_SIZE)), strict=False)
    # A row of built-in steps, since this sees each word: runs that do not begin with
    # a chosen word are let go at once, and take no room.
    chosen = map(_is_chosen, words)
    return pack(sorted(set(map(hash, compress(runs, chosen)))))


class _Chosen(dict[str, bool]):
    """Whether a shingle that is looked at begins with a word."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= MOST_WORDS:
            self.clear()
        chosen = self[word] = word_number(word) % _ONE_IN == 0
        return chosen


_is_chosen = _Chosen().__getitem__
