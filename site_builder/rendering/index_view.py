"""The front page: what there is, when it happened, where to begin."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import nsmallest

from site_builder.model import Event, EventKind, Interval
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import (
    ALL_ON_FRONT,
    Card,
    Catalogue,
    Heading,
)
from site_builder.rendering.chronicle import Precision, days_named, precision
from site_builder.rendering.digests import Digests, dates_of, digest_of
from site_builder.rendering.event_view import ReportView, report_view
from site_builder.rendering.head import make_head
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.list_views import Bar, Group, Tally
from site_builder.rendering.lists import drawn_bars, front_groups
from site_builder.rendering.name_index import commonest_names, tally_of
from site_builder.rendering.names import commonest, tallies, without
from site_builder.rendering.quoting import first_told
from site_builder.rendering.shelves import shelve
from site_builder.rendering.strip import (
    Strip,
    draw_strips,
    period_words,
    strip_words,
    whole,
)
from site_builder.rendering.views import ArticleLine, Head, Link, Moment
from site_builder.rendering.words import machine_date, titled

_KEY_EVENTS = 6
_TO_CHOOSE_FROM = 10
"""So many times as many events are looked at for those that other articles tell."""
_LATEST = 12
"""Articles beside the lead, where not all are on the front page."""
_NAMES = 12
"""Names of a kind on the front page; there is an index of all."""
_EXACTNESS: tuple[Precision, ...] = ("day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """An event that the front page tells: its first report, and how many have it."""

    moment: Moment
    precision: Precision
    expected: bool
    href: str
    label: str
    report: ReportView
    sources: str


@dataclass(frozen=True, slots=True)
class NamesIn:
    """The commonest names of a kind, the way to all, and what is said where none is."""

    name: str
    title: str
    names: tuple[Tally, ...]
    all: Link
    empty: str = ""
    without: str = ""


@dataclass(frozen=True, slots=True)
class IndexView:
    """All that the front page shows.

    `spoken` are the names in the texts. `archive` and `years` lead to all articles,
    where the page has the latest only.
    """

    head: Head
    title: str
    description: str
    facts: tuple[str, ...]
    strips: tuple[Strip, ...]
    strip_words: str
    lead: ArticleLine | None
    groups: tuple[Group, ...]
    archive: Link | None
    years: tuple[Bar, ...]
    key_events: tuple[KeyEvent, ...]
    event_count: str
    names: tuple[NamesIn, ...]
    references: tuple[Link, ...]
    spoken: NamesIn | None = None


_REFERENCES = (
    ("references-bibtex", addresses.BIBTEX),
    ("references-ris", addresses.RIS),
    ("references-csl", addresses.CSL),
)
"""Phrases, and where they lead to."""


def index_key(
    atlas: Atlas, catalogue: Catalogue, digests: Digests, chosen: tuple[int, ...]
) -> str:
    """Digest all that the front page is made of, but the site."""
    cards = catalogue.cards
    events = Counter((event.value, event.kind.value) for event in atlas.timeline.events)
    return digest_of(
        len(cards),
        _facts(atlas, catalogue),
        sorted(events.items()),
        dates_of(cards),
        digests.cards(_near(cards)),
        [digests.event(at) for at in chosen],
        repr(_names(catalogue)),
        repr(_spoken(atlas)),
    )


def index_view(
    atlas: Atlas, catalogue: Catalogue, chosen: tuple[int, ...]
) -> IndexView:
    """Look at the whole collection; the newest article with a standfirst leads.

    `chosen` are the numbers of the events to tell.
    """
    say, here, cards = atlas.say, addresses.INDEX, catalogue.cards
    long = len(cards) > ALL_ON_FRONT
    near = _near(cards)
    lead = next((c for c in near if c.line.standfirst), near[0] if near else None)
    rest = tuple(c for c in near if c is not lead)[: _LATEST if long else None]
    facts = _facts(atlas, catalogue)
    period = whole(atlas.timeline.events, cards)
    return IndexView(
        head=make_head(
            atlas.site,
            here,
            atlas.site.title,
            atlas.site.description or f"{', '.join(facts)}.",
        ),
        title=atlas.site.title,
        description=atlas.site.description,
        facts=facts,
        strips=draw_strips(say, period),
        strip_words=strip_words(say, period),
        lead=lead.line if lead else None,
        groups=front_groups(say, rest) if rest else (),
        archive=Link(say.count("all-articles", len(cards)), addresses.ARCHIVE)
        if long
        else None,
        years=_years(say, cards) if long else (),
        key_events=tuple(
            _key_event(atlas, atlas.timeline.events[at], atlas.event_ids[at])
            for at in chosen
        ),
        event_count=say.count("event", len(atlas.timeline.events)),
        names=_names(catalogue),
        references=tuple(Link(say(key), path) for key, path in _REFERENCES)
        if cards
        else (),
        spoken=_spoken(atlas),
    )


def _near(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Give the articles that stand on the front page, the lead among them."""
    return cards[: _LATEST + 1] if len(cards) > ALL_ON_FRONT else cards


