"""What connects an article with others: passages, names and days that both have."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.model.names import Name, NameKind, Occurrence
from site_builder.model.passages import Passage
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas, Entry
from site_builder.rendering.known import Known

_CONNECTED_SHOWN = 5
"""More related articles than this help nobody choose."""
_COMMON = 40
"""Articles from which on a day is too common to connect any two of them."""
_NAMES_COMMON = 20
"""The same of a name, which says less than a day does."""
_NAMES_TRIED = 8
"""The rarest names of an article, which are looked for in others."""
_PASSAGE = 2.0
"""What a passage weighs that one other article has; a day or a name weighs 1. It is
divided by the number of other articles that have it."""
_IN_PASSING = 0.25
"""What a name weighs that one of the two mentions only once: of 300 articles on all
kinds of things most shared a country or a company so, and nothing else."""
_PLACE = 0.5
"""What a place weighs: all kinds of things happen in one country."""
_LEAST = 0.3
"""What two articles must share to be called related: more than one such name."""
_CARRIERS_COMMON = 12
"""Other articles from which on a passage weighs too little to be looked at."""
_PASSAGES_SHOWN = 6
_CARRIERS_SHOWN = 4
"""What an article's page shows of passages; their own page has the rest."""
_FEWEST = 5
"""Words of a quotation that tell it from any other."""
_WORD = re.compile(r"\w+")
_QUOTATION = re.compile(r"[“„«\"]([^“”„«»\"]+)[”“»\"]")


class Neighbour(NamedTuple):
    """Another article: its title and its slug."""

    title: str
    slug: str


class Connection(NamedTuple):
    """An article that shares something with one, and what.

    `passage` is the rarest passage that both carry, "" for none, `quote` what both
    quote in it, and `passages` how many there are; `names` are those that both name,
    the rarest first, `values` the dates of events that both report, in EDTF.
    """

    article: Neighbour
    outlet: str
    passage: str
    quote: str
    passages: int
    names: tuple[str, ...]
    values: tuple[str, ...]


class Carrier(NamedTuple):
    """Another article that carries a passage: when it appeared, and its wording."""

    article: Neighbour
    outlet: str
    when: str
    place: str
    text: str


class SharedPassage(NamedTuple):
    """A passage of the article that others carry, the earliest of them first.

    `more` counts the articles that carry it and are not in `carriers`.
    """

    place: str
    text: str
    carriers: tuple[Carrier, ...]
    more: int


