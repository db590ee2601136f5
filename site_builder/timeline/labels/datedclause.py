"""The clause of a sentence that its date belongs to, where that is not the main one."""

from collections.abc import Callable

from site_builder.timeline.labels.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    content,
    count_verbs,
    find_verbs,
    first_part,
    has_verb,
    is_finite,
    is_name,
    is_participle,
    is_time,
)
from site_builder.timeline.labels.words import (
    AUXILIARIES,
    BE,
    BROKEN,
    CONDITIONS,
    CUTTABLE,
    DETERMINERS,
    GIVEN_OUT,
    HANGING,
    KNOWING,
    PARTICIPLES,
    PERSONS,
    PLACING,
    PRONOUNS,
    RELATIVES,
    SAY,
    SHORT,
    SUBJECTS,
    SUBORDINATORS,
    TIME_PREPOSITIONS,
)

LEAST_BEFORE = 3
"""Words of a subject with its verb and object, before what describes the object."""
_NO_NOUN = HANGING | BROKEN | SAY | BE
_OTHER_TIME = frozenset("before after until those following".split())
_JOINING = frozenset({"and", "but"})
_SMALL = HANGING | BROKEN | CUTTABLE
_BEGINNING = (
    CONDITIONS
    | SUBORDINATORS
    | RELATIVES
    | PERSONS
    | (AUXILIARIES & PRONOUNS)
    | _OTHER_TIME
    | _JOINING
)
"""Small words at which a clause may begin; most words are none and cost nothing."""
_SAID = 5
"""Words before "that" among which the verb of saying stands: "said in a letter"."""
_NEAR = 2
"""Words before the date among which a participle may own it: "released in"."""
_OPENING_CLAUSE = SAY | KNOWING | SUBORDINATORS | RELATIVES | {"and", "but", "or"}
_MOST_VERBS = 2
"""A clause with more verbs before its date holds others, perhaps the main one."""
_PLACED = PLACING | {"and"}
_ADDING = frozenset({"and", "or", "plus"})


def take_dated_clause(tokens: Tokens) -> Tokens:
    """Take the clause that the date stands in, if it is not the main one.

    "… as the rover landed on Thursday" tells of the landing for that day, and so does
    "the rover, which landed on Thursday, …".
    """
    dated = next((at for at, token in enumerate(tokens) if token.dated), None)
    if dated is None:
        return tokens
    for at in range(dated - 1, 0, -1):
        word = tokens[at]
        if word.border:
            break
        near = dated - at <= _NEAR or word.text[0].isupper()
        if not near and word.low not in _BEGINNING:
            continue
        for test, take in _DATED_CLAUSES:
            if test(tokens, at, dated):
                return take(tokens, at)
    return tokens


def _is_condition(tokens: Tokens, at: int, dated: int) -> bool:
    return tokens[at].low in CONDITIONS


