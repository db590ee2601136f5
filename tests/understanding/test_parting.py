"""Parting a text in words: the quick way is the slow one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.understanding.parting import Script, quick_parter

TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=st.characters(codec="cp1252")),
    st.text(alphabet=st.characters(codec="ascii")),
)


@pytest.mark.parametrize("char", [r"[\w'’]", r"[^\W\d_]"], ids=["signs", "letters"])
@given(text=TEXTS)
def test_quick_words_are_the_slow_ones(char: str, text: str) -> None:
    """Whatever its alphabet, a text has the words that the expression finds."""

    def slow(text: str) -> list[str]:
        return re.findall(f"{char}+", text.lower())

    assert quick_parter(re.compile(char), slow)(text) == slow(text)


def test_a_text_beyond_the_table_is_parted_slowly() -> None:
    """Where a character has no place in the table, the slow way is asked."""
    part = quick_parter(re.compile(r"\w"), lambda text: ["slowly", text])

    assert part("Мост и dom") == ["slowly", "Мост и dom"]


@given(st.one_of(st.text(), st.text(alphabet="aé’Яξ中ひ한㌀\ud7b0😀")))
def test_letters_of_a_script_are_counted(text: str) -> None:
    """The quick look at where scripts lie overlooks none of their letters."""
    ranges = "\u0370-\u058f\u3041-\u30ff\uac00-\ud7af"

    assert Script(ranges).count(text) == len(re.findall(f"[{ranges}]", text))
