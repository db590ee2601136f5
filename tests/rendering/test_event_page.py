"""Pages of events: the sources side by side, read back by programs that read pages."""

import html
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import extruct
import pytest
import rispy
from pybtex.database import parse_string

from site_builder.model import (
    Collection,
    Difference,
    Event,
    EventKind,
    Interval,
    Site,
    Timeline,
)
from site_builder.model.names import (
    Name,
    NameKind,
    Occurrence,
    pack_places,
    pack_sentences,
)
from site_builder.rendering import Renderer, plan_site, survey, theme_folders
from site_builder.rendering.event_page import EventPageView
from site_builder.rendering.pages import Plan

Make = Callable[..., Plan]
BLAST = 4
HARBOUR_PAGE = "../articles/how-the-harbour-bridge-came-down.html"
QUAY_PAGE = "../articles/blast-ends-the-long-life-of-a-bridge.html"


def _name(words: str, kind: NameKind, *places: tuple[str, tuple[int, ...]]) -> Name:
    """Make a name that stands in paragraphs, given by source and first lines."""
    found = tuple(
        Occurrence(
            source,
            3,
            pack_places([n for block in blocks for n in (block, 0, 1)]),
            b"",
            pack_sentences([]),
        )
        for source, blocks in places
    )
    return Name(words, kind, ("by-hand",), (), found)


BRIDGE = _name(
    "bridge", NameKind.ORGANISATION, ("harbour.txt", (4, 9)), ("quay.txt", (3,))
)
PIERS = _name("piers", NameKind.PLACE, ("quay.txt", (3,)))
NAMES = (BRIDGE, PIERS)


@pytest.fixture
def blast(timeline: Timeline) -> Event:
    """Give the event that two articles report."""
    return timeline.events[BLAST]


@pytest.fixture
def make(public_site: Site, collection: Collection) -> Make:
    """Plan a site of these events."""

    def plan(
        *events: Event, names: Sequence[Name] = NAMES, site: Site = public_site
    ) -> Plan:
        return plan_site(survey(site, collection, Timeline(events), names=tuple(names)))

    return plan


def _paths(plan: Plan) -> list[str]:
    return [path for path in plan.paths if path.startswith("events/")]


def _view(plan: Plan, number: int = 0) -> EventPageView:
    view = plan[plan.paths.index(_paths(plan)[number])].view
    assert isinstance(view, EventPageView)
    return view


def _html(plan: Plan, site: Site, path: str) -> str:
    renderer = Renderer(theme_folders(None, "templates"), site)
    return renderer.render(plan[plan.paths.index(path)]).data.decode()


def _described(plan: Plan, site: Site) -> dict[str, Any]:
    page = _html(plan, site, _paths(plan)[0])
    (said,) = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
    assert isinstance(said, dict)
    return said


def test_an_event_of_several_articles_has_a_page(
    make: Make, timeline: Timeline
) -> None:
    """What one article alone tells stays an entry of the timeline."""
    plan = make(*timeline.events)

    (path,) = _paths(plan)
    assert re.fullmatch(r"events/2021-03-13-[0-9a-f]{8}\.html", path)


def test_the_timeline_and_the_page_lead_to_each_other(
    make: Make, timeline: Timeline, public_site: Site
) -> None:
    """From the entry to the page, and from the page to the entry."""
    plan = make(*timeline.events)
    (path,) = _paths(plan)
    whole = _html(plan, public_site, "timeline.html")

    name = f"t{path.removeprefix('events/').removesuffix('.html')}"
    assert f'<a href="{path}">2 articles side by side</a>' in whole
    assert _view(plan).above.href == f"../timeline.html#{name}"
    assert f'id="{name}"' in whole


def test_articles_lead_to_the_page(
    make: Make, timeline: Timeline, public_site: Site
) -> None:
    """Each article that tells of the event does, beside the date."""
    plan = make(*timeline.events)
    way = f'<a href="../{_paths(plan)[0]}">2 articles side by side</a>'

    assert way in _html(plan, public_site, HARBOUR_PAGE.removeprefix("../"))
    assert way in _html(plan, public_site, QUAY_PAGE.removeprefix("../"))


def test_every_sentence_says_who_tells_it_and_where(make: Make, blast: Event) -> None:
    """Outlet, day, author once for each article; sentence and line for each report."""
    view = _view(make(blast))

    assert view.facts == "Told by 2 articles of 2 outlets."
    assert [side.line.text for side in view.sides] == ["line 4", "line 9", "line 3"]
    assert [side.teller is None for side in view.sides] == [False, True, False]
    first, _, last = view.sides
    assert first.teller
    assert (first.teller.name.text, first.teller.name.sign) == (
        "Harbour Weekly",
        "given",
    )
    assert first.teller.href == HARBOUR_PAGE
    assert first.teller.authors == "Ines Okafor and Tomas Lind"
    assert first.teller.published
    assert first.teller.published.machine == "2021-03-14"
    assert last.sentence.startswith(f"{QUAY_PAGE}#s")
    assert last.line.href.endswith("blast-ends-the-long-life-of-a-bridge.html#l3")


