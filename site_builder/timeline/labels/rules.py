"""A short label for an event, cut by rule from the sentence that reports it.

A label is words of the sentence in their order, nothing else. The rules are tried in
order, each on what the one before it left; one that finds no honest cut leaves nothing,
and the label is empty.
"""

from collections.abc import Callable
from itertools import pairwise

from site_builder.timeline.labels.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    content,
    count_verbs,
    from_parts,
    has_date,
    has_verb,
    is_finite,
    is_participle,
    is_time,
    length,
    main_verb,
    only_time,
    read,
    split_parts,
    written,
)
from site_builder.timeline.labels.datedclause import take_dated_clause
from site_builder.timeline.labels.otherwords import OTHER, OTHER_HANGING, OTHER_LEADS
from site_builder.timeline.labels.shortening import (
    LEAST,
    LONGEST,
    STRETCH,
    fit,
    trim_end,
)
from site_builder.timeline.labels.stripping import (
    drop_parentheses,
    open_quotation,
    strip_attribution,
    strip_dateline,
    strip_lead,
)
from site_builder.timeline.labels.words import (
    ASIDES,
    AUXILIARIES,
    BORDERS,
    BROKEN,
    CONDITIONS,
    COORDINATORS,
    CUTTABLE,
    DETERMINERS,
    ENGLISH,
    FEASTS,
    HANGING,
    IMAGES,
    IMPERATIVES,
    LEAD_IN,
    NAMING,
    ON_NO,
    OTHER_TIMES,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    READER,
    RELATIVES,
    SHOWING,
    SUBORDINATORS,
    TIME_BEFORE,
    TIME_PREPOSITIONS,
    TIMES,
)

_JOINING = RELATIVES | COORDINATORS
_BINDING = PREPOSITIONS | DETERMINERS | COORDINATORS
_SMALL = HANGING | BROKEN | CUTTABLE
_TEARING = (AUXILIARIES - PRONOUNS) | CONDITIONS
_BACK_TO = LEAD_IN | {"back"}
_PART_OF_DAY = LEAD_IN | {"late", "early"}
_WHO = frozenset({"who", "which", "that"})

_FAR = 8
"""Words from the verb behind which a date belongs to another thing, by reading."""
_REACH = 1200
"""Characters of a sentence that are looked at, so that the cost has a bound."""


def label_of(text: str, start: int, end: int) -> str:
    """Cut the label of an event from the sentence that reports it.

    Args:
        text: The sentence.
        start: Where the words of its date begin, in code points.
        end: Where they end, exclusive.

    Returns:
        Words of the sentence in their order, the first letter made a capital; empty
        where the rules find no label that would be true.
    """
    tokens = read(text[:_REACH], start, end)
    if not has_date(tokens) or tokens[-1].text == "?":
        return ""
    lows = {token.low for token in tokens}
    english = not ENGLISH.isdisjoint(lows) or (
        text.isascii() and OTHER.isdisjoint(lows)
    )
    for _, rule in RULES if english else OTHER_RULES:
        tokens = rule(tokens)
        if not tokens:
            return ""
    label = written(text, tokens)
    return label[:1].upper() + label[1:]


def _take_shown(tokens: Tokens) -> Tokens:
    """Of "This image shows a crater, …" take what is shown."""
    opening = [token.low for token in tokens[:9]]
    for at, word in enumerate(opening[1:], 1):
        if word in SHOWING and opening[at - 1] in IMAGES:
            shown = split_parts(tokens[at + 1 :])
            return shown[0] if shown else ()
    return tokens


def _cut_clauses(tokens: Tokens) -> Tokens:
    """Keep the subject and its verb, without asides and what follows the clause."""
    parts = split_parts(tokens)
    if not parts:
        return ()
    if has_verb(parts[0]):
        return _with_date(parts[0], parts[1:])
    verbal = [at for at in range(1, len(parts)) if begins_with_verb(parts[at])]
    while len(verbal) > 1 and _is_reduced(parts[verbal[0]]):
        verbal = verbal[1:]
    if verbal:
        return _with_verb(tokens, parts, verbal[0])
    for at, part in enumerate(parts[1:], 1):
        if has_verb(part) and not _is_aside(part):
            return _with_date(from_parts(tokens, parts[: at + 1]), parts[at + 1 :])
    return tokens if len(parts) == 1 or length(tokens) <= LONGEST else ()


