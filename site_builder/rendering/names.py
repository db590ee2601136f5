"""The indexes of outlets, authors and tags, from A to Z."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder.rendering import addresses
from site_builder.rendering.catalogue import Catalogue, Heading
from site_builder.rendering.digests import digest_of
from site_builder.rendering.head import make_head
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.list_views import Letter, NamesView, Tally
from site_builder.rendering.lists import ABOVE, JUMPS_FROM, above_of, drawn_bars
from site_builder.rendering.shelves import letter_of, sorting_key
from site_builder.rendering.structured import list_page
from site_builder.rendering.views import Link

_ONE_PAGE = 1500
"""Names that one page holds: some 120 kB. Of more, each letter has a page."""
_LETTERED_FROM = 20
"""Fewer names are found without letters."""
_COMMONEST = 60
"""Names that the overview of a very long index shows."""
AFTER_A_NAME = frozenset("jr jr. sr sr. ii iii iv phd ph.d. md m.d.".split())
"""Words behind a family name, which is what a person is looked up by."""


@dataclass(frozen=True, slots=True)
class NamesPlace:
    """A page of an index: all of it, or one letter of a very long one.

    `index` has all names of the kind under their letters, in order.
    """

    kind: str
    path: str
    index: tuple[tuple[str, tuple[Heading, ...]], ...]
    letter: str = ""


def headings_of(catalogue: Catalogue, kind: str) -> tuple[Heading, ...]:
    """Give the names of one kind."""
    by_kind = {
        "outlet": catalogue.outlets,
        "author": catalogue.authors,
        "tag": catalogue.tags,
    }
    return by_kind[kind]


def names_places(catalogue: Catalogue, kind: str) -> Iterator[NamesPlace]:
    """Give the pages of an index; none where there are no names."""
    headings = headings_of(catalogue, kind)
    say = phrases_of(catalogue.site.language)
    path, index = ABOVE[kind].href, _index(say, kind, headings)
    if headings:
        yield NamesPlace(kind, path, index)
    if len(headings) > _ONE_PAGE:
        for letter, _ in index:
            yield NamesPlace(kind, _letter_path(path, letter), index, letter)


def _index(
    say: Phrases, kind: str, headings: tuple[Heading, ...]
) -> tuple[tuple[str, tuple[Heading, ...]], ...]:
    """Put names under their letters, what begins with none at the end."""
    keyed = sorted((_key(say, kind, h.name), h.name, h.path, h) for h in headings)
    lettered = [
        (letter, tuple(heading for *_, heading in found))
        for letter, found in groupby(keyed, lambda entry: letter_of(say, entry[0]))
    ]
    together: dict[str, tuple[Heading, ...]] = {}
    for letter, found in lettered:
        together[letter] = together.get(letter, ()) + found
    return tuple(
        sorted(together.items(), key=lambda entry: (not entry[0].isalpha(), entry[0]))
    )


def _letter_path(path: str, letter: str) -> str:
    named = {"0-9": "digits", "…": "other"}.get(letter, letter.lower())
    return f"{path.removesuffix('.html')}-{named}.html"


def names_view(catalogue: Catalogue, place: NamesPlace) -> NamesView:
    """Look at an index, or at a letter of it."""
    say = phrases_of(catalogue.site.language)
    kind, here, whole = place.kind, place.path, above_of(say, place.kind)
    number = sum(len(found) for _, found in place.index)
    long = number > _ONE_PAGE and not place.letter
    letters = _letters(say, here, place, long=long)
    title = f"{whole.text}: {place.letter}" if place.letter else whole.text
    shown = sum(len(letter.names) for letter in letters)
    facts = f"{say.count(kind, shown if place.letter else number)}."
    ways = [(Link(s, _letter_path(whole.href, s)), len(f)) for s, f in place.index]
    return NamesView(
        head=make_head(
            catalogue.site,
            here,
            f"{title} · {catalogue.site.title}",
            say("of-site", title=title, site=catalogue.site.title, facts=facts),
            structured=list_page(catalogue.site, here, title),
        ),
        kind=kind,
        title=title,
        above=Link(whole.text, addresses.link(here, whole.href))
        if place.letter
        else None,
        facts=facts,
        letters=letters,
        jumps=tuple(
            Link(s.label, f"#{s.name}") for s in letters if len(letters) >= JUMPS_FROM
        ),
        bars=drawn_bars(here, ways) if long else (),
        without="" if place.letter else without(catalogue, kind),
    )


def names_key(catalogue: Catalogue, place: NamesPlace) -> str:
    """Digest all that an index or a letter of it is made of, but the site."""
    return digest_of(
        (place.kind, place.letter),
        [
            (letter, [(name.name, name.path, len(name.cards)) for name in found])
            for letter, found in place.index
            if place.letter in {"", letter}
        ],
        "" if place.letter else without(catalogue, place.kind),
    )


def without(catalogue: Catalogue, kind: str) -> str:
    """Say how many articles have no name of this kind; "" where all have one."""
    named = {id(c) for heading in headings_of(catalogue, kind) for c in heading.cards}
    number = len(catalogue.cards) - len(named)
    if kind == "tag" or number == 0:
        return ""
    return phrases_of(catalogue.site.language).count(f"without-{kind}", number)


def tallies(here: str, headings: tuple[Heading, ...]) -> tuple[Tally, ...]:
    """Count the articles of names, with the way to their lists."""
    return tuple(
        Tally(h.name, addresses.link(here, h.path), len(h.cards)) for h in headings
    )


def commonest(headings: tuple[Heading, ...], number: int) -> tuple[Heading, ...]:
    """Give the names that most articles have."""
    ranked = sorted(headings, key=lambda h: (-len(h.cards), h.name.casefold(), h.name))
    return tuple(ranked[:number])


def _letters(
    say: Phrases, here: str, place: NamesPlace, *, long: bool
) -> tuple[Letter, ...]:
    if place.letter:
        (found,) = (found for letter, found in place.index if letter == place.letter)
        return (Letter("", "", tallies(here, found)),)
    everything = tuple(heading for _, found in place.index for heading in found)
    if long:
        most = tallies(here, commonest(everything, _COMMONEST))
        return (Letter(say("with-most-articles"), "most", most),)
    if len(everything) < _LETTERED_FROM:
        return (Letter("", "", tallies(here, everything)),)
    return tuple(
        Letter(letter, _id(letter), tallies(here, found))
        for letter, found in place.index
    )


def _id(letter: str) -> str:
    return {"0-9": "digits", "…": "other"}.get(letter, f"letter-{letter.lower()}")


def _key(say: Phrases, kind: str, name: str) -> str:
    """Sort people by their family name, everything else as it is written."""
    if kind != "author":
        return sorting_key(say, name)
    words = name.split()
    while len(words) > 1 and words[-1].lower() in AFTER_A_NAME:
        words.pop()
    return f"{sorting_key(say, words[-1])} {sorting_key(say, name)}"
