"""Where a clause may be cut, so that nothing before or behind hangs in the air."""

from collections.abc import Callable

from site_builder.timeline.labels.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    content,
    find_verbs,
    has_verb,
    is_finite,
    is_name,
    is_participle,
    is_time,
)
from site_builder.timeline.labels.sizes import (
    LEAST,
)
from site_builder.timeline.labels.words import (
    AUXILIARIES,
    BE,
    BROKEN,
    COORDINATORS,
    CUTTABLE,
    DETERMINERS,
    HANGING,
    MAKING,
    NEGATIONS,
    NO_ADVERB,
    NO_PARTICIPLE,
    NUMBERING,
    OPEN_PAIR,
    PARTICIPLES,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    SAY,
    SHORT,
    SPANS,
    WAITING,
    WITH_VERBS,
)

_OF_NOUN = DETERMINERS | {"of"}
_SUBJECTS = DETERMINERS | PERSONS | {"there"}
_LEADING_ON = HANGING | CUTTABLE
_BEGINNING = DETERMINERS | RELATIVES
_THING = DETERMINERS | {"at"}
_HELPING = BROKEN | COORDINATORS
_LEFT_HANGING = HANGING | BROKEN | SAY | WAITING | PERSONS | {"one", "soon", "just"}


def may_end(tokens: Tokens, at: int) -> bool:
    """Whether a label may end before this word, losing nothing that turns it round."""
    return (
        not hangs(tokens[at - 1])
        and _may_begin(tokens, at)
        and not any(token.low in NEGATIONS for token in tokens[at : at + 4])
        and not _awaits_verb(tokens[:at])
        and not _awaits_saying(tokens, at)
        and not sum(token.text in QUOTES for token in tokens[:at]) % 2
        and not _belongs(tokens, at)
        and not _halves_range(tokens, at)
        and _is_whole(tokens, at)
        and content(tokens[:at]) >= LEAST
    )


def _lacks_verb(tokens: Tokens) -> bool:
    """Whether no verb has come but one as in "the power required for it"."""
    return all(
        tokens[at].low.endswith("ed")
        and tokens[at - 1].low not in AUXILIARIES
        and any(token.low in PREPOSITIONS for token in tokens[at + 1 : at + 2])
        for at in find_verbs(tokens)
    )


def _awaits_verb(tokens: Tokens) -> bool:
    """Whether a clause with "that" has begun and its verb has not come."""
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].low == "that":
            return _lacks_verb(tokens[at + 1 :])
    return False


def _awaits_saying(tokens: Tokens, at: int) -> bool:
    """Whether "said" has come, and of what was said no verb yet but one later."""
    for said in range(at - 1, 0, -1):
        if tokens[said].low in SAY and tokens[said - 1].low not in BE:
            return not has_verb(tokens[said + 1 : at]) and has_verb(tokens[at:])
    return False


def _is_whole(tokens: Tokens, at: int) -> bool:
    """Whether the word before is no verb that waits for what it is about."""
    before, second = tokens[at - 1], tokens[at - 2].low
    if before.low == "part" and second in ("take", "takes", "took"):
        return False
    if before.low.endswith("ing") and before.low not in NO_PARTICIPLE:
        noun = tokens[at - 3].low in _OF_NOUN and tokens[at - 2].text.islower()
        return second in _OF_NOUN or (at > LEAST and noun)
    if second in BE:
        return True
    if second.endswith("ly") and at > LEAST:
        second = tokens[at - 3].low
    verbal = is_finite(tokens, at - 1) or before.low in PARTICIPLES
    return not verbal and second not in AUXILIARIES


def _may_begin(tokens: Tokens, at: int) -> bool:
    """Whether a word may be the first of what is cut off."""
    word = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else word
    for words, test in _STARTS:
        if word.low in words:
            return test(tokens, at, after)
    return word.text.islower() and _begins_participle(tokens, at, after)


def _joins(tokens: Tokens, at: int, after: Token) -> bool:
    """Whether "and" adds a whole thing: not "oil and gas firms", "Fox and Sons"."""
    names = is_name(tokens[at - 1]) and is_name(after)
    pair = any(t.low in ("between", "both") for t in tokens[max(0, at - 8) : at])
    if names or pair or "-" in tokens[at - 1].text:
        return False
    clause = begins_with_verb(tokens[at + 1 :]) or after.low in _SUBJECTS
    last = tokens[at + 2 : at + 3]
    return clause or not last or last[0].low in _LEADING_ON


