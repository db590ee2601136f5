"""What a person should look at among the events: pure functions that give findings."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.dates import bounds
from site_builder.model import (
    Basis,
    EventKind,
    Finding,
    Publication,
    Report,
    Severity,
    Timeline,
)

_GUESSED = frozenset({Basis.INFERRED, Basis.COLLECTION})


Days = Mapping[str, Publication | None]
"""The publication of each article, by its source."""


def find_doubts(published: Days, timeline: Timeline) -> tuple[Finding, ...]:
    """Give the doubts about events, in the order of sources and lines."""
    doubts = {
        *contradictions(timeline),
        *guesses(published, timeline),
        *beyond_every_source(published.values(), timeline),
    }
    return tuple(sorted(doubts))


def contradictions(timeline: Timeline) -> Iterator[Finding]:
    """Name the events for which two sources give different days."""
    for event in timeline.events:
        for difference in event.differences:
            if difference.field != "day" or not event.reports:
                continue
            said = "; ".join(
                f"{value} in {', '.join(sources)}"
                for value, sources in difference.values
            )
            first = event.reports[0]
            message = f"articles give different days for one event: {said}"
            yield Finding(first.source, first.line, "days-contradict", message)


def guesses(published: Days, timeline: Timeline) -> Iterator[Finding]:
    """Name the dates that were counted from a day which nobody states."""
    # A letter's own day, from which its quotation is counted, is no guess.
    inferred = {
        source: publication.within
        for source, publication in published.items()
        if publication and publication.basis in _GUESSED
    }
    for report in _reports(timeline):
        anchor = report.anchor
        if anchor is None:
            continue
        if anchor.day is None:
            message = (
                "the date is counted from one of several days "
                f"({anchor.earliest or 'unknown'} to {anchor.latest or 'unknown'})"
            )
        elif inferred.get(report.source) == anchor:
            message = (
                "the date is counted from a day of publication that is itself "
                f"inferred ({anchor.day})"
            )
        else:
            continue
        yield Finding(
            report.source, report.line, "date-guessed", message, Severity.NOTE
        )


def beyond_every_source(
    published: Iterable[Publication | None], timeline: Timeline
) -> Iterator[Finding]:
    """Name what lies after the last article: none can say whether it happened."""
    last = max(
        (
            publication.within.latest
            for publication in published
            if publication and publication.within.latest
        ),
        default=None,
    )
    if last is None:
        return
    for event in timeline.events:
        within = bounds(event.value)
        if within is None or within.earliest is None or within.earliest <= last:
            continue
        expected = event.kind is EventKind.EXPECTED
        message = f"{event.value} is later than every article ({last} is the last)"
        for report in event.reports:
            yield Finding(
                report.source,
                report.line,
                "after-every-source",
                message,
                Severity.NOTE if expected else Severity.WARNING,
            )


def _reports(timeline: Timeline) -> Iterator[Report]:
    for event in timeline.events:
        yield from event.reports
