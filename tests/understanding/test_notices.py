"""Notices of copyright: of the page or of a picture on it."""

import pytest

from site_builder.understanding.notices import (
    ENDS_NOTICE,
    Notice,
    judge_notice,
    names_picture,
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
