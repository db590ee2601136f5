"""Finding expressions fast and safely: the same as trying every rule everywhere."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import english, find_dates, find_expressions
from site_builder.dates.finding import _keep_longest
from site_builder.dates.grammar import RULES
from site_builder.dates.surroundings import CHECKS
from site_builder.model import DateExpression

_LOOK_ALIKES = str.maketrans({"s": "ſ", "i": "ı", "k": "\N{KELVIN SIGN}"})
_NAMES = [*english.MONTHS, *english.WEEKDAYS, *english.SEASONS]
_WORDS = [
    *_NAMES,
    *english.SHIFTS,
    *english.ORDINALS,
    *english.NUMBERS,
    *english.UNITS,
    *(f"{unit}s" for unit in english.UNITS),
    *"in on by of the to and from until mid early ago later from now about".split(),
    *"today tonight yesterday tomorrow weekend quarter Q1 people homes will was".split(),
]
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


def found_slowly(text: str) -> tuple[DateExpression, ...]:
    """Try every rule at every place."""
    found = []
    for rank, rule in enumerate(RULES):
        for at in range(len(text)):
            match = rule.pattern.match(text, at)
            check = CHECKS.get(rule.name)
            if match is None or (check is not None and not check(text, match)):
                continue
            symbol = rule.make(match)
            if symbol is not None:
                found.append((at, -match.end(), rank, rule, symbol))
    return tuple(_keep_longest(text, found))


@given(TEXTS)
def test_looking_only_where_words_stand_misses_nothing(text: str) -> None:
    """The quick search finds what trying every rule everywhere finds."""
    assert find_expressions(text) == found_slowly(text)


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
