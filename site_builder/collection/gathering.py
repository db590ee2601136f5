"""Articles brought together: freed of furniture, dated, each with its own address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import Protocol

from site_builder.collection.addresses import doubt_addresses, give_addresses
from site_builder.collection.dating import Dated, date_gists
from site_builder.collection.duplicates import find_duplicates
from site_builder.collection.furniture import find_furniture, free, set_apart
from site_builder.collection.gisting import make_gist
from site_builder.collection.lending import lend_outlets
from site_builder.model import (
    Article,
    Claim,
    Collection,
    Dating,
    Furniture,
    Gathered,
    Gist,
    Outline,
    Settled,
)

_AT_HAND = 32
"""Articles that are kept while they are compared; lenders are asked again and again."""


class Library(Protocol):
    """Where whole articles are, as they are by themselves."""

    def article(self, source: str) -> Article:
        """Give an article."""

    def freed(self, furniture: Mapping[str, Furniture]) -> Mapping[str, Gist]:
        """Give the gists of articles that furniture is taken out of, by source."""


def gather_gists(gists: Sequence[Gist], library: Library) -> Gathered:
    """Bring articles together, and say what is decided about each.

    The order of `gists` does not matter; theirs is that of their sources' names.
    """
    ordered = sorted(gists, key=attrgetter("source"))
    furniture = find_furniture(ordered)
    freed = library.freed(furniture) if furniture else {}
    own = [freed.get(gist.source, gist) for gist in ordered]
    whole = _reader(library, furniture)
    outlets = lend_outlets(own, whole)
    dated = date_gists(own, whole)
    findings = (*find_duplicates(own), *doubt_addresses(own))
    slugs, namesakes = give_addresses(own)
    final = tuple(
        _final(
            gist,
            slugs[gist.source],
            outlets.get(gist.source, gist.outlet),
            dated.get(gist.source),
            furniture.get(gist.source, ()),
        )
        for gist in own
    )
    settled = tuple(
        Settled(
            gist.source,
            gist.slug,
            gist.outlet,
            gist.published,
            gist.furniture,
            gist.findings,
            gist.share,
        )
        for gist in final
    )
    return Gathered(settled, final, namesakes, findings)


def settle(article: Article, settled: Settled) -> Article:
    """Lay what the collection decides over an article as it is by itself."""
    return replace(
        set_apart(article, settled.furniture),
        slug=settled.slug,
        outlet=settled.outlet,
        published=settled.published,
        findings=settled.findings,
        share=settled.share,
    )


def gather(articles: Sequence[Article]) -> Collection:
    """Bring articles together that are all at hand."""
    shelf = _Shelf({article.source: article for article in articles})
    gathered = gather_gists([make_gist(article) for article in articles], shelf)
    settled = (settle(shelf.article(each.source), each) for each in gathered.settled)
    return Collection(tuple(settled), gathered.namesakes, gathered.findings)


class _Shelf:
    """A library of articles that are all at hand."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles

    def article(self, source: str) -> Article:
        return self._articles[source]

    def freed(self, furniture: Mapping[str, Furniture]) -> Mapping[str, Gist]:
        return {
            source: make_gist(free(self._articles[source], blocks))
            for source, blocks in furniture.items()
        }


def _reader(
    library: Library, furniture: Mapping[str, Furniture]
) -> Callable[[str], Article]:
    """Make the function that gives an article free of furniture."""

    @lru_cache(maxsize=_AT_HAND)
    def whole(source: str) -> Article:
        return free(library.article(source), furniture.get(source, ()))

    return whole


_NO_OUTLET = "no-outlet"
"""The finding that is settled where another article lends its outlet."""
_NO_OUTLINE, _NO_DATING = Outline(), Dating()


def _final(
    gist: Gist,
    slug: str,
    outlet: Claim | None,
    dated: Dated | None,
    furniture: Furniture,
) -> Gist:
    """Lay what the collection found over a gist, and drop what it was compared by.

    That is most of a gist, and nobody asks for it any more.
    """
    findings = dated.findings if dated else gist.findings
    if outlet is not None:
        findings = tuple(f for f in findings if f.code != _NO_OUTLET)
    return replace(
        gist,
        slug=slug,
        outlet=outlet,
        published=dated.published if dated else gist.published,
        findings=findings,
        furniture=furniture,
        outline=_NO_OUTLINE,
        dating=_NO_DATING,
    )
