"""Values as TIMEX3 writes them: times of day, lengths, sets and references."""

from datetime import date

import pytest

from site_builder.dates import bounds, find_dates, find_time_mentions

PUBLISHED = date(2021, 2, 25)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It took two years to build.", "P2Y", id="years"),
        pytest.param("a 90-day sentence", "P90D", id="compound"),
        pytest.param("two and a half years behind", "P2.5Y", id="and a half"),
        pytest.param("over the past nine days", "P9D", id="past days"),
        pytest.param("less than an hour after it", "PT1H", id="an hour"),
        pytest.param("half an hour", "PT0.5H", id="half an hour"),
        pytest.param("several years", "PXY", id="vague amount"),
        pytest.param("the lowest level in six years", "P6Y", id="no date ahead"),
        pytest.param("It will now move.", "PRESENT_REF", id="now"),
        pytest.param("At the time it stood still.", "PAST_REF", id="at the time"),
        pytest.param("open Monday through Friday", "XXXX-WXX-1", id="hours of opening"),
        pytest.param("It recently moved.", "PAST_REF", id="recently"),
        pytest.param("in the near future", "FUTURE_REF", id="future"),
        pytest.param("It is published weekly.", "P1W", id="weekly"),
        pytest.param("It meets twice a week.", "P1W", id="twice a week"),
        pytest.param("over the past decade", "P1DE", id="the ten years up to now"),
        pytest.param("the largest alive today", "PRESENT_REF", id="these days"),
        pytest.param("in today's world", "PRESENT_REF", id="the times"),
        pytest.param("Even today people come.", "PRESENT_REF", id="even today"),
        pytest.param("in today's housing market.", "PRESENT_REF", id="a market"),
        pytest.param("enough Tuesday-Saturday drivers", "XXXX-WXX-2", id="a kind"),
        pytest.param("in today's modern world", "PRESENT_REF", id="modern times"),
        pytest.param("on Friday nights", "XXXX-WXX-5", id="every night of a weekday"),
        pytest.param("every Tuesday", "XXXX-WXX-2", id="every weekday"),
    ],
)
def test_what_has_no_place_on_the_calendar(text: str, value: str) -> None:
    """Lengths, sets and references have TIMEX3 values, no days, and are no dates."""
    assert [m.value for m in find_time_mentions(text, PUBLISHED)] == [value]
    assert bounds(value) is None
    assert find_dates(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It fell early Tuesday morning.", "2021-02-23TMO", id="morning"),
        pytest.param("The court even today met.", "2021-02-25", id="even today"),
        pytest.param("Today's children's march.", "2021-02-25", id="of an owner"),
        pytest.param("Today's climate march.", "2021-02-25", id="of a kind"),
        pytest.param("Today's new money bill passed.", "2021-02-25", id="a new bill"),
        pytest.param("Today's stock market fell.", "2021-02-25", id="a noun between"),
        pytest.param("It broke out overnight.", "2021-02-24TNI", id="overnight"),
        pytest.param("on New Year's Eve 1999", "1999-12-31", id="feast of a year"),
        pytest.param("It fell last night.", "2021-02-24TNI", id="last night"),
        pytest.param(
            "It fell at 8:30 p.m. on Tuesday.", "2021-02-23T20:30", id="hour and day"
        ),
        pytest.param("It fell at 16:08 UTC.", "2021-02-25T16:08", id="hour alone"),
        pytest.param("It stopped at noon.", "2021-02-25T12:00", id="noon"),
        pytest.param("in the summer of 1969", "1969-SU", id="season"),
        pytest.param("in the fourth quarter of 2020", "2020-Q4", id="quarter"),
        pytest.param("in the first half of 2020", "2020-H1", id="half"),
        pytest.param("in the 1980s", "198", id="decade"),
        pytest.param("It rained over the weekend.", "2021-W07-WE", id="weekend"),
    ],
)
def test_calendar_values(text: str, value: str) -> None:
    """Dates keep their time of day; parts of a year have names of their own."""
    assert [m.value for m in find_time_mentions(text, PUBLISHED)] == [value]


def test_from_and_to_are_two_mentions() -> None:
    """Annotated news marks both ends of a span."""
    mentions = find_time_mentions("It ran from 1976 to 1980, then Jan. 3-9, 2012.")

    assert [(m.text, m.value) for m in mentions] == [
        ("1976", "1976"),
        ("1980", "1980"),
        ("Jan. 3", "2012-01-03"),
        ("9, 2012", "2012-01-09"),
    ]


def test_a_day_word_and_its_date_in_brackets_are_one_mention() -> None:
    """Annotated news marks "today" and the date that explains it together."""
    mentions = find_time_mentions(
        "It came today (14 October 2011), he said.", PUBLISHED
    )

    assert [(m.text, m.value) for m in mentions] == [
        ("today (14 October 2011", "2011-10-14")
    ]


def test_an_hour_is_one_of_the_day_told() -> None:
    """An hour alone is counted to the day that the text is at."""
    mentions = find_time_mentions("It fell on Tuesday. At 9 a.m. it rose.", PUBLISHED)

    assert [m.value for m in mentions] == ["2021-02-23", "2021-02-23T09:00"]
