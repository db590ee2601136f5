"""Values with their evidence, as pages show them: the three signs and the reasons."""

from collections.abc import Callable
from datetime import date

from site_builder.model import (
    Article,
    Basis,
    Claim,
    Evidence,
    Publication,
)
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.marks import escaped
from site_builder.rendering.views import ArticleLine, ClaimView, EvidenceView
from site_builder.rendering.words import interval_words, joined, shortened

BASIS_WORDS = {
    Basis.STATED: "The text says so.",
    Basis.GIVEN: "A person said so.",
    Basis.INFERRED: "It follows from the text.",
    Basis.COLLECTION: "It follows from other articles of this collection.",
}
_SIGNS = {
    Basis.STATED: "stated",
    Basis.GIVEN: "given",
    Basis.INFERRED: "inferred",
    Basis.COLLECTION: "inferred",
}
_LEAD_LENGTH = 320
"""A standfirst in a list; longer ones are told on their own page."""


Ways = Callable[[str, int], str | None]
"""Leads from a page to a line of a source, given as its name and the line's number."""


def claim_view(claim: Claim, anchor: str = "", ways: Ways | None = None) -> ClaimView:
    """Show a value with its sign; `anchor` is where its reasons stand on the page.

    Without a way to the lines the reasons are left out: another page gives them.
    """
    return ClaimView(
        text=claim.value,
        html=escaped(claim.value),
        sign=_SIGNS[claim.basis],
        basis=BASIS_WORDS[claim.basis],
        rule=claim.rule,
        evidence=_evidence(claim.evidence, claim.value, ways) if ways else (),
        anchor=anchor,
    )


def publication_view(
    published: Publication, anchor: str = "", ways: Ways | None = None
) -> ClaimView:
    """Show a day of publication, or the days that it lies between."""
    day = published.day
    words = interval_words(published.within, short=not anchor)
    return ClaimView(
        text=words,
        html=f'<time datetime="{day}">{words}</time>' if day else words,
        sign=_SIGNS[published.basis],
        basis=BASIS_WORDS[published.basis],
        rule=published.rule,
        evidence=_evidence(published.evidence, words, ways) if ways else (),
        anchor=anchor,
        machine=day.isoformat() if day else None,
    )


def article_line(atlas: Atlas, here: str, article: Article) -> ArticleLine:
    """Show an article as one entry of a list on page `here`."""
    outlet, published = article.outlet, article.published
    return ArticleLine(
        title=article.title,
        href=atlas.to_page(here, article),
        outlet=claim_view(outlet) if outlet else None,
        published=publication_view(published) if published else None,
        authors=joined([author.value for author in article.authors]),
        source=article.source if article.title in atlas.repeated_titles else "",
        standfirst=shortened(article.standfirst.value, _LEAD_LENGTH)
        if article.standfirst
        else "",
    )


def certain_day(article: Article) -> date | None:
    """Give the day of publication where it is certain."""
    return article.published.day if article.published else None


def _evidence(
    evidence: tuple[Evidence, ...], value: str, ways: Ways
) -> tuple[EvidenceView, ...]:
    """Show what a value rests on; words that are the value are not said again."""
    return tuple(
        EvidenceView(
            words="" if item.text == value else item.text,
            place=f"line {item.line} of {item.source}",
            href=ways(item.source, item.line),
        )
        for item in evidence
    )
