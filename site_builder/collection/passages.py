"""The words around a weekday, cut into passages that another text may carry too."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from sys import intern

from site_builder.collection.hashing import (
    pack,
    pack_short,
    unpack,
    unpack_short,
    word_number,
)
from site_builder.collection.wordlists import WORD, WordList
from site_builder.model import Article, Block, Evidence, Passages, Role
from site_builder.understanding import Clue

PASSAGE = 8
"""Words of a shared passage that are more than chance."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*\s+|$")
_READ_ON = frozenset({Role.STANDFIRST, Role.BODY, Role.QUOTE})
"""Roles in which a text is read on; captions and lists stand between them."""
_LONG = 16
"""Words of it that need no quotation marks to be taken from one place."""
_AROUND = 2
"""Sentences on either side of a weekday in which a passage belongs to it."""
_QUOTES = re.compile(r"[\"“”«»„]")
_EXCERPT = 8
"""Words of a passage that are cited."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A weekday, and the words around it with their lines."""

    clue: Clue
    words: tuple[str, ...]
    lines: tuple[int, ...]
    quoted: frozenset[int]

    def passages(self) -> Passages:
        """Pack what others need to compare with."""
        numbers = list(map(word_number, self.words))
        runs = range(len(numbers) - PASSAGE + 1)
        return Passages(
            hashes=pack(_hashes(numbers)),
            quoted=bytes((at + PASSAGE // 2) in self.quoted for at in runs),
            words=pack_short(numbers),
        )

    def cite(self, at: int) -> Evidence:
        """Cite the words from one on."""
        words = " ".join(self.words[at : at + _EXCERPT])
        return Evidence(self.clue.source, self.lines[at], f"… {words} …")


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


def find_shared(there: Passages, here: Passages, stock: frozenset[int]) -> int | None:
    """Say where the first passage begins that both texts have from one place.

    Sixteen words in a row, or eight of which one is inside quotation marks. `stock`
    are passages that too many texts carry to tell anything.
    """
    common = frozenset(unpack(here.hashes)) - stock
    run = 0
    for at, passage in enumerate(unpack(there.hashes)):
        run = run + 1 if passage in common else 0
        if run and there.quoted[at]:
            return at - run + 1
        if run + PASSAGE - 1 >= _LONG:
            return at - run + 1
    return None


def hash_words(words: WordList) -> bytes:
    """Hash each word of a text, to tell which passages it cannot carry."""
    # Half of all words stand there twice, and their own hashes are known by now.
    numbers = map(word_number, set(words.words()))
    return pack_short(sorted({number & 0xFFFF for number in numbers}))


def find_carriers(
    texts: Mapping[str, bytes], passages: Mapping[int, frozenset[int]]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Name the texts that have all words of some of the passages, and which those are.

    Args:
        texts: The words of each source as `hash_words` gives them.
        passages: The words of each passage by its hash.
    """
    wanted = frozenset(word for words in passages.values() for word in words)
    spread: Counter[int] = Counter()
    for words in texts.values():
        spread.update(wanted.intersection(unpack_short(words)))
    by_rarest: dict[int, list[int]] = defaultdict(list)
    for passage, needed in passages.items():
        by_rarest[min(needed, key=lambda word: (spread[word], word))].append(passage)
    for source, packed in texts.items():
        here = wanted.intersection(unpack_short(packed))
        carried = tuple(
            passage
            for word in here & by_rarest.keys()
            for passage in by_rarest[word]
            if passages[passage] <= here
        )
        if carried:
            yield source, carried


def carried_by(words: WordList, passages: frozenset[int]) -> frozenset[int]:
    """Tell which of the passages a text carries."""
    carried: set[int] = set()
    for _, some in words.blocks:
        numbers = list(map(word_number, some))
        carried.update(passages.intersection(_hashes(numbers)))
    return frozenset(carried)


def _hashes(numbers: list[int]) -> Iterator[int]:
    runs = (islice(numbers, at, None) for at in range(PASSAGE))
    return map(hash, zip(*runs, strict=False))


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
        for match in WORD.finditer(block.text, start, end):
            marks += len(_QUOTES.findall(block.text, at, match.start()))
            at = match.end()
            if marks % 2:
                quoted.add(len(words))
            words.append(intern(match[0].lower()))
            lines.append(block.line_at(match.start()))
    return Surroundings(clue, tuple(words), tuple(lines), frozenset(quoted))
