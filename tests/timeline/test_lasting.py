"""Dates that begin or end a time."""

import time

import pytest

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.model import EventKind
from site_builder.timeline import find_reports, make_timeline
from site_builder.timeline.lasting import last_to_or_from

_PAGE = b"""\
Trams to come back

Published 22 February 2021

The tracks were torn out in the spring of 1972 and sold, as the town had promised.
Trams ran through the old town until 1971, when the last of them was scrapped.
The depot by the river was built in 1955 and has been a market hall since 1990.
"""


@pytest.mark.parametrize(
    ("before", "value", "meant"),
    [
        pytest.param("The line has been shut since ", "1991", "1991/..", id="since"),
        pytest.param(
            "It stood empty since at least the ", "199X", "199X/..", id="words between"
        ),
        pytest.param(
            "Empty since the end of the year ", "1991", "1991/..", id="its end"
        ),
        pytest.param("Empty since mid-", "1991", "1991/..", id="a hyphen"),
        pytest.param("Seit dem Jahr ", "1991", "1991/..", id="seit"),
        pytest.param("Trams ran here until ", "1971", "../1971", id="until"),
        pytest.param("Bis ", "1971", "../1971", id="bis"),
        pytest.param("It opened in ", "1971", "1971", id="neither"),
        pytest.param("It did not open until ", "1971", "1971", id="not until"),
        pytest.param("The vote was put off until ", "2021", "2021", id="put off"),
        pytest.param("No woman could vote until ", "1971", "1971", id="nobody until"),
        pytest.param("Shut since ", "2021-03-04", "2021-03-04/..", id="since a day"),
        pytest.param("Shut since ", "2021-W09", "2021-W09/..", id="since a week"),
        pytest.param("Open until ", "2021-03-04", "2021-03-04", id="until a day"),
        pytest.param("It ran from May until ", "2021-11", "2021-11", id="from until"),
        pytest.param("Open until ", "1971/1975", "1971/1975", id="a span"),
    ],
)
def test_a_date_opens_a_time_or_closes_it(before: str, value: str, meant: str) -> None:
    """What lasted from or to a date is an open interval; a day stays that day."""
    assert last_to_or_from(value, before, ahead=False) == meant


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("mid\u00a0 ", id="kinds of blanks"),
        pytest.param("mid - ", id="hyphens"),
        pytest.param("the end of the ", id="words of words"),
        pytest.param("at least ", id="two words"),
        pytest.param("in ins in ", id="words that begin others"),
        pytest.param(" ", id="blanks"),
        pytest.param("since ", id="the word itself"),
        pytest.param("until from no ", id="what denies it"),
        pytest.param("the first since, ", id="what compares"),
    ],
)
@pytest.mark.parametrize("end", ["", "x "])
def test_a_long_filling_costs_its_length(part: str, end: str) -> None:
    """Words between since or until and a date cost no more than there are of them."""
    begun = time.process_time()

    for word in ("since", "until", "bis"):
        last_to_or_from("1991", f"It was not {word} {part * 1000}{end}", ahead=False)

    assert time.process_time() - begun < 1


def test_bis_names_the_day_by_which_something_is_done() -> None:
    """What is to be ready by a year is told of that year."""
    assert last_to_or_from("2025", "Es soll bis ", ahead=True) == "2025"


def test_what_has_lasted_since_a_date_is_no_plan() -> None:
    """A date of since is behind, even of an article dated before it."""
    page = _PAGE.replace(b"since 1990", b"since 2023")

    kinds = {r.value: r.kind for r in find_reports(load_text("a.txt", page))}

    assert kinds["2023/.."] is EventKind.REPORTED


def test_a_time_stands_where_its_known_end_does() -> None:
    """Among the events what closed until a year comes at its end."""
    timeline = make_timeline(gather([load_text("a.txt", _PAGE)]))

    values = [event.value for event in timeline.events]

    assert values == ["1955", "../1971", "1972-21", "1990/.."]
