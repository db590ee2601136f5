"""The pages of each article, to read, line by line, and for the search; their keys."""

from collections.abc import Mapping

from site_builder.model import Article
from site_builder.rendering.article_view import article_view
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.search_view import RESULT, result_words
from site_builder.rendering.source_view import source_view
from site_builder.rendering.surroundings import (
    Surroundings,
    article_digest,
    page_key,
    surroundings,
)

ARTICLE = "article.html"
SOURCE = "source.html"


class ArticlePages:
    """Makes both pages of an article of the same surroundings, looked at once."""

    def __init__(self, places: Mapping[str, int]) -> None:
        """Have looked at nothing yet; `places` are those in the index, by slug."""
        self._places = places
        self._last: tuple[int, Surroundings] | None = None
        self._taken: tuple[int, Article] | None = None
        self._key: tuple[int, str] | None = None

    def article(self, atlas: Atlas, at: int) -> tuple[str, object]:
        """Make the page to read of article number `at`."""
        article = self._take(atlas, at)
        return ARTICLE, article_view(atlas.site, article, self._around(atlas, at))

    def source(self, atlas: Atlas, at: int) -> tuple[str, object]:
        """Make the page of the source of article number `at`."""
        article = self._take(atlas, at)
        return SOURCE, source_view(atlas.site, article, self._around(atlas, at))

    def result(self, atlas: Atlas, at: int) -> tuple[str, object]:
        """Make what the search shows of article number `at`."""
        article = self._take(atlas, at)
        return RESULT, result_words(atlas.say, article, self._places[article.slug])

    def result_key(self, atlas: Atlas, at: int) -> str:
        """Digest all that the search shows of article number `at`."""
        digest = article_digest(atlas.collection.articles[at]).hex()
        return f"{digest} {atlas.say.code}"

    def key(self, atlas: Atlas, at: int) -> str:
        """Digest all that both pages of article number `at` are made of."""
        if self._key is None or self._key[0] != at:
            digest = article_digest(atlas.collection.articles[at])
            self._key = (at, page_key(atlas.site, digest, self._around(atlas, at)))
        return self._key[1]

    def _around(self, atlas: Atlas, at: int) -> Surroundings:
        if self._last is None or self._last[0] != at:
            self._last = (at, surroundings(atlas, atlas.collection.articles[at]))
        return self._last[1]

    def _take(self, atlas: Atlas, at: int) -> Article:
        if self._taken is None or self._taken[0] != at:
            source = atlas.collection.articles[at].source
            self._taken = (at, atlas.shelf.take(source))
        return self._taken[1]
