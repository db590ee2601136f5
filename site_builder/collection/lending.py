"""Outlets lent: what names the outlet of one article names that of another too."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from site_builder.collection.hashing import unpack
from site_builder.collection.outlines import LENDING, NAMING, outlined_lines
from site_builder.model import Article, Basis, Claim, Evidence, Gist

_RULE = "shared-furniture"

_Place = tuple[str, int]
"""A source, and a place among the lines of its outline."""


def lend_outlets(
    gists: Sequence[Gist], whole: Callable[[str], Article]
) -> dict[str, Claim]:
    """Give an article without outlet that of another whose telling line it carries.

    Args:
        gists: The articles in the order of their sources, free of furniture.
        whole: Gives the article of a source, free of furniture.
    """
    lenders: dict[int, dict[str, _Place]] = defaultdict(dict)
    for gist in gists:
        outlet = gist.outlet
        if outlet is None or outlet.basis is Basis.COLLECTION:
            continue
        for at, key in _lines(gist, NAMING):
            lenders[key].setdefault(outlet.value, (gist.source, at))
    lent: dict[str, Claim] = {}
    for gist in gists if lenders else ():
        if gist.outlet is None and "outlet" not in gist.none:
            claim = _borrow(gist, lenders, whole)
            if claim is not None:
                lent[gist.source] = claim
    return lent


def _borrow(
    gist: Gist,
    lenders: dict[int, dict[str, _Place]],
    whole: Callable[[str], Article],
) -> Claim | None:
    for at, key in _lines(gist, LENDING):
        found = lenders.get(key, {})
        if len(found) == 1:
            ((name, place),) = found.items()
            proof = (_evidence(whole, (gist.source, at)), _evidence(whole, place))
            return Claim(name, Basis.COLLECTION, _RULE, proof)
    return None


def _lines(gist: Gist, kind: int) -> list[tuple[int, int]]:
    """Give the places and hashes of the lines of a kind."""
    keys, kinds = unpack(gist.outline.lines), gist.outline.kinds
    return [(at, keys[at]) for at, each in enumerate(kinds) if each & kind]


def _evidence(whole: Callable[[str], Article], place: _Place) -> Evidence:
    source, at = place
    line = outlined_lines(whole(source))[at]
    return Evidence(source, line.number, line.text.strip())
