"""The day of an event within an article, carried where its sentence has no date."""

import re
from datetime import date

import pytest
from event_words.mood import read_mood
from event_words.narrative import Narrative, choose

from site_builder.dates import find_expressions

PUBLISHED = date(2021, 2, 20)


def date_of(text: str, word: str) -> str | None:
    """Date the event that the first `word` of a text tells of."""
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    told = Narrative.of(paragraphs, text, find_expressions(text), PUBLISHED)
    start = text.index(word)
    return told.date_event(start, start + len(word))


@pytest.mark.parametrize(
    ("sentence", "word", "form"),
    [
        pytest.param("The bridge closed early.", "closed", "past", id="past"),
        pytest.param("The bridge will close.", "close", "modal", id="future"),
        pytest.param("They want to close it.", "close", "infinitive", id="wish"),
        pytest.param("It has quickly closed.", "closed", "perfect", id="adverb"),
        pytest.param("It had been closed.", "closed", "pluperfect", id="before"),
        pytest.param("It was the closing of it.", "closing", "gerund", id="gerund"),
        pytest.param("It followed the vote.", "vote", "noun", id="noun"),
    ],
)
def test_the_form_of_a_word_is_read(sentence: str, word: str, form: str) -> None:
    """Endings and auxiliaries tell in which form a word stands."""
    start = sentence.index(word)

    assert form in read_mood(sentence, start, start + len(word))


def test_what_a_condition_or_another_says_is_marked() -> None:
    """Conditions and told words have names of their own."""
    mood = read_mood("He said it fails if they strike.", 25, 31)

    assert {"hypothetical", "told"} <= mood


def test_the_ending_and_the_neighbours_of_a_word_are_named() -> None:
    """What no rule knows of a word may still be learned from how and where it stands."""
    mood = read_mood("She said it will be closed for a week.", 20, 26)

    assert {"ends sed", "behind be", "before for", "modal, told"} <= mood


def test_the_likeliest_date_is_chosen() -> None:
    """Of the dates that are offered, the one whose signs weigh most is given."""
    found = {"2021-02-20": {"publication"}, "2021-02-18": {"lead"}}

    assert choose(found, which={"lead": 4.0}, whether={"lead": -4.0}) == "2021-02-18"


@pytest.mark.parametrize(
    ("which", "whether"),
    [
        pytest.param({"lead": 4.0}, {"wish": 4.0}, id="an event that has none"),
        pytest.param({}, {"wish": -4.0}, id="four dates that are as likely"),
    ],
)
def test_a_date_that_is_hardly_likely_is_not_given(
    which: dict[str, float], whether: dict[str, float]
) -> None:
    """Doubt about which date it is and about whether there is one both leave none."""
    found = {day: {"wish"} for day in ("2018", "2019", "2020")} | {"2021": {"lead"}}

    assert choose(found, which=which, whether=whether) is None


def test_the_same_date_needs_more_where_one_is_doubtful() -> None:
    """A date that is likely enough for a sure event is not for a doubtful one."""
    found = {"2021-02-20": {"publication"}, "2021-02-18": {"lead"}}
    even = choose(found, which={"lead": 0.1}, whether={"lead": -4.0})
    doubtful = choose(found, which={"lead": 0.1}, whether={"lead": 0.0})

    assert (even, doubtful) == ("2021-02-18", None)


def test_an_event_has_the_date_beside_it() -> None:
    """A date in the clause of an event is its date."""
    text = "A bridge\nNews came late. The bridge opened on May 3, 2019, with music."

    assert date_of(text, "opened") == "2019-05-03"


def test_the_day_of_the_lead_is_carried() -> None:
    """What is told later without a date happened on the day of the lead."""
    text = (
        "Bridge closes\nThe council closed the bridge on Thursday. It was old.\n"
        "The mayor said so."
    )

    assert date_of(text, "said") == "2021-02-18"


def test_without_dates_news_is_of_the_day_of_publication() -> None:
    """News that names no day is of the day on which it appeared."""
    text = "Bridge closed\nThe council has announced a new bridge."

    assert date_of(text, "announced") == "2021-02-20"


def test_words_outside_the_text_have_no_other_date() -> None:
    """Words that stand in no sentence know the day of publication alone."""
    told = Narrative.of([(0, 3)], "One two", (), PUBLISHED)

    assert set(told.describe(4, 7)) == {"2021-02-20"}