@pytest.mark.parametrize(
    ("words", "value", "anchor", "reading"),
    [
        pytest.param(
            "Saturday",
            "2021-03-13",
            Interval(date(2021, 3, 14), date(2021, 3, 19)),
            "“Saturday”: 13 Mar 2021, counted from 14–19 Mar 2021",
            id="counted",
        ),
        pytest.param(
            "Saturday", "2021-W10", None, "“Saturday”: week of 8 Mar 2021", id="vague"
        ),
        pytest.param("13 March 2021", "2021-03-13", None, "", id="plain"),
    ],
)
def test_a_date_says_how_it_was_read(
    make: Make,
    blast: Event,
    *,
    words: str,
    value: str,
    anchor: Interval | None,
    reading: str,
) -> None:
    """Which words, which date, counted from when; nothing where the words say it."""
    changed = replace(
        blast.reports[2],
        text=f"{words} it fell.",
        start=0,
        end=len(words),
        value=value,
        anchor=anchor,
    )

    view = _view(make(replace(blast, reports=(*blast.reports[:2], changed))))

    assert view.sides[2].reading == reading
    assert view.sides[0].reading == (
        "“Saturday morning”: 13 Mar 2021, counted from 14 Mar 2021"
    )


def test_differences_are_set_out_with_who_says_what(make: Make, blast: Event) -> None:
    """Each saying whole, with the way to the sentence of each source."""
    long = "after " + "a very long time and " * 9
    told = (
        Difference(
            "day", (("2021-03-13", ("harbour.txt",)), ("2021-03", ("quay.txt",)))
        ),
        Difference("wording", ((long, ("harbour.txt", "quay.txt")),)),
    )

    day, wording = _view(make(replace(blast, differences=told))).contrasts

    assert day.lead == "Sources differ on the day"
    assert [words for words, _ in day.values] == ["13 March 2021", "March 2021"]
    ((_, (link,)), _) = day.values
    assert link.text == "Harbour Weekly"
    assert link.href.startswith(f"{HARBOUR_PAGE}#s")
    assert wording.values[0][0] == long
    assert len(wording.values[0][1]) == 2


def test_a_vague_day_is_drawn_as_such(make: Make, blast: Event) -> None:
    """The width of the mark and the words say how exactly the date is known."""
    view = _view(make(replace(blast, value="2021-W10")))

    assert view.moment.words == "Week of 8 March 2021"
    assert view.precision == "week"


def test_names_of_the_sentences_lead_to_their_pages(make: Make, blast: Event) -> None:
    """What most sentences name comes first."""
    view = _view(make(blast))

    assert [(link.text, link.href) for link in view.names] == [
        ("bridge", "../names/bridge.html"),
        ("piers", "../names/piers.html"),
    ]


def test_events_of_one_subject_lead_to_each_other(make: Make, blast: Event) -> None:
    """The next one of the same subject, with its day; none at either end."""
    events = tuple(
        replace(blast, value=value, label=f"Bridge event {value}")
        for value in ("2021-03-11", "2021-03-12", "2021-03-13")
    )
    plan = make(*events)

    first, second, last = (_view(plan, number) for number in range(3))

    assert first.earlier is None
    assert last.later is None
    assert second.earlier
    assert second.later
    assert second.earlier.label == "Earlier, about bridge: 11 Mar 2021"
    assert second.later.link.text == "Bridge event 2021-03-13"
    assert f"events/{second.later.link.href}" == _paths(plan)[2]


def test_machines_read_the_event(make: Make, blast: Event, public_site: Site) -> None:
    """Schema.org has its days, whom it is about, and every article that tells it."""
    said = _described(make(replace(blast, label="Bridge felled")), public_site)

    assert (said["@type"], said["name"]) == ("Event", "Bridge felled")
    assert (said["startDate"], said["endDate"]) == ("2021-03-13", "2021-03-13")
    assert [about["@type"] for about in said["about"]] == ["Organization", "Place"]
    assert len(said["subjectOf"]) == 2
    assert said["url"].startswith("https://archive.example/harbour/events/2021-03-13-")
    assert "eventStatus" not in said


