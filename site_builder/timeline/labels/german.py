"""Labels of sentences that are not English: one clause, its date left out if it can be.

German puts one part before the verb and all others behind it. A date among those can
go; one that stands first must stay, or the verb would begin the label.
"""

from site_builder.timeline.labels.clauses import (
    Tokens,
    has_date,
    is_name,
    length,
    split_parts,
)
from site_builder.timeline.labels.otherwords import (
    ADVERBS,
    ARTICLES,
    ATTRIBUTE_LEADS,
    BEFORE_ARTICLES,
    BEFORE_CONDITIONS,
    BEFORE_DATES,
    CONDITIONS,
    DATE_ARTICLES,
    DATE_LEADS,
    DAY_WORDS,
    DAYS,
    DENYING,
    ENDINGS,
    HELPING,
    LIMITING,
    NO_VERB,
    OTHER_HANGING,
    OTHER_JOINING,
    OTHER_LEADS,
    OTHER_PERSONS,
    OTHER_PREPOSITIONS,
    PARTS_OF_DAY,
    PREFIXES,
    PRONOUNS_OF_OTHER,
    SAID,
    SPEAKING,
    STRONG,
    SUBORDINATED,
    UNDATED_LEADS,
    UNREAL,
)
from site_builder.timeline.labels.sizes import (
    LEAST,
    LONGEST,
    STRETCH,
)
from site_builder.timeline.labels.stripping import (
    drop_parentheses,
)
from site_builder.timeline.labels.words import (
    QUOTES,
)

_MOST_WORDS = 12
"""Words of a label; German joins into one word what English writes as two."""
_MOST = STRETCH + 6
"""Characters of a label, somewhat more than in English."""
_KEEPING = (OTHER_HANGING - HELPING) | LIMITING | {"ab"}
"""Before a date they say how far or from when, which is lost without it."""
_CONDITION_LEADS = 2
"""Words that may stand before a condition: "…, aber nur wenn"."""
_OPEN = OTHER_HANGING - {"werden", "haben"}
"""A clause may end on an infinitive, but on no other small word."""
_LONG_WORD = 4
"""Letters from which on a word most likely has a meaning of its own."""


def first_clause(tokens: Tokens) -> Tokens:
    """Take all before the first border, where it is a sentence and tells something."""
    first = tokens[0]
    opened = not first.text[0].isalnum() and first.text not in QUOTES
    if opened or first.low in OTHER_LEADS | CONDITIONS or _describes(tokens):
        return ()
    tokens = drop_parentheses(tokens)
    parts = _join_torn(split_parts(tokens))
    if not parts or not has_date(parts[0]) or any(map(_is_condition, parts)):
        return ()
    parts[0] = _without_second_verb(parts[0])
    if not has_date(parts[0]):
        return ()
    head = _without_end_mark(parts[0])
    follows = parts[1][0].low if len(parts) > 1 else ""
    torn = bool(follows) and not follows[0].isalnum()
    if not head or torn or follows in SUBORDINATED:
        return ()
    return head if _is_whole(head, cut=len(parts) > 1) else ()


def _describes(tokens: Tokens) -> bool:
    """Whether the date only describes a noun: "der im Mai 2019 gewählte Direktor".

    An article wants its noun; before a preposition, a bare year or "gestern" it can
    only be that of what is described by them.
    """
    dated = [at for at, token in enumerate(tokens) if token.dated]
    first, begin = tokens[dated[0]], dated[0]
    while begin and tokens[begin - 1].low in ATTRIBUTE_LEADS:
        begin -= 1
    article = begin > 0 and tokens[begin - 1].low in ARTICLES
    year = len(dated) == 1 and first.text.isdigit()
    return article and (begin < dated[0] or year or first.low in DAY_WORDS)


def _is_condition(part: Tokens) -> bool:
    """Whether the clause before holds only if this one does."""
    lows = [token.low for token in part]
    if lows[:3] == ["es", "sei", "denn"]:
        return True
    at = 0
    while at < _CONDITION_LEADS and lows[at : at + 1] and lows[at] in BEFORE_CONDITIONS:
        at += 1
    return not CONDITIONS.isdisjoint(lows[at : at + 1])


def _join_torn(parts: list[Tokens]) -> list[Tokens]:
    """Put the verb behind its subject where "…, die …," stands between them."""
    if len(parts) > LEAST - 1:
        subject, aside, rest = parts[:3]
        bare = not any(_is_verb(subject, at) for at in range(1, len(subject)))
        torn = bare and aside[0].low in ARTICLES and not has_date(aside)
        if torn and rest[0].low in HELPING | STRONG:
            return [(*subject, *rest), *parts[3:]]
    return parts


def _without_second_verb(head: Tokens) -> Tokens:
    """Drop what the same subject did besides: "… und steht unter Beobachtung"."""
    for at in range(LEAST, len(head) - 1):
        if head[at].low in OTHER_JOINING and _is_verb(head, at + 1):
            own = any(_is_verb(head, verb) for verb in range(1, at))
            return head[:at] if own and has_date(head[:at]) else head
    return head


