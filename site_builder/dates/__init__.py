"""Time expressions in text, and the calendar values that they come to mean."""

from datetime import date

from site_builder.dates.days import WrittenDay, find_days
from site_builder.dates.edtf import bounds
from site_builder.dates.finding import find_expressions
from site_builder.dates.resolving import is_absolute, resolve, resolve_all
from site_builder.model import DateMention, Interval

__all__ = [
    "WrittenDay",
    "bounds",
    "find_dates",
    "find_days",
    "find_expressions",
    "is_absolute",
    "resolve",
    "resolve_all",
]


def find_dates(text: str, anchor: date | None = None) -> tuple[DateMention, ...]:
    """Find the dates of `text` and place them on the calendar.

    Args:
        text: Any text; offsets of the answer are code points into it.
        anchor: The day on which the text was published. Without one, only dates that
            stand written out are answered.

    Returns:
        Mentions in order, none within another, each with an ISO 8601 or EDTF value.
    """
    within = Interval.of(anchor) if anchor else None
    mentions = resolve_all(find_expressions(text), within)
    return tuple(mention for mention in mentions if mention is not None)
