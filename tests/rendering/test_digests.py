"""Keys of lists: whatever a page that lists things shows is in its key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.model import (
    Basis,
    Claim,
    Collection,
    Difference,
    Event,
    EventKind,
    Interval,
    Publication,
    Site,
    Timeline,
)
from site_builder.rendering import LargeFiles, plan_site, survey
from site_builder.rendering.pages import Plan

World = tuple[Site, Collection, Timeline]
Change = Callable[[World, int], World]
"""Changes a collection; the number says which of its things."""

SIZES = (1, 2, 45)
"""Copies of the articles and events: a short site, one with pages of years, one with an
archive."""

few = settings(
    max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""The fixtures are frozen values: every example may have the same ones."""


@pytest.fixture
def world(site: Site, collection: Collection, timeline: Timeline) -> World:
    """Give the example."""
    return site, collection, timeline


def claim(words: str) -> Claim:
    """Make a claim."""
    return Claim(words, Basis.STATED, "by-hand")


def with_article(**fields: Any) -> Change:
    """Change one article."""

    def change(world: World, at: int) -> World:
        site, collection, timeline = world
        found = list(collection.articles)
        at %= len(found)
        found[at] = replace(found[at], **fields)
        return site, replace(collection, articles=tuple(found)), timeline

    return change


def with_event(alter: Callable[[Event], Event]) -> Change:
    """Change one event."""

    def change(world: World, at: int) -> World:
        site, collection, timeline = world
        told = list(timeline.events)
        at %= len(told)
        told[at] = alter(told[at])
        return site, collection, replace(timeline, events=tuple(told))

    return change


def with_report(**fields: Any) -> Change:
    """Change the last report of one event."""

    def alter(event: Event) -> Event:
        *others, last = event.reports
        return replace(event, reports=(*others, replace(last, **fields)))

    return with_event(alter)


def with_step(**fields: Any) -> Change:
    """Change the first step of the countdown."""

    def change(world: World, _: int) -> World:
        site, collection, timeline = world
        (sequence,) = timeline.sequences
        first, *others = sequence.steps
        steps = (replace(first, **fields), *others)
        return (
            site,
            collection,
            replace(timeline, sequences=(replace(sequence, steps=steps),)),
        )

    return change


def with_countdown(**fields: Any) -> Change:
    """Change the countdown."""

    def change(world: World, _: int) -> World:
        site, collection, timeline = world
        (sequence,) = timeline.sequences
        counted = (replace(sequence, **fields),)
        return site, collection, replace(timeline, sequences=counted)

    return change


def _without_article(world: World, at: int) -> World:
    site, collection, timeline = world
    found = list(collection.articles)
    found.pop(at % len(found))
    return site, replace(collection, articles=tuple(found)), timeline


def _without_event(world: World, at: int) -> World:
    site, collection, timeline = world
    told = list(timeline.events)
    told.pop(at % len(told))
    return site, collection, replace(timeline, events=tuple(told))


def _once_more(world: World, at: int) -> World:
    """Tell an event twice, which also names it otherwise."""
    site, collection, timeline = world
    told = list(timeline.events)
    told.insert(at % len(told), told[at % len(told)])
    return site, collection, replace(timeline, events=tuple(told))


def _public(world: World, _: int) -> World:
    site, collection, timeline = world
    return replace(site, base_url="https://birds.example/"), collection, timeline


DAY, LATER = date(2021, 1, 30), date(2021, 2, 3)
DIFFERENCE = Difference("number", (("nine", ("harbour.txt",)), ("ten", ("quay.txt",))))

