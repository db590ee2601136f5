"""Mastheads: a name at the top is that of the paper where its form says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.loader import load_text
from site_builder.model import Article, Role
from site_builder.understanding.mastheads import calls_paper, part_masthead, written

PROSE = (
    "The ferry to the outer islands will sail again on Monday, after a winter in which"
    " the slip was mended and the old boiler taken out."
)
MORE = (
    "Her master said that he had missed the gulls, and that the passengers would find"
    " the saloon as cold as they had left it."
)
TITLE = "Ferry sails again to the outer isles"


def _load(*above: str, below: tuple[str, ...] = ()) -> Article:
    lines = (*above, "", TITLE, "", PROSE, "", MORE, "", *below)
    return load_text("a.txt", "\n".join(lines).encode())


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        pytest.param(("Harbour Echo",), "Harbour Echo", id="a word of papers"),
        pytest.param(
            ("Lindsea Times, Monday 6 March 1995, page 4",), "Lindsea Times", id="page"
        ),
        pytest.param(
            ("Niederauer Rundschau, 06.03.2012",), "Niederauer Rundschau", id="a day"
        ),
        pytest.param(
            ("THE LINDSEA MERCURY, MONDAY, MARCH 6, 1882.",),
            "The Lindsea Mercury",
            id="capitals",
        ),
        pytest.param(
            ("Saltings Quarterly | Spring 2015",), "Saltings Quarterly", id="|"
        ),
        pytest.param(
            ("7      THE LINDSEA MERCURY.     MAR. 6, 1902",),
            "The Lindsea Mercury",
            id="a page before it",
        ),
        pytest.param(
            ("Ferrymen's Union", "Newsletter No. 12, March 2015"),
            "Ferrymen's Union",
            id="an issue below",
        ),
        pytest.param(
            ("Le Courrier des Îles - lundi 6 mars 2017",),
            "Le Courrier des Îles",
            id="French",
        ),
        pytest.param(("Outer Isles",), None, id="a name without a sign"),
        pytest.param(("Europa News",), None, id="a section"),
        pytest.param(("Jobangebote",), None, id="letters of a word for papers"),
        pytest.param(("Lindsea, 6 March 1995",), None, id="a place and a day"),
        pytest.param(("Founded 1947, Monday 6 March, No. 9",), None, id="no name"),
    ],
)
def test_claims_outlet_of_masthead(lines: tuple[str, ...], outlet: str | None) -> None:
    """The name above the headline is claimed with a sign of form, and only with one."""
    article = _load(*lines)

    assert (article.outlet.value if article.outlet else None) == outlet
    assert article.headline is not None
    assert article.headline.value == TITLE


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("Follow Outer Isles by email", id="followed"),
        pytest.param("Outer Isles is a reader-supported publication.", id="itself"),
        pytest.param("Outer Isles © All rights reserved", id="rights"),
        pytest.param("Sign up to Outer Isles's weekly letter", id="letter"),
    ],
)
def test_name_is_claimed_with_what_the_page_says(below: str) -> None:
    """A name without a sign of form is claimed where the page says it is its own."""
    article = _load("Outer Isles", below=(below,))

    assert article.outlet is not None
    assert article.outlet.value == "Outer Isles"


@pytest.mark.parametrize(
    ("line", "earliest", "latest"),
    [
        pytest.param(
            "The Lindsea Mercury, 6 March 1882", "1882-03-06", "1882-03-06", id="day"
        ),
        pytest.param(
            "Lindsea Bulletin No. 84, May 2015", "2015-05-01", "2015-05-31", id="month"
        ),
        pytest.param(
            "Niederauer Bote, Mai 2015", "2015-05-01", "2015-05-31", id="German month"
        ),
        pytest.param(
            "Saltings Quarterly | Autumn 2015", "2015-09-01", "2015-11-30", id="season"
        ),
        pytest.param(
            "Lindsea Times, Monday 6 March 1995", "1995-03-06", "1995-03-06", id="now"
        ),
    ],
)
def test_issue_dates_the_article(line: str, earliest: str, latest: str) -> None:
    """The day, month or season of a masthead is that of publication."""
    published = _load(line).published

    assert published is not None
    assert str(published.within.earliest) == earliest
    assert str(published.within.latest) == latest


def test_name_of_a_paper_is_no_author() -> None:
    """A masthead names nobody, though it stands where bylines do."""
    article = _load("Niederauer Rundschau, 06.03.2012")

    assert article.authors == ()
    assert article.lines[0].role is Role.BOILERPLATE


def test_missing_outlet_is_told() -> None:
    """An article without outlet carries a note; one with an outlet does not."""
    without, with_one = _load("Outer Isles"), _load("Harbour Echo")

    assert "no-outlet" in {finding.code for finding in without.findings}
    assert "no-outlet" not in {finding.code for finding in with_one.findings}


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("Lindsea Gazette", True, id="last word"),
        pytest.param("Diario del Mar", True, id="first word"),
        pytest.param("Journal of the Saltings", True, id="word before of"),
        pytest.param("Gazette", False, id="nothing else"),
        pytest.param("Herald Street Reopens", False, id="within a title"),
        pytest.param("Breaking News", False, id="a menu"),
    ],
)
def test_word_calls_a_paper(name: str, known: bool) -> None:  # noqa: FBT001
    """A word of papers counts where names have it, beside a word of their own."""
    assert calls_paper(name) is known


def test_writes_capitals_small() -> None:
    """Capitals are written as elsewhere, but for initials."""
    assert written("THE BKS HERALD OF LINDSEA") == "The BKS Herald of Lindsea"


@given(st.text())
def test_any_line_is_parted(text: str) -> None:
    """Any line is parted, and a rest is never without a name."""
    name, rest = part_masthead(text)

    assert name or not rest
