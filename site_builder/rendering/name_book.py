"""The names of a collection as pages need them: which have a page, where they stand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from site_builder.model.names import Name, NameKind, places_of
from site_builder.rendering import addresses

_OFTEN = 3
"""A name of one article has a page from so many mentions on, and one of no known kind
from so many articles on: rarer ones may be chance, and say little."""
_NEAR = 200
"""So many articles of a name are looked at for the names that occur with it."""

Place = tuple[int, int, int, str]
"""The first line of a paragraph, start and end in its text, and the page of a name."""


@dataclass(frozen=True, slots=True)
class NameBook:
    """All names, and for those that have a page its path, by their number.

    `places` says for each source which words lead to which page; `by_source` has the
    numbers of the names of each source that have a page.
    """

    names: tuple[Name, ...]
    paths: Mapping[int, str]
    places: Mapping[str, tuple[Place, ...]]
    by_source: Mapping[str, tuple[int, ...]]

    def near(self, number: int) -> list[tuple[int, int]]:
        """Give the names that occur with one, and in how many articles, most first."""
        counts: Counter[int] = Counter()
        for found in self.names[number].occurrences[:_NEAR]:
            counts.update(self.by_source[found.source])
        del counts[number]
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def keep_book(names: Sequence[Name], sources: Mapping[str, object]) -> NameBook:
    """Choose the names that have a page, and look where they stand.

    Args:
        names: All names of the collection.
        sources: The sources that there are; others have no page to lead to.
    """
    taken: set[str] = set()
    paths: dict[int, str] = {}
    places: dict[str, list[Place]] = {}
    by_source: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        path = addresses.name_path(name.name)
        known = all(found.source in sources for found in name.occurrences)
        if not (known and is_worth_a_page(name)) or path in taken:
            continue
        taken.add(path)
        paths[number] = path
        for found in name.occurrences:
            by_source.setdefault(found.source, []).append(number)
            there = places.setdefault(found.source, [])
            there += [(*place, path) for place in places_of(found.places)]
    return NameBook(
        tuple(names),
        MappingProxyType(paths),
        MappingProxyType({s: tuple(sorted(found)) for s, found in places.items()}),
        MappingProxyType({s: tuple(found) for s, found in by_source.items()}),
    )


def is_worth_a_page(name: Name) -> bool:
    """Tell whether there is enough to say of a name."""
    articles = len(name.occurrences)
    if articles < 2 and name.count < _OFTEN:  # noqa: PLR2004 - two connect
        return False
    return name.kind is not NameKind.OTHER or bool(name.rules) or articles >= _OFTEN
