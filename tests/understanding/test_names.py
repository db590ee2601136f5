"""Who a byline names, and what is nobody's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.understanding.byline_names import parse_byline
from site_builder.understanding.glued_names import part_glued
from site_builder.understanding.job_titles import is_job_title, split_name_and_job
from site_builder.understanding.name_lines import read_naming
from site_builder.understanding.names import is_person_name, may_hold_name
from site_builder.understanding.shapes import find_words


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        pytest.param("By Ada Lovelace", ("Ada Lovelace",), id="one author"),
        pytest.param("BY ADA LOVELACE", ("Ada Lovelace",), id="in capitals"),
        pytest.param("Written by Ada Lovelace", ("Ada Lovelace",), id="written by"),
        pytest.param("By Sandy Anders", ("Sandy Anders",), id="'and' inside a name"),
        pytest.param(
            "By Ada Lovelace, Mary Somerville and Caroline Herschel",
            ("Ada Lovelace", "Mary Somerville", "Caroline Herschel"),
            id="several authors",
        ),
        pytest.param("By Ada Lovelace for Engine News", ("Ada Lovelace",), id="outlet"),
        pytest.param(
            "By Ada Lovelace, Staff Writer", ("Ada Lovelace",), id="job behind"
        ),
        pytest.param(
            "By Ada Lovelace | 3 May 2019", ("Ada Lovelace",), id="date behind"
        ),
        pytest.param("Von Hanna Brook", ("Hanna Brook",), id="German"),
        pytest.param("Par Marie Dubois", ("Marie Dubois",), id="French"),
        pytest.param("Por María Gómez", ("María Gómez",), id="Spanish"),
        pytest.param(
            "By Ludwig van Beethoven", ("Ludwig van Beethoven",), id="particle"
        ),
        pytest.param(
            "Words: Ada Lovelace / Photographs by Mary Ann Evans",
            ("Ada Lovelace",),
            id="the photographer is no author",
        ),
        pytest.param("By Ada B. Lovelace", ("Ada B. Lovelace",), id="an initial"),
        pytest.param("By Will Bergman", ("Will Bergman",), id="a name and a word"),
        pytest.param("Von Hanna Brook, HAFEN TV", ("Hanna Brook",), id="a broadcaster"),
        pytest.param("Photographs by Mary Ann Evans", (), id="pictures alone"),
        pytest.param("Bypass opens today", (), id="not a byline"),
        pytest.param("By the river they waited", (), id="a sentence"),
        pytest.param("By Staff", (), id="nobody"),
        pytest.param("By Daily News Desk", (), id="an outlet"),
    ],
)
def test_names_authors_in_order(text: str, authors: tuple[str, ...]) -> None:
    """Authors come in the byline's own order; what is no byline names nobody."""
    assert parse_byline(text) == authors


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    """No text, however odd, makes the byline reader raise or name a blank author."""
    assert all(parse_byline(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada", id="one word"),
        pytest.param("Senior Editor", id="a job"),
        pytest.param("Breaking News", id="a section"),
        pytest.param("the old mill", id="no capitals"),
        pytest.param("Read More Stories", id="a button"),
    ],
)
def test_no_person(text: str) -> None:
    """Jobs, sections and buttons are no names of people."""
    assert not is_person_name(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "Ada Lovelace Senior Editor", ("Ada Lovelace", "Senior Editor"), id="plain"
        ),
        pytest.param(
            "Ada Lovelace, Reporter", ("Ada Lovelace", "Reporter"), id="with a comma"
        ),
        pytest.param("Ada Lovelace", None, id="no job"),
        pytest.param("Senior Editor", None, id="no name"),
    ],
)
def test_parts_name_and_job(text: str, parts: tuple[str, str] | None) -> None:
    """A line of a name and a job is parted; any other line is not."""
    assert split_name_and_job(text) == parts


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("Senior Space Writer", True, id="qualified"),
        pytest.param("Contributing Editor", True, id="contributing"),
        pytest.param("The writer left the building early that day.", False, id="prose"),
        pytest.param("Mars in pictures", False, id="title"),
    ],
)
def test_job_titles(text: str, *, answer: bool) -> None:
    """A short line with a job in it is a job title; a sentence is none."""
    assert is_job_title(text) is answer


NAMES = st.lists(
    st.sampled_from("Ada De de van Love-Lace A. O’Neil News and , & | – ( By".split()),
    max_size=8,
)


