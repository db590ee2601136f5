"""What an article can be found by: its stems, each with its weight there."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Article, Role
from site_builder.search.packing import LEVELS, SIGNS
from site_builder.search.words import count_words, stems_in

_HEADLINE, _STANDFIRST, _SUBHEADING, _SIGNED = 16, 2, 2, 3
"""How often a word counts where it stands in no running text (BM25F: Robertson and
others 2004). Measured on 642 real articles, of which some words of the headline, two of
it, some of a sentence or two of that are remembered, as the mean reciprocal rank: 16
gives .967, .965, .954, .755; 8 gives .962, .948, .954, .756; on made-up articles 16 is
as good or better too. The others hardly matter."""
_USUAL_LENGTH = 600
"""Words of a usual article. A constant and not the collection's mean, so that one more
article leaves the weights in all others alone."""
_LENGTH_MATTERS = 0.75
_SATURATION = 1.2
"""`b` and `k1` of BM25, as they are usual; .5 and .3 for `b` find by two words of a
sentence worse (.752, .744, .723, each with fewer words looked for)."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The stems of an article, each once, and in step with them weights and forms.

    Stems are parted by spaces. Each weight is one sign of `packing.SIGNS`. Forms are
    the words that stand in the text; those of different stems are parted by line ends
    and those of one stem by spaces.
    """

    stems: str = ""
    weights: str = ""
    forms: str = ""


def read_terms(article: Article) -> Terms:
    """Read an article by itself; page furniture and teasers are no part of it."""
    language = article.language.value if article.language else ""
    counts = count_words(_running_text(article))
    length = counts.total()
    for text, weight in _marked_texts(article):
        found = count_words(text)
        length += found.total()
        for word, count in found.items():
            counts[word] += count * weight
    totals: dict[str, int] = {}
    forms: dict[str, str] = {}
    stems = stems_in(language)
    for word, count in counts.items():
        root = stems[word]
        if root in totals:
            totals[root] += count
            forms[root] += f" {word}"
        else:
            totals[root], forms[root] = count, word
    half = _half(length)
    signs = {count: SIGNS[_level(count, half)] for count in set(totals.values())}
    return Terms(
        " ".join(totals),
        "".join([signs[count] for count in totals.values()]),
        "\n".join(forms.values()),
    )


def _half(length: int) -> float:
    """Say what a count must reach for half of the highest weight."""
    return _SATURATION * (
        1 - _LENGTH_MATTERS + _LENGTH_MATTERS * length / _USUAL_LENGTH
    )


def _running_text(article: Article) -> str:
    blocks = article.blocks
    return "\n".join([b.text for b in blocks if b.role is not Role.SUBHEADING])


def _marked_texts(article: Article) -> Iterator[tuple[str, int]]:
    """Give the words that stand out, and how often each counts.

    The outlet is not among them: what the collection gives an article is added later.
    """
    yield article.title if article.headline else "", _HEADLINE
    if article.standfirst:
        yield article.standfirst.value, _STANDFIRST
    names = (author.value for author in article.authors)
    yield "\n".join((*names, *article.tags)), _SIGNED
    headings = [b.text for b in article.blocks if b.role is Role.SUBHEADING]
    yield "\n".join(headings), _SUBHEADING


def _level(count: int, half: float) -> int:
    """Bring a weighted count to a level: it grows ever more slowly (BM25)."""
    return max(1, min(LEVELS - 1, round(count / (count + half) * LEVELS)))


SIGNED_LEVEL = _level(_SIGNED, _half(_USUAL_LENGTH))
"""The weight of a word of the name that an article is signed with."""
