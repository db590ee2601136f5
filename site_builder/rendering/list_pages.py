"""The plan of all pages that list articles or names."""

from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import ALL_ON_FRONT, Catalogue
from site_builder.rendering.index_view import index_view
from site_builder.rendering.lists import (
    Place,
    archive_places,
    heading_places,
    list_view,
)
from site_builder.rendering.names import (
    NamesPlace,
    headings_of,
    names_places,
    names_view,
)


class ListPages:
    """The pages of lists in their order, each made when it is asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Give every page its path."""
        self.catalogue = catalogue
        self._places: list[Place | NamesPlace] = []
        if len(catalogue.cards) > ALL_ON_FRONT:
            self._places += archive_places(catalogue)
        for kind in ("outlet", "author", "tag"):
            self._places += names_places(catalogue, kind)
            for heading in headings_of(catalogue, kind):
                self._places += heading_places(kind, heading)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the pages go, without the front page."""
        return tuple(place.path for place in self._places)

    def front(self, atlas: Atlas, _: int) -> tuple[str, object]:
        """Make the front page."""
        return addresses.INDEX, index_view(atlas, self.catalogue)

    def page(self, _: Atlas, at: int) -> tuple[str, object]:
        """Make the page number `at`."""
        place = self._places[at]
        if isinstance(place, NamesPlace):
            return "names.html", names_view(self.catalogue, place)
        return "list.html", list_view(self.catalogue, place)
