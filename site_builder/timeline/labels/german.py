"""Labels of sentences that are not English: one clause, its date left out if it can be.

German puts one part before the verb and all others behind it. A date among those can
go; one that stands first must stay, or the verb would begin the label.
"""

from site_builder.timeline.labels.clauses import (
    Tokens,
    has_date,
    length,
    split_parts,
)
from site_builder.timeline.labels.otherwords import (
    ADVERBS,
    ARTICLES,
    DATE_LEADS,
    HELPING,
    NO_VERB,
    OTHER_HANGING,
    OTHER_LEADS,
    PARTS_OF_DAY,
    PRONOUNS_OF_OTHER,
    SAID,
    SPEAKING,
    STRONG,
    SUBORDINATED,
    UNDATED_LEADS,
)
from site_builder.timeline.labels.shortening import (
    LEAST,
    STRETCH,
)
from site_builder.timeline.labels.words import (
    QUOTES,
)

_MOST_WORDS = 12
"""Words of a label; German joins into one word what English writes as two."""
_LONG_WORD = 4
"""Letters from which on a word most likely has a meaning of its own."""


def first_clause(tokens: Tokens) -> Tokens:
    """Take all before the first border, where it is a sentence and tells something."""
    first = tokens[0]
    opened = not first.text[0].isalnum() and first.text not in QUOTES
    if opened or first.low in OTHER_LEADS or any(t.text in "()[]" for t in tokens):
        return ()
    parts = split_parts(tokens)
    if not parts or not has_date(parts[0]):
        return ()
    head = _without_end_mark(parts[0])
    follows = parts[1][0].low if len(parts) > 1 else ""
    behind = tokens[len(parts[0]) : len(parts[0]) + 1]
    if not head or follows in SUBORDINATED or (behind and behind[0].text == ":"):
        return ()
    return head if _is_whole(head, cut=len(parts) > 1) else ()


def drop_other_date(tokens: Tokens) -> Tokens:
    """Drop a date that stands behind the verb, with its "am", "im" or "in den"."""
    dated = [at for at, token in enumerate(tokens) if token.dated]
    if not dated:
        return tokens
    begin, end = dated[0], dated[-1] + 1
    while begin > 1 and tokens[begin - 1].low in UNDATED_LEADS:
        begin -= 1
    lead = tokens[begin].low
    if begin == dated[0] and lead not in DATE_LEADS:
        before = tokens[begin - 1].low if begin else ""
        if before in OTHER_HANGING or lead.isdigit() or not begin:
            return tokens
    if end < len(tokens) and tokens[end].low in PARTS_OF_DAY:
        end += 1
    if not any(_is_verb(tokens, at) for at in range(1, begin)):
        return tokens
    return (*tokens[:begin], *tokens[end:])


def keep_other_worthy(tokens: Tokens) -> Tokens:
    """Keep a clause with enough words, short enough, that points to nothing outside."""
    lows = [token.low for token in tokens]
    if lows[0] in PRONOUNS_OF_OTHER or not SPEAKING.isdisjoint(lows):
        return ()
    if lows[0] in ADVERBS or lows[-1] in SAID or lows[-1] in OTHER_HANGING:
        return ()
    if lows[0] in ARTICLES and tokens[1:2] and _is_verb(tokens, 1):
        return ()
    words = sum(len(t.text) >= _LONG_WORD and t.text.isalpha() for t in tokens)
    short = length(tokens) <= STRETCH and len(tokens) <= _MOST_WORDS
    return tokens if short and words >= LEAST else ()


def _without_end_mark(head: Tokens) -> Tokens:
    if sum(token.text in QUOTES for token in head) % 2:
        return ()
    while head and head[-1].text in (".", "”", "“", '"'):
        head = head[:-1]
    return head


def _is_whole(head: Tokens, *, cut: bool) -> bool:
    """Whether it has a verb, and before a cut both halves of one that has two."""
    last = head[-1]
    if last.low in OTHER_HANGING or (last.text.isdigit() and not last.dated):
        return False
    verbs = [at for at in range(1, len(head)) if _is_verb(head, at)]
    if not verbs:
        return not _is_german(head)
    helped = cut and head[verbs[0]].low in HELPING
    return not helped or (last.text.islower() and last.low.endswith(("t", "n")))


def _is_german(head: Tokens) -> bool:
    return any(token.low in ARTICLES for token in head)


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Whether a word is likely finite: of a table, or ending in -te or -t."""
    token = tokens[at]
    if token.dated or not token.text.islower() or token.low in NO_VERB:
        return False
    if token.low in HELPING or token.low in STRONG:
        return True
    ending = token.low.endswith(("te", "ten", "t")) and len(token.low) > LEAST
    before = tokens[at - 1]
    return ending and before.low not in ARTICLES and before.low not in OTHER_HANGING
