"""The words of an article, looked for once for all that compares them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from site_builder.model import Article, Block

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of each block that may be told of, in lower case."""

    blocks: tuple[tuple[Block, list[str]], ...]

    @classmethod
    def of(cls, article: Article) -> "WordList":
        """Find the words of an article."""
        return cls(
            tuple(
                (block, WORD.findall(block.text.lower())) for block in article.narrative
            )
        )

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
                fold = block.text.casefold()
                same = fold == block.text.lower()
                found += words if same else WORD.findall(fold)
        return found
