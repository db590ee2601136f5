"""The words of the articles of one shelf, gathered: what the index is put together of.

A cell is made of the terms of its articles by any process, and kept; the index joins
the cells, which is far less work than to go through all articles.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.search.packing import SIGNS, pack_place
from site_builder.search.terms import SIGNED_LEVEL, Terms
from site_builder.search.words import stem, words_of


@dataclass(frozen=True, slots=True)
class Placed:
    """An article for a cell: its place, its words, and the outlet that it is given.

    The outlet is not among the article's own words, for other articles may lend it.
    """

    place: int
    terms: Terms
    outlet: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Stems, and in step with these their postings and their forms.

    Each posting is a place and a weight. Stems and postings are parted by spaces, the
    forms of different stems by line ends and those of one stem by spaces.
    """

    stems: str = ""
    postings: str = ""
    forms: str = ""


def make_cell(articles: Iterable[Placed], digits: int) -> Cell:
    """Gather the words of articles, the same for the same articles in any order.

    Args:
        articles: Those of one shelf.
        digits: How many digits each place has.
    """
    postings: dict[str, list[str]] = {}
    forms: dict[str, str] = {}
    for article in sorted(articles, key=lambda each: each.place):
        code, terms = pack_place(article.place, digits), article.terms
        for root, weight, own in zip(
            terms.stems.split(" "), terms.weights, terms.forms.split("\n"), strict=False
        ):
            known = postings.get(root)
            if known is None:
                postings[root], forms[root] = [code + weight], own
                continue
            known.append(code + weight)
            if forms[root] != own:
                forms[root] = join_forms(forms[root], own)
        for word in dict.fromkeys(words_of(article.outlet)):
            # Where the text has the word too, the greater weight counts.
            root = stem(word, article.language)
            postings.setdefault(root, []).append(code + SIGNS[SIGNED_LEVEL])
            forms[root] = join_forms(forms.get(root, word), word)
    return Cell(
        " ".join(postings),
        " ".join(map("".join, postings.values())),
        "\n".join(forms.values()),
    )


def join_forms(some: str, others: str) -> str:
    """Join the forms of a stem, each once, in the order of their letters."""
    if others in some.split(" "):
        return some
    return " ".join(sorted({*some.split(" "), *others.split(" ")}))
