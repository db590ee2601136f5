"""Files for machines: the collection as JSON, the feed, what search engines want."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from datetime import date
from functools import cached_property, partial
from json.encoder import encode_basestring
from typing import Any

from site_builder.model import (
    Claim,
    Event,
    Evidence,
    Interval,
    Output,
    Picture,
    Publication,
    Report,
    Sequence,
    Share,
)
from site_builder.model.passages import Passage
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Catalogue, Heading, take_stock
from site_builder.rendering.chronicle import span_of
from site_builder.rendering.citing import BIBLIOGRAPHY, Reference, cited, refer
from site_builder.rendering.digests import Digests, digest_of
from site_builder.rendering.exports import timeline_csv, timeline_ics, timelinejs
from site_builder.rendering.feed import feeds, name_feed
from site_builder.rendering.kinship import place_of
from site_builder.rendering.known import Known
from site_builder.rendering.name_pages import NamePages
from site_builder.rendering.outward import sound_text
from site_builder.rendering.quoting import quotation
from site_builder.rendering.sitemap import sitemaps
from site_builder.rendering.surroundings import article_digest

_PARTS = frozenset({Share.EXCERPT, Share.METADATA})


class LargeFiles(Sized):
    """The files that have every article or every event, and the feeds of names.

    Each is made when asked for. They have keys as pages have: what a file is made of is
    known without making it.
    """

    def __init__(
        self,
        atlas: Atlas,
        digests: Digests | None = None,
        followed: tuple[Heading, ...] | None = None,
    ) -> None:
        """Have made nothing yet; keys are made of `digests`.

        `followed` are the names that have feeds, None to look for them.
        """
        self._atlas = atlas
        self._digests = digests or Digests(atlas)
        self._feeds = tuple(
            (name, kind)
            for name in (_followed(atlas) if followed is None else followed)
            for kind in ("xml", "json")
        )
        self._files = (*_LARGE, *_REFERENCES, *(_SHARED if atlas.lineages else ()))

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the files go."""
        return tuple(path for path, _ in self._files) + tuple(
            addresses.feed_path(name.path, kind) for name, kind in self._feeds
        )

    def __len__(self) -> int:
        """Count the files."""
        return len(self._files) + len(self._feeds)

    def __getitem__(self, at: int) -> Output:
        """Make the file at a place in the order."""
        if at >= len(self._files):
            return name_feed(self._atlas.site, *self._feeds[at - len(self._files)])
        path, make = self._files[at]
        return Output(path, make(self._atlas))

    def is_large(self, at: int) -> bool:
        """Tell whether the file has all that the collection has, and is no feed."""
        return at < len(self._files)

    def key(self, at: int) -> str:
        """Digest all that the file at a place is made of, but the program."""
        site = repr(self._atlas.site)
        if not self.is_large(at):
            name, kind = self._feeds[at - len(self._files)]
            told = self._digests.cards(name.cards)
            return digest_of(site, name.path, kind, name.name, told)
        path, make = self._files[at]
        if make is _articles:
            return digest_of(site, path, [*map(article_digest, self._atlas.ordered)])
        if (path, make) in _REFERENCES:
            return digest_of(site, path, self._cited)
        if make is _passages:
            return digest_of(site, path, self._shared)
        return digest_of(site, path, self._told)

    def template(self, _: int) -> str:
        """Say that no template makes them."""
        return ""

    @cached_property
    def _cited(self) -> str:
        """Digest what references say."""
        return digest_of([*map(cited, self._atlas.ordered)])

    @cached_property
    def _told(self) -> str:
        """Digest the timeline, and what its files say of the articles that tell it."""
        atlas, digests = self._atlas, self._digests
        sources = {*atlas.entries, *(s.source for s in atlas.timeline.sequences)}
        return digest_of(
            [digests.event(at) for at in range(len(atlas.timeline.events))],
            [
                (digests.named(s), _days_of(atlas.by_source.get(s)))
                for s in sorted(sources)
            ],
            [digests.ladder(sequence) for sequence in atlas.timeline.sequences],
        )

    @property
    def _shared(self) -> list[object]:
        """Say what articles share, and all that is said of these articles."""
        atlas = self._atlas
        return [
            (
                self._digests.named(passage.source),
                _days_of(atlas.by_source[passage.source]),
                passage.text,
                passage.block,
                place_of(atlas, passage),
            )
            for lineage in atlas.lineages
            for passage in lineage.passages
        ]


def _followed(atlas: Atlas) -> tuple[Heading, ...]:
    cards = take_stock(atlas.site, atlas.collection.articles).cards
    return NamePages(atlas, cards).followed


