"""Words as any language has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.rendering.words import machine_date, sentence, shortened


@pytest.mark.parametrize(
    ("value", "machine"),
    [
        pytest.param("2021-02-18", "2021-02-18", id="day"),
        pytest.param("2021-W07", "2021-W07", id="week"),
        pytest.param("2021-02", "2021-02", id="month"),
        pytest.param("2012", "2012", id="year"),
        pytest.param("2012~", None, id="approximate"),
        pytest.param("2021-21", None, id="season"),
        pytest.param("1976/1980", None, id="interval"),
        pytest.param("2021-02-30", None, id="no such day"),
        pytest.param("0000", None, id="no such year"),
    ],
)
def test_machines_get_only_what_html_knows(value: str, machine: str | None) -> None:
    """`datetime` is given for days, weeks, months and years, and never invented."""
    assert machine_date(value) == machine


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("no line names an author", id="bare"),
        pytest.param("No line names an author.", id="whole"),
    ],
)
def test_makes_a_sentence(words: str) -> None:
    """A finding reads as a sentence however it was written down."""
    assert sentence(words) == "No line names an author."


@given(st.text(max_size=80), st.integers(min_value=1, max_value=40))
def test_shortening_keeps_to_its_limit(text: str, limit: int) -> None:
    """A shortened text has at most the characters it may have."""
    assert len(shortened(text, limit)) <= limit
