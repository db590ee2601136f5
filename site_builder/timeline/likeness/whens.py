"""Dates in the form in which those of reports are compared."""

from dataclasses import dataclass
from datetime import date

from site_builder.dates import bounds

DAY, VAGUE = 1.6, -1.5
"""Log-odds that two sentences on one day gain, and on one year or longer lose.

A day parts the two stories of a topic of ECB+: there the odds within a story are 1.6
above those within a topic. A year holds many things; that number is not measured.
"""
LONG = 31
"""Days from the first to the last from which on a date is vague."""
LONGEST = 366
"""Such days; a longer date holds too much for a day in it to be what is meant."""
_OPEN = date.max.toordinal()

Key = str | tuple[int, int]
"""A value, or a month, or a year as its month 0: what events are kept under."""


@dataclass(frozen=True, slots=True)
class When:
    """A date: its EDTF value, and the numbers of its first and its last day.

    `length` is how many days lie from the first to the last: none for a day, and more
    than any date has where an end is open or the value is no date; such a one has
    neither first nor last.
    """

    value: str
    first: int = 0
    last: int = 0
    length: int = _OPEN

    @classmethod
    def of(cls, value: str) -> "When":
        """Read an EDTF value."""
        within = bounds(value)
        if within is None or within.earliest is None or within.latest is None:
            return cls(value)
        first, last = within.earliest.toordinal(), within.latest.toordinal()
        return cls(value, first, last, last - first)

    @property
    def prior(self) -> float:
        """What the date itself says for its sentences' telling of one thing."""
        return DAY if not self.length else VAGUE if self.length > LONG else 0.0

    @property
    def keys(self) -> tuple[Key, ...]:
        """Under what its events are kept: its value, the months and years of its ends.

        A date that holds it asks for a month or a year.
        """
        if self.length == _OPEN:
            return (self.value,)
        ends = date.fromordinal(self.first), date.fromordinal(self.last)
        places = (key for day in ends for key in (_month(day), (day.year, 0)))
        return (self.value, *dict.fromkeys(places))

    @property
    def asks(self) -> tuple[Key, ...]:
        """Under what dates that agree are kept: the days beside a day, months, a year.

        Its own value is not among them.
        """
        if self.length > LONGEST:
            return ()
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        if self.length > LONG:
            return ((first.year, 0),)
        if self.length:
            return tuple(dict.fromkeys((_month(first), _month(last))))
        beside = (self.first + step for step in (-1, 1))
        days = (n for n in beside if 1 <= n <= date.max.toordinal())
        return tuple(date.fromordinal(n).isoformat() for n in days)


def agree(one: When, two: When) -> bool:
    """Whether dates are equal, one within the other, or days of which one is next.

    The second is the longer one; one that is very long agrees with nothing.
    """
    if one.value == two.value:
        return True
    if two.length > LONGEST:
        return False
    if holds(two, one):
        return True
    return one.length == two.length == 0 and abs(one.first - two.first) == 1


def holds(outer: When, inner: When) -> bool:
    """Whether all days of a date are days of another."""
    if _OPEN in (outer.length, inner.length):
        return False
    return outer.first <= inner.first and inner.last <= outer.last


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
