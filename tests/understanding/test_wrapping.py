"""Hard-wrapped paragraphs: found where they are, and nowhere else."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.understanding.wrapping import find_wrapped

PARAGRAPH = (
    "For thirty-one years the light at the northern point had one keeper, and",
    "when Daniel Roe climbed down from it for the last time on 1 August 2019",
    "there was nobody to hand the key to, so he put it under the mat.",
)


def test_finds_the_paragraphs_of_a_wrapped_text() -> None:
    """Lines of one width that a sentence runs through are one paragraph."""
    assert find_wrapped((*PARAGRAPH, "", *PARAGRAPH)) == {0: 2, 4: 6}


def test_a_list_of_short_lines_is_not_wrapped() -> None:
    """Lines that each say a thing of their own stay apart."""
    names = ("Ada Lovelace", "Mary Somerville", "Caroline Herschel", "Emmy Noether")

    assert find_wrapped(names) == {}


def test_long_lines_are_not_wrapped() -> None:
    """Who writes a paragraph in a line does not break it."""
    long = " ".join(PARAGRAPH)

    assert find_wrapped((long, long, "", long, long)) == {}


@given(st.lists(st.text(max_size=110), max_size=20))
def test_paragraphs_lie_apart_and_hold_no_gap(lines: list[str]) -> None:
    """Whatever the lines, paragraphs come in order and no blank line is in one."""
    found = sorted(find_wrapped(tuple(lines)).items())

    assert all(
        line.strip() for first, last in found for line in lines[first : last + 1]
    )
    assert all(a[1] < b[0] for a, b in pairwise(found))
