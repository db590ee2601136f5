"""What a sentence tells, in a form to compare: words, names, happenings, numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log

from site_builder.timeline.likeness.families import families
from site_builder.timeline.likeness.vectors import Vector, cosine, unit
from site_builder.timeline.likeness.wording import (
    FUNCTION_WORDS,
    WORD,
    Word,
    stem,
    words,
)

SMOOTHING = 30
"""Articles that are thought of beside the collection's own when words are weighed.

In a collection about one thing its name stands in every article, and would weigh
nothing at all.
"""
NAME_WEIGHT = 2.0
"""A word with a capital counts twice: it parts two stories of one kind."""
HEAVIEST = 40
"""Stems of an article's opening by which it is compared; bounds what that costs."""
KIN = 0.1
"""Likeness of what two articles are about, from which they are no strangers."""
_OF_DATES = frozenset(
    map(
        stem,
        "january february march april may june july august september october november"
        " december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday"
        " wednesday thursday friday saturday sunday today yesterday tomorrow day week"
        " month year ago last next".split(),
    )
)
"""That two sentences share a date is known before they are compared."""
SAYING = frozenset(
    map(
        stem,
        "say tell state statement according report announce claim comment remark note"
        " add speak confirm reveal quote cite".split(),
    )
)
"""Two articles that quote one man seldom quote the same remark."""
LIGHT = frozenset(
    map(
        stem, "be have do make take get go give hold put come keep it this that".split()
    )
)
"""Event words that mean nothing without their objects."""
_NO_HAPPENING = SAYING | LIGHT


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence about a date: `start` and `end` mark the date's words.

    `article` is the number of the article, `place` that of the sentence among all.
    """

    article: int
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Tiding:
    """What a sentence is compared by.

    `weights` has the stems of its words by their rarity, of length one; `names` are the
    stems of words with a capital, `happenings` the stems of event words, `meanings`
    what they can mean (numbers in `families`), `numbers` the figures but the date's.
    """

    article: int
    weights: Vector
    names: frozenset[str]
    happenings: frozenset[str]
    meanings: frozenset[int]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What all articles teach of words: how rare they are, and which are names."""

    rarity: Mapping[str, float]
    most: float
    names: frozenset[str]

    def weigh(self, bag: Iterable[str]) -> Vector:
        """Weigh stems by their rarity, names twice.

        In the order of the alphabet: sums of weights depend on their order, and that of
        a set is another in every process.
        """
        return unit(
            {
                each: self.rarity.get(each, self.most)
                * (NAME_WEIGHT if each in self.names else 1.0)
                for each in sorted(bag)
            }
        )


def read_lexicon(texts: Sequence[Iterable[str]]) -> Lexicon:
    """Learn from all articles, each given as some of its sentences."""
    spread: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for sentences in texts:
        seen = set()
        for sentence in sentences:
            found = WORD.findall(sentence)
            stems = [stem(word.lower()) for word in found]
            seen.update(stems)
            for word, root in islice(zip(found, stems, strict=True), 1, None):
                (capitals if word[0].isupper() else small)[root] += 1
        spread.update(seen)
    much = len(texts) + SMOOTHING
    return Lexicon(
        {each: log(much / n) for each, n in spread.items()},
        log(much),
        frozenset(each for each, n in capitals.items() if n > small[each]),
    )


def read_tiding(sentence: Sentence, lexicon: Lexicon) -> Tiding:
    """Find what a sentence is compared by."""
    inside = [
        word
        for word in words(sentence.text)
        if (word.end <= sentence.start or word.start >= sentence.end)
        and word.stem not in _OF_DATES
        and word.text.lower() not in FUNCTION_WORDS
    ]
    stems = frozenset(word.stem for word in inside if _is_word(word))
    meanings = families()
    happenings = frozenset(
        each
        for each in stems
        if each in meanings and each not in _NO_HAPPENING and each not in lexicon.names
    )
    return Tiding(
        article=sentence.article,
        weights=lexicon.weigh(stems),
        names=stems & lexicon.names,
        happenings=happenings,
        meanings=frozenset(n for each in happenings for n in meanings[each]),
        numbers=frozenset(word.stem for word in inside if not _is_word(word)),
    )


def _is_word(word: Word) -> bool:
    return len(word.text) > 1 and not word.text[0].isdigit()


WEIGHTS = {
    "bias": -2.49,
    "happenings": 1.06,
    "meanings": 1.16,
    "numbers": 0.2,
    "one article": 2.46,
    "other happening": -0.54,
    "other numbers": -0.69,
    "strangers": -1.69,
    "subjects": 4.45,
    "words": 2.46,
}
"""Log-odds, fitted by `benchmarks/train_tidings.py` on the sentences of ECB+.

On folds of its topics, of two stories each, 0.35 gives precision 63 and recall 77,
without a mark on the event word.
With the first four sentences of an article for what it is about, not two, precision is
68 and recall 85; but those are half of such an article, and the weights then join long
articles by what they are about and no longer by what the sentences say.
"""


class Subjects:
    """What the articles are about, by their openings; kinship is found once a pair."""

    def __init__(self, vectors: Sequence[Vector]) -> None:
        """Keep of each vector the heaviest stems."""
        self._vectors = [_heaviest(vector) for vector in vectors]
        self._known: dict[tuple[int, int], float] = {}

    def kinship(self, one: int, two: int) -> float:
        """How alike two articles are in what they are about."""
        pair = (one, two) if one < two else (two, one)
        known = self._known.get(pair)
        if known is None:
            known = cosine(self._vectors[one], self._vectors[two])
            self._known[pair] = known
        return known

    def strangers(self, one: Tiding, two: Tiding) -> bool:
        """Whether two sentences share no name, and their articles nothing much."""
        if one.article == two.article or one.names & two.names:
            return False
        return self.kinship(one.article, two.article) < KIN


def _heaviest(vector: Vector) -> Vector:
    if len(vector) <= HEAVIEST:
        return vector
    best = sorted(vector, key=lambda stem: (-vector[stem], stem))[:HEAVIEST]
    return unit({stem: vector[stem] for stem in best})


def signs(one: Tiding, two: Tiding, subjects: Subjects) -> dict[str, float]:
    """Give what speaks for and against two sentences' telling of one event."""
    happenings = one.happenings & two.happenings
    meanings = bool(one.meanings & two.meanings)
    numbers = bool(one.numbers & two.numbers)
    within = one.article == two.article
    kin = 0.0 if within else subjects.kinship(one.article, two.article)
    return {
        "bias": 1.0,
        "words": cosine(one.weights, two.weights),
        "happenings": min(2, len(happenings)),
        "meanings": float(meanings and not happenings),
        "other happening": float(
            bool(one.meanings and two.meanings) and not meanings and not happenings
        ),
        "numbers": float(numbers),
        "other numbers": float(bool(one.numbers and two.numbers) and not numbers),
        "one article": float(within),
        "strangers": float(subjects.strangers(one, two)),
        "subjects": kin,
    }


def likeness(one: Tiding, two: Tiding, subjects: Subjects) -> float:
    """Give the log-odds that two sentences about one date tell of one event."""
    found = signs(one, two, subjects)
    return sum(WEIGHTS[name] * value for name, value in found.items() if value)
