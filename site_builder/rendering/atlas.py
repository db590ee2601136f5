"""The collection from above: where each article is, and what is reported of when."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from site_builder.model import (
    Article,
    Block,
    Event,
    EventKind,
    Interval,
    Picture,
    Rendition,
    Report,
    Sequence,
    Site,
    Timeline,
)
from site_builder.model.names import Name
from site_builder.model.passages import Lineage
from site_builder.rendering import addresses
from site_builder.rendering.catalogue import sections_of
from site_builder.rendering.chronicle import Spot, lay_out
from site_builder.rendering.known import Known, KnownCollection, Shelf
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.name_book import NameBook, keep_book
from site_builder.rendering.words import shortened

_NAME_LENGTH = 40
"""A reference by title is cut here."""
_TOLD_BY = 2
"""An event of so many articles has a page: there is something to compare."""


class Entry(NamedTuple):
    """A report, the event that it belongs to, and that event's name on the timeline.

    `firsts` has the first report of each article that tells of the event.
    """

    report: Report
    event: Event
    event_id: str
    firsts: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """What every page needs to know of the others.

    `ordered` has the articles by day of publication, undated ones last; `place` says
    which place in that order a source has; `shelf` has the articles themselves,
    `book` the names that they speak of.
    `event_ids` names the events in their order; `spots` has their places in the order
    of the timeline, `event_pages` the page of each name, `own_pages` the page of each
    event that has one to itself: several articles report it. `sentences` names what is
    quoted of each source, by paragraph and words. `countdowns` has those that
    hang on an event, by its number, `loose` those that hang on none. `steps` has
    the paragraph and the words of each sentence that countdowns and passages quote of
    a source; `lineages` are what articles share, and `carried` has the numbers of those
    that a source has a part in, in the order of its text, and which of their passages
    is its own; `namesakes` gives for a
    slug the one that it would share, and with how many; `pictures` has those of each
    source, `cards` its social card.
    """

    site: Site
    collection: KnownCollection
    timeline: Timeline
    shelf: Shelf
    book: NameBook
    event_ids: tuple[str, ...]
    spots: tuple[Spot, ...]
    event_pages: Mapping[str, str]
    own_pages: Mapping[str, str]
    ordered: tuple[Known, ...]
    place: Mapping[str, int]
    by_source: Mapping[str, Known]
    entries: Mapping[str, tuple[Entry, ...]]
    sentences: Mapping[str, Mapping[tuple[int, str], str]]
    countdowns: Mapping[int, tuple[Sequence, ...]]
    loose: tuple[Sequence, ...]
    repeated_titles: frozenset[str]
    steps: Mapping[str, tuple[tuple[int, str], ...]]
    namesakes: Mapping[str, tuple[str, int]]
    pictures: Mapping[str, tuple[Picture, ...]]
    cards: Mapping[str, Rendition]
    lineages: tuple[Lineage, ...]
    carried: Mapping[str, tuple[tuple[int, int], ...]]

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to another process as what it was made from; it looks for itself."""
        return partial(
            survey,
            pictures=dict(self.pictures),
            cards=dict(self.cards),
            lineages=self.lineages,
        ), (
            self.site,
            self.collection,
            self.timeline,
            self.shelf,
            self.book.names,
        )

    @property
    def say(self) -> Phrases:
        """Speak the language of the site."""
        return phrases_of(self.site.language)

    def outlet_or_title(self, source: str) -> str:
        """Name the article of `source` in a reference: by outlet, else by title."""
        article = self.by_source.get(source)
        if article is None:
            return source
        if article.outlet:
            return article.outlet.value
        return shortened(article.title, _NAME_LENGTH)

    def to_page(self, here: str, article: Known) -> str:
        """Lead from page `here` to the page of an article."""
        return addresses.link(here, addresses.article_path(article.slug))

    def to_paragraph(self, here: str, source: str, line: int) -> str | None:
        """Lead from page `here` to the paragraph of the article that has `line`."""
        article = self.by_source.get(source)
        if article is None:
            return None
        there = addresses.article_path(article.slug)
        return addresses.link(here, there, addresses.line_id(line))

    def to_sentence(self, here: str, source: str, line: int, text: str) -> str | None:
        """Lead from page `here` to the sentence `text` of the paragraph at `line`.

        Where the article's page does not have the sentence, to its paragraph.
        """
        name = self.sentences.get(source, {}).get((line, text))
        article = self.by_source.get(source)
        if name is None or article is None:
            return self.to_paragraph(here, source, line)
        return addresses.link(here, addresses.article_path(article.slug), name)

    def to_report(self, here: str, report: Report) -> str | None:
        """Lead from page `here` to the sentence that a report quotes."""
        return self.to_sentence(here, report.source, report.block, report.text)

    def to_line(self, here: str, source: str, line: int) -> str | None:
        """Lead from page `here` to `line` of a source, if the source has that line."""
        article = self.by_source.get(source)
        if article is None:
            return None
        fragment = addresses.line_id(line) if article.has_line(line) else ""
        return addresses.link(here, addresses.source_path(article.slug), fragment)

    def to_event(self, here: str, event_id: str) -> str:
        """Lead from page `here` to an event of the timeline."""
        return addresses.link(here, self.event_pages[event_id], event_id)


