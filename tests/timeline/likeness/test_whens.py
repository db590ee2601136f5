"""Which dates can be those of one event."""

import pytest

from site_builder.timeline.likeness.whens import When, agree


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        pytest.param("2019-05-04", "2019-05-04", True, id="one day"),
        pytest.param("2019-05-04", "2019-05-05", True, id="the day after"),
        pytest.param("2019-12-31", "2020-01-01", True, id="over the end of a year"),
        pytest.param("2019-05-04", "2019-05-06", False, id="two days apart"),
        pytest.param("2019-05-04", "2019-05", True, id="a day of the month"),
        pytest.param("2019-06-04", "2019-05", False, id="a day of another month"),
        pytest.param("2019-05", "2019", True, id="a month of the year"),
        pytest.param("2019-05-04", "201X", False, id="a decade says too little"),
        pytest.param("201X", "201X", True, id="a decade and itself"),
        pytest.param("2019-05-04", "2019/..", False, id="an open end"),
    ],
)
def test_dates_agree(one: str, two: str, *, answer: bool) -> None:
    """The same, one within the other, or days of which one is next."""
    assert agree(When.of(one), When.of(two)) is answer


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        pytest.param("2019-05-04", "2019-05-05", id="days side by side"),
        pytest.param("2019-05-31", "2019-W22", id="a day of a week of two months"),
        pytest.param("2019-05-04", "2019", id="a day of a year"),
        pytest.param("2019-W22", "2019-05/2019-06", id="a week of two months"),
    ],
)
def test_what_agrees_is_found(inner: str, outer: str) -> None:
    """A date asks under keys under which those are kept that agree with it."""
    assert set(When.of(outer).asks) & set(When.of(inner).keys)
