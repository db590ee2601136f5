"""The English words of time, as data for the grammar.

Another language is another module of the same names; the mechanisms do not change.
"""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Monday is 0, as in `datetime`."""

SEASONS: dict[str, int] = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
}
"""EDTF codes."""

NUMBERS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "a an one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ),
        start=1,
    )
    for name in names.split()
}

UNITS: tuple[str, ...] = ("day", "week", "month", "year", "decade", "century")

SHIFTS: dict[str, int] = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}

ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}

FUTURE_SIGNS: tuple[str, ...] = (
    r"will",
    r"won't",
    r"shall",
    r"expects?",
    r"expected",
    r"plans?",
    r"planned",
    r"planning",
    r"scheduled",
    r"slated",
    r"set to",
    r"due",
    r"is to",
    r"are to",
    r"aims?",
    r"hopes?",
    r"hopefully",
    r"should",
    r"upcoming",
    r"intends?",
    r"intended",
    r"about to",
    r"going to",
    r"would",
    r"targeting",
    r"later this",
    r"starts?",
    r"begins?",
    r"opens?",
    r"reopens?",
    r"takes? place",
    r"runs? (?:from|until)",
    r"closes?",
    r"ends?",
    r"returns?",
    r"kicks? off",
    r"launches",
    r"is (?:published|released|held)",
    r"are (?:published|released|held)",
)
"""Words before a date from which it lies ahead."""

PAST_SIGNS: tuple[str, ...] = (
    r"was",
    r"were",
    r"had",
    r"has",
    r"have",
    r"did",
    r"said",
    r"told",
    r"wrote",
    r"came",
    r"made",
    r"took",
    r"went",
    r"gave",
    r"saw",
    r"began",
    r"left",
    r"found",
    r"fell",
    r"rose",
    r"won",
    r"lost",
    r"led",
    r"met",
    r"held",
    r"ran",
    r"sent",
    r"became",
    r"kept",
    r"shot",
    r"hit",
    r"ago",
    r"(?<!be )(?<!been )(?<!being )(?<!to )[a-z]{3,}ed",
)
"""Words before a date from which it lies behind."""
