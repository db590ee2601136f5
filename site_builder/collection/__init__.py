"""What can only be known from all articles together.

    gists = [make_gist(article) for article in articles]
    gathered = gather_gists(gists, library)
    articles = [settle(article, settled) for …]

Nothing but gists is held of all articles at once; the few that must be looked at again
come one by one from the `Library`.
"""

from site_builder.collection.furniture import free
from site_builder.collection.gathering import Library, gather, gather_gists, settle
from site_builder.collection.gisting import make_gist
from site_builder.collection.quotations import withhold_timeline
from site_builder.collection.rights import (
    doubt_rights,
    find_shares,
    withhold,
    withhold_article,
    withhold_gist,
)
from site_builder.collection.unnaming import withhold_names

__all__ = [
    "Library",
    "doubt_rights",
    "find_shares",
    "free",
    "gather",
    "gather_gists",
    "make_gist",
    "settle",
    "withhold",
    "withhold_article",
    "withhold_gist",
    "withhold_names",
    "withhold_timeline",
]
