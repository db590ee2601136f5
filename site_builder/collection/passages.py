"""The words around a weekday, cut into passages that another text may carry too."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sys import intern

from site_builder.model import Article, Block, Role
from site_builder.understanding import Clue

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*\s+|$")
_READ_ON = frozenset({Role.STANDFIRST, Role.BODY, Role.QUOTE})
"""Roles in which a text is read on; captions and lists stand between them."""
_PASSAGE = 8
"""Words of a shared passage that are more than chance."""
_LONG = 16
"""Words of it that need no quotation marks to be taken from one place."""
_AROUND = 2
"""Sentences on either side of a weekday in which a passage belongs to it."""
_QUOTES = re.compile(r"[\"“”«»„]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A weekday, and the words around it with their lines.

    The words are kept only here and only for sentences about a weekday; elsewhere a
    passage is its hash, which is good for this process alone.
    """

    clue: Clue
    words: tuple[str, ...]
    lines: tuple[int, ...]
    quoted: frozenset[int]

    def passages(self) -> Iterator[tuple[int, int]]:
        """Give the place of each passage of eight words, and its hash."""
        for at in range(len(self.words) - _PASSAGE + 1):
            yield at, hash(self.words[at : at + _PASSAGE])

    def shares(self, other: "Surroundings", stock: frozenset[int]) -> int | None:
        """Say where the first passage begins that both texts have from one place.

        Sixteen words in a row, or eight of which one is inside quotation marks.
        `stock` are passages that too many texts carry to tell anything.
        """
        common = {each for _, each in other.passages()} - stock
        run = 0
        for at, passage in self.passages():
            run = run + 1 if passage in common else 0
            if run and (at + _PASSAGE // 2) in self.quoted:
                return at - run + 1
            if run + _PASSAGE - 1 >= _LONG:
                return at - run + 1
        return None


def surroundings(article: Article, clues: Iterable[Clue]) -> tuple[Surroundings, ...]:
    """Lay out the sentences about each of the clues."""
    wanted = tuple(clues)
    if not wanted:
        return ()
    sentences = [
        (block, start, end)
        for block in article.narrative
        if block.role in _READ_ON
        for start, end in _sentences(block)
    ]
    return tuple(
        _around(clue, sentences[max(0, at - _AROUND) : at + _AROUND + 1])
        for clue in wanted
        for at, (block, start, end) in enumerate(sentences)
        if block is clue.block and start <= clue.expression.start < end
    )


def count_carriers(
    articles: Iterable[Article], passages: frozenset[int]
) -> dict[int, int]:
    """Count how many texts carry each of the passages."""
    counts = dict.fromkeys(passages, 0)
    for article in articles if passages else ():
        carried: set[int] = set()
        for block in article.narrative:
            words = _WORD.findall(block.text.lower())
            eights = zip(*(words[at:] for at in range(_PASSAGE)), strict=False)
            carried.update(passages.intersection(map(hash, eights)))
        for passage in carried:
            counts[passage] += 1
    return counts


def _sentences(block: Block) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(block.text):
        if match.end() > start:
            yield start, match.end()
        start = match.end()


def _around(clue: Clue, sentences: list[tuple[Block, int, int]]) -> Surroundings:
    words: list[str] = []
    lines: list[int] = []
    quoted: set[int] = set()
    for block, start, end in sentences:
        marks = len(_QUOTES.findall(block.text, 0, start))
        at = start
        for match in _WORD.finditer(block.text, start, end):
            marks += len(_QUOTES.findall(block.text, at, match.start()))
            at = match.end()
            if marks % 2:
                quoted.add(len(words))
            words.append(intern(match[0].lower()))
            lines.append(block.line_at(match.start()))
    return Surroundings(clue, tuple(words), tuple(lines), frozenset(quoted))
