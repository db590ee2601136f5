"""The timeline's page."""

import csv
import io
import re

import pytest

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.model import (
    Collection,
    Event,
    EventKind,
    Report,
    Site,
    Timeline,
)
from site_builder.rendering.atlas import Atlas, survey
from site_builder.rendering.catalogue import take_stock
from site_builder.rendering.chronicle import ONE_PAGE, precision
from site_builder.rendering.event_view import DayView, EventView
from site_builder.rendering.exports import timeline_csv
from site_builder.rendering.pages import plan_site
from site_builder.rendering.timeline_view import TimelinePages, TimelineView
from site_builder.timeline import make_timeline


def timeline_view(atlas: Atlas) -> TimelineView:
    """Look at the page of the whole timeline."""
    cards = take_stock(atlas.site, atlas.collection.articles).cards
    template, view = TimelinePages(atlas, cards).whole(atlas, 0)
    assert template == "timeline.html"
    assert isinstance(view, TimelineView)
    return view


def part_view(atlas: Atlas, path: str) -> TimelineView:
    """Look at the page at `path`, of a year or a part of one."""
    pages = TimelinePages(atlas, ())
    _, view = pages.part(atlas, pages.paths.index(path))
    assert isinstance(view, TimelineView)
    return view


@pytest.fixture
def view(site: Site, collection: Collection, timeline: Timeline) -> TimelineView:
    """Look at the timeline of the example."""
    return timeline_view(survey(site, collection, timeline))


def _days(view: TimelineView) -> list[DayView]:
    return [day for year in view.years for month in year.months for day in month.days]


def _events(view: TimelineView) -> list[EventView]:
    return [event for day in _days(view) for event in day.events]


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        pytest.param("2021-02-18", "day", id="day"),
        pytest.param("2021-W07", "week", id="week"),
        pytest.param("2021-02-18/2021-02-20", "week", id="some days"),
        pytest.param("2021-02", "month", id="month"),
        pytest.param("2021-21", "year", id="season"),
        pytest.param("1976/1980", "year", id="years"),
        pytest.param("2006/..", "year", id="open year"),
        pytest.param("1990-03/..", "month", id="open month"),
    ],
)
def test_the_mark_is_as_wide_as_the_date_is_vague(value: str, mark: str) -> None:
    """A dot is a day, a bar a week or a month, an open bar all that is longer."""
    assert precision(value) == mark


def test_events_stand_under_year_and_month(view: TimelineView) -> None:
    """What no single month holds stands directly under its year."""
    outline = [
        (year.label, month.label, len(month.days))
        for year in view.years
        for month in year.months
    ]

    assert outline == [
        ("1931", "", 1),
        ("2012", "", 1),
        ("2018", "", 1),
        ("2021", "March", 3),
        ("2027", "", 1),
    ]


def test_an_open_interval_stands_where_the_date_that_it_names_does(
    site: Site,
) -> None:
    """The page and the table have one order: what lasted until a year is of it."""
    text = (
        b"Trams to come back\n\nPublished 22 February 2021\n\n"
        b"The tracks on Mill Street were torn out in March 1971.\n"
        b"Trams ran through the old town until 1971.\n"
        b"The depot has been a market hall since March 1990.\n"
        b"A bakery moved in beside it on 5 April 1990.\n"
    )
    found = gather([load_text("a.txt", text)])
    atlas = survey(site, found, make_timeline(found))

    rows = csv.DictReader(io.StringIO(timeline_csv(atlas).decode(), newline=""))
    places = [
        (year.label, month.label, day.moment.words)
        for year in timeline_view(atlas).years
        for month in year.months
        for day in month.days
    ]

    assert [row["date"] for row in rows] == [
        "../1971",
        "1971-03",
        "1990-03/..",
        "1990-04-05",
    ]
    assert places == [
        ("1971", "", "Until 1971"),
        ("1971", "March", "March 1971"),
        ("1990", "March", "Since March 1990"),
        ("1990", "April", "5 April 1990"),
    ]


def test_silences_are_told(view: TimelineView) -> None:
    """A gap of months or years is told in words after the event before it."""
    assert [day.silence for day in _days(view)] == [
        "Nothing reported for 80 years.",
        "Nothing reported for five years.",
        "Nothing reported for three years.",
        "",
        "",
        "Nothing reported for six years.",
        "",
    ]


def test_a_sentence_shows_its_date_and_leads_to_its_place(view: TimelineView) -> None:
    """Each report has its words marked and links to paragraph and line."""
    report = _events(view)[4].reports[2]

    assert [p.text for p in report.pieces if p.kind == "date"] == ["On Saturday"]
    assert report.article.text == "The Quayside Post"
    assert re.fullmatch(
        "articles/blast-ends-the-long-life-of-a-bridge.html#s[0-9a-f]{8}",
        report.article.href,
    )
    assert report.line.href == "sources/blast-ends-the-long-life-of-a-bridge.html#l3"


def test_a_countdown_hangs_on_its_event(view: TimelineView) -> None:
    """The steps of a countdown stand with the event that is their zero."""
    (ladder,) = _events(view)[4].ladders

    assert [step.offset for step in ladder.steps] == ["about T−3 min", "T−1 min"]
    assert view.loose == ()


