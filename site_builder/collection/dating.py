"""When an article was published, where neither it nor its own words say so.

An undated text borrows from the others the days of what it tells. A day that was
borrowed is never lent on, so inferred dates do not confirm each other.
"""

from dataclasses import replace

from site_builder.collection.pins import Lenders, Told, borrow_pins
from site_builder.model import Article, Basis, Finding, Severity
from site_builder.understanding import Clue, find_clues, infer_publication

_MISSING = "no-date"


def date_articles(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Date the undated articles as far as the others allow; keep the order."""
    if all(article.published for article in articles):
        return articles
    told = {
        article.source: Told.of(article, find_clues(article.source, article.narrative))
        for article in articles
    }
    lenders = Lenders(told)
    return tuple(
        article
        if article.published
        else _dated(article, borrow_pins(told[article.source], lenders))
        for article in articles
    )


def _dated(article: Article, clues: tuple[Clue, ...]) -> Article:
    published = infer_publication(clues, Basis.COLLECTION)
    if published is None:
        return article
    inferred = Finding(
        article.source,
        published.evidence[0].line,
        "date-inferred",
        "the text states no day of publication; other articles date it",
        Severity.NOTE,
    )
    kept = (f for f in article.findings if f.code != _MISSING)
    return replace(article, published=published, findings=(*kept, inferred))
