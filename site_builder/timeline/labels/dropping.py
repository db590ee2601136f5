"""The words of the date, which a label that stands beside it need not repeat."""

from itertools import pairwise

from site_builder.dates.english import WEEKDAYS
from site_builder.timeline.labels.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    has_verb,
    is_finite,
    is_time,
    main_verb,
)
from site_builder.timeline.labels.otherwords import OTHER_SPANS
from site_builder.timeline.labels.sizes import (
    LEAST,
)
from site_builder.timeline.labels.words import (
    AUXILIARIES,
    BORDERS,
    BROKEN,
    COORDINATORS,
    CUTTABLE,
    DAY_VERBS,
    DETERMINERS,
    FEASTS,
    HANGING,
    LEAD_IN,
    ON_NO,
    PREPOSITIONS,
    SPENDING,
    TIME_BEFORE,
    TIME_PREPOSITIONS,
    TIMES,
    TO_COME,
)

_FAR = 8
"""Words from the verb behind which a date belongs to another thing, by reading."""
_PART_OF_DAY = LEAD_IN | {"late", "early"}
_BACK_TO = LEAD_IN | {"back"}
_SMALL = HANGING | BROKEN | CUTTABLE
_BINDING = PREPOSITIONS | DETERMINERS | COORDINATORS
_JOINING = COORDINATORS | {"und", "aber", "doch"}
_LONG = OTHER_SPANS | frozenset(
    "day days night morning week weeks fortnight month months year years decade"
    " decades".split()
)
"""Times of a day or more: what was an hour later was mostly on the same day."""
_LATER = frozenset("later afterwards thereafter später danach".split())
_NEXT = frozenset("next following nächsten folgenden".split())


def drop_later(tokens: Tokens) -> Tokens:
    """Drop "and had an answer a month later" behind the date: it was not that day.

    The date must stand before it, and nothing of it behind.
    """
    for at in range(len(tokens) - 1, 1, -1):
        if tokens[at].low not in _JOINING or not _tells_later(tokens[at + 1 :]):
            continue
        begun = tokens[: at - 1] if tokens[at - 1].border else tokens[:at]
        dated = any(token.dated for token in begun)
        if dated and not any(token.dated for token in tokens[at:]):
            return begun
    return tokens


def _tells_later(tokens: Tokens) -> bool:
    """Whether words say that it was days later or more: "a month later"."""
    return any(
        (one.low in _LONG and two.low in _LATER)
        or (one.low in _NEXT and two.low in _LONG)
        for one, two in pairwise(tokens)
    )


def drop_date(tokens: Tokens) -> Tokens:
    """Drop the words of the date with their preposition, where they stand alone.

    What makes the date part of a name or a thing keeps it: "the 2012 season", "last
    week's landing", "the end of March"; so does what is lost with it, as in "until".
    """
    dated = [at for at, token in enumerate(tokens) if token.dated]
    if not dated:
        return tokens
    if tokens[dated[-1]].runs_on:
        # "Monday.com" is no day.
        return () if "." in tokens[dated[-1]].text[:-1] else tokens
    begin, end = _widen(tokens, dated[0], dated[-1] + 1)
    if tokens[end - 1].low.endswith(("’s", "'s")):
        return tokens
    if begin == 0:
        return _drop_first(tokens, end)
    return _drop_within(tokens, begin, end)


def _drop_first(tokens: Tokens, end: int) -> Tokens:
    """Drop a date that begins, unless it is the subject; a weekday does little."""
    subject = begins_with_verb(tokens[end:])
    if subject and end == 1 and tokens[0].low in WEEKDAYS:
        return tokens if tokens[1].low in DAY_VERBS else ()
    subject = subject or _is_bound(tokens, 0, end)
    return tokens if subject else tokens[end:]


def _drop_within(tokens: Tokens, begin: int, end: int) -> Tokens:
    if _is_of_subject(tokens, begin, end):
        return ()
    if _is_bound(tokens, begin, end):
        return tokens
    left = _without_lead_in(tokens[:begin], tokens[begin])
    if left and left[-1].text in BORDERS and tokens[end : end + 1]:
        doubled = tokens[end].text in BORDERS
        left = left[:-1] if doubled else left
    return (*left, *tokens[end:])


