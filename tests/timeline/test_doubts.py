"""Doubts about events."""

from datetime import date

import pytest

from site_builder.model import (
    Basis,
    Difference,
    Event,
    EventKind,
    Interval,
    Publication,
    Report,
    Severity,
    Timeline,
)
from site_builder.timeline import find_doubts

_DAY = Interval.of(date(2021, 3, 14))
_DAYS = Interval(date(2021, 3, 13), date(2021, 3, 19))


def _found(
    event: Event, basis: Basis = Basis.STATED
) -> list[tuple[str, int, Severity]]:
    published = {"a.txt": Publication(_DAY, basis, "by-hand")}
    doubts = find_doubts(published, Timeline((event,)))
    return [(doubt.code, doubt.line, doubt.severity) for doubt in doubts]


def _event(
    value: str, kind: EventKind = EventKind.REPORTED, anchor: Interval | None = None
) -> Event:
    report = Report("a.txt", 3, 3, "It fell.", 0, 2, value, kind, "r", anchor)
    return Event(value, kind, (report,))


def test_what_is_stated_is_no_doubt() -> None:
    """A day counted from a stated day of publication needs nobody's look."""
    assert _found(_event("2021-03-13", anchor=_DAY)) == []


@pytest.mark.parametrize(
    ("anchor", "basis"),
    [
        pytest.param(_DAYS, Basis.STATED, id="one of several days"),
        pytest.param(_DAY, Basis.INFERRED, id="inferred from the text"),
        pytest.param(_DAY, Basis.COLLECTION, id="inferred from others"),
    ],
)
def test_a_date_that_needed_a_guess_is_named(anchor: Interval, basis: Basis) -> None:
    """What is counted from a day that nobody states is a note at its line."""
    found = _found(_event("2021-03-13", anchor=anchor), basis)

    assert found == [("date-guessed", 3, Severity.NOTE)]


@pytest.mark.parametrize(
    ("kind", "severity"),
    [
        pytest.param(EventKind.EXPECTED, Severity.NOTE, id="expected"),
        pytest.param(EventKind.REPORTED, Severity.WARNING, id="told as if it was"),
    ],
)
def test_the_future_of_every_source_is_named(
    kind: EventKind, severity: Severity
) -> None:
    """An event after the last article is told; as a warning where it is no hope."""
    assert _found(_event("2021-03-15", kind)) == [("after-every-source", 3, severity)]


def test_two_days_for_one_event_are_named() -> None:
    """Articles that contradict each other are a warning that names both days."""
    event = _event("2021-03-13")
    days = Difference("day", (("2021-03-13", ("a.txt",)), ("2021-03-12", ("b.txt",))))
    event = Event(event.value, event.kind, event.reports, "", (days,))

    assert _found(event) == [("days-contradict", 3, Severity.WARNING)]