CHANGES: dict[str, Change] = {
    "title": with_article(headline=claim("Gulls & herons")),
    "title of others": with_article(headline=claim("Harbour notes")),
    "outlet": with_article(outlet=claim("Tern\nTimes")),
    "outlet inferred": with_article(
        outlet=Claim("The Quayside Post", Basis.INFERRED, "x")
    ),
    "no outlet": with_article(outlet=None),
    "authors": with_article(authors=(claim("Gull"), claim("Ines Okafor"))),
    "an author's case": with_article(authors=(claim("INES OKAFOR"),)),
    "tags": with_article(tags=("bridges", "gulls")),
    "standfirst": with_article(standfirst=claim("Gulls.")),
    "slug": with_article(slug="gulls"),
    "address": with_article(url=claim("https://birds.example/gulls")),
    "day": with_article(published=Publication(Interval.of(DAY), Basis.STATED, "x")),
    "span": with_article(
        published=Publication(Interval(DAY, LATER), Basis.INFERRED, "x")
    ),
    "undated": with_article(published=None),
    "lines": with_article(lines=()),
    "article gone": _without_article,
    "value": with_event(lambda event: replace(event, value="2021-03")),
    "no place": with_event(lambda event: replace(event, value="PT3M")),
    "kind": with_event(
        lambda event: replace(
            event,
            kind=next(kind for kind in EventKind if kind is not event.kind),
        )
    ),
    "label": with_event(lambda event: replace(event, label="Gulls return")),
    "fewer reports": with_event(
        lambda event: replace(event, reports=event.reports[:1])
    ),
    "difference": with_event(lambda event: replace(event, differences=(DIFFERENCE,))),
    "event gone": _without_event,
    "event again": _once_more,
    "report's words": with_report(text="On Saturday, in 2012 and in 1931, gulls came."),
    "report's start": with_report(start=1),
    "report's end": with_report(end=4),
    "report's line": with_report(line=1),
    "report's missing line": with_report(line=700),
    "report's block": with_report(block=2),
    "report's date": with_report(value="2021-04"),
    "report's source": with_report(source="notes-2.txt"),
    "report of nothing": with_report(source="gulls.txt"),
    "report carried": with_report(carried=3),
    "report carried from nowhere": with_report(carried=700),
    "step's words": with_step(text="Gulls rose."),
    "step's offset": with_step(offset="-PT4M"),
    "step's guess": with_step(approximate=False),
    "step's line": with_step(line=3),
    "step's block": with_step(block=3),
    "zero": with_countdown(zero="the gulls"),
    "zero's day": with_countdown(value="1931"),
    "loose countdown": with_countdown(value=None),
    "countdown's source": with_countdown(source="harbour.txt"),
    "settings": _public,
}
"""Everything that a list may show, changed in one thing."""


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


def plan(world: World) -> Plan:
    """Plan the pages of a site."""
    return plan_site(survey(*world))


def listed(pages: Plan) -> dict[str, int]:
    """Give the places of all pages that are no article's."""
    own = {"article.html", "source.html"}
    return {
        path: at for at, path in enumerate(pages.paths) if pages.template(at) not in own
    }


def unnoticed(before: Plan, after: Plan) -> list[str]:
    """Give the pages that say something else under the same key."""
    old, new = listed(before), listed(after)
    return [
        path
        for path in sorted(old.keys() & new.keys())
        if before.key(old[path]) == after.key(new[path])
        and before[old[path]] != after[new[path]]
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("change", CHANGES)
@few
@given(st.integers(0, 12))
def test_what_a_list_shows_is_in_its_key(
    world: World, change: str, size: int, at: int
) -> None:
    """Wherever a page that lists things differs, its key differs."""
    copied = copies(world, size)
    before, after = plan(copied), plan(CHANGES[change](copied, at))

    assert unnoticed(before, after) == []


@pytest.mark.parametrize("change", CHANGES)
@few
@given(st.integers(0, 12))
def test_what_a_large_file_says_is_in_its_key(
    world: World, change: str, at: int
) -> None:
    """Wherever a file of all events differs, its key differs."""
    before, after = (
        LargeFiles(survey(*world)),
        LargeFiles(survey(*CHANGES[change](world, at))),
    )

    unnoticed = [
        path
        for at, path in enumerate(before.paths)
        if path != "articles.json"
        and before.key(at) == after.key(at)
        and before[at] != after[at]
    ]

    assert unnoticed == []


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"digest": "1" * 32}, id="its bytes"),
        pytest.param({"corrections_digest": "1" * 32}, id="what stands beside it"),
        pytest.param({"slug": "gulls"}, id="its address"),
        pytest.param({"outlet": claim("Gull")}, id="its outlet"),
        pytest.param({"published": None}, id="its day"),
    ],
)
def test_an_article_is_in_the_key_of_the_file_of_articles(
    world: World, fields: dict[str, Any]
) -> None:
    """All that it says follows from an article's bytes and from what is decided."""
    before = LargeFiles(survey(*world))
    after = LargeFiles(survey(*with_article(**fields)(world, 1)))

    assert before.paths[0] == "articles.json"
    assert before.key(0) != after.key(0)


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
    before = plan((site, collection, timeline))
    after = plan((site, collection, replace(timeline, events=changed)))

    touched = {
        path
        for path, at in listed(before).items()
        if before.key(at) != after.key(listed(after)[path])
    }

    assert touched == {"timeline/2018.html"}
