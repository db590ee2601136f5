"""Dates that only begin or end a time: "since 1991", "until 1971"."""

import re

from site_builder.dates import bounds

SINCE = "/.."
"""How the value ends of what has lasted from a date on."""
_TO = "../"
_FILLING = (
    r"(?:(?:at\s++least|about|around|roughly|the\s++(?:start|end)\s++of|the|year|etwa"
    r"|mindestens|dem|den|die|der|zum|zur|ins?|Jahre?|early|late|mid)[\s-]++)*+$"
)
"""What may stand between the word and its date: "since at least 1991".

Nothing is given back once it is taken, so that no text costs more than its length."""
_SINCE = re.compile(rf"\b(?:since|seit)\s++{_FILLING}", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:until|till)\s++{_FILLING}", re.IGNORECASE)
_BIS = re.compile(rf"\bbis\s++{_FILLING}", re.IGNORECASE)
"""Until and by in one: of what is to come it names the day by which it is done."""
_DENIED = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|nicht|nie|kein\w*)\b|n['’]t\b)[^;:]*$",
    re.IGNORECASE,
)
"""What was not so until a date was so from then on: it is told of that date."""
_MOVED = re.compile(
    r"\b(?:put\s+off|postponed|delayed|moved|pushed\s+back|adjourned|deferred)"
    r"[^,;:]{0,30}$",
    re.IGNORECASE,
)
"""What was put off until a date is to happen then."""
_FROM = re.compile(r"\b(?:from|between|von|vom|ab)\s+[^,;:.!?]{1,30}$", re.IGNORECASE)
"""What makes a time of two ends: "from 1991 until 1995"."""
_SHORTEST = 28
"""Days of a date up to which its sentence lasts: a month at least. A day on which
something ended is told rightly as that day; on what has lasted since a day no more is
known to have happened then."""


def last_to_or_from(value: str, before: str, *, ahead: bool) -> str:
    """Give the open EDTF interval that a date begins or ends; else the date itself.

    "The line has been closed since 1991" tells of no event of that year, but of a time
    that began in it: "1991/..". What closed "until 1971" did so up to it: "../1971".

    Args:
        value: The date's EDTF value.
        before: The sentence up to the date.
        ahead: Whether the date is to come.
    """
    if "/" in value:
        return value
    if _SINCE.search(before):
        return f"{value}{SINCE}"
    if not _is_long(value):
        return value
    until = _UNTIL.search(before) or (None if ahead else _BIS.search(before))
    if until is None:
        return value
    head = before[: until.start()]
    told = (_DENIED, _FROM, _MOVED)
    return value if any(each.search(head) for each in told) else f"{_TO}{value}"


def named_date(value: str) -> str:
    """Give the date that an open interval begins or ends with; any other as it is."""
    return value.removesuffix(SINCE).removeprefix(_TO)


def _is_long(value: str) -> bool:
    within = None if "/" in value else bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return False
    return (within.latest - within.earliest).days + 1 >= _SHORTEST
