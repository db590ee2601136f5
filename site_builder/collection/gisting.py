"""From an article to its gist."""

from site_builder.collection.dating import make_dating
from site_builder.collection.outlines import make_outline
from site_builder.collection.wordlists import WordList
from site_builder.model import Article, Gist


def make_gist(article: Article) -> Gist:
    """Say what the collection needs of an article; it looks at nothing else."""
    words = WordList.of(article)
    return Gist(
        source=article.source,
        slug=article.slug,
        digest=article.digest,
        corrections_digest=article.corrections_digest,
        headline=article.headline,
        standfirst=article.standfirst,
        authors=article.authors,
        outlet=article.outlet,
        published=article.published,
        url=article.url,
        language=article.language,
        tags=article.tags,
        licence=article.licence,
        none=article.none,
        findings=article.findings,
        standing=_standing(article),
        share=article.share,
        address=article.address,
        outline=make_outline(article, words),
        dating=make_dating(article, words),
        pictures=article.pictures,
    )


def _standing(article: Article) -> bytes:
    """Write the numbers of the lines as bits."""
    bits = bytearray(article.lines[-1].number // 8 + 1 if article.lines else 0)
    for line in article.lines:
        bits[line.number // 8] |= 1 << line.number % 8
    return bytes(bits)
