"""Feeds of the newest articles: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org).

They hold articles whose day of publication is certain, and are made from the card
catalogue alone.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from site_builder.model import Output, Picture, Site
from site_builder.rendering import addresses
from site_builder.rendering.catalogue import Card, Catalogue, Heading
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.outward import site_language, sound_text
from site_builder.rendering.views import Link

_ATOM = "http://www.w3.org/2005/Atom"
_JSON_FEED = "https://jsonfeed.org/version/1.1"
_NAMESPACE = UUID("5b1d6f0e-58a5-5c39-9d0a-3f4f6a1c7e20")
"""Our own name space for identifiers (RFC 9562, version 5); never to be changed."""
_NO_DATE = date(1970, 1, 1)
"""Stands where a feed without dated articles must give a date all the same."""
_PICTURE_TYPES = {"jpg": "image/jpeg", "webp": "image/webp"}
_LATEST = 100
"""A feed is for what is new: it is fetched whole, again and again. `articles.json`
has everything."""
_LEAST = 5
"""An outlet of fewer articles is no source to subscribe to."""
_LEAST_OF_A_NAME = 20
"""A name in fewer articles seldom comes again."""
_LATEST_OF_A_NAME = 30
"""An article has thirty names and more: each of their feeds changes with it."""


@dataclass(frozen=True, slots=True)
class _Feed:
    """A feed before it is written: what it is called, where it is, what it holds.

    `name` tells it from other feeds; `home` is the page that lists the same articles;
    it holds the `latest` ones, so many.
    """

    site: Site
    name: tuple[str, ...]
    title: str
    home: str
    stem: str
    cards: tuple[Card, ...]
    pictures: Mapping[str, Sequence[Picture]]
    latest: int = _LATEST

    def picture(self, card: Card, kind: str) -> tuple[str, str] | None:
        """Give the address and the type of an article's first picture."""
        found = self.pictures.get(card.source)
        if not found:
            return None
        path = found[0].widest.path
        return self.address(path, kind), _PICTURE_TYPES[path.rpartition(".")[2]]

    def address(self, path: str, kind: str) -> str:
        """Give the public address of a page, else its address from the feed."""
        here = addresses.feed_path(self.stem, kind)
        return addresses.absolute(self.site, path) or addresses.link(here, path)


def has_feed(cards: tuple[Card, ...]) -> bool:
    """Say whether so many articles are dated for certain that a feed is worth it."""
    return sum(card.day is not None for card in cards) >= _LEAST


def has_name_feed(cards: Iterable[Card]) -> bool:
    """Say whether so many articles that have a name are dated for certain."""
    return sum(card.day is not None for card in cards) >= _LEAST_OF_A_NAME


