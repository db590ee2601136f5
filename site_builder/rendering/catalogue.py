"""The card catalogue: what lists, feeds and indexes say of articles, without texts.

Every list of the site is made from these cards alone, so whoever makes lists needs no
article's text.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.model import Basis, Claim, Interval, Publication, Site
from site_builder.rendering import addresses
from site_builder.rendering.known import Known
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.outward import web_address
from site_builder.rendering.signs import SIGNS
from site_builder.rendering.views import ArticleLine, Value
from site_builder.rendering.words import shortened

ALL_ON_FRONT = 60
"""So many articles stand on the front page; of more there is an archive.

In two lines each, sixty fill some eight screens: beyond that a reader looks for a year
rather than for an article.
"""
_LEAD_LENGTH = 320
"""A standfirst in a list; longer ones are told on their own page."""
_UNKNOWN = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Card:
    """An article as lists need it.

    `path` is that of its page. `first` and `last` are the days between which it
    appeared, both None for an undated one; `day` is the day where it is certain.
    `original` is its address on the web.
    """

    line: ArticleLine
    source: str
    path: str
    first: date | None
    last: date | None
    day: date | None = None
    outlet: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A name, the page that lists its articles, and these, the newest first."""

    name: str
    path: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All cards, the newest first and the undated last, and the names on them."""

    site: Site
    cards: tuple[Card, ...]
    outlets: tuple[Heading, ...]
    authors: tuple[Heading, ...]
    tags: tuple[Heading, ...]


def sections_of(articles: Iterable[Known]) -> tuple[str, ...]:
    """Say which lists a collection has besides its front page."""
    found = tuple(articles)
    there = (
        (addresses.ARCHIVE, len(found) > ALL_ON_FRONT),
        (addresses.OUTLETS, any(article.outlet for article in found)),
        (addresses.AUTHORS, any(article.authors for article in found)),
        (addresses.TAGS, any(article.tags for article in found)),
    )
    return tuple(path for path, is_there in there if is_there)


def take_stock(site: Site, articles: Iterable[Known]) -> Catalogue:
    """Write the cards of a collection and put them under their names."""
    say = phrases_of(site.language)
    found = tuple(articles)
    titles = Counter(article.title for article in found)
    cards = tuple(
        sorted(
            (card(say, a, alike=titles[a.title] > 1) for a in found), key=_newest_first
        )
    )
    return Catalogue(
        site,
        cards,
        _headings(cards, lambda c: (c.outlet,) if c.outlet else (), "outlet"),
        _headings(cards, lambda c: c.authors, "author"),
        _headings(cards, lambda c: c.tags, "tag"),
    )


def card(say: Phrases, article: Known, *, alike: bool = False) -> Card:
    """Write the card of an article; `alike` says that others share its title."""
    published = article.published
    span = published.within if published else _UNKNOWN
    authors = tuple(dict.fromkeys(claim.value for claim in article.authors))
    standfirst = article.standfirst.value if article.standfirst else ""
    path = addresses.article_path(article.slug)
    return Card(
        line=ArticleLine(
            title=article.title,
            href=addresses.link(addresses.INDEX, path),
            outlet=_value(article.outlet)
            if article.outlet
            else _no_outlet(say, article),
            published=_published(say, published) if published else None,
            brief=_brief(say, published),
            authors=say.joined(authors),
            standfirst=shortened(standfirst, _LEAD_LENGTH),
            source=article.source if alike else "",
        ),
        source=article.source,
        path=path,
        first=span.earliest or span.latest,
        last=span.latest or span.earliest,
        day=published.day if published else None,
        outlet=article.outlet.value if article.outlet else "",
        authors=authors,
        tags=tuple(dict.fromkeys(article.tags)),
        original=web_address(article.url.value) if article.url else None,
    )


def _no_outlet(say: Phrases, article: Known) -> Value | None:
    """Say that there is none, where a person states that; else it is unknown."""
    said = "outlet" in article.none
    return Value(say("no-outlet"), SIGNS[Basis.GIVEN]) if said else None


def _value(claim: Claim) -> Value:
    return Value(claim.value, SIGNS[claim.basis])


def _published(say: Phrases, published: Publication) -> Value:
    day = published.day
    return Value(
        say.publication(published, short=True),
        SIGNS[published.basis],
        day.isoformat() if day else None,
    )


def _brief(say: Phrases, published: Publication | None) -> str:
    """Leave out the year where the whole span lies in it and it comes last."""
    if published is None:
        return say.interval(_UNKNOWN, short=True)
    words = say.publication(published, short=True)
    if published.vague:
        return words
    first, last = published.within.earliest, published.within.latest
    if first is None or last is None or first.year != last.year:
        return words
    return words.removesuffix(f" {first.year}")


def _newest_first(card: Card) -> tuple[int, int, str, str]:
    if card.first is None or card.last is None:
        return 1, 0, card.line.title.casefold(), card.source
    return -card.first.toordinal(), -card.last.toordinal(), "", card.source


_PATHS: dict[str, Callable[[str], str]] = {
    "outlet": addresses.outlet_path,
    "author": addresses.author_path,
    "tag": addresses.tag_path,
}


def _headings(
    cards: Iterable[Card], names: Callable[[Card], tuple[str, ...]], kind: str
) -> tuple[Heading, ...]:
    """Put cards under the names that they have; what differs in case is one name."""
    found: dict[str, list[Card]] = {}
    spelled: dict[str, Counter[str]] = {}
    for one in cards:
        for name in names(one):
            path = _PATHS[kind](name)
            of_name = found.setdefault(path, [])
            if not of_name or of_name[-1] is not one:
                of_name.append(one)
            spelled.setdefault(path, Counter())[name] += 1
    return tuple(
        Heading(_usual(spelled[path]), path, tuple(of_name))
        for path, of_name in found.items()
    )


def _usual(spellings: Counter[str]) -> str:
    """Choose the spelling that most articles have."""
    return min(spellings, key=lambda name: (-spellings[name], name))
