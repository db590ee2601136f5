"""Values as TIMEX3 writes them, the scheme of annotated news (TimeML)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from site_builder.dates.edtf import bounds
from site_builder.dates.resolving import resolve_all
from site_builder.model import DateExpression, DateMention, Interval

_SATURDAY = 5
_PARTS = {
    "21": "SP",
    "22": "SU",
    "23": "FA",
    "24": "WI",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "40": "H1",
    "41": "H2",
}
"""What EDTF writes as a number in the place of a month."""
_PART = re.compile(r"(\d{4})-(\d\d)")
_BESIDE = 6
"""Characters between a day and its hour: " at "."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


_NOWHERE = "XXXX"
"""The value of what has a place that the text does not tell."""


def time_mentions(
    expressions: Iterable[DateExpression], anchor: Interval | None
) -> tuple[DateMention, ...]:
    """Place the expressions of one text, and give what has no place its value.

    An hour alone is one of the day that the text is at.
    """
    waiting = tuple(expressions)
    dated = tuple(each for each in waiting if each.symbol[0] not in {"timex", "clock"})
    placed = iter(resolve_all(dated, anchor))
    day = anchor.day.isoformat() if anchor and anchor.day else None
    found: list[DateMention] = []
    beside: DateExpression | None = None
    told = day
    for each in waiting:
        if beside is not None and each.start - beside.end <= _BESIDE:
            mention = _plain(each, told, anchor)
        else:
            mention = _plain(each, day, anchor)
        if each.symbol[0] not in {"timex", "clock"}:
            mention = next(placed)
            if mention is not None:
                value = timex(mention.value)
                if _DAY.fullmatch(value):
                    beside, told = each, value
                    day = value if _is_near(value, anchor) else day
                    value += each.clock
                mention = replace(mention, value=value)
            else:
                mention = DateMention(
                    each.start, each.end, each.text, _NOWHERE, each.rule
                )
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _plain(
    each: DateExpression, day: str | None, anchor: Interval | None
) -> DateMention | None:
    form = each.symbol[0]
    if form == "timex":
        value = str(each.symbol[1])
    elif form == "clock" and day:
        value = f"{day}{each.clock}"
    else:
        return None
    kept = anchor if form == "clock" else None
    return DateMention(each.start, each.end, each.text, value, each.rule, kept)


def _is_near(value: str, anchor: Interval | None) -> bool:
    """Whether hours that follow may be of that day, near publication as it is."""
    within = bounds(value)
    if within is None or within.day is None or anchor is None or anchor.day is None:
        return True
    return abs((within.day - anchor.day).days) <= 7  # noqa: PLR2004 - a week


def timex(value: str) -> str:
    """Write an EDTF value as TIMEX3; an interval of no weekend stands as it is."""
    plain = value.rstrip("~?%")
    if "/" in plain:
        within = bounds(plain)
        first = within.earliest if within else None
        last = within.latest if within else None
        if first and last and first.weekday() == _SATURDAY and (last - first).days == 1:
            year, week, _ = first.isocalendar()
            return f"{year:04d}-W{week:02d}-WE"
        return plain
    part = _PART.fullmatch(plain)
    if part and part[2] in _PARTS:
        return f"{part[1]}-{_PARTS[part[2]]}"
    return plain.rstrip("X")
