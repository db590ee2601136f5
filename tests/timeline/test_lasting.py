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
    "text",
    [
        pytest.param("The vote was postponed until |1991|.", id="postponed"),
        pytest.param("They put the fair off until |1991|.", id="put off"),
        pytest.param("They pushed it back until |1991|.", id="pushed back"),
        pytest.param("The talks were adjourned by both until |1991|.", id="adjourned"),
        pytest.param("It took until |1991| to mend the bell.", id="it took"),
        pytest.param("Singers had to wait until early |1991|.", id="wait"),
        pytest.param("Der Markt wurde bis |1991| verschoben.", id="verschieben"),
        pytest.param("Die Wahl ist bis Ende |1991| vertagt.", id="vertagen"),
        pytest.param("Since |1991| was a dry year, the well is low.", id="a cause"),
        pytest.param("They shut since |2021-05| is a busy month.", id="behind"),
        pytest.param("She won for the first time since |1998|.", id="first time"),
        pytest.param("Worst flood since |1954| hits the mill.", id="superlative"),
        pytest.param(
            "It was the worst frost the farm has seen since |1954|.", id="one seen"
        ),
        pytest.param("Eel Prices Rise Most Since |1954|.", id="most"),
        pytest.param("Der kälteste Winter seit |1954|.", id="kälteste"),
        pytest.param("Erstmals seit |1954| läutete die Glocke.", id="erstmals"),
        pytest.param("So kalt war es wie seit |1954| nicht mehr.", id="wie seit"),
        pytest.param("Hardly anything was known until |1991|.", id="hardly"),
        pytest.param("Nothing grew here until |1991|.", id="nothing"),
        pytest.param("Until |1990|, there was no bridge.", id="denied behind"),
        pytest.param("Bis |1990| gab es keine Brücke.", id="keine behind"),
        pytest.param("It ran from about 1950 until |1971|.", id="from a year"),
    ],
)
def test_a_date_that_bounds_no_time_stays_itself(text: str) -> None:
    """What comes to pass then, gives a cause, compares or is denied lasts not so."""
    before, value, after = text.split("|")

    assert last_to_or_from(value, before, after, ahead=False) == value


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param(
            "The man from Leeds lived in the old house until |1971|.",
            "../1971",
            id="from a place",
        ),
        pytest.param(
            "Die Firma von Karl Berg bestand bis |1971|.", "../1971", id="von a name"
        ),
        pytest.param(
            "There is no doubt that trams ran until |1971|.", "../1971", id="no doubt"
        ),
        pytest.param(
            "It was not only tall but stood until |1971|.", "../1971", id="not only"
        ),
        pytest.param(
            "She wasn't born here but sang here until |1991|.", "../1991", id="but"
        ),
        pytest.param(
            "The delayed trams ran until |1971|.", "../1971", id="a delayed thing"
        ),
        pytest.param(
            "Until |1971| trams ran, though nobody liked them.",
            "../1971",
            id="denied of another verb",
        ),
        pytest.param(
            "The oldest mill has been shut since |1991|.", "1991/..", id="oldest"
        ),
        pytest.param(
            "There has been unrest here since |1991|.", "1991/..", id="unrest"
        ),
        pytest.param("The forest was shut since |1991|.", "1991/..", id="no measure"),
        pytest.param(
            "Those who have sung here since |1991| are few.",
            "1991/..",
            id="a verb of another clause",
        ),
        pytest.param(
            "Das älteste Haus steht seit |1991| leer.", "1991/..", id="älteste"
        ),
        pytest.param("Seit |1991| ist der Hof leer.", "1991/..", id="ist behind"),
    ],
)
def test_words_further_off_do_not_close_a_time(text: str, meant: str) -> None:
    """Only what belongs to since or until says whether something lasted."""
    before, value, after = text.split("|")

    assert last_to_or_from(value, before, after, ahead=False) == meant


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
        pytest.param("the worst of the worst it had ", id="superlatives"),
        pytest.param("put it off wait ", id="what is put off"),
        pytest.param("der erste Ort an der ", id="superlatives of German"),
    ],
)
@pytest.mark.parametrize("end", ["", "x "])
def test_a_long_filling_costs_its_length(part: str, end: str) -> None:
    """Words between since or until and a date cost no more than there are of them."""
    begun = time.process_time()

    for word in ("since", "until", "bis"):
        for text in (f"It {word} {part * 1000}{end}", f"{part * 1000}{end}{word} "):
            last_to_or_from("1991", text, text, ahead=False)

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
