"""Days written out with their year, in many languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import find_days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("12. Mai 2022, 16:05 Uhr", date(2022, 5, 12), id="German"),
        pytest.param("le 1er août 2020 à 10h12", date(2020, 8, 1), id="French"),
        pytest.param("3 de marzo de 2021", date(2021, 3, 3), id="Spanish"),
        pytest.param("05 Gennaio 2025", date(2025, 1, 5), id="Italian"),
        pytest.param("7 mei 2019", date(2019, 5, 7), id="Dutch"),
        pytest.param("9 de fevereiro de 2018", date(2018, 2, 9), id="Portuguese"),
        pytest.param("May 3rd, 2020", date(2020, 5, 3), id="English, ordinal"),
        pytest.param("31. October, 2023", date(2023, 10, 31), id="comma"),
        pytest.param("2020年5月3日", date(2020, 5, 3), id="Japanese"),
        pytest.param("2020년 5월 3일", date(2020, 5, 3), id="Korean"),
        pytest.param("2019.04.25", date(2019, 4, 25), id="year first"),
        pytest.param("2024-05-01T10:00:00Z", date(2024, 5, 1), id="ISO 8601"),
        pytest.param("05.08.24 kl. 14:47", date(2024, 8, 5), id="short year"),
        pytest.param("14-Mar-2024", date(2024, 3, 14), id="hyphens"),
        pytest.param("Nils Berg24.04.2024", date(2024, 4, 24), id="glued to a name"),
    ],
)
def test_finds_the_day(text: str, day: date) -> None:
    """A day written out with its year is found, whatever the language."""
    found = find_days(text)

    assert [each.days for each in found] == [(day,)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("3 hours ago", id="relative"),
        pytest.param("in May 2020", id="a month"),
        pytest.param("31 February 2020", id="no day of the calendar"),
        pytest.param("30 minutes 2020", id="no month"),
        pytest.param("192.168.10.20", id="an address"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_day_gives_none(text: str) -> None:
    """What does not name a day of the calendar with its year gives none."""
    assert find_days(text) == ()


def test_an_open_order_gives_both_days() -> None:
    """Where day and month could change places both days are given, day first first."""
    found = find_days("03/05/2020")

    assert found[0].days == (date(2020, 5, 3), date(2020, 3, 5))


@given(st.text(alphabet="0123456789./- May,juin年月日", max_size=60))
def test_what_is_found_stands_in_order(text: str) -> None:
    """On any text the days stand in order of place, apart, each with a reading."""
    found = find_days(text)

    ends = [0, *(day.end for day in found)]
    assert all(end <= day.start for end, day in zip(ends, found, strict=False))
    assert all(day.days for day in found)
