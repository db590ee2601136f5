"""Which words an article says, and how often, so that all of them can be weighed."""

from collections import Counter
from collections.abc import Sequence
from itertools import compress

from site_builder.model import WordCounts
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, WORD, root
from site_builder.timeline.remembering import remembered

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
    said = [WORD.findall(opening), *map(WORD.findall, told)]
    counts: Counter[str] = Counter()
    capitals: list[str] = []
    for words in said:
        stems = [*map(_counted, words)]
        counts.update(stems)
        capitals += stems[:1]
        inside = [*compress(stems[1:], map(_is_capital, words[1:]))]
        capitals += inside + inside
    del counts[""]
    again: list[str] = []
    for stem, count in counts.items():
        if count > 1:
            again += [stem] * (count - 1)
    subject = dict.fromkeys(map(_telling, said[0]))
    subject.pop("", None)
    return WordCounts(
        subject=" ".join(subject),
        others=" ".join([stem for stem in counts if stem not in subject]),
        again=" ".join(again),
        capitals=" ".join(filter(None, capitals)),
    )


@remembered
def _counted(word: str) -> str:
    return "" if word.lower() in _EVERYWHERE else root(word)


@remembered
def _telling(word: str) -> str:
    """Give the stem of a word that tells what a text is about; nothing for others."""
    return root(word) if len(word) > 1 and word.lower() not in FUNCTION_WORDS else ""


@remembered
def _is_capital(word: str) -> bool:
    return word[0].isupper()
