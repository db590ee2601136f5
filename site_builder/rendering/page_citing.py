"""How to cite: the formats of a reference, and references to pages of this site."""

from dataclasses import dataclass

from site_builder.model import Site
from site_builder.rendering import addresses
from site_builder.rendering.citing import (
    Reference,
    bibtex,
    citation_metadata,
    csl,
    refer_page,
    ris,
)
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.marks import escaped
from site_builder.rendering.views import FormatView, Link


@dataclass(frozen=True, slots=True)
class CiteView:
    """How a page may be cited: in words, where it stands, and in formats.

    `metadata` is what reference managers read in its head, as names and contents.
    """

    citation: str
    original: Link | None
    formats: tuple[FormatView, ...]
    metadata: tuple[tuple[str, str], ...]


def formats_of(reference: Reference) -> tuple[FormatView, ...]:
    """Write a reference in each format, as HTML."""
    return (
        FormatView("BibTeX", escaped(bibtex(reference))),
        FormatView("RIS", escaped(ris(reference))),
        FormatView("CSL-JSON", escaped(f"[{csl(reference)}]\n")),
    )


def cite_page(site: Site, path: str, title: str, note: str) -> CiteView:
    """Say how to cite a page that this site made of several articles.

    Args:
        site: The site, which is cited as what holds the page.
        path: Where the page is; its address names it where the site has one.
        title: What the page is about.
        note: What it was made of, in sentences.
    """
    reference = refer_page(site, path, title, note)
    address = addresses.absolute(site, path)
    quoted = phrases_of(site.language)("quoted", words=title)
    return CiteView(
        citation=f"{quoted}, {site.title}. {note}",
        original=Link(address, address) if address else None,
        formats=formats_of(reference),
        metadata=citation_metadata(reference),
    )
