"""Paths, links and the names of events."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Event, EventKind, Report, Site, Timeline
from site_builder.rendering import addresses


@pytest.mark.parametrize(
    ("here", "there", "fragment", "href"),
    [
        pytest.param("index.html", "timeline.html", "", "timeline.html", id="beside"),
        pytest.param("index.html", "articles/a.html", "", "articles/a.html", id="down"),
        pytest.param(
            "articles/a.html", "sources/a.html", "l12", "../sources/a.html#l12", id="up"
        ),
        pytest.param("articles/a.html", "articles/b.html", "", "b.html", id="sibling"),
        pytest.param("articles/a.html", "articles/a.html", "l3", "#l3", id="same page"),
        pytest.param("articles/a.html", "articles/a.html", "", "a.html", id="itself"),
    ],
)
def test_links_are_relative(here: str, there: str, fragment: str, href: str) -> None:
    """A link leads from the page that holds it, so that the site opens anywhere."""
    assert addresses.link(here, there, fragment) == href


@pytest.mark.parametrize(
    ("event_id", "path"),
    [
        pytest.param("t2021-02-18-d46599ec", "2021-02-18-d46599ec", id="a day"),
        pytest.param("t1951_---44eb0058", "1951-on-44eb0058", id="since a year"),
        pytest.param("t--_1967-72d8edab", "until-1967-72d8edab", id="until a year"),
        pytest.param("t1958_1961-2d43e312", "1958_1961-2d43e312", id="a span"),
        pytest.param(
            "t2021-02-18-expected-d46599ec-2",
            "2021-02-18-expected-d46599ec-2",
            id="expected, and not the first of its name",
        ),
    ],
)
def test_the_page_of_an_event_has_its_name(event_id: str, path: str) -> None:
    """The date comes first, and no file begins with a hyphen."""
    assert addresses.event_path(event_id) == f"events/{path}.html"


@pytest.mark.parametrize(
    ("base", "path"),
    [
        pytest.param(None, "/", id="unknown"),
        pytest.param("https://a.example/", "/", id="top of a host"),
        pytest.param("https://a.example/bridge/", "/bridge/", id="below"),
    ],
)
def test_base_path(base: str | None, path: str) -> None:
    """The 404 page links from the path that the server has the site under."""
    assert addresses.base_path(Site(base_url=base)) == path


def test_event_names_come_from_the_date(timeline: Timeline) -> None:
    """A day is called after its date, an event after its day and a sentence."""
    days = [addresses.day_id(event) for event in timeline.events]
    names = addresses.event_ids(timeline.events)

    assert days == [
        "t1931",
        "t2012",
        "t2018-21",
        "t2021-W10",
        "t2021-03-13",
        "t2021-03-22-expected",
        "t2027-expected",
    ]
    assert [re.sub("-[0-9a-f]{8}$", "", name) for name in names] == days


def test_another_event_moves_no_name(timeline: Timeline) -> None:
    """Events that share a date each have a name that outlives the other."""
    report = timeline.events[0].reports[0]
    one = Event("1931", EventKind.REPORTED, (report,))
    two = Event("1931", EventKind.REPORTED, (replace(report, text="It rained."),))
    three = Event("1931", EventKind.REPORTED, (replace(report, text="It shone."),))

    both = addresses.event_ids((one, two))
    all_three = addresses.event_ids((three, one, two))

    assert len(set(all_three)) == 3
    assert all_three[1:] == both


def test_lines_added_above_move_no_name(timeline: Timeline) -> None:
    """An event and a sentence keep their names when their text moves down."""
    event = timeline.events[0]
    (report,) = event.reports
    moved = replace(report, line=report.line + 5, block=report.block + 5)

    assert addresses.event_ids((event,)) == addresses.event_ids(
        (replace(event, reports=(moved,)),)
    )
    assert set(addresses.sentence_ids([(9, "It fell.")]).values()) == set(
        addresses.sentence_ids([(14, "It fell.")]).values()
    )


def test_a_source_that_joins_later_moves_no_name(timeline: Timeline) -> None:
    """Another report of an event leaves its address, whenever it was published."""
    event = timeline.events[0]
    (report,) = event.reports
    other = replace(report, source=f"{report.source}-2", text="So they say.")

    alone = addresses.event_ids((event,))

    assert alone == addresses.event_ids((replace(event, reports=(other, report)),))


def test_a_sentence_that_stands_twice_has_two_names() -> None:
    """The first place of the same words keeps the plain name."""
    once = addresses.sentence_ids([(3, "It fell.")])

    twice = addresses.sentence_ids([(9, "It fell."), (3, "It fell.")])

    assert twice[3, "It fell."] == once[3, "It fell."]
    assert twice[9, "It fell."] == f"{once[3, 'It fell.']}-2"


def test_event_names_need_no_escape() -> None:
    """A fragment holds no character that a link would have to escape."""
    report = Report("a", 1, 1, "x", 0, 1, "1976~/1980?", EventKind.REPORTED, "r")
    event = Event("1976~/1980?", EventKind.REPORTED, (report,))

    (name,) = addresses.event_ids((event,))

    assert re.fullmatch("t1976c_1980u-[0-9a-f]{8}", name)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        pytest.param("Ines Okafor", r"authors/ines-okafor\.html", id="plain words"),
        pytest.param("INES  Okafor", r"authors/ines-okafor\.html", id="case and space"),
        pytest.param("Zoé", r"authors/zoe-[0-9a-f]{6}\.html", id="accent"),
        pytest.param("R. A. Hale", r"authors/r-a-hale-[0-9a-f]{6}\.html", id="dots"),
        pytest.param("…", r"authors/[0-9a-f]{8}\.html", id="no letters"),
        pytest.param(
            "long " * 40, r"authors/long(-long)+-[0-9a-f]{6}\.html", id="too long"
        ),
    ],
)
def test_names_have_addresses_of_their_own(name: str, path: str) -> None:
    """A name of plain words is its slug; any other has a digest of its own."""
    assert re.fullmatch(path, addresses.author_path(name))


@given(st.text(min_size=1), st.text(min_size=1))
def test_names_that_differ_have_addresses_that_differ(one: str, two: str) -> None:
    """Whatever two names are, only case and space may differ at one address."""
    same = addresses.name_key(one) == addresses.name_key(two)

    assert (addresses.tag_path(one) == addresses.tag_path(two)) == same


def test_parts_and_feeds_stand_beside_their_list() -> None:
    """A part lies in a folder of the list's name, a feed at its own address."""
    path = addresses.outlet_path("Harbour Weekly")

    assert addresses.part_path(path, "2021-03") == "outlets/harbour-weekly/2021-03.html"
    assert addresses.feed_path(path, "json") == "outlets/harbour-weekly.json"
