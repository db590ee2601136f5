"""Lines that name somebody: the quick reading of a line is the whole reading."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import SourceKind, SourceText
from site_builder.understanding.bylines import find_namings, read_naming
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
