"""What an article can be found by: its stems, each with its weight there."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Article, Role
from site_builder.search.packing import LEVELS
from site_builder.search.words import count_words, stem

_HEADLINE, _STANDFIRST, _SUBHEADING, _SIGNED = 5, 2, 2, 3
"""How often a word counts where it stands in no running text. The ratios are those
that search engines take for title and body (BM25F: Robertson and others 2004)."""
_USUAL_LENGTH = 600
"""Words of a usual article. A constant and not the collection's mean, so that one more
article leaves the weights in all others alone."""
_LENGTH_MATTERS = 0.5
_SATURATION = 1.2
"""`b` and `k1` of BM25."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The stems of an article, sorted.

    `weights` are in step with `stems` and lie from 1 to `LEVELS` - 1. `forms` has for
    each stem the words that stand in the text, joined by spaces.
    """

    stems: tuple[str, ...]
    weights: tuple[int, ...]
    forms: tuple[str, ...]


def read_terms(article: Article) -> Terms:
    """Read an article by itself; page furniture and teasers are no part of it."""
    language = article.language.value if article.language else ""
    counts: Counter[str] = Counter()
    length = 0
    for text, weight in _fields(article):
        found = count_words(text)
        length += found.total()
        if weight == 1:
            counts.update(found)
        else:
            counts.update({word: count * weight for word, count in found.items()})
    totals: dict[str, int] = {}
    forms: dict[str, str] = {}
    for word, count in counts.items():
        root = stem(word, language)
        if root in totals:
            totals[root] += count
            forms[root] += f" {word}"
        else:
            totals[root], forms[root] = count, word
    # What a count must reach for half of the highest weight.
    half = _SATURATION * (
        1 - _LENGTH_MATTERS + _LENGTH_MATTERS * length / _USUAL_LENGTH
    )
    stems = sorted(totals)
    levels = {count: _level(count, half) for count in set(totals.values())}
    return Terms(
        stems=tuple(stems),
        weights=tuple([levels[totals[each]] for each in stems]),
        forms=tuple([forms[each] for each in stems]),
    )


def _fields(article: Article) -> Iterator[tuple[str, int]]:
    """Give the words of an article by how much they count; the texts run together."""
    yield article.title if article.headline else "", _HEADLINE
    if article.standfirst:
        yield article.standfirst.value, _STANDFIRST
    claims = (*article.authors, *((article.outlet,) if article.outlet else ()))
    yield "\n".join((*(claim.value for claim in claims), *article.tags)), _SIGNED
    headings = [b.text for b in article.blocks if b.role is Role.SUBHEADING]
    yield "\n".join(headings), _SUBHEADING
    yield "\n".join(b.text for b in article.blocks if b.role is not Role.SUBHEADING), 1


def _level(count: int, half: float) -> int:
    """Bring a weighted count to a level: it grows ever more slowly (BM25)."""
    return max(1, min(LEVELS - 1, round(count / (count + half) * LEVELS)))
