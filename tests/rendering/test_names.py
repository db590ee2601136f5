"""The indexes of outlets, authors and tags."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.model import Basis, Claim, Collection, Site
from site_builder.rendering.catalogue import Catalogue, take_stock
from site_builder.rendering.list_views import NamesView
from site_builder.rendering.names import names_places, names_view

Numbered = Callable[[int], Collection]
_MANY = 1600
"""More names than one page holds."""


def stock_of(site: Site, numbered: Numbered, names: list[str]) -> Catalogue:
    """Take stock of articles, one by each author."""
    articles = numbered(len(names)).articles
    return take_stock(
        site,
        tuple(
            replace(article, authors=(Claim(name, Basis.STATED, "by-hand"),))
            for article, name in zip(articles, names, strict=True)
        ),
    )


def look(stock: Catalogue) -> dict[str, NamesView]:
    """Look at all pages of the index of authors."""
    places = names_places(stock, "author")
    return {place.path: names_view(stock, place) for place in places}


def test_people_are_sorted_by_their_family_names(
    site: Site, numbered: Numbered
) -> None:
    """What stands behind a family name, and accents, do not count."""
    names = ["Zora Abel", "Adam Óberg Jr.", "Ada Zorn", "AFP", "Bea Oak"]

    view = look(stock_of(site, numbered, names))["authors.html"]

    (letter,) = view.letters
    assert [tally.name for tally in letter.names] == [
        "Zora Abel",
        "AFP",
        "Bea Oak",
        "Adam Óberg Jr.",
        "Ada Zorn",
    ]
    assert view.jumps == ()


def test_a_longer_index_has_letters(site: Site, numbered: Numbered) -> None:
    """Each letter has a heading and a jump; what begins with none comes last."""
    names = [f"Given {letter}son" for letter in "ABCDEFGHIJKLMNOPQRST"] + ["1984"]

    view = look(stock_of(site, numbered, names))["authors.html"]

    assert [link.text for link in view.jumps] == [*"ABCDEFGHIJKLMNOPQRST", "0-9"]
    assert view.jumps[0].href == "#letter-a"
    assert view.letters[-1].name == "digits"


def test_a_very_long_index_has_a_page_for_each_letter(
    site: Site, numbered: Numbered
) -> None:
    """The overview counts the letters and shows the commonest names."""
    names = [f"Given {'AB'[at % 2]}son{at}" for at in range(_MANY)]

    pages = look(stock_of(site, numbered, names))
    whole = pages["authors.html"]

    assert sorted(pages) == ["authors-a.html", "authors-b.html", "authors.html"]
    assert [(bar.link.href, bar.count) for bar in whole.bars] == [
        ("authors-a.html", _MANY // 2),
        ("authors-b.html", _MANY // 2),
    ]
    assert whole.letters[0].label == "With most articles"
    assert sum(len(s.names) for s in pages["authors-a.html"].letters) == _MANY // 2


@pytest.mark.parametrize("kind", ["outlet", "author", "tag"])
def test_without_names_there_is_no_index(
    site: Site, numbered: Numbered, kind: str
) -> None:
    """A collection whose articles name nobody has no page that says nothing."""
    stock = take_stock(site, numbered(3).articles)

    assert list(names_places(stock, kind)) == []


def test_what_is_missing_is_said(site: Site, collection: Collection) -> None:
    """The index says how many articles are not in it."""
    view = look(take_stock(site, collection.articles))["authors.html"]

    assert view.facts == "3 authors."
    assert view.without == "4 articles name no author."
