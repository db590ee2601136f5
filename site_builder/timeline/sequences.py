"""Countdowns: what a text tells by how long before a moment it happened."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from site_builder.dates import bounds, resolve_all
from site_builder.model import (
    DATED_ROLES,
    Article,
    EventKind,
    Report,
    Sequence,
    Step,
)
from site_builder.timeline.countdowns import (
    find_steps,
    is_one_moment,
    moment_of,
    names,
    tells_of,
)
from site_builder.timeline.reports import find_reports
from site_builder.timeline.sentences import split_sentences

_NEIGHBOURS = 4
"""Paragraphs within which two steps belong to one telling."""
_FEWEST = 2
"""Steps to one moment that make a countdown: one alone is a remark."""
_NAME = re.compile(r"(?<=[a-z,’] )[A-Z][\w]{3,}|\b[A-Z][\w]{3,}(?=[’']s\b)")
"""A word with a capital letter within a sentence, or that owns something."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A step where it stands; `zero` is empty where the words do not name it."""

    paragraph: int
    zero: str
    step: Step


def find_sequences(
    article: Article, reports: Iterable[Report] | None = None
) -> tuple[Sequence, ...]:
    """Find the countdowns of an article, each with its steps in reading order.

    A moment to which at least two steps lead makes a countdown; steps to another
    moment that stand between or beside them are one of their own, and of the same
    date, since steps are counted in hours at most.

    Args:
        article: The article.
        reports: What it reports, where that is known already; a sentence about the
            moment gives its date.
    """
    sequences: list[Sequence] = []
    known: tuple[Report, ...] | None = None
    for telling in _tellings(article):
        by_moment = _by_moment(telling)
        if max(map(len, by_moment.values())) < _FEWEST:
            continue
        if known is None:
            known = tuple(find_reports(article) if reports is None else reports)
        told = [_sequence(article, s, known) for s in by_moment.values()]
        values = (each.value for each in told if each.value is not None)
        value = min(values, key=_length, default=None)
        sequences += [replace(each, value=each.value or value) for each in told]
    return tuple(sequences)


def settle(
    sequences: Iterable[Sequence], reports: Iterable[Report]
) -> tuple[Sequence, ...]:
    """Give countdowns of a week or a month the day on which others report the moment.

    It is the day that most articles give in a sentence that tells of the moment and
    shares a name with what the countdown's own article tells of it; none where two
    days have as many.
    """
    waiting = tuple(sequences)
    if not waiting:
        return ()
    told = _Told(reports)
    settled = []
    days: dict[tuple[str, str | None], str] = {}
    for each in waiting:
        day = _day_of(each, told)
        if day is not None:
            days.setdefault((each.source, each.value), day)
    for each in waiting:
        value = days.get((each.source, each.value), each.value)
        settled.append(replace(each, value=value))
    return tuple(settled)


