"""Passages that several articles share: word for word, nearly so, or reworded.

    imprint, wordings = read_imprint(article)
    lineages = find_lineages(imprints, published, fetch)

What one article tells by itself is read where it is understood; the rest is joined of
small numbers, and words are fetched only of articles that may share any.
"""

from site_builder.passages.joining import find_lineages
from site_builder.passages.reading import read_imprint

__all__ = ["find_lineages", "read_imprint"]
