"""Events: which sentences make them, and how they come together."""

from dataclasses import replace
from datetime import date

import pytest

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.model import (
    Article,
    Basis,
    EventKind,
    Interval,
    Publication,
    Report,
    Timeline,
)
from site_builder.timeline import accounts, find_reports, make_timeline

PAGE = """\
Probe lands in the crater

Published 20 February 2021

The probe landed in the northern crater on Thursday. Its twin has circled the planet since 2006 and heard it all the way.

The arm will be raised on Monday, its builders say, if the dust has settled by then and nothing else has come in between.

Hanna Brook is a reporter for the Valley Courier. She covers rockets and joined the paper on May 1, 2015.
Comet returns in 2061
The comet was last seen on March 8, 1986, and returns in 2061 according to everything that is known about it.
Read more
"""
OTHER = """\
The crater seen from above

Published 22 February 2021

A satellite caught the probe on Feb. 18, 2021, hanging from its parachute above the northern rim of the crater.
"""


def timeline_of(*texts: str) -> Timeline:
    """Make the timeline of texts that are named a.txt, b.txt and so on."""
    names = "abcdef"
    return make_timeline(
        gather(
            [
                load_text(f"{n}.txt", t.encode())
                for n, t in zip(names, texts, strict=False)
            ]
        )
    )


def test_events_come_from_the_article_alone() -> None:
    """Dates of biographies and teasers make no event."""
    article = load_text("a.txt", PAGE.encode())

    values = [report.value for report in find_reports(article)]

    assert values == ["2021-02-18", "2006/..", "2021-02-22"]


def test_a_report_shows_its_sentence_and_marks_its_date() -> None:
    """A report carries the whole sentence, its line, and where the date stands in it."""
    first = find_reports(load_text("a.txt", PAGE.encode()))[0]

    assert first.text == "The probe landed in the northern crater on Thursday."
    assert first.text[first.start : first.end] == "Thursday"
    assert first.line == 5


def test_what_lies_ahead_is_expected() -> None:
    """A plan is no report of something that happened."""
    kinds = {r.value: r.kind for r in find_reports(load_text("a.txt", PAGE.encode()))}

    assert kinds["2021-02-22"] is EventKind.EXPECTED
    assert kinds["2021-02-18"] is EventKind.REPORTED


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param(
            "Its builders are to drill further, having drilled a metre since the"
            " start of 2021.",
            EventKind.REPORTED,
            id="since",
        ),
        pytest.param(
            "Earlier this week a plan to move the arm failed.",
            EventKind.REPORTED,
            id="earlier",
        ),
        pytest.param(
            "The crew has built a second arm, which is expected in late February.",
            EventKind.EXPECTED,
            id="expected in",
        ),
        pytest.param(
            "The crew hopes to move later this year.", EventKind.EXPECTED, id="later"
        ),
    ],
)
def test_the_words_at_a_date_tell_what_is_ahead(sentence: str, kind: EventKind) -> None:
    """Of a period that is not over, the words at it outweigh those around."""
    text = f"The arm of the probe\n\nPublished 20 February 2021\n\n{sentence}\n"

    (report,) = find_reports(load_text("a.txt", text.encode()))

    assert report.kind is kind


def test_reports_of_one_day_are_one_event() -> None:
    """Two articles that report one day share an event, each with its sentence."""
    events = {e.value: e for e in timeline_of(PAGE, OTHER).events}

    assert [r.source for r in events["2021-02-18"].reports] == ["a.txt", "b.txt"]


def test_events_stand_in_order_of_time() -> None:
    """Earlier days come first; a year stands where it begins."""
    assert [e.value for e in timeline_of(PAGE, OTHER).events] == [
        "2006/..",
        "2021-02-18",
        "2021-02-22",
    ]


def test_a_fault_in_one_text_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program fails on a text, the events of the others still stand."""

    def fail(article: Article) -> tuple[Report, ...]:
        if article.source == "a.txt":
            raise RuntimeError
        return find_reports(article)

    monkeypatch.setattr(accounts, "find_reports", fail)

    timeline = timeline_of(PAGE, OTHER)

    assert [event.value for event in timeline.events] == ["2021-02-18"]
    assert [(f.source, f.code) for f in timeline.findings] == [
        ("a.txt", "timeline-failed")
    ]


@pytest.mark.parametrize(
    ("day", "values"),
    [
        pytest.param(date.max, ["9999-12-30"], id="the last day"),
        pytest.param(date.min, ["0001-01-02"], id="the first day"),
    ],
)
def test_the_ends_of_the_calendar_are_no_fault(day: date, values: list[str]) -> None:
    """What would lie beyond the first or the last day is left out."""
    text = "The end\n\nIt all ended yesterday, they say, and will go on tomorrow.\n"
    published = Publication(Interval.of(day), Basis.GIVEN, "test")
    article = replace(load_text("a.txt", text.encode()), published=published)

    assert [report.value for report in find_reports(article)] == values
