"""One source becomes one article: read, understood, named. What workers run."""

from pathlib import PurePosixPath

from slugify import slugify

from site_builder.errors import SourceError
from site_builder.model import (
    Article,
    Basis,
    Claim,
    Evidence,
    Finding,
    Severity,
    SourceRef,
    SourceText,
)
from site_builder.reading import parse_source, read_source
from site_builder.understanding import Understanding, understand

_LONGEST_SLUG = 80
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
    known = understand(source)
    title = known.headline.value if known.headline else PurePosixPath(source.name).stem
    return Article(
        source=source.name,
        slug=make_slug(title),
        digest=source.digest,
        encoding=source.encoding,
        lines=known.lines,
        headline=known.headline,
        standfirst=known.standfirst,
        authors=known.authors,
        outlet=known.outlet,
        published=known.published,
        url=_stated(source, "url"),
        language=_stated(source, "language"),
        tags=source.given.tags,
        blocks=known.blocks,
        lead=known.lead,
        findings=(*source.findings, *_doubts(source, known)),
    )


def make_slug(title: str) -> str:
    """Make the address of a title: lower case ASCII words joined by hyphens."""
    slug = slugify(title, max_length=_LONGEST_SLUG, word_boundary=True, save_order=True)
    return slug or "article"


def _stated(source: SourceText, name: str) -> Claim | None:
    """Claim a field that only front matter or page metadata can state."""
    given = getattr(source.given, name)
    if given:
        line = dict(source.given.places).get(name, 0)
        words = source.lines[line - 1].strip() if line else ""
        proof = (Evidence(source.name, line, words),) if line else ()
        return Claim(given, Basis.GIVEN, "front-matter", proof)
    hinted = getattr(source.hints, name)
    return Claim(hinted, Basis.STATED, "page-metadata") if hinted else None


def _doubts(source: SourceText, known: Understanding) -> tuple[Finding, ...]:
    """Name what a person may want to settle, by rule of what is missing."""
    doubts = []
    for missing, code, message in (
        (known.headline is None, "no-headline", "no line was taken for the headline"),
        (known.published is None, "no-date", "the text states no day of publication"),
        (not known.authors, "no-author", "no author was found"),
    ):
        if missing:
            doubts.append(Finding(source.name, 0, code, message))
    if known.published is not None and known.published.basis is Basis.INFERRED:
        doubts.append(
            Finding(
                source.name,
                known.published.evidence[0].line,
                "date-inferred",
                "the text states no day of publication; its own words date it",
                Severity.NOTE,
            )
        )
    doubts.extend(
        Finding(
            source.name,
            line.number,
            "doubtful-line",
            "no rule could tell what this line is",
            Severity.NOTE,
        )
        for line in known.lines
        if line.rule in _DOUBTFUL_RULES
    )
    return tuple(doubts)
