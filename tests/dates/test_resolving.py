"""Placing time expressions on the calendar, no more exactly than words allow."""

from datetime import date

import pytest

from site_builder.dates import find_dates, find_expressions, resolve
from site_builder.model import Interval

PUBLISHED = date(2021, 2, 25)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("on February 18, 2021", "2021-02-18", id="written out"),
        pytest.param("2021-02-18", "2021-02-18", id="ISO"),
        pytest.param("18.02.2021", "2021-02-18", id="day first with dots"),
        pytest.param("in February 2021", "2021-02", id="month and year"),
        pytest.param("in 2012", "2012", id="year"),
        pytest.param("in the 1980s", "198X", id="decade"),
        pytest.param("the 19th century", "18XX", id="century"),
        pytest.param("the spring of 1969", "1969-21", id="season"),
        pytest.param("from 1976 to 1980", "1976/1980", id="span"),
        pytest.param("Feb. 18-20, 2021", "2021-02-18/2021-02-20", id="span of days"),
        pytest.param("the first quarter of 2020", "2020-33", id="quarter"),
        pytest.param("the week of 6 May 2020", "2020-W19", id="week of a day"),
        pytest.param("the week of May 3, 2020", "2020-W19", id="week of a Sunday"),
        pytest.param("on Easter Monday 2016", "2016-03-28", id="movable feast"),
    ],
)
def test_words_that_need_no_anchor(text: str, value: str) -> None:
    """A date that is written out has its value without a day of publication."""
    assert [m.value for m in find_dates(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It landed on Feb. 18.", "2021-02-18", id="day without year"),
        pytest.param("It landed on Thursday.", "2021-02-25", id="the day itself"),
        pytest.param("It landed on Wednesday.", "2021-02-24", id="weekday behind"),
        pytest.param("It landed last Thursday.", "2021-02-18", id="last weekday"),
        pytest.param("It will land by Monday.", "2021-03-01", id="weekday ahead"),
        pytest.param("It landed last week.", "2021-W07", id="last week is a week"),
        pytest.param("It landed nine years ago.", "2012", id="years ago is a year"),
        pytest.param(
            "It landed two months ago.", "2020-12", id="months ago is a month"
        ),
        pytest.param("It landed yesterday.", "2021-02-24", id="yesterday"),
        pytest.param("It landed in December.", "2020-12", id="month behind"),
        pytest.param("Profit fell in the third quarter.", "2020-35", id="quarter"),
        pytest.param("It fell exactly two years ago.", "2019-02-25", id="to the day"),
        pytest.param("It fell in April last year.", "2020-04", id="month in year"),
        pytest.param("It fell a year earlier.", "2020", id="earlier than today"),
        pytest.param("It will end in two weeks.", "2021-W10", id="weeks ahead"),
        pytest.param(
            "It fell this past weekend.", "2021-02-20/2021-02-21", id="past weekend"
        ),
        pytest.param("It fell on Tuesday of last week.", "2021-02-16", id="its week"),
        pytest.param("It will land in December.", "2021-12", id="month ahead"),
        pytest.param("It ended the day at 12.", "2021-02-25", id="the day that ended"),
        pytest.param("Less than in the same month last year.", "2020", id="same part"),
        pytest.param("It fell in the July-September quarter.", "2020-35", id="months"),
        pytest.param("It will close by midyear.", "2021", id="middle of the year"),
        pytest.param("It fell this past spring.", "2020-21", id="past spring"),
        pytest.param("It fell in the latest quarter.", "2020-36", id="latest"),
        pytest.param(
            "The bridge is closed starting Friday.", "2021-02-26", id="closed"
        ),
        pytest.param(
            "The final is Tuesday, the club said.", "2021-03-02", id="somebody said"
        ),
        pytest.param("She is Sunday's winner.", "2021-02-21", id="an owner"),
        pytest.param(
            "The key is Tuesday's vote, which failed.", "2021-02-23", id="owner of past"
        ),
        pytest.param("He was jailed starting Friday.", "2021-02-19", id="past before"),
        pytest.param(
            "The best day is Sunday, when they sang.", "2021-02-21", id="past behind"
        ),
        pytest.param(
            "The snag is Friday was a holiday.", "2021-02-19", id="a clause behind"
        ),
        pytest.param(
            "The game has been called off Tuesday after rain.",
            "2021-02-23",
            id="the day of calling off",
        ),
        pytest.param(
            "The trial ran Monday through Thursday in town.",
            "2021-02-22/2021-02-25",
            id="weekdays of what was",
        ),
        pytest.param(
            "It ran Friday through Monday.", "2021-02-19/2021-02-22", id="over Sunday"
        ),
        pytest.param(
            "The shop is open Monday through Friday of next week.",
            "2021-03-01/2021-03-05",
            id="weekdays of a week",
        ),
        pytest.param("On Easter Monday 1500 people sang.", "2020-04-13", id="a count"),
        pytest.param("It rained on Good Friday.", "2020-04-10", id="movable feast"),
        pytest.param("Starting Monday it will fall.", "2021-03-01", id="starting"),
        pytest.param("It takes effect Jan. 1.", "2022-01-01", id="takes effect"),
        pytest.param("The mint's 2020 coin fell.", "2020", id="owned year"),
        pytest.param("It closes on Good Friday.", "2021-04-02", id="feast ahead"),
        pytest.param("It closed on Good Friday.", "2020-04-10", id="feast behind"),
        pytest.param("It landed 2021 Feb 18, he said.", "2021-02-18", id="year first"),
    ],
)
def test_words_counted_from_publication(text: str, value: str) -> None:
    """Relative words are counted from publication and keep their own precision."""
    assert [m.value for m in find_dates(text, PUBLISHED)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It landed on Thursday.", id="weekday"),
        pytest.param("It landed last week.", id="week"),
        pytest.param("It landed on Feb. 18.", id="day without year"),
    ],
)
def test_relative_words_without_an_anchor_have_no_value(text: str) -> None:
    """Without a day of publication nothing is guessed."""
    assert find_dates(text) == ()


