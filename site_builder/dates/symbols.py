"""What the match of a rule means: each function here makes the symbol of one form."""

import re
from typing import Final

from site_builder.dates import english
from site_builder.model import Symbol

Match = re.Match[str]


def month_of(text: str) -> int:
    """Number the month that a name means."""
    return english.MONTHS[text.lower().rstrip(".")]


def weekday_of(text: str | None) -> int | None:
    """Number the weekday that a name means, Monday as 0."""
    return None if text is None else english.WEEKDAYS[text.lower().rstrip(".")]


def number_of(text: str | None) -> int | None:
    """Read the digits of a text: "3rd" is 3."""
    return None if text is None else int(re.sub(r"\D", "", text))


def amount_of(text: str) -> int:
    """Read an amount in digits or in words."""
    low = text.lower()
    return int(low) if low.isdigit() else english.NUMBERS[low]


def unit_of(text: str) -> str:
    """Name a unit in the singular."""
    return text.lower().removesuffix("s")


def day(m: Match) -> Symbol:
    """A day of a month, its year and weekday where they stand."""
    return (
        "day",
        number_of(m["year"]),
        month_of(m["month"]),
        number_of(m["day"]),
        weekday_of(m["weekday"]),
    )


def days(m: Match) -> Symbol | None:
    """Days of one month; None where they do not run forward."""
    in_year, in_month = number_of(m["year"]), month_of(m["month"])
    first, last = number_of(m["day"]), number_of(m["last"])
    if first is None or last is None or last <= first:
        return None
    return (
        "span",
        ("day", in_year, in_month, first, None),
        ("day", in_year, in_month, last, None),
    )


def days_of_two_months(m: Match) -> Symbol | None:
    """Days of two months; a year that stands once holds for both of them."""
    one = month_of(m["m1"] or m["m2"]), number_of(m["d1"] or m["d2"]) or 0
    two = month_of(m["m3"] or m["m4"]), number_of(m["d3"] or m["d4"]) or 0
    from_year, to_year = number_of(m["y1"]), number_of(m["y2"])
    turn = 1 if one > two else 0
    if from_year is None and to_year is not None:
        from_year = to_year - turn
    elif to_year is None and from_year is not None:
        to_year = from_year + turn
    return "span", ("day", from_year, *one, None), ("day", to_year, *two, None)


def numeric_day(m: Match) -> Symbol | None:
    """A day in numbers; None where the order of day and month is open."""
    one, two, year = int(m["one"]), int(m["two"]), int(m["year"])
    sign = m["sign"]
    if sign == "." or one > 12:  # noqa: PLR2004 - no month: the day stands first
        return "day", year, two, one, None
    if two > 12 or one == two:  # noqa: PLR2004 - no month: the month stands first
        return "day", year, one, two, None
    return None


def month(m: Match) -> Symbol | None:
    """A month without its year."""
    # "THIS MAY BE IT" stands in capitals as a whole.
    shift = shift_of(m["shift"]) if "shift" in m.groupdict() else None
    return None if m["month"] == "MAY" else ("month", None, month_of(m["month"]), shift)


def shift_of(text: str) -> int:
    """Number what "last", "this" and "next" mean."""
    return english.SHIFTS[text.lower()]


def season_of(m: Match) -> int:
    """Give the EDTF code of a season."""
    return english.SEASONS[m["season"].lower()]


def quarter(m: Match) -> Symbol:
    """A quarter of a year."""
    number = int(m["q"]) if m["q"] else english.ORDINALS[m["nth"].lower()]
    return "quarter", int(m["year"]), number


def years(m: Match) -> Symbol | None:
    """Years from and to; None where they do not run forward."""
    first, last = int(m["year"]), int(m["last"])
    return ("span", ("year", first), ("year", last)) if first < last else None


def year(m: Match) -> Symbol:
    """A year."""
    return "year", int(m["year"])


_FROM_NARRATIVE: Final = {"the previous", "the following", "the next"}


def unit(m: Match) -> Symbol | None:
    """A unit shifted: "last week", "the next month"."""
    shift, unit = " ".join(m["shift"].lower().split()), m["unit"].lower()
    if shift in _FROM_NARRATIVE:
        return "later", -1 if shift.endswith("previous") else 1, unit
    return (
        None if unit == "day" else ("unit", unit, shift_of(shift.removeprefix("the ")))
    )


def ahead(m: Match) -> Symbol:
    """An amount ahead: "in two weeks"."""
    return (
        "shift",
        amount_of(m["amount"] or m["amount2"]),
        unit_of(m["unit"] or m["unit2"]),
    )


def later(m: Match) -> Symbol:
    """An amount counted from where the text is: "a day later"."""
    sign = 1 if m["way"].lower() in {"later", "afterwards"} else -1
    return "later", sign * amount_of(m["amount"]), unit_of(m["unit"])


def deictic_day(m: Match) -> Symbol:
    """A day named from today."""
    return "unit", "day", {"yesterday": -1, "tomorrow": 1}.get(m["word"].lower(), 0)
