"""Words are cut, folded and stemmed as a reader would look for them."""

import pytest

from site_builder.search.words import count_words, stem, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Mayor's bridge", ["the", "mayor", "bridge"]),
        ("l’Été à Zürich", ["l'ete", "a", "zurich"]),
        ("‘quoted’ words", ["quoted", "words"]),
        ("Straße", ["strasse"]),
        ("snake_case", ["snake", "case"]),
        ("東京都", ["東京", "京都"]),
        ("cafe\u0301 noir", ["cafe", "noir"]),
        ("हिन्दी समाचार।", ["हिन्दी", "समाचार"]),
        ("3.5 km", ["3", "5", "km"]),
        ("…", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Case, accents, possessives and scripts without spaces."""
    assert words_of(text) == words


def test_counts_are_those_of_the_words() -> None:
    """Counting and listing cut alike."""
    text = "Bridge, bridge's BRIDGES: the bridge’s end"
    assert count_words(text) == {"bridge": 3, "bridges": 1, "the": 1, "end": 1}


def test_forms_of_a_word_have_one_stem() -> None:
    """English and German by their own rules."""
    assert stem("landings", "en") == stem("landing", "en-GB") == "land"
    assert stem("brucken", "de") == stem("brucke", "de")


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    """No wrong cutting where the language is not known."""
    assert stem("landings", "") == "landings"
    assert stem("landings", "xx") == "landings"


def test_what_is_too_long_for_a_word_is_none() -> None:
    """Data in a text is nothing that anybody looks for, and would break the index."""
    assert words_of(f"bridge {'a' * 20_000}") == ["bridge"]
    assert count_words(f"bridge {'a' * 20_000}") == {"bridge": 1}
