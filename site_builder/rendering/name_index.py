"""The index of names, like that at the back of a book: from A to Z, and by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.model.names import Name, NameKind, places_of
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.head import make_head
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.list_views import Bar, Letter, Tally
from site_builder.rendering.lists import JUMPS_FROM, drawn_bars
from site_builder.rendering.name_view import KINDS
from site_builder.rendering.names import AFTER_A_NAME
from site_builder.rendering.shelves import letter_of, sorting_key
from site_builder.rendering.structured import list_page
from site_builder.rendering.views import Head, Link

_ONE_PAGE = 1500
"""Names that one page holds: some 120 kB. Of more, each letter has a page."""
_LETTERED_FROM = 20
"""Fewer names are found without letters."""
_COMMONEST = 60
"""Names that the overview of a very long index shows."""
_ALL = "names"
"""The phrase that the index of all names is called by."""


@dataclass(frozen=True, slots=True)
class NameIndexView:
    """An index of names: all, or those of a kind, or a letter of these.

    `kinds` lead to the indexes by kind. A very long one has `bars`, which lead to its
    letters, and under `letters` only the names that stand in most articles.
    """

    head: Head
    kind: str
    title: str
    above: Link | None
    facts: str
    kinds: tuple[Link, ...]
    letters: tuple[Letter, ...]
    jumps: tuple[Link, ...] = ()
    bars: tuple[Bar, ...] = ()
    without: str = ""


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """A page of an index; `index` has the numbers of all its names by letter."""

    kind: NameKind | None
    path: str
    index: tuple[tuple[str, tuple[int, ...]], ...]
    letter: str = ""


def index_places(say: Phrases, names: Sequence[Name]) -> Iterator[IndexPlace]:
    """Give the pages of the index of all names, and of those of each kind."""
    for kind in (None, *NameKind):
        numbers = [n for n, each in enumerate(names) if kind in {None, each.kind}]
        if not numbers:
            continue
        path = KINDS[kind][2] if kind else addresses.NAMES
        index = _index(say, names, numbers)
        yield IndexPlace(kind, path, index)
        if len(numbers) > _ONE_PAGE:
            for letter, _ in index:
                yield IndexPlace(kind, _letter_path(path, letter), index, letter)


def _index(
    say: Phrases, names: Sequence[Name], numbers: list[int]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    keyed = sorted((_key(say, names[n]), n) for n in numbers)
    lettered: dict[str, tuple[int, ...]] = {}
    for letter, found in groupby(keyed, lambda entry: letter_of(say, entry[0])):
        lettered[letter] = lettered.get(letter, ()) + tuple(n for _, n in found)
    return tuple(sorted(lettered.items(), key=lambda e: (not e[0].isalpha(), e[0])))


def _key(say: Phrases, name: Name) -> str:
    """Sort people by their family name, everything else as it is written."""
    if name.kind is not NameKind.PERSON:
        return sorting_key(say, name.name.removeprefix("The "))
    words = name.name.split()
    while len(words) > 1 and words[-1].lower() in AFTER_A_NAME:
        words.pop()
    return f"{sorting_key(say, words[-1])} {sorting_key(say, name.name)}"


def _letter_path(path: str, letter: str) -> str:
    named = {"0-9": "digits", "…": "signs"}.get(letter, letter.lower())
    return f"{path.removesuffix('.html')}-{named}.html"


def index_of_names(atlas: Atlas, place: IndexPlace) -> NameIndexView:
    """Look at an index of names, or at a letter of it."""
    say, here, book = atlas.say, place.path, atlas.book
    whole = say(KINDS[place.kind][1] if place.kind else _ALL)
    path = KINDS[place.kind][2] if place.kind else addresses.NAMES
    number = sum(len(found) for _, found in place.index)
    long = number > _ONE_PAGE and not place.letter
    letters = _letters(atlas, place, long=long)
    title = f"{whole}: {place.letter}" if place.letter else whole
    shown = sum(len(letter.names) for letter in letters) if place.letter else number
    facts = say("names-facts", names=say.count("name", shown))
    ways = [(Link(s, _letter_path(path, s)), len(f)) for s, f in place.index]
    kinds = [kind for kind in NameKind if any(n.kind is kind for n in book.names)]
    return NameIndexView(
        head=make_head(
            atlas.site,
            here,
            f"{title} · {atlas.site.title}",
            say("of-site", title=title, site=atlas.site.title, facts=facts),
            structured=list_page(atlas.site, here, title),
        ),
        kind="name",
        title=title,
        above=_above(say, place, here, whole, path),
        facts=facts,
        kinds=()
        if place.kind or place.letter
        else tuple(
            Link(say(KINDS[k][1]), addresses.link(here, KINDS[k][2])) for k in kinds
        ),
        letters=letters,
        jumps=tuple(
            Link(s.label, f"#{s.name}") for s in letters if len(letters) >= JUMPS_FROM
        ),
        bars=drawn_bars(here, ways) if long else (),
    )


def _above(
    say: Phrases, place: IndexPlace, here: str, whole: str, path: str
) -> Link | None:
    if place.letter:
        return Link(whole, addresses.link(here, path))
    if place.kind is None:
        return None
    return Link(say(_ALL), addresses.link(here, addresses.NAMES))


def _letters(atlas: Atlas, place: IndexPlace, *, long: bool) -> tuple[Letter, ...]:
    if place.letter:
        (found,) = (found for letter, found in place.index if letter == place.letter)
        return (Letter("", "", _tallies(atlas, place.path, found)),)
    everything = tuple(number for _, found in place.index for number in found)
    if long:
        most = commonest_names(atlas, everything, _COMMONEST)
        return (
            Letter(
                atlas.say("in-most-articles"), "most", _tallies(atlas, place.path, most)
            ),
        )
    if len(everything) < _LETTERED_FROM:
        return (Letter("", "", _tallies(atlas, place.path, everything)),)
    return tuple(
        Letter(letter, _id(letter), _tallies(atlas, place.path, found))
        for letter, found in place.index
    )


def _id(letter: str) -> str:
    return {"0-9": "digits", "…": "other"}.get(letter, f"letter-{letter.lower()}")


def commonest_names(atlas: Atlas, numbers: Sequence[int], most: int) -> tuple[int, ...]:
    """Give the names that stand in most articles, of `numbers`."""
    names = atlas.book.names
    ranked = sorted(
        numbers,
        key=lambda n: (-len(names[n].occurrences), -names[n].count, names[n].name),
    )
    return tuple(ranked[:most])


def _tallies(atlas: Atlas, here: str, numbers: Sequence[int]) -> tuple[Tally, ...]:
    return tuple(tally_of(atlas, here, number) for number in numbers)


def tally_of(atlas: Atlas, here: str, number: int) -> Tally:
    """Lead to the page of a name, or where it has none to where it stands first."""
    name = atlas.book.names[number]
    path = atlas.book.paths.get(number)
    if path:
        href = addresses.link(here, path)
    else:
        first = name.occurrences[0]
        # A text that may not be published whole does not say where it has the name.
        place = next(iter(places_of(first.places)), None)
        block = place[0] if place else 0
        href = atlas.to_paragraph(here, first.source, block) or ""
        href = href if place else href.partition("#")[0]
    return Tally(name.name, href, len(name.occurrences))
