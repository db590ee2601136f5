"""The card catalogue."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from site_builder.model import Article, Basis, Claim, Collection, Interval, Site
from site_builder.rendering.catalogue import (
    ALL_ON_FRONT,
    Catalogue,
    card,
    sections_of,
    take_stock,
)
from site_builder.rendering.languages import phrases_of


def _claim(value: str) -> Claim:
    return Claim(value, Basis.STATED, "by-hand")


@pytest.fixture
def stock(site: Site, collection: Collection) -> Catalogue:
    """Take stock of the example."""
    return take_stock(site, collection.articles)


def test_the_newest_come_first(stock: Catalogue) -> None:
    """Undated articles are last, by title."""
    assert [one.source for one in stock.cards] == [
        "harbour.txt",
        "quay.txt",
        "essays/steel.md",
        "notes-1.txt",
        "notes-2.txt",
        "scrap.txt",
    ]


def test_a_card_says_what_is_certain(stock: Catalogue) -> None:
    """A span has no day; its signs say that it was inferred."""
    quay = next(one for one in stock.cards if one.source == "quay.txt")

    assert (quay.first, quay.last) == (date(2021, 3, 13), date(2021, 3, 19))
    assert quay.day is None
    assert quay.line.published
    assert quay.line.published.sign == "inferred"
    assert quay.line.brief == "13–19 Mar"


def test_an_open_span_is_no_day(collection: Collection) -> None:
    """Of an article that appeared by some day, the day stays unknown."""
    article = next(a for a in collection.articles if a.published)
    assert article.published
    within = Interval(None, date(2020, 5, 1))

    told = replace(article, published=replace(article.published, within=within))
    one = card(phrases_of("en"), told)

    assert one.day is None
    assert one.first == one.last == date(2020, 5, 1)


def test_titles_that_are_not_unique_name_their_source(stock: Catalogue) -> None:
    """Of two articles with one title, each says which file it comes from."""
    assert [one.line.source for one in stock.cards if one.line.source] == [
        "notes-1.txt",
        "notes-2.txt",
    ]


def test_names_that_differ_in_case_are_one(
    site: Site, numbered: Callable[[int], Collection]
) -> None:
    """They share a page, which has the spelling that most articles have."""
    spelled = ("Ada Berg", "ADA BERG", "Ada  Berg", "Ada Berg")
    articles = tuple(
        replace(article, authors=(_claim(name),))
        for article, name in zip(numbered(4).articles, spelled, strict=True)
    )

    (author,) = take_stock(site, articles).authors

    assert (author.name, author.path) == ("Ada Berg", "authors/ada-berg.html")
    assert len(author.cards) == 4


def test_an_article_stands_once_under_a_name(
    site: Site, numbered: Callable[[int], Collection]
) -> None:
    """A name that an article gives in two spellings counts it once."""
    (article,) = numbered(1).articles
    twice = replace(article, authors=(_claim("Ada Berg"), _claim("ada berg")))

    (author,) = take_stock(site, (twice,)).authors

    assert len(author.cards) == 1


def test_sections_are_those_that_exist(
    numbered: Callable[[int], Collection], collection: Collection
) -> None:
    """There is a list of outlets where one is known, an archive of many articles."""
    few: tuple[Article, ...] = numbered(ALL_ON_FRONT).articles
    many = numbered(ALL_ON_FRONT + 1).articles

    assert sections_of(few) == ()
    assert sections_of(many) == ("archive.html",)
    assert sections_of(collection.articles) == (
        "outlets.html",
        "authors.html",
        "tags.html",
    )
