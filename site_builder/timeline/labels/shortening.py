"""A clause made short enough for a label, ended where nothing hangs in the air."""

from bisect import bisect_right
from itertools import accumulate

from site_builder.timeline.labels.clauses import (
    Token,
    Tokens,
    begins_with_verb,
    has_verb,
    is_name,
    is_participle,
    length,
    main_verb,
)
from site_builder.timeline.labels.cutting import (
    hangs,
    may_end,
)
from site_builder.timeline.labels.sizes import (
    FEW,
    LONGER,
    LONGEST,
    STRETCH,
)
from site_builder.timeline.labels.words import (
    BORDERS,
    BROKEN,
    CLAUSE_WORDS,
    COORDINATORS,
    CUTTABLE,
    DETERMINERS,
    HANGING,
    MANNER,
    NEGATIONS,
    PARTICIPLES,
    PARTICLES,
    PREPOSITIONS,
    QUOTES,
    SAY,
    TIME_PREPOSITIONS,
    WAITING,
)

_PLACING = frozenset("from in at near on with".split())
_WHO = frozenset({"that", "which", "who"})
_BEFORE_THAT = PREPOSITIONS | SAY | BORDERS
_LEADING_ON = HANGING | CUTTABLE
_OPEN = BROKEN | SAY | WAITING
_AT_END = QUOTES | {"%"}
_LOOSE = HANGING - PARTICLES


def fit(tokens: Tokens) -> Tokens:
    """Shorten a clause that is too long at the last place where it may end."""
    tokens = _without_open_clause(tokens)
    if _is_short(tokens):
        return tokens
    tokens = _without_relative(tokens)
    tokens = tuple(token for token in tokens if token.low not in MANNER)
    if _is_short(tokens):
        return tokens
    return _cut(tokens) or _cut(_with_short_subject(tokens))


def _is_short(tokens: Tokens) -> bool:
    """Whether it fits a line, or has few enough words if they are long."""
    size = length(tokens)
    return size <= LONGEST or (size <= LONGER and len(tokens) <= FEW)


def _cut(tokens: Tokens) -> Tokens:
    verb = main_verb(tokens)
    if verb is None:
        return ()
    whole = tokens if length(tokens) <= STRETCH else ()
    lengths = [*accumulate(token.end - token.start + 1 for token in tokens)]
    first = verb + 2
    for most in (LONGEST, LONGER, STRETCH):
        if most == STRETCH and whole:
            return whole
        last = min(bisect_right(lengths, most + 1), len(tokens) - 1)
        for end in range(last, first - 1, -1):
            if may_end(tokens, end):
                return _unless_lost(tokens, end) or whole
        first = max(first, last + 1)
    return ()


def _with_short_subject(tokens: Tokens) -> Tokens:
    """Leave out what describes the subject: "officials from the islands met"."""
    verb = main_verb(tokens) or 0
    after_verb = tokens[verb + 1 : verb + 2]
    if tokens[verb].low.endswith("ed") and any(
        token.low in PREPOSITIONS or token.low in CLAUSE_WORDS for token in after_verb
    ):
        return tokens
    for at in range(1, verb):
        word, after = tokens[at], tokens[at + 1]
        past = word.low.endswith("ed") or word.low in PARTICIPLES
        placed = word.low in _PLACING or (past and after.low in PREPOSITIONS)
        thing = tokens[at - 1].text.islower() and not hangs(tokens[at - 1])
        if placed and thing:
            gone = tokens[at:verb]
            kept = any(t.dated or t.low in NEGATIONS or t.border for t in gone)
            # "Experts trying to live on fish caught here …" is too tangled to part.
            kept = kept or any(
                is_participle(t) or t.low in ("to", "being") for t in tokens[:verb]
            )
            return tokens if kept else (*tokens[:at], *tokens[verb:])
    return tokens


def _without_relative(tokens: Tokens) -> Tokens:
    """Drop "that left ten homeless" between the subject and its verb."""
    if all(token.low not in _WHO for token in tokens):
        return tokens
    verb = main_verb(tokens)
    for at in range(2, verb or 0):
        relative = tokens[at].low in _WHO and tokens[at - 1].low not in _BEFORE_THAT
        if relative and begins_with_verb(tokens[at + 1 :]):
            clause = tokens[at:verb]
            kept = not has_verb(tokens[:at]) and not any(
                t.dated or t.border for t in clause
            )
            return (*tokens[:at], *tokens[verb:]) if kept else tokens
    return tokens


def _without_open_clause(tokens: Tokens) -> Tokens:
    """Drop "when a house in Rome" at the end, whose verb stood behind a comma."""
    for at in range(len(tokens) - 1, 1, -1):
        if tokens[at].low in CLAUSE_WORDS:
            return tokens if has_verb(tokens[at + 1 :]) else tokens[:at]
    return tokens


def _unless_lost(tokens: Tokens, end: int) -> Tokens:
    """Cut, unless that takes a limit away: "did not know until 1991"."""
    if _loses_owner(tokens, end):
        return ()
    perfect = any(t.low in ("has", "have", "been") for t in tokens[:end])
    limits = ("until", "till", "before", "after", *(() if perfect else ("since",)))
    for at in range(end, len(tokens) - 1):
        limit = tokens[at].low in limits
        if limit and tokens[at + 1].dated:
            return ()
    return tokens[:end]


def _loses_owner(tokens: Tokens, end: int) -> bool:
    """Whether what is cut off names the thing that the date is of.

    "Tensions rose over last week's attack" is no news of last week, nor "He quit his
    bid for the 2024 race" of 2024; "at Friday's meeting" is news of Friday.
    """
    dated = [at for at, token in enumerate(tokens) if token.dated]
    if not dated or dated[0] < end:
        return False
    owner = tokens[dated[-1]].low.endswith(("’s", "'s"))
    year = len(dated) == 1 and tokens[dated[0]].text.isdigit()
    behind = tokens[dated[-1] + 1 : dated[-1] + 2]
    year = year and any(
        token.text[0].isalpha() and token.low not in _LEADING_ON for token in behind
    )
    begins = {token.low for token in tokens[max(0, dated[0] - 2) : dated[0]]}
    return (owner or year) and begins.isdisjoint(TIME_PREPOSITIONS)


def trim_end(tokens: Tokens) -> Tokens:
    """Take away what hangs in the air; a clause that ends on its verb is none."""
    quotes = sum(token.text in QUOTES for token in tokens)
    if quotes % 2:
        tokens = tuple(token for token in tokens if token.text not in QUOTES)
    while tokens and not _ends_open(tokens):
        if not _is_loose(tokens[-1]):
            return tokens
        tokens = tokens[:-1]
    return ()


def _ends_open(tokens: Tokens) -> bool:
    """Whether the last word waits for another: "said", "own", "the more fluid"."""
    last = tokens[-1]
    waits = last.low in _OPEN and (last.text.islower() or last.low not in SAY)
    if waits or last.low.endswith(("’s", "'s")):
        return True
    second = tokens[-2].low if len(tokens) > 1 else ""
    aged = "-" in last.low and second in DETERMINERS and not is_name(last)
    if last.low in ("soon", "shortly", "just"):
        return True
    again = last.low == "again" and second in (*COORDINATORS, "once")
    verbs = last.low.endswith("ed") and second.endswith("ed")
    return aged or again or verbs or second in ("more", "most", "very", "less")


def _is_loose(last: Token) -> bool:
    """Whether a word or mark says nothing at the end."""
    mark = not last.text[-1].isalnum() and last.text not in _AT_END
    return (mark and (len(last.text) == 1 or last.text in BORDERS)) or (
        last.low in _LOOSE
    )
