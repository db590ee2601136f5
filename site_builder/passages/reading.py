"""The sentences of one article, and the few numbers that stand for each of them."""

from array import array
from collections.abc import Sequence
from itertools import islice

from site_builder.collection.hashing import word_number
from site_builder.model import Article, Role
from site_builder.model.names import Sentence, pack_sentences
from site_builder.model.passages import Imprint, Wordings
from site_builder.passages.likeness import FEWEST, wordings_in
from site_builder.timeline.sentences import split_sentences

_LONGEST = 600
"""Characters of a sentence; a longer one is a table or a list."""
_SHORTEST = 2 * FEWEST - 1
"""Characters that so many words have at least."""
_TOLD = frozenset({Role.STANDFIRST, Role.BODY, Role.QUOTE})
_RUN = 5
"""Words of a run that is hashed: as many hardly ever come together by chance."""
_MARKS = 6
"""Runs that stand for a sentence: those whose numbers are the least, which two texts
choose alike. Of a sentence of twenty words in which one word was changed, 11 of 21 runs
are in both: 99 of 100 such pairs have one of the six in common."""
_LAST_BITS = 0xFFFFFFFF


def read_imprint(article: Article) -> tuple[Imprint, Wordings]:
    """Read an article by itself; furniture, teasers and biographies have no part.

    Returns:
        What its sentences are looked for by, and their words, to be kept apart.
    """
    sentences: list[Sentence] = []
    owners: dict[int, int] = {}
    once: set[str] = set()
    for block in article.narrative:
        if block.role not in _TOLD:
            continue
        for start, end in split_sentences(block.text):
            text = block.text[start:end]
            if not _SHORTEST <= end - start <= _LONGEST or text in once:
                continue
            wordings = wordings_in(text)
            if len(wordings[0]) < FEWEST:
                continue
            once.add(text)
            for words in wordings:
                for mark in _marks(words):
                    owners.setdefault(mark, len(sentences))
            sentences.append(Sentence(block.first, text))
    marks = sorted(owners)
    imprint = Imprint(
        article.source,
        array("I", marks).tobytes(),
        array("I", [owners[mark] for mark in marks]).tobytes(),
    )
    return imprint, Wordings(article.source, pack_sentences(sentences))


def _marks(words: Sequence[str]) -> list[int]:
    numbers = [word_number(word.lower()) for word in words]
    runs = zip(*(islice(numbers, at, None) for at in range(_RUN)), strict=False)
    return sorted({hash(run) & _LAST_BITS for run in runs})[:_MARKS]
