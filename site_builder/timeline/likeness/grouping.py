"""Reports that tell of one event come together, whatever articles they stand in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import exp

from site_builder.dates import named_date
from site_builder.model import Account, DatedSentence
from site_builder.timeline.likeness.clustering import average_link
from site_builder.timeline.likeness.lexicon import Lexicon, read_lexicon
from site_builder.timeline.likeness.objects import have_other_objects
from site_builder.timeline.likeness.tidings import (
    Subjects,
    Tiding,
    cosine,
    likeness,
    read_tiding,
)
from site_builder.timeline.likeness.whens import Key, When, agree, holds

ONE_EVENT = 0.35
"""Mean probability from which reports of one date tell of one event.

Between 0.3 and 0.4 as good on folds of topics, see `tidings.WEIGHTS`.
"""
WITHIN = 0.5
"""The same for a report of a week and one of a day in it: more of it is chance."""
SAME_MATTER = 0.4
"""Likeness of words that stands for a shared happening where no family knows it."""
NEAR_COPY = 0.75
"""Likeness of words from which sentences a day apart tell of one event."""
AT_ONCE = 48
"""Reports of one date that are compared all with all; bounds what a date can cost."""
LEAST_SHARED = 0.08
"""Likeness of words below which reports of two articles are not compared further."""
RAREST, HOLDERS, TRIED, SPEAKERS = 6, 24, 3, 2
"""To place a group among the events: words asked, events asked for each, events
compared, and reports of each that are compared."""


@dataclass(slots=True)
class _Gathered:
    """An event as it grows: the reports in it, by number, and its date."""

    members: list[int]
    when: When
    speakers: list[int]


def group_sentences(
    accounts: Sequence[Account], told: Sequence[tuple[int, DatedSentence]]
) -> tuple[tuple[int, ...], ...]:
    """Group sentences, each called by its place, by the event that they tell of.

    Sentences are of one event when they are alike and their dates agree: the same, one
    within the other, or a day apart where the sentences are near-copies of two
    articles.
    What has lasted since a date, or until it, is told of that date.
    What is compared is bounded for each sentence, so the work grows with their number.

    Args:
        accounts: What all articles tell; it weighs the words.
        told: Sentences, each with the place of its account, in the order in which
            their articles were published.

    Returns:
        Groups in no particular order, the members of each in ascending order.
    """
    lexicon = read_lexicon([account.words for account in accounts])
    subjects = Subjects([account.words.subject for account in accounts], lexicon)
    tidings = [read_tiding(each, article, lexicon) for article, each in told]
    by_value: dict[str, list[int]] = defaultdict(list)
    for at, (_, each) in enumerate(told):
        by_value[named_date(each.report.value)].append(at)
    whens = sorted(map(When.of, by_value), key=lambda when: (when.length, when.value))
    events = _Events(tidings, subjects, whens)
    for when in whens:
        those = by_value[when.value]
        bucket = [tidings[at] for at in those]
        events.ask_for(when, crowded=len(bucket) > AT_ONCE)
        for group in merge_bucket(bucket, subjects, when):
            events.place([those[at] for at in group])
    return tuple(tuple(sorted(event.members)) for event in events.all)


def merge_bucket(
    tidings: Sequence[Tiding], subjects: Subjects, when: When
) -> Iterator[tuple[int, ...]]:
    """Group the reports of one date, each called by its place, so many at a time.

    Nothing else has a part in it: no other date, and of other articles only what they
    teach of words.
    Of a date that is no day, what articles report of other names, or that have nothing
    else in common, is never one event: "a decision is expected in May" can be said of
    anything.
    """
    for first in range(0, len(tidings), AT_ONCE):
        told = tidings[first : first + AT_ONCE]
        for group in _of_one_date(told, subjects, when):
            yield tuple(first + at for at in group)


def _of_one_date(
    told: Sequence[Tiding], subjects: Subjects, when: When
) -> tuple[tuple[int, ...], ...]:
    if len(told) == 1:
        return ((0,),)
    prior = when.prior
    exact = not when.length
    alike = {
        (one, two): _alike(told[one], told[two], subjects, prior)
        for one, two in _pairs(told, subjects.lexicon)
        if exact or not _stock(told[one], told[two], subjects)
    }
    groups = average_link(len(told), alike, least=ONE_EVENT, far=0.0)
    return _led_back(groups, told) if exact else groups


def _led_back(
    groups: tuple[tuple[int, ...], ...], tidings: Sequence[Tiding]
) -> tuple[tuple[int, ...], ...]:
    """Give a lone sentence without a name to what its article told before it.

    "Others were watching on Thursday, too" cannot be understood alone.
    """
    shared = [list(group) for group in groups]
    home = {at: group for group in shared for at in group}
    for group in groups:
        at = group[0]
        if len(group) > 1 or tidings[at].names:
            continue
        article = tidings[at].article
        before = (n for n in range(at - 1, -1, -1) if tidings[n].article == article)
        told = next(before, None)
        if told is not None:
            home[told].append(at)
            home[at] = home[told]
    return tuple({id(group): tuple(sorted(group)) for group in home.values()}.values())


def _alike(one: Tiding, two: Tiding, subjects: Subjects, prior: float = 0.0) -> float:
    """Give the probability that two sentences tell of one event."""
    chance = _chance(likeness(one, two, subjects) + prior)
    if chance >= ONE_EVENT and have_other_objects(one, two, subjects.lexicon):
        return 0.0
    return chance


def _stock(one: Tiding, two: Tiding, subjects: Subjects) -> bool:
    """Whether articles say it of other things, in words that stand in any text."""
    if one.article == two.article or not one.names.isdisjoint(two.names):
        return False
    return bool(one.names and two.names) or subjects.strangers(one, two)


def _pairs(tidings: Sequence[Tiding], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Give the pairs that share enough of their words; in one article, a word at all.

    There what a word can mean counts as the word.

    That an article dates two sentences alike is nothing by itself: a page is full of
    "today". Of 95 events of real pages that were judged by hand 19 of the 54 that mixed
    several things are parted so, and 4 of the 41 others.
    """
    squares = lexicon.squares
    holders: dict[int, list[int]] = defaultdict(list)
    by_article: dict[int, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for at, tiding in enumerate(tidings):
        shared: dict[int, float] = defaultdict(float)
        for root in tiding.stems:
            square = squares[root]
            for before in holders[root]:
                shared[before] += square
            holders[root].append(at)
        least = LEAST_SHARED**2 * tiding.weight
        for before, much in shared.items():
            if much * much >= least * tidings[before].weight:
                pairs.add((before, at))
        by_article[tiding.article].append(at)
    for those in by_article.values():
        pairs.update(
            (one, two)
            for one, two in combinations(those, 2)
            if _share(tidings[one], tidings[two])
        )
    return sorted(pairs)


def _share(one: Tiding, two: Tiding) -> bool:
    """Whether two sentences have a word or what a word can mean in common."""
    return not (
        one.stems.isdisjoint(two.stems) and one.meanings.isdisjoint(two.meanings)
    )


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


class _Events:
    """The events found so far, asked by the rare words that they share."""

    def __init__(
        self, tidings: Sequence[Tiding], subjects: Subjects, whens: Iterable[When]
    ) -> None:
        self.all: list[_Gathered] = []
        self._tidings = tidings
        self._subjects = subjects
        self._asked = {key for when in whens for key in when.asks}
        self._holders: dict[Key, dict[int, list[int]]] = {}
        self._when = When("")
        self._crowded = False
        self._tables: list[dict[int, list[int]]] = []
        self._keeping: list[dict[int, list[int]]] = []

    def ask_for(self, when: When, *, crowded: bool) -> None:
        """Take the date of the groups that are to be placed next.

        Groups of the same date are compared only where it was too `crowded` to compare
        all its reports at once.
        """
        self._when, self._crowded = when, crowded
        asked = (*when.asks, when.value) if crowded else when.asks
        keys = (key for key in when.keys if key in self._asked or key in asked)
        self._keeping = [self._holders.setdefault(key, {}) for key in keys]
        self._tables = [self._holders[key] for key in asked if key in self._holders]

    def place(self, group: list[int]) -> None:
        """Put a group into the event that it tells of, or make it one of its own."""
        best, most = None, 0.0
        rarest = self._rarest(group) if self._tables or self._keeping else []
        for event in self._candidates(rarest) if self._tables else ():
            gain = self._gain(group, event)
            if gain > most:
                best, most = event, gain
        if best is not None:
            best.members += group
            return
        at = len(self.all)
        self.all.append(_Gathered(group, self._when, group[:SPEAKERS]))
        for holders in self._keeping:
            for root in rarest:
                holders.setdefault(root, []).append(at)

    def _candidates(self, rarest: Sequence[int]) -> Iterable[_Gathered]:
        """Give the events whose dates agree that share the rarest words."""
        shared: dict[int, float] = {}
        rarity = self._subjects.lexicon.rarity
        for root in rarest:
            much = rarity[root]
            for holders in self._tables:
                if root in holders:
                    for at in holders[root][-HOLDERS:]:
                        shared[at] = shared.get(at, 0.0) + much
        ranked = sorted([(-much, at) for at, much in shared.items()])
        events = (self.all[at] for _, at in ranked)
        agreeing = (event for event in events if agree(event.when, self._when))
        return islice(agreeing, TRIED)

    def _rarest(self, group: Sequence[int]) -> list[int]:
        """Give the heaviest stems; those of one sentence have the smallest numbers."""
        if len(group) == 1:
            return sorted(self._tidings[group[0]].stems)[:RAREST]
        squares = self._subjects.lexicon.squares
        weights: dict[int, float] = {}
        for at in group[:SPEAKERS]:
            bag = self._tidings[at]
            weights |= {root: squares[root] / bag.weight for root in bag.stems}
        return sorted(weights, key=lambda root: (-weights[root], root))[:RAREST]

    def _gain(self, group: list[int], event: _Gathered) -> float:
        """Give the mean probability where it is enough for how the dates agree."""
        when, tidings = self._when, self._tidings
        first, other = tidings[group[0]], tidings[event.speakers[0]]
        if when.length and _stock(first, other, self._subjects):
            return 0.0
        pairs = [
            (tidings[one], tidings[two])
            for one in group[:SPEAKERS]
            for two in event.speakers
        ]
        if event.when.value == when.value:
            return self._gain_of_one_date(pairs)
        if holds(when, event.when):
            return self._gain_of_part(pairs)
        alike = max(_copied(*pair, self._subjects.lexicon) for pair in pairs)
        if alike < NEAR_COPY:
            return 0.0
        here = {tidings[at].article for at in group}
        both = any(tidings[at].article in here for at in event.members)
        return 0.0 if both else alike

    def _gain_of_one_date(self, pairs: Sequence[tuple[Tiding, Tiding]]) -> float:
        prior = self._when.prior
        chances = [_alike(*pair, self._subjects, prior) for pair in pairs]
        mean = sum(chances) / len(chances)
        return mean if mean >= ONE_EVENT else 0.0

    def _gain_of_part(self, pairs: Sequence[tuple[Tiding, Tiding]]) -> float:
        """Give the gain where the date of an event lies within that of the group.

        An article that names a year and a day in it mostly has two things to tell, so
        there no word is enough that only means the same.
        """
        lexicon = self._subjects.lexicon
        most = max(
            (
                _alike(one, two, self._subjects)
                for one, two in pairs
                if cosine(one, two, lexicon) >= SAME_MATTER
                or (
                    one.article != two.article
                    and not one.meanings.isdisjoint(two.meanings)
                )
            ),
            default=0.0,
        )
        return most if most >= WITHIN else 0.0


def _copied(one: Tiding, two: Tiding, lexicon: Lexicon) -> float:
    """How alike two sentences are; daily figures in the same words are no copies."""
    if one.figures != two.figures:
        return 0.0
    return cosine(one, two, lexicon)
