"""Values with their evidence, as pages show them: the three signs and the reasons."""

from collections.abc import Callable
from datetime import date

from site_builder.model import (
    Basis,
    Claim,
    Evidence,
    Publication,
)
from site_builder.rendering.known import Known
from site_builder.rendering.signs import SIGNS
from site_builder.rendering.views import ClaimView, EvidenceView
from site_builder.rendering.words import publication_words

BASIS_WORDS = {
    Basis.STATED: "The text says so.",
    Basis.GIVEN: "A person said so.",
    Basis.INFERRED: "It follows from the text.",
    Basis.COLLECTION: "It follows from other articles of this collection.",
}


Ways = Callable[[str, int], str | None]
"""Leads from a page to a line of a source, given as its name and the line's number."""


def claim_view(
    claim: Claim,
    anchor: str = "",
    ways: Ways | None = None,
    href: str | None = None,
) -> ClaimView:
    """Show a value with its sign; `anchor` is where its reasons stand on the page.

    Without a way to the lines the reasons are left out: another page gives them. `href`
    leads to the articles that have the value.
    """
    return ClaimView(
        text=claim.value,
        sign=SIGNS[claim.basis],
        basis=BASIS_WORDS[claim.basis],
        rule=claim.rule,
        evidence=_evidence(claim.evidence, claim.value, ways) if ways else (),
        anchor=anchor,
        href=href,
    )


def publication_view(
    published: Publication, anchor: str = "", ways: Ways | None = None
) -> ClaimView:
    """Show a day of publication, or the days that it lies between."""
    day = published.day
    words = publication_words(published, short=not anchor)
    return ClaimView(
        text=words,
        sign=SIGNS[published.basis],
        basis=BASIS_WORDS[published.basis],
        rule=published.rule,
        evidence=_evidence(published.evidence, words, ways) if ways else (),
        anchor=anchor,
        machine=day.isoformat() if day else None,
    )


def certain_day(article: Known) -> date | None:
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
