"""Time as data: what words say, and the days that they come to mean."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Symbol = tuple["str | int | Symbol | None", ...]
    """What the words of a time expression say: the name of a form, then its arguments.
    """
else:
    # What reads stored values cannot follow a type into itself. No form has more than
    # two floors (a span of two days); a third one is to spare.
    _Word = str | int | None
    Symbol = tuple[_Word | tuple[_Word | tuple[_Word, ...], ...], ...]


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A stretch of days, both ends included; `None` is an open end."""

    earliest: date | None
    latest: date | None

    @classmethod
    def of(cls, day: date) -> "Interval":
        """Make the interval that is one day."""
        return cls(day, day)

    @property
    def day(self) -> date | None:
        """The day, where the interval is exactly one."""
        return self.earliest if self.earliest == self.latest else None


class Tense(StrEnum):
    """Where the words around a time expression say that it lies."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A time expression as its words say it, not yet placed on the calendar.

    `symbol` is a form and its arguments, for instance `("weekday", 3, -1)`; the forms
    are those of `site_builder.dates`. `tense` tells whether the words around it speak
    of what was or of what is to come, `clock` the time of day as TIMEX3 ends a value
    ("T16:08", "TMO"), where they give one. Offsets are code points, end exclusive.
    """

    start: int
    end: int
    text: str
    rule: str
    symbol: Symbol
    tense: Tense = Tense.UNKNOWN
    clock: str = ""

    @property
    def future(self) -> bool:
        """Whether the words around it speak of what is to come."""
        return self.tense is Tense.FUTURE


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression with the value that it was resolved to.

    `value` is ISO 8601 or EDTF for calendar values ("2021-02-18", "2021-W07",
    "1976/1980"), TIMEX3 for what has no place on the calendar ("P2D",
    "PRESENT_REF"). `anchor` is the day that relative words were counted
    from, or the days among which it lies.
    """

    start: int
    end: int
    text: str
    value: str
    rule: str
    anchor: Interval | None = None
