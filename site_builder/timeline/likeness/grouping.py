"""Reports that tell of one event come together, whatever articles they stand in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from math import exp

from site_builder.dates import bounds
from site_builder.model import Account, DatedSentence
from site_builder.timeline.likeness.clustering import average_link
from site_builder.timeline.likeness.lexicon import Lexicon, read_lexicon
from site_builder.timeline.likeness.tidings import (
    Subjects,
    Tiding,
    cosine,
    likeness,
    read_tiding,
)

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
DAY, VAGUE = 1.6, -1.5
"""Log-odds that two sentences on one day gain, and on one year or longer lose.

A day parts the two stories of a topic of ECB+: there the odds within a story are 1.6
above those within a topic. A year holds many things; that number is not measured.
"""
LONG = timedelta(days=31)
"""A date longer than this is vague."""
LONGEST = timedelta(days=366)
"""A date longer than this holds too much for a day in it to be what is meant."""
AT_ONCE = 48
"""Reports of one date that are compared all with all; bounds what a date can cost."""
LEAST_SHARED = 0.08
"""Likeness of words below which reports of two articles are not compared further."""
RAREST, HOLDERS, TRIED, SPEAKERS = 6, 24, 3, 2
"""To place a group among the events: words asked, events asked for each, events
compared, and reports of each that are compared."""
_ONE_DAY = timedelta(days=1)
Span = tuple[date, date]
Key = str | tuple[int, int]
"""A value, or a month, or a year as its month 0: what events are kept under."""


@dataclass(slots=True)
class _Gathered:
    """An event as it grows: the reports in it, by number, and the span of its date."""

    members: list[int]
    span: Span | None
    value: str
    speakers: list[int] = field(default_factory=list)


def group_sentences(
    accounts: Sequence[Account], told: Sequence[tuple[int, DatedSentence]]
) -> tuple[tuple[int, ...], ...]:
    """Group sentences, each called by its place, by the event that they tell of.

    Sentences are of one event when they are alike and their dates agree: the same, one
    within the other, or a day apart where the sentences are near-copies of two
    articles.
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
        by_value[each.report.value].append(at)
    spans = {value: _span(value) for value in by_value}
    events = _Events(tidings, subjects, spans)
    for value in sorted(by_value, key=lambda value: (_length(spans[value]), value)):
        those = by_value[value]
        crowded = len(those) > AT_ONCE
        for group in merge_bucket(
            [tidings[at] for at in those], subjects, spans[value]
        ):
            events.place([those[at] for at in group], value, crowded=crowded)
    return tuple(tuple(sorted(event.members)) for event in events.all)


def _span(value: str) -> Span | None:
    within = bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return None
    return within.earliest, within.latest


def _length(span: Span | None) -> timedelta:
    return span[1] - span[0] if span else timedelta.max


def _prior(span: Span | None) -> float:
    if not _length(span):
        return DAY
    return VAGUE if _length(span) > LONG else 0.0


def merge_bucket(
    tidings: Sequence[Tiding], subjects: Subjects, span: Span | None
) -> Iterator[tuple[int, ...]]:
    """Group the reports of one date, each called by its place, so many at a time.

    Of a date that is no day, what articles report of other names, or that have nothing
    else in common, is never one event: "a decision is expected in May" can be said of
    anything.
    """
    for first in range(0, len(tidings), AT_ONCE):
        told = tidings[first : first + AT_ONCE]
        for group in _of_one_date(told, subjects, span):
            yield tuple(first + at for at in group)


