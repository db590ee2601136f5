"""Reports that tell of one event come together, whatever articles they stand in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from math import exp

from site_builder.dates import bounds
from site_builder.model import Article, Report
from site_builder.timeline.clustering import average_link
from site_builder.timeline.stories import Vector, cosine
from site_builder.timeline.tidings import (
    Lexicon,
    Sentence,
    Tiding,
    likeness,
    read_lexicon,
    read_tiding,
)
from site_builder.timeline.wording import FUNCTION_WORDS, words

ONE_EVENT = 0.35
"""Mean probability from which reports of one date tell of one event.

Between 0.3 and 0.4 as good on folds of topics, see `tidings.WEIGHTS`.
"""
WITHIN = 0.5
"""The same for a report of a week and one of a day in it: more of it is chance."""
NEAR_COPY = 0.75
"""Likeness of words from which sentences a day apart tell of one event."""
DAY, VAGUE = 1.0, -1.5
"""Log-odds that two sentences on one day gain, and on one year or longer lose.

A day parts the two stories of a topic of ECB+: there the odds within a story are 1.6
above those within a topic, part of which the other signs hold already. A year holds
many things; that number is not measured.
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
    same, one within the other, or a day apart where the sentences are near-copies.
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
    subjects = [_subject(opening, lexicon) for opening in openings]
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
        for group in _of_one_date(by_value[value], tidings, subjects, spans[value]):
            events.place(group, value, spans[value])
    return tuple(tuple(sorted(event.members)) for event in events.all)


def _opening(article: Article) -> str:
    parts = [article.headline.value if article.headline else ""]
    parts += [block.text for block in article.narrative[:_OPENING]]
    return "\n".join(parts)


def _subject(opening: str, lexicon: Lexicon) -> Vector:
    return lexicon.weigh(
        {
            word.stem
            for word in words(opening)
            if word.text.lower() not in FUNCTION_WORDS and len(word.stem) > 1
        }
    )


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
    subjects: Sequence[Vector],
    span: Span | None,
) -> Iterator[list[int]]:
    """Group reports of one date, so many at a time."""
    for first in range(0, len(members), AT_ONCE):
        some = members[first : first + AT_ONCE]
        told = [tidings[at] for at in some]
        prior = _prior(span)
        alike = {
            (one, two): _chance(likeness(told[one], told[two], subjects) + prior)
            for one, two in _pairs(told)
        }
        groups = average_link(len(some), alike, least=ONE_EVENT, far=0.0)
        if not _length(span):
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


def _pairs(tidings: Sequence[Tiding]) -> list[tuple[int, int]]:
    """Give the pairs that stand in one article or share enough of their words."""
    shared: dict[tuple[int, int], float] = defaultdict(float)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    by_article: dict[int, list[int]] = defaultdict(list)
    for at, tiding in enumerate(tidings):
        for stem, weight in tiding.weights.items():
            for before, other in holders[stem]:
                shared[before, at] += weight * other
            holders[stem].append((at, weight))
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
        subjects: Sequence[Vector],
        lexicon: Lexicon,
    ) -> None:
        self.all: list[_Gathered] = []
        self._tidings = tidings
        self._subjects = subjects
        self._lexicon = lexicon
        self._holders: dict[tuple[str, int], list[int]] = defaultdict(list)

    def place(self, group: list[int], value: str, span: Span | None) -> None:
        """Put a group into the event that it tells of, or make it one of its own."""
        best, most = None, 0.0
        for event in self._candidates(group, value, span):
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
        for year in _years(event.span):
            for stem in self._rarest(event.speakers):
                self._holders[stem, year].append(at)

    def _candidates(
        self, group: list[int], value: str, span: Span | None
    ) -> Iterable[_Gathered]:
        shared: dict[int, float] = defaultdict(float)
        year = span[0].year if span else 0
        for stem in self._rarest(group[:SPEAKERS]):
            for at in self._holders[stem, year][-HOLDERS:]:
                if _agree(self.all[at], value, span):
                    shared[at] += self._lexicon.rarity[stem]
        best = sorted(shared, key=lambda at: (-shared[at], at))[:TRIED]
        return [self.all[at] for at in best]

    def _rarest(self, members: Iterable[int]) -> list[str]:
        weights: dict[str, float] = {}
        for at in members:
            weights |= self._tidings[at].weights
        return sorted(weights, key=lambda stem: (-weights[stem], stem))[:RAREST]

    def _gain(
        self, group: list[int], value: str, span: Span | None, event: _Gathered
    ) -> float:
        """Give the mean probability where it is enough for how the dates agree."""
        pairs = [
            (self._tidings[one], self._tidings[two])
            for one in group[:SPEAKERS]
            for two in event.speakers
        ]
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
            ]
            most = max(told, default=0.0)
            return most if most >= WITHIN else 0.0
        alike = max(cosine(one.weights, two.weights) for one, two in pairs)
        return alike if alike >= NEAR_COPY else 0.0


def _years(span: Span | None) -> Iterable[int]:
    if span is None:
        return (0,)
    first = max(span[0], date.min + _ONE_DAY) - _ONE_DAY
    last = min(span[1], date.max - _ONE_DAY) + _ONE_DAY
    return sorted({first.year, span[0].year, last.year})


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
