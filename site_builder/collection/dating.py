"""When an article was published, where it does not say so itself.

First each undated text is asked alone: what its words allow. Then the texts that are
still undated borrow from the others the days of what they tell. A day that was borrowed
is never lent on.
"""

from dataclasses import replace

from site_builder.collection.clues import Clue, find_clues
from site_builder.collection.constraints import Solution, solve
from site_builder.collection.pins import Told, borrow_pins
from site_builder.model import Article, Basis, Evidence, Finding, Publication, Severity

_MISSING = "no-date"


def date_articles(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Date the undated articles as far as they and the others allow, in their order."""
    clues = {article.source: find_clues(article) for article in articles}
    alone = tuple(
        _dated(article, solve(clues[article.source]), Basis.INFERRED)
        for article in articles
    )
    if all(article.published for article in alone):
        return alone
    told = {
        article.source: Told.of(article, clues[article.source]) for article in articles
    }
    return tuple(
        article
        if article.published
        else _dated(article, solve(_borrowed(article, told)), Basis.COLLECTION)
        for article in alone
    )


def _borrowed(article: Article, told: dict[str, Told]) -> tuple[Clue, ...]:
    others = (text for source, text in told.items() if source != article.source)
    return borrow_pins(told[article.source], others)


def _dated(article: Article, solution: Solution | None, basis: Basis) -> Article:
    """Give an undated article the days of a solution; what is dated stays as it is."""
    if article.published is not None or solution is None:
        return article
    proof: list[Evidence] = []
    for constraint in solution.deciding:
        for item in (constraint.clue.evidence, *constraint.clue.because):
            if item not in proof:
                proof.append(item)
    published = Publication(
        within=solution.days,
        basis=basis,
        rule="+".join(sorted({c.rule for c in solution.deciding})),
        evidence=tuple(proof),
    )
    return replace(
        article,
        published=published,
        findings=(
            *(f for f in article.findings if f.code != _MISSING),
            Finding(
                article.source,
                proof[0].line,
                "date-inferred",
                "the text states no day of publication; one was inferred",
                Severity.NOTE,
            ),
        ),
    )
