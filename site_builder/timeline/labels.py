"""A short label for an event, cut by rule from the sentence that reports it.

A label is words of the sentence in their order, nothing else. The rules are tried in
order, each on what the one before it left; one that finds no honest cut leaves nothing,
and the label is empty.
"""

from collections.abc import Callable
from itertools import pairwise

from site_builder.timeline.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    content,
    count_verbs,
    from_parts,
    has_date,
    has_verb,
    is_finite,
    is_name,
    is_participle,
    is_time,
    length,
    only_time,
    read,
    split_parts,
    written,
)
from site_builder.timeline.labelwords import (
    ASIDES,
    AUXILIARIES,
    BORDERS,
    BROKEN,
    CONDITIONS,
    COORDINATORS,
    CUTTABLE,
    DETERMINERS,
    ENGLISH,
    HANGING,
    IMAGES,
    IMPERATIVES,
    LEAD_IN,
    ON_NO,
    OTHER,
    OTHER_HANGING,
    OTHER_LEADS,
    PLACING,
    PREPOSITIONS,
    PRONOUNS,
    READER,
    RELATIVES,
    SHOWING,
    SUBJECTS,
    SUBORDINATORS,
    TIME_BEFORE,
    TIME_PREPOSITIONS,
    TIMES,
)
from site_builder.timeline.shortening import (
    LEAST,
    LONGEST,
    STRETCH,
    fit,
    trim_end,
)
from site_builder.timeline.stripping import (
    drop_parentheses,
    open_quotation,
    strip_attribution,
    strip_dateline,
    strip_lead,
)

