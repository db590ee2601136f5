"""The judgement as a whole: its table, and the laws that hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Role, SourceKind, SourceText
from site_builder.understanding import PASSES, understand

LINES = st.lists(
    st.one_of(
        st.text(max_size=200),
        st.sampled_from(
            [
                "",
                "Read more",
                "By Ada Lovelace",
                "Senior Editor",
                "Ada Lovelace is a reporter. She covers rivers and lives in Celle.",
                "A line of prose that is long enough to be read as a part of the text, "
                "and that ends as sentences do.",
                "Comments",
                "NASA / JPL",
            ]
        ),
    ),
    max_size=30,
)


def text_of(*lines: str) -> SourceText:
    """Make a source of these lines."""
    return SourceText("a.txt", SourceKind.TEXT, lines, "00", "utf-8")


def _paragraphs(count: int) -> list[str]:
    """Write paragraphs of 200 characters, no two alike."""
    return [
        f"The ferry had sailed for {number + 20} years when the storm took it by surprise,"
        f" and its captain, the {number + 3}th that she had, was the last to leave her."
        " Nobody on the quay believed it before the morning came."
        for number in range(count)
    ]


def test_rules_have_names_of_their_own() -> None:
    """A reason names one rule: no two rules share a name."""
    names = [rule.name for step in PASSES for rule in step.rules]

    assert len(names) == len(set(names))


@given(LINES)
def test_every_line_with_words_has_one_role_and_keeps_its_text(
    lines: list[str],
) -> None:
    """Nothing is lost: each non-blank line is answered once, word for word."""
    said = understand(text_of(*lines)).lines

    kept = [(n, text) for n, text in enumerate(lines, start=1) if text.strip()]
    assert [(line.number, line.text) for line in said] == kept
    assert all(line.rule for line in said)


@given(LINES)
def test_there_is_one_headline_at_most(lines: list[str]) -> None:
    """A page has one headline, however many lines look like one.

    It may be broken over three lines, blank ones between, and be said again elsewhere.
    """
    own = [
        at
        for at, line in enumerate(understand(text_of(*lines)).lines)
        if line.role is Role.HEADLINE and line.rule != "headline-again"
    ]

    assert len(own) <= 3
    assert own == list(range(min(own, default=0), max(own, default=-1) + 1))


def test_a_button_at_the_end_takes_no_text_with_it() -> None:
    """A "See more" under a short article leaves its paragraphs in the article."""
    prose = "The ferry had sailed for forty years when the storm took it by surprise."
    more = "Nobody on the quay believed it before the morning, and some never did."
    lines = ("Ferry lost in storm", "", prose * 2, "", more, "", "See more")

    roles = [line.role for line in understand(text_of(*lines)).lines]

    assert roles.count(Role.BODY) == 2
    assert roles[0] is Role.HEADLINE
    assert roles[-1] is Role.BOILERPLATE


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "3 Kommentare",
        "Kommentare anzeigen",
        "Laisser un commentaire",
        "Deja un comentario",
        "Leave a reply",
        "34 responses to Ferry lost in storm",
    ],
)
def test_below_their_heading_stand_comments(heading: str) -> None:
    """What readers say below the article is no part of it."""
    remark = "I was on that ferry as a child, and my father knew its last captain well."
    story = _paragraphs(3)
    lines = ("Ferry lost in storm", "", *story, "", heading, "", remark)

    roles = {line.text: line.role for line in understand(text_of(*lines)).lines}

    assert {roles[text] for text in story} == {Role.BODY}
    assert roles[remark] is Role.COMMENT


def test_a_number_of_comments_is_a_link_above_the_text_and_a_heading_below() -> None:
    """However long the remarks are, they stand below a text of some length."""
    story, remarks = _paragraphs(6), [f"I say: {text}" for text in _paragraphs(18)]
    top = ("Ferry lost in storm", "12 comments", "", *story)

    said = understand(text_of(*top, "12 comments", *remarks)).lines
    roles = {line.text: line.role for line in said}

    assert {roles[text] for text in story} == {Role.BODY}
    assert {roles[text] for text in remarks} == {Role.COMMENT}


@pytest.mark.parametrize(
    "aside",
    [
        "Products are chosen by our editors, and we may earn a commission if you buy.",
        "Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie uns mit einer Spende.",
        "Ours is a reader-funded paper: please consider making a donation of any size.",
    ],
)
def test_what_an_outlet_lives_on_is_no_part_of_the_article(aside: str) -> None:
    """It may be as long as a paragraph and stand between two of them."""
    story = _paragraphs(4)
    lines = ("Ferry lost in storm", "", *story[:2], aside, *story[2:])

    roles = {line.text: line.role for line in understand(text_of(*lines)).lines}

    assert roles[aside] is Role.PROMO
    assert {roles[text] for text in story} == {Role.BODY}


def test_below_many_buttons_to_reply_stand_comments() -> None:
    """A page may print no heading over what its readers say."""
    remarks = [f"I say: {text}" for text in _paragraphs(5)]
    below = [line for remark in remarks for line in (remark, "Reply")]

    said = understand(text_of("Ferry lost in storm", *_paragraphs(3), *below)).lines
    roles = {line.text: line.role for line in said}

    assert {roles[text] for text in remarks[1:]} == {Role.COMMENT}


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("a" * 2_000_000, id="one word"),
        pytest.param("word " * 400_000, id="many words"),
        pytest.param("( " * 1_000_000, id="open brackets"),
        pytest.param("This image " * 200_000, id="caption words"),
        pytest.param("“" * 1_000_000, id="quotation marks"),
        pytest.param("A " * 1_000_000, id="capitals"),
        pytest.param("2021 " * 200_000, id="years"),
        pytest.param("By Ada " * 200_000, id="bylines"),
    ],
)
def test_a_very_long_line_takes_linear_time(line: str) -> None:
    """No line, however long, makes a rule search without end."""
    (said,) = understand(text_of(line)).lines

    assert said.text == line
