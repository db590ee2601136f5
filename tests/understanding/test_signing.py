"""Paragraphs of Markdown that only sign and date an article."""

import pytest

from site_builder.loader import load_text
from site_builder.model import Article, Role

STORY = "Forty boats set out from the harbour and came back after a storm.\n"


def read(*paragraphs: str) -> Article:
    """Understand a text of a heading, these paragraphs, and a story."""
    parts = ("# The race", *paragraphs, STORY)
    return load_text("a.md", "\n\n".join(parts).encode())


@pytest.mark.parametrize(
    ("paragraph", "roles"),
    [
        pytest.param("By Rosa Lindqvist", [Role.BYLINE], id="byline"),
        pytest.param("*By Rosa Lindqvist*", [Role.BYLINE], id="emphasised"),
        pytest.param("BY ROSA LINDQVIST", [Role.BYLINE], id="in capitals"),
        pytest.param("Von Rosa Lindqvist und Nils Berg", [Role.BYLINE], id="two"),
        pytest.param("By Rosa Lindqvist, staff writer", [Role.BYLINE], id="job"),
        pytest.param("March 14, 2023", [Role.TIMESTAMP], id="day"),
        pytest.param(
            "By Rosa Lindqvist  \nMarch 14, 2023",
            [Role.BYLINE, Role.TIMESTAMP],
            id="both in one",
        ),
    ],
)
def test_what_signs_is_not_told_again_in_the_body(
    paragraph: str, roles: list[Role]
) -> None:
    """Byline and day stand at the head of the page alone."""
    article = read(paragraph)

    assert [line.role for line in article.lines][1:-1] == roles
    assert [block.text for block in article.blocks if block.role is Role.BODY] == [
        STORY.strip()
    ]


def test_the_author_is_still_known() -> None:
    """The line that lost its place in the body is the evidence."""
    (author,) = read("By Rosa Lindqvist").authors

    assert (author.value, author.evidence[0].line) == ("Rosa Lindqvist", 3)


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param("By the pier a crowd waited.", id="a place"),
        pytest.param("By Rosa Lindqvist\nA crowd waited all night.", id="and more"),
        pytest.param("By Rosa Lind in 1962 the boats were led out.", id="a year"),
        pytest.param("Von Rosa Lind in Norvik kam die Antwort spät", id="no full stop"),
        pytest.param("By Nils Berg and Rosa Lind standards, a calm day.", id="two"),
        pytest.param("Par Rosa Lind on sait que la mer monte.", id="French"),
        pytest.param("Por Nils Berg, alcalde del puerto, se supo todo.", id="a job"),
        pytest.param("Von Nils Berg und den Seinen fehlt jede Spur.", id="kin"),
        pytest.param("By Rosa Lind.", id="a sentence of a name"),
    ],
)
def test_a_paragraph_that_says_more_is_body(paragraph: str) -> None:
    """A word at its beginning makes no byline of a sentence."""
    assert {line.role for line in read(paragraph).lines[1:]} == {Role.BODY}


def test_days_that_part_a_diary_are_body() -> None:
    """Further down a day alone is a heading of what happened on it."""
    days = [f"{day} May 2019\n\nWe sailed on with little wind." for day in (3, 4, 5)]
    lines = read(*days).lines

    assert [n.role for n in lines if n.text == "5 May 2019"] == [Role.BODY]


def test_a_byline_in_the_middle_of_a_story_is_body() -> None:
    """Names alone on a line are told there: who signs does so at the top or the end."""
    story = [f"On day {day} we sailed on with little wind." for day in range(5)]
    lines = read(*story, "By Rosa Lindqvist").lines

    assert [n.role for n in lines if n.text == "By Rosa Lindqvist"] == [Role.BODY]


def test_a_byline_under_the_story_signs_it() -> None:
    """Magazines and blogs sign below the last paragraph."""
    text = "\n\n".join(("# The race", *[STORY] * 6, "By Rosa Lindqvist\n"))

    assert load_text("a.md", text.encode()).lines[-1].role is Role.BYLINE
