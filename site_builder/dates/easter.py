"""The day of Easter, from which the movable feasts are counted."""

from datetime import date, timedelta

FIRST_YEAR = 1583
"""The first year of the calendar by which the feasts are counted here."""
_LATEST_EPACT = 28


def feast(year: int, offset: int) -> date:
    """Give the day so many days after Easter Sunday of the western churches.

    The rule is that of J.-M. Oudin (1940), as the Explanatory Supplement to the
    Astronomical Almanac gives it, for the years from `FIRST_YEAR` on: `moon` are the
    days from 21 March to the full moon of spring, `weekday` says on which of the week
    it falls.
    """
    golden, century = year % 19, year // 100
    corrected = century - century // 4 - (8 * century + 13) // 25
    moon = (19 * golden + corrected + 15) % 30
    # Two moons of the table are brought forward by a day.
    moon -= moon // _LATEST_EPACT * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday + offset)
