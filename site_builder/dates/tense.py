"""Whether the words around a time expression speak of what was or what is to come."""

import re

from site_builder.dates import english
from site_builder.model import Tense

_FUTURE = re.compile(rf"\b(?:{'|'.join(english.FUTURE_SIGNS)})\b", re.IGNORECASE)
_PAST = re.compile(rf"\b(?:{'|'.join(english.PAST_SIGNS)})\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(?:by|until|till|before)\s(?:early\s|late\s|mid-)?$", re.IGNORECASE
)
_DEADLINE_REACH = 16
_CLAUSE = 16
"""Characters behind a deadline within which a verb in the past makes it a report."""
_REACH = 100
"""Characters before and behind an expression in which its tense is looked for."""


def tense_around(text: str, start: int, end: int) -> Tense:
    """Tell tense from the nearest sign before an expression, else behind it.

    Args:
        text: The text.
        start: Where the expression begins, in code points.
        end: Where it ends, exclusive.
    """
    before = text[max(0, start - _REACH) : start]
    before = before[max(before.rfind(". "), before.rfind("? ")) + 1 :]
    after = text[end : end + _REACH]
    stop = after.find(". ")
    after = after[: stop if stop >= 0 else None]
    if _DEADLINE.search(before[-_DEADLINE_REACH:]):
        told = after[:1] == " " and _first_sign(after[:_CLAUSE]) is Tense.PAST
        if not told:
            # But "by 1801 it had a mill" is no deadline.
            return Tense.FUTURE
    future = max((m.start() for m in _FUTURE.finditer(before)), default=-1)
    past = max((m.start() for m in _PAST.finditer(before)), default=-1)
    if future == past:
        return _first_sign(after)
    return Tense.FUTURE if future > past else Tense.PAST


def _first_sign(after: str) -> Tense:
    ahead, behind = _FUTURE.search(after), _PAST.search(after)
    if ahead is None and behind is None:
        return Tense.UNKNOWN
    if ahead is None or (behind is not None and behind.start() < ahead.start()):
        return Tense.PAST
    return Tense.FUTURE
