"""Days that are told by an event of the same text."""

import pytest

from site_builder.dates import find_expressions
from site_builder.model import Article, Block, Role
from site_builder.timeline import find_reports

FALL = "The bridge at Calder fell on 6 May 2025."


def told(*paragraphs: str) -> list[tuple[str, str]]:
    """Give the words and the day of each date that is counted from an event."""
    blocks = tuple(
        Block(Role.BODY, (at,), text, dates=find_expressions(text))
        for at, text in enumerate(paragraphs, start=1)
    )
    article = Article("a.txt", "a", "", "utf-8", (), blocks=blocks)
    return [
        (report.text[report.start : report.end], report.value)
        for report in find_reports(article)
        if report.rule == "from-event"
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        pytest.param("Three days after the collapse a crane came.", "Three days after the collapse", "2025-05-09", id="days after"),
        pytest.param("She resigned the day after the collapse.", "the day after the collapse", "2025-05-07", id="the day after"),
        pytest.param("The day before the fall, a lorry stuck.", "The day before the fall", "2025-05-05", id="the day before"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_an_event(sentence: str, words: str, value: str) -> None:
    """The event is known by any word that can mean it, its day by the same text."""
    assert told(FALL, sentence) == [(words, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Three days after the vote a crane came.", id="another event"),
        pytest.param("For three days after the collapse it rained.", id="how long"),
        pytest.param("In the three days after the collapse it rained.", id="in some days"),
        pytest.param("Three days after the picnic a crane came.", id="no event word"),
        pytest.param("On 8 May 2025, two days after the collapse, it rained.", id="dated"),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_not_counted(sentence: str) -> None:
    """Lengths of time, and what the text gives no day for, are no dates."""
    assert told(FALL, sentence) == []


def test_an_event_of_two_days_dates_nothing() -> None:
    """Where the word is told of two days, nobody knows from which to count."""
    other = "The old bridge fell on 1 June 1971."

    assert told(FALL, other, "Three days after the fall a crane came.") == []