def drop_other_date(tokens: Tokens) -> Tokens:
    """Drop a date that stands behind the verb, with its "am", "im" or "in den".

    What is lost with it keeps it: "bis Montag", "für den 3. Mai", "Winter 2022", and
    so does what is denied or limited of it: "spätestens am Montag".
    """
    dated = [at for at, token in enumerate(tokens) if token.dated]
    if not dated:
        return tokens
    first = tokens[dated[0]]
    begin, end = dated[0], dated[-1] + 1
    if begin > 1 and tokens[begin - 1].low in DATE_ARTICLES:
        behind = tokens[end:][:1]
        ends = not behind or not behind[0].text.isalnum()
        if not ends and tokens[begin - 2].low not in BEFORE_ARTICLES:
            return tokens
        begin -= 1
    while begin > 1 and tokens[begin - 1].low in UNDATED_LEADS:
        begin -= 1
    day = begin > 1 and tokens[begin - 1].text.islower()
    led = begin < dated[0] or first.low in DATE_LEADS
    led = led or (day and first.low.startswith(DAYS))
    year = first.text.isdigit() and begin > 1 and tokens[begin - 1].text.islower()
    kept = begin > 0 and tokens[begin - 1].low in _KEEPING
    kept = kept or any(token.low in DENYING for token in tokens[:begin])
    if kept or not (led or year):
        return tokens
    if not any(_is_verb(tokens, at) for at in range(1, begin)):
        return tokens
    end += end < len(tokens) and tokens[end].low in PARTS_OF_DAY
    while begin > 1 and tokens[begin - 1].low in BEFORE_DATES:
        begin -= 1
    return (*tokens[:begin], *tokens[end:])


def fit_other(tokens: Tokens) -> Tokens:
    """Shorten a long clause before a preposition, if its verb stands whole before it.

    A helping verb has its other half at the end, and so has a verb with a prefix.
    """
    if length(tokens) <= LONGEST or tokens[-1].low in PREFIXES:
        return tokens
    verbs = [at for at in range(1, len(tokens)) if _is_verb(tokens, at)]
    if not verbs or any(tokens[at].low in HELPING for at in verbs):
        return tokens
    if tokens[0].dated or tokens[0].low in OTHER_PREPOSITIONS:
        # The subject stands behind the verb, and its object needs an article to be
        # told from it.
        objects = range(verbs[0] + 2, len(tokens))
        first = next((at for at in objects if tokens[at].low in ARTICLES), len(tokens))
    else:
        first = verbs[0] + 1
    for at in range(len(tokens) - 1, first + 1, -1):
        cut = tokens[at].low in OTHER_PREPOSITIONS and is_name(tokens[at - 1])
        short = length(tokens[:at]) <= LONGEST
        things = sum(map(is_name, tokens[verbs[0] : at]))
        if cut and short and things > 1 and _loses_nothing(tokens, at):
            return tokens[:at]
    return tokens


def _loses_nothing(tokens: Tokens, at: int) -> bool:
    """Whether what is cut holds no date, no denial and no verb of its own."""
    cut = tokens[at:]
    denied = any(t.low in DENYING or t.dated for t in cut)
    infinitive = any(t.low == "zu" or t.low in HELPING for t in cut)
    return not denied and not infinitive


def keep_other_worthy(tokens: Tokens) -> Tokens:
    """Keep a clause with enough words, short enough, that points to nothing outside."""
    lows = [token.low for token in tokens]
    if lows[0] in PRONOUNS_OF_OTHER or not SPEAKING.isdisjoint(lows):
        return ()
    if not SAID.isdisjoint(lows) or not UNREAL.isdisjoint(lows):
        return ()
    verbs = [at for at in range(1, len(tokens) - 1) if _is_verb(tokens, at)]
    there_is = verbs and lows[verbs[0]] in ("gibt", "gab")
    if verbs and not there_is and lows[verbs[0] + 1] in OTHER_PERSONS:
        return ()
    if lows[0] in ADVERBS or lows[-1] in _OPEN:
        return ()
    if lows[0] in ARTICLES and tokens[1:2] and _is_verb(tokens, 1):
        return ()
    words = sum(len(t.text) >= _LONG_WORD and t.text.isalpha() for t in tokens)
    short = length(tokens) <= _MOST and len(tokens) <= _MOST_WORDS
    return tokens if short and words >= LEAST else ()


def _without_end_mark(head: Tokens) -> Tokens:
    if sum(token.text in QUOTES for token in head) % 2:
        return ()
    while head and head[-1].text == ".":
        head = head[:-1]
    return head


def _is_whole(head: Tokens, *, cut: bool) -> bool:
    """Whether it has a verb, and before a cut both halves of one that has two."""
    last = head[-1]
    if last.low in _OPEN or (last.text.isdigit() and not last.dated):
        return False
    verbs = [at for at in range(1, len(head)) if _is_verb(head, at)]
    if not verbs:
        return not _is_german(head)
    helped = cut and head[verbs[0]].low in HELPING
    return not helped or (last.text.islower() and last.low.endswith(("t", "n")))


def _is_german(head: Tokens) -> bool:
    return any(token.low in ARTICLES for token in head)


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Whether a word is likely finite: of a table, or by its ending."""
    token = tokens[at]
    if token.dated or not token.text.islower() or token.low in NO_VERB:
        return False
    if token.low in HELPING or token.low in STRONG:
        return True
    ending = token.low.endswith(ENDINGS) and len(token.low) > LEAST
    before = tokens[at - 1]
    hanging = OTHER_HANGING - OTHER_JOINING
    return ending and before.low not in ARTICLES and before.low not in hanging
