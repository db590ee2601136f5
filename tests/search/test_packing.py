"""Numbers as signs: all of one length, and none that a script would have to escape."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.packing import LEVELS, SIGNS, digits_for, pack_place


@given(st.integers(0, LEVELS**3 - 1))
def test_a_place_can_be_read_back(place: int) -> None:
    """By the digits, as the script of the page does it."""
    number = 0
    for sign in pack_place(place, 3):
        number = number * LEVELS + SIGNS.index(sign)
    assert number == place


@given(st.lists(st.integers(0, LEVELS**3 - 1), max_size=20))
def test_places_have_one_length(places: list[int]) -> None:
    """So a list of them is cut without a search."""
    packed = "".join(pack_place(place, 3) for place in places)
    assert len(packed) == 3 * len(places)


def test_a_script_may_hold_them() -> None:
    """No sign needs escaping in a string in double quotes or in HTML."""
    assert json.dumps(SIGNS) == f'"{SIGNS}"'
    assert not set(SIGNS) & set(" <>")


@pytest.mark.parametrize(
    ("room", "digits"),
    [(1, 1), (LEVELS, 1), (LEVELS + 1, 2), (LEVELS**2, 2), (LEVELS**3 + 1, 4)],
)
def test_there_are_digits_enough(room: int, digits: int) -> None:
    """For every place, and not more."""
    assert digits_for(room) == digits
