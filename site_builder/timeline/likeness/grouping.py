"""Reports that tell of one event come together, whatever articles they stand in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from math import exp

from site_builder.dates import bounds
from site_builder.model import Article, Report
from site_builder.timeline.likeness.clustering import average_link
from site_builder.timeline.likeness.tidings import (
    Lexicon,
    Sentence,
    Subjects,
    Tiding,
    likeness,
    read_lexicon,
    read_tiding,
)
from site_builder.timeline.likeness.vectors import Vector, cosine
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, WORD, stem

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
_OPENING = 6
"""Paragraphs that tell what an article is about, after headline and standfirst."""

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


def group_reports(
    articles: Sequence[Article], reports: Sequence[Report]
) -> tuple[tuple[int, ...], ...]:
    """Group reports, each called by its number, by the event that they tell of.

    Reports are of one event when their sentences are alike and their dates agree: the
    same, one within the other, or a day apart where the sentences are near-copies of
    two articles.
    What is compared is bounded for each report, so the work grows with their number.

    Args:
        articles: The articles of the reports; what else they tell weighs the words.
        reports: In the order in which their articles were published.

    Returns:
        Groups in no particular order, the members of each in ascending order.
    """
    number = {article.source: at for at, article in enumerate(articles)}
    told: dict[int, list[str]] = defaultdict(list)
    for report in reports:
        told[number[report.source]].append(report.text)
    openings = [_opening(article) for article in articles]
    lexicon = read_lexicon([(o, *told[at]) for at, o in enumerate(openings)])
    subjects = Subjects([_subject(opening, lexicon) for opening in openings])
    tidings = [
        read_tiding(
            Sentence(number[each.source], each.text, each.start, each.end), lexicon
        )
        for each in reports
    ]
    spans = {value: _span(value) for value in {each.value for each in reports}}
    events = _Events(tidings, subjects, lexicon)
    by_value: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        by_value[report.value].append(at)
    for value in sorted(by_value, key=lambda value: (_length(spans[value]), value)):
        those = by_value[value]
        crowded = len(those) > AT_ONCE
        for group in _of_one_date(those, tidings, subjects, spans[value]):
            events.place(group, value, spans[value], crowded=crowded)
    return tuple(tuple(sorted(event.members)) for event in events.all)


def _opening(article: Article) -> str:
    parts = [article.headline.value if article.headline else ""]
    parts += [block.text for block in article.narrative[:_OPENING]]
    return "\n".join(parts)


def _subject(opening: str, lexicon: Lexicon) -> Vector:
    told = {word for word in map(str.lower, WORD.findall(opening)) if len(word) > 1}
    return lexicon.weigh({stem(word) for word in told - FUNCTION_WORDS})


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


def _of_one_date(
    members: Sequence[int],
    tidings: Sequence[Tiding],
    subjects: Subjects,
    span: Span | None,
) -> Iterator[list[int]]:
    """Group reports of one date, so many at a time.

    Of a date that is no day, what articles report of other names, or that have nothing
    else in common, is never one event: "a decision is expected in May" can be said of
    anything.
    """
    prior = _prior(span)
    exact = not _length(span)
    for first in range(0, len(members), AT_ONCE):
        some = members[first : first + AT_ONCE]
        told = [tidings[at] for at in some]
        alike = {
            (one, two): _chance(likeness(told[one], told[two], subjects) + prior)
            for one, two in _pairs(told)
            if exact or not _stock(told[one], told[two], subjects)
        }
        groups = average_link(len(some), alike, least=ONE_EVENT, far=0.0)
        if exact:
            groups = _led_back(groups, told)
        for group in groups:
            yield [some[at] for at in group]


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


def _pairs(tidings: Sequence[Tiding]) -> list[tuple[int, int]]:
    """Give the pairs that stand in one article or share enough of their words."""
    shared: dict[tuple[int, int], float] = defaultdict(float)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    by_article: dict[int, list[int]] = defaultdict(list)
    for at, tiding in enumerate(tidings):
        for root, weight in tiding.weights.items():
            for before, other in holders[root]:
                shared[before, at] += weight * other
            holders[root].append((at, weight))
        by_article[tiding.article].append(at)
    pairs = {pair for pair, much in shared.items() if much >= LEAST_SHARED}
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
        lexicon: Lexicon,
    ) -> None:
        self.all: list[_Gathered] = []
        self._tidings = tidings
        self._subjects = subjects
        self._lexicon = lexicon
        self._holders: dict[tuple[str, Key], list[int]] = defaultdict(list)

    def place(
        self, group: list[int], value: str, span: Span | None, *, crowded: bool
    ) -> None:
        """Put a group into the event that it tells of, or make it one of its own.

        Groups of the same date are compared only where it was too `crowded` to compare
        all its reports at once.
        """
        best, most = None, 0.0
        keys = [*_where_to_look(span), *([value] if crowded else [])]
        for event in self._candidates(group, value, span, keys):
            gain = self._gain(group, value, span, event)
            if gain > most:
                best, most = event, gain
        if best is None:
            self._open(_Gathered(group, span, value, group[:SPEAKERS]))
        else:
            best.members += group

    def _open(self, event: _Gathered) -> None:
        at = len(self.all)
        self.all.append(event)
        keys = [event.value, *_places(event.span)]
        for root in self._rarest(event.speakers):
            for key in keys:
                self._holders[root, key].append(at)

    def _candidates(
        self, group: list[int], value: str, span: Span | None, keys: list[Key]
    ) -> Iterable[_Gathered]:
        shared: dict[int, float] = defaultdict(float)
        for root in self._rarest(group[:SPEAKERS]):
            for key in keys:
                for at in self._holders.get((root, key), ())[-HOLDERS:]:
                    shared[at] += self._lexicon.rarity[root]
        agreeing = [at for at in shared if _agree(self.all[at], value, span)]
        best = sorted(agreeing, key=lambda at: (-shared[at], at))[:TRIED]
        return [self.all[at] for at in best]

    def _rarest(self, members: Iterable[int]) -> list[str]:
        weights: dict[str, float] = {}
        for at in members:
            weights |= self._tidings[at].weights
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
        if span and event.span and _contains(span, event.span):
            told = [
                _chance(each)
                for each, (one, two) in zip(odds, pairs, strict=True)
                if one.meanings & two.meanings
                or cosine(one.weights, two.weights) >= SAME_MATTER
            ]
            most = max(told, default=0.0)
            return most if most >= WITHIN else 0.0
        here = {self._tidings[at].article for at in group}
        if any(self._tidings[at].article in here for at in event.members):
            return 0.0
        alike = max(map(_copied, pairs))
        return alike if alike >= NEAR_COPY else 0.0


def _copied(pair: tuple[Tiding, Tiding]) -> float:
    """How alike two sentences are; daily figures in the same words are no copies."""
    one, two = pair
    if one.numbers != two.numbers:
        return 0.0
    return cosine(one.weights, two.weights)


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
