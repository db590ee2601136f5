"""The timeline's pages: events by year and month, with the sentences that say so."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from site_builder.model import Event, EventKind, Report, Sequence
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import Precision, Spot, precision, year_pages
from site_builder.rendering.head import make_head
from site_builder.rendering.marks import Mark, cut
from site_builder.rendering.views import Head, Link, Moment, Piece
from site_builder.rendering.words import (
    counted,
    machine_date,
    month_words,
    titled,
    value_words,
)


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
class YearEntry:
    """A year in the overview: its page, how many events, and its months with theirs."""

    link: Link
    count: str
    months: tuple[tuple[Link, int], ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All that a page of the timeline shows.

    `overview` has the years of a timeline that is too long for one page; `title` names
    the page, `earlier` and `later` lead from one year to the next.
    """

    head: Head
    title: str
    years: tuple[YearView, ...]
    facts: str
    loose: tuple[LadderView, ...] = ()
    overview: tuple[YearEntry, ...] = ()
    earlier: Link | None = None
    later: Link | None = None
    whole: Link | None = None


def timeline_view(atlas: Atlas) -> TimelineView:
    """Look at all events, or at all years where there are too many events."""
    here = addresses.TIMELINE
    pages = year_pages(atlas.spots)
    events = counted(len(atlas.spots), "event")
    sources = counted(len(atlas.entries), "article")
    hung = {event.value for event in atlas.timeline.events if _happened(event)}
    return TimelineView(
        head=make_head(
            atlas.site,
            here,
            f"Timeline · {atlas.site.title}",
            f"{events} that {sources} report, each with the sentence that says so.",
        ),
        title="Timeline",
        years=() if pages else _years(atlas, here, atlas.spots),
        facts=f"{events}, as {sources} "
        f"{'reports' if len(atlas.entries) == 1 else 'report'} them.",
        loose=tuple(
            _ladder(atlas, here, sequence)
            for sequence in atlas.timeline.sequences
            if sequence.value not in hung
        ),
        overview=tuple(_entry(here, page, spots) for page, spots in pages),
    )


def year_view(atlas: Atlas, at: int) -> TimelineView:
    """Look at the events of one year: the page number `at` of those."""
    pages = year_pages(atlas.spots)
    here, spots = pages[at]
    events = counted(len(spots), "event")
    label = _label(spots[0])
    return TimelineView(
        head=make_head(
            atlas.site,
            here,
            f"Timeline: {label} · {atlas.site.title}",
            f"{label}: {events}, each with the sentence that says so.",
        ),
        title="Timeline",
        years=_years(atlas, here, spots),
        facts=f"{events}.",
        earlier=_to_year(here, pages[at - 1]) if at else None,
        later=_to_year(here, pages[at + 1]) if at + 1 < len(pages) else None,
        whole=Link("All years", addresses.link(here, addresses.TIMELINE)),
    )


def _to_year(here: str, page: tuple[str, tuple[Spot, ...]]) -> Link:
    return Link(_label(page[1][0]), addresses.link(here, page[0]))


def _entry(here: str, page: str, spots: tuple[Spot, ...]) -> YearEntry:
    months = Counter(spot.month for spot in spots if spot.month)
    return YearEntry(
        link=Link(_label(spots[0]), addresses.link(here, page)),
        count=counted(len(spots), "event"),
        months=tuple(
            (
                Link(
                    month_words(month, short=True),
                    addresses.link(here, page, _month_name(spots[0].year, month)),
                ),
                count,
            )
            for month, count in sorted(months.items())
        ),
    )


def _label(spot: Spot) -> str:
    return "Without a place on the calendar" if spot.year is None else str(spot.year)


def _month_name(year: int | None, month: int) -> str:
    return "unplaced-months" if year is None else f"y{year}-{month:02}"


def _years(atlas: Atlas, here: str, spots: tuple[Spot, ...]) -> tuple[YearView, ...]:
    return tuple(
        YearView(
            label=_label(in_year[0]),
            name="unplaced" if year is None else f"y{year}",
            months=tuple(
                MonthView(
                    month_words(month) if month else "",
                    _month_name(year, month),
                    tuple(_event_view(atlas, here, spot) for spot in in_month),
                )
                for month, in_month in groupby(in_year, lambda spot: spot.month)
            ),
        )
        for year, found in groupby(spots, lambda spot: spot.year)
        for in_year in (tuple(found),)
    )


def _event_view(atlas: Atlas, here: str, spot: Spot) -> EventView:
    event = atlas.timeline.events[spot.at]
    return EventView(
        name=atlas.event_ids[spot.at],
        moment=Moment(titled(value_words(event.value)), machine_date(event.value)),
        precision=precision(event.value),
        expected=event.kind is EventKind.EXPECTED,
        reports=tuple(report_view(atlas, here, report) for report in event.reports),
        ladders=_ladders(atlas, here, event),
        silence=spot.silence,
    )


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
            atlas.to_report(here, report) or "",
        ),
        line=Link(
            f"line {report.line}",
            atlas.to_line(here, report.source, report.line) or "",
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
                    atlas.to_sentence(here, sequence.source, step.line, step.text)
                    or "",
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
