"""The plan of all pages that list articles or names."""

from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import ALL_ON_FRONT, Catalogue
from site_builder.rendering.digests import Digests
from site_builder.rendering.index_view import choose_events, index_key, index_view
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.lists import (
    Place,
    archive_places,
    heading_places,
    list_key,
    list_view,
)
from site_builder.rendering.names import (
    NamesPlace,
    headings_of,
    names_key,
    names_places,
    names_view,
)

FRONT = "index.html"
LIST = "list.html"
NAMES = "names.html"


class ListPages:
    """The pages of lists in their order, each made when it is asked for."""

    def __init__(self, catalogue: Catalogue, digests: Digests) -> None:
        """Give every page its path; keys are made of `digests`."""
        self.catalogue = catalogue
        self._digests = digests
        self._chosen: tuple[int, ...] | None = None
        self._places: list[Place | NamesPlace] = []
        say = phrases_of(catalogue.site.language)
        if len(catalogue.cards) > ALL_ON_FRONT:
            self._places += archive_places(catalogue)
        for kind in ("outlet", "author", "tag"):
            self._places += names_places(catalogue, kind)
            for heading in headings_of(catalogue, kind):
                self._places += heading_places(say, kind, heading)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the pages go, without the front page."""
        return tuple(place.path for place in self._places)

    def is_index(self, at: int) -> bool:
        """Tell whether page number `at` lists names, not articles."""
        return isinstance(self._places[at], NamesPlace)

    def front(self, atlas: Atlas, _: int) -> tuple[str, object]:
        """Make the front page."""
        return FRONT, index_view(atlas, self.catalogue, self._choose(atlas))

    def front_key(self, atlas: Atlas, _: int) -> str:
        """Digest all that the front page is made of, but the site."""
        return index_key(atlas, self.catalogue, self._digests, self._choose(atlas))

    def names(self, _: Atlas, at: int) -> tuple[str, object]:
        """Make page number `at`, which lists names."""
        return NAMES, names_view(self.catalogue, self._index(at))

    def names_key(self, _: Atlas, at: int) -> str:
        """Digest all that a page of names is made of, but the site and its path."""
        return names_key(self.catalogue, self._index(at))

    def page(self, _: Atlas, at: int) -> tuple[str, object]:
        """Make page number `at`, which lists articles."""
        return LIST, list_view(self.catalogue, self._list(at))

    def page_key(self, _: Atlas, at: int) -> str:
        """Digest all that a page of articles is made of, but the site and its path."""
        return list_key(self._digests, self._list(at))

    def _choose(self, atlas: Atlas) -> tuple[int, ...]:
        if self._chosen is None:
            self._chosen = choose_events(atlas, self.catalogue.cards)
        return self._chosen

    def _index(self, at: int) -> NamesPlace:
        place = self._places[at]
        if not isinstance(place, NamesPlace):
            raise TypeError(place.path)
        return place

    def _list(self, at: int) -> Place:
        place = self._places[at]
        if isinstance(place, NamesPlace):
            raise TypeError(place.path)
        return place
