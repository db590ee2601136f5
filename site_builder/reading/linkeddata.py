"""Linked data of a saved page: what its JSON-LD says about the article."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from site_builder.model import Hint
from site_builder.reading.characters import scrub

_ARTICLE = ("article", "posting", "report", "recipe", "review")
"""What the types of articles end in: NewsArticle, BlogPosting, AnalysisNewsArticle."""
_PAGE = frozenset({"webpage", "itempage", "aboutpage", "creativework"})
_PERSON = frozenset({"person", ""})
_TRAILING_COMMA = re.compile(r",(?=\s{0,200}[}\]])")
_WRAPPING = re.compile(r"<!--|-->|/?/?\*?<!\[CDATA\[\*?/?|/?/?\*?\]\]>\*?/?")
_DEEPEST = 8
"""Objects within objects; an article lies two or three deep."""
_MOST = 4_000
"""Objects of one page that are looked at; shops list thousands."""

_Object = dict[str, Any]


def read_linked_data(tree: HtmlElement) -> tuple[Hint, ...]:
    """Give what the page's JSON-LD says of its article, broken JSON left aside.

    The articles go before the page, and of several articles the first is the page's
    own: the others are its related stories.
    """
    objects = [found for text in _scripts(tree) for found in _objects(_parse(text))]
    by_id = {
        str(found["@id"]): found
        for found in objects
        if "@id" in found and len(found) > 1
    }
    articles = [found for found in objects if _is_article(found)]
    pages = [found for found in objects if _types(found) & _PAGE]
    told: list[Hint] = []
    for found in articles[:1]:
        told.extend(_read(found, "json-ld", by_id))
    for found in pages[:1]:
        told.extend(_read(found, "json-ld-page", by_id))
    told.extend(
        Hint("outlet", name, "json-ld-site")
        for found in objects
        if "website" in _types(found)
        for name in _texts(found.get("name"))
    )
    return tuple(told)


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            text = script.text_content()
            if text and text.strip():
                yield text


def _parse(text: str) -> Any:
    """Read JSON as pages write it: in comments, with commas too many."""
    text = text.strip().rstrip(";")
    for mended in (text, _TRAILING_COMMA.sub("", _WRAPPING.sub("", text)).strip()):
        try:
            return json.JSONDecoder(strict=False).raw_decode(mended)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _objects(root: Any) -> Iterator[_Object]:
    """Walk the objects of a document, outer ones first, references by name last."""
    level, left = [root], _MOST
    for _ in range(_DEEPEST):
        below: list[Any] = []
        for item in level:
            if isinstance(item, list):
                below.extend(item)
            elif isinstance(item, dict):
                left -= 1
                if left < 0:
                    return
                yield item
                below.extend(
                    value for value in item.values() if isinstance(value, dict | list)
                )
        level = below


def _types(found: _Object) -> frozenset[str]:
    kinds = found.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return frozenset(str(kind).rpartition("/")[2].lower() for kind in listed if kind)


def _is_article(found: _Object) -> bool:
    return any(kind.endswith(_ARTICLE) for kind in _types(found)) and (
        "headline" in found or "datePublished" in found or "author" in found
    )


def _read(found: _Object, origin: str, by_id: dict[str, _Object]) -> Iterator[Hint]:
    for field, keys in (
        ("headline", ("headline", "name")),
        ("standfirst", ("description", "abstract")),
        ("published", ("datePublished", "dateCreated", "uploadDate")),
        ("modified", ("dateModified",)),
    ):
        for key in keys:
            values = list(_texts(found.get(key)))
            for value in values:
                yield Hint(field, value, origin)
            if values:
                break
    for person in _listed(found.get("author") or found.get("creator")):
        yield from _author(person, origin, by_id)
    for key in ("publisher", "sourceOrganization"):
        for owner in _listed(found.get(key)):
            for name in _texts(_named(owner, by_id)):
                yield Hint("outlet", name, origin)


def _author(person: Any, origin: str, by_id: dict[str, _Object]) -> Iterator[Hint]:
    known = _resolve(person, by_id)
    kinds = _types(known) if isinstance(known, dict) else frozenset()
    is_person = not kinds or bool(kinds & _PERSON)
    for name in _texts(_named(known, by_id)):
        yield Hint("author", name, origin if is_person else f"{origin}-organization")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _resolve(value: Any, by_id: dict[str, _Object]) -> Any:
    if isinstance(value, dict) and "name" not in value:
        return by_id.get(str(value.get("@id")), value)
    return value


def _named(value: Any, by_id: dict[str, _Object]) -> Any:
    value = _resolve(value, by_id)
    return value.get("name") if isinstance(value, dict) else value


def _texts(value: Any) -> Iterator[str]:
    for item in _listed(value):
        if isinstance(item, dict):
            item = item.get("name") or item.get("@value")  # noqa: PLW2901 - unwrapped
        if isinstance(item, str) and item.strip():
            # Written for machines, but often by what escapes for people.
            yield " ".join(scrub(html.unescape(item)).split())
