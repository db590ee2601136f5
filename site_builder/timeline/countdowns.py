"""The words of countdowns: "two and a half minutes before landing", "ten seconds out".

Tables of words and one pattern made of them; `find_steps` reads a paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.dates.english import NUMBERS
from site_builder.timeline.labels.clauses import has_verb, read
from site_builder.timeline.likeness.happenings import Happening, happenings

_UNITS = {"second": "S", "minute": "M", "hour": "H"}
"""Countdowns run in these; days before an election are no countdown."""
_SECONDS = {"S": 1, "M": 60, "H": 3600}
_ABOUT = (
    r"(?:(?:just|slightly|a\ little|a\ bit|well)\s)?"
    r"(?:about|around|roughly|nearly|almost|some|approximately|over|under|more\ than"
    r"|less\ than|at\ least|barely)"
)
_BEFORE = r"before|prior\ to|ahead\ of"
_AFTER = r"after|following"
_NUMBER = "|".join(sorted(map(re.escape, NUMBERS), key=lambda word: (-len(word), word)))
_UNIT = "|".join(_UNITS)
_AMOUNT = rf"\d{{1,4}}(?:\.\d)?|(?ai:{_NUMBER})"
_STEP = re.compile(
    rf"""
    (?<![\w.,-])
    (?:(?P<about>{_ABOUT})\s)?
    (?:
      (?P<half>half[\s-](?:an?[\s-])?(?=(?:{_UNIT})\b))(?P<half_unit>{_UNIT})
    |
      (?P<amount>{_AMOUNT})(?P<and_half>(?:[\s-]and[\s-]a[\s-]half)?)
      [\s-](?P<unit>{_UNIT})s?(?P<unit_half>(?:\sand\sa\shalf)?)
      (?:(?:,?\sand\s|,\s|\s)(?P<more>{_AMOUNT})[\s-](?P<more_unit>{_UNIT})s?)?
    )
    \s
    (?:
      (?P<way>{_BEFORE}|{_AFTER})\s(?P<zero>[^,.;:!?()\[\]—–]{{3,80}})
    |
      (?:out|to\ go)(?=[,.;:])
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MAY_STEP = re.compile(
    rf"(?:{_UNIT})s?(?:\sand\sa\shalf)?\s(?:{_BEFORE}|{_AFTER}|out|to go)",
    re.IGNORECASE,
)
"""What every step ends with; it is found much faster than where one begins."""
_CLOCK = re.compile(
    rf"\b[TL](?:[\s-]?(?P<word>minus|plus)[\s-]|(?P<sign>[-−–+]))"
    rf"(?P<amount>{_AMOUNT})[\s-](?P<unit>{_UNIT})s?\b"
)
"""The clock of a launch: "T-minus ten minutes", "T+90 seconds"."""
_AFTERWARDS = re.compile(_AFTER, re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|its|their|his|her|our|my|a|an)\s", re.IGNORECASE)
_CUT = re.compile(
    r"\s(?:on|at|in|when|and|as|while|with|but|because|near|from|to|for|off)\s",
    re.IGNORECASE,
)
"""Where the words that name a moment end and tell more about it."""

_MOMENTS = (
    (
        r"land(?:s|ed|ings?)?|touch(?:es|ed|ing)?[ -]?down"
        r"|(?:reach|touch|hit)(?:es|s|ed|ing)?\b.{0,20}\b(?:surface|ground)"
    ),
    (
        r"launch(?:es|ed|ing)?|lift(?:s|ed|ing)?[ -]?off|blast(?:s|ed)?[ -]?off"
        r"|take-?off|took off|tak(?:es|ing) off"
    ),
    r"(?:atmospheric )?entry|enter(?:s|ed|ing)?\b.{0,20}\batmosphere",
    (
        r"explosions?|explod(?:es?|ed|ing)|detonat(?:es?|ed|ion|ing)|went off"
        r"|blew up|blasts?"
    ),
    r"impact|collision|collid(?:es?|ed|ing)|crash(?:es|ed|ing)?",
    r"kick(?:s|ed|ing)?[ -]?off",
)
"""Moments that one text calls by several names; another is known by what its event
word can mean, and where it has none by its words."""
_SUBJECT = re.compile(
    r"\s(?=(?:an?|the|his|her|its|their|our|my|this|that|these|those|some|many|no|all"
    r"|he|she|it|they|we|i|you|there|nobody|somebody|everyone)\s)",
    re.IGNORECASE,
)
"""Where the main clause may begin without a comma: "before the collapse a driver …"."""
_NAMES_OF = tuple(re.compile(rf"\b(?:{m})\b", re.IGNORECASE) for m in _MOMENTS)


@dataclass(frozen=True, slots=True)
class FoundStep:
    """A step as its words say it.

    Offsets are code points into the text. `offset` is an ISO 8601 duration, with a
    minus sign before the zero; `zero` is empty where the words do not name it.
    """

    start: int
    end: int
    offset: str
    approximate: bool
    zero: str


def find_steps(text: str) -> Iterator[FoundStep]:
    """Find what is told by how long before or after a moment it happened, in order."""
    if "second" not in text and "minute" not in text and "hour" not in text:
        return
    found = [*map(_clock_step, _CLOCK.finditer(text))]
    if _MAY_STEP.search(text):
        found += map(_step, _STEP.finditer(text))
    yield from sorted(found, key=lambda step: step.start)


def moment_of(zero: str) -> object:
    """Give what names of one moment have in common, for `is_one_moment`."""
    for number, pattern in enumerate(_NAMES_OF):
        if pattern.search(zero):
            return number
    name = _CUT.split(zero, maxsplit=1)[0]
    return _happening_of(name) or name.lower()


def is_one_moment(one: object, other: object) -> bool:
    """Whether two moments, as `moment_of` gives them, are one: a collapse, a fall."""
    if isinstance(one, Happening) and isinstance(other, Happening):
        return one.is_like(other)
    return one == other


def tells_of(moment: str, text: str) -> bool:
    """Whether a sentence speaks of the moment that the words of a zero name."""
    if names(moment, text):
        return True
    known = any(pattern.search(moment) for pattern in _NAMES_OF)
    happening = None if known else _happening_of(_CUT.split(moment, maxsplit=1)[0])
    return happening is not None and any(map(happening.is_like, happenings(text)))


def names(moment: str, text: str) -> bool:
    """Whether a sentence speaks of a moment by a name of it, not by a like word."""
    for pattern in _NAMES_OF:
        if pattern.search(moment):
            return pattern.search(text) is not None
    name = _CUT.split(moment, maxsplit=1)[0]
    if name.lower() in text.lower():
        return True
    happening = _happening_of(name)
    return happening is not None and any(map(happening.is_same, happenings(text)))


def _happening_of(name: str) -> Happening | None:
    """Give the last event word of a name: "bridge fell" is told by its verb."""
    return (happenings(name) or (None,))[-1]


def _step(match: re.Match[str]) -> FoundStep:
    unit = _UNITS[(match["unit"] or match["half_unit"]).lower()]
    seconds = 0.5 if match["half"] else _number(match["amount"])
    if match["and_half"] or match["unit_half"]:
        seconds += 0.5
    seconds *= _SECONDS[unit]
    if match["more"]:
        more = _UNITS[match["more_unit"].lower()]
        seconds += _number(match["more"]) * _SECONDS[more]
    later = match["way"] is not None and _AFTERWARDS.fullmatch(match["way"])
    plain = not (match["half"] or match["and_half"] or match["unit_half"])
    exact = plain and not match["more"] and seconds == int(seconds)
    # "60 seconds" stays that: a text that counts seconds is to be quoted so.
    span = (
        f"{int(_number(match['amount']))}{unit}"
        if exact and "." not in match["amount"]
        else _parted(round(seconds))
    )
    return FoundStep(
        start=match.start(),
        end=match.end(),
        offset=f"{'' if later else '-'}PT{span}",
        approximate=match["about"] is not None,
        zero=_name_of(match["zero"] or ""),
    )


def _name_of(words: str) -> str:
    """Cut what a step's words say behind the moment that they name."""
    words = _ARTICLE.sub("", words.strip())
    for pattern in _NAMES_OF:
        named = pattern.match(words)
        if named is not None:
            return named[0]
    return _without_main_clause(words)


def _without_main_clause(words: str) -> str:
    """End a name before the clause that follows it without a comma.

    "Collapse police were told" ends behind its event word, but "probe sank" is a
    clause, of which the probe is the subject.
    """
    if any(pattern.search(words) for pattern in _NAMES_OF):
        return words
    cuts = [match.start() for match in _SUBJECT.finditer(words)]
    cuts += [found.end for found in happenings(words)[:1]]
    for cut in cuts:
        rest = read(words[cut:], 0, 0)
        if has_verb(rest[1:]) and not has_verb(rest[:1]):
            return words[:cut]
    return words


def _clock_step(match: re.Match[str]) -> FoundStep:
    later = match["sign"] == "+" or (match["word"] or "").lower() == "plus"
    seconds = _number(match["amount"]) * _SECONDS[_UNITS[match["unit"].lower()]]
    sign = "" if later else "-"
    offset = f"{sign}PT{_parted(round(seconds))}"
    return FoundStep(match.start(), match.end(), offset, approximate=False, zero="")


def _number(words: str) -> float:
    return float(words) if words[0].isdigit() else NUMBERS[words.lower()]


def _parted(seconds: int) -> str:
    """Write seconds in the units of ISO 8601: 150 is "2M30S"."""
    parts = []
    for unit, size in reversed(_SECONDS.items()):
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f"{count}{unit}")
    return "".join(parts) or "0S"
