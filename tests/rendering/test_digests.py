"""Keys of lists: whatever a page that lists things shows is in its key."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.model import (
    Article,
    Basis,
    Claim,
    Collection,
    Difference,
    Event,
    EventKind,
    Interval,
    Publication,
    Report,
    Sequence,
    Site,
    Timeline,
)
from site_builder.rendering import plan_site, survey
from site_builder.rendering.pages import Plan

World = tuple[Site, Collection, Timeline]

unchanging = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
"""The fixtures are frozen values: every example may have the same ones."""

WORDS = st.sampled_from(["", "Gull", "gull", "Heron & Co.", 'The "Tern"', "a\nb", "1"])
VALUES = st.sampled_from(
    ["1931", "2012", "2021-03", "2021-03-13", "2021-W10", "2027", "PT3M", "2019/2020"]
)
DAYS = st.dates(date(2020, 12, 30), date(2021, 3, 20))
KINDS = st.sampled_from(EventKind)
SIZES = (1, 2, 45)
"""Copies of the articles and events: a short site, one with pages of years, one with an
archive."""


@pytest.fixture
def world(site: Site, collection: Collection, timeline: Timeline) -> World:
    """Give the example."""
    return site, collection, timeline


def claims(words: str) -> Claim | None:
    """Make a claim; none of no words."""
    return Claim(words, Basis.STATED, "by-hand") if words else None


@st.composite
def articles(draw: st.DrawFn, article: Article) -> Article:
    """Change what lists say of an article."""
    words, day, more = draw(WORDS), draw(DAYS), draw(DAYS)
    claim, listed = claims(words), (words,) if words else ()
    span = Interval(min(day, more), max(day, more))
    return draw(
        st.sampled_from(
            [
                replace(article, headline=claim),
                replace(article, outlet=claim),
                replace(article, authors=(claim,) if claim else ()),
                replace(article, tags=listed),
                replace(article, standfirst=claim),
                replace(article, slug=f"{article.slug}-{day.day}"),
                replace(article, published=Publication(span, Basis.INFERRED, "x")),
                replace(article, published=None),
            ]
        )
    )


@st.composite
def reports(draw: st.DrawFn, report: Report) -> Report:
    """Change what is shown of a report."""
    line = draw(st.integers(1, 12))
    return draw(
        st.sampled_from(
            [
                replace(report, text=f"{report.text} {draw(WORDS)}"),
                replace(report, start=max(report.start - 1, 0)),
                replace(report, value=draw(VALUES)),
                replace(report, source=draw(st.sampled_from(["quay.txt", "x.txt"]))),
                replace(report, line=line),
                replace(report, block=line),
                replace(report, carried=line),
            ]
        )
    )


@st.composite
def events(draw: st.DrawFn, event: Event) -> Event:
    """Change what is shown of an event."""
    at = draw(st.integers(0, len(event.reports) - 1))
    changed = draw(reports(event.reports[at]))
    said = ((draw(WORDS), ("harbour.txt",)), ("nine", ("quay.txt",)))
    return draw(
        st.sampled_from(
            [
                replace(
                    event,
                    reports=(*event.reports[:at], changed, *event.reports[at + 1 :]),
                ),
                replace(event, value=draw(VALUES)),
                replace(event, kind=draw(KINDS)),
                replace(event, label=draw(WORDS)),
                replace(event, reports=event.reports[:1]),
                replace(event, differences=(Difference("number", said),)),
            ]
        )
    )


@st.composite
def sequences(draw: st.DrawFn, sequence: Sequence) -> Sequence:
    """Change what is shown of a countdown."""
    step = replace(sequence.steps[0], text=draw(WORDS), line=draw(st.integers(1, 9)))
    return draw(
        st.sampled_from(
            [
                replace(sequence, value=draw(st.none() | VALUES)),
                replace(sequence, zero=draw(WORDS)),
                replace(sequence, steps=(step,)),
            ]
        )
    )


def copies(world: World, count: int) -> World:
    """Give the example so many times: each copy has its own sources and sentences."""
    site, collection, timeline = world
    found, told = list(collection.articles), list(timeline.events)
    for at in range(1, count):
        found += [
            replace(
                article, source=f"{at}-{article.source}", slug=f"{article.slug}{at}"
            )
            for article in collection.articles
        ]
        told += [
            replace(
                event,
                reports=tuple(
                    replace(r, source=f"{at}-{r.source}") for r in event.reports
                ),
            )
            for event in timeline.events
        ]
    return (
        site,
        replace(collection, articles=tuple(found)),
        replace(timeline, events=tuple(told)),
    )


@st.composite
def pairs(draw: st.DrawFn, world: World) -> tuple[World, World]:
    """Give a collection and one that differs from it by a few changes."""
    before = copies(world, draw(st.sampled_from(SIZES)))
    site, collection, timeline = before
    found, told, counted = collection.articles, timeline.events, timeline.sequences
    for _ in range(draw(st.integers(1, 2))):
        change = draw(st.sampled_from("article event gone untold count site".split()))
        at, n = draw(st.integers(0, 5)), draw(st.integers(0, 6))
        match change:
            case "article":
                found = (*found[:at], draw(articles(found[at])), *found[at + 1 :])
            case "event":
                told = (*told[:n], draw(events(told[n])), *told[n + 1 :])
            case "gone":
                found = found[:-1]
            case "untold":
                told = told[:-1]
            case "count":
                counted = (draw(sequences(counted[0])),)
            case _:
                site = replace(site, base_url="https://birds.example/")
    return before, (site, replace(collection, articles=found), Timeline(told, counted))


def plan(world: World) -> Plan:
    """Plan the pages of a site."""
    return plan_site(survey(*world))


def shown(pages: Plan) -> dict[str, tuple[str, str, object]]:
    """Give the key, the template and the view of each page that is no article's."""
    return {
        path: (pages.key(at), pages[at].template, pages[at].view)
        for at, path in enumerate(pages.paths)
        if not path.startswith("sources/")
        and pages.template(at) not in {"article.html", "source.html"}
    }


@unchanging
@given(st.data())
def test_what_a_list_shows_is_in_its_key(world: World, data: st.DataObject) -> None:
    """Wherever a page that lists things differs, its key differs."""
    before, after = (shown(plan(each)) for each in data.draw(pairs(world)))

    unnoticed = [
        path
        for path in before.keys() & after.keys()
        if before[path][0] == after[path][0] and before[path][1:] != after[path][1:]
    ]

    assert unnoticed == []


@pytest.mark.parametrize("size", SIZES)
def test_every_page_has_a_key_and_a_template(world: World, size: int) -> None:
    """Nothing is made only to find out that it stands already."""
    pages = plan(copies(world, size))

    unknown = [path for at, path in enumerate(pages.paths) if not pages.key(at)]
    wrong = [
        path
        for at, path in enumerate(pages.paths)
        if pages.template(at) != pages[at].template
    ]

    assert (unknown, wrong) == ([], [])


def test_one_sentence_changes_few_lists(world: World) -> None:
    """Of a long timeline only the page that tells of an event is made."""
    site, collection, timeline = copies(world, 45)
    event = timeline.events[2]
    (told,) = event.reports
    other = replace(event, reports=(replace(told, line=told.line + 1),))
    changed = (*timeline.events[:2], other, *timeline.events[3:])
    before = shown(plan((site, collection, timeline)))
    after = shown(plan((site, collection, replace(timeline, events=changed))))

    touched = {path for path in before if before[path][0] != after[path][0]}

    assert touched == {"timeline/2018.html"}
