"""A run of capitalised words is cut into what may be names."""

from itertools import product

import pytest

from site_builder.names import vocabulary
from site_builder.names.cutting import Part, Usual, cut_names

_WORDS = sorted(
    frozenset(
        word.capitalize() if low else word.upper()
        for group in vars(vocabulary).values()
        if isinstance(group, frozenset)
        for word in group
        for low in (True, False)
        if word.isalpha()
    )
    | {"Lorvell", "NTRA", "Straße", "CEOs", "Vizeministerin", "Q", "Élan", "LORVELL"}
)
"""Words that some rule knows, and some that none does."""


def _outcome(parts: tuple[Part, ...]) -> list[tuple[str, bool, tuple[str, ...]]]:
    return [(part.name, part.sure, part.hints) for part in parts]


@pytest.mark.parametrize("usual", [True, False], ids=["usual", "unusual"])
@pytest.mark.parametrize("opens", [True, False], ids=["opening", "inside"])
def test_a_word_alone_is_cut_as_a_word_with_a_sign(usual: bool, opens: bool) -> None:  # noqa: FBT001
    """The short way for a single word decides as the long way, which a hyphen takes."""
    differing = [
        word
        for word in _WORDS
        for known in [Usual(word.lower() if usual else "")]
        if _outcome(tuple(cut_names(word, known, opens=opens)))
        != _outcome(tuple(cut_names(f"{word}-", known, opens=opens)))
    ]

    assert differing == []


def test_the_words_of_the_law_are_many() -> None:
    """The law above is asked of the whole vocabulary, and of names among it."""
    found = [
        word
        for word, opens in product(_WORDS, (True, False))
        if cut_names(word, Usual(""), opens=opens)
    ]

    assert len(_WORDS) > 1000
    assert len(found) > 100
