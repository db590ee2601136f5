"""The page of an event that several articles report: their sentences side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model import Difference, Event, EventKind, Report
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Card
from site_builder.rendering.chronicle import Precision, precision
from site_builder.rendering.event_subjects import Company
from site_builder.rendering.event_view import (
    DIFFER,
    LadderView,
    ladder_view,
    named_sources,
    report_view,
)
from site_builder.rendering.head import make_head
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.page_citing import CiteView, cite_page
from site_builder.rendering.quoting import event_title, first_told, quotation
from site_builder.rendering.structured import event_page
from site_builder.rendering.views import Head, Link, Moment, Piece, Value
from site_builder.rendering.words import machine_date, titled

_PLAIN = "stated"
"""The sign of what needs none."""
_NAMES_SHOWN = 12
"""So many names say what an event is about; more are a list that nobody reads."""


@dataclass(frozen=True, slots=True)
class SideView:
    """What one sentence of an article says of the event; `reading` is of its date.

    `teller` is None where the sentence before is of the same article.
    """

    pieces: tuple[Piece, ...]
    teller: "TellerView | None"
    sentence: str
    line: Link
    dated: Link | None
    reading: str


@dataclass(frozen=True, slots=True)
class TellerView:
    """An article that tells of the event, called by its outlet, else by its title."""

    name: Value
    href: str
    published: Value | None
    authors: str


@dataclass(frozen=True, slots=True)
class ContrastView:
    """What sources say differently: a lead, then each saying and who says it."""

    lead: str
    values: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class BesideView:
    """Another event of the same subject: what it shares, and the way there."""

    label: str
    link: Link


@dataclass(frozen=True, slots=True)
class EventPageView:
    """All that the page of an event shows; `above` leads to its place in the timeline.

    `facts` counts who tells of it; `names` lead to the pages of whom and what its
    sentences name.
    """

    head: Head
    title: str
    above: Link
    facts: str
    moment: Moment
    precision: Precision
    expected: bool
    sides: tuple[SideView, ...]
    contrasts: tuple[ContrastView, ...]
    ladders: tuple[LadderView, ...]
    names: tuple[Link, ...]
    cite: CiteView
    earlier: BesideView | None
    later: BesideView | None


def event_page_view(
    atlas: Atlas, at: int, company: Company, cards: Mapping[str, Card]
) -> EventPageView:
    """Look at an event.

    Args:
        atlas: The collection from above.
        at: The number of the event.
        company: Its names, and the events beside it.
        cards: What is said of the articles, by source.
    """
    event, event_id = atlas.timeline.events[at], atlas.event_ids[at]
    here = atlas.own_pages[event_id]
    title = event_title(atlas, event)
    facts = _facts(atlas.say, event, cards)
    cite = cite_page(atlas.site, here, title, _made_of(atlas, event))
    return EventPageView(
        head=_head(atlas, event, here, facts=facts, company=company, cite=cite),
        title=title,
        above=Link(atlas.say("on-timeline"), atlas.to_event(here, event_id)),
        facts=facts,
        moment=Moment(titled(atlas.say.value(event.value)), machine_date(event.value)),
        precision=precision(event.value),
        expected=event.kind is EventKind.EXPECTED,
        sides=tuple(_sides(atlas, here, event.reports, cards)),
        contrasts=tuple(
            _contrast(atlas, here, event, found) for found in event.differences
        ),
        ladders=tuple(
            ladder_view(atlas, here, found) for found in atlas.countdowns.get(at, ())
        ),
        names=tuple(
            Link(
                atlas.book.names[number].name,
                addresses.link(here, atlas.book.paths[number]),
            )
            for number in company.names[:_NAMES_SHOWN]
        ),
        cite=cite,
        earlier=_beside(atlas, here, company, company.earlier, "earlier-about"),
        later=_beside(atlas, here, company, company.later, "later-about"),
    )


def _head(
    atlas: Atlas,
    event: Event,
    here: str,
    *,
    facts: str,
    company: Company,
    cite: CiteView,
) -> Head:
    title, when = event_title(atlas, event), atlas.say.value(event.value)
    dated = title if title == titled(when) else f"{title}, {when}"
    said = quotation(atlas, first_told(event))
    return make_head(
        atlas.site,
        here,
        f"{dated} · {atlas.site.title}",
        f"{titled(when)}. {facts} {said}",
        kind="article",
        cited=cite.metadata,
        structured=event_page(atlas, here, event, company.names[:_NAMES_SHOWN]),
    )


def _facts(say: Phrases, event: Event, cards: Mapping[str, Card]) -> str:
    sources = dict.fromkeys(report.source for report in event.reports)
    found = [cards[source] for source in sources if source in cards]
    if not all(card.outlet for card in found):
        return say.count("event-told", len(found))
    outlets = len({addresses.name_key(card.outlet) for card in found})
    return say.count("event-told-by", len(found), outlets=say.count("outlet", outlets))


def _made_of(atlas: Atlas, event: Event) -> str:
    sources = tuple(dict.fromkeys(report.source for report in event.reports))
    when, told = atlas.say.value(event.value), named_sources(atlas, sources)
    return atlas.say("event-cited", when=when, sources=told)


def _sides(
    atlas: Atlas, here: str, reports: tuple[Report, ...], cards: Mapping[str, Card]
) -> Iterator[SideView]:
    before = ""
    for report in reports:
        shown = report_view(atlas, here, report)
        teller = None if report.source == before else report.source
        yield SideView(
            pieces=shown.pieces,
            teller=_teller(atlas, here, teller, cards.get(teller)) if teller else None,
            sentence=shown.article.href,
            line=shown.line,
            dated=shown.dated,
            reading=_reading(atlas.say, report),
        )
        before = report.source


def _teller(atlas: Atlas, here: str, source: str, card: Card | None) -> TellerView:
    name = atlas.outlet_or_title(source)
    if card is None:
        return TellerView(Value(name, _PLAIN), "", None, "")
    line = card.line
    return TellerView(
        name=line.outlet or Value(name, _PLAIN),
        href=addresses.link(here, card.path),
        published=line.published,
        authors=line.authors,
    )


def _reading(say: Phrases, report: Report) -> str:
    """Say which words give the date, which date, and what it was counted from.

    Words that are the date as pages write it need no reading.
    """
    words = " ".join(report.text[report.start : report.end].split())
    told = say.value(report.value, short=True)
    if report.anchor is None and words in {told, say.value(report.value)}:
        return ""
    read = f"{say('quoted', words=words)}: {told}" if words else titled(told)
    if report.anchor is None:
        return read
    day = say.interval(report.anchor, short=True)
    return f"{read}, {say('counted-from', day=day)}"


def _contrast(
    atlas: Atlas, here: str, event: Event, difference: Difference
) -> ContrastView:
    """Set out what sources say differently, each with the way to its sentence."""
    first: dict[str, Report] = {}
    for report in event.reports:
        first.setdefault(report.source, report)
    say, is_day = atlas.say, difference.field == "day"
    return ContrastView(
        say(DIFFER.get(difference.field, "differ")),
        tuple(
            (
                titled(say.value(value)) if is_day else value,
                tuple(
                    Link(
                        atlas.outlet_or_title(source),
                        (atlas.to_report(here, first[source]) or "")
                        if source in first
                        else "",
                    )
                    for source in sources
                ),
            )
            for value, sources in difference.values
        ),
    )


def _beside(
    atlas: Atlas, here: str, company: Company, at: int | None, key: str
) -> BesideView | None:
    if at is None or company.subject is None:
        return None
    event = atlas.timeline.events[at]
    label = atlas.say(
        key,
        name=atlas.book.names[company.subject].name,
        when=atlas.say.value(event.value, short=True),
    )
    there = atlas.own_pages[atlas.event_ids[at]]
    return BesideView(
        label, Link(event_title(atlas, event), addresses.link(here, there))
    )
