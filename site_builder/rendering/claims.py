"""Values with their evidence, as pages show them: the three signs and the reasons."""

from datetime import date

from site_builder.model import (
    Article,
    Basis,
    Claim,
    Evidence,
    Publication,
)
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.signs import SIGNS
from site_builder.rendering.views import ClaimView, EvidenceView
from site_builder.rendering.words import interval_words

BASIS_WORDS = {
    Basis.STATED: "The text says so.",
    Basis.GIVEN: "A person said so.",
    Basis.INFERRED: "It follows from the text.",
    Basis.COLLECTION: "It follows from other articles of this collection.",
}


def claim_view(atlas: Atlas, here: str, claim: Claim, anchor: str = "") -> ClaimView:
    """Show a value with its sign; `anchor` is where its reasons stand on page `here`.

    Without an anchor the reasons are left out: another page gives them.
    """
    return ClaimView(
        text=claim.value,
        sign=SIGNS[claim.basis],
        basis=BASIS_WORDS[claim.basis],
        rule=claim.rule,
        evidence=_evidence(atlas, here, claim.evidence) if anchor else (),
        anchor=anchor,
    )


def publication_view(
    atlas: Atlas, here: str, published: Publication, anchor: str = ""
) -> ClaimView:
    """Show a day of publication, or the days that it lies between."""
    day = published.day
    return ClaimView(
        text=interval_words(published.within, short=not anchor),
        sign=SIGNS[published.basis],
        basis=BASIS_WORDS[published.basis],
        rule=published.rule,
        evidence=_evidence(atlas, here, published.evidence) if anchor else (),
        anchor=anchor,
        machine=day.isoformat() if day else None,
    )


def certain_day(article: Article) -> date | None:
    """Give the day of publication where it is certain."""
    return article.published.day if article.published else None


def _evidence(
    atlas: Atlas, here: str, evidence: tuple[Evidence, ...]
) -> tuple[EvidenceView, ...]:
    return tuple(
        EvidenceView(
            words=item.text,
            place=f"line {item.line} of {item.source}",
            href=atlas.to_line(here, item.source, item.line),
        )
        for item in evidence
    )
