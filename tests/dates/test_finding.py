"""Finding expressions fast and safely: any text, in linear time."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import find_dates, find_expressions, find_times
from site_builder.dates.english import ENGLISH
from site_builder.dates.finding import Finder
from site_builder.dates.lexing import TOKEN
from site_builder.dates.templates import all_groups
from site_builder.model import DateExpression

_LOOK_ALIKES = str.maketrans({"s": "ſ", "i": "ı", "k": "\N{KELVIN SIGN}"})
_WORDS = sorted(
    {word for group in all_groups(ENGLISH).values() for word in group}
    | {"Q1", "people", "homes", "trial"}
)
_PIECES = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(_WORDS).map(str.capitalize),
    st.sampled_from(_WORDS).map(str.upper),
    st.sampled_from(_WORDS).map(lambda word: word[:1] + word[1:].upper()),
    st.builds(str.translate, st.sampled_from(_WORDS), st.just(_LOOK_ALIKES)),
    st.integers(0, 32).map(str),
    st.integers(0, 99999).map(str),
    st.dates().map(str),
    st.sampled_from(["1980s", "19th century", "3rd", "2,000", "1976-1980", "1/2/2020"]),
)
_JOINTS = st.sampled_from(
    [" ", " ", " ", ", ", ". ", "-", " – ", "(", ") ", "\u00a0", "’s "]
)
TEXTS = st.lists(st.tuples(_PIECES, _JOINTS), max_size=14).map(
    lambda parts: "".join(f"{piece}{joint}" for piece, joint in parts)
)


FRESH = Finder(ENGLISH, kept=0)


def found_afresh(text: str) -> tuple[DateExpression, ...]:
    """Read a text with a finder that keeps nothing in mind and reads every run."""
    reading = FRESH.read(TOKEN.findall(text))
    return tuple(FRESH.expressions(text, reading, FRESH.atoms(reading, apart=True)))


@given(TEXTS)
def test_what_is_kept_in_mind_changes_nothing(text: str) -> None:
    """A text means the same whatever was read before it."""
    assert find_times(text) == found_afresh(text)


@given(TEXTS)
def test_any_text_of_dates_is_answered_in_order(text: str) -> None:
    """Words of time in any order and case are read; none lies within another."""
    found = find_expressions(text)

    assert all(e.text == text[e.start : e.end] for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS, st.one_of(st.dates(), st.sampled_from([date.min, date.max])))
def test_any_text_is_placed_from_any_day(text: str, anchor: date) -> None:
    """No text and no day of publication, not the last of all, stops the calendar."""
    assert all(mention.value for mention in find_dates(text, anchor))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Auguſt 12", id="long s in a month"),
        pytest.param("laſt week", id="long s in a shift"),
        pytest.param("on Frıday", id="dotless i in a weekday"),
        pytest.param(
            "last weeK".replace("K", "\N{KELVIN SIGN}"), id="the sign for kelvin"
        ),
    ],
)
def test_letters_that_only_look_alike_make_no_date(text: str) -> None:
    """Letters that fold to those of a word of time are no fault and no date."""
    assert find_expressions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained on Friday here. " * 16_000, id="weekdays"),
        pytest.param("2000," * 64_000, id="numbers with commas"),
        pytest.param("in 2000 " + " " * 200_000 + "homes", id="white space"),
        pytest.param("Feb 1-2-" * 30_000, id="days that do not end"),
    ],
)
def test_cost_grows_as_the_text_does(text: str) -> None:
    """Hundreds of thousands of characters take seconds at most, not minutes."""
    begun = time.process_time()

    find_expressions(text)

    assert time.process_time() - begun < 5
