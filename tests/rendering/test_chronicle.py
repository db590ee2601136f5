"""Where events stand on the timeline, and between which of them nothing is told."""

from site_builder.model import Event, EventKind
from site_builder.rendering.chronicle import lay_out
from site_builder.rendering.languages import phrases_of


def _laid(*values: str) -> list[tuple[str, str]]:
    """Give the dates in the order shown, each with the silence after it."""
    events = tuple(Event(value, EventKind.REPORTED, ()) for value in values)
    return [(values[s.at], s.silence) for s in lay_out(events, phrases_of("en"))]


def test_what_lasted_until_a_month_stands_in_it() -> None:
    """Of a time whose beginning is unknown the end gives the place."""
    laid = _laid("2025", "2025-01-07", "2025-10-30", "../2025-11")

    assert [value for value, _ in laid] == [
        "2025",
        "2025-01-07",
        "2025-10-30",
        "../2025-11",
    ]


def test_since_a_year_is_no_silence_in_that_year() -> None:
    """What began at some time of a year leaves no gap up to a day of it."""
    assert _laid("1931/..", "1931-06-06") == [("1931/..", ""), ("1931-06-06", "")]
