"""Which words articles say, and what all of them together teach of words."""

from math import log

import pytest

from site_builder.timeline.likeness import count_words
from site_builder.timeline.likeness.lexicon import (
    NAME_WEIGHT,
    SMOOTHING,
    Lexicon,
    read_lexicon,
)

BELL = count_words(
    "Divers raised the bell of Aurora",
    ["The bell of Aurora rang, and a bell answered."],
)
FERRY = count_words("The ferry sank, and no bell rang", ["Aurora was its name."])


@pytest.fixture
def lexicon() -> Lexicon:
    """Give what two short articles teach."""
    return read_lexicon([BELL, FERRY])


def test_each_stem_stands_once_and_once_more_for_each_time_it_comes_again() -> None:
    """Words are counted whole, however often each comes."""
    assert BELL.subject == "diver rais bell aurora"
    assert BELL.others == "rang answ"
    assert BELL.again.split() == ["bell", "bell", "aurora"]


def test_capitals_count_twice_within_a_sentence_and_once_at_its_beginning() -> None:
    """So a word that only begins sentences is neither a name nor none."""
    assert sorted(BELL.capitals.split()) == [
        "aurora",
        "aurora",
        "aurora",
        "aurora",
        "diver",
    ]


def test_a_name_is_what_is_mostly_written_with_a_capital(lexicon: Lexicon) -> None:
    """Words at the beginning of sentences prove nothing."""
    named = {stem for stem, at in lexicon.number.items() if at in lexicon.names}

    assert named == {"aurora"}


def test_rarity_falls_with_the_articles_that_say_a_word(lexicon: Lexicon) -> None:
    """A word of both articles is less rare than one of a single article."""
    number = lexicon.number

    assert lexicon.rarity[number["bell"]] == log((2 + SMOOTHING) / 2)
    assert lexicon.rarity[number["ferri"]] == log(2 + SMOOTHING)


def test_numbers_follow_the_weight_and_names_weigh_twice(lexicon: Lexicon) -> None:
    """The heaviest word has the number 0."""
    rarity = lexicon.rarity[0]

    assert lexicon.number["aurora"] == 0
    assert lexicon.squares[0] == (NAME_WEIGHT * rarity) ** 2
    assert list(lexicon.squares) == sorted(lexicon.squares, reverse=True)
