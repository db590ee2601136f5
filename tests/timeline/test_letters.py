"""Dates within quotations that have a day of their own."""

import pytest

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.timeline import find_reports

_HEAD = "The ferry and its keeper\n\nPublished 20 June 2025\n\n"
_GERMAN = (
    "\n\nDas ist die Geschichte von der Fähre und dem Mann, der nicht mehr mit ihr"
    " fahren wollte und dann aus der Stadt kam."
)


def _values(text: str) -> list[str]:
    """Give what an article of June 2025 reports, by the words of each date."""
    site = gather([load_text("a.txt", f"{_HEAD}{text}\n".encode())])
    reports = find_reports(site.articles[0])
    return [r.value for r in reports]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            'A letter dated 14 September 1998 warned: "We saw rot last week and shall'
            ' haul the boat out on Monday."',
            ["1998-09-14", "1998-W37", "1998-09-21"],
            id="letter",
        ),
        pytest.param(
            'In his diary Orm wrote on 13 June 1931: "Yesterday the ferry sank.'
            ' Tomorrow we lift it."',
            ["1931-06-13", "1931-06-12", "1931-06-14"],
            id="next sentence",
        ),
        pytest.param(
            "“Yesterday the ferry sank. Tomorrow we lift it,” he noted on 13 June 1931.",
            ["1931-06-12", "1931-06-14", "1931-06-13"],
            id="day behind",
        ),
        pytest.param(
            'He wrote on 13 June 1931: "The ferry sank."\n\n"We lift it tomorrow."',
            ["1931-06-13", "1931-06-14"],
            id="next paragraph",
        ),
        pytest.param(
            f'"Gestern sank die Fähre", schrieb er am 13. Juli 1931.{_GERMAN}',
            ["1931-07-12", "1931-07-13"],
            id="German",
        ),
        pytest.param(
            'In the summer of 1931 Orm noted: "Yesterday the ferry sank."',
            ["1931-22"],
            id="no day of long ago",
        ),
    ],
)
def test_counts_from_the_day_of_the_quotation(text: str, values: list[str]) -> None:
    """What a letter calls yesterday was the day before the letter."""
    assert _values(text) == values


def test_a_compared_year_lends_itself_to_no_day() -> None:
    """A day behind "the first since 1991" is of the article's year."""
    assert _values("The strike, the first since 1991, began on 2 June.") == [
        "2025-06-02"
    ]


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param("The keeper said on Wednesday:", id="weekday"),
        pytest.param("The keeper, who came in 1987, said:", id="of the speaker"),
        pytest.param("The keeper said:", id="nothing"),
    ],
)
def test_counts_from_publication_elsewhere(frame: str) -> None:
    """A quotation without a day of its own belongs to the article's day."""
    assert "2025-06-19" in _values(f'{frame} "We lifted the ferry yesterday."')
