"""Which line is the headline of a short page, and when the choice is in doubt."""

import time

import pytest

from site_builder.model import Finding, Role, SourceKind, SourceText
from site_builder.understanding import Understanding, understand
from site_builder.understanding.front_rules import quote_line
from site_builder.understanding.headlines import read_trail

BODY = (
    "Nine clocks came up for sale on Thursday and seven of them went home again with "
    "the people who had brought them, in the boots of small cars.",
    "Ten years ago a good clock would have made four thousand, and last week the "
    "auctioneers were glad of six hundred and a cup of tea.",
    "Young buyers have no room and no patience, said the specialist of the firm, who "
    "keeps three clocks in her own kitchen and winds none of them.",
)
DEK = (
    "Auctioneers say that the market for clocks has collapsed, and that nobody young "
    "wants a clock of that size in the house."
)
OPEN_DEK = (
    "How auctioneers came to sell clocks for the price of a kettle, and why nobody "
    "young wants one of that size in the house"
)
MENU = ("Home", "News", "Sport")
GLIDER_DEK = (
    "An inquiry into the glider accident of last year has found that a missing bolt, "
    "which cost less than a cup of coffee, brought the aircraft down."
)
GLIDER = (
    "The glider lost its left aileron at nine hundred feet and came down in a field "
    "of barley two miles short of the runway.",
    "Inspectors found that a bolt had not been replaced after maintenance in March. "
    "The pilot, who is 61, broke both legs.",
    "The club has grounded its other four aircraft.",
)


def read(*lines: str) -> Understanding:
    """Understand lines without blank lines between them."""
    return understand(SourceText("a.txt", SourceKind.TEXT, lines, "0", "utf-8"))


def headline_of(known: Understanding) -> str | None:
    """Give the words of the headline."""
    return known.headline.value if known.headline else None


def doubts_of(known: Understanding) -> list[Finding]:
    """List the findings about the headline."""
    return [doubt for doubt in known.findings if doubt.code == "doubtful-headline"]


@pytest.mark.parametrize(
    "front",
    [
        pytest.param(("Martin Ode", "May 12, 2016"), id="name and day"),
        pytest.param(("By Martin Ode",), id="byline alone"),
        pytest.param(("Martin Ode", "May 12, 2016", "Share", "Save"), id="buttons"),
    ],
)
def test_a_long_standfirst_is_not_the_headline(front: tuple[str, ...]) -> None:
    """A short headline stands though the words of the story are in the standfirst."""
    menu = ("Latest", "World", "Opinion", "Long reads")
    known = read(*menu, "Hard landing", GLIDER_DEK, *front, *GLIDER)

    assert headline_of(known) == "Hard landing"
    assert known.standfirst is not None


def test_two_lines_that_may_be_the_headline_are_told() -> None:
    """A long line under a shorter title may be the standfirst, whichever is chosen."""
    known = read(*MENU, "Old money", OPEN_DEK, "By Ben Arless", "12 May 2016", *BODY)

    assert len(doubts_of(known)) == 1


def test_a_clear_headline_is_not_in_doubt() -> None:
    """Where one line stands out there is nothing to look at."""
    known = read(
        *MENU,
        "Clocks sold for less than a kettle",
        "By Ben Arless",
        "12 May 2016",
        *BODY,
    )

    assert headline_of(known) == "Clocks sold for less than a kettle"
    assert doubts_of(known) == []


def test_one_word_is_a_headline_above_a_paragraph() -> None:
    """A single word with the text of the story below is its title."""
    known = read("Essays", "Homecoming", DEK, "Isolde Marr", "Spring 2015", *BODY)

    assert headline_of(known) == "Homecoming"


def test_a_trail_gives_way_to_the_line_that_it_leads_to() -> None:
    """A breadcrumb trail that ends in the headline is not the headline."""
    head = "Clocks sold for less than a kettle"
    known = read(f"Home » Money » {head}", head, "By Ben Arless", *BODY)

    assert headline_of(known) == head
    assert known.lines[0].role is Role.BOILERPLATE


def test_a_subject_gives_way_to_the_headline() -> None:
    """Below the head of a letter the headline is the line, not the subject."""
    head = "Clocks sold for less than a kettle"
    known = read(f"Subject: {head}", head, DEK, "By Ben Arless", *BODY)

    assert headline_of(known) == head


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("Home » The bells ring again", "The bells ring again", id="trail"),
        pytest.param("Home > Town > It rained", "", id="way longer than its end"),
        pytest.param("» The bells ring again", "", id="decoration"),
        pytest.param("The bells - again", "", id="dash"),
    ],
)
def test_reads_where_a_trail_leads(text: str, last: str) -> None:
    """The last part of a trail is most of it, and something stands before."""
    assert read_trail(text) == last


def test_a_line_of_blanks_is_no_work() -> None:
    """A text pasted from a table may have a hundred thousand blanks in a line."""
    text = f"News{' ' * 100_000}x · The bell of the Aurora"
    start = time.process_time()

    read_trail(text)

    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("The bell", "The bell", id="short"),
        pytest.param("x" * 81, "x" * 79 + "…", id="one long word"),
    ],
)
def test_a_rival_line_is_quoted(text: str, quoted: str) -> None:
    """Of a long first word the beginning is shown, never nothing."""
    assert quote_line(text) == quoted