def _widen(tokens: Tokens, begin: int, end: int) -> tuple[int, int]:
    """Take in what belongs to a date: "early Friday night", "at 8 p.m. Friday"."""
    while end < len(tokens) and tokens[end].low.removesuffix("'s") in TIMES:
        end += 1
    while begin and (
        tokens[begin - 1].low in TIME_BEFORE
        or (is_time(tokens[begin - 1]) and not _is_of_whole(tokens, begin - 1))
        or (tokens[begin - 1].text[0].isdigit() and tokens[begin].low in TIMES)
    ):
        begin -= 1
    if begin > 1 and [t.low for t in tokens[begin - 2 : begin]] == ["at", "least"]:
        begin -= 2
    return begin, end


def _is_of_whole(tokens: Tokens, at: int) -> bool:
    """Whether it is the year of "the best day of the year Sunday"."""
    return at > 1 and tokens[at - 1].low == "the" and tokens[at - 2].low == "of"


def _is_of_subject(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether the date is none of the clause: "By-laws passed in 2012 are in force"."""
    before = tokens[begin - 1]
    follows = end < len(tokens) and is_finite(tokens, end)
    if _is_past_of_present(tokens, begin, end):
        return True
    inside = follows and has_verb(tokens[:begin]) and before.low not in AUXILIARIES
    return inside or (_is_number(tokens[begin:end]) and before.text in BORDERS)


def _is_past_of_present(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether a far past date follows a present verb: "is on trial for … in 2011"."""
    verb = main_verb(tokens[:begin])
    present = verb is not None and tokens[verb].low in ("is", "are", "has", "have")
    past = any(t.low in ("last", "ago") for t in tokens[begin:end])
    past = past or tokens[end - 1].text.isdigit()
    if verb is not None and any(t.low in TO_COME for t in tokens[verb + 1 : verb + 4]):
        return False
    return present and past and verb is not None and begin - verb > _FAR


def _is_bound(tokens: Tokens, begin: int, end: int) -> bool:
    before = tokens[begin - 1]
    if begin == 0 or before.low in TIME_PREPOSITIONS:
        counts = end < len(tokens) and _counts(tokens[begin:end], tokens[end])
        return counts or (begin > 1 and _is_origin(tokens, begin))
    if before.low in LEAD_IN:
        return False
    bound = before.low in _BINDING or before.low in SPENDING
    second = tokens[begin - 2].low if begin > 1 else ""
    # "A better tomorrow" is no day.
    brighter = before.text.islower() and tokens[begin].low == "tomorrow"
    thing = second in ("a", "an") and brighter
    thing = thing or _is_object(tokens, begin) or _is_of_two(tokens, end)
    thing = thing or before.low in FEASTS
    owned = thing or before.low.endswith(("’s", "'s"))
    return bound or owned or _is_number(tokens[begin:end])


def _is_object(tokens: Tokens, begin: int) -> bool:
    """Whether a time is what the verb is about: "recapped the weekend"."""
    return tokens[begin].low == "the" and is_finite(tokens, begin - 1)


def _is_of_two(tokens: Tokens, end: int) -> bool:
    """Whether another time is joined to it: "in late winter or early spring"."""
    joined = end < len(tokens) and tokens[end].low in ("or", "and", "to")
    return joined and any(
        is_time(t) or t.low in TIME_BEFORE for t in tokens[end + 1 : end + 2]
    )


def _is_origin(tokens: Tokens, begin: int) -> bool:
    """Whether a thing is from that time: "examined results from 2011"."""
    # "From 2011 to 2014" tells how long something went on.
    year = tokens[begin].text.isdigit() and not any(
        token.dated for token in tokens[begin + 1 :]
    )
    thing = year and begin > LEAST and tokens[begin - 1].low == "from"
    behind = thing and tokens[begin - 2].text.islower()
    return behind and has_verb(tokens[: begin - 2])


def _is_number(date: Tokens) -> bool:
    return all(token.text[0].isdigit() for token in date)


def _without_lead_in(tokens: Tokens, date: Token) -> Tokens:
    """Drop the preposition of a date, and "back" or "starting" before it.

    In "The work goes on this week" the small word is the verb's.
    """
    last = tokens[-1].low
    lead_in = LEAD_IN
    if last in TIME_PREPOSITIONS and not (last == "on" and date.low in ON_NO):
        tokens = tokens[:-1]
        lead_in = _BACK_TO if last == "in" else _PART_OF_DAY
    while tokens and tokens[-1].low in lead_in:
        tokens = tokens[:-1]
    return tokens


def _counts(date: Tokens, after: Token) -> bool:
    """Whether a bare year is part of what follows: "in 1999 movie Bare Hills"."""
    year = len(date) == 1 and date[0].text[0].isdigit()
    return year and after.text[0].isalpha() and after.low not in _SMALL
