"""Long lists in parts that stay."""

import string
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.rendering.catalogue import Card
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.shelves import (
    LIMIT,
    Shelf,
    letter_of,
    shelve,
)
from site_builder.rendering.views import ArticleLine

ENGLISH = phrases_of("en")


def made(source: str, day: date | None, last: date | None = None) -> Card:
    """Write a card of an article that appeared on a day, or until another one."""
    line = ArticleLine(f"Story {source}", f"articles/{source}.html", None, None)
    return Card(line, source, f"articles/{source}.html", day, last or day, day)


def _leaves(shelves: Iterable[Shelf]) -> list[Shelf]:
    leaves = []
    for shelf in shelves:
        leaves += _leaves(shelf.parts) if shelf.parts else [shelf]
    return leaves


def days(number: int, first: date) -> tuple[Card, ...]:
    """Write cards, one a day."""
    return tuple(made(f"{at}", first + timedelta(days=at)) for at in range(number))


def test_years_come_newest_first_and_undated_last() -> None:
    """A shelf for each year, and one for what has none."""
    cards = (made("a", date(2019, 1, 1)), made("b", None), made("c", date(2021, 1, 1)))

    shelves = shelve(ENGLISH, cards)

    assert [(s.name, s.label, len(s.cards)) for s in shelves] == [
        ("2021", "2021", 1),
        ("2019", "2019", 1),
        ("undated", "Undated", 1),
    ]


def test_a_full_year_is_divided_by_months() -> None:
    """What is in no month has a shelf of its own, after the months."""
    vague = made("v", date(2020, 1, 1), date(2020, 12, 31))
    (year,) = shelve(ENGLISH, (*days(LIMIT, date(2020, 1, 1)), vague))

    assert [part.name for part in year.parts][:2] == ["2020-07", "2020-06"]
    assert (year.parts[0].label, year.parts[0].short) == ("July 2020", "July")
    assert year.parts[-1].label == "2020, month unknown"
    assert year.parts[-1].cards == (vague,)


def test_a_year_that_fits_a_page_is_whole() -> None:
    """It is divided from the first article on that is too many."""
    (fits,) = shelve(ENGLISH, days(LIMIT, date(2020, 1, 1)))
    (full,) = shelve(ENGLISH, days(LIMIT + 1, date(2020, 1, 1)))

    assert fits.parts == ()
    assert full.parts


def test_a_full_day_is_dealt_out() -> None:
    """What nothing but the source tells apart is dealt out by that."""
    cards = tuple(made(f"{at}", date(2020, 1, 5)) for at in range(2 * LIMIT))

    (year,) = shelve(ENGLISH, cards)
    leaves = _leaves((year,))

    assert all(leaf.name.startswith("2020-01-05-part-") for leaf in leaves)
    assert max(len(leaf.cards) for leaf in leaves) < LIMIT
    assert sum(len(leaf.cards) for leaf in leaves) == len(cards)


_CARDS = st.lists(
    st.tuples(
        st.integers(0, 10**6), st.none() | st.dates(date(2019, 1, 1), date(2020, 3, 1))
    ),
    unique_by=lambda pair: pair[0],
    max_size=8,
)


@given(_CARDS, _CARDS)
def test_a_new_article_moves_no_other(
    some: list[tuple[int, date | None]], more: list[tuple[int, date | None]]
) -> None:
    """Whatever joins a full collection, an article stays on the shelf that it had.

    Shelves may be divided further: the old name is then the beginning of the new one.
    """
    base = days(3 * LIMIT, date(2019, 1, 1))
    old = [made(f"o{n}", day) for n, day in some]
    new = [made(f"n{n}", day) for n, day in more]

    before = {
        c.source: s.name
        for s in _leaves(shelve(ENGLISH, (*base, *old)))
        for c in s.cards
    }
    grown = _leaves(shelve(ENGLISH, (*base, *old, *new)))
    after = {c.source: s.name for s in grown for c in s.cards}

    assert len(after) == len(base) + len(old) + len(new)
    assert all(after[source].startswith(name) for source, name in before.items())


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        pytest.param("Élan", "E", id="accent"),
        pytest.param("“Quoted” words", "Q", id="quotation mark"),
        pytest.param("The Times", "T", id="grammar"),
        pytest.param("The Echo", "E", id="article of grammar"),
        pytest.param("8 days", "0-9", id="figure"),
        pytest.param("東京", "…", id="no letter of the alphabet"),
        pytest.param("", "…", id="nothing"),
    ],
)
def test_the_letter_of_words(words: str, letter: str) -> None:
    """An index looks words up by their first letter, signs and grammar aside."""
    assert letter_of(ENGLISH, words) == letter


@given(st.text())
def test_any_text_has_a_letter(words: str) -> None:
    """Whatever a name is written in, it stands somewhere in the index."""
    assert letter_of(ENGLISH, words) in {*string.ascii_uppercase, "0-9", "…"}