def test_a_day_that_does_not_exist_has_no_value() -> None:
    """February has no 30th, whatever a text says."""
    assert find_dates("on February 30, 2021") == ()


def test_a_day_later_is_counted_from_the_text() -> None:
    """The day that the text is at counts, past an aside about another year."""
    text = "It landed on Feb. 18, 2021. Built in 2006. A day later it moved."

    assert [m.value for m in find_dates(text)] == ["2021-02-18", "2006", "2021-02-19"]


def test_the_following_weekday_is_counted_from_the_text() -> None:
    """The narrative's day counts; a text that is at no day gives none."""
    told = find_dates("It fell on 3 March 2020. The following Monday it rose.", None)

    assert [m.value for m in told] == ["2020-03-03", "2020-03-09"]
    assert find_dates("The following Monday it rose.", date(2021, 2, 25)) == ()


def test_the_month_of_may_is_no_sign_of_the_future() -> None:
    """What ran until July of a text of February ran in the year before."""
    mentions = find_dates("It ran in May and July.", date(2021, 2, 25))

    assert [m.value for m in mentions] == ["2020-05", "2020-07"]


def test_later_than_an_untold_day_is_no_date_ahead() -> None:
    """Nothing is dated decades ahead because words count from what is not told."""
    mentions = find_dates("Today, forty years later, it stands.", date(2021, 2, 25))

    assert [m.value for m in mentions] == ["2021-02-25"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("In 1998 it rose. The following spring it", "1999-21", id="year"),
        pytest.param("In May 2011 it rose. The next March it", "2012-03", id="month"),
        pytest.param("In May 2011 it rose. The previous fall it", "2010-23", id="back"),
    ],
)
def test_what_follows_is_looked_for_from_the_text(text: str, value: str) -> None:
    """The end of what has been told counts, or its beginning on the way back."""
    assert [m.value for m in find_dates(text, None)][1:] == [value]


def test_the_same_period_is_a_part_of_the_year_before() -> None:
    """What is compared with last year has the month or quarter that the text is at."""
    text = "Sales rose in the first quarter of 2020, more than in the same period last year"

    mentions = find_dates(f"{text}.", PUBLISHED)

    assert [m.value for m in mentions] == ["2020-33", "2019-33"]


def test_the_day_after_is_counted_from_the_text() -> None:
    """With nothing behind it, "the day after" is that after the day just told."""
    mentions = find_dates("It fell on May 3, 2019. He left the day after.")

    assert [m.value for m in mentions] == ["2019-05-03", "2019-05-04"]


