"""Numbers of a sentence and what they count."""

import pytest

from site_builder.model import EventKind, Report
from site_builder.timeline.likeness.counts import figure_of, find_counts
from site_builder.timeline.likeness.wording import words


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        pytest.param("Turnout was 52 per cent in Calder.", "52 per cent", id="two words"),
        pytest.param("Turnout was 52 percent in Calder.", "52 percent", id="one word"),
        pytest.param("It cost 52 million crowns.", "52 million crowns", id="millions"),
    ],
)  # fmt: skip
def test_a_number_goes_with_what_it_counts(text: str, counted: str) -> None:
    """What a number counts is told whole."""
    report = Report("", 0, 0, text, 0, 0, "", EventKind.REPORTED, "")

    assert [said for _, said in find_counts(report, words(text))] == [counted]


def test_a_rate_counts_nothing() -> None:
    """Behind "60 per" stands no noun that is counted."""
    text = "They sold 60 per day."
    report = Report("", 0, 0, text, 0, 0, "", EventKind.REPORTED, "")

    assert list(find_counts(report, words(text))) == []


def test_per_cent_is_percent() -> None:
    """One share is the same in either spelling."""
    assert figure_of("52 per cent") == figure_of("52 percent")
