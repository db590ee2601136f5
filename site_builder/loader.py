"""One source becomes one article: read, understood, named. What workers run."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from slugify import slugify

from site_builder.errors import SourceError
from site_builder.model import (
    Article,
    Basis,
    Claim,
    Finding,
    NamedPicture,
    Severity,
    SourceRef,
    SourceText,
)
from site_builder.reading import parse_source, read_source
from site_builder.reading.corrections import LONGEST_ADDRESS
from site_builder.understanding import understand
from site_builder.understanding.given_fields import (
    check_given,
    claim_authors,
    claim_publication,
    claim_text,
)

_PARTED_NUMBER = re.compile(r"\d,\d")
_WORDS_ONLY = "".join(
    sign.lower() if sign.isascii() and sign.isalnum() else " "
    for sign in map(chr, range(256))
).encode()
"""Makes each ASCII letter a small one, and a blank of all that is neither letter nor
digit."""
_MOST_NOISE = 0.05
"""Share of unreadable characters from which a file is no text; a text in a wrongly
guessed encoding has fewer."""
_DOUBTFUL_RULES = frozenset({"stray", "between-text"})


def load_source(ref: SourceRef) -> Article:
    """Read and understand one source on disk.

    Raises:
        SourceError: The source cannot be read, holds nothing, or is no text.
    """
    source = read_source(ref)
    if not any(line.strip() for line in source.lines):
        what = "the file is empty"
        raise SourceError(what, source.name, "add text to it or take it away")
    if _is_noise(source):
        what = "the file holds no text but other data"
        raise SourceError(what, source.name, "take it away or rename it")
    return make_article(source)


def _is_noise(source: SourceText) -> bool:
    """Whether so many characters are no characters that nobody wrote this."""
    size = sum(map(len, source.lines))
    bad = sum(line.count("\N{REPLACEMENT CHARACTER}") for line in source.lines)
    return bad > size * _MOST_NOISE


def load_text(name: str, data: bytes) -> Article:
    """Understand one source by itself.

    Args:
        name: Its name in the collection; the ending tells how it is written.
        data: Its bytes, in any encoding.

    Raises:
        SourceError: The source is a saved page and the extra `html` is not installed.
    """
    return make_article(parse_source(name, data))


def make_article(source: SourceText) -> Article:
    """Understand a text and name the article that it holds."""
    checked = check_given(source)
    source = checked.source
    known = understand(source)
    headline = claim_text(source, "headline", known.headline)
    title = headline.value if headline else PurePosixPath(source.name).stem
    article = Article(
        source=source.name,
        slug=make_slug(source.given.address or title),
        digest=source.digest,
        encoding=source.encoding,
        lines=known.lines,
        headline=headline,
        standfirst=claim_text(source, "standfirst", known.standfirst),
        authors=claim_authors(source, known.authors),
        outlet=claim_text(source, "outlet", known.outlet),
        published=claim_publication(source, known.published),
        url=_stated(source, "url"),
        language=_stated(source, "language") or known.language,
        tags=source.given.tags,
        licence=claim_text(source, "licence", None),
        address=claim_text(source, "address", None),
        none=source.given.none,
        share=(source.given.share or "").lower(),
        blocks=known.blocks,
        lead=known.lead,
        corrections_digest=source.corrections_digest,
        pictures=_pictures(source),
    )
    findings = (*source.findings, *checked.findings, *known.findings)
    findings += _doubts(article)
    return replace(article, findings=findings) if findings else article


def _pictures(source: SourceText) -> tuple[NamedPicture, ...]:
    """Name its pictures; a person may state that it has none."""
    if "pictures" in source.given.none:
        return ()
    return (*source.given.pictures, *source.pictures)


def make_slug(title: str) -> str:
    """Make the address of a title: lower case ASCII words joined by hyphens."""
    if title.isascii() and "&" not in title and not _PARTED_NUMBER.search(title):
        # So are most, and there is nothing to transliterate or to decode in them.
        slug = "-".join(title.encode().translate(_WORDS_ONLY).decode().split())
        if len(slug) < LONGEST_ADDRESS:
            return slug or "article"
    slug = slugify(
        title, max_length=LONGEST_ADDRESS, word_boundary=True, save_order=True
    )
    return slug or "article"


def _stated(source: SourceText, name: str) -> Claim | None:
    """Claim a field that only a person or page metadata can state."""
    hinted = getattr(source.hints, name)
    claim = Claim(hinted, Basis.STATED, "page-metadata") if hinted else None
    return claim_text(source, name, claim)


def _doubts(article: Article) -> tuple[Finding, ...]:
    """Name what a person may want to settle, by rule of what is missing.

    What a person states to be missing is settled.
    """
    doubts = []
    for missing, field, code, message in (
        (
            article.headline is None,
            "headline",
            "no-headline",
            "no line was taken for the headline",
        ),
        (
            article.published is None,
            "published",
            "no-date",
            "the text states no day of publication",
        ),
        (not article.authors, "authors", "no-author", "no author was found"),
    ):
        if missing and field not in article.none:
            doubts.append(Finding(article.source, 0, code, message))
    if article.outlet is None and "outlet" not in article.none:
        message = "the text names no outlet that it stems from"
        doubts.append(Finding(article.source, 0, "no-outlet", message, Severity.NOTE))
    published = article.published
    if published is not None and published.basis is Basis.INFERRED:
        doubts.append(
            Finding(
                article.source,
                published.evidence[0].line,
                "date-inferred",
                "the text states no day of publication; its own words date it",
                Severity.NOTE,
            )
        )
    doubts.extend(
        Finding(
            article.source,
            line.number,
            "doubtful-line",
            "no rule could tell what this line is",
            Severity.NOTE,
        )
        for line in article.lines
        if line.rule in _DOUBTFUL_RULES
    )
    return tuple(doubts)
