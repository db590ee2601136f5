"""The words that a group of the vocabulary cannot match without."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.understanding.spelling import (
    NUMBER,
    first_pairs,
    first_words,
    may_hold,
    needed_words,
)
from site_builder.understanding.vocabulary import PROMO_WORDS, pattern


def test_first_words_are_spelled_out() -> None:
    """Alternatives, and what may be left out, give each its own first word."""
    assert first_words((r"(?:see|show) more", r"ads?")) == frozenset(
        {"see", "show", "ad", "ads"}
    )


def test_a_number_is_one_word() -> None:
    """Digits stand for every number."""
    assert first_words((r"\d+ comments?",)) == frozenset({NUMBER})


def test_an_open_beginning_has_no_first_words() -> None:
    """Where any word may come first, there is no answer."""
    assert first_words((r"\w+ ago",)) is None


def test_the_needed_word_is_not_a_common_one() -> None:
    """Of a spelling the word counts that spares most lines the search."""
    assert needed_words((r"this \w+ map",)) == frozenset({"map"})


def test_an_open_spelling_needs_no_words() -> None:
    """Where no word is certain, every line must be searched."""
    assert needed_words((r"[a-z]+",)) is None


def test_digits_within_a_word_leave_it_open() -> None:
    """A word such as "5th" is known by neither its letters nor its digits."""
    assert needed_words((r"\d+th",)) is None


def test_the_second_word_is_spelled_by_the_first() -> None:
    """Of two words in a row, the first gives all that may stand second."""
    pairs = first_pairs((r"(?:lives|works) in", r"lives (?:at|\d+) miles"))

    assert pairs == {"lives": frozenset({"in", "at", NUMBER}), "works": {"in"}}


def test_a_word_that_may_stand_alone_has_no_second() -> None:
    """A group that is one word, or goes on with any, is known by its first alone."""
    assert first_pairs((r"alumna", r"follow \w+ on", r"follow her on")) == {
        "alumna": None,
        "follow": None,
    }


def test_an_open_beginning_has_no_pairs() -> None:
    """Where any word may come first, nothing can be looked up."""
    with pytest.raises(ValueError, match="any word"):
        first_pairs((r"\w+ ago",))


WORDS = st.sampled_from(
    "our free 's newsletter sign up for 20% off the app download follow ada on x"
    " ’s in-box into your inbox 5 got a tip".split()
)


@given(st.lists(WORDS, max_size=8))
def test_no_match_begins_without_a_pair(words: list[str]) -> None:
    """Where the expression finds a word of the group, two words said that it may."""
    line = " ".join(words)
    found = pattern(PROMO_WORDS).search(line)

    tokens = re.findall(r"\w+", line)

    assert may_hold(first_pairs(PROMO_WORDS), tokens) or not found