@dataclass(slots=True)
class _Bond:
    """What an article shares with another, and how much that weighs."""

    weight: float = 0.0
    passages: list[tuple[int, str, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    events: dict[str, str] = field(default_factory=dict)


def neighbour(article: Known) -> Neighbour:
    """Say of an article what leads to it."""
    return Neighbour(article.title, article.slug)


def connections(
    atlas: Atlas, source: str, entries: tuple[Entry, ...]
) -> tuple[Connection, ...]:
    """Name the articles that share most with one; what few articles have counts more.

    What very many have connects nobody: it says nothing of two of them.
    """
    bonds: dict[str, _Bond] = defaultdict(_Bond)
    _tie_by_passages(bonds, atlas, source)
    _tie_by_names(bonds, atlas, source)
    _tie_by_days(bonds, atlas, source, entries)
    ranked = sorted(bonds.items(), key=lambda bound: (-bound[1].weight, bound[0]))
    return tuple(
        _connection(atlas.by_source[other], bond)
        for other, bond in ranked[:_CONNECTED_SHOWN]
        if bond.weight >= _LEAST
    )


_Bonds = dict[str, _Bond]


def _tie_by_passages(bonds: _Bonds, atlas: Atlas, source: str) -> None:
    for own, others in _lineages(atlas, source):
        if len(others) > _CARRIERS_COMMON:
            continue
        for passage in others:
            bond = bonds[passage.source]
            bond.weight += _PASSAGE / len(others)
            bond.passages.append((len(others), own.text, passage.text))


def _tie_by_names(bonds: _Bonds, atlas: Atlas, source: str) -> None:
    for name, often, others in _names(atlas, source):
        for other in others:
            weight = _PLACE if name.kind is NameKind.PLACE else 1.0
            if not often or other.count == 1:
                weight *= _IN_PASSING
            bond = bonds[other.source]
            bond.weight += weight / len(others)
            bond.names.append(name.name)


def _tie_by_days(
    bonds: _Bonds, atlas: Atlas, source: str, entries: tuple[Entry, ...]
) -> None:
    for entry in entries:
        count = len(entry.firsts)
        for report in entry.firsts if 1 < count <= _COMMON else ():
            if report.source == source or report.source not in atlas.by_source:
                continue
            bond = bonds[report.source]
            if entry.event_id not in bond.events:
                bond.weight += 1 / (count - 1)
                bond.events[entry.event_id] = entry.event.value


def _connection(other: Known, bond: _Bond) -> Connection:
    _, own, theirs = min(bond.passages, key=lambda told: told[0], default=(0, "", ""))
    return Connection(
        neighbour(other),
        other.outlet.value if other.outlet else "",
        own,
        _quoted(own, theirs),
        len(bond.passages),
        tuple(bond.names),
        tuple(dict.fromkeys(bond.events.values())),
    )


def _quoted(own: str, theirs: str) -> str:
    """Give the longest quotation in one wording whose words the other has as well."""
    there = f" {_bare(theirs)} "
    found = (quoted[1] for quoted in _QUOTATION.finditer(own))
    shared = [words for words in found if f" {_bare(words)} " in there]
    longest = max(shared, key=len, default="")
    return longest if len(longest.split()) >= _FEWEST else ""


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _names(atlas: Atlas, source: str) -> Iterator[tuple[Name, bool, list[Occurrence]]]:
    """Give the rarest names of an article, and where others have each.

    Its own outlet and authors say who wrote it, not what of.

    Returns:
        Each name, whether the article mentions it more than once, and the others.
    """
    book, article = atlas.book, atlas.by_source[source]
    signed = {claim.value.casefold() for claim in article.authors}
    if article.outlet:
        signed.add(article.outlet.value.casefold())
    spread = sorted(
        (len(book.names[number].occurrences), number)
        for number in book.by_source.get(source, ())
    )
    rare = [number for count, number in spread if 1 < count <= _NAMES_COMMON]
    for number in rare[:_NAMES_TRIED]:
        name = book.names[number]
        if name.name.casefold() not in signed:
            others = [o for o in name.occurrences if o.source != source]
            often = any(o.source == source and o.count > 1 for o in name.occurrences)
            yield name, often, others


def shared_passages(atlas: Atlas, source: str) -> tuple[tuple[SharedPassage, ...], int]:
    """Give the passages that an article shares, and how many more there are.

    Those that fewest carry are chosen, and told in the order of the text.
    """
    found = list(_lineages(atlas, source))
    rarest = sorted(range(len(found)), key=lambda at: (len(found[at][1]), at))
    chosen = [found[at] for at in sorted(rarest[:_PASSAGES_SHOWN])]
    shown = tuple(_shared(atlas, own, others) for own, others in chosen)
    return shown, len(found) - len(shown)


def place_of(atlas: Atlas, passage: Passage) -> str:
    """Give the fragment that leads to a passage on its article's page."""
    named = atlas.sentences.get(passage.source, {})
    place = named.get((passage.block, passage.text))
    return place or addresses.line_id(passage.block)


def _shared(atlas: Atlas, own: Passage, others: list[Passage]) -> SharedPassage:
    return SharedPassage(
        place_of(atlas, own),
        own.text,
        tuple(_carrier(atlas, other) for other in others[:_CARRIERS_SHOWN]),
        max(0, len(others) - _CARRIERS_SHOWN),
    )


def _carrier(atlas: Atlas, passage: Passage) -> Carrier:
    article = atlas.by_source[passage.source]
    published = article.published
    return Carrier(
        neighbour(article),
        article.outlet.value if article.outlet else "",
        atlas.say.publication(published, short=True) if published else "",
        place_of(atlas, passage),
        passage.text,
    )


def _lineages(atlas: Atlas, source: str) -> Iterator[tuple[Passage, list[Passage]]]:
    """Give what an article shares, in the order of its own text, and with whom."""
    for number, at in atlas.carried.get(source, ()):
        passages = atlas.lineages[number].passages
        yield passages[at], [*passages[:at], *passages[at + 1 :]]
