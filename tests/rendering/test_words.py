"""Values in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Basis, Interval, Publication
from site_builder.rendering.words import (
    counted,
    gap_words,
    interval_words,
    joined,
    machine_date,
    publication_words,
    sentence,
    shortened,
    value_words,
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("2021-02-18", "18 February 2021", id="day"),
        pytest.param("2021-02-18T10:42:00Z", "18 February 2021, 10:42", id="time"),
        pytest.param("2021-02", "February 2021", id="month"),
        pytest.param("2021-W07", "week of 15 February 2021", id="week"),
        pytest.param("2021-21", "spring 2021", id="season"),
        pytest.param("2021-34", "second quarter of 2021", id="quarter"),
        pytest.param("2012", "2012", id="year"),
        pytest.param("2012~", "about 2012", id="approximate"),
        pytest.param("1976/1980", "1976 to 1980", id="years"),
        pytest.param("2021-02-18/2021-02-20", "18 to 20 February 2021", id="days"),
        pytest.param(
            "2021-02-18/2021-03-02", "18 February to 2 March 2021", id="over a month"
        ),
        pytest.param(
            "2020-12-30/2021-01-02",
            "30 December 2020 to 2 January 2021",
            id="over a year",
        ),
        pytest.param("2006/..", "since 2006", id="open end"),
        pytest.param("../2006-03", "until March 2006", id="open start"),
        pytest.param("199X", "the 1990s", id="decade"),
        pytest.param("19XX", "the 1900s", id="century"),
        pytest.param("PRESENT_REF", "PRESENT_REF", id="no calendar value"),
    ],
)
def test_says_a_value(value: str, words: str) -> None:
    """Each form of EDTF has its words, and what is none is given as it stands."""
    assert value_words(value) == words


@given(st.text(alphabet="0123456789-/.~?%XWTP", max_size=24))
def test_any_value_is_answered(value: str) -> None:
    """No value, however odd, raises, and only nothing is answered with nothing."""
    assert bool(value_words(value)) == bool(value)


@pytest.mark.parametrize(
    ("first", "last", "words", "short"),
    [
        pytest.param(
            date(2021, 2, 24),
            date(2021, 2, 28),
            "between 24 and 28 February 2021",
            "24–28 Feb 2021",
            id="within a month",
        ),
        pytest.param(
            date(2021, 2, 24),
            date(2021, 3, 2),
            "between 24 February and 2 March 2021",
            "between 24 Feb and 2 Mar 2021",
            id="within a year",
        ),
        pytest.param(
            date(2021, 2, 24),
            date(2021, 2, 24),
            "24 February 2021",
            "24 Feb 2021",
            id="one day",
        ),
        pytest.param(
            None, date(2021, 2, 2), "by 2 February 2021", "by 2 Feb 2021", id="latest"
        ),
        pytest.param(
            date(2021, 2, 2),
            None,
            "not before 2 February 2021",
            "not before 2 Feb 2021",
            id="earliest",
        ),
        pytest.param(None, None, "undated", "undated", id="nothing"),
    ],
)
def test_says_between_which_days(
    first: date | None, last: date | None, words: str, short: str
) -> None:
    """A day that is not known exactly is told by its bounds, never by one of them."""
    span = Interval(first, last)

    assert (interval_words(span), interval_words(span, short=True)) == (words, short)


@pytest.mark.parametrize(
    ("value", "machine"),
    [
        pytest.param("2021-02-18", "2021-02-18", id="day"),
        pytest.param("2021-W07", "2021-W07", id="week"),
        pytest.param("2021-02", "2021-02", id="month"),
        pytest.param("2012", "2012", id="year"),
        pytest.param("2012~", None, id="approximate"),
        pytest.param("2021-21", None, id="season"),
        pytest.param("1976/1980", None, id="interval"),
        pytest.param("2021-02-30", None, id="no such day"),
        pytest.param("0000", None, id="no such year"),
    ],
)
def test_machines_get_only_what_html_knows(value: str, machine: str | None) -> None:
    """`datetime` is given for days, weeks, months and years, and never invented."""
    assert machine_date(value) == machine


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        pytest.param([], "", id="nobody"),
        pytest.param(["A"], "A", id="one"),
        pytest.param(["A", "B"], "A and B", id="two"),
        pytest.param(["A", "B", "C"], "A, B and C", id="three"),
    ],
)
def test_joins_names(names: list[str], sentence: str) -> None:
    """Names are joined as a sentence joins them."""
    assert joined(names) == sentence


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("no line names an author", id="bare"),
        pytest.param("No line names an author.", id="whole"),
    ],
)
def test_makes_a_sentence(words: str) -> None:
    """A finding reads as a sentence however it was written down."""
    assert sentence(words) == "No line names an author."


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(0, "0 articles", id="none"),
        pytest.param(1, "1 article", id="one"),
        pytest.param(1200, "1,200 articles", id="many"),
    ],
)
def test_counts_with_the_noun(number: int, words: str) -> None:
    """A count comes with its noun in the right number."""
    assert counted(number, "article") == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(46, "two months", id="months"),
        pytest.param(520, "seventeen months", id="more than a year"),
        pytest.param(3287, "nine years", id="years"),
        pytest.param(29220, "80 years", id="many years"),
    ],
)
def test_tells_how_long_a_silence_is(days: int, words: str) -> None:
    """A silence is told in months, and from eighteen months on in years."""
    assert gap_words(days) == words


@given(st.text(max_size=80), st.integers(min_value=1, max_value=40))
def test_shortening_keeps_to_its_limit(text: str, limit: int) -> None:
    """A shortened text has at most the characters it may have."""
    assert len(shortened(text, limit)) <= limit


@pytest.mark.parametrize(
    ("vague", "short", "words"),
    [
        pytest.param("2023-02", True, "Feb 2023", id="month"),
        pytest.param("2013-23", False, "autumn 2013", id="season"),
        pytest.param("2009~", False, "about 2009", id="about a year"),
        pytest.param("", True, "1\N{EN DASH}28 Feb 2023", id="an inferred range"),
    ],
)
def test_what_a_person_gave_vaguely_is_no_range_of_days(
    vague: str, words: str, *, short: bool
) -> None:
    """A month that was given is told as that month."""
    within = Interval(date(2023, 2, 1), date(2023, 2, 28))
    published = Publication(within, Basis.GIVEN, "sidecar", vague=vague)

    assert publication_words(published, short=short) == words
