"""Whether the words left tell something true by themselves."""

from itertools import pairwise

from site_builder.timeline.labels.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    content,
    count_verbs,
    has_date,
    has_verb,
    is_finite,
    is_participle,
    is_time,
    length,
)
from site_builder.timeline.labels.pointing import (
    points_outside,
)
from site_builder.timeline.labels.sizes import (
    LEAST,
    STRETCH,
)
from site_builder.timeline.labels.words import (
    AUXILIARIES,
    CONDITIONS,
    DETERMINERS,
    IMPERATIVES,
    KNOWING,
    NEGATIONS,
    NO_ADVERB,
    OTHER_TIMES,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    READER,
    SAY,
    SPENDING,
    SUBORDINATORS,
    TIMES,
)

_NO_RELATIVE = PREPOSITIONS | KNOWING
_WHO = frozenset({"who", "which", "that"})
_TEARING = (AUXILIARIES - PRONOUNS) | CONDITIONS


_ADDRESSED = 3
"""Words from "told" to "that" at most: "told the court that"."""


def keep_worthy(tokens: Tokens) -> Tokens:
    """Keep a label that tells something: enough words, a verb or a thing's name."""
    if any(test(tokens) for test in _UNWORTHY):
        return ()
    verb = has_verb(tokens)
    least = LEAST - 1 if verb and tokens[0].low not in PRONOUNS else LEAST
    enough = content(tokens) >= least and length(tokens) <= STRETCH
    words = sum(len(t.text) >= LEAST and t.text[0].isalpha() for t in tokens)
    return tokens if enough and (verb or words >= LEAST) else ()


def _is_advice(tokens: Tokens) -> bool:
    """Whether it speaks to the reader, or is a line of fields: "New | Updated"."""
    first = tokens[0]
    if any(token.text == "|" for token in tokens):
        return True
    order = first.low in IMPERATIVES and not is_time(first)
    return order or any(token.low in READER for token in tokens)


def _is_torn(tokens: Tokens) -> bool:
    """Whether it begins as the rest of a sentence does."""
    first = tokens[0]
    letter = len(first.text) == 1 and first.low not in "ai"
    # Beijing and Boeing look like participles, but a verb follows them.
    verb = first.low in _TEARING or (
        is_participle(first) and not begins_with_verb(tokens[1:])
    )
    glued = first.text[0].isdigit() and any(map(str.isupper, first.text))
    number = len(tokens) > 1 and tokens[1].text[0].isdigit()
    place = first.low in PREPOSITIONS and not number
    letter = letter or glued or _lacks_subject(tokens)
    letter = letter or first.low in ("not", "never") or not first.text[0].isalnum()
    letter = letter and first.text not in QUOTES
    thing = first.low in DETERMINERS or not first.text.islower()
    letter = letter or not (thing or has_verb(tokens))
    # The apostrophe of 'Red Hat' whose other one has been cut off.
    letter = letter or _is_half_quoted(tokens)
    return letter or verb or place or any(t.low in SUBORDINATORS for t in tokens[:2])


def _is_half_quoted(tokens: Tokens) -> bool:
    """Whether an apostrophe stands alone that is not that of "the Vikings' coach"."""
    alone = sum(
        token.text in "'’‘" and not (at and tokens[at - 1].low.endswith("s"))
        for at, token in enumerate(tokens)
    )
    return alone % 2 == 1


def _lacks_subject(tokens: Tokens) -> bool:
    """Whether a participle begins: "Officially released", "asked about the fight"."""
    first, second = tokens[0], tokens[1:2]
    if not second:
        return False
    formal = first.low.endswith("ly") and first.low not in NO_ADVERB
    led = first.text.islower() and second[0].low in PREPOSITIONS
    past = [first] * led + [second[0]] * formal
    return any(t.low.endswith("ed") or t.low in PARTICIPLES for t in past)


def _is_of_other_date(tokens: Tokens) -> bool:
    """Whether its own date has gone and another one stands in it."""
    return not has_date(tokens) and any(
        _is_relative_time(before, word)
        or (
            before.low in OTHER_TIMES
            and (
                (is_time(word) and word.text[0].isupper())
                or (word.text.isdigit() and len(word.text) == len("2000"))
            )
        )
        for before, word in pairwise(tokens)
    )


def _is_relative_time(before: Token, word: Token) -> bool:
    """Whether two words are "last week" or "spent Monday"."""
    span = before.low in ("this", "last", "next", "past") and word.low in TIMES
    return span or (before.low in SPENDING and is_time(word))


def _is_halved(tokens: Tokens) -> bool:
    """Whether "not only" has come and its "but also" has been cut off."""
    return any(
        (a.low in NEGATIONS and b.low in ("only", "just", "merely", "simply"))
        for a, b in pairwise(tokens)
    )


def _is_relative_only(tokens: Tokens) -> bool:
    """Whether the only verb is that of "who …", as in "A guard who was dismissed"."""
    first = next((at for at in range(len(tokens)) if is_finite(tokens, at)), 0)
    relative = any(
        tokens[at].low in _WHO and tokens[at - 1].low not in _NO_RELATIVE
        for at in range(max(1, first - 2), first)
    )
    return relative and count_verbs(tokens) <= 1


def _is_unsaid(tokens: Tokens) -> bool:
    """Whether "argued that" has come and no verb of what was argued."""
    return any(
        word.low == "that"
        and any(t.low in SAY for t in tokens[max(0, at - _ADDRESSED) : at])
        and not has_verb(tokens[at + 1 :])
        for at, word in enumerate(tokens)
    )


_UNWORTHY = (
    _is_advice,
    _is_torn,
    _is_of_other_date,
    _is_halved,
    _is_relative_only,
    _is_unsaid,
    points_outside,
)
"""Signs that a label is none."""