@given(NAMES)
def test_a_line_that_names_somebody_may_hold_a_name(parts: list[str]) -> None:
    """The cheap question never says no where the dear one names two words."""
    text = " ".join(parts)
    _, names = read_naming(text)

    assert may_hold_name(find_words(text)) or not any(" " in name for name in names)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        pytest.param("Jana HillTim Stone", ("Jana Hill", "Tim Stone"), id="two names"),
        pytest.param("Jana HillRedakteurin", ("Jana Hill",), id="a job"),
        pytest.param("ByJana Hill", ("Jana Hill",), id="the lead word"),
        pytest.param("By Jana HillUpdated: 3 May 2021", ("Jana Hill",), id="a label"),
        pytest.param("Jana MacDonald", ("Jana MacDonald",), id="a capital within"),
        pytest.param("Jana HillNews", ("Jana Hill",), id="a word of pages"),
        pytest.param(
            "Ida StoneJana HillTim Brook",
            ("Ida Stone", "Jana Hill", "Tim Brook"),
            id="three names",
        ),
        pytest.param(
            "By Ida StoneJana Hill", ("Ida Stone", "Jana Hill"), id="behind a lead"
        ),
        pytest.param("AnnaSophia Robb", ("AnnaSophia Robb",), id="two given names"),
        pytest.param("MaryKate Olsen", ("MaryKate Olsen",), id="two more"),
        pytest.param("James VanDerBeek", ("James VanDerBeek",), id="particles"),
        pytest.param("Hafenstadt TechHub", (), id="a thing within"),
    ],
)
def test_parts_what_was_run_together(text: str, authors: tuple[str, ...]) -> None:
    """Pages that were flattened run a name together with what stands beside it."""
    assert read_naming(text)[1] == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        pytest.param("Reuters, Jana Hill", ("Jana Hill",), id="an agency before"),
        pytest.param("Jana Hill, dpa", ("Jana Hill",), id="an agency behind"),
        pytest.param("Jana Hill, HAFEN TV", ("Jana Hill",), id="a broadcaster behind"),
        pytest.param(
            "Ida Stone, Jana Hill Umwelt", ("Ida Stone", "Jana Hill"), id="a section"
        ),
        pytest.param(
            "Von Ida Stone, Jana Hill Energie & Umwelt",
            ("Ida Stone", "Jana Hill"),
            id="two sections",
        ),
        pytest.param(
            "By Ida Stone and Jana Ann Sonntag",
            ("Ida Stone", "Jana Ann Sonntag"),
            id="a surname that is a day",
        ),
        pytest.param(
            "By Ida Stone and Jana Harkness",
            ("Ida Stone", "Jana Harkness"),
            id="a surname that ends as things do",
        ),
        pytest.param("Jana Hill Jana Hill", ("Jana Hill",), id="said twice, bare"),
        pytest.param("Duran Duran", ("Duran Duran",), id="one word twice"),
        pytest.param("By Reuters", (), id="an agency alone"),
        pytest.param("Der Hafen. Foto: Jana Hill", (), id="a picture's credit"),
        pytest.param("Rechtsanwältin Jana Hill", ("Jana Hill",), id="a title before"),
        pytest.param("Jana Hill:", (), id="who speaks next"),
        pytest.param("Peer reviewed by Jana Hill", (), id="who checked a text"),
        pytest.param("By Jana Hill Jana Hill", ("Jana Hill",), id="said twice"),
        pytest.param("Jana C. Hill Staff Writer", ("Jana C. Hill",), id="an initial"),
    ],
)
def test_tells_names_from_agencies(text: str, authors: tuple[str, ...]) -> None:
    """An agency, a title and a photographer are no authors; who stands by one is."""
    assert read_naming(text)[1] == authors


def test_a_slash_and_an_agency_are_told_as_a_credit() -> None:
    """Whether it is a byline is told by its place, so the way says what it is."""
    assert read_naming("Jana Hill/dpa") == ("credit", ("Jana Hill",))


def test_other_words_for_from_open_trade_marks() -> None:
    """Only "By" is parted from a capital: no name and no trade mark begins so."""
    assert read_naming("PorSche Fans")[0] != "lead"


@pytest.mark.timeout(10)
def test_a_line_of_seams_takes_no_longer_than_another() -> None:
    """What was run together is parted in one walk."""
    text = "Jana HillTim Stone" * 20_000

    assert part_glued(text).startswith("Jana Hill, Tim Stone")
