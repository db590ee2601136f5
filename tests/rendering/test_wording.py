"""Two wordings of a passage, and how they differ."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.rendering.wording import is_same_wording, marked_wording


@pytest.mark.parametrize(
    ("other", "text", "marked"),
    [
        pytest.param("a lamp", "a lamp", "a lamp", id="the same"),
        pytest.param(
            "a dark lamp",
            "a lit lamp",
            "a <del>dark</del> <ins>lit</ins> lamp",
            id="a word",
        ),
        pytest.param(
            "a lamp", "an old lamp", "<del>a</del> <ins>an old</ins> lamp", id="more"
        ),
        pytest.param("“A lamp.”", "a lamp", "a lamp", id="capitals and signs"),
        pytest.param("lit — so", "lit -- so", "lit -- so", id="a dash"),
        pytest.param("a b", "a <c> b", "a <ins>&lt;c&gt;</ins> b", id="no markup"),
    ],
)
def test_differences_are_marked_by_words(other: str, text: str, marked: str) -> None:
    """What only one wording has is marked, and nothing else."""
    assert marked_wording(other, text) == marked


@given(
    st.lists(st.sampled_from("lamp pier boat oil".split())).map(" ".join),
    st.lists(st.sampled_from("lamp pier boat oil".split())).map(" ".join),
)
def test_both_wordings_can_be_read_from_the_marks(other: str, text: str) -> None:
    """Without what is struck out it is the one, without what is added the other."""
    marked = marked_wording(other, text)
    mine = re.sub(r"<del>.*?</del>|</?ins>", "", marked)
    theirs = re.sub(r"<ins>.*?</ins>|</?del>", "", marked)

    assert (mine.split(), theirs.split()) == (text.split(), other.split())


def test_signs_make_no_other_wording() -> None:
    """Quotation marks and capitals change with the sentence around."""
    assert is_same_wording("“The lamp is lit.”", "the lamp is lit,")
