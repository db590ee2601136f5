"""The plan of all pages about names: the index, and a page for each that has one."""

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
from site_builder.rendering.packed import digest, hex_digest, packed

NAME = "name.html"
INDEX = "name-index.html"


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
        self._digests: dict[str, bytes] = {}
        self._cards = {card.source: card for card in cards}
        self._site = digest(packed(atlas.site))

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
        place = self._places[at]
        name = atlas.book.names[place.number]
        occurrences = name.occurrences
        if place.shelf:
            sources = {card.source for card in place.cards}
            occurrences = tuple(o for o in occurrences if o.source in sources)
        known = self._digests
        said = [
            (known.get(o.source) or self._digest(atlas, o), o.count, o.said)
            for o in occurrences
        ]
        parts = [(shelf.name, shelf.label, len(shelf.cards)) for shelf in place.parts]
        follow = has_name_feed(place.cards)
        what = (
            *(name.name, name.kind, name.rules, name.aliases),
            *(place.path, parts, follow),
        )
        return hex_digest(packed((self._site, what, said)))

    def _digest(self, atlas: Atlas, found: Occurrence) -> bytes:
        """Digest what pages of names say of an article.

        That is where it is, all that may be quoted of it, and which names it has: of
        these it follows which names occur with one and how often.
        One digest serves all names of the article. That it holds more than one page
        says has a page made anew now and then, and never kept by mistake.
        """
        source, quoted, book = found.source, found.sentences, atlas.book
        told = (
            _about(self._cards[source]),
            quoted.blocks,
            quoted.texts,
            [*atlas.sentences.get(source, {}).items()],
            [
                (book.names[number].name, book.paths[number])
                for number in book.by_source[source]
            ],
        )
        made = self._digests[source] = digest(packed(told))
        return made


def _about(card: Card) -> tuple[object, ...]:
    """Say all that the page of a name says of an article."""
    line = card.line
    return card.path, line.title, line.brief, line.outlet, line.published, card.first
