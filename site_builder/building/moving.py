"""Pages that lie elsewhere than in the last build: an address that others may know.

The address of an article comes from its headline, and so a corrected headline moves it.
Nothing remembers that but the site that stands, which has a list of its articles.
"""

import json
from collections.abc import Collection, Iterable
from typing import Protocol

from site_builder.model import Finding, Severity
from site_builder.rendering.addresses import article_path

LIST = "articles.json"
"""The file of a site that has the slug of every article."""


class Placed(Protocol):
    """What has a page."""

    @property
    def source(self) -> str:
        """The name of the source."""

    @property
    def slug(self) -> str:
        """What the address of its page is made of."""


def find_moves(
    listed: bytes, articles: Iterable[Placed], paths: Collection[str]
) -> tuple[Finding, ...]:
    """Name the articles whose page moved and left nothing where it was.

    Args:
        listed: The list of articles in the site that stands; damaged, it says nothing.
        articles: The articles as they are to be published.
        paths: Where the site will have pages.
    """
    before = _read(listed)
    found = []
    for article in articles:
        old, new = before.get(article.source), article.slug
        if old is None or old == new or article_path(old) in paths:
            continue
        message = f"Its page moves from {article_path(old)} to {article_path(new)}"
        message += f'; address = "{old}" leaves it where it is.'
        place = (article.source, 0, "address-moved")
        found.append(Finding(*place, message, Severity.NOTE))
    return tuple(found)


def _read(listed: bytes) -> dict[str, str]:
    try:
        entries = json.loads(listed)["articles"]
        return {str(entry["source"]): str(entry["slug"]) for entry in entries}
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
