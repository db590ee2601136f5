"""Timestamps: lines that say when a page was published, and the day they give."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from site_builder.dates import WrittenDay, find_days
from site_builder.understanding.expressions import Late
from site_builder.understanding.vocabulary import (
    STAMP_WORDS,
    TIMESTAMP_STARTS,
    pattern,
)

_START = pattern(TIMESTAMP_STARTS)
_UPDATE = Late(
    r"\b(?:updat|modif|revis|aktualisier|mise? à jour|maj\b|actualizad|aggiornat"
    r"|bijgewerkt|atualizad|stand\b|geändert|überarbeitet|ultim[oa] (?:modif|aggior)"
    r"|oppdatert|uppdaterad|opdateret|güncelle|aktualiz|更新|edited)",
    re.IGNORECASE,
)
_PUBLISH = Late(
    r"\b(?:publish|post(?:ed)?\b|veröffentlicht|publi[ée]|publica|pubblicat|geplaatst"
    r"|gepubliceerd|issued|released|created|erstellt|publisert|publicerad|udgivet"
    r"|yayın|opublikowan|掲載|公開|発表|発信)",
    re.IGNORECASE,
)
LONGEST_STAMP = 120
_REMEMBERED = 2048
"""Lines of which the answer is kept: several rules ask the same of each line."""
_NOISE = pattern(STAMP_WORDS)
_NO_LETTERS = re.compile(r"[\W\d_]+")
_LONGEST_CLOCK = 2
"""Letters of what clocks are written with: "p.m.", "h"."""
_LEFT_OVER = 30
"""Letters that may stay when date, labels and clock are taken off a timestamp: those of
an outlet's name, whose words have capitals."""
_LONGEST_LABEL = 40
"""Characters before a day that can be its label."""
_WITHOUT_DAY = Late(
    r"^\W*(?:(?:first|originally|article|story|date)\s+)?"
    r"(?:published|posted|veröffentlicht|publié)"
    r"(?:\s+(?:on|at|am|le))?\s*[:|]?\s*"
    r"(?:$|\||(?:an?|\d+)\s+(?:minute|hour|day|week|month|year)s?\s+ago\b"
    r"|\d+\s?[mhdw]\s+ago\b|(?:last\s+)?updated\b)",
    re.IGNORECASE,
)
"""A label of publication behind which no day stands, or none that can be read."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day that a line states, and whether it is that of an update."""

    day: date
    is_update: bool
    is_labelled: bool = False


def is_stamp(text: str) -> bool:
    """Say whether a line does nothing but give a date, with or without a label."""
    return (
        len(text) <= LONGEST_STAMP
        and _DIGIT.search(text) is not None
        and "(@" not in text
        and _is_stamp(text)
    )


def days_in(text: str) -> tuple[WrittenDay, ...]:
    """Find the days that a line writes out; most lines are spared the search."""
    return _days_in(text) if _DIGIT.search(text) else ()


_DIGIT = re.compile(r"\d\d")
_MAY_BE_DAY = re.compile(
    r"(?:19|20)\d\d|\d[./-] ?\d\d?[./-] ?['’]?\d\d"
    r"|\d[ -][^\W\d_]{3,12}[ -]['’]?\d\d"
)
"""What every written day has: a year in four digits, or in two behind two others."""


@lru_cache(maxsize=_REMEMBERED)
def _days_in(text: str) -> tuple[WrittenDay, ...]:
    return find_days(text) if _MAY_BE_DAY.search(text) else ()


@lru_cache(maxsize=_REMEMBERED)
def _is_stamp(text: str) -> bool:
    days = days_in(text)
    if not days:
        return False
    folded = text.casefold()
    if _START.match(folded.lstrip("* •·|")):
        return True
    rest = folded
    for day in reversed(days):
        rest = rest[: day.start] + " " + rest[day.end :]
    rest = _UPDATE.sub(" ", _PUBLISH.sub(" ", rest))
    left = [
        word
        for word in _NO_LETTERS.sub(" ", _NOISE.sub(" ", rest)).split()
        if len(word) > _LONGEST_CLOCK
    ]
    capital = {word.casefold() for word in text.split() if not word.islower()}
    if any(not _is_part_of(word, capital) for word in left):
        # "He said on 5 May 2021 that" tells something.
        return False
    return sum(map(len, left)) <= _LEFT_OVER


def _is_part_of(word: str, capital: set[str]) -> bool:
    return any(word in other for other in capital)


def lacks_its_day(text: str) -> bool:
    """Say whether a line speaks of a publication and gives no day for it.

    "Published: | Updated: 10 June 2013", "Posted 3 hours ago".
    """
    return _WITHOUT_DAY.match(text) is not None


def read_stamps(text: str, *, month_first: bool = False) -> tuple[Stamp, ...]:
    """Read the days of a timestamp, each as that of publication or of an update.

    The label nearest before a day decides; a day without one is that of publication.

    Args:
        text: A line, or the beginning of one.
        month_first: Whether "03/05/2020" is a day of March.
    """
    stamps = []
    start = 0
    for found in days_in(text[: 4 * LONGEST_STAMP]):
        label = text[max(start, found.start - _LONGEST_LABEL) : found.start]
        publish = _PUBLISH.search(label) is not None
        update = not publish and _UPDATE.search(label) is not None
        stamps.append(Stamp(_choose(found, month_first), update, publish or update))
        start = found.end
    return tuple(stamps)


def _choose(found: WrittenDay, month_first: bool) -> date:  # noqa: FBT001
    return found.days[-1 if month_first else 0]
