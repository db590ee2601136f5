"""Values, counts and lists in words, in English and in German."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Basis, Interval, Publication
from site_builder.rendering.languages import phrases_of

ENGLISH, GERMAN = phrases_of("en"), phrases_of("de")


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
    assert ENGLISH.value(value) == words


@given(st.text(alphabet="0123456789-/.~?%XWTP", max_size=24))
def test_any_value_is_answered(value: str) -> None:
    """No value, however odd, raises, and only nothing is answered with nothing."""
    assert bool(ENGLISH.value(value)) == bool(value)


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

    assert (ENGLISH.interval(span), ENGLISH.interval(span, short=True)) == (
        words,
        short,
    )


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
    assert ENGLISH.joined(names) == sentence


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
    assert ENGLISH.count("article", number) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(46, "Nothing reported for two months.", id="months"),
        pytest.param(
            520, "Nothing reported for seventeen months.", id="more than a year"
        ),
        pytest.param(3287, "Nothing reported for nine years.", id="years"),
        pytest.param(29220, "Nothing reported for 80 years.", id="many years"),
    ],
)
def test_tells_how_long_a_silence_is(days: int, words: str) -> None:
    """A silence is told in months, and from eighteen months on in years."""
    assert ENGLISH.silence(days) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("2021-05-03", "3. Mai 2021", id="day"),
        pytest.param("2021-02-18T10:42:00Z", "18. Februar 2021, 10:42 Uhr", id="time"),
        pytest.param("2021-03", "März 2021", id="month"),
        pytest.param("2021-W07", "Woche vom 15. Februar 2021", id="week"),
        pytest.param("2021-21", "Frühjahr 2021", id="season"),
        pytest.param("2021-34", "zweites Quartal 2021", id="quarter"),
        pytest.param("2012~", "etwa 2012", id="approximate"),
        pytest.param("1976/1980", "1976 bis 1980", id="years"),
        pytest.param("2021-02-18/2021-02-20", "18. bis 20. Februar 2021", id="days"),
        pytest.param(
            "2021-02-18/2021-03-02", "18. Februar bis 2. März 2021", id="over a month"
        ),
        pytest.param("2006/..", "seit 2006", id="open end"),
        pytest.param("../2006-03", "bis März 2006", id="open start"),
        pytest.param("199X", "1990er-Jahre", id="decade"),
        pytest.param("19XX", "20. Jahrhundert", id="century"),
    ],
)
def test_says_a_value_in_german(value: str, words: str) -> None:
    """Dates are written as German writes them, ordinal points and all."""
    assert GERMAN.value(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words", "short"),
    [
        pytest.param(
            date(2021, 9, 24),
            date(2021, 9, 28),
            "zwischen dem 24. und dem 28. September 2021",
            "24.–28. Sept. 2021",
            id="within a month",
        ),
        pytest.param(
            None,
            date(2021, 5, 2),
            "spätestens am 2. Mai 2021",
            "spätestens am 2. Mai 2021",
            id="latest",
        ),
        pytest.param(None, None, "undatiert", "undatiert", id="nothing"),
    ],
)
def test_says_between_which_days_in_german(
    first: date | None, last: date | None, words: str, short: str
) -> None:
    """The bounds of a day stand in the case that German wants."""
    span = Interval(first, last)

    assert (GERMAN.interval(span), GERMAN.interval(span, short=True)) == (words, short)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(46, "Zwei Monate lang keine Meldung.", id="months"),
        pytest.param(30, "Einen Monat lang keine Meldung.", id="one month"),
        pytest.param(520, "17 Monate lang keine Meldung.", id="in figures"),
        pytest.param(3287, "Neun Jahre lang keine Meldung.", id="years"),
    ],
)
def test_tells_of_a_silence_in_german(days: int, words: str) -> None:
    """A silence is a sentence, and numbers up to twelve are spelled out."""
    assert GERMAN.silence(days) == words


def test_groups_figures_as_the_language_does() -> None:
    """Thousands are parted by a comma in English and by a point in German."""
    told = ENGLISH.number(1234567), GERMAN.number(1234567)

    assert told == ("1,234,567", "1.234.567")


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

    assert ENGLISH.publication(published, short=short) == words
