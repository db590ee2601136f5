"""What machines read in a page: JSON-LD (https://schema.org/NewsArticle)."""

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from site_builder.dates import bounds
from site_builder.model import Article, Event, EventKind, Interval, Picture, Site
from site_builder.model.names import Name, NameKind
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import Spot
from site_builder.rendering.claims import certain_day
from site_builder.rendering.outward import (
    article_language,
    sound_text,
    web_address,
)
from site_builder.rendering.quoting import event_title

_HEADLINE_LENGTH = 110
"""Search engines refuse longer headlines."""
_EVENTS_DESCRIBED = 100
"""With three articles each they take some 60 kB; more is weight without a reader."""
_ARTICLES_OF_AN_EVENT = 3
_ARTICLES_OF_A_PAGE = 50
"""The page of an event names more: there they are what it is about."""

_write = json.JSONEncoder(ensure_ascii=False).encode
_IN_A_SCRIPT = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)
"""What could end a script element or break a line of JavaScript."""


def news_article(site: Site, article: Article, pictures: Sequence[Picture] = ()) -> str:
    """Describe an article; only what is known is said, and a day only when certain.

    The page stands for the archived copy: `isBasedOn` is the original where its address
    is known, else the text as it was handed in, which a page shows line by line.
    """
    day = certain_day(article)
    original = web_address(article.url.value) if article.url else None
    source = addresses.absolute(site, addresses.source_path(article.slug))
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title[:_HEADLINE_LENGTH],
        "inLanguage": article_language(site, article),
        "url": addresses.absolute(site, addresses.article_path(article.slug)),
        "description": article.standfirst.value if article.standfirst else None,
        "datePublished": day.isoformat() if day else None,
        "author": [{"@type": "Person", "name": a.value} for a in article.authors],
        "publisher": {"@type": "Organization", "name": article.outlet.value}
        if article.outlet
        else None,
        "keywords": list(article.tags),
        "image": [
            address
            for picture in pictures
            if (address := addresses.absolute(site, picture.widest.path))
        ],
        "isBasedOn": original
        or {
            "@type": "CreativeWork",
            "name": article.source,
            **({"url": source} if source else {}),
        },
        "isPartOf": {"@type": "Collection", "name": site.title},
    }
    known = {key: _sound(value) for key, value in said.items() if value}
    return _write(known).translate(_IN_A_SCRIPT)


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return sound_text(value)
    if isinstance(value, list):
        return [_sound(item) for item in value]
    return {key: _sound(item) for key, item in value.items()}


def event_graph(atlas: Atlas, here: str, spots: Iterable[Spot]) -> str | None:
    """Describe the events of a page that are dated and happened; None without any.

    A page of very many names its first ones only: all are in the data files.
    """
    told = (
        _schema_event(
            atlas, here, atlas.timeline.events[spot.at], span, _ARTICLES_OF_AN_EVENT
        )
        for spot in spots
        if atlas.timeline.events[spot.at].kind is EventKind.REPORTED
        for span in (bounds(atlas.timeline.events[spot.at].value),)
        if span and span.earliest and span.latest
    )
    graph = list(islice(told, _EVENTS_DESCRIBED))
    if not graph:
        return None
    said = {"@context": "https://schema.org", "@graph": graph}
    return _write(_sound(said)).translate(_IN_A_SCRIPT)


def event_page(atlas: Atlas, here: str, event: Event, names: Iterable[int]) -> str:
    """Describe the event of a page, whom and what it is about, and who tells of it.

    What was expected is an event that was scheduled, as far as the page knows.
    """
    said = _schema_event(atlas, here, event, bounds(event.value), _ARTICLES_OF_A_PAGE)
    expected = event.kind is EventKind.EXPECTED
    said |= {
        "@context": "https://schema.org",
        "url": addresses.absolute(atlas.site, here),
        "eventStatus": "https://schema.org/EventScheduled" if expected else None,
        "about": [
            _thing(atlas.site, atlas.book.names[n], atlas.book.paths[n], here)
            for n in names
        ],
    }
    known = {key: _sound(value) for key, value in said.items() if value}
    return _write(known).translate(_IN_A_SCRIPT)


def _thing(site: Site, name: Name, path: str, here: str) -> dict[str, Any]:
    return {
        "@type": _TYPES[name.kind],
        "name": name.name,
        "url": addresses.absolute(site, path) or addresses.link(here, path),
    }


def _schema_event(
    atlas: Atlas, here: str, event: Event, span: Interval | None, articles_told: int
) -> dict[str, Any]:
    """Describe one event (https://schema.org/Event) and the articles about it."""
    sources = dict.fromkeys(report.source for report in event.reports)
    articles = [atlas.by_source[s] for s in sources if s in atlas.by_source]
    return {
        "@type": "Event",
        "name": event_title(atlas, event),
        **(
            {"startDate": str(span.earliest), "endDate": str(span.latest)}
            if span and span.earliest and span.latest
            else {}
        ),
        "subjectOf": [
            {
                "@type": "NewsArticle",
                "headline": article.title[:_HEADLINE_LENGTH],
                "url": addresses.absolute(
                    atlas.site, addresses.article_path(article.slug)
                )
                or atlas.to_page(here, article),
            }
            for article in articles[:articles_told]
        ],
    }


_TYPES = {
    NameKind.PERSON: "Person",
    NameKind.ORGANISATION: "Organization",
    NameKind.PLACE: "Place",
    NameKind.OTHER: "Thing",
}
"""What schema.org calls the kinds of names."""
_PAGES = {
    NameKind.PERSON: "ProfilePage",
    NameKind.ORGANISATION: "ProfilePage",
    NameKind.PLACE: "AboutPage",
    NameKind.OTHER: "WebPage",
}
"""What it calls their pages; a profile is of a person or an organisation."""


def name_page(site: Site, here: str, name: Name) -> str:
    """Describe the page of a name: a profile of who acts, or what is about a place."""
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _PAGES[name.kind],
        "name": name.name,
        "url": addresses.absolute(site, here),
        "mainEntity": {
            "@type": _TYPES[name.kind],
            "name": name.name,
            **({"alternateName": list(name.aliases)} if name.aliases else {}),
        },
        "isPartOf": {"@type": "WebSite", "name": site.title},
    }
    known = {key: _sound(value) for key, value in said.items() if value}
    return _write(known).translate(_IN_A_SCRIPT)


def list_page(site: Site, here: str, title: str, person: str = "") -> str:
    """Describe a list (https://schema.org/CollectionPage), or a person's page."""
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ProfilePage" if person else "CollectionPage",
        "name": title,
        "url": addresses.absolute(site, here),
        "mainEntity": {"@type": "Person", "name": person} if person else None,
        "isPartOf": {"@type": "WebSite", "name": site.title},
    }
    known = {key: _sound(value) for key, value in said.items() if value}
    return json.dumps(known, ensure_ascii=False).translate(_IN_A_SCRIPT)
