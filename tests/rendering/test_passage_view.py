"""The list of shared passages: its pages, and what is in their keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from site_builder.model import (
    Article,
    Basis,
    Claim,
    Collection,
    Interval,
    Publication,
    Site,
    Timeline,
)
from site_builder.model.passages import Lineage, Passage
from site_builder.rendering import LargeFiles, plan_site, survey
from site_builder.rendering.passage_view import PassagesView


def _dated(article: Article, number: int) -> Article:
    day = date(2019 + number, 5, 2)
    published = Publication(Interval(day, day), Basis.STATED, "by-hand")
    return replace(
        article, source=f"{number}.txt", slug=f"{number}", published=published
    )


@pytest.fixture
def three(collection: Collection) -> Collection:
    """Give three articles of three years."""
    model = collection.articles[0]
    articles = tuple(_dated(model, number) for number in range(3))
    return replace(collection, articles=articles, namesakes=())


def _lineages(count: int, first: int = 0) -> tuple[Lineage, ...]:
    return tuple(
        Lineage(
            (
                Passage(f"{first}.txt", 1, f"It rained on {n}."),
                Passage("2.txt", 1, f"It snowed on {n}."),
            )
        )
        for n in range(count)
    )


def _pages(three: Collection, lineages: tuple[Lineage, ...]) -> dict[str, PassagesView]:
    pages = plan_site(survey(Site(), three, Timeline(), lineages=lineages))
    views = {path: pages[at].view for at, path in enumerate(pages.paths)}
    return {p: v for p, v in views.items() if isinstance(v, PassagesView)}


def test_a_short_list_is_one_page(three: Collection) -> None:
    """Each passage stands there with its wordings, the earliest first."""
    pages = _pages(three, _lineages(2))

    assert pages.keys() == {"passages.html"}
    first = pages["passages.html"].lineages[0]
    assert [told.html for told in first.carried] == [
        "It rained on 0.",
        "It <del>rained</del> <ins>snowed</ins> on 0.",
    ]


def test_a_long_list_has_a_page_for_each_year(three: Collection) -> None:
    """The year is that of the earliest article; a long year has several pages."""
    pages = _pages(three, (*_lineages(101), *_lineages(2, first=1)))

    assert {path: len(view.lineages) for path, view in pages.items()} == {
        "passages.html": 0,
        "passages/2019.html": 100,
        "passages/2019-2.html": 1,
        "passages/2020.html": 2,
    }
    assert [bar.count for bar in pages["passages.html"].bars] == [100, 1, 2]


def test_without_passages_there_is_no_list(three: Collection) -> None:
    """No page, and no file for machines."""
    atlas = survey(Site(), three, Timeline())

    assert _pages(three, ()) == {}
    assert "passages.json" not in LargeFiles(atlas).paths


def test_the_foot_leads_to_the_list(three: Collection) -> None:
    """Every page leads there, where there is one."""
    pages = plan_site(survey(Site(), three, Timeline(), lineages=_lineages(1)))

    view: Any = pages[0].view
    assert view.head.data[0].href == "passages.html"


_CHANGES: dict[str, Callable[[Article], Article]] = {
    "slug": lambda a: replace(a, slug="x"),
    "title": lambda a: replace(a, headline=Claim("X", Basis.GIVEN, "by-hand")),
    "outlet": lambda a: replace(a, outlet=Claim("X", Basis.GIVEN, "by-hand")),
    "day": lambda a: replace(
        a,
        published=Publication(
            Interval(date(2018, 5, 2), date(2018, 5, 2)), Basis.STATED, "by-hand"
        ),
    ),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_what_the_list_says_of_articles_is_in_its_keys(
    three: Collection, change: str
) -> None:
    """A page or file that would say something else has another key."""
    articles = (_CHANGES[change](three.articles[0]), *three.articles[1:])
    keys = []
    for collection in (three, replace(three, articles=articles)):
        atlas = survey(Site(), collection, Timeline(), lineages=_lineages(1))
        pages, files = plan_site(atlas), LargeFiles(atlas)
        keys.append(
            (
                pages.key(pages.paths.index("passages.html")),
                files.key(files.paths.index("passages.json")),
            )
        )

    assert keys[0][0] != keys[1][0]
    assert keys[0][1] != keys[1][1]


def test_the_wordings_are_in_the_keys(three: Collection) -> None:
    """One other word is another page."""
    (lineage,) = _lineages(1)
    first, second = lineage.passages
    other = Lineage((first, replace(second, text="It hailed on 0.")))
    keys = set()
    for found in (lineage, other):
        atlas = survey(Site(), three, Timeline(), lineages=(found,))
        pages, files = plan_site(atlas), LargeFiles(atlas)
        keys.add(pages.key(pages.paths.index("passages.html")))
        keys.add(files.key(files.paths.index("passages.json")))

    assert len(keys) == 4