def _of_one_date(
    told: Sequence[Tiding], subjects: Subjects, span: Span | None
) -> tuple[tuple[int, ...], ...]:
    if len(told) == 1:
        return ((0,),)
    prior = _prior(span)
    exact = not _length(span)
    alike = {
        (one, two): _chance(likeness(told[one], told[two], subjects) + prior)
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


def _stock(one: Tiding, two: Tiding, subjects: Subjects) -> bool:
    """Whether articles say it of other things, in words that stand in any text."""
    others = one.names and two.names and not one.names & two.names
    return one.article != two.article and bool(others or subjects.strangers(one, two))


def _pairs(tidings: Sequence[Tiding], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Give the pairs that stand in one article or share enough of their words."""
    squares = lexicon.squares
    holders: dict[int, list[int]] = defaultdict(list)
    by_article: dict[int, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for at, tiding in enumerate(tidings):
        shared: dict[int, float] = defaultdict(float)
        for root in tiding.bag.stems:
            square = squares[root]
            for before in holders[root]:
                shared[before] += square
            holders[root].append(at)
        least = LEAST_SHARED**2 * tiding.bag.weight
        for before, much in shared.items():
            if much * much >= least * tidings[before].bag.weight:
                pairs.add((before, at))
        by_article[tiding.article].append(at)
    for those in by_article.values():
        pairs.update(combinations(those, 2))
    return sorted(pairs)


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


class _Events:
    """The events found so far, asked by the rare words that they share."""

    def __init__(
        self,
        tidings: Sequence[Tiding],
        subjects: Subjects,
        spans: Mapping[str, Span | None],
    ) -> None:
        self.all: list[_Gathered] = []
        self._tidings = tidings
        self._subjects = subjects
        self._spans = spans
        asked = {key for span in spans.values() for key in _where_to_look(span)}
        self._asked = asked
        self._holders: dict[Key, dict[int, list[int]]] = {}

    def place(self, group: list[int], value: str, *, crowded: bool) -> None:
        """Put a group into the event that it tells of, or make it one of its own.

        Groups of the same date are compared only where it was too `crowded` to compare
        all its reports at once.
        """
        span = self._spans[value]
        best, most = None, 0.0
        for event in self._candidates(group, value, crowded=crowded):
            gain = self._gain(group, value, span, event)
            if gain > most:
                best, most = event, gain
        if best is None:
            self._open(_Gathered(group, span, value, group[:SPEAKERS]), crowded=crowded)
        else:
            best.members += group

    def _open(self, event: _Gathered, *, crowded: bool) -> None:
        at = len(self.all)
        self.all.append(event)
        keys = [key for key in _places(event.span) if key in self._asked]
        if crowded or event.value in self._asked:
            keys.append(event.value)
        if not keys:
            return
        rarest = self._rarest(event.speakers)
        for key in keys:
            holders = self._holders.setdefault(key, {})
            for root in rarest:
                holders.setdefault(root, []).append(at)

    def _candidates(
        self, group: list[int], value: str, *, crowded: bool
    ) -> Iterable[_Gathered]:
        span = self._spans[value]
        keys = [*_where_to_look(span), *([value] if crowded else [])]
        tables = [self._holders[key] for key in keys if key in self._holders]
        if not tables:
            return []
        shared: dict[int, float] = defaultdict(float)
        rarity = self._subjects.lexicon.rarity
        for root in self._rarest(group[:SPEAKERS]):
            for holders in tables:
                for at in holders.get(root, ())[-HOLDERS:]:
                    shared[at] += rarity[root]
        agreeing = [at for at in shared if _agree(self.all[at], value, span)]
        best = sorted(agreeing, key=lambda at: (-shared[at], at))[:TRIED]
        return [self.all[at] for at in best]

    def _rarest(self, members: Sequence[int]) -> list[int]:
        """Give the heaviest stems; those of one sentence have the smallest numbers."""
        if len(members) == 1:
            return sorted(self._tidings[members[0]].bag.stems)[:RAREST]
        squares = self._subjects.lexicon.squares
        weights: dict[int, float] = {}
        for at in members:
            bag = self._tidings[at].bag
            weights |= {root: squares[root] / bag.weight for root in bag.stems}
        return sorted(weights, key=lambda root: (-weights[root], root))[:RAREST]

    def _gain(
        self, group: list[int], value: str, span: Span | None, event: _Gathered
    ) -> float:
        """Give the mean probability where it is enough for how the dates agree."""
        pairs = [
            (self._tidings[one], self._tidings[two])
            for one in group[:SPEAKERS]
            for two in event.speakers
        ]
        if _length(span) and _stock(*pairs[0], self._subjects):
            return 0.0
        odds = [likeness(*pair, self._subjects) for pair in pairs]
        if event.value == value:
            prior = _prior(span)
            mean = sum(_chance(each + prior) for each in odds) / len(odds)
            return mean if mean >= ONE_EVENT else 0.0
        lexicon = self._subjects.lexicon
        if span and event.span and _contains(span, event.span):
            told = [
                _chance(each)
                for each, (one, two) in zip(odds, pairs, strict=True)
                if not one.meanings.isdisjoint(two.meanings)
                or cosine(one.bag, two.bag, lexicon) >= SAME_MATTER
            ]
            most = max(told, default=0.0)
            return most if most >= WITHIN else 0.0
        here = {self._tidings[at].article for at in group}
        if any(self._tidings[at].article in here for at in event.members):
            return 0.0
        alike = max(_copied(one, two, lexicon) for one, two in pairs)
        return alike if alike >= NEAR_COPY else 0.0


def _copied(one: Tiding, two: Tiding, lexicon: Lexicon) -> float:
    """How alike two sentences are; daily figures in the same words are no copies."""
    if one.figures != two.figures:
        return 0.0
    return cosine(one.bag, two.bag, lexicon)


def _places(span: Span | None) -> tuple[Key, ...]:
    """Give the months and years that an event is kept under, for dates that hold it."""
    if span is None:
        return ()
    return tuple(dict.fromkeys(key for d in span for key in (_month(d), (d.year, 0))))


def _where_to_look(span: Span | None) -> tuple[Key, ...]:
    """Give where dates that agree are kept: the days beside a day, months, a year."""
    if span is None or _length(span) > LONGEST:
        return ()
    if _length(span) > LONG:
        return ((span[0].year, 0),)
    if _length(span):
        return tuple(dict.fromkeys(map(_month, span)))
    beside = (span[0].toordinal() + step for step in (-1, 1))
    days = (n for n in beside if 1 <= n <= date.max.toordinal())
    return tuple(date.fromordinal(n).isoformat() for n in days)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _agree(event: _Gathered, value: str, span: Span | None) -> bool:
    """Whether dates are equal, one within the other, or days of which one is next."""
    if event.value == value:
        return True
    if event.span is None or span is None or _length(span) > LONGEST:
        return False
    if _contains(span, event.span):
        return True
    exact = not _length(event.span) and not _length(span)
    return exact and abs(event.span[0] - span[0]) == _ONE_DAY


def _contains(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