def _with_verb(tokens: Tokens, parts: list[Tokens], at: int) -> Tokens:
    """Put the part that begins with the verb behind the subject, asides left out."""
    between = parts[1:at]
    elsewhere = any(has_date(p) and not only_time(p) for p in between)
    if elsewhere or (_is_reduced(parts[at]) and at < len(parts) - 1):
        return ()
    aside = all(map(_is_aside, between)) or len(between) == 1
    whole = (*parts[0], *parts[at]) if aside else from_parts(tokens, parts[: at + 1])
    return _with_date(whole, parts[at + 1 :])


def _is_reduced(part: Tokens) -> bool:
    """Whether it may be an aside such as "fired in June" or "presently deployed on"."""
    return part[0].low in NAMING or any(
        token.low.endswith("ed") and after.low in PREPOSITIONS
        for token, after in pairwise(part[:3])
    )


def _is_aside(part: Tokens) -> bool:
    first = part[0]
    form = is_participle(first) or first.low.endswith("ed")
    return first.low in ASIDES or form or first.text[0].isdigit()


def _with_date(kept: Tokens, dropped: list[Tokens]) -> Tokens:
    """Give the clause kept, or the one dropped that holds the date, or nothing."""
    if dropped and dropped[0][0].low in _JOINING:
        kept = _without_second_subject(kept)
    for at, part in enumerate(dropped):
        if has_date(part) and only_time(part) and kept[-1].low in COORDINATORS:
            # "Two plants shut down and, on Saturday, a third one did."
            following = dropped[at + 1 :]
            return following[0] if following and has_verb(following[0]) else ()
        if not has_date(part) or only_time(part) or is_participle(part[0]):
            continue
        rest = part[1:] if part[0].low in COORDINATORS else ()
        own = rest and not begins_with_verb(rest) and has_verb(rest)
        return rest if own else ()
    return kept


def _without_second_subject(tokens: Tokens) -> Tokens:
    """Drop "and the guards" at the end, whose verb stood behind an aside."""
    for at in range(len(tokens) - 2, 1, -1):
        if tokens[at].low in COORDINATORS:
            subject = tokens[at + 1].low in DETERMINERS and has_verb(tokens[:at])
            alone = subject and not has_verb(tokens[at + 1 :])
            return tokens[:at] if alone and not has_date(tokens[at:]) else tokens
    return tokens


def _drop_date(tokens: Tokens) -> Tokens:
    """Drop the words of the date with their preposition, where they stand alone.

    What makes the date part of a name or a thing keeps it: "the 2012 season", "last
    week's landing", "the end of March"; so does what is lost with it, as in "until".
    """
    dated = [at for at, token in enumerate(tokens) if token.dated]
    if not dated or tokens[dated[-1]].runs_on:
        return tokens
    begin, end = _widen(tokens, dated[0], dated[-1] + 1)
    if tokens[end - 1].low.endswith(("’s", "'s")):
        return tokens
    if begin == 0:
        subject = begins_with_verb(tokens[end:]) or _is_bound(tokens, 0, end)
        return tokens if subject else tokens[end:]
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
        or is_time(tokens[begin - 1])
        or (tokens[begin - 1].text[0].isdigit() and tokens[begin].low in TIMES)
    ):
        begin -= 1
    return begin, end


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
    return present and past and verb is not None and begin - verb > _FAR


def _is_bound(tokens: Tokens, begin: int, end: int) -> bool:
    before = tokens[begin - 1]
    if begin == 0 or before.low in TIME_PREPOSITIONS:
        return end < len(tokens) and _counts(tokens[begin:end], tokens[end])
    if before.low in LEAD_IN:
        return False
    bound = before.low in _BINDING
    second = tokens[begin - 2].low if begin > 1 else ""
    # "A better tomorrow" is no day.
    thing = second in ("a", "an") and tokens[begin].low in ("today", "tomorrow")
    thing = thing or before.low in FEASTS
    owned = thing or before.low.endswith(("’s", "'s"))
    return bound or owned or _is_number(tokens[begin:end])


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


