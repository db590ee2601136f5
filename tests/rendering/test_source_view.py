"""The source, line by line."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.model import (
    Article,
    Collection,
    Line,
    Role,
    Site,
    Span,
    Timeline,
)
from site_builder.rendering.atlas import survey
from site_builder.rendering.source_view import SourceView, source_view
from site_builder.rendering.surroundings import Surroundings, surroundings


def look(*lines: Line) -> SourceView:
    """Look at a source of these lines."""
    article = Article("a.txt", "a", "0" * 32, "utf-8", lines)
    return source_view(Site(), article, Surroundings())


def test_lines_of_one_role_and_rule_stand_together() -> None:
    """Role and rule are said once for all lines that follow each other with them."""
    view = look(
        Line(1, "Menu", Role.BOILERPLATE, "furniture-line"),
        Line(2, "Log in", Role.BOILERPLATE, "furniture-line"),
        Line(3, "Harbour", Role.BOILERPLATE, "above-headline"),
        Line(5, "It fell.", Role.BODY, "prose"),
        Line(7, "All saw.", Role.BODY, "prose"),
    )

    assert [
        (run.label, run.rule, [line.number for line in run.lines]) for run in view.runs
    ] == [
        ("page furniture", "furniture-line", [1, 2]),
        ("page furniture", "above-headline", [3]),
        ("body", "prose", [5, 7]),
    ]


def test_numbers_that_do_not_follow_are_told() -> None:
    """A list counts by itself; a line says its number where the list would miscount."""
    view = look(
        Line(1, "a", Role.BODY, "prose"),
        Line(2, "b", Role.BODY, "prose"),
        Line(4, "c", Role.BODY, "prose"),
        Line(5, "d", Role.QUOTE, "quotation"),
    )

    assert [(line.number, line.jump) for run in view.runs for line in run.lines] == [
        (1, False),
        (2, False),
        (4, True),
        (5, True),
    ]


@pytest.mark.parametrize(
    ("first", "gaps"),
    [
        pytest.param(1, [False, False], id="no blank line"),
        pytest.param(3, [True, False], id="blank lines at the top"),
    ],
)
def test_blank_lines_before_a_run_are_told(first: int, gaps: list[bool]) -> None:
    """Where the source has a gap the page has one."""
    view = look(
        Line(first, "a", Role.HEADLINE, "first-line"),
        Line(first + 1, "b", Role.BODY, "prose"),
    )

    assert [run.gap for run in view.runs] == gaps


def test_what_a_line_says_is_no_markup() -> None:
    """Text and rule are escaped; parts of a line with another role are marked."""
    view = look(
        Line(
            1,
            "A <b> & c. Photo: D",
            Role.CAPTION,
            'model: "<"',
            (Span(11, 19, Role.CREDIT),),
        )
    )

    (run,) = view.runs
    assert run.rule == 'model: "&lt;"'
    assert run.lines[0].html == (
        'A &lt;b&gt; &amp; c. <span class="part credit">Photo: D</span>'
    )


def test_a_line_leads_to_what_it_tells_of(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Each event of a line is linked, each once."""
    article = next(a for a in collection.articles if a.source == "harbour.txt")
    around = surroundings(survey(site, collection, timeline), article)
    doubled = replace(
        around,
        happenings=tuple(h._replace(reports=h.reports * 2) for h in around.happenings),
    )

    view = source_view(site, article, doubled)

    told = {line.number: line.events for run in view.runs for line in run.lines}
    assert told[9].count("<a ") == 2
    assert '">13 Mar 2021</a>' in told[9]
    assert told[1] == ""


def test_each_line_leads_to_its_place_in_the_article(files: dict[str, str]) -> None:
    """A line of the text by itself, what is folded away in runs."""
    page = files["sources/how-the-harbour-bridge-came-down.html"]
    there = "../articles/how-the-harbour-bridge-came-down.html"

    assert f'<a href="{there}#l9">in the article</a>' in page
    assert (
        f'<code>promo-by-hand</code> <a href="{there}#l22">in the article</a>' in page
    )


def test_numbering_survives_a_reader_without_style(
    rendered: Callable[[Site, Collection, Timeline], dict[str, str]], site: Site
) -> None:
    """List items carry their numbers where counting on would be wrong."""
    lines = (
        Line(2, "Harbour", Role.HEADLINE, "first-line"),
        Line(4, "Share", Role.BOILERPLATE, "furniture-line"),
        Line(5, "Print", Role.BOILERPLATE, "furniture-line"),
    )
    article = Article("a.txt", "a", "0" * 32, "utf-8", lines)

    files = rendered(site, Collection((article,)), Timeline())

    assert (
        '<li value="4" id="l4">Share</li>\n<li id="l5">Print</li>'
        in (files["articles/a.html"])
    )
    assert '<li value="2" id="l2">' in files["sources/a.html"]


@pytest.mark.parametrize(
    ("rule", "given"),
    [
        pytest.param("given: a.toml:3", True, id="by a person"),
        pytest.param("prose", False, id="by a rule"),
    ],
)
def test_a_given_role_is_marked(rule: str, given: bool) -> None:  # noqa: FBT001
    """A run tells whether a person says so."""
    (run,) = look(Line(1, "A bell.", Role.CAPTION, rule)).runs

    assert run.given is given
