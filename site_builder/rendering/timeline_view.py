"""The timeline's page: events by year and month, with the sentences that say so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal

from site_builder.dates import bounds
from site_builder.model import Event, EventKind, Interval, Report, Sequence
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.head import make_head
from site_builder.rendering.marks import Mark, cut
from site_builder.rendering.views import Head, Link, Moment, Piece
from site_builder.rendering.words import (
    counted,
    gap_words,
    machine_date,
    month_words,
    titled,
    value_words,
)

Precision = Literal["day", "week", "month", "year"]

_LONGEST = ((1, "day"), (14, "week"), (31, "month"))
"""Days that a mark of each width stands for at most; all beyond is drawn as a year."""
_GAP_TOLD = 45
"""Days of silence from which on the timeline says so."""
_UNPLACED = 9999
"""Sorts what has no place on the calendar after everything else."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """A sentence with its date marked, and the way to where it stands."""

    pieces: tuple[Piece, ...]
    article: Link
    line: Link


@dataclass(frozen=True, slots=True)
class StepView:
    """A rung of a countdown: "T−3 min", the sentence, its line."""

    offset: str
    text: str
    line: Link


@dataclass(frozen=True, slots=True)
class LadderView:
    """A countdown to a zero."""

    zero: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event; `silence` tells of the gap after it, empty where there is none."""

    name: str
    moment: Moment
    precision: Precision
    expected: bool
    reports: tuple[ReportView, ...]
    ladders: tuple[LadderView, ...] = ()
    silence: str = ""


@dataclass(frozen=True, slots=True)
class MonthView:
    """The events of a month; `label` is empty for those that no month holds."""

    label: str
    name: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """The events of a year."""

    label: str
    name: str
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All that the timeline's page shows."""

    head: Head
    years: tuple[YearView, ...]
    facts: str
    loose: tuple[LadderView, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event with the year and month (0: no single month) that it is listed under."""

    year: int
    month: int
    span: Interval | None
    view: EventView


def timeline_view(atlas: Atlas) -> TimelineView:
    """Look at all events."""
    here = addresses.TIMELINE
    placed = _with_silences(
        sorted(
            (_placed(atlas, here, at) for at in range(len(atlas.timeline.events))),
            key=lambda p: (p.year, p.month),
        )
    )
    events = counted(len(placed), "event")
    sources = counted(len(atlas.entries), "article")
    hung = {event.value for event in atlas.timeline.events if _happened(event)}
    return TimelineView(
        head=make_head(
            atlas.site,
            here,
            f"Timeline · {atlas.site.title}",
            f"{events} that {sources} report, each with the sentence that says so.",
        ),
        years=tuple(_year(year, found) for year, found in groupby(placed, _year_of)),
        facts=f"{events}, as {sources} "
        f"{'reports' if len(atlas.entries) == 1 else 'report'} them.",
        loose=tuple(
            _ladder(atlas, here, sequence)
            for sequence in atlas.timeline.sequences
            if sequence.value not in hung
        ),
    )


def precision(value: str) -> Precision:
    """Say how exactly an EDTF value is known: the width of its mark."""
    span = bounds(value)
    if span is None or span.earliest is None or span.latest is None:
        return "year"
    days = (span.latest - span.earliest).days + 1
    for most, name in _LONGEST:
        if days <= most:
            return name  # type: ignore[return-value]  # the table holds only these
    return "year"


def _placed(atlas: Atlas, here: str, at: int) -> _Placed:
    event, name = atlas.timeline.events[at], atlas.event_ids[at]
    span = bounds(event.value)
    first = (span.earliest or span.latest) if span else None
    exact = precision(event.value) != "year"
    view = EventView(
        name=name,
        moment=Moment(titled(value_words(event.value)), machine_date(event.value)),
        precision=precision(event.value),
        expected=event.kind is EventKind.EXPECTED,
        reports=tuple(report_view(atlas, here, report) for report in event.reports),
        ladders=_ladders(atlas, here, event),
    )
    if first is None:
        return _Placed(_UNPLACED, 0, None, view)
    return _Placed(first.year, first.month if exact else 0, span, view)


def report_view(atlas: Atlas, here: str, report: Report) -> ReportView:
    """Show a report's sentence with its date marked."""
    return ReportView(
        pieces=cut(
            report.text,
            (
                Mark(
                    report.start,
                    report.end,
                    "date",
                    machine=machine_date(report.value),
                ),
            ),
        ),
        article=Link(
            atlas.outlet_or_title(report.source),
            atlas.to_paragraph(here, report.source, report.block) or "",
        ),
        line=Link(
            f"line {report.line}",
            atlas.to_line(here, report.source, report.line) or "",
        ),
    )


def _with_silences(placed: Iterable[_Placed]) -> list[_Placed]:
    """Tell in words where nothing is reported for long, at the event before."""
    out: list[_Placed] = []
    reached: date | None = None
    for item in placed:
        first = item.span.earliest if item.span else None
        last = item.span.latest if item.span else None
        days = (first - reached).days if first and reached else 0
        if days > _GAP_TOLD:
            told = f"Nothing reported for {gap_words(days)}."
            out[-1] = replace(out[-1], view=replace(out[-1].view, silence=told))
        out.append(item)
        reached = max(filter(None, (reached, last or first)), default=None)
    return out


def _year_of(placed: _Placed) -> int:
    return placed.year


def _year(year: int, found: Iterable[_Placed]) -> YearView:
    placed = list(found)
    label = "Without a place on the calendar" if year == _UNPLACED else str(year)
    return YearView(
        label=label,
        name="unplaced" if year == _UNPLACED else f"y{year}",
        months=tuple(
            MonthView(
                month_words(month) if month else "",
                f"y{year}-{month:02}",
                tuple(item.view for item in items),
            )
            for month, items in groupby(placed, lambda item: item.month)
        ),
    )


def _ladders(atlas: Atlas, here: str, event: Event) -> tuple[LadderView, ...]:
    """Hang a countdown on the first event that happened on the day of its zero."""
    hung = tuple(s for s in atlas.timeline.sequences if s.value == event.value)
    if not hung:
        return ()
    of_that_day = (
        other
        for other in atlas.timeline.events
        if other.value == event.value and _happened(other)
    )
    if next(of_that_day, None) is not event:
        return ()
    return tuple(_ladder(atlas, here, sequence) for sequence in hung)


def _happened(event: Event) -> bool:
    return event.kind is EventKind.REPORTED


def _ladder(atlas: Atlas, here: str, sequence: Sequence) -> LadderView:
    return LadderView(
        sequence.zero,
        tuple(
            StepView(
                offset_words(step.offset, approximate=step.approximate),
                step.text,
                Link(
                    f"{atlas.outlet_or_title(sequence.source)}, line {step.line}",
                    atlas.to_paragraph(here, sequence.source, step.line) or "",
                ),
            )
            for step in sequence.steps
        ),
    )


def offset_words(offset: str, *, approximate: bool) -> str:
    """Write an ISO 8601 duration as a countdown does: "-PT3M" becomes "T−3 min"."""
    sign = "\N{MINUS SIGN}" if offset.startswith("-") else "+"
    date_part, _, time_part = offset.lstrip("+-").removeprefix("P").partition("T")
    units = {"H": " h", "M": " min", "S": " s"}
    words = [date_part.replace("D", " d").replace("W", " wk")] if date_part else []
    number = ""
    for character in time_part:
        if character in units:
            words.append(number + units[character])
            number = ""
        else:
            number += character
    about = "about " if approximate else ""
    return f"{about}T{sign}{' '.join(words) or '0'}"
