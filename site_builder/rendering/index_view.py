"""The front page: what there is, when it happened, where to begin."""

from dataclasses import dataclass
from itertools import groupby

from site_builder.model import Article, Event, EventKind
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import Precision, precision
from site_builder.rendering.claims import article_line
from site_builder.rendering.event_view import ReportView, report_view
from site_builder.rendering.head import make_head
from site_builder.rendering.strip import (
    Strip,
    draw_strips,
    period_words,
    strip_words,
    whole,
)
from site_builder.rendering.views import ArticleLine, Head, Moment
from site_builder.rendering.words import (
    counted,
    machine_date,
    titled,
    value_words,
)

_KEY_EVENTS = 6
_EXACTNESS: tuple[Precision, ...] = ("day", "week", "month", "year")
_GROUPED_FROM = 13
"""A list of so many articles is told year by year."""


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
class ArticleGroup:
    """Articles of one year; `label` is empty where the list is short."""

    label: str
    articles: tuple[ArticleLine, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """A name and how many articles have it."""

    name: str
    count: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """All that the front page shows."""

    head: Head
    title: str
    description: str
    facts: tuple[str, ...]
    strips: tuple[Strip, ...]
    strip_words: str
    lead: ArticleLine | None
    groups: tuple[ArticleGroup, ...]
    key_events: tuple[KeyEvent, ...]
    event_count: str
    outlets: tuple[Tally, ...]
    authors: tuple[Tally, ...]
    without_outlet: str
    without_author: str


def index_view(atlas: Atlas) -> IndexView:
    """Look at the whole collection; the newest article leads."""
    site, articles = atlas.site, atlas.collection.articles
    newest = _newest_first(atlas)
    lead = next((a for a in newest if a.standfirst), newest[0] if newest else None)
    rest = tuple(a for a in newest if a is not lead)
    facts = _facts(atlas)
    outlets = _tally([a.outlet.value for a in articles if a.outlet])
    authors = _tally([c.value for a in articles for c in a.authors])
    period = whole(atlas)
    return IndexView(
        head=make_head(
            site,
            addresses.INDEX,
            site.title,
            site.description or f"{', '.join(facts)}.",
        ),
        title=site.title,
        description=site.description,
        facts=facts,
        strips=draw_strips(period),
        strip_words=strip_words(period),
        lead=article_line(atlas, addresses.INDEX, lead) if lead else None,
        groups=_groups(atlas, rest),
        key_events=_key_events(atlas),
        event_count=counted(len(atlas.timeline.events), "event"),
        outlets=outlets,
        authors=authors,
        without_outlet=_without([a for a in articles if not a.outlet], "outlet"),
        without_author=_without([a for a in articles if not a.authors], "author"),
    )


def _newest_first(atlas: Atlas) -> tuple[Article, ...]:
    """Turn the order of time round; undated articles stay last."""
    dated = tuple(a for a in atlas.ordered if a.published)
    undated = tuple(a for a in atlas.ordered if not a.published)
    return dated[::-1] + undated


def _facts(atlas: Atlas) -> tuple[str, ...]:
    articles = atlas.collection.articles
    outlets = {a.outlet.value for a in articles if a.outlet}
    facts = [counted(len(articles), "article")]
    if outlets:
        facts.append(counted(len(outlets), "outlet"))
    spans = [a.published.within for a in articles if a.published]
    period = period_words(spans)
    if period:
        facts.append(period)
    if atlas.timeline.events:
        facts.append(counted(len(atlas.timeline.events), "dated event"))
    return tuple(facts)


def _groups(atlas: Atlas, articles: tuple[Article, ...]) -> tuple[ArticleGroup, ...]:
    if len(articles) < _GROUPED_FROM:
        lines = tuple(article_line(atlas, addresses.INDEX, a) for a in articles)
        return (ArticleGroup("", lines),) if lines else ()
    return tuple(
        ArticleGroup(
            label, tuple(article_line(atlas, addresses.INDEX, a) for a in found)
        )
        for label, found in groupby(articles, _year_of)
    )


def _year_of(article: Article) -> str:
    span = article.published.within if article.published else None
    day = (span.earliest or span.latest) if span else None
    return str(day.year) if day else "Undated"


def _key_events(atlas: Atlas) -> tuple[KeyEvent, ...]:
    """Choose what most articles report, the exact before the vague, by time."""
    chosen = sorted(
        range(len(atlas.timeline.events)), key=lambda at: (_weight(atlas, at), at)
    )[:_KEY_EVENTS]
    return tuple(
        _key_event(atlas, atlas.timeline.events[at], atlas.event_ids[at])
        for at in sorted(chosen)
        if atlas.timeline.events[at].reports
    )


def _weight(atlas: Atlas, at: int) -> tuple[int, int]:
    event = atlas.timeline.events[at]
    sources = {report.source for report in event.reports}
    return -len(sources), _EXACTNESS.index(precision(event.value))


def _key_event(atlas: Atlas, event: Event, event_id: str) -> KeyEvent:
    here = addresses.INDEX
    sources = len({report.source for report in event.reports})
    return KeyEvent(
        moment=Moment(titled(value_words(event.value)), machine_date(event.value)),
        precision=precision(event.value),
        expected=event.kind is EventKind.EXPECTED,
        href=atlas.to_event(here, event_id),
        label=event.label,
        report=report_view(atlas, here, event.reports[0]),
        sources=f"{counted(sources, 'article')} give this date" if sources > 1 else "",
    )


def _tally(names: list[str]) -> tuple[Tally, ...]:
    """Count names, the commonest first."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    ranked = sorted(counts, key=lambda name: (-counts[name], name.casefold(), name))
    return tuple(Tally(name, counted(counts[name], "article")) for name in ranked)


def _without(articles: list[Article], what: str) -> str:
    if not articles:
        return ""
    if len(articles) == 1:
        return f"One article names no {what}."
    return f"{len(articles)} articles name no {what}."
