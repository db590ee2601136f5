"""Roles that a person gave go before all rules and survive edits of other lines."""

import pytest

from site_builder.model import (
    Basis,
    Evidence,
    Given,
    GivenRole,
    Role,
    SourceKind,
    SourceText,
    is_given,
)
from site_builder.understanding import Understanding, understand

TEXT = (
    "The bridge is lit again",
    "",
    "By Rosa Lindqvist",
    "",
    "The lamps of the old bridge were switched on again yesterday, the council said.",
    "A short stray line",
    "The lamps had been dark for two years because nobody would pay for the wires.",
    "A short stray line",
)
ORIGIN = Evidence("a.toml", 3, 'role = "caption"')


def told(
    role: Role, line: int, text: str, lines: tuple[str, ...] = TEXT
) -> Understanding:
    """Understand the text with one given role."""
    given = Given(roles=(GivenRole(role, line, text, ORIGIN),))
    return understand(SourceText("a.txt", SourceKind.TEXT, lines, "", "utf-8", given))


def given_lines(understanding: Understanding) -> list[tuple[int, Role]]:
    """List the lines whose role a person gave."""
    return [
        (line.number, line.role) for line in understanding.lines if is_given(line.rule)
    ]


@pytest.mark.parametrize(
    ("line", "text", "number"),
    [
        pytest.param(6, "A short stray", 6, id="number and words agree"),
        pytest.param(5, "", 5, id="a number alone"),
        pytest.param(0, "The lamps had", 7, id="words alone"),
        pytest.param(1, "The lamps had", 7, id="words lead, not the number"),
        pytest.param(9, "A short stray", 8, id="the nearest of two"),
        pytest.param(0, "By R", 3, id="few words"),
    ],
)
def test_finds_the_line_that_is_meant(line: int, text: str, number: int) -> None:
    """Words lead; the number chooses among equal lines."""
    assert given_lines(told(Role.CAPTION, line, text)) == [(number, Role.CAPTION)]


def test_lines_inserted_above_do_no_harm() -> None:
    """The role stays with its words when the text grows above it."""
    longer = ("Skip to main content", "", *TEXT)

    assert given_lines(told(Role.CAPTION, 7, "The lamps had", longer)) == [
        (9, Role.CAPTION)
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        pytest.param(5, "No such line", id="words are gone"),
        pytest.param(2, "", id="a blank line"),
        pytest.param(99, "", id="behind the end"),
    ],
)
def test_what_no_longer_fits_is_a_finding(line: int, text: str) -> None:
    """Nothing is given, and the finding names the correction's own place."""
    understanding = told(Role.CAPTION, line, text)

    assert given_lines(understanding) == []
    (finding,) = understanding.findings
    assert (finding.source, finding.line, finding.code) == (
        "a.toml",
        3,
        "correction-stale",
    )


def test_a_given_headline_is_the_only_one() -> None:
    """The line that rules took for the headline steps back, and is not lost."""
    understanding = told(Role.HEADLINE, 6, "A short stray line")

    assert understanding.headline is not None
    assert understanding.headline.value == "A short stray line"
    assert [
        line.number for line in understanding.lines if line.role is Role.HEADLINE
    ] == [6]
    assert [line.number for line in understanding.lines] == [1, 3, 5, 6, 7, 8]


def test_a_given_role_names_the_place_that_says_so() -> None:
    """The reason is the file and the line of the correction."""
    lines = told(Role.CAPTION, 6, "").lines

    assert next(line.rule for line in lines if line.number == 6) == "given: a.toml:3"


@pytest.mark.parametrize(
    ("role", "text", "field"),
    [
        pytest.param(Role.HEADLINE, "A short stray line", "headline", id="headline"),
        pytest.param(Role.STANDFIRST, "The lamps of", "standfirst", id="standfirst"),
    ],
)
def test_a_field_that_rests_on_a_given_role_is_given(
    role: Role, text: str, field: str
) -> None:
    """It bears the sign of what a person said, and names the file and line of that."""
    claim = getattr(told(role, 0, text), field)

    assert claim.value.startswith(text)
    assert (claim.basis, claim.rule) == (Basis.GIVEN, "given: a.toml:3")


def test_a_given_role_does_not_draw_the_next_line_in() -> None:
    """A line below one that is now of the article need not go on what that says."""
    lines = (
        *TEXT[:4],
        "River at five metres",
        "Bridge closed",
        "Shelter open",
        TEXT[4],
    )

    known = told(Role.LIST, 5, "", lines)

    assert given_lines(known) == [(5, Role.LIST)]
    assert "goes-on" not in {line.rule for line in known.lines}
