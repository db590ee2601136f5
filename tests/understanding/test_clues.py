"""Days that a text pins its expressions to, and what they allow."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import find_expressions
from site_builder.model import Basis, Block, Role
from site_builder.understanding import Clue, find_clues, infer_publication


def clues_of(text: str) -> tuple[Clue, ...]:
    """Find the clues of one paragraph."""
    block = Block(Role.BODY, (1,), text, dates=find_expressions(text))
    return find_clues("a.txt", (block,))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "On Feb. 18, 2021 it fell. On Dec. 30 it rose.",
            date(2020, 12, 30),
            id="the nearer year",
        ),
        pytest.param(
            "On Feb. 18, 2021 it fell. It rose on Tuesday (Feb. 16).",
            date(2021, 2, 16),
            id="a weekday that agrees",
        ),
        pytest.param(
            "In 1999 on May 3, 2001, and on May 5, 2011. It fell on May 4.",
            date(2001, 5, 4),
            id="of two as near the earlier",
        ),
    ],
)
def test_a_day_without_a_year_lies_near_those_with_one(text: str, day: date) -> None:
    """A day takes the year that brings it nearest to a day that the text gives."""
    assert day in {clue.day for clue in clues_of(text)}


@given(
    st.lists(st.dates(date(1900, 1, 1), date(2099, 12, 31)), min_size=1, max_size=8),
    st.dates(date(2021, 1, 1), date(2021, 12, 31)),
)
def test_no_day_of_another_year_would_be_nearer(known: list[date], day: date) -> None:
    """Of all years none brings the day nearer to the days of the text."""
    told = " ".join(f"It fell on {each:%B} {each.day}, {each.year}." for each in known)
    clue = clues_of(f"{told} " + "It stood. " * 20 + f"It rose on {day:%B} {day.day}.")[
        -1
    ]

    assert clue.day is not None
    chosen = min(abs(clue.day - each) for each in known)
    others = [
        abs(date(year, day.month, day.day) - each)
        for year in range(1899, 2101)
        for each in known
        if (day.month, day.day) != (2, 29)
    ]
    assert chosen <= min(others, default=timedelta.max)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It fell yesterday, 9999-12-31.", id="the last day"),
        pytest.param("It fell last week, 0001-01-01.", id="the first day"),
        pytest.param("It fell last Friday (9999-12-31).", id="the last Friday"),
    ],
)
def test_an_end_of_the_calendar_dates_nothing(text: str) -> None:
    """Where no days are left to count, nothing is counted and nothing fails."""
    assert infer_publication(clues_of(text), Basis.INFERRED) is None


def test_cost_grows_as_the_text_does() -> None:
    """Thousands of days with and without a year take seconds at most."""
    day = date(1990, 1, 1)
    days = [day + timedelta(days=3 * step) for step in range(2400)]
    text = " ".join(f"On {d:%B} {d.day}, {d.year} it fell. On May 4 too." for d in days)
    block = Block(Role.BODY, (1,), text, dates=find_expressions(text))
    begun = time.process_time()

    find_clues("a.txt", (block,))

    assert time.process_time() - begun < 3
