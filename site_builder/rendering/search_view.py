"""The page that searches, and what its results show of an article."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Article
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.head import make_head
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.views import Head, Link
from site_builder.rendering.words import shortened

RESULT = "a result of the search"
"""Stands where other pages name their template; these are written without one."""
_STANDFIRST_LENGTH = 200


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page; `ways` lead to the articles without a script."""

    head: Head
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ResultWords:
    """What a result shows: who signed the article and when, and its paragraphs.

    `place` is the article's number in the index. `passages` has the name of each
    paragraph on the article's page, and its words.
    """

    place: int
    title: str
    href: str
    signed: str
    standfirst: str
    passages: tuple[tuple[str, str], ...]


def search_view(atlas: Atlas) -> SearchView:
    """Make the page; the index lies beside it."""
    say, here = atlas.say, addresses.SEARCH
    return SearchView(
        head=make_head(
            atlas.site,
            here,
            f"{say('search')} · {atlas.site.title}",
            say("search-about", site=atlas.site.title),
        ),
        ways=(
            Link(say("list-of-articles"), addresses.link(here, addresses.INDEX)),
            Link(say("the-timeline"), addresses.link(here, addresses.TIMELINE)),
        ),
    )


def result_words(say: Phrases, article: Article, place: int) -> ResultWords:
    """Say of an article what helps to choose it among others."""
    names = [article.outlet.value] if article.outlet else []
    if article.authors:
        names.append(say.joined([author.value for author in article.authors]))
    if article.published:
        names.append(say.publication(article.published))
    lead = article.standfirst.value if article.standfirst else ""
    return ResultWords(
        place=place,
        title=article.title,
        href=addresses.link(addresses.SEARCH, addresses.article_path(article.slug)),
        signed=" · ".join(names),
        standfirst=shortened(lead, _STANDFIRST_LENGTH),
        passages=tuple(_passages(article)),
    )


def _passages(article: Article) -> Iterator[tuple[str, str]]:
    """Give the paragraphs that results may quote.

    This is the one place that decides which words of an article the files of the search
    hold in their order: what is withheld from its page must be withheld here.
    """
    for block in article.narrative:
        if block.text.strip():
            yield addresses.line_id(block.first), block.text
