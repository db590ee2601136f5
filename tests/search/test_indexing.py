"""The index: the same for the same articles, in leaves that a query can name."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from site_builder.model import Output
from site_builder.search import (
    Facets,
    Placed,
    Terms,
    digits_for,
    give_places,
    make_cell,
    room_for,
    shelf_of,
)
from site_builder.search import index_files as index
from site_builder.search.packing import pack_place


class Indexed(NamedTuple):
    """An article as this test describes it."""

    slug: str
    terms: Terms
    facets: Facets


def _article(slug: str, *words: str, facets: Facets | None = None) -> Indexed:
    stems = sorted(words)
    terms = Terms(" ".join(stems), "9" * len(stems), "\n".join(stems))
    return Indexed(slug, terms, facets or Facets())


def index_files(articles: Sequence[Indexed]) -> list[Output]:
    """Place articles, gather their shelves, and make the index of these."""
    places = give_places(article.slug for article in articles)
    digits = digits_for(room_for(len(articles)))
    shelves: dict[int, list[Placed]] = {}
    for article in articles:
        place = places[article.slug]
        placed = Placed(place, article.terms, article.facets.outlet)
        shelves.setdefault(shelf_of(place), []).append(placed)
    cells = [make_cell(shelves[at], digits) for at in sorted(shelves)]
    return list(index(cells, {places[a.slug]: a.facets for a in articles}))


def _read(articles: Sequence[Indexed]) -> dict[str, object]:
    files: dict[str, object] = {}
    for file in index_files(articles):
        call = file.data.decode().removeprefix("siteSearch(").removesuffix(");\n")
        _, value = json.loads(f"[{call}]")
        files[file.path] = value
    return files


def _many(count: int) -> list[Indexed]:
    return [
        _article(f"a{n}", f"word{n % 7}", *(f"{chr(97 + n % 26)}{n}{k}" for k in "xyz"))
        for n in range(count)
    ]


def test_a_word_leads_to_its_articles() -> None:
    """By their places."""
    articles = [_article("one", "bridge"), _article("two", "bridge", "river")]
    words = _read(articles)["search/words.js"]
    assert isinstance(words, dict)
    places = give_places(["one", "two"])
    assert words["river"] == pack_place(places["two"], 2) + "9"
    assert len(words["bridge"]) == 2 * 3


def test_the_order_of_articles_does_not_matter() -> None:
    """The same bytes."""
    articles = _many(40)
    assert index_files(articles) == index_files(articles[::-1])


def test_a_small_collection_has_one_leaf() -> None:
    """Few files for five articles."""
    files = _read(_many(5))
    assert [name for name in files if "words" in name] == ["search/words.js"]


def test_leaves_of_a_large_one_begin_as_their_words() -> None:
    """So a query knows which to load."""
    files = _read(_many(3000))
    root = files["search/root.js"]
    assert isinstance(root, dict)
    assert len(root["leaves"]) > 5
    for prefix in root["leaves"]:
        words = files[f"search/words-{prefix}.js" if prefix else "search/words.js"]
        assert isinstance(words, dict)
        assert all(word.startswith(prefix) for word in words)


def test_every_word_is_in_exactly_one_leaf() -> None:
    """None is lost in the splitting."""
    articles = _many(3000)
    files = _read(articles)
    found = [
        word.split(" ")[0]
        for name, words in files.items()
        if name.startswith("search/words") and isinstance(words, dict)
        for word in words
    ]
    assert sorted(found) == sorted(
        {s for a in articles for s in a.terms.stems.split(" ")}
    )


def test_words_that_nearly_all_have_are_only_named() -> None:
    """They tell no article from another, and their postings are long."""
    files = _read([_article(f"a{n}", "said", f"w{n}") for n in range(100)])
    root = files["search/root.js"]
    assert isinstance(root, dict)
    assert root["common"] == "said"


def test_facets_name_their_articles() -> None:
    """By which results are narrowed."""
    files = _read(
        [
            _article("one", "x", facets=Facets("Echo", ("Ada", "Bo"), "2014")),
            _article("two", "x", facets=Facets("Echo")),
        ]
    )
    outlets, authors = files["search/facet-outlet.js"], files["search/facet-author.js"]
    assert isinstance(outlets, dict)
    assert isinstance(authors, dict)
    assert len(outlets["Echo"]) == 2 * 2
    assert list(authors) == ["Ada", "Bo"]


def test_one_article_more_changes_few_leaves() -> None:
    """An edit does not ripple through the index."""
    articles = _many(3000)
    before = {file.path: file.data for file in index_files(articles)}
    after = {
        file.path: file.data
        for file in index_files([*articles, _article("b", "bridge", "river")])
    }
    changed = {path for path in after if before.get(path) != after[path]}
    assert len(changed) <= 4


def test_the_outlet_is_searched_for_too() -> None:
    """Also where other articles lent its name."""
    files = _read([_article("one", "bridge", facets=Facets("The Kelbury Echo"))])
    words = files["search/words.js"]
    assert isinstance(words, dict)
    assert set(words) == {"bridge", "the", "kelbury", "echo"}


def test_forms_of_several_articles_are_joined() -> None:
    """A query finds the stem by each of them, and each stands once."""
    one, two = (
        Indexed(form, Terms("bridg", "9", form), Facets())
        for form in ("bridge", "bridge bridges")
    )
    words = _read([one, two])["search/words.js"]
    assert isinstance(words, dict)
    assert list(words) == ["bridg bridge bridges"]


def test_no_articles_make_an_empty_index() -> None:
    """Nothing fails."""
    files = _read([])
    assert files["search/words.js"] == {}


def test_words_that_begin_alike_for_long_make_no_long_names() -> None:
    """A file system takes 255 bytes of a name."""
    files = _read([_article(f"a{n}", f"{'a' * 60}{n}") for n in range(3000)])

    assert all(len(name) < 100 for name in files)
