"""Which articles tell one story: by their words, names above all."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from event_words.actors import Acronyms, cut_short, find_acronyms, find_names
from event_words.vectors import Vector, cosine, unit
from site_builder.timeline.likeness.clustering import average_link
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, words

NAME_WEIGHT = 2.0
"""A word with a capital counts twice: it parts two stories of one kind.

Measured on twenty topics of two stories each: B-cubed 0.92 without, 0.93 with 1.8
and with 3.
"""
SAME_STORY = 0.06
"""Mean cosine from which groups of articles are one story; 0.055 to 0.07 do as well."""
MOST_ARTICLES = 40
"""A word that more articles share is no ground to compare two of them.

The cap bounds the pairs that one word makes; its number is not measured.
"""


@dataclass(frozen=True, slots=True)
class Stories:
    """Articles by the story that they tell; `rarity` of a stem is its idf.

    `known` are the stems of names; `acronyms` tell which of them are cut short.
    """

    vectors: tuple[Vector, ...]
    groups: tuple[int, ...]
    kinship: Mapping[tuple[int, int], float]
    rarity: Mapping[str, float]
    known: frozenset[str]
    acronyms: Acronyms


def find_stories(texts: Sequence[str]) -> Stories:
    """Compare articles by their words, and group those that tell one story."""
    acronyms = find_acronyms(texts)
    bags = [_bag(text, acronyms) for text in texts]
    spread = Counter(stem for bag in bags for stem in bag)
    rarity = {stem: log((len(texts) + 1) / n) for stem, n in spread.items()}
    vectors = tuple(
        unit({stem: (1 + log(n)) * rarity[stem] for stem, n in bag.items()})
        for bag in bags
    )
    alike = _pairs(vectors, spread)
    groups = average_link(len(texts), alike, least=SAME_STORY, far=0.0)
    number = {at: group for group, those in enumerate(groups) for at in those}
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for (one, two), value in alike.items():
        first, second = sorted((number[one], number[two]))
        sums[first, second] += value
    sizes = [len(those) for those in groups]
    kinship = {
        (a, b): total / (sizes[a] * (sizes[b] if a != b else (sizes[a] - 1) / 2))
        for (a, b), total in sums.items()
    }
    return Stories(
        vectors=vectors,
        groups=tuple(number[at] for at in range(len(texts))),
        kinship=kinship,
        rarity=rarity,
        known=find_names(texts),
        acronyms=acronyms,
    )


def _bag(text: str, acronyms: Acronyms) -> dict[str, float]:
    bag: dict[str, float] = defaultdict(float)
    for word in cut_short(words(text), acronyms):
        if word.text.lower() not in FUNCTION_WORDS and len(word.stem) > 1:
            bag[word.stem] += NAME_WEIGHT if word.text[0].isupper() else 1.0
    return bag


def _pairs(
    vectors: Sequence[Vector], spread: Mapping[str, int]
) -> dict[tuple[int, int], float]:
    """Compare articles that share a word which few enough of them hold."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, vector in enumerate(vectors):
        for stem in vector:
            if 1 < spread[stem] <= MOST_ARTICLES:
                holders[stem].append(at)
    pairs = {
        (one, two)
        for those in holders.values()
        for place, one in enumerate(those)
        for two in those[place + 1 :]
    }
    return {
        (one, two): cosine(vectors[one], vectors[two]) for one, two in sorted(pairs)
    }