def _years(say: Phrases, cards: tuple[Card, ...]) -> tuple[Bar, ...]:
    """Lead to the years of the archive."""
    ways = [
        (
            Link(shelf.label, addresses.part_path(addresses.ARCHIVE, shelf.name)),
            len(shelf.cards),
        )
        for shelf in shelve(say, cards)
    ]
    return drawn_bars(addresses.INDEX, ways)


def _facts(atlas: Atlas, catalogue: Catalogue) -> tuple[str, ...]:
    say = atlas.say
    facts = [say.count("article", len(catalogue.cards))]
    if catalogue.outlets:
        facts.append(say.count("outlet", len(catalogue.outlets)))
    period = period_words(say, [Interval(c.first, c.last) for c in catalogue.cards])
    if period:
        facts.append(period)
    if atlas.timeline.events:
        facts.append(say.count("dated-event", len(atlas.timeline.events)))
    return tuple(facts)


def _spoken(atlas: Atlas) -> NamesIn | None:
    """Give the names that most articles speak of, where any have a page."""
    most = commonest_names(atlas, tuple(atlas.book.paths), _NAMES)
    if not most:
        return None
    return NamesIn(
        name="names",
        title=atlas.say("who-appears"),
        names=tuple(tally_of(atlas, addresses.INDEX, number) for number in most),
        all=Link(atlas.say.count("all-names", len(atlas.book.names)), addresses.NAMES),
    )


def _names(catalogue: Catalogue) -> tuple[NamesIn, ...]:
    """Give the commonest names of each kind; tags only where there are any."""
    say = phrases_of(catalogue.site.language)
    tags = (_names_in(say, catalogue.tags, "tag", addresses.TAGS),)
    return (
        _names_in(
            say,
            catalogue.outlets,
            "outlet",
            addresses.OUTLETS,
            empty=say("no-outlet-anywhere"),
            without=without(catalogue, "outlet"),
        ),
        _names_in(
            say,
            catalogue.authors,
            "author",
            addresses.AUTHORS,
            empty=say("no-author-anywhere"),
            without=without(catalogue, "author"),
        ),
        *(tags if catalogue.tags else ()),
    )


def _names_in(
    say: Phrases,
    headings: tuple[Heading, ...],
    kind: str,
    path: str,
    *,
    empty: str = "",
    without: str = "",
) -> NamesIn:
    return NamesIn(
        name=f"{kind}s",
        title=say(f"{kind}s"),
        names=tallies(addresses.INDEX, commonest(headings, _NAMES)),
        all=Link(say.count(f"all-{kind}s", len(headings)), path)
        if len(headings) > _NAMES
        else Link(say(f"{kind}s-a-to-z"), path),
        empty=empty,
        without=without,
    )


def choose_events(atlas: Atlas, cards: tuple[Card, ...]) -> tuple[int, ...]:
    """Choose what most articles report, in the order of time, by its numbers.

    Of what as many articles report, that comes first whose sentence may be shown, then
    what happened while the articles appeared, then the exact before the vague; and no
    article has a second say before the others had one.
    """
    events = atlas.timeline.events
    days = [day for card in cards for day in (card.first, card.last) if day]
    period = (min(days), max(days)) if days else None
    ranked = nsmallest(
        _KEY_EVENTS * _TO_CHOOSE_FROM,
        (at for at, event in enumerate(events) if event.reports),
        key=lambda at: (*_weight(events[at], period), at),
    )
    heard: set[str] = set()
    firsts: list[int] = []
    seconds: list[int] = []
    for at in ranked:
        sources = {report.source for report in events[at].reports}
        again = len(sources) == 1 and sources <= heard
        (seconds if again else firsts).append(at)
        heard |= sources
    return tuple(sorted([*firsts, *seconds][:_KEY_EVENTS]))


def _weight(
    event: Event, period: tuple[date, date] | None
) -> tuple[int, bool, bool, int]:
    reports = event.reports
    sources = len({report.source for report in reports}) if len(reports) > 1 else 1
    told = any(report.text for report in reports)
    return -sources, not told, *_remoteness(event.value, period)


@lru_cache(maxsize=16384)
def _remoteness(value: str, period: tuple[date, date] | None) -> tuple[bool, int]:
    span = days_named(value)
    first = (span.earliest or span.latest) if span else None
    outside = not (period and first and period[0] <= first <= period[1])
    return outside, _EXACTNESS.index(precision(value))


def _key_event(atlas: Atlas, event: Event, event_id: str) -> KeyEvent:
    say, here = atlas.say, addresses.INDEX
    sources = len({report.source for report in event.reports})
    return KeyEvent(
        moment=Moment(titled(say.value(event.value)), machine_date(event.value)),
        precision=precision(event.value),
        expected=event.kind is EventKind.EXPECTED,
        href=atlas.to_event(here, event_id),
        label=event.label,
        report=report_view(atlas, here, first_told(event)),
        sources=say.count("date-given-by", sources) if sources > 1 else "",
    )