def survey(
    site: Site,
    collection: KnownCollection,
    timeline: Timeline,
    shelf: Shelf | None = None,
    names: tuple[Name, ...] = (),
    *,
    pictures: Mapping[str, tuple[Picture, ...]] = MappingProxyType({}),
    cards: Mapping[str, Rendition] = MappingProxyType({}),
    lineages: tuple[Lineage, ...] = (),
) -> Atlas:
    """Look at everything once, so that each page can be planned by itself.

    Args:
        site: What every page may say.
        collection: The articles, whole or as their gists.
        timeline: What they report.
        shelf: Where whole articles are; None where the collection itself has them.
        names: Who and what they speak of.
        pictures: The pictures of each source that has any.
        cards: The social card of each source that has one.
        lineages: What several of them carry.
    """
    ids = addresses.event_ids(timeline.events)
    spots = lay_out(timeline.events, phrases_of(site.language))
    by_source = {a.source: a for a in collection.articles}
    entries: dict[str, list[Entry]] = {}
    own_pages: dict[str, str] = {}
    for event, event_id in zip(timeline.events, ids, strict=True):
        by_article: dict[str, Report] = {}
        for report in event.reports:
            by_article.setdefault(report.source, report)
        firsts = tuple(by_article.values())
        if len(by_source.keys() & by_article.keys()) >= _TOLD_BY:
            own_pages[event_id] = addresses.event_path(event_id)
        for report in event.reports:
            entry = Entry(report, event, event_id, firsts)
            entries.setdefault(report.source, []).append(entry)
    titles: dict[str, int] = {}
    for article in collection.articles:
        titles[article.title] = titles.get(article.title, 0) + 1
    ordered = tuple(sorted(collection.articles, key=_by_day))
    countdowns, loose = _hung(timeline)
    steps = _steps(timeline, lineages)
    sections = sections_of(collection.articles)
    return Atlas(
        site=replace(
            site,
            sections=(
                *sections,
                *([addresses.NAMES] if names else []),
                *([addresses.PASSAGES] if lineages else []),
            ),
        ),
        book=keep_book(names, by_source),
        collection=collection,
        timeline=timeline,
        shelf=shelf or _AtHand(collection),
        event_ids=ids,
        spots=spots,
        event_pages=MappingProxyType({ids[s.at]: s.page for s in spots}),
        own_pages=MappingProxyType(own_pages),
        ordered=ordered,
        place=MappingProxyType({a.source: at for at, a in enumerate(ordered)}),
        by_source=MappingProxyType(by_source),
        entries=MappingProxyType({name: tuple(e) for name, e in entries.items()}),
        sentences=MappingProxyType(_sentences(timeline, steps)),
        countdowns=MappingProxyType(countdowns),
        loose=loose,
        repeated_titles=frozenset(t for t, count in titles.items() if count > 1),
        steps=MappingProxyType(steps),
        namesakes=MappingProxyType(
            {
                slug: (found.slug, len(found.slugs))
                for found in reversed(collection.namesakes)
                for slug in found.slugs
            }
        ),
        pictures=MappingProxyType(dict(pictures)),
        cards=MappingProxyType(dict(cards)),
        lineages=lineages,
        carried=MappingProxyType(_carried(lineages)),
    )


