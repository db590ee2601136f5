"""The clause of a sentence that its date belongs to, where that is not the main one."""

from collections.abc import Callable

from site_builder.timeline.labels.clauses import (
    Tokens,
    begins_with_verb,
    content,
    count_verbs,
    first_part,
    has_verb,
    is_finite,
    is_name,
    is_participle,
)
from site_builder.timeline.labels.words import (
    BORDERS,
    CONDITIONS,
    DETERMINERS,
    PERSONS,
    PLACING,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)

_MOST_VERBS = 2
"""A clause with more verbs before its date holds others, perhaps the main one."""
_PLACED = PLACING | {"and"}
_OTHER_TIME = frozenset("before after until those following".split())
_JOINING = frozenset({"and", "but"})


def take_dated_clause(tokens: Tokens) -> Tokens:
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
    if at == 1 or word not in SUBORDINATORS:
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
    # "The game that decided the 2012 season" was not played in all of it.
    return relative and tokens[dated - 1].low not in DETERMINERS


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
        if before in _PLACED or (before == "of" and not comma):
            return ()
        return (*tokens[names:end], *_clause_at(tokens, at + 1))
    first = first_part(tokens[:end])
    if first and len(first) == end and not has_verb(first):
        return (*tokens[:end], *_clause_at(tokens, at + 1))
    return ()


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