def _days_of(article: Known | None) -> tuple[object, ...] | None:
    published = article.published if article else None
    if published is None:
        return None
    within = published.within
    return within.earliest, within.latest, published.day, published.basis.value


def small_files(
    catalogue: Catalogue,
    pages: Iterable[str],
    pictures: Mapping[str, tuple[Picture, ...]] | None = None,
) -> Iterator[Output]:
    """Make every other file that is no page; `pages` are the paths of those.

    `pictures` has those of each source.

    The sitemap and `robots.txt` need absolute addresses: they exist only where the site
    has a base URL.
    """
    yield Output(".nojekyll", b"")
    yield from feeds(catalogue, pictures)
    yield from sitemaps(catalogue.site, pages)


def data_files(atlas: Atlas, pages: Iterable[str]) -> Iterator[Output]:
    """Make every file that is no page; `pages` are the paths of those."""
    stock = take_stock(atlas.site, atlas.collection.articles)
    yield from small_files(stock, pages, atlas.pictures)
    large = LargeFiles(atlas)
    yield from map(large.__getitem__, range(len(large)))


def _written(head: dict[str, Any], **lists: Iterator[str]) -> bytes:
    """Write JSON with each item of a list in a line of its own.

    So it is nearly as small as JSON can be, and two editions of it can be compared.
    """
    parts = [_json(head)[1:-1]]
    for name, items in lists.items():
        body = ",\n".join(items)
        parts.append(f'"{name}":[\n{body}\n]' if body else f'"{name}":[]')
    text = ",\n".join(parts)
    return f"{{{sound_text(text)}}}\n".encode()


_json = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), default=date.isoformat
).encode
"""One encoder for all: to make one takes longer than to write an event with it."""


_quote = encode_basestring


def _known(**said: Any) -> dict[str, Any]:
    """Leave out what is unknown or empty: an absent field says just that."""
    return {key: value for key, value in said.items() if value or value == 0}


def _articles(atlas: Atlas) -> bytes:
    return _written(
        {
            "title": atlas.site.title,
            "page": addresses.article_path("{slug}"),
            "source_page": addresses.source_path("{slug}"),
        },
        articles=(_json(_article(article)) for article in atlas.ordered),
    )


def _article(article: Known) -> dict[str, Any]:
    own = article.source
    return _known(
        source=own,
        slug=article.slug,
        headline=_claim(article.headline, own),
        standfirst=_claim(article.standfirst, own),
        authors=[_claim(author, own) for author in article.authors],
        outlet=_claim(article.outlet, own),
        published=_publication(article.published, own),
        url=_claim(article.url, own),
        language=_claim(article.language, own),
        tags=article.tags,
        licence=_claim(article.licence, own),
        digest=article.digest,
        shown=article.share if article.share in _PARTS else None,
    )


def _claim(claim: Claim | None, own: str) -> dict[str, Any] | None:
    if claim is None:
        return None
    return _known(
        value=claim.value,
        basis=claim.basis.value,
        rule=claim.rule,
        evidence=_evidence(claim.evidence, own, claim.value),
    )


def _publication(published: Publication | None, own: str) -> dict[str, Any] | None:
    if published is None:
        return None
    day = published.day
    return _known(
        date=day or published.vague or None,
        earliest=None if day else published.within.earliest,
        latest=None if day else published.within.latest,
        basis=published.basis.value,
        rule=published.rule,
        stamp=published.stamp,
        evidence=_evidence(published.evidence, own),
    )


def _evidence(
    evidence: tuple[Evidence, ...], own: str, value: str = ""
) -> list[dict[str, Any]]:
    """Give lines and words once each, without what the claim itself says."""
    return [
        _known(
            source=None if e.source == own else e.source,
            line=e.line,
            text=None if e.text == value else e.text,
        )
        for e in dict.fromkeys(evidence)
    ]


def _timeline(atlas: Atlas) -> bytes:
    pairs = zip(atlas.timeline.events, atlas.event_ids, strict=True)
    told = dict.fromkeys(
        (
            *(r.source for event in atlas.timeline.events for r in event.reports),
            *(sequence.source for sequence in atlas.timeline.sequences),
        )
    )
    return _written(
        {"title": atlas.site.title},
        sources=(
            _json(_source(atlas.by_source[s]))
            for s in sorted(told)
            if s in atlas.by_source
        ),
        events=(_event(atlas, event, event_id) for event, event_id in pairs),
        sequences=(_json(_sequence(each)) for each in atlas.timeline.sequences),
    )


