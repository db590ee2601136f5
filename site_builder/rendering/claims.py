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
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.signs import SIGNS
from site_builder.rendering.views import ClaimView, EvidenceView

_BASIS = {
    Basis.STATED: "basis-stated",
    Basis.GIVEN: "basis-given",
    Basis.INFERRED: "basis-inferred",
    Basis.COLLECTION: "basis-collection",
}
"""The phrase that says what a value rests on."""


Ways = Callable[[str, int], str | None]
"""Leads from a page to a line of a source, given as its name and the line's number."""


def claim_view(
    say: Phrases,
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
        basis=say(_BASIS[claim.basis]),
        rule=claim.rule,
        evidence=_evidence(say, claim.evidence, claim.value, ways) if ways else (),
        anchor=anchor,
        href=href,
    )


def publication_view(
    say: Phrases,
    published: Publication,
    anchor: str = "",
    ways: Ways | None = None,
) -> ClaimView:
    """Show a day of publication, or the days that it lies between."""
    day = published.day
    words = say.publication(published, short=not anchor)
    return ClaimView(
        text=words,
        sign=SIGNS[published.basis],
        basis=say(_BASIS[published.basis]),
        rule=published.rule,
        evidence=_evidence(say, published.evidence, words, ways) if ways else (),
        anchor=anchor,
        machine=day.isoformat() if day else None,
    )


def certain_day(article: Known) -> date | None:
    """Give the day of publication where it is certain."""
    return article.published.day if article.published else None


def _evidence(
    say: Phrases, evidence: tuple[Evidence, ...], value: str, ways: Ways
) -> tuple[EvidenceView, ...]:
    """Show what a value rests on; words that are the value are not said again."""
    return tuple(
        EvidenceView(
            words="" if item.text == value else item.text,
            place=say("line-of", n=item.line, source=item.source),
            href=ways(item.source, item.line),
        )
        for item in evidence
    )
