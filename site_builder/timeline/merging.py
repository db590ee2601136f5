"""Reports of several articles become events: one for each thing that is told."""

from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache

from site_builder.dates import bounds
from site_builder.model import (
    Article,
    Collection,
    Event,
    EventKind,
    Finding,
    Report,
    Sequence,
    Timeline,
)
from site_builder.timeline.labels import label_of
from site_builder.timeline.likeness import find_differences, group_reports
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, WORD, stem
from site_builder.timeline.reports import find_reports
from site_builder.timeline.sequences import find_sequences, settle

RARE = 0.35
"""Share of the sentences below which a word counts against the label that has it."""
MOST_LABELS = 6
"""Sentences of an event that are asked for a label, the earliest; each costs 0.1 ms."""
_ORDER_OF_KINDS = tuple(EventKind)


def make_timeline(collection: Collection) -> Timeline:
    """Put what the articles report in order of time, merged by what it tells."""
    published = {
        article.source: article.published.within.earliest or date.max
        for article in collection.articles
        if article.published
    }
    failures: list[Finding] = []
    sequences: list[Sequence] = []
    reports: list[Report] = []
    for article in collection.articles:
        try:
            reports_here = find_reports(article)
            sequences += find_sequences(article, reports_here)
        except Exception as error:  # noqa: BLE001 - one article never stops the others
            failures.append(_failure(article, error))
            continue
        reports += reports_here
    reports.sort(key=lambda r: (published.get(r.source, date.max), r.source, r.line))
    groups = group_reports(collection.articles, reports)
    events = [_event([reports[at] for at in group]) for group in groups]
    return Timeline(
        events=tuple(sorted(events, key=_place)),
        sequences=settle(sequences, reports),
        findings=tuple(failures),
    )


def _event(reports: list[Report]) -> Event:
    value = _value(reports)
    return Event(
        value=value,
        label=_label(reports),
        kind=min((each.kind for each in reports), key=_ORDER_OF_KINDS.index),
        reports=tuple(reports),
        differences=find_differences(reports),
    )


def _label(reports: list[Report]) -> str:
    """Give the label that says most of what the reports share, the first of equals.

    A sentence that mentions the event on its way to another matter has other words.
    """
    asked: dict[str, Report] = {}
    for each in reports:
        asked.setdefault(each.text, each)
    some = list(asked.values())[:MOST_LABELS]
    labels = [label_of(each.text, each.start, each.end) for each in some]
    if len(labels) == 1:
        return labels[0]
    told = [_stems(each.text) for each in reports]
    spread = Counter(root for stems in told for root in stems)

    def worth(label: str) -> float:
        roots = _stems(label)
        shared: int = sum(spread[root] for root in roots)
        return shared / len(told) - RARE * len(roots)

    return max(filter(None, labels), key=worth, default="")


def _stems(text: str) -> set[str]:
    found = set(map(str.lower, WORD.findall(text))) - FUNCTION_WORDS
    return {stem(word) for word in found}


def _value(reports: list[Report]) -> str:
    """Give the most exact date, of those the one that most articles give."""
    shortest = min(_days(each.value) for each in reports)
    sources: dict[str, set[str]] = defaultdict(set)
    for each in reports:
        if _days(each.value) == shortest:
            sources[each.value].add(each.source)
    return max(sources, key=lambda value: len(sources[value]))


@lru_cache(maxsize=4096)
def _days(value: str) -> int:
    within = bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return date.max.toordinal()
    return (within.latest - within.earliest).days


def _failure(article: Article, error: Exception) -> Finding:
    words = f"{type(error).__name__}: {error}".rstrip(": .")
    return Finding(
        article.source,
        0,
        "timeline-failed",
        f"the program failed on the dates of this text ({words}); please report it",
    )


def _place(event: Event) -> tuple[date, int, str, int, int, str, int]:
    """Order by day, the exact before the vague, then by value, kind and sources."""
    within = bounds(event.value)
    first = within.earliest if within else None
    last = within.latest if within else None
    length = (last - first).days if first and last else 0
    return (
        first or date.min,
        length,
        event.value,
        _ORDER_OF_KINDS.index(event.kind),
        -len({report.source for report in event.reports}),
        event.reports[0].source,
        event.reports[0].line,
    )