def newest_of_name(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Give the articles that the feed of a name holds, of all that have it."""
    return tuple([card for card in cards if card.day][:_LATEST_OF_A_NAME])


def name_feed(site: Site, name: Heading, kind: str) -> Output:
    """Write the feed of a name, "xml" or "json"; its articles are the newest first."""
    feed = _Feed(
        site,
        (site.title, "name", addresses.name_key(name.name)),
        f"{name.name} · {site.title}",
        name.path,
        name.path,
        name.cards,
        {},
        _LATEST_OF_A_NAME,
    )
    write = _atom if kind == "xml" else _json
    return Output(addresses.feed_path(name.path, kind), write(feed))


def feed_links(say: Phrases, path: str, here: str) -> tuple[Link, ...]:
    """Lead from page `here` to both feeds of the list at `path`."""
    return tuple(
        Link(say(key), addresses.link(here, addresses.feed_path(path, kind)))
        for key, kind in (("atom-feed", "xml"), ("json-feed", "json"))
    )


def feeds(
    catalogue: Catalogue, pictures: Mapping[str, Sequence[Picture]] | None = None
) -> Iterator[Output]:
    """Write the feeds of the whole collection and of each larger outlet.

    `pictures` has those of each source.
    """
    site, pictures = catalogue.site, pictures or {}
    everything = _Feed(
        site,
        (site.title,),
        site.title,
        addresses.INDEX,
        "feed.html",
        catalogue.cards,
        pictures,
    )
    yield from _both(everything)
    for outlet in catalogue.outlets:
        if has_feed(outlet.cards):
            title = f"{outlet.name} · {site.title}"
            name = (site.title, "outlet", addresses.name_key(outlet.name))
            yield from _both(
                _Feed(
                    site,
                    name,
                    title,
                    outlet.path,
                    outlet.path,
                    outlet.cards,
                    pictures,
                )
            )


def _both(feed: _Feed) -> Iterator[Output]:
    yield Output(addresses.feed_path(feed.stem, "xml"), _atom(feed))
    yield Output(addresses.feed_path(feed.stem, "json"), _json(feed))


def _entries(feed: _Feed) -> list[tuple[date, Card]]:
    dated = [(day, card) for card in feed.cards if (day := card.day)]
    return dated[: feed.latest]


def _atom(feed: _Feed) -> bytes:
    """Write a feed, newest article first.

    Identifiers come from the names of the sources, so that they outlive a change of
    address; dates come from the articles, never from a clock.
    """
    dated = _entries(feed)
    updated = max((day for day, _ in dated), default=_NO_DATE)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": site_language(feed.site)})
    _add(root, "id", _identifier("feed", *feed.name))
    _add(root, "title", feed.title)
    if feed.site.description:
        _add(root, "subtitle", feed.site.description)
    _add(root, "updated", _instant(updated))
    _add(_add(root, "author"), "name", feed.site.title)
    _link(root, "alternate", feed.address(feed.home, "xml"), "text/html")
    own = addresses.absolute(feed.site, addresses.feed_path(feed.stem, "xml"))
    if own:
        _link(root, "self", own, "application/atom+xml")
    for day, card in dated:
        _entry(root, feed, card, day)
    indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root) + b"\n"


def _entry(root: Element, feed: _Feed, card: Card, day: date) -> None:
    entry = _add(root, "entry")
    _add(entry, "id", _identifier("article", card.source))
    _add(entry, "title", card.line.title)
    _add(entry, "published", _instant(day))
    _add(entry, "updated", _instant(day))
    for author in card.authors:
        _add(_add(entry, "author"), "name", author)
    _link(entry, "alternate", feed.address(card.path, "xml"), "text/html")
    if card.original:
        _link(entry, "related", card.original, "text/html")
    if picture := feed.picture(card, "xml"):
        _link(entry, "enclosure", *picture)
    for tag in card.tags:
        _add(entry, "category", term=tag)
    if card.line.standfirst:
        _add(entry, "summary", card.line.standfirst)


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Add an element: the one way by which words come into the feed."""
    sound = {name: sound_text(value) for name, value in attributes.items()}
    element = SubElement(parent, tag, sound)
    element.text = sound_text(text) or None
    return element


def _link(parent: Element, rel: str, href: str, kind: str) -> None:
    _add(parent, "link", rel=rel, type=kind, href=href)


def _json(feed: _Feed) -> bytes:
    """Write a feed as JSON; an entry says with its title what has no standfirst."""
    told: dict[str, Any] = {
        "version": _JSON_FEED,
        "title": feed.title,
        "description": feed.site.description,
        "language": site_language(feed.site),
        "home_page_url": feed.address(feed.home, "json"),
        "feed_url": addresses.absolute(
            feed.site, addresses.feed_path(feed.stem, "json")
        ),
    }
    known = {key: value for key, value in told.items() if value}
    known["items"] = [_item(feed, card, day) for day, card in _entries(feed)]
    text = json.dumps(known, ensure_ascii=False, indent=1)
    return f"{sound_text(text)}\n".encode()


def _item(feed: _Feed, card: Card, day: date) -> dict[str, Any]:
    picture = feed.picture(card, "json")
    said: dict[str, Any] = {
        "id": _identifier("article", card.source),
        "url": feed.address(card.path, "json"),
        "external_url": card.original,
        "title": card.line.title,
        "content_text": card.line.standfirst or card.line.title,
        "image": picture[0] if picture else None,
        "date_published": _instant(day),
        "authors": [{"name": author} for author in card.authors],
        "tags": list(card.tags),
    }
    return {key: value for key, value in said.items() if value}


def _identifier(*parts: str) -> str:
    name = "\n".join(parts).encode(errors="backslashreplace").decode()
    return uuid5(_NAMESPACE, name).urn


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
