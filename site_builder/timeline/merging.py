"""Reports of several articles become events: one for each thing that is told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from site_builder.dates import bounds, named_date
from site_builder.model import (
    Account,
    Collection,
    DatedSentence,
    Difference,
    Event,
    EventKind,
    Timeline,
)
from site_builder.timeline.accounts import read_account
from site_builder.timeline.likeness import find_differences, group_sentences
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, WORD, root
from site_builder.timeline.sequences import settle

RARE = 0.35
"""Share of the sentences below which a word counts against the label that has it."""
MOST_LABELS = 6
"""Sentences of an event that are asked for a label, the earliest."""
_ORDER_OF_KINDS = tuple(EventKind)


def make_timeline(collection: Collection) -> Timeline:
    """Put what the articles report in order of time, merged by what it tells."""
    return connect([read_account(article) for article in collection.articles])


@dataclass(frozen=True, slots=True)
class Merged:
    """Which sentences tell of one event, without the sentences; it travels lightly.

    `groups` has the places of sentences in the order of publication, those of one event
    together; `said` gives for the number of a group of several its label and what its
    sources say differently.
    """

    groups: tuple[tuple[int, ...], ...]
    said: Mapping[int, tuple[str, tuple[Difference, ...]]]


def merge_accounts(accounts: Sequence[Account]) -> Merged:
    """Find which sentences of all articles tell of one event: most of `connect`."""
    return _merge(accounts, _in_order(accounts))


def connect(accounts: Sequence[Account], merged: Merged | None = None) -> Timeline:
    """Put what the accounts of all articles tell in order of time, merged.

    Args:
        accounts: What each article tells.
        merged: What `merge_accounts` says of them, where somebody has asked it.
    """
    told = _in_order(accounts)
    merged = merged or _merge(accounts, told)
    said = merged.said
    events = [
        _event([told[at][1] for at in group], said.get(number))
        for number, group in enumerate(merged.groups)
    ]
    sequences = [each for account in accounts for each in account.sequences]
    return Timeline(
        events=tuple(sorted(events, key=_place)),
        sequences=settle(sequences, [each.report for _, each in told]),
        findings=tuple(each for account in accounts for each in account.findings),
    )


def _merge(
    accounts: Sequence[Account], told: Sequence[tuple[int, DatedSentence]]
) -> Merged:
    groups = group_sentences(accounts, told)
    said = {}
    for number, group in enumerate(groups):
        if len(group) > 1:
            several = [told[at][1] for at in group]
            said[number] = _label(several), find_differences(several)
    return Merged(groups, said)


def _in_order(accounts: Sequence[Account]) -> list[tuple[int, DatedSentence]]:
    """Give all sentences in the order of publication, each with its account's place."""
    published = [
        (account.published and account.published.earliest) or date.max
        for account in accounts
    ]
    order = sorted(
        range(len(accounts)), key=lambda at: (published[at], accounts[at].source)
    )
    return [
        (at, each)
        for at in order
        for each in sorted(accounts[at].sentences, key=lambda each: each.report.line)
    ]


def _event(
    told: Sequence[DatedSentence], said: tuple[str, tuple[Difference, ...]] | None
) -> Event:
    if said is None:
        [only] = told
        report = only.report
        return Event(report.value, report.kind, (report,), only.label)
    label, differences = said
    return Event(
        value=_value(told),
        label=label,
        kind=min((each.report.kind for each in told), key=_ORDER_OF_KINDS.index),
        reports=tuple(each.report for each in told),
        differences=differences,
    )


def _label(told: Sequence[DatedSentence]) -> str:
    """Give the label that says most of what the sentences share, the first of equals.

    A sentence that mentions the event on its way to another matter has other words.
    Once somebody reports it, no label says any more that it "is planned".
    """
    happened = [each for each in told if each.report.kind is EventKind.REPORTED]
    told = happened or told
    asked: dict[str, str] = {}
    for each in told:
        asked.setdefault(each.report.text, each.label)
    labels = [label for label in list(asked.values())[:MOST_LABELS] if label]
    if len(set(labels)) <= 1:
        return labels[0] if labels else ""
    spread: Counter[str] = Counter()
    for text, count in Counter(each.report.text for each in told).items():
        for stem in _stems(text):
            spread[stem] += count

    def worth(label: str) -> float:
        stems = _stems(label)
        shared: int = sum(spread[stem] for stem in stems)
        return shared / len(told) - RARE * len(stems)

    return max(labels, key=worth)


def _stems(text: str) -> set[str]:
    found = set(map(str.lower, WORD.findall(text))) - FUNCTION_WORDS
    return set(map(root, found))


def _value(told: Iterable[DatedSentence]) -> str:
    """Give the most exact date, of those the one that most articles give.

    "Since 1985" and "until 1985" name that year; where one article tells of it plainly,
    it is a date of the event and no open interval.
    """
    sources: dict[str, set[str]] = defaultdict(set)
    ways: dict[str, list[str]] = defaultdict(list)
    for each in told:
        named = named_date(each.report.value)
        sources[named].add(each.report.source)
        ways[named].append(each.report.value)
    shortest = min(map(_days, sources))
    exact = [value for value in sources if _days(value) == shortest]
    best = max(exact, key=lambda value: len(sources[value]))
    said = Counter(ways[best])
    return best if best in said else max(said, key=said.__getitem__)


@lru_cache(maxsize=4096)
def _days(value: str) -> int:
    within = bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return date.max.toordinal()
    return (within.latest - within.earliest).days


def _place(event: Event) -> tuple[date, int, str, int, int, str, int]:
    """Order by day, the exact before the vague, then by value, kind and sources.

    An open interval stands where the date that it names does.
    """
    first = event.reports[0]
    return (
        *_first_and_length(named_date(event.value)),
        event.value,
        _ORDER_OF_KINDS.index(event.kind),
        -len({report.source for report in event.reports}),
        first.source,
        first.line,
    )


@lru_cache(maxsize=4096)
def _first_and_length(value: str) -> tuple[date, int]:
    within = bounds(value)
    first = within.earliest if within else None
    last = within.latest if within else None
    length = (last - first).days if first and last else date.max.toordinal()
    return first or last or date.min, length
