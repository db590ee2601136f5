"""The foot of a page, and what newsletters and releases say beside their text."""

import pytest

from site_builder.loader import load_text
from site_builder.model import Article, Role

TITLE = "Ferry sails again to the outer isles"
PROSE = (
    "The ferry to the outer islands will sail again on Monday, after a winter in which"
    " the slip was mended and the old boiler taken out."
)
MORE = (
    "Forty people stood on the quay to see her tried, and a band of the school played"
    " three songs, the second of them twice."
)
LAST = (
    "Her master said that he had missed the gulls, and that the passengers would find"
    " the saloon as cold as they had left it."
)


def _load(*behind: str) -> Article:
    lines = (TITLE, "", PROSE, "", MORE, "", LAST, "", *behind)
    return load_text("a.txt", "\n".join(lines).encode())


@pytest.mark.parametrize(
    "notice",
    [
        pytest.param("© Harbour Echo", id="name of a paper"),
        pytest.param("© Harbour Echo 2019", id="a year behind it"),
        pytest.param("© Harbour Echo. All rights reserved", id="rights"),
        pytest.param("© Jana Hill", id="a person"),
    ],
)
def test_last_paragraph_is_no_caption(notice: str) -> None:
    """What stands above a notice below the story is the story's last paragraph."""
    last = next(line for line in _load(notice).lines if line.text == LAST)

    assert last.role is Role.BODY


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Lesezeit: 4 Min.", id="time to read"),
        pytest.param("Impressum", id="imprint"),
        pytest.param("ENDS", id="end of a release"),
        pytest.param("Notes to editors", id="notes"),
        pytest.param("Media contact: Ann Lee, 01632 960 000", id="contact"),
        pytest.param(
            "You are receiving this email because you sailed with us once.", id="mail"
        ),
        pytest.param("Republish our stories, in print or online.", id="republish"),
    ],
)
def test_furniture_is_no_text(line: str) -> None:
    """Lines of newsletters, releases and page feet are no text of the article."""
    found = _load(line).lines[-1]

    assert found.role is Role.BOILERPLATE


def test_sentence_behind_links_is_text() -> None:
    """A paragraph goes on behind the links that a page sets between two of them."""
    article = _load(
        "READ MORE: Harbour wall to be raised",
        "READ MORE: Gulls counted on the slip",
        "",
        "The slip will be closed until 4 May.",
        "",
        "More On",
        "Ferries",
    )
    said = {line.text: line.role for line in article.lines}

    assert said["The slip will be closed until 4 May."] is Role.BODY


def test_imprint_below_comments_is_no_comment() -> None:
    """The foot of the page below readers' comments is furniture."""
    lines = ("Kommentare", "Heiner schrieb: Na endlich!", "Impressum", "Datenschutz")
    roles = [line.role for line in _load(*lines).lines[-3:]]

    assert roles == [Role.COMMENT, Role.BOILERPLATE, Role.BOILERPLATE]


def test_post_is_discussed_in_comments() -> None:
    """Below "Discussion about this post" readers speak."""
    lines = ("Discussion about this post", "Lorna K", "Mar 6", "What a fine boat.")
    roles = [line.role for line in _load(*lines).lines[-3:]]

    assert roles == [Role.COMMENT] * 3


def test_page_says_what_it_lives_on() -> None:
    """That a page is supported by its readers advertises it."""
    line = "Outer Isles is a reader-supported publication. Think of a subscription."

    assert _load(line).lines[-1].role is Role.PROMO
