"""The days that a value of the calendar covers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import bounds, named_date
from site_builder.model import Interval


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        pytest.param("2021-02-18", "2021-02-18", "2021-02-18", id="day"),
        pytest.param("2021-02-18T20:55", "2021-02-18", "2021-02-18", id="hour"),
        pytest.param("2021-W07", "2021-02-15", "2021-02-21", id="week"),
        pytest.param("2020-02", "2020-02-01", "2020-02-29", id="leap month"),
        pytest.param("2021", "2021-01-01", "2021-12-31", id="year"),
        pytest.param("2012~", "2012-01-01", "2012-12-31", id="approximate year"),
        pytest.param("198X", "1980-01-01", "1989-12-31", id="decade"),
        pytest.param("18XX", "1800-01-01", "1899-12-31", id="century"),
        pytest.param("2021-24", "2021-12-01", "2022-02-28", id="winter"),
        pytest.param("2021-34", "2021-04-01", "2021-06-30", id="quarter"),
        pytest.param("1976/1980", "1976-01-01", "1980-12-31", id="interval"),
    ],
)
def test_covers_its_days(value: str, first: str, last: str) -> None:
    """Each precision covers the days that it names, both ends included."""
    assert bounds(value) == Interval(
        date.fromisoformat(first), date.fromisoformat(last)
    )


@pytest.mark.parametrize(
    "value", ["P2D", "PRESENT_REF", "2021-02-30", "2021-13", "", "0000"]
)
def test_what_is_no_day_covers_none(value: str) -> None:
    """Durations, vague references and days that do not exist have no place."""
    assert bounds(value) is None


@given(st.text(max_size=20))
def test_any_text_is_answered(value: str) -> None:
    """No text makes it raise; where both ends are known they are in order."""
    within = bounds(value)

    assert (
        within is None
        or not (within.earliest and within.latest)
        or (within.earliest <= within.latest or "/" in value)
    )


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    """A day written in ISO covers itself."""
    assert bounds(day.isoformat()) == Interval.of(day)


@pytest.mark.parametrize(
    ("value", "named"),
    [
        pytest.param("1991/..", "1991", id="since"),
        pytest.param("../1971-03", "1971-03", id="until"),
        pytest.param("1991/", "1991", id="an unknown end"),
        pytest.param("1976/1980", "1976/1980", id="two ends"),
        pytest.param("../..", "../..", id="no end"),
        pytest.param("2021-02-18", "2021-02-18", id="no interval"),
    ],
)
def test_an_open_interval_names_a_date(value: str, named: str) -> None:
    """The end that is known is the date that its text names."""
    assert named_date(value) == named
