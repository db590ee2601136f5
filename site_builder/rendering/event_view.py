"""Days and events as the timeline tells them, with the sentences that say so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model import Difference, Event, EventKind, Report, Sequence
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import Precision, Spot, precision
from site_builder.rendering.filters import Trait, event_traits
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.marks import Mark, cut
from site_builder.rendering.views import Link, Moment, Piece
from site_builder.rendering.words import machine_date, shortened, titled

_SHOWN = 3
"""Sentences of an event beyond so many are folded."""
_VALUE_LENGTH = 80
"""What a source says differently is cut here: its sentence stands above."""
_SOURCES_NAMED = 3
"""Of the sources that say one thing, so many are named."""
DIFFER = {"day": "differ-day", "number": "differ-number", "wording": "differ-wording"}
"""The phrase that leads what sources say differently, by what they differ on."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """A sentence with its date marked, and the way to where it stands.

    `dated` leads to another line where that one gives the date.
    """

    pieces: tuple[Piece, ...]
    article: Link
    line: Link
    dated: Link | None = None


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What sources say differently: a lead, then each saying and who says it."""

    lead: str
    values: tuple[tuple[str, str], ...]


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
    """An event of a day.

    `place` names the place of what is expected on a day on which other things happened.
    `folded` has the reports beyond those that are shown, `traits` what a reader may
    filter by; `page` leads to the page of the event, where it has one.
    """

    name: str
    label: str
    expected: bool
    traits: tuple[Trait, ...]
    reports: tuple[ReportView, ...]
    folded: tuple[ReportView, ...] = ()
    folded_words: str = ""
    differences: tuple[DifferenceView, ...] = ()
    ladders: tuple[LadderView, ...] = ()
    place: str = ""
    page: Link | None = None


@dataclass(frozen=True, slots=True)
class DayView:
    """The events of one date; `silence` tells of the gap after it, "" for none.

    `expected` says that nothing of it was reported to have happened.
    """

    name: str
    moment: Moment
    precision: Precision
    expected: bool
    events: tuple[EventView, ...]
    silence: str = ""


def day_views(atlas: Atlas, here: str, spots: Iterable[Spot]) -> tuple[DayView, ...]:
    """Put the events of one date under one heading, dates in their order."""
    by_value: dict[str, list[Spot]] = {}
    for spot in spots:
        by_value.setdefault(atlas.timeline.events[spot.at].value, []).append(spot)
    return tuple(
        _day_view(atlas, here, value, found) for value, found in by_value.items()
    )


def _day_view(atlas: Atlas, here: str, value: str, spots: list[Spot]) -> DayView:
    events = [atlas.timeline.events[spot.at] for spot in spots]
    ids = [addresses.day_id(event) for event in events]
    # The day's own name leads to its heading; another, to its first event.
    places = {day: at for at, day in reversed(list(enumerate(ids))) if day != ids[0]}
    return DayView(
        name=ids[0],
        moment=Moment(titled(atlas.say.value(value)), machine_date(value)),
        precision=precision(value),
        expected=not any(_happened(event) for event in events),
        events=tuple(
            _event_view(atlas, here, spot, day if places.get(day) == at else "")
            for at, (spot, day) in enumerate(zip(spots, ids, strict=True))
        ),
        silence=next((spot.silence for spot in spots if spot.silence), ""),
    )


def _event_view(atlas: Atlas, here: str, spot: Spot, place: str) -> EventView:
    event = atlas.timeline.events[spot.at]
    shown, folded = told_apart(event.reports)
    return EventView(
        name=atlas.event_ids[spot.at],
        label=event.label,
        expected=not _happened(event),
        traits=event_traits(atlas, event),
        reports=tuple(report_view(atlas, here, report) for report in shown),
        folded=tuple(report_view(atlas, here, report) for report in folded),
        folded_words=atlas.say.count("more-sentence", len(folded)) if folded else "",
        differences=tuple(_difference(atlas, found) for found in event.differences),
        ladders=tuple(
            ladder_view(atlas, here, sequence)
            for sequence in atlas.countdowns.get(spot.at, ())
        ),
        place=place,
        page=_own_page(atlas, here, event, atlas.event_ids[spot.at]),
    )