def test_a_date_without_a_place_comes_last(site: Site) -> None:
    """What the calendar cannot place has a heading of its own, after all years."""
    timeline = Timeline(
        (
            Event("PRESENT_REF", EventKind.REPORTED, ()),
            Event("2012", EventKind.REPORTED, ()),
        )
    )

    view = timeline_view(survey(site, Collection(()), timeline))

    assert [year.label for year in view.years] == [
        "2012",
        "Without a place on the calendar",
    ]


@pytest.fixture
def long() -> Atlas:
    """A timeline of many events in two years, and one without a place."""
    values = [
        f"{year}-{month:02}-{day:02}"
        for year in (2011, 2013)
        for month in (2, 5, 9, 11, 12)
        for day in range(1, 29)
    ]
    events = tuple(
        Event(value, EventKind.REPORTED, ()) for value in (*values, "PRESENT_REF")
    )
    assert len(events) > ONE_PAGE
    return survey(Site(), Collection(()), Timeline(events))


def test_a_long_timeline_has_a_page_for_each_year(long: Atlas) -> None:
    """The overview leads to the years, each of which holds its own events."""
    overview = timeline_view(long)
    years = [part_view(long, f"timeline/{y}.html") for y in (2011, 2013, "undated")]

    assert overview.years == ()
    assert [(y.link.href, y.count) for age in overview.overview for y in age.years] == [
        ("timeline/2011.html", "140 events"),
        ("timeline/2013.html", "140 events"),
        ("timeline/undated.html", ""),
    ]
    assert [len(_events(view)) for view in years] == [140, 140, 1]
    assert _days(years[0])[-1].silence == "Nothing reported for thirteen months."


def test_links_follow_an_event_to_the_page_of_its_year(long: Atlas) -> None:
    """An event leads to the page that holds it, and that page to its neighbours."""
    year = part_view(long, "timeline/2011.html")

    name = next(n for n in long.event_ids if n.startswith("t2013-02-01"))
    assert long.to_event("articles/a.html", name) == f"../timeline/2013.html#{name}"
    assert "timeline/2013.html" in plan_site(long).paths
    assert year.earlier is None
    assert year.later
    assert year.later.href == "2013.html"


def test_a_page_of_several_years_has_a_list_of_them(
    view: TimelineView, long: Atlas
) -> None:
    """A short timeline leads to its years, the page of a year to its months."""
    assert [link.text for link in view.jumps] == [
        "1931",
        "2012",
        "2018",
        "2021",
        "2027",
    ]
    assert [
        (link.text, link.href) for link in part_view(long, "timeline/2011.html").jumps
    ][:2] == [
        ("February", "#y2011-02"),
        ("May", "#y2011-05"),
    ]


def test_the_page_of_a_year_draws_that_year(long: Atlas) -> None:
    """Its strip has the year's months and tells of its events alone."""
    year = part_view(long, "timeline/2013.html")

    assert year.strip_words == "140 events between 1 February and 28 December 2013."
    words = [label.text for label in year.strips[-1].labels if label.kind == "tick"]
    assert words[:2] == ["Jan", "Feb"]
    assert part_view(long, "timeline/undated.html").strips == ()


def test_the_page_of_a_year_is_headed_with_it(long: Atlas) -> None:
    """Its title is the year, and the way up leads to the whole timeline."""
    year = part_view(long, "timeline/2011.html")

    assert year.title == "2011"
    assert year.above
    assert (year.above.text, year.above.href) == ("Timeline", "../timeline.html")


@pytest.fixture
def full() -> Atlas:
    """A timeline of one year: a full month, a full day, and much of no month."""
    values = [f"2011-02-{at % 28 + 1:02}" for at in range(600)]
    values += ["2011-05-09"] * 600 + ["2011"] * 700 + ["2011-05"] * 3
    events = tuple(
        Event(value, EventKind.REPORTED, (_told(at, value),))
        for at, value in enumerate(values)
    )
    return survey(Site(), Collection(()), Timeline(events))


def _told(at: int, value: str) -> Report:
    text = f"Number {at} came."
    return Report(f"{at}.txt", 1, 1, text, 0, 6, value, EventKind.REPORTED, "by-hand")


def test_a_full_year_is_divided(full: Atlas) -> None:
    """Its months have pages, of a full month its days; the rest is dealt out."""
    pages = TimelinePages(full, ())
    year = part_view(full, "timeline/2011.html")
    may = part_view(full, "timeline/2011-05.html")

    assert "timeline/2011-02-28.html" in pages.paths
    assert [bar.link.text for bar in year.bars][:2] == ["February", "May"]
    assert all(bar.link.text.startswith("Part ") for bar in year.bars[2:])
    assert (year.count, len(_events(year))) == (1903, 0)
    assert (may.count, len(_events(may))) == (603, 3)


def test_no_page_of_a_full_year_is_too_long(full: Atlas) -> None:
    """Every event stands on one page, and no page has more than one page should."""
    pages = TimelinePages(full, ())
    views = [part_view(full, path) for path in pages.paths]

    assert sum(len(_events(view)) for view in views) == 1903
    assert max(len(_events(view)) for view in views) < 500


def test_a_page_stays_when_events_join(full: Atlas) -> None:
    """An event that joins a full year moves none of the others."""
    more = Event("2011", EventKind.REPORTED, (_told(9999, "2011"),))
    events = (*full.timeline.events[:1200], more, *full.timeline.events[1200:])
    grown = survey(Site(), Collection(()), Timeline(events))

    assert {n: grown.event_pages[n] for n in full.event_ids} == dict(full.event_pages)
