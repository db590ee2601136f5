"""What a sentence tells, in a form to compare: words, names, happenings, numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from typing import Any

from site_builder.model import DatedSentence
from site_builder.timeline.likeness.families import families
from site_builder.timeline.likeness.lexicon import Lexicon

REMEMBERED = 1 << 16
"""Pairs of articles whose kinship is kept in mind: they are asked for one date at a
time, often twice."""
HEAVIEST = 40
"""Stems of an article's opening by which it is compared; bounds what that costs."""
KIN = 0.1
"""Likeness of what two articles are about, from which they are no strangers."""

_NOTHING: frozenset[Any] = frozenset()


@dataclass(slots=True, eq=False)
class Bag:
    """Stems as their numbers in a lexicon, and the sum of the squares of their weights.

    Neither this nor `Tiding` is frozen, since hundreds of thousands are made; nothing
    but its own methods ever changes one.
    """

    stems: frozenset[int]
    weight: float


@dataclass(slots=True, eq=False)
class Tiding(Bag):
    """What a sentence is compared by; its bag holds the stems of its words.

    `article` is the number of its article. `names` are the stems of words that are
    written as names, `happenings` those of event words, `meanings` what these can mean
    (numbers in `families`), `figures` the numbers but the date's. `text` is the
    sentence, for what is asked of few pairs only.
    """

    article: int
    names: frozenset[int]
    happenings: frozenset[str]
    meanings: frozenset[int]
    figures: frozenset[str]
    text: str


def fill_bag(stems: Iterable[int], lexicon: Lexicon) -> Bag:
    """Put stems into a bag. Sums are exact, so their order does not matter."""
    bag = frozenset(stems)
    return Bag(bag, fsum(map(lexicon.squares.__getitem__, bag)))


def read_tiding(sentence: DatedSentence, article: int, lexicon: Lexicon) -> Tiding:
    """Give what a sentence is compared by."""
    number, names = lexicon.number, lexicon.names
    stems = frozenset(map(number.__getitem__, sentence.roots.split()))
    happenings, meanings = _read_happenings(sentence.happenings, lexicon)
    return Tiding(
        stems=stems,
        weight=fsum(map(lexicon.squares.__getitem__, stems)),
        article=article,
        names=stems & names,
        happenings=happenings,
        meanings=meanings,
        figures=frozenset(sentence.figures.split()) if sentence.figures else _NOTHING,
        text=sentence.report.text,
    )


def _read_happenings(
    stems: str, lexicon: Lexicon
) -> tuple[frozenset[str], frozenset[int]]:
    """Give the event words among stems and what they can mean; names are none.

    Sentences with the same event words share one answer, which saves a half of what
    tidings hold.
    """
    known = lexicon.happenings.get(stems)
    if known is None:
        number, names = lexicon.number, lexicon.names
        found = frozenset(s for s in stems.split() if number[s] not in names)
        meanings = _NOTHING.union(*map(families().__getitem__, found))
        known = lexicon.happenings[stems] = found, meanings
    return known


def cosine(one: Bag, two: Bag, lexicon: Lexicon) -> float:
    """How alike two bags are, from 0 to 1."""
    shared = one.stems & two.stems
    if not shared:
        return 0.0
    # Of one bag with itself this is 1 to the last bit, so copies are equally alike.
    much = fsum(map(lexicon.squares.__getitem__, shared))
    return much / sqrt(one.weight * two.weight)


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
(
    _BIAS,
    _HAPPENINGS,
    _MEANINGS,
    _NUMBERS,
    _ONE_ARTICLE,
    _OTHER_HAPPENING,
    _OTHER_NUMBERS,
    _STRANGERS,
    _SUBJECTS,
    _WORDS,
) = WEIGHTS.values()


class Subjects:
    """What the articles are about, by their openings; kinship is found once a pair."""

    def __init__(self, subjects: Sequence[str], lexicon: Lexicon) -> None:
        """Take the stems of each article's opening, one space between."""
        self._stems = subjects
        self.lexicon = lexicon
        """What the words weigh."""
        self._bags: list[Bag | None] = [None] * len(subjects)
        self._known: dict[tuple[int, int], float] = {}

    def kinship(self, one: int, two: int) -> float:
        """How alike two articles are in what they are about."""
        pair = (one, two) if one < two else (two, one)
        known = self._known.get(pair)
        if known is None:
            bags = self._bags
            mine, other = bags[one] or self._fill(one), bags[two] or self._fill(two)
            known = cosine(mine, other, self.lexicon)
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[pair] = known
        return known

    def strangers(self, one: Tiding, two: Tiding) -> bool:
        """Whether two sentences share no name, and their articles nothing much."""
        if one.article == two.article or not one.names.isdisjoint(two.names):
            return False
        return self.kinship(one.article, two.article) < KIN

    def _fill(self, article: int) -> Bag:
        """Fill a bag with the heaviest stems, which have the smallest numbers."""
        number = self.lexicon.number
        stems = sorted(map(number.__getitem__, self._stems[article].split()))
        bag = self._bags[article] = fill_bag(stems[:HEAVIEST], self.lexicon)
        return bag


def signs(one: Tiding, two: Tiding, subjects: Subjects) -> dict[str, float]:
    """Give what speaks for and against two sentences' telling of one event."""
    happenings = one.happenings & two.happenings
    meanings = not one.meanings.isdisjoint(two.meanings)
    figures = not one.figures.isdisjoint(two.figures)
    within = one.article == two.article
    kin = 0.0 if within else subjects.kinship(one.article, two.article)
    return {
        "bias": 1.0,
        "words": cosine(one, two, subjects.lexicon),
        "happenings": min(2, len(happenings)),
        "meanings": float(meanings and not happenings),
        "other happening": float(
            bool(one.meanings and two.meanings) and not meanings and not happenings
        ),
        "numbers": float(figures),
        "other numbers": float(bool(one.figures and two.figures) and not figures),
        "one article": float(within),
        "strangers": float(subjects.strangers(one, two)),
        "subjects": kin,
    }


def likeness(one: Tiding, two: Tiding, subjects: Subjects) -> float:
    """Give the log-odds that two sentences about one date tell of one event.

    It is the sum of the weights of their `signs`, without writing these down.
    """
    odds = _BIAS + _WORDS * cosine(one, two, subjects.lexicon)
    happenings = len(one.happenings & two.happenings)
    if happenings:
        odds += _HAPPENINGS * min(2, happenings)
    elif one.meanings and two.meanings:
        other = one.meanings.isdisjoint(two.meanings)
        odds += _OTHER_HAPPENING if other else _MEANINGS
    if one.figures and two.figures:
        other = one.figures.isdisjoint(two.figures)
        odds += _OTHER_NUMBERS if other else _NUMBERS
    if one.article == two.article:
        return odds + _ONE_ARTICLE
    kin = subjects.kinship(one.article, two.article)
    if kin < KIN and one.names.isdisjoint(two.names):
        odds += _STRANGERS
    return odds + _SUBJECTS * kin
