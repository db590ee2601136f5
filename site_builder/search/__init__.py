"""Search that opens from a folder: an index in plain scripts, built with the site.

Nothing is fetched and no server is asked: a page adds script elements, so the search
works from `file://` and offline. A query loads a few leaves of the index, each with the
words that begin alike, and then the texts of the first articles that it finds.

`read_terms` reads one article by itself, `make_cell` gathers the articles of one shelf,
`index_files` joins the cells of all shelves, and `text_file` writes the words of one
article, from which excerpts are cut.
"""

from site_builder.search.cells import Cell, Placed, make_cell
from site_builder.search.indexing import Facets, index_files
from site_builder.search.packing import digits_for
from site_builder.search.places import give_places, room_for, shelf_of
from site_builder.search.terms import Terms, read_terms
from site_builder.search.texts import Passage, Shown, text_file

__all__ = [
    "Cell",
    "Facets",
    "Passage",
    "Placed",
    "Shown",
    "Terms",
    "digits_for",
    "give_places",
    "index_files",
    "make_cell",
    "read_terms",
    "room_for",
    "shelf_of",
    "text_file",
]
