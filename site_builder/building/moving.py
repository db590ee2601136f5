"""Pages that lie elsewhere than in the last build: an address that others may know.

The address of an article comes from its headline, and so a corrected headline moves it.
Nothing remembers that but the site that stands, which has a list of its articles.
"""

import json
from collections.abc import Collection, Iterable
from typing import Protocol

from site_builder.building.report import Move
from site_builder.rendering.addresses import article_path

LIST = "articles.json"
"""The file of a site that has the slug of every article."""


class Housed(Protocol):
    """What has a page."""

    @property
    def source(self) -> str:
        """The name of the source."""

    @property
    def slug(self) -> str:
        """What the address of its page is made of."""


def find_moves(
    listed: bytes, articles: Iterable[Housed], paths: Collection[str]
) -> tuple[Move, ...]:
    """Name the articles whose page moved and left nothing where it was.

    Args:
        listed: The list of articles in the site that stands; damaged, it says nothing.
        articles: The articles as they are to be published.
        paths: Where the site will have pages.
    """
    before = _read(listed)
    return tuple(
        Move(article.source, old, article_path(old), article_path(article.slug))
        for article in articles
        if (old := before.get(article.source)) is not None
        and old != article.slug
        and article_path(old) not in paths
    )


def _read(listed: bytes) -> dict[str, str]:
    try:
        entries = json.loads(listed)["articles"]
        return {str(entry["source"]): str(entry["slug"]) for entry in entries}
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
