"""Time expressions in text, and the calendar values that they come to mean."""

from datetime import date

from site_builder.dates.days import WrittenDay, find_days
from site_builder.dates.edtf import bounds, named_date
from site_builder.dates.finding import find_expressions, find_times, nearest_language
from site_builder.dates.resolving import is_absolute, resolve, resolve_all
from site_builder.dates.timex import time_mentions
from site_builder.model import DateMention, Interval

__all__ = [
    "WrittenDay",
    "bounds",
    "find_dates",
    "find_days",
    "find_expressions",
    "find_time_mentions",
    "find_times",
    "is_absolute",
    "named_date",
    "nearest_language",
    "resolve",
    "resolve_all",
]


def find_dates(
    text: str, anchor: date | None = None, language: str = "en"
) -> tuple[DateMention, ...]:
    """Find the dates of `text` and place them on the calendar.

    Args:
        text: Any text; offsets of the answer are code points into it.
        anchor: The day on which the text was published. Without one, only dates that
            stand written out are answered.
        language: Its language, "en" or "de".

    Returns:
        Mentions in order, none within another, each with an ISO 8601 or EDTF value.
    """
    within = Interval.of(anchor) if anchor else None
    mentions = resolve_all(find_expressions(text, language), within)
    return tuple(mention for mention in mentions if mention is not None)


def find_time_mentions(
    text: str, anchor: date | None = None, language: str = "en"
) -> tuple[DateMention, ...]:
    """Find every time expression of `text`, with values as TIMEX3 writes them.

    Lengths ("P2Y"), repetitions and references ("PRESENT_REF") are among them, which
    have no `bounds`, and neither have dates of no known place ("XXXX"). A date keeps
    its time of day ("2021-02-18T16:08"), and from and to are two mentions. Arguments
    are those of `find_dates`.
    """
    within = Interval.of(anchor) if anchor else None
    return time_mentions(find_times(text, language), within)
