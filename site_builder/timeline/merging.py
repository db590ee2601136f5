"""Reports of several articles become events: one for what is told of one date."""

from collections import defaultdict
from datetime import date

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
from site_builder.timeline.reports import find_reports
from site_builder.timeline.sequences import find_sequences, settle

_ORDER_OF_KINDS = tuple(EventKind)


def make_timeline(collection: Collection) -> Timeline:
    """Put what the articles report in order of time, merged by date and kind."""
    by_date: dict[tuple[str, EventKind], list[Report]] = defaultdict(list)
    published = {
        article.source: article.published.within.earliest or date.max
        for article in collection.articles
        if article.published
    }
    failures: list[Finding] = []
    sequences: list[Sequence] = []
    for article in collection.articles:
        try:
            reports_here = find_reports(article)
            sequences += find_sequences(article, reports_here)
        except Exception as error:  # noqa: BLE001 - one article never stops the others
            failures.append(_failure(article, error))
            continue
        for report in reports_here:
            by_date[report.value, report.kind].append(report)
    events = [
        Event(
            value=value,
            kind=kind,
            reports=tuple(
                sorted(
                    reports,
                    key=lambda r: (published.get(r.source, date.max), r.source, r.line),
                )
            ),
        )
        for (value, kind), reports in by_date.items()
    ]
    reports_of_all = (report for event in events for report in event.reports)
    return Timeline(
        events=tuple(sorted(events, key=_place)),
        sequences=settle(sequences, reports_of_all),
        findings=tuple(failures),
    )


def _failure(article: Article, error: Exception) -> Finding:
    words = f"{type(error).__name__}: {error}".rstrip(": .")
    return Finding(
        article.source,
        0,
        "timeline-failed",
        f"the program failed on the dates of this text ({words}); please report it",
    )


def _place(event: Event) -> tuple[date, int, str, int]:
    """Order by first day, then the exact before the vague, then by value and kind."""
    within = bounds(event.value)
    first = within.earliest if within else None
    last = within.latest if within else None
    length = (last - first).days if first and last else 0
    return (
        first or date.min,
        length,
        event.value,
        _ORDER_OF_KINDS.index(event.kind),
    )
