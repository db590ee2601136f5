"""Notices of copyright: of the page or of a picture on it."""

import pytest

from site_builder.understanding.notices import (
    ENDS_NOTICE,
    Notice,
    is_agency,
    judge_notice,
    names_picture,
    reserves_rights,
)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("© 2021 Valley Courier", "Valley Courier", "page", id="a year"),
        pytest.param("© Valley Courier 2021", "Valley Courier", "page", id="behind"),
        pytest.param("© Hafenbote GmbH", "Hafenbote", "page", id="a company"),
        pytest.param(
            "© Hafenbote. Tous droits réservés", "Hafenbote", "page", id="rights"
        ),
        pytest.param("Foto: © Hafenbote 2021", "Hafenbote", "picture", id="a label"),
        pytest.param("© Hafenbote/dpa", "Hafenbote", "picture", id="an agency behind"),
        pytest.param("© Jana Hill", "Jana Hill", "picture", id="a person"),
        pytest.param(
            "© Jana Hill © 2021 Hafenbote", "Jana Hill", "picture", id="next notice"
        ),
        pytest.param("© Hafenbote", "Hafenbote", "bare", id="nothing more"),
    ],
)
def test_tells_pages_from_pictures(text: str, name: str, kind: str) -> None:
    """A year, a company or rights make a notice the page's, a person a picture's."""
    words = text[text.index("©") : text.index(name) + len(name)]

    assert judge_notice(text, words, name) is Notice(kind)


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param("", id="the end"),
        pytest.param(". All rights reserved", id="a full stop"),
        pytest.param(" / Druckhaus", id="a slash"),
        pytest.param(" interactive GmbH", id="a company"),
    ],
)
def test_knows_the_end_of_a_name(behind: str) -> None:
    """A notice ends, or goes on as notices do."""
    assert ENDS_NOTICE.match(behind)


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param(" in der Krise", id="a sentence"),
        pytest.param(" für Bildung", id="an office"),
    ],
)
def test_a_part_of_more_is_no_name(behind: str) -> None:
    """Where a sentence or a longer name goes on, what stands before is none."""
    assert not ENDS_NOTICE.match(behind)


def test_a_credit_is_no_window_title() -> None:
    """A line that says of whom a picture is, is told from a title."""
    assert names_picture("Bildrechte: Hafenbild | Jana Hill")
    assert not names_picture("Der Hafen wächst | Hafenbote")


@pytest.mark.timeout(10)
def test_a_line_of_labels_takes_no_longer_than_another() -> None:
    """Only the end of what stands before a notice may label it."""
    text = "photo" * 200_000 + "© 2021 Hafenbote"

    assert judge_notice(text, "© 2021 Hafenbote", "Hafenbote") is Notice.OF_PAGE


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        pytest.param("Reuters", True, id="whole"),
        pytest.param("Getty Images", True, id="with pictures"),
        pytest.param("Keystone News", False, id="a part"),
        pytest.param("Images", False, id="pictures alone"),
    ],
)
def test_only_a_whole_name_is_an_agency(name: str, *, answer: bool) -> None:
    """An outlet may have the word of an agency in its name."""
    assert is_agency(name) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("© 2021 Reuters. All rights reserved", True, id="both"),
        pytest.param("© 2021 Reuters", False, id="a year"),
        pytest.param("© Reuters. All rights reserved", False, id="rights"),
    ],
)
def test_a_publisher_reserves_rights_of_a_year(text: str, *, answer: bool) -> None:
    """A year and rights together are what stands at the foot of a page."""
    words = text[: text.index("Reuters") + len("Reuters")]

    assert reserves_rights(text, words) is answer