def _begins_clause(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether a clause with its own verb begins here; "as" is often no such word."""
    word = tokens[at].low
    if at == 1 or word not in SUBORDINATORS:
        return False
    if word == "before" and not has_verb(tokens[:at]):
        # "The trial before the harbour court begins Monday."
        return False
    before_date = tokens[at + 1 : dated]
    if not has_verb(before_date) or count_verbs(before_date) > _MOST_VERBS:
        return False
    return word != "as" or has_verb(tokens[_last_that(tokens[:at]) : at])


def _last_that(tokens: Tokens) -> int:
    return max(
        (at for at, token in enumerate(tokens) if token.low == "that"), default=0
    )


def _is_of_other_time(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether the date is that of a thing: "before his arrest on Tuesday"."""
    return tokens[at].low in _OTHER_TIME and content(tokens[at + 1 : dated]) > 0


def _joins_clause(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether "and" begins a clause with its own subject."""
    if tokens[at].low not in _JOINING:
        return False
    subject = tokens[at + 1]
    day = subject.dated and subject.text[0].isalpha()
    joins = day or subject.low in SUBJECTS
    return joins and has_verb(tokens[:at]) and has_verb(first_part(tokens[at + 1 :]))


def _is_relative(tokens: Tokens, at: int, dated: int) -> bool:
    relative = tokens[at].low in RELATIVES and count_verbs(tokens[at:dated]) == 1
    if tokens[at].low == "that" and not begins_with_verb(tokens[at + 1 :]):
        # "The school said in a letter that classes begin on Monday."
        relative &= not any(t.low in SAY for t in tokens[max(0, at - _SAID) : at])
    if not relative or tokens[dated - 1].low not in DETERMINERS:
        return relative
    # "The game that decided the 2012 season" was not played in all of it.
    after = next((t for t in tokens[dated:] if not t.dated), None)
    return after is None or not after.text[0].isalpha() or after.low in _SMALL


def _take_after(tokens: Tokens, at: int) -> Tokens:
    if tokens[at].low == "as" and tokens[at + 1].low == "it":
        return ()
    doubtful = is_participle(tokens[at + 1])
    return tokens if doubtful else _clause_at(tokens, at + 1)


def _take_nothing(tokens: Tokens, at: int) -> Tokens:
    return ()


def _clause_at(tokens: Tokens, at: int) -> Tokens:
    return _up_to_next_verb(first_part(tokens[at:]))


def _up_to_next_verb(clause: Tokens) -> Tokens:
    """End a clause behind its date if the verb of another one follows."""
    for at in range(1, len(clause)):
        last = clause[at - 1].dated and not clause[at].dated
        follows = is_finite(clause, at) or clause[at].low in PERSONS
        if last and follows and has_verb(clause[: at - 1]):
            return clause[:at]
    return clause


def _relative_at(tokens: Tokens, at: int) -> Tokens:
    """Put the clause of "which" or "who" behind the name that it belongs to."""
    comma = tokens[at - 1].text == ","
    known = is_finite(tokens, at - 1) or tokens[at - 1].low in KNOWING
    if not comma and tokens[at].low == "that" and known:
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
        if before in _PLACED or (before == "of" and not comma):
            return ()
        return (*tokens[names:end], *_clause_at(tokens, at + 1))
    first = first_part(tokens[:end])
    if first and len(first) == end and not has_verb(first):
        return (*tokens[:end], *_clause_at(tokens, at + 1))
    named = () if comma else _name_before_aside(tokens, end)
    return (*named, *_clause_at(tokens, at + 1)) if named else ()


def _name_before_aside(tokens: Tokens, end: int) -> Tokens:
    """Give the name that "Huldra, the agency's old rover" ends by describing."""
    border = next((at for at in range(end - 1, 0, -1) if tokens[at].border), 0)
    aside = tokens[border + 1 : end]
    describes = bool(aside) and (
        aside[0].low in DETERMINERS or aside[0].low.endswith(("’s", "'s"))
    )
    one = not any(t.low in _ADDING or t.text[0].isdigit() for t in aside)
    if not border or tokens[border].text != "," or has_verb(aside):
        return ()
    if not describes or not one:
        return ()
    names = border
    while names and is_name(tokens[names - 1]):
        names -= 1
    return tokens[names:border]


def _is_bare_relative(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether the clause of "the office he will hold", "a town the flood hit" begins.

    Its subject stands right behind the noun that it describes.
    """
    noun = tokens[at - 1]
    person = tokens[at].low in PERSONS or tokens[at].low in AUXILIARIES & PRONOUNS
    if not (person or is_name(tokens[at])) or not _is_noun(noun):
        return False
    if at < LEAST_BEFORE or tokens[at - 2].low in SAY:
        # "The man told doctors he ate it" tells of what he ate.
        return False
    verb = at if tokens[at].low in AUXILIARIES else at + 1
    while verb < dated and not person and is_name(tokens[verb]):
        verb += 1
    if verb >= dated or not is_finite(tokens, verb) or not has_verb(tokens[:at]):
        return False
    return person or any(t.low in DETERMINERS for t in tokens[max(0, at - 3) : at - 1])


def _is_noun(token: Token) -> bool:
    return (
        token.text.islower()
        and not token.form
        and not is_time(token)
        and token.low not in _NO_NOUN
        and not token.low.endswith("ly")
    )


def _is_bare_participle(tokens: Tokens, at: int, dated: int) -> bool:
    """Whether the date is that of "figures released in July" and not of the verb.

    What was published on a day is news of that day, though, and keeps its verb.
    """
    word = tokens[at]
    # "There will be three rockets produced by May" has no other verb for the date.
    led = tokens[dated - 1].low in TIME_PREPOSITIONS - {"by"}
    if dated - at > 1 + led:
        return False
    past = word.low in PARTICIPLES or (
        word.low.endswith("ed") and len(word.low) >= SHORT
    )
    if not past or at < LEAST_BEFORE or not _is_noun(tokens[at - 1]):
        return False
    if tokens[at - 2].low in AUXILIARIES or tokens[at - 2].low == "to":
        return False
    if word.low in GIVEN_OUT and tokens[dated - 1].low != "in":
        return False
    verbs = find_verbs(tokens[:at])
    if verbs and tokens[verbs[-1]].low in ("had", "has", "have"):
        # "The firm had its mills closed in 1984."
        return False
    return bool(verbs) and all(
        token.low not in _OPENING_CLAUSE for token in tokens[verbs[-1] : at]
    )


_DATED_CLAUSES: tuple[
    tuple[Callable[[Tokens, int, int], bool], Callable[[Tokens, int], Tokens]], ...
] = (
    (_is_condition, _take_nothing),
    (_begins_clause, _take_after),
    (_is_of_other_time, _take_nothing),
    (_joins_clause, _take_after),
    (_is_relative, _relative_at),
    (_is_bare_relative, _take_nothing),
    (_is_bare_participle, _take_nothing),
)
"""What a word before the date may begin, and what is taken then."""