def _leads_to(tokens: Tokens, at: int, after: Token) -> bool:
    """Whether "to" leads to a place, or follows "a plan", but is no infinitive."""
    if after.dated:
        return False
    place = after.low in DETERMINERS or is_name(after)
    if place or _is_purpose(tokens, at):
        return True
    return any(t.low in ("a", "an") for t in tokens[max(0, at - 4) : at])


def _is_purpose(tokens: Tokens, at: int) -> bool:
    """Whether "to" tells what was made for: "founded the unit to manage its cash"."""
    for back in range(at - 2, max(0, at - 5), -1):
        if tokens[back].low in DETERMINERS:
            return tokens[back - 1].low in MAKING and tokens[at - 1].text.islower()
    return False


def _measures_nothing(tokens: Tokens, at: int, after: Token) -> bool:
    """Whether "of" only describes "a meeting", and does not fill "a number"."""
    article = [t.low for t in tokens[max(0, at - 3) : at - 1]]
    noun = tokens[at - 1]
    whole = noun.text.islower() and noun.low not in NUMBERING
    return whole and not {"a", "an"}.isdisjoint(article)


def _gives_nothing(tokens: Tokens, at: int, after: Token) -> bool:
    return not any(token.low in WITH_VERBS for token in tokens[:at])


def _describes(tokens: Tokens, at: int, after: Token) -> bool:
    second = tokens[at - 2].low
    return second not in BE and tokens[at - 1].low not in ("so", "such")


def _is_preposition(tokens: Tokens, at: int, after: Token) -> bool:
    """Whether "on" and its like stand before a thing and are not part of the verb."""
    alone = after.low in HANGING or is_participle(after)
    return not alone or after.low in _BEGINNING


def _leads_clause(tokens: Tokens, at: int, after: Token) -> bool:
    return after.low in ("after", "before")


def _always(tokens: Tokens, at: int, after: Token) -> bool:
    return True


def _begins_participle(tokens: Tokens, at: int, after: Token) -> bool:
    """Whether "killing two" or "built by" begins here, and no "fatal shooting"."""
    word = tokens[at]
    if is_participle(word):
        if is_time(tokens[at - 1]):
            return False
        thing = after.low in _THING or not after.text.islower()
        thing = thing and tokens[at - 1].text not in QUOTES
        return thing and tokens[at - 2].low not in DETERMINERS
    past = word.low.endswith("ed") and len(word.low) > SHORT
    said = any(
        token.low in SAY and tokens[place - 1].low not in BE
        for place, token in enumerate(tokens[:at])
    )
    leads_on = after.low in PREPOSITIONS or after.low == "to"
    # "The money NASA asked for": a name before it is the subject of another clause.
    known = (past or word.low in PARTICIPLES) and not is_name(tokens[at - 1])
    return known and leads_on and not said and not _has_helper(tokens, at)


_STARTS: tuple[
    tuple[frozenset[str], Callable[[Tokens, int, Token], bool]],
    ...,
] = (
    (frozenset({"and", "but"}), _joins),
    (frozenset({"to"}), _leads_to),
    (frozenset({"of"}), _measures_nothing),
    (frozenset({"soon", "shortly"}), _leads_clause),
    (frozenset({"with"}), _gives_nothing),
    (frozenset({"that"}), _describes),
    (PARTICLES & CUTTABLE, _is_preposition),
    (CUTTABLE, _always),
)
"""Words that may begin what is cut off, and where each of them does."""


def _has_helper(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].low in _HELPING or (tokens[at - 1].low.endswith("ly"))


def hangs(last: Token) -> bool:
    """Whether a last word waits for another: "nearly", "the", "said"."""
    adverb = last.low.endswith("ly") and last.low not in NO_ADVERB
    return adverb or last.low in _LEFT_HANGING or last.low.endswith(("’s", "'s"))


def _belongs(tokens: Tokens, at: int) -> bool:
    """Whether what follows completes the word before: "days after", "in response to".

    A small word between "and" and the cut may be a verb that lacks its object.
    """
    word, before, second = (tokens[at - back].low for back in range(3))
    span = word in ("after", "before") and before in SPANS
    bare = second in OPEN_PAIR and tokens[at - 1].text.islower()
    place = word in ("to", "with", "for") and second in ("in", "on", "by")
    return span or bare or place


def _halves_range(tokens: Tokens, at: int) -> bool:
    """Whether the cut parts "from 3 million" from "to 5 million"."""
    begun = any(token.low == "from" for token in tokens[max(0, at - 5) : at])
    return begun and any(token.low == "to" for token in tokens[at : at + 4])
