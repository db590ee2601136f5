"""The timeline for other programs."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import icalendar
import pytest

from site_builder.model import Collection, Event, EventKind, Site, Timeline
from site_builder.rendering.atlas import Atlas, survey
from site_builder.rendering.exports import timeline_csv, timeline_ics, timelinejs
from site_builder.rendering.quoting import event_title


@pytest.fixture
def atlas(site: Site, collection: Collection, timeline: Timeline) -> Atlas:
    """Survey the example."""
    return survey(site, collection, timeline)


def _of(atlas: Atlas, value: str, text: str = "It fell.") -> Atlas:
    """Give a timeline of one report that says `text`."""
    report = replace(atlas.timeline.events[0].reports[0], text=text, value=value)
    event = Event(value, EventKind.REPORTED, (report,))
    return survey(atlas.site, atlas.collection, Timeline((event,)))


def test_the_table_has_a_row_for_each_report(atlas: Atlas) -> None:
    """Every sentence of every event is a row that names both."""
    rows = list(csv.DictReader(io.StringIO(timeline_csv(atlas).decode(), newline="")))

    reports = [r for event in atlas.timeline.events for r in event.reports]
    assert [row["sentence"] for row in rows] == [report.text for report in reports]
    assert {row["event"] for row in rows} == set(atlas.event_ids)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(atlas: Atlas, sign: str) -> None:
    """A sentence that a spreadsheet would compute is marked as text."""
    table = timeline_csv(_of(atlas, "1931", f"{sign}1+1")).decode()

    (row,) = csv.DictReader(io.StringIO(table, newline=""))

    assert row["sentence"] == f"'{sign}1+1"


def test_a_calendar_library_reads_every_event(atlas: Atlas) -> None:
    """Days are whole days, a span ends before the day after it."""
    calendar = icalendar.Calendar.from_ical(timeline_ics(atlas))

    found = {str(e["UID"]): (e.start, e.end) for e in calendar.events}

    assert len(found) == len(atlas.timeline.events)
    assert (date(2021, 3, 8), date(2021, 3, 15)) in found.values()
    assert (date(2021, 3, 13), date(2021, 3, 14)) in found.values()


def test_a_calendar_keeps_every_sign(atlas: Atlas) -> None:
    """Commas, semicolons, backslashes and long words of any script come back whole."""
    text = "A, b; c\\n d: " + "Überfahrt→" * 20
    data = timeline_ics(_of(atlas, "1931", text))

    (event,) = icalendar.Calendar.from_ical(data).events

    assert text in str(event["DESCRIPTION"])
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_what_the_calendar_cannot_place_is_left_out(atlas: Atlas) -> None:
    """A word like "now" is on no calendar."""
    none = icalendar.Calendar.from_ical(timeline_ics(_of(atlas, "PRESENT_REF")))

    assert none.events == []


@pytest.mark.parametrize(
    ("value", "day", "words"),
    [
        pytest.param("2006/..", date(2006, 1, 1), "Since 2006", id="since"),
        pytest.param("../2025-11", date(2025, 11, 30), "Until November 2025", id="until"),
    ],
)  # fmt: skip
def test_what_lasts_is_a_mark_without_an_end(
    atlas: Atlas, value: str, day: date, words: str
) -> None:
    """A state that began in a year is not drawn as over at that year's end."""
    atlas = _of(atlas, value)

    (event,) = icalendar.Calendar.from_ical(timeline_ics(atlas)).events
    (slide,) = json.loads(timelinejs(atlas))["events"]

    assert (event.start, "DTEND" in event) == (day, False)
    assert str(event["SUMMARY"]) == f"{words}: It fell."
    assert (slide["display_date"], slide.get("end_date")) == (words, None)


def test_slides_escape_what_texts_say(atlas: Atlas) -> None:
    """TimelineJS takes text as HTML: no text becomes markup."""
    told = json.loads(timelinejs(_of(atlas, "1931", "<b onclick=x>It fell")))

    (slide,) = told["events"]
    assert slide["text"]["headline"] == "&lt;b onclick=x&gt;It fell"
    assert slide["start_date"] == {"year": 1931, "month": 1, "day": 1}
    assert slide["display_date"] == "1931"


def test_what_has_happened_is_titled_by_a_report(atlas: Atlas) -> None:
    """Without a label an event is called by a sentence that tells of it as past."""
    first = replace(atlas.timeline.events[0].reports[0], value="2019-05-05")
    told = (
        replace(first, text="It is planned.", kind=EventKind.EXPECTED),
        replace(first, text="It is done.", kind=EventKind.REPORTED),
    )
    event = Event("2019-05-05", EventKind.REPORTED, told)

    assert event_title(atlas, event) == "It is done."
