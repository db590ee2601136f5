"""Names in the texts: people, organisations, places and what else has a name.

`read_names` reads one article by itself, `join_names` makes the index of all.
"""

from site_builder.names.given import parse_names
from site_builder.names.joining import join_names
from site_builder.names.reading import read_names

__all__ = ["join_names", "parse_names", "read_names"]
