"""Timestamps: which line is one, and which day it gives."""

from datetime import date

import pytest

from site_builder.understanding.stamps import (
    Stamp,
    is_stamp,
    lacks_its_day,
    read_stamps,
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Published 3 May 2019 at 10:15", id="label and clock"),
        pytest.param("Feb. 18, 2021 3:55 p.m. ET", id="bare, with zone"),
        pytest.param("Last updated on 2021-02-18", id="update"),
        pytest.param("Thursday, 18 February 2021", id="weekday"),
        pytest.param("The Western Pilot, 9 August 2019", id="with the outlet"),
        pytest.param("Stand: 12. Mai 2022, 16:05 Uhr", id="German"),
        pytest.param("Publié le 3 mai 2020 à 10h12", id="French"),
        pytest.param("Actualizado el 4 de mayo de 2022", id="Spanish"),
        pytest.param("2020年5月3日", id="Japanese"),
    ],
)
def test_a_line_of_a_date_is_a_timestamp(text: str) -> None:
    """A short line that only gives a day is a timestamp."""
    assert is_stamp(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The rover landed on Feb. 18, 2021.", id="a sentence"),
        pytest.param("He said on 5 May 2021 that:", id="a piece of a sentence"),
        pytest.param("Thursday", id="no day of the calendar"),
        pytest.param("Mars in 2021", id="a title with a year"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_tells_more_is_none(text: str) -> None:
    """A sentence with a date in it is no timestamp."""
    assert not is_stamp(text)


def test_publication_and_update_are_told_apart() -> None:
    """The label before a day says whether it is that of an update."""
    text = "Published: 3 May 2019 | Updated: 5 May 2019"

    assert read_stamps(text) == (
        Stamp(date(2019, 5, 3), is_update=False, is_labelled=True),
        Stamp(date(2019, 5, 5), is_update=True, is_labelled=True),
    )


def test_the_order_of_day_and_month_is_the_callers() -> None:
    """A day that can be read in two ways is read as the page reads its days."""
    text = "03/05/2020"

    assert read_stamps(text)[0].day == date(2020, 5, 3)
    assert read_stamps(text, month_first=True)[0].day == date(2020, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Published:", id="nothing behind it"),
        pytest.param(
            "PUBLISHED: | UPDATED: 06:55, 3 May 2019", id="the update behind it"
        ),
        pytest.param("Posted 3 hours ago", id="counted from now"),
    ],
)
def test_a_label_can_lack_its_day(text: str) -> None:
    """A page may speak of its publication and not say when that was."""
    assert lacks_its_day(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Published 3 May 2019", id="a day"),
        pytest.param("Posted by Ann Lee", id="a person"),
        pytest.param("Published in the Western Pilot", id="an outlet"),
        pytest.param("Updated 3 May 2019", id="an update"),
    ],
)
def test_what_gives_a_day_or_none_lacks_nothing(text: str) -> None:
    """A day, a person or an outlet behind a label is what it promises."""
    assert not lacks_its_day(text)
