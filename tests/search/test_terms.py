"""An article is found by what its reader reads, the headline above all."""

from site_builder.loader import load_text
from site_builder.search import Terms, read_terms
from site_builder.search.packing import SIGNS

TEXT = b"""Skip to main content
Bridge of Norhaven opened after long repairs

By Ada Lorvell

The old bridges of Norhaven were closed for two years, and nobody in the town had
believed that the work would ever end, least of all the people who live beside it.

The mayor thanked the workers and walked across the river with her two daughters.

Most read
Newsletter
"""


def _weights(terms: Terms) -> dict[str, int]:
    levels = map(SIGNS.index, terms.weights)
    return dict(zip(terms.stems.split(" "), levels, strict=True))


def test_a_word_of_the_headline_weighs_more() -> None:
    """It says what the article is about."""
    weights = _weights(read_terms(load_text("a.txt", TEXT)))
    assert weights["open"] > weights["river"]


def test_the_author_is_searched_for_too() -> None:
    """Who remembers a byline finds the article."""
    assert "lorvel" in _weights(read_terms(load_text("a.txt", TEXT)))


def test_page_furniture_is_not_searched() -> None:
    """Or every article would be found by it."""
    assert "newslett" not in _weights(read_terms(load_text("a.txt", TEXT)))


def test_forms_are_those_of_the_text() -> None:
    """By them a query finds the stem, without a stemmer in the page."""
    terms = read_terms(load_text("a.txt", TEXT))
    forms = dict(zip(terms.stems.split(" "), terms.forms.split("\n"), strict=True))
    assert set(forms["bridg"].split(" ")) == {"bridge", "bridges"}