def _own_page(atlas: Atlas, here: str, event: Event, event_id: str) -> Link | None:
    path = atlas.own_pages.get(event_id)
    if path is None:
        return None
    articles = len({report.source for report in event.reports})
    return Link(atlas.say.count("side-by-side", articles), addresses.link(here, path))


def told_apart(
    reports: tuple[Report, ...],
) -> tuple[tuple[Report, ...], tuple[Report, ...]]:
    """Choose the reports to show at once: of many, one each of different articles."""
    first_of: dict[str, int] = {}
    for at, report in enumerate(reports):
        if not reports[first_of.setdefault(report.source, at)].text and report.text:
            first_of[report.source] = at
    firsts = set(first_of.values())
    ranked = sorted(
        range(len(reports)),
        key=lambda at: (at not in firsts, not reports[at].text, at),
    )
    chosen = set(ranked[:_SHOWN])
    return (
        tuple(report for at, report in enumerate(reports) if at in chosen),
        tuple(report for at, report in enumerate(reports) if at not in chosen),
    )


def report_view(atlas: Atlas, here: str, report: Report) -> ReportView:
    """Show a report's sentence with its date marked."""
    say = atlas.say
    date = Mark(report.start, report.end, "date", machine=machine_date(report.value))
    to_date = (
        None
        if report.carried is None
        else atlas.to_line(here, report.source, report.carried)
    )
    return ReportView(
        pieces=cut(report.text, (date,)),
        article=Link(
            atlas.outlet_or_title(report.source), atlas.to_report(here, report) or ""
        ),
        line=Link(
            say("line", n=report.line),
            atlas.to_line(here, report.source, report.line) or "",
        ),
        dated=Link(say("line", n=report.carried), to_date) if to_date else None,
    )


def _difference(atlas: Atlas, difference: Difference) -> DifferenceView:
    return DifferenceView(
        atlas.say(DIFFER.get(difference.field, "differ")),
        tuple(
            (_said(atlas.say, difference.field, value), named_sources(atlas, sources))
            for value, sources in difference.values
        ),
    )


def _said(say: Phrases, field: str, value: str) -> str:
    if field == "day":
        return say.value(value, short=True)
    return shortened(value, _VALUE_LENGTH)


def named_sources(atlas: Atlas, sources: tuple[str, ...]) -> str:
    """Name who says so: each outlet once, and of many the first."""
    names = tuple(dict.fromkeys(atlas.outlet_or_title(source) for source in sources))
    told = ", ".join(names[:_SOURCES_NAMED])
    more = len(names) - _SOURCES_NAMED
    return atlas.say("named-and-more", names=told, n=more) if more > 0 else told


def _happened(event: Event) -> bool:
    return event.kind is EventKind.REPORTED


def ladder_view(atlas: Atlas, here: str, sequence: Sequence) -> LadderView:
    """Show a countdown, each step with the way to its line."""
    say = atlas.say
    return LadderView(
        sequence.zero,
        tuple(
            StepView(
                offset_words(say, step.offset, approximate=step.approximate),
                step.text,
                Link(
                    say(
                        "named-line",
                        name=atlas.outlet_or_title(sequence.source),
                        n=step.line,
                    ),
                    atlas.to_sentence(
                        here, sequence.source, step.block or step.line, step.text
                    )
                    or "",
                ),
            )
            for step in sequence.steps
        ),
    )


def offset_words(say: Phrases, offset: str, *, approximate: bool) -> str:
    """Write an ISO 8601 duration as a countdown does: "-PT3M" becomes "T−3 min"."""
    sign = "\N{MINUS SIGN}" if offset.startswith("-") else "+"
    date_part, _, time_part = offset.lstrip("+-").removeprefix("P").partition("T")
    words = [
        say(keys[unit], n=number)
        for part, keys in ((date_part, _DAYS), (time_part, _CLOCK))
        for number, unit in _AMOUNT.findall(part)
        if unit in keys
    ]
    told = f"T{sign}{' '.join(words) or '0'}"
    return say("countdown-about", offset=told) if approximate else told


_AMOUNT = re.compile(r"([^A-Z]*)([A-Z])")
"""A number of a duration and its unit."""
_DAYS = {"D": "countdown-days", "W": "countdown-weeks"}
_CLOCK = {"H": "countdown-hours", "M": "countdown-minutes", "S": "countdown-seconds"}
