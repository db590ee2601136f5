"""What may stand in a text, and where its lines end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.reading.characters import clean, find_mojibake, scrub, split_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", (), id="empty text"),
        pytest.param("a", ("a",), id="no line end"),
        pytest.param("a\n", ("a",), id="one line end"),
        pytest.param("a\n\n", ("a", ""), id="blank line"),
        pytest.param("a\r\nb\rc\nd", ("a", "b", "c", "d"), id="all line ends"),
        pytest.param("a\u2028b\x0cc\x85d", ("a\u2028b\x0cc\x85d",), id="no line ends"),
    ],
)
def test_lines_end_where_editors_end_them(text: str, lines: tuple[str, ...]) -> None:
    """Only line feed and carriage return end a line, as `sed -n Np` counts."""
    assert split_lines(text) == lines


@given(st.text())
def test_lines_give_back_the_text(text: str) -> None:
    """Joined again, the lines are the text up to its kind of line ends."""
    lines = split_lines(text)

    uniform = text.replace("\r\n", "\n").replace("\r", "\n")
    assert "".join(f"{line}\n" for line in lines) in {uniform, f"{uniform}\n"}


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("a\x0cb\x0bc\x85d", "a b c d", id="white space of old printers"),
        pytest.param("a\x00b", "a\ufffdb", id="NUL"),
        pytest.param("That\x92s", "That\x92s", id="Windows quotation mark stays"),
        pytest.param("a\x1b[1m", "a\ufffd[1m", id="terminal colours"),
        pytest.param("a\ud800", "a\ufffd", id="lone surrogate"),
        pytest.param("tab\there\n", "tab\there\n", id="what may stay"),
    ],
)
def test_control_characters_are_replaced(text: str, cleaned: str) -> None:
    """No control character reaches a page; each leaves one character in its place."""
    assert scrub(text) == cleaned


def test_first_control_character_is_reported() -> None:
    """The finding leads to the line, counts all, and names the first."""
    _, (finding,) = clean("a.txt", "fine\r\nfine\rodd\x00\x07\n")

    assert (finding.line, finding.code) == (3, "control-characters")
    assert "2 in all" in finding.message
    assert "U+0000" in finding.message


@given(st.characters(exclude_categories=[]))
def test_the_quick_look_passes_nothing_to_repair(char: str) -> None:
    """A text that seems clean at a glance is one that repairing leaves as it is."""
    text, _ = clean("a.txt", f"a{char}b")

    assert text == scrub(text) == scrub(f"a{char}b")


def test_clean_text_has_no_finding() -> None:
    """Form feeds are ordinary and not worth a word."""
    assert clean("a.txt", "page one\x0cpage two") == ("page one page two", ())


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_keeps_every_place(text: str) -> None:
    """Cleaning never shifts a character, and a second time changes nothing."""
    cleaned = scrub(text)

    assert len(cleaned) == len(text)
    assert scrub(cleaned) == cleaned


def test_mojibake_is_noted_and_left_alone() -> None:
    """Text damaged elsewhere is reported with the first line that shows it."""
    (finding,) = find_mojibake("a.txt", "Fine.\nItâ€™s heâ€™s weâ€™re\n")

    assert (finding.line, finding.code) == (2, "mojibake")


def test_single_odd_sequence_is_no_mojibake() -> None:
    """A word or two with such letters may be meant."""
    assert find_mojibake("a.txt", "SÃ£o Paulo") == ()
