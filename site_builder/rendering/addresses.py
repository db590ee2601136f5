"""Where everything lives: paths of pages, links from page to page, names of lines.

Every link inside the site is relative to the page that holds it, so that the site
opens from a folder and from any place on a server. Only `404.html`, which a server
answers with at every depth, links from the root.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import quote, urlsplit

from slugify import slugify

from site_builder.model import Event, EventKind, Site

INDEX = "index.html"
TIMELINE = "timeline.html"
ARCHIVE = "archive.html"
OUTLETS = "outlets.html"
AUTHORS = "authors.html"
TAGS = "tags.html"
NAMES = "names.html"
PEOPLE = "people.html"
ORGANISATIONS = "organisations.html"
PLACES = "places.html"
OTHER_NAMES = "other-names.html"
PASSAGES = "passages.html"
SEARCH = "search.html"
SEARCH_FILES = "search/"
"""The folder of the index; `search` writes it and `static/search.js` reads it."""
NOT_FOUND = "404.html"
FEED = "feed.xml"
JSON_FEED = "feed.json"
SITEMAP = "sitemap.xml"
ARTICLES_DATA = "articles.json"
PASSAGES_DATA = "passages.json"
TIMELINE_DATA = "timeline.json"
TIMELINE_TABLE = "timeline.csv"
CALENDAR = "timeline.ics"
TIMELINEJS = "timelinejs.json"
BIBTEX = "articles.bib"
RIS = "articles.ris"
CSL = "articles.csl.json"

_IN_AN_ID = str.maketrans({"/": "_", "~": "c", "?": "u", "%": "cu"})
"""EDTF characters that a fragment would have to escape."""
_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9_-]")
_SLUG_LENGTH = 60
"""Most characters of a name in an address: as many as a file name has room for."""
_PLAIN = re.compile(rf"(?=.{{1,{_SLUG_LENGTH}}}\Z)[a-z0-9]+(?: [a-z0-9]+)*")
"""A name, letter case aside, that its slug gives back word for word."""


def article_path(slug: str) -> str:
    """Give the path of the page to read."""
    return f"articles/{slug}.html"


def is_article_path(path: str) -> bool:
    """Tell whether a path is that of a page to read."""
    return path.startswith("articles/")


def result_path(place: int) -> str:
    """Say where the words of the article with this number in the index go."""
    return f"{SEARCH_FILES}text-{place}.js"


def source_path(slug: str) -> str:
    """Give the path of the page that shows the source line by line."""
    return f"sources/{slug}.html"


def year_path(year: str) -> str:
    """Give the path of the page that shows the events of one year, or a part of it."""
    return f"timeline/{year}.html"


def event_path(event_id: str) -> str:
    """Give the path of the page of an event that several articles report.

    It has the date and the mark of its name on the timeline: "2021-02-18-d46599ec". Of
    an open interval the open end is a word, so that no file begins with a hyphen.
    """
    named = event_id.removeprefix("t")
    if named.startswith("--_"):
        named = f"until-{named.removeprefix('--_')}"
    return f"events/{named.replace('_--', '-on', 1)}.html"


def outlet_path(name: str) -> str:
    """Give the path of the page that lists the articles of an outlet."""
    return f"outlets/{name_slug(name)}.html"


def author_path(name: str) -> str:
    """Give the path of the page that lists the articles of an author."""
    return f"authors/{name_slug(name)}.html"


def tag_path(name: str) -> str:
    """Give the path of the page that lists the articles with a tag."""
    return f"tags/{name_slug(name)}.html"


def name_path(name: str) -> str:
    """Give the path of the page about a name of the texts."""
    return f"names/{name_slug(name)}.html"


def passage_ids(texts: Iterable[str]) -> tuple[str, ...]:
    """Name passages by their earliest wordings, each name once."""
    return _unlike(f"p{_digest(text)}" for text in texts)


def part_path(path: str, part: str) -> str:
    """Give the path of a part of a list that is too long for its page at `path`."""
    return f"{path.removesuffix('.html')}/{part}.html"


def feed_path(path: str, kind: str) -> str:
    """Give the path of the feed, "xml" or "json", of the list at `path`."""
    return f"{path.removesuffix('.html')}.{kind}"


def name_key(name: str) -> str:
    """Give what two spellings of one name have in common: all but case and space."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=65536)
