"""Search that opens from a folder: an index in plain scripts, built with the site.

Nothing is fetched and no server is asked: a page adds script elements, so the search
works from `file://` and offline. A query loads a few leaves of the index, each with the
words that begin alike, and then the texts of the first articles that it finds.

`read_terms` reads one article by itself, `index_files` makes the index of all,
`text_file` the script with the words of one article, from which excerpts are cut.
"""

from site_builder.search.indexing import Facets, Indexed, index_files
from site_builder.search.places import give_places
from site_builder.search.terms import Terms, read_terms
from site_builder.search.texts import Passage, Shown, text_file

__all__ = [
    "Facets",
    "Indexed",
    "Passage",
    "Shown",
    "Terms",
    "give_places",
    "index_files",
    "read_terms",
    "text_file",
]
