"""When an article was published, where neither it nor its own words say so.

An undated text borrows from the others the days of what it tells. A day that was
borrowed is never lent on, so inferred dates do not confirm each other.
"""

from dataclasses import replace

from site_builder.collection.pins import Lenders, Told, borrow_pins
from site_builder.model import Article, Basis, Finding, Severity
from site_builder.understanding import Clue, find_clues, infer_publication

_MISSING = "no-date"
_FIELD = "published"


def date_articles(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Date the undated articles as far as the others allow; keep the order."""
    if all(article.published for article in articles):
        return articles
    told: dict[str, Told] = {}
    failed: dict[str, Finding] = {}
    for article in articles:
        try:
            clues = find_clues(article.source, article.narrative)
            told[article.source] = Told.of(article, clues)
        except Exception as error:  # noqa: BLE001 - one article never stops the others
            failed[article.source] = _failure(article, error)
    lenders = Lenders(told)
    return tuple(
        article
        if article.published
        else replace(article, findings=(*article.findings, failed[article.source]))
        if article.source in failed
        else _date(article, told[article.source], lenders)
        for article in articles
    )


def _date(article: Article, told: Told, lenders: Lenders) -> Article:
    try:
        return _dated(article, borrow_pins(told, lenders))
    except Exception as error:  # noqa: BLE001 - one article never stops the others
        finding = _failure(article, error)
        return replace(article, findings=(*article.findings, finding))


def _failure(article: Article, error: Exception) -> Finding:
    words = f"{type(error).__name__}: {error}".rstrip(": .")
    return Finding(
        article.source,
        0,
        "dating-failed",
        f"the program failed on the dates of this text ({words}); please report it",
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
