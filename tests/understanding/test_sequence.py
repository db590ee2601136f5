"""The sequence model: its arithmetic, and the laws that hold for any text."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.understanding.features import FAMILIES, describe_lines
from site_builder.understanding.sequence import (
    load_model,
    pack,
    probabilities,
    unpack,
)

WEIGHTS = st.lists(st.floats(-30, 30), min_size=3, max_size=3)
LINES = st.lists(st.text(min_size=1).filter(str.strip), max_size=12)


@given(st.lists(WEIGHTS, min_size=1, max_size=40))
def test_packed_rows_add_up_as_numbers_do(rows: list[list[float]]) -> None:
    """The sum of packed rows holds the sums of their numbers."""
    total = unpack(sum(map(pack, rows)), 3)

    for lane in range(3):
        assert total[lane] / 1024 == pytest.approx(
            sum(row[lane] for row in rows), abs=len(rows) / 1024
        )


@given(LINES)
def test_every_line_shows_every_family(lines: list[str]) -> None:
    """A line has one value for each family, whatever it holds."""
    texts = [line.strip() for line in lines]

    signs = describe_lines(texts, [True] * len(texts))

    assert [len(row.values) for row in signs] == [len(FAMILIES)] * len(texts)


@given(LINES)
def test_chances_of_a_line_sum_to_one(lines: list[str]) -> None:
    """Each line is something, for certain."""
    texts = [line.strip() for line in lines]

    answers = probabilities(load_model(), describe_lines(texts, [True] * len(texts)))

    assert all(math.isclose(sum(row.values()), 1.0) for row in answers)


def test_prose_is_likelier_text_than_a_button() -> None:
    """The weights know a paragraph from a button."""
    prose = (
        "The mill at the bend of the river has not ground a bag of flour since the flood,"
        " when the water took the wheel and half of the weir with it."
    )
    texts = [
        "Why the old mill will turn again",
        prose,
        prose[::1] + " Yes.",
        "Share",
        prose,
    ]

    answers = probabilities(load_model(), describe_lines(texts, [True] * len(texts)))

    assert answers[1]["body"] > answers[3]["body"]


def test_a_decision_names_its_signs() -> None:
    """What decided can be named in words a person can read."""
    model = load_model()
    (signs,) = describe_lines(["Read more about our newsletter"], [True])

    reasons = model.explain(signs, "other")

    assert reasons
    assert set(reasons) <= set(FAMILIES)
