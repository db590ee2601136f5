"""What the markup of a saved page says about its article, each saying with its origin.

Nothing is decided here: contradictions are kept, for understanding to weigh.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from site_builder.model import Hint
from site_builder.reading.characters import scrub
from site_builder.reading.linkeddata import read_linked_data

_META = {
    name: field
    for field, names in {
        "headline": "og:title twitter:title dc.title dcterms.title parsely-title"
        " sailthru.title citation_title headline article:title",
        "standfirst": "description og:description twitter:description dc.description"
        " dcterms.description sailthru.description dcterms.abstract",
        "author": "author article:author dc.creator dcterms.creator parsely-author"
        " sailthru.author byl citation_author article.author dc.contributor"
        " article:author_name og:article:author authors twitter:data1",
        "outlet": "og:site_name application-name apple-mobile-web-app-title"
        " dc.publisher dcterms.publisher citation_journal_title publisher"
        " article:publisher al:ios:app_name",
        "published": "article:published_time og:published_time datepublished"
        " dc.date.issued dcterms.issued dcterms.created dc.date.created"
        " parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date"
        " published_date publicationdate publication_date citation_publication_date"
        " citation_date og:article:published_time article.published"
        " cxenseparse:recs:publishtime article_date_original date dc.date dcterms.date"
        " og:pubdate article:published rnews:datepublished date.available"
        " datecreated published_at published_time displaydate bt:pubdate"
        " article:create_date",
        "modified": "article:modified_time og:updated_time datemodified last-modified"
        " dcterms.modified dc.date.modified lastmod revised article.updated",
        "url": "og:url twitter:url",
    }.items()
    for name in names.split()
}
_PLAIN_LABELS = frozenset(
    {"written by", "by", "author", "autor", "auteur", "author(s)"}
)
_BYLINE = re.compile(
    r"(?:^|[-_\s])(?:byline|by-line|author|authors|autor|auteur)s?(?:$|[-_\s])"
)
_BYLINE_NAME = re.compile(
    r"(?:^|[-_\s])(?:author|byline|autor)s?[-_]{1,2}(?:name|link|fn)(?:$|[-_\s])"
)
_NO_BYLINE = re.compile(
    r"comment|related|avatar|image|img|photo|bio|follow|share|social|date|time|newsletter|recommend|teaser|card"
)
_NO_DATE = re.compile(
    r"comment|related|newsletter|recommend|teaser|card|event|holiday|birth"
)
_DATE_CLASS = re.compile(
    r"(?:^|[-_\s])(?:published|pubdate|publish|posted-on|dateline)(?:$|[-_\s])"
)
"""Not "date" alone: pages mark the days of all their other stories so."""
_STANDFIRST = re.compile(
    r"(?:^|[-_\s])(?:dek|deck|standfirst|subtitle|sub-title|subheadline|sub-headline"
    r"|subheading|subhead|sub-head|lead|lede|lead-?text|intro|intro-?text|introduction"
    r"|summary|chapo|chapeau|vorspann|sottotitolo|subtitulo|entradilla|bajada|ingress"
    r"|excerpt|abstract)(?:$|[-_\s])"
)
_NO_STANDFIRST = re.compile(
    r"comment|related|newsletter|recommend|card|image|img|media|list|author|button|link"
)
_ASIDE = frozenset({"aside", "footer", "nav", "template"})
_INLINE = frozenset(
    "abbr b bdi cite em font i mark q s small span strong sub sup u time".split()
)
_UNSEEN = frozenset({"script", "style", "noscript", "svg", "template"})
_LONGEST_WORDS = 1_000
_LONGEST_BYLINE = 200
_SHORTEST_STANDFIRST = 40
_LONGEST_STANDFIRST = 600
_LONGEST_DATE = 80
_MOST_MARKS = 20
"""Marks of one field that are kept; lists of other stories bring more."""
_MOST_LOOKS = 400
"""Marked elements of one page that are looked at, for the time that it takes."""
_MOST_PIECES = 200
"""Elements within one mark that are looked at; a byline has few."""
_FIELDS = {
    "h1": ("headline", range(1, _LONGEST_WORDS)),
    "standfirst-class": (
        "standfirst",
        range(_SHORTEST_STANDFIRST, _LONGEST_STANDFIRST),
    ),
    "date-class": ("published", range(1, _LONGEST_DATE)),
}
_REMEMBERED = 2048
"""Classes of elements of which the answer is kept."""
_MARKED = tuple(
    "h1 h2 h3 a span div p time address li abbr section b strong header".split()
)


def gather(tree: HtmlElement) -> tuple[Hint, ...]:
    """Give all that the page says of its article, in the order in which it says it."""
    marks = list(_marks(tree))
    return (*read_linked_data(tree), *_metas(tree), *marks)


def _metas(tree: HtmlElement) -> Iterator[Hint]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        name = name.strip().lower()
        field = _META.get(name)
        value = _clean(meta.get("content") or meta.get("value") or "")
        if field and value and not (name == "twitter:data1" and not _is_author(meta)):
            yield Hint(field, value, name)
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield Hint("url", _clean(link.get("href") or ""), "canonical")
    for title in tree.iter("title"):
        value = _clean(title.text_content())
        if value and title.getparent() is not None:
            yield Hint("headline", value, "title")
            break


def _is_author(meta: HtmlElement) -> bool:
    """Whether the label of this Twitter card says that its data is the author."""
    around = meta.getparent()
    if around is None:
        return False
    return any(
        (other.get("name") or other.get("property")) == "twitter:label1"
        and (other.get("content") or "").strip().lower() in _PLAIN_LABELS
        for other in around.iter("meta")
    )


def _marks(tree: HtmlElement) -> Iterator[Hint]:
    """Give headings, bylines and times that elements of the text are marked as."""
    looked_at = 0
    kept: Counter[str] = Counter()
    for element in tree.iter(*_MARKED):
        origin = _origin(element)
        if not origin:
            continue
        looked_at += 1
        if looked_at > _MOST_LOOKS:
            return
        if kept[origin] >= _MOST_MARKS or _is_aside(element):
            continue
        hint = _read_mark(element, origin)
        if hint is not None:
            kept[origin] += 1
            yield hint


def _origin(element: HtmlElement) -> str:
    """Say by which sign the element speaks of the article; "" where it does not."""
    if element.tag in {"h1", "time"}:
        return str(element.tag)
    prop = (element.get("itemprop") or "").lower()
    if prop in {"datepublished", "datecreated"}:
        return f"itemprop={prop}"
    classes = (element.get("class") or "").lower()
    if "author" in (element.get("rel") or "").lower().split():
        return "rel=author"
    if prop in {"author", "creator"}:
        return "itemprop=author"
    return _origin_by_class(classes) if classes else ""


@lru_cache(maxsize=_REMEMBERED)
def _origin_by_class(classes: str) -> str:
    """Say what the classes of an element tell of it; a page repeats them."""
    if not _NO_BYLINE.search(classes):
        if _BYLINE_NAME.search(classes):
            return "byline-name"
        if _BYLINE.search(classes):
            return "byline"
    if _STANDFIRST.search(classes) and not _NO_STANDFIRST.search(classes):
        return "standfirst-class"
    dated = _DATE_CLASS.search(classes) and not _NO_DATE.search(classes)
    return "date-class" if dated else ""


def _read_mark(element: HtmlElement, origin: str) -> Hint | None:
    """Read what a marked element says; None where it is too long or too short."""
    if origin == "time" or origin.startswith("itemprop=date"):
        return _read_time(element, origin)
    if origin == "itemprop=author":
        element = _name_within(element)
    value = _words(element)
    field, sizes = _FIELDS.get(origin, ("author", range(1, _LONGEST_BYLINE)))
    return Hint(field, value, origin) if len(value) in sizes else None


def _name_within(element: HtmlElement) -> HtmlElement:
    """Find the name in a marked person, who may have a picture and a job too."""
    for inner in islice(element.iter(), _MOST_PIECES):
        if isinstance(inner.tag, str) and (inner.get("itemprop") or "") == "name":
            return inner
    return element


def _read_time(element: HtmlElement, origin: str) -> Hint | None:
    value = element.get("datetime") or element.get("content") or _words(element)
    if not value:
        return None
    marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    changed = "modif" in marks or "updat" in marks
    prop = (element.get("itemprop") or "").lower()
    if origin == "time" and prop.startswith("date"):
        origin = f"itemprop={prop}"
    return Hint("modified" if changed else "published", _clean(value), origin)


def _is_aside(element: HtmlElement) -> bool:
    return any(around.tag in _ASIDE for around in element.iterancestors())


def _words(element: HtmlElement) -> str:
    """Give the text of an element, words of different blocks kept apart."""
    pieces: list[str] = []
    size = 0
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, inner in islice(steps, 2 * _MOST_PIECES):
        tag = inner.tag
        if event == "start":
            if tag in _UNSEEN:
                continue
            pieces.append(
                (inner.text or "") if tag in _INLINE else f" {inner.text or ''}"
            )
        elif inner is not element:
            pieces.append(
                (inner.tail or "") if tag in _INLINE else f" {inner.tail or ''}"
            )
        size += len(pieces[-1]) if pieces else 0
        if size > _LONGEST_WORDS:
            break
    return _clean("".join(pieces))


def _clean(value: str) -> str:
    """Undo what pages escape twice, and what no page can show."""
    return " ".join(scrub(html.unescape(value)).split())
