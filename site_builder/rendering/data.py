"""Files for machines: the collection as JSON, the feed, what search engines want."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from site_builder.dates import bounds
from site_builder.model import (
    Article,
    Claim,
    Event,
    Evidence,
    Interval,
    Output,
    Publication,
    Report,
    Sequence,
)
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import take_stock
from site_builder.rendering.exports import timeline_csv, timeline_ics, timelinejs
from site_builder.rendering.feed import feeds
from site_builder.rendering.outward import sound_text
from site_builder.rendering.quoting import quotation
from site_builder.rendering.sitemap import sitemaps


def data_files(atlas: Atlas, pages: Iterable[str]) -> Iterator[Output]:
    """Make every file that is no page, one at a time; `pages` are the paths of those.

    The sitemap and `robots.txt` need absolute addresses: they exist only where the site
    has a base URL.
    """
    yield Output(".nojekyll", b"")
    yield Output(addresses.ARTICLES_DATA, _json(_articles(atlas)))
    yield from feeds(take_stock(atlas.site, atlas.collection.articles))
    yield Output(addresses.TIMELINE_TABLE, timeline_csv(atlas))
    yield Output(addresses.CALENDAR, timeline_ics(atlas))
    yield Output(addresses.TIMELINE_DATA, _json(_timeline(atlas)))
    yield Output(addresses.TIMELINEJS, timelinejs(atlas))
    yield from sitemaps(atlas.site, pages)


def _json(data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, indent=1, default=date.isoformat)
    return f"{sound_text(text)}\n".encode()


def _articles(atlas: Atlas) -> dict[str, Any]:
    return {
        "title": atlas.site.title,
        "articles": [_article(article) for article in atlas.ordered],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "source": article.source,
        "slug": article.slug,
        "page": addresses.article_path(article.slug),
        "source_page": addresses.source_path(article.slug),
        "headline": _claim(article.headline),
        "standfirst": _claim(article.standfirst),
        "authors": [_claim(author) for author in article.authors],
        "outlet": _claim(article.outlet),
        "published": _publication(article.published),
        "url": _claim(article.url),
        "language": _claim(article.language),
        "tags": list(article.tags),
        "licence": _claim(article.licence),
        "digest": article.digest,
    }


def _claim(claim: Claim | None) -> dict[str, Any] | None:
    if claim is None:
        return None
    return {
        "value": claim.value,
        "basis": claim.basis.value,
        "rule": claim.rule,
        "evidence": _evidence(claim.evidence),
    }


def _publication(published: Publication | None) -> dict[str, Any] | None:
    if published is None:
        return None
    return {
        "date": published.day,
        "earliest": published.within.earliest,
        "latest": published.within.latest,
        "basis": published.basis.value,
        "rule": published.rule,
        "stamp": published.stamp,
        "evidence": _evidence(published.evidence),
    }


def _evidence(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [{"source": e.source, "line": e.line, "text": e.text} for e in evidence]


def _timeline(atlas: Atlas) -> dict[str, Any]:
    pairs = zip(atlas.timeline.events, atlas.event_ids, strict=True)
    return {
        "title": atlas.site.title,
        "events": [_event(atlas, event, event_id) for event, event_id in pairs],
        "sequences": [_sequence(sequence) for sequence in atlas.timeline.sequences],
    }


def _event(atlas: Atlas, event: Event, event_id: str) -> dict[str, Any]:
    span = bounds(event.value)
    return {
        "id": event_id,
        "page": atlas.to_event(addresses.INDEX, event_id),
        "date": event.value,
        "earliest": span.earliest if span else None,
        "latest": span.latest if span else None,
        "kind": event.kind.value,
        "label": event.label,
        "differences": [
            {
                "field": difference.field,
                "values": [
                    {"value": value, "sources": list(sources)}
                    for value, sources in difference.values
                ],
            }
            for difference in event.differences
        ],
        "reports": [_report(atlas, report) for report in event.reports],
    }


def _report(atlas: Atlas, report: Report) -> dict[str, Any]:
    return {
        "source": report.source,
        "line": report.line,
        "page": atlas.to_report(addresses.INDEX, report),
        "text": quotation(atlas, report),
        "words": report.text[report.start : report.end],
        "date": report.value,
        "kind": report.kind.value,
        "rule": report.rule,
        "counted_from": _span(report.anchor) if report.anchor else None,
        "carried_from": report.carried,
    }


def _span(span: Interval) -> dict[str, Any]:
    return {"earliest": span.earliest, "latest": span.latest}


def _sequence(sequence: Sequence) -> dict[str, Any]:
    return {
        "source": sequence.source,
        "zero": sequence.zero,
        "date": sequence.value,
        "steps": [
            {
                "offset": step.offset,
                "approximate": step.approximate,
                "line": step.line,
                "text": step.text,
            }
            for step in sequence.steps
        ],
    }
