"""The pages of lists: the archive by time, and what each outlet, author and tag has.

All are made from the card catalogue alone.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from site_builder.rendering import addresses
from site_builder.rendering.catalogue import Card, Catalogue, Heading
from site_builder.rendering.digests import Digests, digest_of
from site_builder.rendering.feed import feed_links, has_feed
from site_builder.rendering.head import make_head
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.list_views import (
    Bar,
    Group,
    ListView,
    Related,
    Tally,
    YearStrip,
)
from site_builder.rendering.shelves import LIMIT, Shelf, month_of, shelve
from site_builder.rendering.structured import list_page
from site_builder.rendering.views import ArticleLine, Link

GROUPED_FROM = 13
"""A list of so many articles is told year by year, or month by month."""
JUMPS_FROM = 3
"""So many groups have a list of them."""
_RELATED = 12
"""Names beside a list; all of an index are on its own page."""
_STEP, _HIGH = 8, 24
"""A bar of the strip of years, its gap included, and the highest one."""

ABOVE = {
    "archive": Link("archive", addresses.ARCHIVE),
    "outlet": Link("outlets", addresses.OUTLETS),
    "author": Link("authors", addresses.AUTHORS),
    "tag": Link("tags", addresses.TAGS),
}
"""The lists by kind: the phrase that each is called by, and its path."""


def above_of(say: Phrases, kind: str) -> Link:
    """Lead to the list of a kind."""
    return Link(say(ABOVE[kind].text), ABOVE[kind].href)


@dataclass(frozen=True, slots=True)
class Root:
    """A list with all its parts: the archive, or the articles of one name."""

    kind: str
    name: str
    path: str
    cards: tuple[Card, ...]
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a list: the whole (without a shelf) or a part, and its neighbours."""

    root: Root
    path: str
    shelf: Shelf | None = None
    above: Link | None = None
    earlier: Link | None = None
    later: Link | None = None


def archive_places(catalogue: Catalogue) -> Iterator[Place]:
    """Give the pages of the archive, which always goes by years."""
    say, cards = phrases_of(catalogue.site.language), catalogue.cards
    shelves = shelve(say, cards)
    root = Root("archive", say("archive"), addresses.ARCHIVE, cards, shelves)
    yield from _places(say, root)


def heading_places(say: Phrases, kind: str, heading: Heading) -> Iterator[Place]:
    """Give the pages of one name: one, or where its list is long one for each year."""
    long = len(heading.cards) > LIMIT
    shelves = shelve(say, heading.cards) if long else ()
    root = Root(kind, heading.name, heading.path, heading.cards, shelves)
    yield from _places(say, root)


def _places(say: Phrases, root: Root) -> Iterator[Place]:
    above = None if root.kind == "archive" else above_of(say, root.kind)
    yield Place(root, root.path, above=above)
    whole = root.name if root.kind == "archive" else say("all-of", name=root.name)
    yield from _parts(root, root.shelves, Link(whole, root.path))


def _parts(root: Root, shelves: tuple[Shelf, ...], above: Link) -> Iterator[Place]:
    ways = [Link(s.label, addresses.part_path(root.path, s.name)) for s in shelves]
    for at, (shelf, way) in enumerate(zip(shelves, ways, strict=True)):
        yield Place(
            root,
            way.href,
            shelf,
            above,
            earlier=ways[at + 1] if at + 1 < len(ways) else None,
            later=ways[at - 1] if at else None,
        )
        yield from _parts(root, shelf.parts, way)


def list_view(catalogue: Catalogue, place: Place) -> ListView:
    """Look at a page of a list."""
    say = phrases_of(catalogue.site.language)
    root, shelf, here = place.root, place.shelf, place.path
    cards = shelf.cards if shelf else root.cards
    parts = shelf.parts if shelf else root.shelves
    title = _title(root, shelf)
    facts = _facts(say, cards)
    whole = shelf is None and root.kind != "archive"
    groups = () if parts else _groups(say, cards, shelf)
    known = title if root.kind == "archive" else say(f"{root.kind}-titled", title=title)
    return ListView(
        head=make_head(
            catalogue.site,
            here,
            f"{known} · {catalogue.site.title}",
            say("archive-facts", title=known, facts=facts),
            kind="profile" if root.kind == "author" else "website",
            structured=list_page(catalogue.site, here, title, _person(root)),
        ),
        kind=root.kind,
        title=title,
        above=_from(here, place.above),
        facts=facts,
        groups=groups,
        bars=_bars(root, here, parts),
        jumps=_jumps(groups),
        related=_related(say, root, here) if whole else (),
        strip=strip_of_years(say, cards) if whole else None,
        feeds=_feeds(say, root, here) if whole else (),
        earlier=_from(here, place.earlier),
        later=_from(here, place.later),
        signs=any(_signed(line) for group in groups for line in group.articles),
    )


def list_key(digests: Digests, place: Place) -> str:
    """Digest all that a page of a list is made of, but the site and its path."""
    root, shelf = place.root, place.shelf
    cards = shelf.cards if shelf else root.cards
    parts = shelf.parts if shelf else root.shelves
    whole = shelf is None and root.kind != "archive"
    return digest_of(
        (root.kind, root.name, root.path),
        shelf and (shelf.name, shelf.label),
        [
            way and (way.text, way.href)
            for way in (place.above, place.earlier, place.later)
        ],
        _days(cards),
        [(part.name, part.short, len(part.cards)) for part in parts],
        digests.cards(cards) if whole or not parts else (),
    )


def _signed(line: ArticleLine) -> bool:
    values = (line.outlet, line.published)
    return any(value is not None and value.sign != "stated" for value in values)


