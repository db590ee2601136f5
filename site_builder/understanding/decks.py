"""Stacked decks: a headline of old papers in capitals, and the lines below it.

Papers set the headline over several short lines and hung summaries below it, each on
lines of its own, all in capitals. The headline is the first line with those that it
runs on into; the rest sums up.
"""

from site_builder.model import SourceKind
from site_builder.understanding.sheet import Sheet

REASON = "first of a stacked deck"
"""Why its first lines are the headline."""
_TOP = 8
"""Lines at the top of a text among which a deck begins."""
_LONGEST = 70
"""Characters of a line of a deck."""
_FEWEST_WORDS = 2
"""Words of its first line; a single one names a section."""
_FEWEST, _MOST = 2, 8
"""Lines of a deck."""
_RUNS_ON = frozenset(
    "a an and at by for from in into of on or the to with & der die das des dem den"
    " ein eine und von vom zu zum zur im am in auf mit für bei aus le la les un une"
    " des du de et à au aux en sur el los las un una del y al con il lo gli i di della"
    " e da dal nel".upper().split()
)
"""Words with which a line does not end a phrase."""


def find_deck(sheet: Sheet) -> range:
    """Find the lines of the headline of a deck above the story.

    Nearly all texts have none.
    """
    lines = sheet.lines
    none = range(0)
    if sheet.source.kind is not SourceKind.TEXT:
        return none
    first = next((at for at in range(min(_TOP, len(lines))) if _opens(sheet, at)), None)
    if first is None:
        return none
    end = first + 1
    while end < len(lines) and _is_capital(sheet, end) and not lines[end].gap:
        end += 1
    is_above_story = end < len(lines) and lines[end].is_long
    if not is_above_story or not _FEWEST <= end - first <= _MOST:
        return none
    last = first
    while last + 1 < end and _runs_on(lines[last].text):
        last += 1
    return range(first, last + 1)


def is_deck(sheet: Sheet, at: int) -> bool:
    """A line in capitals that sums up below the headline of a stacked deck."""
    return at in find_summary(sheet)


def find_summary(sheet: Sheet) -> range:
    """Find the lines right below a headline that was read from a stacked deck."""
    return sheet.landmark(_find_summary)


def _find_summary(sheet: Sheet) -> range:
    told = [at for at, reason in sheet.reasons.items() if reason == REASON]
    last = max(told, default=None)
    if last is None:
        return range(0)
    end = last + 1
    while end < len(sheet.lines) and _is_capital(sheet, end):
        end += 1
    return range(last + 1, end)


def _opens(sheet: Sheet, at: int) -> bool:
    return _is_capital(sheet, at) and len(sheet.lines[at].words) >= _FEWEST_WORDS


def _is_capital(sheet: Sheet, at: int) -> bool:
    shape = sheet.lines[at]
    return (
        at not in sheet.roles
        and len(shape.text) <= _LONGEST
        and shape.text.isupper()
        and not shape.bullet
    )


def _runs_on(text: str) -> bool:
    return text.rsplit(maxsplit=1)[-1] in _RUNS_ON or text.endswith("-")
