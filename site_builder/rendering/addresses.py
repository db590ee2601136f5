"""Where everything lives: paths of pages, links from page to page, names of lines.

Every link inside the site is relative to the page that holds it, so that the site
opens from a folder and from any place on a server. Only `404.html`, which a server
answers with at every depth, links from the root.
"""

import posixpath
import re
from collections import Counter
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import quote, urlsplit

from site_builder.model import Event, EventKind, Site

INDEX = "index.html"
TIMELINE = "timeline.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
ARTICLES_DATA = "articles.json"
TIMELINE_DATA = "timeline.json"

_IN_AN_ID = str.maketrans({"/": "_", "~": "c", "?": "u", "%": "cu"})
"""EDTF characters that a fragment would have to escape."""
_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9_-]")


def article_path(slug: str) -> str:
    """Give the path of the page to read."""
    return f"articles/{slug}.html"


def source_path(slug: str) -> str:
    """Give the path of the page that shows the source line by line."""
    return f"sources/{slug}.html"


def year_path(year: str) -> str:
    """Give the path of the page that shows the events of one year."""
    return f"timeline/{year}.html"


def line_id(number: int) -> str:
    """Name line `number` of a source, on its own page and on the article's."""
    return f"l{number}"


def link(here: str, there: str, fragment: str = "") -> str:
    """Lead from page `here` to page `there`, relative.

    A fragment is one of the names that this room gives: none needs an escape.
    """
    if not fragment:
        return _way(here, there)
    return ("" if here == there else _way(here, there)) + f"#{fragment}"


@lru_cache(maxsize=4096)
def _way(here: str, there: str) -> str:
    """Find the way once for all lines of a page: a page links there line by line."""
    return quote(posixpath.relpath(there, posixpath.dirname(here)))


def absolute(site: Site, path: str) -> str | None:
    """Give the public address of `path`; None where the site has no base URL."""
    if site.base_url is None:
        return None
    if path == INDEX:
        return site.base_url
    return site.base_url + quote(path)


def base_path(site: Site) -> str:
    """Give the path under which a server has the site, "/" where that is unknown."""
    if site.base_url is None:
        return "/"
    path = urlsplit(site.base_url).path
    return path if path.endswith("/") else f"{path}/"


def event_ids(events: tuple[Event, ...]) -> tuple[str, ...]:
    """Name each event after its date, in the order given.

    Events of one date and kind each carry a short mark of their first report, so that
    another event never moves an address.
    """
    plain = tuple(_plain_id(event) for event in events)
    count = Counter(plain)
    return tuple(
        name if count[name] == 1 else f"{name}-{_mark(event)}"
        for name, event in zip(plain, events, strict=True)
    )


def _plain_id(event: Event) -> str:
    expected = "-expected" if event.kind is EventKind.EXPECTED else ""
    named = _NOT_IN_AN_ID.sub("-", event.value.translate(_IN_AN_ID))
    return f"t{named}{expected}"


def _mark(event: Event) -> str:
    first = event.reports[0] if event.reports else None
    words = (
        f"{first.source}\n{first.line}\n{first.text}\n{first.start}" if first else ""
    )
    words_as_bytes = words.encode(errors="backslashreplace")
    return blake2b(words_as_bytes, digest_size=4).hexdigest()
