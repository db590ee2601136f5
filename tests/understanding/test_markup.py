"""Of all that the markup of a saved page says, the page's own article is believed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.loader import load_text
from site_builder.model import Article, Hint
from site_builder.understanding.markup_days import find_day, parse_day
from site_builder.understanding.markup_people import find_people, parse_people

BODY = (
    "<p>The old bridge over the Ebb was closed on Monday after a crack was found in"
    " its second arch, the county said in a statement.</p>"
    "<p>Engineers will look at the stones for a week before they say whether it can"
    " carry the weight of the buses again.</p>"
)


def _page(
    head: str, body: str = f"<article><h1>A bridge closes</h1>{BODY}</article>"
) -> Article:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return load_text("a.html", page.encode())


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        pytest.param(
            "<title>Bridge closes | Ebb News</title>",
            "<h1>Ebb News</h1><h1>A bridge closes for good</h1>",
            "A bridge closes for good",
            id="the heading that is like the title",
        ),
        pytest.param(
            "<title>A bridge closes | Ebb News</title>"
            '<meta property="og:site_name" content="Ebb News">',
            "<h2>Other</h2>",
            "A bridge closes",
            id="the title without its site",
        ),
        pytest.param(
            '<meta property="og:title" content="A bridge closes for good">',
            "<h1>Traffic: A bridge closes for good</h1>",
            "A bridge closes for good",
            id="a heading without its kicker",
        ),
        pytest.param(
            "<title>Ebb News » Archive » A bridge closes</title>",
            "<h1>Ebb News</h1><h3>A bridge closes</h3>",
            "A bridge closes",
            id="a lesser heading that the title repeats",
        ),
    ],
)
def test_headline_is_in_the_page_s_own_words(
    head: str, body: str, headline: str
) -> None:
    """The heading that the metadata mean is the headline, in its own wording."""
    article = _page(head, body + BODY)

    assert article.headline is not None
    assert article.headline.value == headline


def test_claims_name_their_origin_and_line() -> None:
    """A value of the markup says where it stands in it, and where on the page."""
    article = _page("<title>A bridge closes</title>")

    assert article.headline is not None
    assert article.headline.rule == "h1"
    assert [(e.line, e.text) for e in article.headline.evidence] == [
        (1, "A bridge closes")
    ]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        pytest.param("By Ada Lovelace", ("Ada Lovelace",), id="lead word"),
        pytest.param("Von Ada Lovelace", ("Ada Lovelace",), id="German lead"),
        pytest.param(
            "Ada Lovelace and Bob Stone", ("Ada Lovelace", "Bob Stone"), id="two"
        ),
        pytest.param("Ada Lovelace, Senior Editor", ("Ada Lovelace",), id="job"),
        pytest.param("Dr. Ada Lovelace, PhD", ("Ada Lovelace",), id="titles"),
        pytest.param("ADA LOVELACE", ("Ada Lovelace",), id="capitals"),
        pytest.param("Lovelace, Ada", ("Ada Lovelace",), id="surname first"),
        pytest.param("Redaktion", (), id="a desk"),
        pytest.param("Staff Reporter", (), id="the staff"),
        pytest.param("admin", (), id="an account"),
        pytest.param("https://example.org/ada", (), id="an address"),
        pytest.param("@ada", (), id="a handle"),
    ],
)
def test_people_are_named_without_their_trappings(
    value: str, names: tuple[str, ...]
) -> None:
    """Jobs, titles and lead words are no part of a name; a desk is nobody."""
    assert parse_people(value) == names


@given(st.text())
def test_any_author_is_answered(value: str) -> None:
    """What a page says of its author never breaks the reading of it."""
    assert all(name.strip() for name in parse_people(value))


def test_the_outlet_is_nobody() -> None:
    """A page that names itself as the author names nobody."""
    hints = [Hint("author", "Ebb Valley", "json-ld")]

    assert find_people(hints, frozenset({"ebbvalley"})) == ((), "")


def test_first_byline_of_the_page_is_the_article_s() -> None:
    """Bylines further down are those of other stories."""
    hints = [
        Hint("author", "By Ada Lovelace", "byline"),
        Hint("author", "By Bob Stone", "byline"),
    ]

    assert find_people(hints, frozenset()) == (("Ada Lovelace",), "byline")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        pytest.param("2021-02-25T23:30:00-08:00", date(2021, 2, 25), id="local day"),
        pytest.param("20210225", date(2021, 2, 25), id="no hyphens"),
        pytest.param("February 25, 2021", date(2021, 2, 25), id="written out"),
        pytest.param("Mon Aug 03 12:45:00 EDT 2015", date(2015, 8, 3), id="Unix"),
        pytest.param("2021年2月25日", date(2021, 2, 25), id="Japanese"),
        pytest.param("25.02.2021", date(2021, 2, 25), id="German"),
        pytest.param("0001-01-01T00:00:00Z", None, id="a machine's nothing"),
        pytest.param("2021-13-45", None, id="no day of any month"),
        pytest.param("16:45", None, id="no day at all"),
    ],
)
def test_days_are_read_as_pages_write_them(value: str, day: date | None) -> None:
    """The day is that of the stamp's own zone; what cannot be is no day."""
    assert parse_day(value) == day


@given(st.text())
def test_any_stamp_is_answered(value: str) -> None:
    """What a page says of its day never breaks the reading of it."""
    day = parse_day(value)

    assert day is None or isinstance(day, date)


def test_publication_goes_before_modification() -> None:
    """A page that was changed later was published when it was published."""
    hints = [
        Hint("modified", "2024-05-01", "json-ld"),
        Hint("published", "2021-02-25", "time"),
    ]

    found = find_day(hints)

    assert found is not None
    assert found[0] == date(2021, 2, 25)


def test_description_that_is_cut_short_is_no_standfirst_where_a_whole_one_is() -> None:
    """A standfirst is whole."""
    article = _page(
        '<meta name="description" content="The old bridge over the Ebb, which is …">'
        '<meta name="twitter:description" content="The county looks at a crack.">'
    )

    assert article.standfirst is not None
    assert article.standfirst.value == "The county looks at a crack."