def _source(article: Known) -> dict[str, Any]:
    published = article.published
    day = published.day if published else None
    return _known(
        source=article.source,
        page=addresses.article_path(article.slug),
        title=article.title,
        outlet=article.outlet.value if article.outlet else None,
        published=day or (_span(published.within) if published else None),
    )


def _event(atlas: Atlas, event: Event, event_id: str) -> str:
    """Write an event; its reports are most of the file and are written by hand."""
    span = span_of(event.value)
    vague = span if span and event.value != str(span.earliest) else None
    said = _json(
        _known(
            id=event_id,
            page=atlas.event_pages[event_id],
            own_page=atlas.own_pages.get(event_id),
            date=event.value,
            earliest=vague.earliest if vague else None,
            latest=vague.latest if vague else None,
            kind=event.kind.value,
            label=event.label,
            differences=[
                {
                    "field": difference.field,
                    "values": [
                        {"value": value, "sources": list(sources)}
                        for value, sources in difference.values
                    ],
                }
                for difference in event.differences
            ],
        )
    )
    if not event.reports:
        return said
    reports = ",".join(_report(atlas, event, report) for report in event.reports)
    return f'{said[:-1]},"reports":[{reports}]}}'


def _report(atlas: Atlas, event: Event, report: Report) -> str:
    """Write a report without what it has in common with its event."""
    source, text = report.source, report.text
    said = f'{{"source":{_quote(source)},"line":{report.line}'
    if source in atlas.by_source:
        named = atlas.sentences.get(source, {}).get((report.block, text))
        said += f',"sentence":{_quote(named or addresses.line_id(report.block))}'
    words = (
        ("text", quotation(atlas, report)),
        ("words", text[report.start : report.end]),
        ("date", "" if report.value == event.value else report.value),
        ("kind", "" if report.kind is event.kind else report.kind.value),
        ("rule", report.rule),
        ("counted_from", _span(report.anchor) if report.anchor else ""),
    )
    for key, value in words:
        if value:
            said += f',"{key}":{_quote(value)}'
    if report.carried is not None:
        said += f',"carried_from":{report.carried}'
    return said + "}"


def _span(span: Interval) -> str:
    """Write a day, or the days between which it lies, as EDTF."""
    if span.earliest == span.latest:
        return str(span.earliest)
    return "/".join(str(day) if day else ".." for day in (span.earliest, span.latest))


def _sequence(sequence: Sequence) -> dict[str, Any]:
    return _known(
        source=sequence.source,
        zero=sequence.zero,
        date=sequence.value,
        steps=[
            _known(
                offset=step.offset,
                approximate=step.approximate or None,
                line=step.line,
                text=step.text,
            )
            for step in sequence.steps
        ],
    )


def _passages(atlas: Atlas) -> bytes:
    """Write what articles share: each passage with its wordings, the earliest first."""
    names = addresses.passage_ids(each.passages[0].text for each in atlas.lineages)
    return _written(
        {"title": atlas.site.title, "page": addresses.article_path("{slug}")},
        passages=(
            _json({"id": name, "wordings": [_wording(atlas, p) for p in each.passages]})
            for name, each in zip(names, atlas.lineages, strict=True)
        ),
    )


def _wording(atlas: Atlas, passage: Passage) -> dict[str, Any]:
    article = atlas.by_source[passage.source]
    published = article.published
    return _known(
        source=passage.source,
        slug=article.slug,
        headline=article.title,
        outlet=article.outlet.value if article.outlet else None,
        date=published.day if published else None,
        line=passage.block,
        fragment=place_of(atlas, passage),
        text=passage.text,
    )


_LARGE: tuple[tuple[str, Callable[[Atlas], bytes]], ...] = (
    (addresses.ARTICLES_DATA, _articles),
    (addresses.TIMELINE_TABLE, timeline_csv),
    (addresses.CALENDAR, timeline_ics),
    (addresses.TIMELINE_DATA, _timeline),
    (addresses.TIMELINEJS, timelinejs),
)
_SHARED = ((addresses.PASSAGES_DATA, _passages),)
"""What is written only where articles share something."""


def _references(write: Callable[[Iterable[Reference]], bytes], atlas: Atlas) -> bytes:
    """Write a reference to every article in one format."""
    return write(refer(atlas.site, each) for each in atlas.ordered)


# What makes files travels to workers, which a function within another cannot.
_REFERENCES = tuple((path, partial(_references, write)) for path, write in BIBLIOGRAPHY)
