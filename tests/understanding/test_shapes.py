"""The measures of a line: words found the quick way are those of the plain rule."""

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.understanding.shapes import (
    find_tokens,
    find_words,
    has_word,
    measure_lines,
)

WESTERN = st.text(st.sampled_from(" aZé9_'’-.&,“”…–•\x92\xa0\x85\t²ß"), max_size=30)
TEXTS = st.one_of(WESTERN, st.text(max_size=30))


@given(TEXTS)
def test_tokens_are_the_runs_of_letters_and_digits(text: str) -> None:
    """Splitting at spaces written for marks finds what the expression finds."""
    tokens, _, has_digits = find_tokens(text)

    assert tokens == re.findall(r"\w+", text)
    assert has_digits == any(map(str.isdecimal, text))


@given(TEXTS)
def test_words_may_hold_signs_but_do_not_begin_with_one(text: str) -> None:
    """A word keeps apostrophes, hyphens and stops behind its first letter."""
    assert list(find_words(text)) == re.findall(r"\w[\w'’.&-]*", text)


@given(
    st.text(st.sampled_from("aB_-.’ ,"), max_size=20),
    st.text(st.sampled_from("aB-.’"), min_size=1, max_size=3),
)
def test_a_word_is_found_where_it_stands_whole(text: str, word: str) -> None:
    """To look for one word gives what finding all words would."""
    assert has_word(text, word) == (word in re.findall(r"\w[\w'’.&-]*", text))


@given(st.text(st.sampled_from("a中あก한 “"), max_size=12))
def test_a_western_line_has_no_wide_letter(text: str) -> None:
    """A line is called Western only if no letter of it is as wide as a word."""
    _, is_western, _ = find_tokens(text)

    assert not (is_western and re.search("[中あก한]", text))


def test_words_and_capitals_are_counted_when_asked() -> None:
    """A line tells its words, and how many begin with a capital letter."""
    (shape,) = measure_lines(("  The ferry’s bell rang in Port Erin.",), unwrap=True)

    assert shape.words == ("The", "ferry’s", "bell", "rang", "in", "Port", "Erin.")
    assert shape.capitals == 3
