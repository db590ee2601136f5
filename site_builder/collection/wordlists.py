"""The words of an article, looked for once for all that compares them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from site_builder.model import Article, Block
from site_builder.understanding.parting import quick_parter

WORD = re.compile(r"\w+")


def _words_slowly(text: str) -> list[str]:
    return WORD.findall(text.lower())


words_of = quick_parter(re.compile(r"\w"), _words_slowly)
"""Finds the words of a text, in lower case."""


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of each block that may be told of, in lower case."""

    blocks: tuple[tuple[Block, list[str]], ...]

    @classmethod
    def of(cls, article: Article) -> "WordList":
        """Find the words of an article."""
        return cls(tuple((block, words_of(block.text)) for block in article.narrative))

    def words(self) -> Iterator[str]:
        """Give all words in reading order."""
        return chain.from_iterable(words for _, words in self.blocks)

    def folded(self, roles: frozenset[str]) -> list[str]:
        """List the words of blocks of some roles, without differences of spelling.

        The German "ß" is "ss" then; but for a few such letters it is lower case.
        """
        found: list[str] = []
        for block, words in self.blocks:
            if block.role in roles:
                found += words if block.text.isascii() else _fold(block.text, words)
        return found


def _fold(text: str, words: list[str]) -> list[str]:
    fold = text.casefold()
    return words if fold == text.lower() else WORD.findall(fold)
