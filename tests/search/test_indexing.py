"""The index: the same for the same articles, in leaves that a query can name."""

import json
from collections.abc import Sequence

from site_builder.search import Facets, Indexed, Terms, give_places, index_files
from site_builder.search.packing import LEVELS, unpack_numbers


def _article(slug: str, *words: str, facets: Facets | None = None) -> Indexed:
    stems = tuple(sorted(words))
    terms = Terms(stems, tuple(9 for _ in stems), stems)
    return Indexed(slug, terms, facets or Facets())


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
    gaps = unpack_numbers(words["river"])
    assert [gap // LEVELS for gap in gaps] == [places["two"]]
    assert len(unpack_numbers(words["bridge"])) == 2


def test_the_order_of_articles_does_not_matter() -> None:
    """The same bytes."""
    articles = _many(40)
    assert list(index_files(articles)) == list(index_files(articles[::-1]))


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
    assert sorted(found) == sorted({s for a in articles for s in a.terms.stems})


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
    assert len(unpack_numbers(outlets["Echo"])) == 2
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
