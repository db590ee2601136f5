"""Finding time expressions: what is one, what only looks like one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import find_expressions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "on Feb. 18, 2021, and", ["Feb. 18, 2021"], id="abbreviated month"
        ),
        pytest.param("on 18 February 2021", ["18 February 2021"], id="day first"),
        pytest.param("the 3rd of May", ["3rd of May"], id="ordinal day"),
        pytest.param(
            "today, Saturday, February 20.",
            ["today", "Saturday, February 20"],
            id="a weekday belongs to its date",
        ),
        pytest.param(
            "last Thursday (Feb. 18)",
            ["last Thursday", "Feb. 18"],
            id="a date in brackets stands by itself",
        ),
        pytest.param("since 2006, when", ["2006"], id="year after a preposition"),
        pytest.param("from 1976 to 1980", ["1976 to 1980"], id="years as a span"),
        pytest.param("in the 1980s", ["1980s"], id="decade"),
        pytest.param("nine years ago,", ["nine years ago"], id="counted back"),
        pytest.param("the summer of 1969", ["summer of 1969"], id="season of a year"),
        pytest.param(
            "in the first quarter of 2020", ["the first quarter of 2020"], id="quarter"
        ),
    ],
)
def test_finds_whole_expressions(text: str, found: list[str]) -> None:
    """Each expression is found once, as long as its words go."""
    assert [e.text for e in find_expressions(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the Mars 2020 mission", id="a year in a mission's name"),
        pytest.param("142 images of 2000 people", id="a count of people"),
        pytest.param("a wheel of 1200 miles", id="a distance"),
        pytest.param("they may land", id="may is a verb"),
        pytest.param("Mrs. May said so", id="May is a person"),
        pytest.param("a six-and-a-half-month journey", id="a duration"),
        pytest.param("a march through town", id="a march"),
        pytest.param("paid $2021 for it", id="a price"),
        pytest.param("call 555-2021 now", id="a telephone number"),
        pytest.param("an axe from 1200 BC", id="before our era"),
        pytest.param("a wall of 1850 tons", id="a weight"),
        pytest.param("She may 5 times win", id="may before a number"),
        pytest.param("it was a Sunday", id="a weekday of no week"),
    ],
)
def test_leaves_what_is_no_date(text: str) -> None:
    """Names, counts and verbs that hold the word of a month or a number are no dates."""
    assert find_expressions(text) == ()


@pytest.mark.parametrize(
    ("text", "future"),
    [
        pytest.param("It will land on Friday.", True, id="will"),
        pytest.param("She was killed on Friday.", False, id="was"),
        pytest.param("They have until Friday.", True, id="deadline"),
        pytest.param("The mast will be raised on Friday.", True, id="passive future"),
        pytest.param("On Friday the shop opened.", False, id="sign behind"),
        pytest.param("The trial starts Monday.", True, id="present tense of a plan"),
        pytest.param("By 1801 it had a mill.", False, id="no deadline but a report"),
    ],
)
def test_tense_tells_what_lies_ahead(text: str, *, future: bool) -> None:
    """The nearest sign of tense says whether a date lies ahead."""
    assert [e.future for e in find_expressions(text)] == [future]


@given(st.text())
def test_any_text_is_answered_in_order(text: str) -> None:
    """Any text is read; expressions come in order, none within another."""
    found = find_expressions(text)

    assert all(e.text == text[e.start : e.end] for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
