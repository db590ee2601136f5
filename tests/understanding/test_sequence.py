"""The sequence model: its arithmetic, and the laws that hold for any text."""

import math
import time
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.understanding.features import OWN_FAMILIES, SPAN, look_at
from site_builder.understanding.placing import (
    PLACE_FAMILIES,
    place_lines,
    place_signs,
)
from site_builder.understanding.rows import LABELS, pack, unpack
from site_builder.understanding.sequence import (
    SLOTS,
    STATES,
    load_model,
    read_model,
    write_model,
)

ROWS = st.lists(
    st.lists(st.integers(-4000, 4000), min_size=len(LABELS), max_size=len(LABELS)),
    min_size=1,
    max_size=40,
)
LINES = st.lists(st.text(min_size=1).filter(str.strip), max_size=12)
PROSE = (
    "The mill at the bend of the river has not ground a bag of flour since the flood,"
    " when the water took the wheel and half of the weir with it."
)


@given(ROWS)
def test_packed_rows_add_up_as_numbers_do(rows: list[list[int]]) -> None:
    """The sum of packed rows holds the sums of their numbers."""
    total = unpack(sum(map(pack, rows)))

    assert total == [sum(column) for column in zip(*rows, strict=True)]


def test_states_part_the_labels() -> None:
    """Every label belongs to one state of the chain, in order."""
    assert [label for span in STATES for label in LABELS[span]] == list(LABELS)


@given(LINES)
def test_every_line_shows_every_family(lines: list[str]) -> None:
    """A line has one sign of each family, in order, whatever it holds."""
    looks = [look_at(line.strip()) for line in lines]
    size = len(lines)

    places = place_lines(looks, [True] * size, [0] * size)

    for at, look in enumerate(looks):
        place = place_signs(places, at)
        assert [sign // SPAN for sign in look.signs] == [*range(len(OWN_FAMILIES))]
        assert [sign // SPAN for sign in place] == [*range(len(PLACE_FAMILIES))]


@given(LINES)
def test_chances_of_a_line_sum_to_one(lines: list[str]) -> None:
    """Each line is something, for certain; and text as likely as its parts are."""
    texts = [line.strip() for line in lines]
    size = len(texts)

    judgement = load_model().judge(texts, [True] * size, ["stray"] * size)

    for at, chance in enumerate(judgement.text_chances()):
        each = {label: judgement.chance(at, label) for label in LABELS}
        assert math.isclose(sum(each.values()), 1.0)
        text = each["body"] + each["quote"] + each["heading"] + each["list"]
        assert math.isclose(chance, text, abs_tol=1e-9)


def test_prose_is_likelier_text_than_a_button() -> None:
    """The weights know a paragraph from a button."""
    texts = ["Why the old mill will turn again", PROSE, PROSE + " Yes.", "Share", PROSE]
    rules = ["headline", "prose", "prose", "stray", "prose"]

    chances = load_model().judge(texts, [True] * 5, rules).text_chances()

    assert chances[1] > chances[3]


def test_a_decision_names_its_signs() -> None:
    """What decided can be named in words a person can read."""
    judgement = load_model().judge(["Read more"], [True], ["teaser-lead"])

    reasons = judgement.reasons(0, "before")

    names = {*OWN_FAMILIES, *PLACE_FAMILIES, "last word", "“read”", "“more”"}
    assert reasons
    assert set(reasons) <= names


def test_weights_are_stored_and_read_again() -> None:
    """What the training script writes is what the package reads."""
    row = list(range(-6, 6))
    rows: dict[str, dict[Any, Sequence[int]]] = {
        slot: {7 if slot == "place" else "word": row} for slot in SLOTS
    }
    steps = [[0.0] * len(STATES)] * len(STATES)

    model = read_model(write_model(rows, steps, ["prose"]))

    assert unpack(model.rows["place"][7]) == row
    assert unpack(model.rows["few"]["word"]) == row
    assert model.steps[0] == (1.0,) * len(STATES)
    assert model.rules == {"prose": 1}


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["word " * 2_000_000], id="a line of 10 MB"),
        pytest.param(["Share", PROSE] * 50_000, id="a hundred thousand lines"),
    ],
)
def test_time_is_linear(texts: list[str]) -> None:
    """Neither long lines nor many take more than their share of time."""
    size = len(texts)
    started = time.process_time()

    load_model().judge(texts, [False] * size, ["prose"] * size)

    assert time.process_time() - started < 20