def name_slug(name: str) -> str:
    """Name a name in an address, whatever other names there are.

    A name of plain words is its slug. Any other has the beginning of its own digest at
    the end: "Zoe" and "Zoé" have addresses of their own, and no name that joins later
    moves another's.
    """
    key = name_key(name)
    if _PLAIN.fullmatch(key):
        return key.replace(" ", "-")
    slug = slugify(key, max_length=_SLUG_LENGTH, word_boundary=True)
    return f"{slug}-{_digest(key)[:6]}" if slug else _digest(key)


def line_id(number: int) -> str:
    """Name line `number` of a source, on its own page and on the article's."""
    return f"l{number}"


def link(here: str, there: str, fragment: str = "") -> str:
    """Lead from page `here` to page `there`, relative.

    A fragment is one of the names that this room gives: none needs an escape.
    """
    if fragment and here == there:
        return f"#{fragment}"
    way = _way(here[: here.rfind("/") + 1], there)
    return f"{way}#{fragment}" if fragment else way


@lru_cache(maxsize=8192)
def _way(folder: str, there: str) -> str:
    """Lead up to the folder that both are in, and down again.

    Both paths are plain: they hold no empty step and no dots. From all pages of a
    folder the way is the same, and most lead to a few hundred pages of the timeline.
    """
    if folder and there.startswith(folder):
        return quote(there[len(folder) :])
    folders, steps = folder.split("/")[:-1], there.split("/")
    shared = 0
    while shared < min(len(folders), len(steps) - 1) and (
        folders[shared] == steps[shared]
    ):
        shared += 1
    return "../" * (len(folders) - shared) + quote("/".join(steps[shared:]))


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


def day_id(event: Event) -> str:
    """Name the place on the timeline of all events of one date and kind."""
    return _day_id(event.value, event.kind)


@lru_cache(maxsize=16384)
def _day_id(value: str, kind: EventKind) -> str:
    expected = "-expected" if kind is EventKind.EXPECTED else ""
    named = _NOT_IN_AN_ID.sub("-", value.translate(_IN_AN_ID))
    return f"t{named}{expected}"


def event_ids(events: tuple[Event, ...]) -> tuple[str, ...]:
    """Name each event after its date and a sentence that tells of it, in order.

    The sentence is that of the source whose name comes first. So neither another event
    of the day, nor lines added above, nor a source that joins later moves an address.
    """
    return _unlike(f"{day_id(event)}-{event_mark(event)}" for event in events)


def sentence_ids(
    places: Iterable[tuple[int, str]],
) -> Mapping[tuple[int, str], str]:
    """Name sentences of one article, each given as its paragraph's line and its words.

    A name comes from the words alone: lines added above do not move it. Where a page
    has a sentence twice, the first keeps the plain name.
    """
    unique = sorted(set(places))
    names = _unlike(f"s{_digest(text)}" for _, text in unique)
    return dict(zip(unique, names, strict=True))


def _unlike(names: Iterable[str]) -> tuple[str, ...]:
    """Number those of `names` that are there already."""
    seen: dict[str, int] = {}
    unlike = []
    for name in names:
        count = seen[name] = seen.get(name, 0) + 1
        unlike.append(name if count == 1 else f"{name}-{count}")
    return tuple(unlike)


def event_mark(event: Event) -> str:
    """Give the digest of a sentence of an event, that of its first source."""
    if len(event.reports) == 1:
        first = event.reports[0]
    elif event.reports:
        first = min(event.reports, key=lambda r: (r.source, r.line, r.start))
    else:
        return _digest("")
    return _digest(f"{first.source}\n{first.text}")


def _digest(words: str) -> str:
    as_bytes = words.encode(errors="backslashreplace")
    return blake2b(as_bytes, digest_size=4).hexdigest()
