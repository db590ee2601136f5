"""The movable feasts."""

from datetime import date

import pytest

from site_builder.dates.easter import feast


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        pytest.param(1818, date(1818, 3, 22), id="as early as can be"),
        pytest.param(1943, date(1943, 4, 25), id="as late as can be"),
        pytest.param(1954, date(1954, 4, 18), id="a full moon brought forward"),
        pytest.param(1981, date(1981, 4, 19), id="another brought forward"),
        pytest.param(2000, date(2000, 4, 23), id="a year of a century"),
        pytest.param(2013, date(2013, 3, 31), id="in March"),
    ],
)
def test_easter_of_a_year(year: int, easter: date) -> None:
    """Easter is where the tables of the western churches have it."""
    assert feast(year, 0) == easter


def test_feasts_are_counted_from_easter() -> None:
    """Good Friday lies two days before it, the Monday of Pentecost fifty days behind."""
    assert feast(2013, -2) == date(2013, 3, 29)
    assert feast(2013, 50) == date(2013, 5, 20)