class _Told:
    """Reports by their article and by their day, so that few are asked for a moment."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._by_source: dict[str, list[Report]] = defaultdict(list)
        by_value: dict[str, list[Report]] = defaultdict(list)
        for report in reports:
            self._by_source[report.source].append(report)
            if report.kind is EventKind.REPORTED:
                by_value[report.value].append(report)
        within = {value: bounds(value) for value in by_value}
        self._days = sorted(
            (each.day, value)
            for value, each in within.items()
            if each is not None and each.day is not None
        )
        self._by_value = by_value

    def by_article(self, source: str, value: str | None) -> Iterator[Report]:
        """Give what an article reports for a date."""
        return (each for each in self._by_source[source] if each.value == value)

    def on_days(self, first: date, last: date) -> Iterator[Report]:
        """Give what is told to have happened on one of some days."""
        begin = bisect_left(self._days, (first, ""))
        for day, value in islice(self._days, begin, None):
            if day > last:
                return
            yield from self._by_value[value]


def _day_of(sequence: Sequence, told: _Told) -> str | None:
    within = bounds(sequence.value) if sequence.value else None
    if within is None or within.earliest is None or within.latest is None:
        return None
    own = {
        name
        for report in told.by_article(sequence.source, sequence.value)
        if tells_of(sequence.zero, report.text)
        for name in _NAME.findall(report.text)
    }
    if not own:
        return None
    sources: dict[str, set[str]] = {}
    for report in told.on_days(within.earliest, within.latest):
        if tells_of(sequence.zero, report.text) and own.intersection(
            _NAME.findall(report.text)
        ):
            sources.setdefault(report.value, set()).add(report.source)
    most = max(map(len, sources.values()), default=0)
    best = [value for value, those in sources.items() if len(those) == most]
    return best[0] if len(best) == 1 else None


def _by_moment(telling: list[_Found]) -> dict[object, list[_Found]]:
    """Sort steps by the moment that they lead to; without one, by the last named."""
    by_moment: dict[object, list[_Found]] = {}
    last = next(found.zero for found in telling if found.zero)
    for found in telling:
        last = found.zero or last
        moment = moment_of(last)
        known = (each for each in by_moment if is_one_moment(each, moment))
        by_moment.setdefault(next(known, moment), []).append(found)
    return by_moment


def _sequence(
    article: Article, steps: list[_Found], reports: tuple[Report, ...]
) -> Sequence:
    zero = min((found.zero for found in steps if found.zero), key=len)
    value = None
    if not _is_told_without_day(article, zero):
        value = min(_values_of(zero, reports), key=_length, default=None)
    return Sequence(article.source, zero, value, tuple(found.step for found in steps))


def _values_of(zero: str, reports: Iterable[Report]) -> list[str]:
    """Give the dates that a text gives a moment: by its name, else by a like word.

    A like word names another thing as soon as it stands beside two dates.
    """
    told = [report for report in reports if tells_of(zero, report.text)]
    named = [report.value for report in told if names(zero, report.text)]
    like = list(dict.fromkeys(report.value for report in told))
    return named or (like if len(like) == 1 else [])


def _is_told_without_day(article: Article, zero: str) -> bool:
    """Whether a date that the text gives the moment cannot be placed.

    "It landed last week" in a text of unknown day: another landing's year, told further
    down, must not stand in for it.
    """
    if article.published is not None:
        return False
    for block in article.narrative:
        if block.role not in DATED_ROLES or not block.dates:
            continue
        unplaced = [
            expression.start
            for expression, mention in zip(
                block.dates, resolve_all(block.dates, None), strict=True
            )
            if mention is None
        ]
        for start, end in split_sentences(block.text) if unplaced else ():
            told = any(start <= at < end for at in unplaced)
            if told and tells_of(zero, block.text[start:end]):
                return True
    return False


def _length(value: str) -> int:
    within = bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return 10**7
    return (within.latest - within.earliest).days


def _tellings(article: Article) -> Iterator[list[_Found]]:
    """Give the steps that stand near each other and name a moment between them."""
    telling: list[_Found] = []
    for found in _steps(article):
        if telling and found.paragraph - telling[-1].paragraph > _NEIGHBOURS:
            if any(each.zero for each in telling):
                yield telling
            telling = []
        telling.append(found)
    if any(each.zero for each in telling):
        yield telling


def _steps(article: Article) -> Iterator[_Found]:
    blocks = [block for block in article.narrative if block.role in DATED_ROLES]
    for paragraph, block in enumerate(blocks):
        found = list(find_steps(block.text))
        sentences = split_sentences(block.text) if found else ()
        for each in found:
            start, end = next((s, e) for s, e in sentences if s <= each.start < e)
            step = Step(
                offset=each.offset,
                approximate=each.approximate,
                line=block.line_at(each.start),
                text=block.text[start:end],
                block=block.first,
            )
            yield _Found(paragraph, each.zero, step)
