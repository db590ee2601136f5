"""Live reports, titles with the site's name, and bylines with a beat or a day."""

import pytest

from site_builder.loader import load_text
from site_builder.model import Role

PROSE = (
    "The ferry to the outer islands will sail again on Monday, after a winter in which"
    " the slip was mended and the old boiler taken out."
)
MORE = (
    "Her master said that he had missed the gulls, and that the passengers would find"
    " the saloon as cold as they had left it."
)
TITLE = "Ferry sails again to the outer isles"


def test_posts_of_live_report_stand_under_times() -> None:
    """Times of the clock head posts, and the newest post is no standfirst."""
    lines = [TITLE, "Hanna Brook", "Last updated: 6 March 2017 21:40"]
    for time, title in (("21:40", "All is said"), ("20:05", "Slip closed")):
        lines += [time, title, PROSE]
    lines += ["18:30", "Gulls counted", MORE, "17.02", "First boat in sight", MORE]

    article = load_text("a.txt", "\n".join(lines).encode())

    roles = [line.role for line in article.lines if line.number > 3]
    assert roles[:3] == [Role.TIMESTAMP, Role.SUBHEADING, Role.BODY]
    assert roles[9:] == [Role.TIMESTAMP, Role.SUBHEADING, Role.BODY]
    assert article.standfirst is None


def test_times_below_the_story_head_no_posts() -> None:
    """Times among other stories below the text are none of the article's posts."""
    lines = [TITLE, "", PROSE, MORE, PROSE + " Then she sank.", "", "Most read"]
    for time in ("21:40", "20:05", "18:30"):
        lines += [time, MORE + time]

    article = load_text("a.txt", "\n".join(lines).encode())

    assert "time-of-post" not in {line.rule for line in article.lines}


def test_title_without_site_is_headline() -> None:
    """Of a title with the site's name and one without it, the latter is the headline."""
    lines = (f"{TITLE} - Harbour Echo", TITLE, "8 March 2017", "", PROSE, "", MORE)

    article = load_text("a.txt", "\n".join(lines).encode())

    assert article.headline is not None
    assert article.headline.value == TITLE
    assert article.outlet is not None
    assert article.outlet.value == "Harbour Echo"


@pytest.mark.parametrize(
    "byline",
    [
        pytest.param("By Hanna Brook Harbour Reporter", id="a beat"),
        pytest.param("By Hanna Brook Senior Reporter", id="a rank"),
    ],
)
def test_job_behind_name_needs_no_comma(byline: str) -> None:
    """A job with its beat is taken off a name without a comma between."""
    lines = (TITLE, "", byline, "", PROSE, "", MORE)

    article = load_text("a.txt", "\n".join(lines).encode())

    assert [author.value for author in article.authors] == ["Hanna Brook"]


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        pytest.param("Von Hanna Brook · 24.12.2020", "Hanna Brook", id="German"),
        pytest.param("By Hanna Brook | December 24, 2020", "Hanna Brook", id="English"),
    ],
)
def test_byline_of_page_may_hold_its_day(byline: str, author: str) -> None:
    """A saved page's byline names its author before the day on the same line.

    What its title says behind its heading is the site.
    """
    page = (
        f"<html><head><title>{TITLE} | Harbour Echo</title></head><body>"
        f"<div><h1>{TITLE}</h1><p>{byline}</p><p>{PROSE}</p><p>{MORE}</p></div></body>"
    )

    article = load_text("a.html", page.encode())

    assert [each.value for each in article.authors] == [author]
    assert article.outlet is not None
    assert article.outlet.value == "Harbour Echo"
