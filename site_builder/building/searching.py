"""The files of the search: what the wing `search` makes of the articles.

The words of each article are read and kept when it is understood. Here they are
gathered shelf by shelf, in workers where many shelves changed, and joined to the index.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from site_builder.building.gathering import Connected, Shelf
from site_builder.building.mapping import map_in_order
from site_builder.building.packing import pack_value
from site_builder.building.store import Entry, Store
from site_builder.building.tidying import untidied
from site_builder.model import Gist, Output, Page
from site_builder.rendering import RESULT, ResultWords
from site_builder.search import (
    Cell,
    Facets,
    Passage,
    Placed,
    Shown,
    digits_for,
    give_places,
    index_files,
    make_cell,
    room_for,
    shelf_of,
    text_file,
)

TEMPLATES = {RESULT: ""}
"""The words of a result are written without a template: its digest, for the keys."""

_DIGEST_BYTES = 16
_WORTH = 8
"""How many texts could be understood while one shelf is gathered, which is 18 ms."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """What one shelf of the index holds: place, source, outlet, language of each."""

    key: bytes
    digits: int
    articles: tuple[tuple[int, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class _Gathering:
    """Makes the cell of a shelf; travels to workers."""

    shelf: Shelf

    def __call__(self, bound: _Bound) -> Entry:
        return Entry(bound.key, cell=pack_value(self.cell(bound), bound.key))

    def cell(self, bound: _Bound) -> Cell:
        placed = (
            Placed(place, self.shelf.terms(source), outlet, language)
            for place, source, outlet, language in bound.articles
        )
        return make_cell(placed, bound.digits)


def place_articles(known: Connected) -> dict[str, int]:
    """Give the number of each article in the index, by its slug."""
    return give_places(article.slug for article in known.articles)


def search_files(
    known: Connected, places: Mapping[str, int], store: Store, jobs: int
) -> Iterator[Output]:
    """Make the index of all articles.

    Args:
        known: The articles.
        places: The number of each, by its slug.
        store: Where cells are kept.
        jobs: How many processes may work.

    Raises:
        SourceError: The store lost an article, and its source cannot be read any more.
        SiteBuilderError: A worker process died.
    """
    bounds = _bind(known, places)
    work = _Gathering(known.shelf)
    missing = [bound for bound in bounds if not store.has_cell(bound.key)]
    store.release()  # workers begin with what is open here
    jobs = jobs if store.is_shared else 1
    for entry in map_in_order(work, missing, jobs=jobs, worth=_WORTH):
        store.put([entry])
    store.drop_unused({bound.key for bound in bounds}, ("cells",))
    cells = (store.cell(bound.key) or work.cell(bound) for bound in bounds)
    facets = {places[article.slug]: _facets(article) for article in known.articles}
    with untidied():
        files = list(index_files(cells, facets))
    yield from files


def result_file(page: Page) -> Output | None:
    """Write what a result shows of an article; None for any other page."""
    words = page.view
    if not isinstance(words, ResultWords):
        return None
    passages = tuple(Passage(name, text) for name, text in words.passages)
    shown = Shown(words.title, words.href, words.signed, words.standfirst, passages)
    return text_file(page.path, words.place, shown)


def _bind(known: Connected, places: Mapping[str, int]) -> list[_Bound]:
    digits = digits_for(room_for(len(places)))
    shelves: dict[int, list[Gist]] = {}
    for article in known.articles:
        shelves.setdefault(shelf_of(places[article.slug]), []).append(article)
    return [_bound(known, shelves[at], places, digits) for at in sorted(shelves)]


def _bound(
    known: Connected, articles: Sequence[Gist], places: Mapping[str, int], digits: int
) -> _Bound:
    library, settled = known.shelf.library, known.shelf.settled
    held = tuple(
        sorted(
            (
                places[article.slug],
                article.source,
                article.outlet.value if article.outlet else "",
                article.language.value if article.language else "",
            )
            for article in articles
        )
    )
    digest = blake2b(repr((digits, held)).encode(), digest_size=_DIGEST_BYTES)
    for _, source, _, _ in held:
        digest.update(library.key_of_terms(settled[source]))
        digest.update(known.shelf.shares.get(source, "").encode())
    return _Bound(digest.digest(), digits, held)


def _facets(article: Gist) -> Facets:
    day = article.published.day if article.published else None
    return Facets(
        outlet=article.outlet.value if article.outlet else "",
        authors=tuple(author.value for author in article.authors),
        year=str(day.year) if day else "",
    )
