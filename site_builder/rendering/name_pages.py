"""The plan of all pages about names: the index, and a page for each that has one."""

from hashlib import blake2b

from site_builder.model.names import Occurrence
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Card, Heading
from site_builder.rendering.feed import has_name_feed, newest_of_name
from site_builder.rendering.name_index import (
    IndexPlace,
    index_of_names,
    index_places,
)
from site_builder.rendering.name_view import NamePlace, name_places, name_view

NAME = "name.html"
INDEX = "name-index.html"
_DIGEST_SIZE = 16


class NamePages:
    """The pages about names in their order, each made when it is asked for."""

    def __init__(self, atlas: Atlas, cards: tuple[Card, ...]) -> None:
        """Give every page its path."""
        book = atlas.book
        self._indexes: list[IndexPlace] = list(index_places(atlas.say, book.names))
        self._places: list[NamePlace] = []
        self._followed: list[Heading] = []
        place = {card.source: at for at, card in enumerate(cards)}
        for number, path in book.paths.items():
            found = sorted(place[o.source] for o in book.names[number].occurrences)
            own = tuple(cards[at] for at in found)
            if has_name_feed(own):
                newest = newest_of_name(own)
                self._followed.append(Heading(book.names[number].name, path, newest))
            self._places += name_places(atlas.say, number, path, own)
        self._digests: dict[str, str] = {}
        self._about = {card.source: _about(card) for card in cards}

    @property
    def indexes(self) -> tuple[str, ...]:
        """Where the pages of the index go."""
        return tuple(place.path for place in self._indexes)

    @property
    def followed(self) -> tuple[Heading, ...]:
        """Give the names that have feeds, each with the articles that these hold."""
        return tuple(self._followed)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the pages of names go."""
        return tuple(place.path for place in self._places)

    def index(self, atlas: Atlas, at: int) -> tuple[str, object]:
        """Make page number `at` of the index."""
        return INDEX, index_of_names(atlas, self._indexes[at])

    def index_key(self, atlas: Atlas, at: int) -> str:
        """Digest all that page number `at` of the index shows."""
        return repr(index_of_names(atlas, self._indexes[at]))

    def page(self, atlas: Atlas, at: int) -> tuple[str, object]:
        """Make page number `at` of those of names."""
        return NAME, name_view(atlas, self._places[at])

    def key(self, atlas: Atlas, at: int) -> str:
        """Digest all that page number `at` is made of."""
        place, book = self._places[at], atlas.book
        name = book.names[place.number]
        sources = {card.source for card in place.cards}
        said = [
            (self._digest(atlas, found), found.count, found.said)
            for found in name.occurrences
            if found.source in sources
        ]
        near = [
            (book.names[other].name, book.paths[other], count)
            for other, count in (book.near(place.number) if not place.shelf else ())
        ]
        parts = [(shelf.name, shelf.label, len(shelf.cards)) for shelf in place.parts]
        follow = has_name_feed(place.cards)
        what = (
            *(name.name, name.kind, name.rules, name.aliases),
            *(place.path, parts, follow),
        )
        told = repr((atlas.site, what, said, near))
        data = told.encode(errors="surrogatepass")
        return blake2b(data, digest_size=_DIGEST_SIZE).hexdigest()

    def _digest(self, atlas: Atlas, found: Occurrence) -> str:
        """Digest what pages say of an article: all that may be quoted, and where it is.

        One digest serves all names of the article. That it holds more than one page
        says has a page made anew now and then, and never kept by mistake.
        """
        digest = self._digests.get(found.source)
        if digest is None:
            quoted = found.sentences
            places = sorted(atlas.sentences.get(found.source, {}).items())
            told = (self._about[found.source], quoted.blocks, quoted.texts, places)
            data = repr(told).encode(errors="surrogatepass")
            digest = blake2b(data, digest_size=_DIGEST_SIZE).hexdigest()
            self._digests[found.source] = digest
        return digest


def _about(card: Card) -> str:
    """Say all that the page of a name says of an article."""
    line = card.line
    return repr((card.path, line.title, line.outlet, line.published, card.first))
