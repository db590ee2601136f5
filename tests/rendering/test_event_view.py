"""Days and events of the timeline."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.model import (
    Collection,
    Difference,
    Event,
    EventKind,
    Report,
    Site,
    Timeline,
)
from site_builder.rendering import addresses
from site_builder.rendering.atlas import survey
from site_builder.rendering.event_view import (
    DayView,
    day_views,
    offset_words,
    told_apart,
)
from site_builder.rendering.languages import phrases_of

Look = Callable[..., tuple[DayView, ...]]


@pytest.fixture
def look(site: Site, collection: Collection) -> Look:
    """Look at the days of these events."""

    def days(*events: Event) -> tuple[DayView, ...]:
        atlas = survey(site, collection, Timeline(events))
        return day_views(atlas, addresses.TIMELINE, atlas.spots)

    return days


@pytest.fixture
def blast(timeline: Timeline) -> Event:
    """Give the event of the example that two articles report."""
    return timeline.events[4]


def _said(blast: Event, *texts: str) -> tuple[Report, ...]:
    return tuple(replace(blast.reports[0], text=f"{t} on Saturday.") for t in texts)


def test_events_of_one_day_stand_under_one_date(look: Look, blast: Event) -> None:
    """The date is given once; each event has its own label and address."""
    other = replace(blast, label="Choir sings", reports=_said(blast, "The choir sang"))

    (day,) = look(replace(blast, label="Bridge felled"), other)

    assert (day.name, day.moment.words) == ("t2021-03-13", "13 March 2021")
    assert [event.label for event in day.events] == ["Bridge felled", "Choir sings"]
    assert len({event.name for event in day.events} | {day.name}) == 3


def test_what_was_expected_of_a_day_is_set_apart(look: Look, blast: Event) -> None:
    """On a day on which things happened the hope for it keeps a place of its own."""
    hope = replace(blast, kind=EventKind.EXPECTED, reports=_said(blast, "It will fall"))

    (day,) = look(blast, hope)

    assert not day.expected
    assert [(e.expected, e.place) for e in day.events] == [
        (False, ""),
        (True, "t2021-03-13-expected"),
    ]


def test_a_day_of_hopes_alone_is_expected(look: Look, blast: Event) -> None:
    """Nothing of it was reported: the day itself is marked, and named so."""
    (day,) = look(replace(blast, kind=EventKind.EXPECTED))

    assert day.expected
    assert day.name == "t2021-03-13-expected"
    assert day.events[0].place == ""


def test_many_sentences_of_one_event_are_folded(look: Look, blast: Event) -> None:
    """Three are shown; the fold says how many more there are."""
    (day,) = look(replace(blast, reports=_said(blast, *"abcdefg")))
    (event,) = day.events

    assert len(event.reports) == 3
    assert (len(event.folded), event.folded_words) == (4, "4 more sentences")


def test_different_articles_come_before_one_that_repeats_itself(blast: Event) -> None:
    """Of many sentences those are shown first that do not share an article."""
    texts = _said(blast, "one", "two", "three", "four", "five")
    sources = ("a.txt", "a.txt", "a.txt", "b.txt", "c.txt")
    reports = tuple(
        replace(report, source=source)
        for report, source in zip(texts, sources, strict=True)
    )

    shown, folded = told_apart(reports)

    assert [report.source for report in shown] == ["a.txt", "b.txt", "c.txt"]
    assert [report.text for report in folded] == [
        "two on Saturday.",
        "three on Saturday.",
    ]


def test_a_carried_date_leads_to_the_line_that_gives_it(
    look: Look, blast: Event
) -> None:
    """A sentence without a date of its own says which line dates it."""
    carried = replace(blast.reports[0], carried=9)

    (day,) = look(replace(blast, reports=(carried,)))

    dated = day.events[0].reports[0].dated
    assert dated
    assert (dated.text, dated.href.rpartition("#")[2]) == ("line 9", "l9")


@pytest.mark.parametrize(
    ("field", "value", "lead", "words"),
    [
        pytest.param(
            "day", "2021-03-13", "Sources differ on the day", "13 Mar 2021", id="day"
        ),
        pytest.param("number", "412", "Sources differ on a number", "412", id="number"),
        pytest.param(
            "wording", "felled", "Sources differ in wording", "felled", id="wording"
        ),
        pytest.param("else", "this", "Sources differ", "this", id="another field"),
    ],
)
def test_what_sources_say_differently_is_told(  # noqa: PLR0917 - one case, four values
    look: Look, blast: Event, field: str, value: str, lead: str, words: str
) -> None:
    """Each saying stands with those who say so, by outlet, each once."""
    sources = ("harbour.txt", "quay.txt", "quay.txt")
    difference = Difference(field, ((value, sources),))

    (day,) = look(replace(blast, differences=(difference,)))

    (told,) = day.events[0].differences
    assert told.lead == lead
    assert told.values == ((words, "Harbour Weekly, The Quayside Post"),)


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        pytest.param("-PT3M", "T−3 min", id="minutes"),
        pytest.param("-PT1H30M", "T−1 h 30 min", id="hours"),
        pytest.param("PT16S", "T+16 s", id="after"),
        pytest.param("-P2D", "T−2 d", id="days"),
    ],
)
def test_offsets_read_like_a_countdown(offset: str, words: str) -> None:
    """A duration of ISO 8601 is told as those who count down say it."""
    assert offset_words(phrases_of("en"), offset, approximate=False) == words