def test_a_weekday_is_the_day_of_the_date_beside_it() -> None:
    """A date written out beside a weekday says which week is meant."""
    mentions = find_dates("It will land next Tuesday, March 9.", PUBLISHED)

    assert [m.value for m in mentions] == ["2021-03-09", "2021-03-09"]
    assert mentions[0].rule == "weekday-as-dated"


def test_nothing_finer_is_counted_from_a_decade() -> None:
    """Five years later than a decade is no certain year."""
    mentions = find_dates("It grew in the 1990s. Five years later it closed.")

    assert [m.value for m in mentions] == ["199X"]


def test_a_day_takes_the_year_that_stands_before_it() -> None:
    """A day of an older story is no day of this year."""
    text = "The title in 1981 was decided on 9 February."

    assert [m.value for m in find_dates(text, PUBLISHED)] == ["1981", "1981-02-09"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("Doors on 3 March.", "2021-03-03", id="day"),
        pytest.param("A fair in April.", "2021-04", id="month"),
    ],
)
def test_without_tense_the_nearer_one_is_meant(text: str, value: str) -> None:
    """Where nothing tells past from future, the nearest date counts."""
    assert [m.value for m in find_dates(text, PUBLISHED)] == [value]


def test_a_bare_weekday_takes_up_the_day_already_told() -> None:
    """A weekday means the dated day before, not the nearest one."""
    text = "It landed last Thursday (Feb. 18). Others watched on Thursday as well."

    mentions = find_dates(text, PUBLISHED)

    assert [m.value for m in mentions] == ["2021-02-18"] * 3
    assert mentions[2].rule == "weekday-as-told"


@pytest.mark.parametrize(
    ("latest", "value"),
    [
        pytest.param(date(2021, 2, 21), "2021-02-18", id="every day agrees"),
        pytest.param(date(2021, 2, 26), None, id="days disagree"),
    ],
)
def test_an_anchor_of_several_days(latest: date, value: str | None) -> None:
    """Where publication is known within days, a value must hold for all of them."""
    (expression,) = find_expressions("It landed on Thursday.")

    mention = resolve(expression, Interval(date(2021, 2, 19), latest))

    assert (mention.value if mention else None) == value


@pytest.mark.parametrize(
    ("text", "seen", "value"),
    [
        pytest.param("this winter", date(2021, 1, 15), "2020-24", id="in January"),
        pytest.param("this winter", date(2021, 12, 15), "2021-24", id="in December"),
        pytest.param("last winter", date(2021, 1, 15), "2019-24", id="the one before"),
        pytest.param("last winter", date(2021, 5, 1), "2020-24", id="behind in May"),
        pytest.param("next winter", date(2021, 1, 15), "2021-24", id="the one after"),
        pytest.param("last summer", date(2021, 1, 15), "2020-22", id="last summer"),
        pytest.param("this spring", date(2021, 1, 15), "2021-21", id="this spring"),
    ],
)
def test_winter_belongs_to_the_year_it_begins_in(
    text: str, seen: date, value: str
) -> None:
    """A season is named by the year of its first month, in January as in December."""
    assert [m.value for m in find_dates(text, seen)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "from March 28 to 2 April 2021",
            ["2021-03-28/2021-04-02"],
            id="a year for both",
        ),
        pytest.param(
            "from Dec. 28 to Jan. 2, 2021",
            ["2020-12-28/2021-01-02"],
            id="over the turn of the year",
        ),
    ],
)
def test_spans_of_days_run_forward(text: str, values: list[str]) -> None:
    """A span ends after it begins; a year that stands once holds for both ends."""
    assert [m.value for m in find_dates(text)] == values


@pytest.mark.parametrize(
    ("told", "as_told"),
    [
        pytest.param("Feb. 15", True, id="ten days before"),
        pytest.param("Feb. 14", False, id="eleven days before"),
    ],
)
def test_a_weekday_takes_up_days_no_more_than_ten_days_back(
    told: str, *, as_told: bool
) -> None:
    """A day told takes up a weekday's name for ten days."""
    weekday = "Monday" if as_told else "Sunday"

    mentions = find_dates(f"It landed on {told}. It moved on {weekday}.", PUBLISHED)

    assert (mentions[1].rule == "weekday-as-told") is as_told