def test_what_is_expected_is_said_to_be_scheduled(
    make: Make, blast: Event, public_site: Site
) -> None:
    """Nobody says of it that it happened."""
    plan = make(replace(blast, kind=EventKind.EXPECTED))

    said = _described(plan, public_site)

    assert said["eventStatus"] == "https://schema.org/EventScheduled"
    assert _view(plan).expected


def test_what_has_no_place_on_the_calendar_has_no_days(
    make: Make, blast: Event, public_site: Site
) -> None:
    """An unknown day is left out."""
    assert "startDate" not in _described(
        make(replace(blast, value="PT3M")), public_site
    )


def test_the_head_is_for_sharing_and_citing(
    make: Make, blast: Event, public_site: Site
) -> None:
    """Open Graph and Dublin Core; Highwire's names are for articles alone."""
    plan = make(replace(blast, label="Bridge felled"))
    page = _html(plan, public_site, _paths(plan)[0])
    read = extruct.extract(page, syntaxes=["dublincore", "opengraph"])
    core = {each["name"]: each["content"] for each in read["dublincore"][0]["elements"]}
    graph = dict(read["opengraph"][0]["properties"])

    assert core["DC.title"] == "Bridge felled"
    assert core["DC.publisher"] == public_site.title
    assert graph["og:title"].startswith("Bridge felled, 13 March 2021")
    assert graph["og:url"] == core["DC.source"]
    assert "citation_" not in page


def test_reference_managers_read_the_page(make: Make, blast: Event) -> None:
    """BibTeX, RIS and CSL-JSON say title, site and address, and no day or author."""
    cite = _view(make(replace(blast, label="Bridge felled"))).cite
    tex, record, item = (html.unescape(each.html) for each in cite.formats)
    (entry,) = parse_string(tex, "bibtex").entries.values()
    (read,) = rispy.load(io.StringIO(record))
    (csl,) = json.loads(item)

    assert entry.fields["title"] == "{Bridge felled}"
    assert "author" not in entry.persons
    assert "year" not in entry.fields
    assert read["type_of_reference"] == "ELEC"
    assert read["title"] == csl["title"] == "Bridge felled"
    assert csl["type"] == "webpage"
    assert csl["URL"] == entry.fields["url"] == read["urls"][0]
    assert cite.citation == (
        "“Bridge felled”, The harbour bridge, 1931 to 2021. Event: 13 March 2021. "
        "Told by Harbour Weekly, The Quayside Post."
    )


def test_what_is_withheld_is_not_on_the_page(
    make: Make, blast: Event, public_site: Site
) -> None:
    """Without its words a report says who tells of the event, and no name of it."""
    silent = tuple(replace(r, text="", start=0, end=0) for r in blast.reports)
    plan = make(replace(blast, label="", reports=silent))

    page = _html(plan, public_site, _paths(plan)[0])

    view = _view(plan)
    assert view.names == ()
    assert view.title == "13 March 2021"
    assert page.count("Not quoted here: ") == 3
    assert "Saturday" not in page


def _key(plan: Plan) -> str:
    return plan.key(plan.paths.index(_paths(plan)[0]))


@pytest.mark.parametrize(
    "names",
    [
        pytest.param((replace(BRIDGE, kind=NameKind.PLACE), PIERS), id="kind"),
        pytest.param((replace(BRIDGE, name="steel"), PIERS), id="another name"),
        pytest.param((PIERS,), id="a name gone"),
    ],
)
def test_its_names_are_in_the_key_of_a_page(
    make: Make, blast: Event, names: Sequence[Name]
) -> None:
    """A page that says something else of a name is made anew."""
    assert _key(make(blast)) != _key(make(blast, names=names))


@pytest.mark.parametrize(
    ("fields", "is_same"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"label": "Bridge stands"}, False, id="label"),
        pytest.param({"value": "2021-03-15"}, False, id="day"),
    ],
)
def test_the_event_beside_it_is_in_the_key_of_a_page(
    make: Make, blast: Event, fields: dict[str, Any], *, is_same: bool
) -> None:
    """All that it says of the next event of its subject."""
    later = replace(blast, value="2021-03-14", label="Bridge lifted")

    before = make(blast, later)
    after = make(blast, replace(later, **fields))

    assert (_key(before) == _key(after)) is is_same


def test_an_event_of_another_subject_leaves_the_page_alone(
    make: Make, blast: Event
) -> None:
    """One edit touches few pages."""
    other = tuple(
        replace(r, text="Nothing of it.", start=0, end=1) for r in blast.reports
    )

    with_it = make(blast, replace(blast, value="2021-03-14", reports=other))

    assert _key(make(blast)) == _key(with_it)
