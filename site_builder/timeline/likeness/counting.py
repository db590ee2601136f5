"""Which words an article says, and how often, so that all of them can be weighed."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from site_builder.model import WordCounts
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, KNOWN, WORD, root

_EVERYWHERE = frozenset(
    "the and to a in of for on or an at it by but he she they i".split()
)
"""A quarter of all words; nothing is compared by them, so none is counted."""


def count_words(opening: str, told: Sequence[str] = ()) -> WordCounts:
    """Count the words of an article.

    Args:
        opening: What tells what it is about: headline, first paragraphs.
        told: Sentences from anywhere in it.
    """
    counts: Counter[str] = Counter()
    capitals: list[str] = []
    for text in (opening, *told):
        words = WORD.findall(text)
        stems = [*map(_counted, words)]
        counts.update(stems)
        capitals += stems[:1]
        for word, stem in islice(zip(words, stems, strict=True), 1, None):
            if word[0].isupper():
                capitals += (stem, stem)
    subject = dict.fromkeys(map(_telling, WORD.findall(opening)))
    return WordCounts(
        subject=" ".join(filter(None, subject)),
        others=" ".join(stem for stem in counts if stem and stem not in subject),
        again=" ".join(
            stem for stem, n in counts.items() if stem for _ in range(n - 1)
        ),
        capitals=" ".join(filter(None, capitals)),
    )


@lru_cache(maxsize=KNOWN)
def _counted(word: str) -> str:
    return "" if word.lower() in _EVERYWHERE else root(word)


@lru_cache(maxsize=KNOWN)
def _telling(word: str) -> str:
    """Give the stem of a word that tells what a text is about; nothing for others."""
    return root(word) if len(word) > 1 and word.lower() not in FUNCTION_WORDS else ""
