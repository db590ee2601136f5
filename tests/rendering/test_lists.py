"""The lists of the archive, of outlets, authors and tags."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

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
from site_builder.rendering.atlas import survey
from site_builder.rendering.catalogue import Catalogue, take_stock
from site_builder.rendering.digests import Digests
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.list_pages import ListPages
from site_builder.rendering.list_views import ListView
from site_builder.rendering.lists import archive_places, heading_places, list_view

Numbered = Callable[[int], Collection]


def _claim(value: str) -> Claim:
    return Claim(value, Basis.STATED, "by-hand")


@pytest.fixture
def stock(site: Site, numbered: Numbered) -> Catalogue:
    """Take stock of an author's 300 articles, from the first day of 2020 on."""
    articles = tuple(
        replace(
            article,
            authors=(_claim("Ines Okafor"),),
            outlet=_claim("Harbour Weekly" if at % 3 else "Tide"),
        )
        for at, article in enumerate(numbered(300).articles)
    )
    undated = replace(articles[0], source="u.txt", slug="u", published=None)
    return take_stock(site, (*articles, undated))


def archive(stock: Catalogue) -> dict[str, ListView]:
    """Look at all pages of the archive."""
    return {p.path: list_view(stock, p) for p in archive_places(stock)}


def of_author(stock: Catalogue) -> dict[str, ListView]:
    """Look at all pages of the author."""
    (author,) = stock.authors
    return {
        p.path: list_view(stock, p)
        for p in heading_places(phrases_of("en"), "author", author)
    }


def test_the_archive_counts_its_years(stock: Catalogue) -> None:
    """The overview has a bar for each year, and one for what has none."""
    view = archive(stock)["archive.html"]

    assert [(b.link.href, b.count, b.share) for b in view.bars] == [
        ("archive/2020.html", 300, 100),
        ("archive/undated.html", 1, 1),
    ]
    assert view.groups == ()
    assert view.facts == "301 articles, 1 January to 26 October 2020."


def test_a_full_year_leads_to_its_months(stock: Catalogue) -> None:
    """A month is a list; it leads up to its year and on to its neighbours."""
    pages = archive(stock)
    year, month = pages["archive/2020.html"], pages["archive/2020-03.html"]

    assert [bar.link.text for bar in year.bars][:2] == ["October", "September"]
    assert month.title == "March 2020"
    assert month.above
    assert (month.above.text, month.above.href) == ("2020", "2020.html")
    assert month.earlier
    assert month.earlier.href == "2020-02.html"
    (group,) = month.groups
    assert len(group.articles) == 31
    assert group.articles[0].brief == "31 Mar"


def test_a_year_that_fits_is_told_by_months(site: Site, numbered: Numbered) -> None:
    """Its months are headings with jumps, the newest first."""
    stock = take_stock(site, numbered(100).articles)

    view = archive(stock)["archive/2020.html"]

    assert [group.label for group in view.groups] == [
        "April",
        "March",
        "February",
        "January",
    ]
    assert view.jumps[0].href == "#m04"
    assert view.groups[0].year_known


def test_a_long_list_of_a_name_goes_by_years(stock: Catalogue) -> None:
    """Its page leads to the parts, which lie in a folder of its name."""
    pages = of_author(stock)

    assert "authors/ines-okafor/2020-03.html" in pages
    whole = pages["authors/ines-okafor.html"]
    assert whole.bars[0].link.href == "ines-okafor/2020.html"
    part = pages["authors/ines-okafor/2020-03.html"]
    assert part.title == "Ines Okafor, March 2020"
    assert part.groups[0].articles[0].href.startswith("articles/")


def test_a_name_names_what_goes_with_it(stock: Catalogue) -> None:
    """An author's page counts the outlets, an outlet's page the authors."""
    outlets = of_author(stock)["authors/ines-okafor.html"].related[0]
    place = next(iter(heading_places(phrases_of("en"), "outlet", stock.outlets[0])))
    authors = list_view(stock, place).related[0]

    assert outlets.label == "Outlets"
    assert [(n.name, n.href, n.count) for n in outlets.names] == [
        ("Harbour Weekly", "../outlets/harbour-weekly.html", 200),
        ("Tide", "../outlets/tide.html", 101),
    ]
    assert authors.label == "Authors"


def test_a_page_of_several_years_draws_them(site: Site, numbered: Numbered) -> None:
    """A small strip has a bar for each year, and says in words what it shows."""
    articles = tuple(
        replace(_on(article, date(2010, 6, 1) + timedelta(days=at * 400)))
        for at, article in enumerate(numbered(3).articles)
    )

    view = of_author(take_stock(site, articles))["authors/ines-okafor.html"]

    assert view.strip
    assert view.strip.words == "Articles by year: 1 in 2010, 1 in 2011 and 1 in 2012."
    assert view.strip.path.count("M") == 3
    (group,) = view.groups
    assert not group.year_known


def _on(article: Article, day: date) -> Article:
    published = Publication(Interval.of(day), Basis.STATED, "by-hand")
    return replace(article, published=published, authors=(_claim("Ines Okafor"),))


def test_machines_read_whose_page_it_is(stock: Catalogue) -> None:
    """An author's page is a profile, any other list a collection."""
    author = of_author(stock)["authors/ines-okafor.html"].head.structured or ""
    year = archive(stock)["archive/2020.html"].head.structured or ""

    assert json.loads(author)["@type"] == "ProfilePage"
    assert json.loads(author)["mainEntity"] == {
        "@type": "Person",
        "name": "Ines Okafor",
    }
    assert json.loads(year)["@type"] == "CollectionPage"


def test_a_new_article_changes_its_own_pages(stock: Catalogue, site: Site) -> None:
    """Of a large archive a new article changes its month, and what counts it."""
    line = stock.cards[200]
    newer = replace(line, source="new.txt")
    cards = sorted(
        (*stock.cards, newer),
        key=lambda c: (c.first is None, -(c.first or date.min).toordinal()),
    )
    grown = replace(stock, cards=tuple(cards))

    before, after = archive(stock), archive(grown)

    assert {path for path in after if after[path] != before.get(path)} == {
        "archive.html",
        "archive/2020.html",
        f"archive/{line.first:%Y-%m}.html",
    }


def test_all_pages_have_paths_of_their_own(stock: Catalogue) -> None:
    """No two pages of lists go to one place."""
    paths = ListPages(
        stock, Digests(survey(stock.site, Collection(()), Timeline()))
    ).paths

    assert len(paths) == len(set(paths))
    assert {"archive.html", "outlets.html", "authors.html"} <= set(paths)
    assert "tags.html" not in paths
