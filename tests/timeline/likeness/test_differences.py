"""Where two near-copies have other words in each other's place."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from site_builder.timeline.likeness.differences import NEAR_COPY, _places

WORDS = st.lists(st.sampled_from("abcdefghijkl"), max_size=14)


def slow(here: list[str], there: list[str]) -> list[tuple[int, ...]]:
    """Give what the standard library finds."""
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    if matcher.ratio() < NEAR_COPY:
        return []
    return [
        tuple(codes[1:]) for codes in matcher.get_opcodes() if codes[0] == "replace"
    ]


@given(WORDS, WORDS, WORDS, WORDS)
def test_places_are_those_of_a_sequence_matcher(
    begin: list[str], mine: list[str], others: list[str], end: list[str]
) -> None:
    """The short way round finds what the long one does."""
    here, there = [*begin, *mine, *end], [*begin, *others, *end]

    assert _places(here, there) == slow(here, there)
