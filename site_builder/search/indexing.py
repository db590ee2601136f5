"""The index of all articles: words in leaves, leaves under a root, facets beside them.

The files, all of them calls of one function in `static/search.js`:

    search/root.js          how many articles, the places of leaves, the common words
    search/words-XY.js      the words that begin with XY, with their postings
    search/facet-NAME.js    outlets, authors or years, with the articles of each

A leaf that would be large is split by one more letter, so a query loads little, and an
edit touches only the leaves that have words of the article.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.model import Output
from site_builder.search.packing import pack_numbers, pack_postings
from site_builder.search.places import give_places, room_for
from site_builder.search.scripts import write_script
from site_builder.search.terms import Terms

_LEAF = 24_000
"""Characters from which on a leaf is split, if its words go on differently."""
_SMALL = 2_000
"""Characters below which words of one beginning get no leaf of their own."""
_COMMON_SHARE, _COMMON_FROM = 0.6, 50
"""A word that stands in more than this share of the articles tells nothing apart; in a
small collection it still does."""


@dataclass(frozen=True, slots=True)
class Facets:
    """By what a list of results can be narrowed."""

    outlet: str = ""
    authors: tuple[str, ...] = ()
    year: str = ""


@dataclass(frozen=True, slots=True)
class Indexed:
    """An article as the index knows it; `slug` is its address and unique."""

    slug: str
    terms: Terms
    facets: Facets = field(default_factory=Facets)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A stem with its forms and its packed postings."""

    stem: str
    forms: str
    postings: str


def index_files(articles: Sequence[Indexed]) -> Iterator[Output]:
    """Make the files of the index, the same for the same articles in any order."""
    places = give_places([article.slug for article in articles])
    ordered = sorted(articles, key=lambda article: places[article.slug])
    entries, common = _entries(ordered, places)
    leaves = tuple(sorted(_split("", entries), key=lambda leaf: leaf[0]))
    root = {
        "count": len(articles),
        "room": room_for(len(articles)),
        "leaves": [prefix for prefix, _ in leaves],
        "common": " ".join(common),
    }
    yield write_script("root", "root", root)
    for prefix, found in leaves:
        words = {entry.forms: entry.postings for entry in found}
        yield write_script(_file_name(prefix), f"words {prefix}", words)
    for name, values in _facets(ordered, places):
        yield write_script(f"facet-{name}", f"facet {name}", values)


def _entries(
    ordered: Sequence[Indexed], places: Mapping[str, int]
) -> tuple[list[_Entry], list[str]]:
    """Gather the postings of each stem; `ordered` is by place."""
    found: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    forms: dict[str, str] = {}
    for article in ordered:
        place, terms = places[article.slug], article.terms
        for stem, weight, own in zip(
            terms.stems, terms.weights, terms.forms, strict=True
        ):
            at, weights = found[stem]
            at.append(place)
            weights.append(weight)
            known = forms.get(stem)
            if known is None:
                forms[stem] = own
            elif known != own and own not in known.split(" "):
                forms[stem] = " ".join(sorted({*known.split(" "), *own.split(" ")}))
    most = max(_COMMON_FROM, _COMMON_SHARE * len(ordered))
    entries, common = [], []
    for stem in sorted(found):
        at, weights = found[stem]
        if len(at) > most:
            common += forms[stem].split(" ")
            continue
        names = [stem, *(form for form in forms[stem].split(" ") if form != stem)]
        entries.append(_Entry(stem, " ".join(names), pack_postings(at, weights)))
    return entries, sorted(common)


def _split(
    prefix: str, entries: Sequence[_Entry]
) -> Iterator[tuple[str, Sequence[_Entry]]]:
    """Cut entries, sorted by stem, into leaves by how they begin.

    Small groups stay together in a leaf of the shorter prefix, so that there are few
    small files; which ones are small hardly ever changes.
    """
    if sum(map(_size, entries)) <= _LEAF:
        yield prefix, entries
        return
    groups: dict[str, list[_Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.stem[: len(prefix) + 1], []).append(entry)
    sizes = {longer: sum(map(_size, group)) for longer, group in groups.items()}
    limit = _SMALL
    while sum(size for size in sizes.values() if size < limit) > _LEAF:
        limit //= 2
    rest: list[_Entry] = []
    for longer, group in groups.items():
        if longer == prefix or sizes[longer] < limit:
            rest += group
        else:
            yield from _split(longer, group)
    if rest:
        yield prefix, rest


def _size(entry: _Entry) -> int:
    return len(entry.forms) + len(entry.postings) + 8


def _facets(
    ordered: Sequence[Indexed], places: Mapping[str, int]
) -> Iterator[tuple[str, dict[str, str]]]:
    tables: dict[str, defaultdict[str, list[int]]] = {
        name: defaultdict(list) for name in ("outlet", "author", "year")
    }
    for article in ordered:
        place, facets = places[article.slug], article.facets
        values = (("outlet", (facets.outlet,)), ("author", facets.authors))
        for name, each in (*values, ("year", (facets.year,))):
            for value in dict.fromkeys(filter(None, each)):
                tables[name][value].append(place)
    for name, table in tables.items():
        yield name, {value: _packed(table[value]) for value in sorted(table)}


def _packed(places: Iterable[int]) -> str:
    before, gaps = -1, []
    for place in places:
        gaps.append(place - before - 1)
        before = place
    return pack_numbers(gaps)


def _file_name(prefix: str) -> str:
    """Name a leaf's file: plain letters as they are, other signs by their number."""
    if not prefix:
        return "words"
    safe = (c if c.isascii() and c.isalnum() else f"-{ord(c):x}" for c in prefix)
    return f"words-{''.join(safe)}"
