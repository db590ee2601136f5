"""The words of an article, as everything that compares articles sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collection.wordlists import WORD, words_of


@given(st.text())
def test_words_are_those_of_the_plain_expression(text: str) -> None:
    """The quick way finds what the expression for words finds, whatever the text."""
    assert words_of(text) == WORD.findall(text.lower())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The Mayor's 3 boats", ["the", "mayor", "s", "3", "boats"], id="English"
        ),
        pytest.param("“Größe” – œuvre²", ["größe", "œuvre²"], id="signs of print"),
        pytest.param("Мэр сказал: «да»", ["мэр", "сказал", "да"], id="other letters"),
    ],
)
def test_words_are_in_lower_case(text: str, words: list[str]) -> None:
    """Words are runs of letters and digits, in small letters and in order."""
    assert words_of(text) == words
