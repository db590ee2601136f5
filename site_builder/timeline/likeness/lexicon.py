"""What all articles teach of words: how rare they are, and which are names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log

from site_builder.model import WordCounts

SMOOTHING = 120
"""Articles that are thought of beside the collection's own when words are weighed.

In a collection about one thing its name stands in every article, and would weigh
nothing at all; the weights of `tidings` were fitted where it stood in one of twenty.
Of sentences about one date that tell of one event in the topics of ECB+, each built by
itself, 80 of 100 come together, with 30 only 71; of what is joined more 30 of 38 were
right by hand, and in collections of fifteen pages that have nothing in common, but
followed each other in time, no more is joined.
"""
NAME_WEIGHT = 2.0
"""A word with a capital counts twice: it parts two stories of one kind."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The stems of a collection, each called by its number: the heaviest is 0.

    `rarity` says how rare a stem is, `squares` has the squares of weights, which are
    rarities, those of names twice; `names` are the stems that are written as names.
    Among stems of one weight the numbers follow the alphabet.
    """

    number: dict[str, int]
    rarity: tuple[float, ...]
    squares: tuple[float, ...]
    names: frozenset[int]
    happenings: dict[str, tuple[frozenset[str], frozenset[int]]] = field(
        default_factory=dict
    )
    """What has been read of event words with it."""


def read_lexicon(articles: Sequence[WordCounts]) -> Lexicon:
    """Learn from the words of all articles."""
    spread: Counter[str] = Counter()
    every: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for words in articles:
        spread.update(words.subject.split())
        spread.update(words.others.split())
        every.update(words.again.split())
        capitals.update(words.capitals.split())
    names = {
        stem for stem, count in capitals.items() if count > spread[stem] + every[stem]
    }
    much = len(articles) + SMOOTHING
    logs = {count: log(much / count) for count in set(spread.values())}
    weights = {
        stem: logs[count] * (NAME_WEIGHT if stem in names else 1.0)
        for stem, count in spread.items()
    }
    order = sorted(sorted(weights), key=weights.__getitem__, reverse=True)
    number = {stem: at for at, stem in enumerate(order)}
    return Lexicon(
        number=number,
        rarity=tuple(logs[spread[stem]] for stem in order),
        squares=tuple(weights[stem] ** 2 for stem in order),
        names=frozenset(number[stem] for stem in names),
    )
