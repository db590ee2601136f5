"""Lines that name somebody: the quick reading of a line is the whole reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import SourceKind, SourceText
from site_builder.understanding import understand
from site_builder.understanding.bylines import find_namings
from site_builder.understanding.name_lines import read_naming
from site_builder.understanding.sheet import Sheet

WORDS = st.sampled_from(
    "Ada Lovelace Li Xu News by and van | – , @ada 3 May 2021 ago Editor Twitter Von"
    " Column “Night” A. & Bell-Ring".split()
)


@given(st.lists(WORDS, min_size=1, max_size=7))
def test_a_line_names_whom_it_names_when_read_in_full(words: list[str]) -> None:
    """What is spared on the way to the names never changes them."""
    line = " ".join(words)
    sheet = Sheet.of(SourceText("a.txt", SourceKind.TEXT, (line,), "00", "utf-8"))

    way, names = read_naming(line)

    # A line with fewer than two capitals is not read at all.
    expected = [(way, names)] if names and sheet.lines[0].capitals > 1 else []
    assert [(n.way, n.names) for n in find_namings(sheet)] == expected


STORY = (
    "The river rose through the night and by the morning it stood in the cellars of the"
    " whole lower town, as it had done twice before."
)


def authors_of(*lines: str) -> list[str]:
    """Understand a text and name its authors."""
    source = SourceText("a.txt", SourceKind.TEXT, lines, "00", "utf-8")
    return [author.value for author in understand(source).authors]


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        pytest.param("Jana Hill/AP", "Jana Hill", id="with an agency"),
        pytest.param("By Rebecca Harkness", "Rebecca Harkness", id="ends as things do"),
    ],
)
def test_who_stands_under_the_headline_wrote(byline: str, author: str) -> None:
    """The line right under the headline is a byline, whatever its name looks like."""
    head = "River rises again in the lower town"

    assert authors_of(head, "", byline, "", STORY, "", STORY) == [author]


def test_who_stands_in_the_story_with_an_agency_took_a_picture() -> None:
    """Further down a name, a slash and an agency are a credit."""
    head = "River rises again in the lower town"
    story = [STORY, ""] * 5

    assert authors_of(head, "", *story, "Jana Hill/AP", "", STORY) == []
