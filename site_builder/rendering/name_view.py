"""What the page of a name shows: what is said of it, when, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder.model.names import NameKind, Occurrence
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Card
from site_builder.rendering.feed import feed_links, has_name_feed
from site_builder.rendering.head import make_head
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.list_views import Bar, Related, Tally, YearStrip
from site_builder.rendering.lists import GROUPED_FROM, drawn_bars, strip_of_years
from site_builder.rendering.page_citing import CiteView, cite_page
from site_builder.rendering.shelves import LIMIT, Shelf, shelve
from site_builder.rendering.structured import name_page
from site_builder.rendering.views import Head, Link, Value
from site_builder.rendering.words import shortened

KINDS = {
    NameKind.PERSON: ("person", "people", addresses.PEOPLE),
    NameKind.ORGANISATION: ("organisation", "organisations", addresses.ORGANISATIONS),
    NameKind.PLACE: ("place", "places", addresses.PLACES),
    NameKind.OTHER: ("name", "other-names", addresses.OTHER_NAMES),
}
"""The phrases for a name of each kind and for several, and their index."""
_NEAR_SHOWN = 12
_TITLE = 70
"""Characters of an article's title in a line about where a sentence stands."""
_RULES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class SaidView:
    """A sentence with the name in it: what stands before, the name, what follows."""

    before: str
    name: str
    after: str
    href: str


