"""Timestamps: lines that say when a page was published, and the day they give."""

import re
from dataclasses import dataclass
from datetime import date

from site_builder.dates import bounds, find_expressions, is_absolute, resolve
from site_builder.understanding.vocabulary import TIMESTAMP_STARTS, pattern

_START = pattern(TIMESTAMP_STARTS)
_UPDATE = re.compile(
    r"\b(?:updat|modif|revis|aktualisiert|mis à jour|actualizad|aggiornat|bijgewerkt"
    r"|atualizad|stand)",
    re.IGNORECASE,
)
_PUBLISH = re.compile(
    r"\b(?:publish|post|veröffentlicht|publi|pubblicat|geplaatst|gepubliceerd|issued"
    r"|released|created|erstellt)",
    re.IGNORECASE,
)
_LONGEST = 120
_NOISE = re.compile(
    r"\b(?:at|on|by|in|am|um|à|a las|uhr|h|pm|a\.m\.|p\.m\.|[ap]m|e[sd]?t|p[sd]?t"
    r"|c[sd]?t|m[sd]t|gmt|utc|bst|cest|cet|first|originally|last|min(?:ute)?s?|read|\d+)\b"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
_LONGEST_CLOCK = 2
"""Letters of what clocks are written with: "p.m.", "h"."""
_LEFT_OVER = 30
"""Letters that may stay when date, labels and clock are taken off a timestamp: those of
an outlet's name, whose words have capitals."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day that a line states, and whether it is that of an update."""

    day: date
    is_update: bool


def is_stamp(text: str) -> bool:
    """Say whether a line does nothing but give a date, with or without a label."""
    if len(text) > _LONGEST:
        return False
    dates = [e for e in find_expressions(text) if is_absolute(e.symbol)]
    if not any(e.symbol[0] == "day" for e in dates):
        return False
    if _START.match(text.casefold()):
        return len(text) <= _LONGEST
    rest = text
    for expression in reversed(dates):
        rest = rest[: expression.start] + " " + rest[expression.end :]
    rest = _UPDATE.sub(" ", _PUBLISH.sub(" ", rest))
    left = _NOISE.sub(" ", rest).split()
    if any(word.islower() and len(word) > _LONGEST_CLOCK for word in left):
        # "He said on 5 May 2021 that" tells something.
        return False
    return sum(map(len, left)) <= _LEFT_OVER


def read_stamps(text: str) -> tuple[Stamp, ...]:
    """Read the days of a timestamp, each as that of publication or of an update.

    The label nearest before a day decides; a day without one is that of publication.
    """
    stamps = []
    start = 0
    for expression in find_expressions(text[: 4 * _LONGEST]):
        if expression.symbol[0] != "day" or not is_absolute(expression.symbol):
            continue
        mention = resolve(expression, None)
        within = bounds(mention.value) if mention else None
        if within is None or within.day is None:
            continue
        label = text[start : expression.start]
        update = _UPDATE.search(label) is not None and _PUBLISH.search(label) is None
        stamps.append(Stamp(within.day, update))
        start = expression.end
    return tuple(stamps)