_MOST_VERBS = 2
"""A clause with more verbs before its date holds others, perhaps the main one."""
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
    if not any(token.dated for token in tokens) or tokens[-1].text == "?":
        return ""
    english = any(token.low in ENGLISH for token in tokens) or (
        text.isascii() and not any(token.low in OTHER for token in tokens)
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


def _take_dated_clause(tokens: Tokens) -> Tokens:
    """Take the clause that the date stands in, if it is not the main one.

    "… as the rover landed on Thursday" tells of the landing for that day, and so does
    "the rover, which landed on Thursday, …".
    """
    dated = next((at for at, token in enumerate(tokens) if token.dated), None)
    if dated is None:
        return tokens
    for at in range(dated - 1, 0, -1):
        if tokens[at].text in BORDERS:
            break
        for test, take in _DATED_CLAUSES:
            if test(tokens, at, dated):
                return take(tokens, at)
    return tokens


def _is_condition(tokens: Tokens, at: int, dated: int) -> bool:
    return tokens[at].low in CONDITIONS


def _begins_clause(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether a clause with its own verb begins here; "as" is often no such word."""
    word = tokens[at].low
    if at == 1 or count_verbs(tokens[at + 1 : dated]) > _MOST_VERBS:
        return False
    if word == "as":
        main = tokens[_last_that(tokens[:at]) : at]
        return has_verb(main) and has_verb(tokens[at + 1 : dated])
    return word in SUBORDINATORS and has_verb(tokens[at + 1 : dated])


def _last_that(tokens: Tokens) -> int:
    return max(
        (at for at, token in enumerate(tokens) if token.low == "that"), default=0
    )


def _is_of_other_time(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether the date is that of a thing: "before his arrest on Tuesday"."""
    other = tokens[at].low in ("before", "after", "until", "those")
    return other and content(tokens[at + 1 : dated]) > 0


def _joins_clause(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether "and" begins a clause with its own subject."""
    subject = tokens[at + 1]
    day = subject.dated and subject.text[0].isalpha()
    joins = tokens[at].low in ("and", "but") and (day or subject.low in SUBJECTS)
    clause = split_parts(tokens[at + 1 :])[:1]
    return joins and has_verb(tokens[:at]) and has_verb(clause[0] if clause else ())


def _is_relative(tokens: Tokens, at: int, dated: int) -> bool:
    return tokens[at].low in RELATIVES and count_verbs(tokens[at:dated]) == 1


def _take_after(tokens: Tokens, at: int) -> Tokens:
    if tokens[at].low == "as" and tokens[at + 1].low == "it":
        return ()
    doubtful = is_participle(tokens[at + 1])
    return tokens if doubtful else _clause_at(tokens, at + 1)


def _take_nothing(tokens: Tokens, at: int) -> Tokens:
    return ()


def _clause_at(tokens: Tokens, at: int) -> Tokens:
    parts = split_parts(tokens[at:])
    return _up_to_next_verb(parts[0]) if parts else ()


def _up_to_next_verb(clause: Tokens) -> Tokens:
    """End a clause behind its date if the verb of another one follows."""
    for at in range(1, len(clause)):
        last = clause[at - 1].dated and not clause[at].dated
        if last and is_finite(clause, at) and has_verb(clause[: at - 1]):
            return clause[:at]
    return clause


def _relative_at(tokens: Tokens, at: int) -> Tokens:
    """Put the clause of "which" or "who" behind the name that it belongs to."""
    comma = tokens[at - 1].text == ","
    if not comma and tokens[at].low == "that" and is_finite(tokens, at - 1):
        return tokens
    if tokens[at].low in ("whose", "whom") or not begins_with_verb(tokens[at + 1 :]):
        return ()
    end = at - comma
    begin = end - 1 if end and tokens[end - 1].text.islower() else end
    names = begin
    while names and is_name(tokens[names - 1]):
        names -= 1
    if names < begin:
        if names and "-" in tokens[names - 1].low:
            names -= 1
        if names and tokens[names - 1].low in DETERMINERS:
            names -= 1
        before = tokens[names - 1].low if names else ""
        if before in PLACING or (before == "of" and not comma):
            return ()
        return (*tokens[names:end], *_clause_at(tokens, at + 1))
    first = split_parts(tokens[:end])[:1]
    if first and len(first[0]) == end and not has_verb(first[0]):
        return (*tokens[:end], *_clause_at(tokens, at + 1))
    return ()


def _cut_clauses(tokens: Tokens) -> Tokens:
    """Keep the subject and its verb, without asides and what follows the clause."""
    parts = split_parts(tokens)
    if not parts:
        return ()
    head = parts[0]
    if has_verb(head):
        return _with_date(head, parts[1:])
    verbal = [at for at in range(1, len(parts)) if begins_with_verb(parts[at])]
    while len(verbal) > 1 and _is_reduced(parts[verbal[0]]):
        verbal = verbal[1:]
    for at, part in enumerate(parts[1:], 1):
        if at in verbal[:1]:
            between = parts[1:at]
            aside = all(map(_is_aside, between)) or len(between) == 1
            if not all(only_time(p) for p in between if has_date(p)):
                return ()
            whole = (*head, *part) if aside else from_parts(tokens, parts[: at + 1])
            return _with_date(whole, parts[at + 1 :])
    for at, part in enumerate(parts[1:], 1):
        if has_verb(part) and not _is_aside(part):
            return _with_date(from_parts(tokens, parts[: at + 1]), parts[at + 1 :])
    return tokens if len(parts) == 1 or length(tokens) <= LONGEST else ()


def _is_reduced(part: Tokens) -> bool:
    """Whether it may be an aside such as "fired in June" or "presently deployed on"."""
    return any(
        token.low.endswith("ed") and after.low in PREPOSITIONS
        for token, after in pairwise(part[:3])
    )


def _is_aside(part: Tokens) -> bool:
    first = part[0]
    form = is_participle(first) or first.low.endswith("ed")
    return first.low in ASIDES or form or first.text[0].isdigit()


def _with_date(kept: Tokens, dropped: list[Tokens]) -> Tokens:
    """Give the clause kept, or the one dropped that holds the date, or nothing."""
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


def _drop_date(tokens: Tokens) -> Tokens:
    """Drop the words of the date with their preposition, where they stand alone.

    What makes the date part of a name or a thing keeps it: "the 2012 season", "last
    week's landing", "the end of March"; so does what is lost with it, as in "until".
    """
    dated = [at for at, token in enumerate(tokens) if token.dated]
    if not dated or tokens[dated[-1]].runs_on:
        return tokens
    begin, end = _widen(tokens, dated[0], dated[-1] + 1)
    if begin == 0:
        return tokens if begins_with_verb(tokens[end:]) else tokens[end:]
    if _is_of_subject(tokens, begin, end):
        return ()
    if _is_bound(tokens, begin, end):
        return tokens
    return (*_without_lead_in(tokens[:begin], tokens[begin]), *tokens[end:])


def _widen(tokens: Tokens, begin: int, end: int) -> tuple[int, int]:
    """Take in what belongs to a date: "early Friday night", "at 8 p.m. Friday"."""
    while end < len(tokens) and tokens[end].low in TIMES:
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
    inside = follows and has_verb(tokens[:begin]) and before.low not in AUXILIARIES
    return inside or (_is_number(tokens[begin:end]) and before.text in BORDERS)


def _is_bound(tokens: Tokens, begin: int, end: int) -> bool:
    before = tokens[begin - 1]
    if before.low in TIME_PREPOSITIONS:
        return end < len(tokens) and _counts(tokens[begin:end], tokens[end])
    if before.low in LEAD_IN:
        return False
    bound = before.low in PREPOSITIONS | DETERMINERS | COORDINATORS
    second = tokens[begin - 2].low if begin > 1 else ""
    # "A better tomorrow" is no day.
    thing = second in ("a", "an") and tokens[begin].low in ("today", "tomorrow")
    owned = thing or before.low.endswith(("’s", "'s"))
    return bound or owned or _is_number(tokens[begin:end])


def _is_number(date: Tokens) -> bool:
    return all(token.text[0].isdigit() for token in date)


def _without_lead_in(tokens: Tokens, date: Token) -> Tokens:
    """Drop the preposition of a date, and "back" or "starting" before it.

    In "The work goes on this week" the small word is the verb's.
    """
    last = tokens[-1].low
    if last in TIME_PREPOSITIONS and not (last == "on" and date.low in ON_NO):
        tokens = tokens[:-1]
    lead_in = LEAD_IN | {"back"} if last == "in" else LEAD_IN
    while tokens and tokens[-1].low in lead_in:
        tokens = tokens[:-1]
    return tokens


def _counts(date: Tokens, after: Token) -> bool:
    """Whether a bare year is part of what follows: "in 1999 movie Bare Hills"."""
    year = len(date) == 1 and date[0].text[0].isdigit()
    small = HANGING | BROKEN | CUTTABLE
    return year and after.text[0].isalpha() and after.low not in small


def _keep_worthy(tokens: Tokens) -> Tokens:
    """Keep a label that tells something: enough words, a verb or a thing's name."""
    first = tokens[0]
    letter = len(first.text) == 1 and first.low not in "ai"
    if letter or any(token.low in READER for token in tokens):
        return ()
    if first.low in IMPERATIVES and not is_time(first):
        return ()
    if first.low in AUXILIARIES - PRONOUNS | CONDITIONS:
        return ()
    if any(token.low in SUBORDINATORS for token in tokens[:2]):
        return ()
    verb = has_verb(tokens)
    least = LEAST - 1 if verb and first.low not in PRONOUNS else LEAST
    enough = content(tokens) >= least and length(tokens) <= STRETCH
    words = sum(len(t.text) >= LEAST and t.text[0].isalpha() for t in tokens)
    return tokens if enough and (verb or words >= LEAST) else ()


def _first_clause(tokens: Tokens) -> Tokens:
    """Of a sentence in another language take all before the first border, untouched."""
    if tokens[0].low in OTHER_LEADS or any(token.text in "()[]" for token in tokens):
        return ()
    head = split_parts(tokens)[:1]
    if not head or not has_date(head[0]):
        return ()
    while head[0][-1].text in (".", "”", "“", '"'):
        head = [head[0][:-1]]
        if not head[0]:
            return ()
    whole = head[0][-1].low not in OTHER_HANGING and length(head[0]) <= STRETCH
    words = sum(len(t.text) > 3 and t.text.isalpha() for t in head[0])  # noqa: PLR2004
    return head[0] if whole and words >= LEAST else ()


_DATED_CLAUSES: tuple[
    tuple[Callable[[Tokens, int, int], bool], Callable[[Tokens, int], Tokens]], ...
] = (
    (_is_condition, _take_nothing),
    (_begins_clause, _take_after),
    (_is_of_other_time, _take_nothing),
    (_joins_clause, _take_after),
    (_is_relative, _relative_at),
)
"""What a word before the date may begin, and what is taken then."""
_Rule = Callable[[Tokens], Tokens]
RULES: tuple[tuple[str, _Rule], ...] = (
    ("dateline", strip_dateline),
    ("quotation", open_quotation),
    ("parentheses", drop_parentheses),
    ("attribution", strip_attribution),
    ("lead", strip_lead),
    ("shown", _take_shown),
    ("dated clause", _take_dated_clause),
    ("clauses", _cut_clauses),
    ("date", _drop_date),
    ("fit", fit),
    ("end", trim_end),
    ("worth", _keep_worthy),
)
"""The rules for English, in the order of asking."""
OTHER_RULES: tuple[tuple[str, _Rule], ...] = (("first clause", _first_clause),)
"""The rules for a sentence in which no English small word stands."""