@dataclass(frozen=True, slots=True)
class TellingView:
    """An article and what it says of a name; `more` counts further mentions.

    `brief` says the day where the year is known from the heading.
    """

    published: Value | None
    brief: str
    outlet: Value | None
    article: Link
    said: tuple[SaidView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class YearView:
    """What the articles of a year say; `label` and `name` are empty in a short list."""

    label: str
    name: str
    tellings: tuple[TellingView, ...]


@dataclass(frozen=True, slots=True)
class NameView:
    """All that the page of a name shows.

    `above` leads to the index of its kind, or to the whole name from a part of a long
    page; such a page has `bars`, which lead to its parts, in the place of `years`.
    `rules` are those that told its kind. `feeds` are of its articles alone; `cite` is
    None on the page of a part.
    """

    head: Head
    title: str
    kind: str
    above: Link
    facts: str
    aliases: str
    strip: YearStrip | None
    ends: tuple[tuple[str, Link, str], ...]
    related: Related | None
    years: tuple[YearView, ...]
    bars: tuple[Bar, ...]
    rules: tuple[str, ...]
    feeds: tuple[Link, ...]
    cite: CiteView | None


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A page about a name: all of it, or a part of a long one.

    `cards` are the articles of the page, the earliest first and the undated last.
    """

    number: int
    path: str
    cards: tuple[Card, ...]
    shelf: Shelf | None
    parts: tuple[Shelf, ...]


def name_places(
    say: Phrases, number: int, path: str, cards: tuple[Card, ...]
) -> Iterator[NamePlace]:
    """Give the pages of a name: one, or where many speak of it one for each year.

    Args:
        say: What names the parts.
        number: Which name it is.
        path: Its page.
        cards: The articles that have it, the newest first and the undated last.
    """
    parts = shelve(say, cards) if len(cards) > LIMIT else ()
    yield NamePlace(number, path, earliest_first(cards), None, parts)
    yield from _parts(number, path, parts)


def _parts(number: int, path: str, shelves: tuple[Shelf, ...]) -> Iterator[NamePlace]:
    for shelf in shelves:
        there = addresses.part_path(path, shelf.name)
        yield NamePlace(number, there, earliest_first(shelf.cards), shelf, shelf.parts)
        yield from _parts(number, path, shelf.parts)


def earliest_first(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Turn the order of a list round; what is undated stays at the end."""
    dated = [card for card in cards if card.first]
    return (*reversed(dated), *(card for card in cards if not card.first))


def name_view(atlas: Atlas, place: NamePlace) -> NameView:
    """Look at the page of a name."""
    say, name, here = atlas.say, atlas.book.names[place.number], place.path
    whole = place.shelf is None
    title = name.name if whole else f"{name.name}, {place.shelf.label}"  # type: ignore[union-attr]
    found = {each.source: each for each in name.occurrences}
    facts = _facts(say, place.cards, found)
    cite = cite_page(atlas.site, here, title, facts) if whole else None
    one, _, index = KINDS[name.kind]
    above = (
        Link(say(one), addresses.link(here, index))
        if whole
        else Link(
            say("all-of", name=name.name),
            addresses.link(here, atlas.book.paths[place.number]),
        )
    )
    return NameView(
        head=make_head(
            atlas.site,
            here,
            f"{title} · {atlas.site.title}",
            f"{title}: {facts} {_first_words(place.cards, found)}",
            kind="profile" if name.kind is NameKind.PERSON else "website",
            cited=cite.metadata if cite else (),
            structured=name_page(atlas.site, here, name) if whole else None,
        ),
        title=title,
        kind=name.kind,
        above=above,
        facts=facts,
        aliases=say.joined(name.aliases) if whole else "",
        strip=strip_of_years(say, place.cards) if whole else None,
        ends=_ends(say, here, place.cards) if whole else (),
        related=_related(atlas, here, place.number) if whole else None,
        years=() if place.parts else _years(atlas, place, found),
        bars=_bars(atlas, place),
        rules=name.rules[:_RULES_SHOWN] if whole else (),
        feeds=feed_links(say, here, here)
        if whole and has_name_feed(place.cards)
        else (),
        cite=cite,
    )


def _facts(say: Phrases, cards: tuple[Card, ...], found: dict[str, Occurrence]) -> str:
    mentions = sum(found[card.source].count for card in cards)
    number = say.count("mention", mentions)
    return say.count("name-facts", len(cards), mentions=number)


def _first_words(cards: tuple[Card, ...], found: dict[str, Occurrence]) -> str:
    quotes = (q for card in cards for q in found[card.source].quotes)
    first = next(quotes, None)
    return first.sentence.text if first else ""


def _ends(
    say: Phrases, here: str, cards: tuple[Card, ...]
) -> tuple[tuple[str, Link, str], ...]:
    """Name the first and the last article that are dated, where these are two."""
    dated = [card for card in cards if card.first]
    if len(dated) < 2:  # noqa: PLR2004 - one is no span
        return ()
    return tuple(
        (say(label), _article(here, card), card.line.published.text)
        for label, card in (("first-article", dated[0]), ("last-article", dated[-1]))
        if card.line.published
    )


def _article(here: str, card: Card) -> Link:
    title = shortened(card.line.title, _TITLE)
    return Link(title, addresses.link(here, card.path))


def _years(
    atlas: Atlas, place: NamePlace, found: dict[str, Occurrence]
) -> tuple[YearView, ...]:
    """Tell a long list year by year."""
    told = [(c, _telling(atlas, place.path, c, found[c.source])) for c in place.cards]
    if len(told) < GROUPED_FROM:
        return (YearView("", "", tuple(each for _, each in told)),)
    return tuple(
        YearView(
            str(year) if year else atlas.say("undated"),
            f"y{year or 'undated'}",
            tuple(each for _, each in group),
        )
        for year, group in groupby(told, lambda pair: _year(pair[0]))
    )


def _year(card: Card) -> int | None:
    return card.first.year if card.first else None


def _telling(atlas: Atlas, here: str, card: Card, found: Occurrence) -> TellingView:
    said = tuple(
        SaidView(
            text[: quote.start],
            text[quote.start : quote.end],
            text[quote.end :],
            atlas.to_sentence(here, card.source, quote.sentence.block, text) or "",
        )
        for quote in found.quotes
        for text in (quote.sentence.text,)
    )
    more = found.count - len(said)
    return TellingView(
        card.line.published,
        card.line.brief,
        card.line.outlet,
        _article(here, card),
        said,
        atlas.say.count("more-mention", more) if more > 0 else "",
    )


def _related(atlas: Atlas, here: str, number: int) -> Related | None:
    book = atlas.book
    near = book.near(number)
    shown = near[:_NEAR_SHOWN]
    more = len(near) - len(shown)
    tallies = tuple(
        Tally(book.names[other].name, addresses.link(here, book.paths[other]), count)
        for other, count in shown
    )
    if not tallies:
        return None
    say = atlas.say
    told = say.count("more", more) if more > 0 else ""
    return Related(say("occurs-with"), tallies, told)


def _bars(atlas: Atlas, place: NamePlace) -> tuple[Bar, ...]:
    path = atlas.book.paths[place.number]
    ways = [
        (Link(s.short, addresses.part_path(path, s.name)), len(s.cards))
        for s in place.parts
    ]
    return drawn_bars(place.path, ways)
