"""Live reports: posts one below the other, each under its time of the clock."""

import re

from site_builder.model import SourceKind
from site_builder.understanding.sheet import Sheet

TIME_RULE, TITLE_RULE = "time-of-post", "title-of-post"
_TIME = re.compile(
    r"(?:at |um )?\d{1,2}(?:[:.]\d\d){1,2}"
    r"(?: ?(?:[ap]\.?m\.?|uhr|h|gmt|bst|utc|[ce]e?s?t))?"
)
_LONGEST = 16
_FEWEST = 3
"""Posts from which times of the clock are those of a live report: a table of opening
hours has two, and no paragraphs between."""
_MOST_ABOVE = 2
"""Paragraphs above the first post: a standfirst and a summary."""
_NEAR = 3
"""Lines below a time among which the text of its post begins."""


def find_times(sheet: Sheet) -> tuple[int, ...]:
    """Find the times of the posts of a live report; nearly all texts have none."""
    if sheet.source.kind is not SourceKind.TEXT:
        return ()
    found = [
        at
        for at, shape in enumerate(sheet.lines)
        if shape.has_digits
        and len(shape.text) <= _LONGEST
        and _TIME.fullmatch(shape.folded)
        and _has_post(sheet, at)
    ]
    if len(found) < _FEWEST:
        return ()
    # Lists of other stories and comments have times too, but stand below the story.
    above = sum(shape.is_long for shape in sheet.lines[: found[0]])
    return tuple(found) if above <= _MOST_ABOVE else ()


def _has_post(sheet: Sheet, at: int) -> bool:
    return any(shape.is_long for shape in sheet.lines[at + 1 : at + 1 + _NEAR])


def is_time(sheet: Sheet, at: int) -> bool:
    """The time of the clock above a post of a live report."""
    return at in sheet.landmark(find_times)


def list_times(sheet: Sheet) -> tuple[int, ...]:
    """List the times of posts."""
    return sheet.landmark(find_times)


def is_title(sheet: Sheet, at: int) -> bool:
    """The title of a post: a short line between its time and its text."""
    shape = sheet.lines[at]
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
    return (
        at - 1 in sheet.landmark(find_times)
        and not shape.is_long
        and not shape.ends_sentence
        and below is not None
        and below.is_long
    )


def list_titles(sheet: Sheet) -> tuple[int, ...]:
    """List what stands right below the times of posts."""
    return tuple(
        at + 1 for at in sheet.landmark(find_times) if at + 1 < len(sheet.lines)
    )
