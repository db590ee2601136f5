"""A clause made short enough for a label, ended where nothing hangs in the air."""

from site_builder.timeline.clauses import (
    Token,
    Tokens,
    content,
    has_verb,
    is_finite,
    is_name,
    is_participle,
    length,
    main_verb,
)
from site_builder.timeline.labelwords import (
    AUXILIARIES,
    BE,
    BROKEN,
    COORDINATORS,
    CUTTABLE,
    DETERMINERS,
    HANGING,
    MANNER,
    NEGATIONS,
    NO_PARTICIPLE,
    OPEN_PAIR,
    PARTICIPLES,
    PARTICLES,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    SAY,
    SHORT,
    SPANS,
    WAITING,
)

STRETCH = 82
"""A complete clause may run to here; what is still longer becomes no label."""
LONGEST = 70
"""Characters that a label should have at most: one line of a narrow column."""
LEAST = 3
"""Words with a meaning of their own that a cut, or a label without a verb, leaves."""


def fit(tokens: Tokens) -> Tokens:
    """Shorten a clause that is too long at the last place where it may end."""
    if length(tokens) > LONGEST:
        tokens = tuple(token for token in tokens if token.low not in MANNER)
    if length(tokens) <= LONGEST:
        return tokens
    verb = main_verb(tokens)
    if verb is None:
        return ()
    ends = [at for at in range(verb + 2, len(tokens)) if _may_end(tokens, at)]
    for most in (LONGEST, STRETCH):
        fitting = [at for at in ends if length(tokens[:at]) <= most]
        if fitting:
            return _unless_lost(tokens, fitting[-1])
        if length(tokens) <= STRETCH:
            return tokens
    return ()


def _unless_lost(tokens: Tokens, end: int) -> Tokens:
    """Cut, unless that takes a limit away: "did not know until 1991"."""
    for at in range(end, len(tokens) - 1):
        limit = tokens[at].low in ("until", "till", "before", "after")
        if limit and tokens[at + 1].dated:
            return ()
    return tokens[:end]


def _may_end(tokens: Tokens, at: int) -> bool:
    """Whether a label may end before this word, losing nothing that turns it round."""
    return (
        not _hangs(tokens[at - 1])
        and _may_begin(tokens, at)
        and not any(token.low in NEGATIONS for token in tokens[at : at + 4])
        and not _awaits_verb(tokens[:at])
        and not _belongs(tokens, at)
        and _is_whole(tokens, at)
        and content(tokens[:at]) >= LEAST
    )


def _awaits_verb(tokens: Tokens) -> bool:
    """Whether a clause with "that" has begun and its verb has not come."""
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].low == "that":
            return not has_verb(tokens[at + 1 :])
    return False


def _is_whole(tokens: Tokens, at: int) -> bool:
    """Whether the word before is no verb that waits for what it is about."""
    before, second = tokens[at - 1], tokens[at - 2].low
    if before.low.endswith("ing") and before.low not in NO_PARTICIPLE:
        return second in DETERMINERS | {"of"}
    if second in BE:
        return True
    verbal = is_finite(tokens, at - 1) or before.low in PARTICIPLES
    return not verbal and second not in AUXILIARIES


def _may_begin(tokens: Tokens, at: int) -> bool:
    """Whether a word may be the first of what is cut off."""
    word, before = tokens[at], tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else word
    thing = after.low in DETERMINERS or is_name(after)
    if word.low in ("and", "but"):
        names = is_name(before) and is_name(after)
        pair = any(t.low in ("between", "both") for t in tokens[max(0, at - 8) : at])
        return not names and not pair
    if word.low == "to":
        return thing
    if word.low in PARTICLES and (after.low in HANGING or is_participle(after)):
        return after.low in DETERMINERS | RELATIVES
    if word.low in CUTTABLE:
        return True
    if is_participle(word) and word.text.islower():
        return tokens[at - 2].low not in DETERMINERS
    past = word.low.endswith("ed") and word.text.islower() and len(word.low) > SHORT
    past = past or word.low in PARTICIPLES
    past = past and not any(token.low in SAY for token in tokens[:at])
    leads_on = after.low in PREPOSITIONS or after.low == "to"
    return past and leads_on and not _has_helper(tokens, at)


def _has_helper(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].low in BROKEN | COORDINATORS or (
        tokens[at - 1].low.endswith("ly")
    )


def _hangs(last: Token) -> bool:
    hanging = last.low in HANGING | BROKEN | SAY | WAITING or last.low == "one"
    return hanging or last.low.endswith("ly")


def _belongs(tokens: Tokens, at: int) -> bool:
    """Whether what follows completes the word before: "days after", "in response to".

    A small word between "and" and the cut may be a verb that lacks its object.
    """
    word, before, second = (tokens[at - back].low for back in range(3))
    span = word in ("after", "before") and before in SPANS
    bare = second in OPEN_PAIR and tokens[at - 1].text.islower()
    place = word in ("to", "with", "for") and second in ("in", "on", "by")
    return span or bare or place


def trim_end(tokens: Tokens) -> Tokens:
    """Take away what hangs in the air; a clause that ends on its verb is none."""
    quotes = sum(token.text in QUOTES for token in tokens)
    if quotes % 2:
        tokens = tuple(token for token in tokens if token.text not in QUOTES)
    while tokens:
        last = tokens[-1]
        if last.low in BROKEN | SAY | WAITING:
            return ()
        mark = not last.text[-1].isalnum() and last.text not in QUOTES | {"%"}
        hangs = last.low in HANGING - PARTICLES
        if not hangs and not (mark and len(last.text) == 1):
            aged = last.low.endswith("year-old") and len(tokens) > 1
            return () if aged and tokens[-2].low in DETERMINERS else tokens
        tokens = tokens[:-1]
    return ()
