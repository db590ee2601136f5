"""Dates at which a sentence says that nothing happened."""

import pytest

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.timeline import find_reports
from site_builder.timeline.denying import is_denied


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "The study should have come out in ", " but did not.", id="should"
        ),
        pytest.param("It opens next year, not in ", ".", id="instead"),
        pytest.param("The pool did not open on ", ".", id="did not"),
        pytest.param("It was not ready by ", " as promised.", id="as promised"),
        pytest.param("The fair of ", " was cancelled.", id="called off"),
        pytest.param("Der Markt am ", " wurde kurzfristig abgesagt.", id="abgesagt"),
        pytest.param("Der Markt am ", " fällt leider aus.", id="fällt aus"),
        pytest.param("It was due to open on ", " but stayed shut.", id="failed plan"),
        pytest.param("It was to sail on ", ", but was put off.", id="put off"),
        pytest.param("The talk on ", " did not take place.", id="no talk"),
        pytest.param("It was not sold on ", " but on 5 May.", id="but then"),
        pytest.param("Es endete nicht am ", ", sondern am 5. Mai.", id="sondern"),
        pytest.param("Der Turm hätte im ", " fertig sein sollen.", id="hätte sollen"),
        pytest.param("Er sollte im ", " kommen, wurde aber abgesagt.", id="aber"),
        pytest.param("The sale, planned for ", ", was postponed.", id="postponed"),
        pytest.param("Rainfall was the highest since ", ".", id="highest"),
        pytest.param("Output was the lowest since ", ".", id="lowest"),
        pytest.param("It is the first strike here since ", ".", id="first"),
        pytest.param("Es war der erste Streik seit ", ".", id="erste"),
    ],
)
def test_nothing_happened_then(before: str, after: str) -> None:
    """A failed plan, a called-off day and a comparison are no events."""
    assert is_denied(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("The fair was cancelled on ", ".", id="the day of calling off"),
        pytest.param("Nobody was hurt in the fire on ", ".", id="the fire"),
        pytest.param("It did not open until ", ".", id="not until"),
        pytest.param("The first pool has been shut since ", ".", id="a state since"),
        pytest.param("He is under arrest since ", ".", id="no superlative"),
        pytest.param("It ran until ", ", when it was scrapped.", id="its end"),
        pytest.param("It was due to open on ", ".", id="a plan"),
        pytest.param("It opened on ", " as planned.", id="as planned"),
    ],
)
def test_something_happened_then(before: str, after: str) -> None:
    """Words near a date that do not deny it leave its event."""
    assert not is_denied(before, after)


def test_a_denied_date_is_not_reported() -> None:
    """Of two dates of a sentence only the one that holds is reported."""
    page = (
        "Pool\n\nPublished 20 June 2025\n\n"
        "The new pool opened in February 2024, not in December 2023 as planned.\n"
    )

    site = gather([load_text("a.txt", page.encode())])

    assert [r.value for r in find_reports(site.articles[0])] == ["2024-02"]
