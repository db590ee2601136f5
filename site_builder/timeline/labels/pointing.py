"""Words that point outside their sentence: "she", "it", "our"; a label has none."""

from site_builder.timeline.labels.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    has_date,
    has_verb,
    is_finite,
    is_name,
    only_time,
)
from site_builder.timeline.labels.words import (
    DEMONSTRATIVES,
    OBJECTS,
    POINTING,
    PREPOSITIONS,
    SPEAKERS,
    SUBORDINATORS,
)

_NAMED_PERSONS = frozenset({"he", "she"})
_LONGEST_NAME = 4
"""Words of a name that may stand for "he" or "she"."""


def points_outside(tokens: Tokens) -> bool:
    """Whether only the sentences before tell who or what a label speaks of."""
    first = tokens[0]
    if first.low in POINTING:
        return True
    if first.low in DEMONSTRATIVES and begins_with_verb(tokens[1:]):
        return True
    if tokens[-1].low in OBJECTS:
        return True
    return _has_speaker(tokens) or _has_open_object(tokens)


def _has_speaker(tokens: Tokens) -> bool:
    """Whether the writer is part of it: "my friend", "us"; not "US", "World War I".

    Inside a label a capital makes it a word of a name, as in "My Fair Lady".
    """
    for at, token in enumerate(tokens):
        if token.low in SPEAKERS and (at == 0 or token.text.islower()):
            return True
        if token.text == "I" and not (at and is_name(tokens[at - 1])):
            return True
    return False


def _has_open_object(tokens: Tokens) -> bool:
    """Whether the first verb has "it" or "him" as its object: "Berg printed it"."""
    for at in range(1, len(tokens) - 1):
        if is_finite(tokens, at):
            return tokens[at + 1].low in OBJECTS and not has_verb(tokens[at + 1 :])
    return False


def name_for_pronoun(lead: Tokens, rest: Tokens) -> Tokens:
    """Put the one name of the clause that leads in the place of "he" or "she".

    "After Berg left school, she founded a mill" tells of Berg. With a second name that
    is no place, the pronoun may mean either, and stays.

    Args:
        lead: The part that leads, from its subordinator on.
        rest: What follows, from its subject on.
    """
    if not rest or rest[0].low not in _NAMED_PERSONS or len(lead) <= 1:
        return rest
    if lead[0].low not in SUBORDINATORS:
        return rest
    end = 1
    while end < len(lead) and is_name(lead[end]) and not lead[end].dated:
        end += 1
    named = lead[1:end]
    verb = end < len(lead) and is_finite(lead, end)
    if not named or not verb or len(named) > _LONGEST_NAME:
        return rest
    return rest if _has_other_person(lead[end:]) else (*named, *rest[1:])


def _has_other_person(tokens: Tokens) -> bool:
    before: Token | None = None
    for token in tokens:
        place = before is not None and (before.low in PREPOSITIONS or is_name(before))
        if is_name(token) and not place and not only_time((token,)):
            return not has_date((token,))
        before = token
    return False