@pytest.mark.parametrize("anchor", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_fault(anchor: date) -> None:
    """What would lie beyond the first or the last day has no value."""
    text = "It was Feb. 18. A day later it fell. Yesterday and tomorrow and on Monday."

    assert all(m.value for m in find_dates(text, anchor))


def test_a_day_after_the_last_day_has_no_value() -> None:
    """Counting on from the last day of the calendar answers nothing."""
    mentions = find_dates("On 9999-12-31 it fell. A day later it rose.")

    assert [m.value for m in mentions] == ["9999-12-31"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("A fortnight later it moved.", "2021-W09", id="a fortnight"),
        pytest.param("The night before, it slept.", "2021-02-17", id="night before"),
        pytest.param("The evening before, it slept.", "2021-02-17", id="eve"),
    ],
)
def test_small_steps_are_counted_from_the_text(text: str, value: str) -> None:
    """What came a fortnight later or the night before goes by the day told last."""
    *_, last = find_dates(f"It landed on Feb. 18, 2021. {text}")

    assert last.value == value


def test_the_night_before_a_thing_is_no_day() -> None:
    """Whose eve it is, the words behind it say."""
    found = find_dates(
        "It landed on Feb. 18, 2021. The night before the vote it rained."
    )

    assert [mention.value for mention in found] == ["2021-02-18"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        pytest.param("It did not open on 3 May as planned.", "en", "2025-05-03"),
        pytest.param("It was due to open on 3 May but did not.", "en", "2025-05-03"),
        pytest.param("The vote was to begin on 3 May.", "en", "2025-05-03"),
        pytest.param("It had been due to end in May.", "en", "2025-05"),
        pytest.param("It was due to begin on 2 August.", "en", "2025-08-02"),
        pytest.param("It is due to begin on 3 May.", "en", "2026-05-03"),
        pytest.param("Die Bahn sollte am 3. Mai schließen.", "de", "2025-05-03"),
    ],
)
def test_a_plan_of_the_past_is_near(text: str, language: str, value: str) -> None:
    """What was to be on a day without a year was to be on the nearest one."""
    found = find_dates(text, date(2025, 6, 20), language)
    assert [m.value for m in found] == [value]


def test_what_lasted_until_a_month_is_behind() -> None:
    """The end of a time that is told as past lies behind as well."""
    found = find_dates("He sang there from March until April.", date(2025, 6, 20))
    assert found[-1].value.endswith("2025-04")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "Police said on Wednesday that he had paid two weeks later.",
            ["2025-06-18"],
            id="past ahead of publication",
        ),
        pytest.param(
            "He fell on 6 May. The council will meet on 3 July. Two weeks later he was"
            " back at work.",
            ["2025-05-06", "2025-07-03", "2025-W21"],
            id="past a plan",
        ),
        pytest.param(
            "It fell on 6 May 2024. A month later she left. A day later he did.",
            ["2024-05-06", "2024-06"],
            id="no day of a month",
        ),
        pytest.param(
            "It came on 2 May, five days later than promised.",
            ["2025-05-02"],
            id="delay",
        ),
    ],
)
def test_later_is_counted_from_what_was(text: str, values: list[str]) -> None:
    """What came later did so after something reported, and before publication."""
    found = find_dates(text, date(2025, 6, 20))
    assert [m.value for m in found] == values


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        pytest.param("The fair opens on Sunday week.", "en", "2025-06-29"),
        pytest.param("The fair opens a week on Sunday.", "en", "2025-06-29"),
        pytest.param("The council meets Tuesday fortnight.", "en", "2025-07-08"),
        pytest.param("Es beginnt Sonntag in einer Woche.", "de", "2025-06-29"),
        pytest.param("Heute in einer Woche beginnt der Markt.", "de", "2025-06-27"),
    ],
)
def test_weeks_on_from_a_day(text: str, language: str, value: str) -> None:
    """A weekday some weeks on is a day beyond the next of its name."""
    found = find_dates(text, date(2025, 6, 20), language)
    assert [m.value for m in found] == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("It has been shut since at least 2009.", "en", id="at least"),
        pytest.param("It has been shut since about 2009.", "en", id="about"),
        pytest.param("Die Bahn ruht seit mindestens 2009.", "de", id="mindestens"),
    ],
)
def test_a_year_since_which_is_guessed(text: str, language: str) -> None:
    """A bare number is a year where words guess since when."""
    assert [m.value for m in find_dates(text, None, language)] == ["2009"]