def _keep_worthy(tokens: Tokens) -> Tokens:
    """Keep a label that tells something: enough words, a verb or a thing's name."""
    if any(test(tokens) for test in _UNWORTHY):
        return ()
    verb = has_verb(tokens)
    least = LEAST - 1 if verb and tokens[0].low not in PRONOUNS else LEAST
    enough = content(tokens) >= least and length(tokens) <= STRETCH
    words = sum(len(t.text) >= LEAST and t.text[0].isalpha() for t in tokens)
    return tokens if enough and (verb or words >= LEAST) else ()


def _is_advice(tokens: Tokens) -> bool:
    first = tokens[0]
    order = first.low in IMPERATIVES and not is_time(first)
    return order or any(token.low in READER for token in tokens)


def _is_torn(tokens: Tokens) -> bool:
    """Whether it begins as the rest of a sentence does."""
    first = tokens[0]
    letter = len(first.text) == 1 and first.low not in "ai"
    verb = first.low in _TEARING or is_participle(first)
    glued = first.text[0].isdigit() and any(map(str.isupper, first.text))
    number = len(tokens) > 1 and tokens[1].text[0].isdigit()
    place = first.low in PREPOSITIONS and not number
    letter = letter or glued
    letter = letter or first.low in ("not", "never")
    return letter or verb or place or any(t.low in SUBORDINATORS for t in tokens[:2])


def _is_of_other_date(tokens: Tokens) -> bool:
    """Whether its own date has gone and another one stands in it."""
    return not has_date(tokens) and any(
        before.low in OTHER_TIMES
        and (
            (is_time(word) and word.text[0].isupper())
            or (word.text.isdigit() and len(word.text) == len("2000"))
        )
        for before, word in pairwise(tokens)
    )


def _is_halved(tokens: Tokens) -> bool:
    """Whether "not only" has come and its "but also" has been cut off."""
    return any(a.low == "not" and b.low == "only" for a, b in pairwise(tokens))


def _is_relative_only(tokens: Tokens) -> bool:
    """Whether the only verb is that of "who …", as in "A guard who was dismissed"."""
    first = next((at for at in range(len(tokens)) if is_finite(tokens, at)), 0)
    relative = any(t.low in _WHO for t in tokens[max(0, first - 2) : first])
    return relative and count_verbs(tokens) <= 1


_UNWORTHY = (_is_advice, _is_torn, _is_of_other_date, _is_halved, _is_relative_only)
"""Signs that a label is none."""


def _first_clause(tokens: Tokens) -> Tokens:
    """Of a sentence in another language take all before the first border, untouched."""
    if tokens[0].low in OTHER_LEADS or any(token.text in "()[]" for token in tokens):
        return ()
    head = split_parts(tokens)[:1]
    if not head or not has_date(head[0]):
        return ()
    if sum(token.text in QUOTES for token in head[0]) % 2:
        return ()
    while head[0][-1].text in (".", "”", "“", '"'):
        head = [head[0][:-1]]
        if not head[0]:
            return ()
    if head[0][-1].text.isdigit() and not head[0][-1].dated:
        return ()
    whole = head[0][-1].low not in OTHER_HANGING and length(head[0]) <= STRETCH
    words = sum(len(t.text) > 3 and t.text.isalpha() for t in head[0])  # noqa: PLR2004
    return head[0] if whole and words >= LEAST else ()


_Rule = Callable[[Tokens], Tokens]
RULES: tuple[tuple[str, _Rule], ...] = (
    ("dateline", strip_dateline),
    ("quotation", open_quotation),
    ("parentheses", drop_parentheses),
    ("attribution", strip_attribution),
    ("lead", strip_lead),
    ("shown", _take_shown),
    ("dated clause", take_dated_clause),
    ("clauses", _cut_clauses),
    ("date", _drop_date),
    ("fit", fit),
    ("end", trim_end),
    ("worth", _keep_worthy),
)
"""The rules for English, in the order of asking."""
OTHER_RULES: tuple[tuple[str, _Rule], ...] = (("first clause", _first_clause),)
"""The rules for a sentence in which no English small word stands."""