def _person(root: Root) -> str:
    return root.name if root.kind == "author" else ""


def _title(root: Root, shelf: Shelf | None) -> str:
    if shelf is None:
        return root.name
    return shelf.label if root.kind == "archive" else f"{root.name}, {shelf.label}"


def _from(here: str, way: Link | None) -> Link | None:
    return Link(way.text, addresses.link(here, way.href)) if way else None


def _days(cards: tuple[Card, ...]) -> tuple[int, date | None, date | None]:
    """Give the number of articles, and the first and the last day of any."""
    days = [day for card in cards for day in (card.first, card.last) if day]
    return len(cards), min(days, default=None), max(days, default=None)


def _facts(say: Phrases, cards: tuple[Card, ...]) -> str:
    count, first, last = _days(cards)
    number = say.count("article", count)
    if first is None or last is None:
        return f"{number}."
    if first == last:
        return f"{number}, {say.day(first)}."
    return f"{number}, {say.value(f'{first}/{last}')}."


def _groups(
    say: Phrases, cards: tuple[Card, ...], shelf: Shelf | None
) -> tuple[Group, ...]:
    """Group a list by years, a year of it by months, and nothing that is shorter."""
    lines = tuple(card.line for card in cards)
    in_year = shelf is not None and shelf.name.isdigit()
    keys = [_month(say, card) if in_year else _year(say, card) for card in cards]
    few = len(cards) < GROUPED_FROM and not in_year
    if few or (shelf and not in_year) or len(set(keys)) == 1:
        return (Group("", "", lines, year_known=shelf is not None),)
    pairs = sorted(zip(keys, cards, strict=True), key=lambda pair: pair[0][0])
    return tuple(
        Group(label, name, tuple(card.line for _, card in found))
        for (_, label, name), found in groupby(pairs, lambda pair: pair[0])
    )


def front_groups(say: Phrases, cards: tuple[Card, ...]) -> tuple[Group, ...]:
    """Group the articles of the front page, year by year where they are many."""
    return _groups(say, cards, None)


def _year(say: Phrases, card: Card) -> tuple[int, str, str]:
    if card.first is None:
        return 1, say("undated"), "undated"
    return -card.first.year, str(card.first.year), f"y{card.first.year}"


def _month(say: Phrases, card: Card) -> tuple[int, str, str]:
    month = month_of(card)
    if month == 0:
        return 1, say("month-unknown"), "any"
    return -month, say.month(month), f"m{month:02}"


def _jumps(groups: tuple[Group, ...]) -> tuple[Link, ...]:
    if len(groups) < JUMPS_FROM:
        return ()
    return tuple(Link(group.label, f"#{group.name}") for group in groups)


def _bars(root: Root, here: str, parts: tuple[Shelf, ...]) -> tuple[Bar, ...]:
    ways = [
        (Link(s.short, addresses.part_path(root.path, s.name)), len(s.cards))
        for s in parts
    ]
    return drawn_bars(here, ways)


def drawn_bars(here: str, ways: list[tuple[Link, int]]) -> tuple[Bar, ...]:
    """Draw counts as bars, the longest of 100."""
    most = max((count for _, count in ways), default=1)
    return tuple(
        Bar(
            Link(way.text, addresses.link(here, way.href)),
            count,
            max(round(100 * count / most), 1),
        )
        for way, count in ways
    )


_Names = Callable[[Card], tuple[str, ...]]


def _related(say: Phrases, root: Root, here: str) -> tuple[Related, ...]:
    """Name the authors of an outlet, and the outlets of an author or a tag."""
    if root.kind == "outlet":
        return _commonest(
            say,
            root,
            here,
            "authors",
            lambda card: card.authors,
            to=addresses.author_path,
        )
    return _commonest(
        say,
        root,
        here,
        "outlets",
        lambda card: (card.outlet,) if card.outlet else (),
        to=addresses.outlet_path,
    )


def _commonest(
    say: Phrases,
    root: Root,
    here: str,
    label: str,
    names: _Names,
    *,
    to: Callable[[str], str],
) -> tuple[Related, ...]:
    counts: dict[str, int] = {}
    shown: dict[str, str] = {}
    for card in root.cards:
        for name in names(card):
            path = to(name)
            counts[path] = counts.get(path, 0) + 1
            shown.setdefault(path, name)
    ranked = sorted(counts, key=lambda path: (-counts[path], path))
    more = len(ranked) - _RELATED
    tallies = tuple(
        Tally(shown[path], addresses.link(here, path), counts[path])
        for path in ranked[:_RELATED]
    )
    told = say.count("more", more) if more > 0 else ""
    return (Related(say(label), tallies, told),) * bool(ranked)


def strip_of_years(say: Phrases, cards: tuple[Card, ...]) -> YearStrip | None:
    """Draw how many articles there are of each year; None for a single year."""
    counts = Counter(card.first.year for card in cards if card.first)
    if len(counts) < 2:  # noqa: PLR2004 - one bar says nothing
        return None
    first, last, most = min(counts), max(counts), max(counts.values())
    path = "".join(
        f"M{(year - first) * _STEP} {_HIGH}v-{max(round(_HIGH * count / most), 1)}"
        for year, count in sorted(counts.items())
    )
    told = [
        say("number-in-year", n=count, year=year)
        for year, count in sorted(counts.items())
    ]
    return YearStrip(
        (last - first + 1) * _STEP,
        path,
        str(first),
        str(last),
        say("articles-by-year", years=say.joined(told)),
    )


def _feeds(say: Phrases, root: Root, here: str) -> tuple[Link, ...]:
    if root.kind != "outlet" or not has_feed(root.cards):
        return ()
    return feed_links(say, root.path, here)