class _AtHand:
    """A shelf for a collection of whole articles."""

    def __init__(self, collection: KnownCollection) -> None:
        self._articles = {article.source: article for article in collection.articles}

    def take(self, source: str) -> Article:
        """Give the article of a source."""
        article = self._articles[source]
        if not isinstance(article, Article):
            what = f"the text of {source} is not at hand"
            raise TypeError(what)
        return article


def _hung(
    timeline: Timeline,
) -> tuple[dict[int, tuple[Sequence, ...]], tuple[Sequence, ...]]:
    """Hang each countdown on the first event that happened on the day of its zero."""
    firsts: dict[str | None, int] = {}
    for at, event in enumerate(timeline.events):
        if event.kind is EventKind.REPORTED:
            firsts.setdefault(event.value, at)
    hung: dict[int, tuple[Sequence, ...]] = {}
    loose = []
    for sequence in timeline.sequences:
        first = firsts.get(sequence.value)
        if first is None:
            loose.append(sequence)
        else:
            hung[first] = (*hung.get(first, ()), sequence)
    return hung, tuple(loose)


def _carried(
    lineages: tuple[Lineage, ...],
) -> dict[str, tuple[tuple[int, int], ...]]:
    """Find what each source shares, in the order of its text."""
    places: dict[str, list[tuple[int, int, int]]] = {}
    for number, lineage in enumerate(lineages):
        for at, passage in enumerate(lineage.passages):
            places.setdefault(passage.source, []).append((passage.block, number, at))
    return {
        source: tuple((number, at) for _, number, at in sorted(found))
        for source, found in places.items()
    }


def _steps(
    timeline: Timeline, lineages: tuple[Lineage, ...]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """Find what is quoted of each source beside its events, by paragraph and words."""
    steps: dict[str, tuple[tuple[int, str], ...]] = {}
    for sequence in timeline.sequences:
        said = tuple((step.block or step.line, step.text) for step in sequence.steps)
        steps[sequence.source] = (*steps.get(sequence.source, ()), *said)
    passages: dict[str, list[tuple[int, str]]] = {}
    for lineage in lineages:
        for passage in lineage.passages:
            place = (passage.block, passage.text)
            passages.setdefault(passage.source, []).append(place)
    for source, found in passages.items():
        steps[source] = (*steps.get(source, ()), *found)
    return steps


def _sentences(
    timeline: Timeline, steps: Mapping[str, tuple[tuple[int, str], ...]]
) -> dict[str, Mapping[tuple[int, str], str]]:
    """Name the sentences that events and countdowns quote, source by source."""
    quoted = {source: set(places) for source, places in steps.items()}
    for event in timeline.events:
        for report in event.reports:
            quoted.setdefault(report.source, set()).add((report.block, report.text))
    return {
        source: addresses.sentence_ids(place for place in found if place[1])
        for source, found in quoted.items()
    }


def block_owners(article: Article) -> Mapping[int, Block]:
    """Say for each line of the article to read which block shows it."""
    owners: dict[int, Block] = {}
    for block in article.narrative:
        for number in block.lines:
            owners.setdefault(number, block)
    return owners


def _by_day(article: Known) -> tuple[date, date, str]:
    span = article.published.within if article.published else Interval(None, None)
    first = span.earliest or span.latest or date.max
    last = span.latest or first
    return first, last, article.source
