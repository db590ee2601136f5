"""The index of all articles: words in leaves, leaves under a root, facets beside them.

The files, all of them calls of one function in `static/search.js`:

    search/root.js          how many articles, the names of leaves, the common words
    search/words-XY.js      the words that begin with XY, with their postings
    search/facet-NAME.js    outlets, authors or years, with the articles of each

A leaf that would be large is split by one more letter, so a query loads little, and an
edit touches only the leaves that have words of the article.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from site_builder.model import Output
from site_builder.search.cells import Cell, join_forms
from site_builder.search.packing import digits_for, pack_place
from site_builder.search.places import room_for
from site_builder.search.scripts import write_script

_LEAF = 16_000
"""Characters from which on a leaf is split, if its words go on differently."""
_DEEPEST = 12
"""Letters after which words are parted no further, or file names would be too long."""
_SMALL = 2_000
"""Characters below which words of one beginning get no leaf of their own."""
_COMMON_SHARE, _COMMON_FROM = 0.6, 50
"""A word that stands in more than this share of the articles tells hardly anything
apart, and its postings are long; in a small collection it still does. With .4 known
items are found worse (by headlines .954 in the place of .962), with 1 as well."""
_AROUND = 6
"""Characters that a word takes besides its forms and its postings."""


@dataclass(frozen=True, slots=True)
class Facets:
    """By what a list of results can be narrowed."""

    outlet: str = ""
    authors: tuple[str, ...] = ()
    year: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    """Stems in their order; in step with them their forms and their postings.

    `ends` has the characters of all up to each stem, that one included.
    """

    stems: tuple[str, ...]
    forms: tuple[str, ...]
    postings: tuple[str, ...]
    ends: tuple[int, ...]

    def size(self, begin: int, end: int) -> int:
        return (self.ends[end - 1] if end else 0) - (
            self.ends[begin - 1] if begin else 0
        )


def index_files(
    cells: Iterable[Cell], facets: Mapping[int, Facets]
) -> Iterator[Output]:
    """Make the files of the index.

    Args:
        cells: The words of all articles, shelf by shelf.
        facets: Those of each article, by its place.
    """
    count = len(facets)
    digits = digits_for(room_for(count))
    words, common = _join(cells, digits + 1, count)
    leaves = sorted(_split(words, "", 0, len(words.stems)))
    root = {
        "count": count,
        "digits": digits,
        "leaves": [prefix for prefix, _ in leaves],
        "common": " ".join(common),
    }
    yield write_script("root", "root", root)
    for prefix, ranges in leaves:
        found = {
            words.forms[at]: words.postings[at]
            for begin, end in ranges
            for at in range(begin, end)
        }
        yield write_script(_file_name(prefix), f"words {prefix}", found)
    for name, values in _facets(facets, digits):
        yield write_script(f"facet-{name}", f"facet {name}", values)


def _join(cells: Iterable[Cell], width: int, count: int) -> tuple[_Words, list[str]]:
    """Join the cells; give the words to be searched for and those too common."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    forms: dict[str, str] = {}
    for cell in cells:
        stems = cell.stems.split(" ") if cell.stems else []
        for root, postings in zip(stems, cell.postings.split(" "), strict=False):
            found[root].append(postings)
        own = dict(zip(stems, cell.forms.split("\n"), strict=False))
        for root in own.keys() & forms.keys():
            if own[root] != forms[root]:
                own[root] = join_forms(forms[root], own[root])
        forms.update(own)
    most = width * max(_COMMON_FROM, _COMMON_SHARE * count)
    common: list[str] = []
    stems, names, lists, sizes = [], [], [], []
    for root in sorted(found):
        postings, all_forms = "".join(found[root]), forms[root]
        if len(postings) > most:
            common += all_forms.split(" ")
            continue
        if all_forms != root:
            others = [form for form in all_forms.split(" ") if form != root]
            all_forms = " ".join([root, *others])
        stems.append(root)
        names.append(all_forms)
        lists.append(postings)
        sizes.append(len(all_forms) + len(postings) + _AROUND)
    words = _Words(tuple(stems), tuple(names), tuple(lists), tuple(accumulate(sizes)))
    return words, sorted(common)


_Ranges = list[tuple[int, int]]


def _split(
    words: _Words, prefix: str, begin: int, end: int
) -> Iterator[tuple[str, _Ranges]]:
    """Cut the words from `begin` to `end` into leaves by how they begin.

    Small groups stay together in a leaf of the shorter prefix, so that there are few
    small files; which ones are small hardly ever changes.
    """
    if words.size(begin, end) <= _LEAF or len(prefix) >= _DEEPEST:
        yield prefix, [(begin, end)]
        return
    groups = list(_groups(words.stems, len(prefix) + 1, begin, end))
    sizes = [words.size(first, last) for first, last in groups]
    limit = _SMALL
    while sum(size for size in sizes if size < limit) > _LEAF:
        limit //= 2
    rest: _Ranges = []
    for (first, last), size in zip(groups, sizes, strict=True):
        longer = words.stems[first][: len(prefix) + 1]
        if longer == prefix or size < limit:
            rest.append((first, last))
        else:
            yield from _split(words, longer, first, last)
    if rest:
        yield prefix, rest


def _groups(
    stems: tuple[str, ...], length: int, begin: int, end: int
) -> Iterator[tuple[int, int]]:
    """Part stems by their first `length` characters."""
    while begin < end:
        first = stems[begin][:length]
        beyond = first[:-1] + chr(ord(first[-1]) + 1) if len(first) == length else ""
        last = bisect_left(stems, beyond, begin, end) if beyond else begin + 1
        yield begin, last
        begin = last


def _facets(
    facets: Mapping[int, Facets], digits: int
) -> Iterator[tuple[str, dict[str, str]]]:
    tables: dict[str, defaultdict[str, list[str]]] = {
        name: defaultdict(list) for name in ("outlet", "author", "year")
    }
    for place in sorted(facets):
        each, code = facets[place], pack_place(place, digits)
        if each.outlet:
            tables["outlet"][each.outlet].append(code)
        for author in dict.fromkeys(each.authors):
            tables["author"][author].append(code)
        if each.year:
            tables["year"][each.year].append(code)
    for name, table in tables.items():
        yield name, {value: "".join(table[value]) for value in sorted(table)}


def _file_name(prefix: str) -> str:
    """Name a leaf's file: plain letters as they are, other signs by their number."""
    if not prefix:
        return "words"
    safe = (c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in prefix)
    return f"words-{''.join(safe)}"
