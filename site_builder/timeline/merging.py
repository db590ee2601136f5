"""Reports of several articles become events: one for what is told of one date."""

from collections import defaultdict
from datetime import date

from site_builder.dates import bounds
from site_builder.model import Collection, Event, EventKind, Report, Timeline
from site_builder.timeline.reports import find_reports

_ORDER_OF_KINDS = tuple(EventKind)


def make_timeline(collection: Collection) -> Timeline:
    """Put what the articles report in order of time, merged by date and kind."""
    by_date: dict[tuple[str, EventKind], list[Report]] = defaultdict(list)
    published = {
        article.source: article.published.within.earliest or date.max
        for article in collection.articles
        if article.published
    }
    for article in collection.articles:
        for report in find_reports(article):
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
    return Timeline(events=tuple(sorted(events, key=_place)))


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
