"""Numbers packed into strings come back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.packing import (
    LEVELS,
    pack_numbers,
    pack_postings,
    unpack_numbers,
)


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_come_back(numbers: list[int]) -> None:
    """Small and large ones, in their order."""
    assert unpack_numbers(pack_numbers(numbers)) == numbers


@given(st.lists(st.integers(0, 10**9)))
def test_a_script_may_hold_them(numbers: list[int]) -> None:
    """No sign needs escaping in a string in double quotes or in HTML."""
    packed = pack_numbers(numbers)
    assert json.dumps(packed) == f'"{packed}"'
    assert "<" not in packed


@given(st.sets(st.integers(0, 10**6)), st.data())
def test_postings_are_gaps_and_weights(places: set[int], data: st.DataObject) -> None:
    """What the script of the page undoes."""
    ordered = sorted(places)
    weights = [data.draw(st.integers(0, LEVELS - 1)) for _ in ordered]
    place, found = -1, []
    for number in unpack_numbers(pack_postings(ordered, weights)):
        place += number // LEVELS + 1
        found.append((place, number % LEVELS))
    assert found == list(zip(ordered, weights, strict=True))
