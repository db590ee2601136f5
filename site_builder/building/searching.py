"""The files of the search: what the wing `search` makes of the articles."""

from collections.abc import Iterator, Sequence

from site_builder.model import Article, Output
from site_builder.rendering import result_words
from site_builder.search import (
    Facets,
    Indexed,
    Passage,
    Shown,
    give_places,
    index_files,
    read_terms,
    text_file,
)


def search_files(articles: Sequence[Article]) -> Iterator[Output]:
    """Make the index of all articles and the text of each for its excerpts."""
    places = give_places([article.slug for article in articles])
    yield from index_files([indexed(article) for article in articles])
    for article in articles:
        yield article_text(article, places[article.slug])


def indexed(article: Article) -> Indexed:
    """Read what an article is found by."""
    day = article.published.day if article.published else None
    facets = Facets(
        outlet=article.outlet.value if article.outlet else "",
        authors=tuple(author.value for author in article.authors),
        year=str(day.year) if day else "",
    )
    return Indexed(article.slug, read_terms(article), facets)


def article_text(article: Article, place: int) -> Output:
    """Write the words of an article from which excerpts are cut."""
    words = result_words(article)
    passages = tuple(Passage(name, text) for name, text in words.passages)
    return text_file(
        place,
        Shown(words.title, words.href, words.signed, words.standfirst, passages),
    )
