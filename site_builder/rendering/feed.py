"""The Atom feed (RFC 4287): the articles whose day of publication is certain."""

from datetime import date
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from site_builder.model import Article
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.claims import certain_day
from site_builder.rendering.outward import site_language, sound_text, web_address

_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACE = UUID("5b1d6f0e-58a5-5c39-9d0a-3f4f6a1c7e20")
"""Our own name space for identifiers (RFC 9562, version 5); never to be changed."""
_NO_DATE = date(1970, 1, 1)
"""Stands where a feed without dated articles must give a date all the same."""


def atom_feed(atlas: Atlas) -> bytes:
    """Write the feed, newest article first.

    Identifiers come from the names of the sources, so that they outlive a change of
    address; dates come from the articles, never from a clock.
    """
    dated = [(day, a) for a in atlas.ordered[::-1] if (day := certain_day(a))]
    updated = max((day for day, _ in dated), default=_NO_DATE)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": site_language(atlas.site)})
    _add(root, "id", _identifier("feed", atlas.site.title))
    _add(root, "title", atlas.site.title)
    if atlas.site.description:
        _add(root, "subtitle", atlas.site.description)
    _add(root, "updated", _instant(updated))
    _add(_add(root, "author"), "name", atlas.site.title)
    _link(root, "alternate", _address(atlas, addresses.INDEX), "text/html")
    own = addresses.absolute(atlas.site, addresses.FEED)
    if own:
        _link(root, "self", own, "application/atom+xml")
    for day, article in dated:
        _entry(root, atlas, article, day)
    indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root) + b"\n"


def _entry(root: Element, atlas: Atlas, article: Article, day: date) -> None:
    entry = _add(root, "entry")
    _add(entry, "id", _identifier("article", article.source))
    _add(entry, "title", article.title)
    _add(entry, "published", _instant(day))
    _add(entry, "updated", _instant(day))
    for claim in article.authors:
        _add(_add(entry, "author"), "name", claim.value)
    path = addresses.article_path(article.slug)
    _link(entry, "alternate", _address(atlas, path), "text/html")
    original = web_address(article.url.value) if article.url else None
    if original:
        _link(entry, "related", original, "text/html")
    for tag in article.tags:
        _add(entry, "category", term=tag)
    if article.standfirst:
        _add(entry, "summary", article.standfirst.value)


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Add an element: the one way by which words come into the feed."""
    sound = {name: sound_text(value) for name, value in attributes.items()}
    element = SubElement(parent, tag, sound)
    element.text = sound_text(text) or None
    return element


def _link(parent: Element, rel: str, href: str, kind: str) -> None:
    _add(parent, "link", rel=rel, type=kind, href=href)


def _address(atlas: Atlas, path: str) -> str:
    """Give the public address; without a base URL the one relative to the feed."""
    return addresses.absolute(atlas.site, path) or path


def _identifier(*parts: str) -> str:
    name = "\n".join(parts).encode(errors="backslashreplace").decode()
    return uuid5(_NAMESPACE, name).urn


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
