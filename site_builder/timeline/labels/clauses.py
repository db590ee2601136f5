"""A sentence as its words: where its parts end, and which words are verbs."""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from site_builder.dates.english import MONTHS, WEEKDAYS
from site_builder.timeline.labels.words import (
    ACCUSED,
    AUXILIARIES,
    BE,
    BORDERS,
    BROKEN,
    COORDINATORS,
    DETERMINERS,
    HANGING,
    NO_PARTICIPLE,
    NO_PAST,
    PAST,
    PREPOSITIONS,
    PRESENT,
    PRONOUNS,
    QUANTITIES,
    QUOTES,
    RELATIVES,
    SAY,
    SHORT,
    SUBORDINATORS,
    TIME_BEFORE,
    TIME_PREPOSITIONS,
    TIMES,
)
from site_builder.timeline.likeness.wording import FUNCTION_WORDS
from site_builder.timeline.remembering import remembered

_TOKEN = re.compile(
    r"--+|[$€£#]?\w(?:\w|[’'&/+–-](?=\w)|[,:](?=\d)|\.(?=\s?\w))*%?|\.{2,}|\S"
)
_QUOTED = re.compile(f"[{''.join(sorted(QUOTES))}]")
_NO_VERB_BEHIND = (DETERMINERS - {"that"}) | PREPOSITIONS
"""What stands before a noun: "the cut", "of cast"."""
_OBJECT = PREPOSITIONS | DETERMINERS
_OF_TIME = TIME_BEFORE | TIME_PREPOSITIONS | {"the", "of"}
_WITHOUT_MEANING = FUNCTION_WORDS | HANGING | BROKEN | PRONOUNS
_HELPERS = AUXILIARIES | BE | {"not", "never", "and"}
_NEXT_CLAUSE = SUBORDINATORS | RELATIVES | COORDINATORS
_OTHER_CLAUSE = _NEXT_CLAUSE | SAY
_LONGEST_TITLE = 9
"""Words and marks that a name in quotation marks has at most."""
_WHO = frozenset({"who", "which", "that"})


class Form(IntEnum):
    """What a word may be as the verb of a clause, by how it is written."""

    NONE = 0
    AUXILIARY = 1
    PAST = 2
    PRESENT = 3
    REGULAR = 4
    """A past in -ed, which may be an adjective as well."""


@dataclass(slots=True, eq=False)
class Token:
    """A word or a mark; `dated` where it belongs to the words of the date.

    A token is equal to itself alone. Nothing ever changes one; it is not frozen since
    a million are made, and a frozen one takes four times as long to make.
    """

    start: int
    end: int
    text: str
    low: str
    form: Form = Form.NONE
    border: bool = False
    """Whether a part of the sentence ends here: a comma, a dash and their like."""
    dated: bool = False
    runs_on: bool = False
    """Whether it goes on behind the date's words: "last week's"."""


Tokens = tuple[Token, ...]


def read(text: str, start: int, end: int) -> Tokens:
    """Split a sentence into words and marks; `start` and `end` mark its date."""
    tokens = []
    behind = 0
    for word in _TOKEN.findall(text):
        first = text.index(word, behind)
        behind = first + len(word)
        low, form, border = _looks(word)
        if first >= end or behind <= start:
            token = Token(first, behind, word, low, form, border)
        else:
            # May is a month there, and the comma of "May 4, 2019" no border.
            token = Token(first, behind, word, low, dated=True, runs_on=end < behind)
        tokens.append(token)
    if _QUOTED.search(text):
        _close_titles(tokens)
    return tuple(tokens)


def _close_titles(tokens: list[Token]) -> None:
    """Let no part end inside a short quoted name, as in “Dunes: The Return”."""
    marks = [at for at, token in enumerate(tokens) if token.text in QUOTES]
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        if 1 < last - first <= _LONGEST_TITLE and tokens[first + 1].text[0].isupper():
            for at in range(first + 1, last - 1):
                if tokens[at].text in ":,":
                    tokens[at].border = False


@remembered
def _looks(text: str) -> tuple[str, Form, bool]:
    """Give a word in small letters, its form as a verb, and whether it is a border."""
    low = text.lower()
    return low, _form(text, low), text in BORDERS


def _form(text: str, low: str) -> Form:
    if low in AUXILIARIES:
        return Form.AUXILIARY
    if low in PAST:
        return Form.PAST
    regular = low.endswith("ed") and len(low) > len("bed") and text.islower()
    if regular and "-" not in low and low not in NO_PAST:
        return Form.REGULAR
    return Form.PRESENT if low in PRESENT else Form.NONE


def written(text: str, tokens: Tokens) -> str:
    """Write tokens as the text does; where something was cut out, with one space."""
    parts: list[str] = []
    last = None
    for token in tokens:
        if last is not None:
            gap = text[last.end : token.start]
            mark = token.text in ",;:" or token.text in "’'"
            as_is = not gap or gap == " "
            parts.append(gap if as_is else " " * (not mark))
        parts.append(token.text)
        last = token
    return "".join(parts).strip(" ,;:")


def length(tokens: Tokens) -> int:
    """Count characters as the tokens stand in the text, one space between."""
    count = -1
    for token in tokens:
        count += token.end - token.start + 1
    return count


def has_date(tokens: Tokens) -> bool:
    """Whether some of the words of the date are among the tokens."""
    for token in tokens:  # noqa: SIM110 - a generator costs more than what it looks at
        if token.dated:
            return True
    return False


def is_name(token: Token) -> bool:
    """Whether a word is written as names are."""
    return token.text[0].isupper() and token.text not in ("I", "A")


def is_time(token: Token) -> bool:
    """Whether a word names a time of day, a day, a month or a year."""
    return token.dated or _is_time_word(token.text)


@remembered
def _is_time_word(text: str) -> bool:
    low = text.lower()
    bare = low.rstrip(".")
    named = text[0].isupper() and (bare in WEEKDAYS or bare in MONTHS)
    return named or low in TIMES


def only_time(tokens: Tokens) -> bool:
    """Whether tokens say when, and nothing else."""
    for token in tokens:  # noqa: SIM110 - as in `has_date`
        if not (token.dated or _may_tell_time(token.text)):
            return False
    return True


@remembered
def _may_tell_time(text: str) -> bool:
    first = text[0]
    return (
        first.isdigit()
        or not first.isalnum()
        or text.lower() in _OF_TIME
        or _is_time_word(text)
    )


def content(tokens: Tokens) -> int:
    """Count the words that have a meaning of their own."""
    count = 0
    for token in tokens:
        if token.low not in _WITHOUT_MEANING and token.text[0].isalnum():
            count += 1
    return count


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether a word is likely the verb of a clause, by its form and the word before.

    An auxiliary, a past of a table, an -ed that no article, number or preposition makes
    an adjective, or a present of a table.
    """
    word = tokens[at]
    if not word.form:
        return False
    before = tokens[at - 1].low if at else ","
    if word.form is Form.AUXILIARY:
        return before != "to"
    infinite = before == "have" and at > 1 and tokens[at - 2].low == "to"
    if infinite or (before.endswith("ed") and word.low.endswith("ed")):
        return False
    if before in _NO_VERB_BEHIND or before.endswith(("’s", "'s")):
        return False
    if word.form is Form.PAST:
        return True
    return before not in QUANTITIES and (
        word.form is Form.PRESENT or _is_past(tokens, at)
    )


def _is_past(tokens: Tokens, at: int) -> bool:
    """Whether an -ed is no adjective: "12 wounded", "a man wanted" without "by"."""
    word = tokens[at]
    if at and tokens[at - 1].low[0].isdigit() and not tokens[at - 1].dated:
        return False
    if word.low not in ACCUSED:
        return True
    after = tokens[at + 1 : at + 2]
    named = bool(at) and any(is_name(t) for t in after) and is_name(tokens[at - 1])
    return named or any(t.low in _OBJECT for t in after)


def find_verbs(tokens: Tokens) -> list[int]:
    """Give the places of all tokens that are likely the verb of a clause."""
    return [
        at for at, token in enumerate(tokens) if token.form and is_finite(tokens, at)
    ]


def has_verb(tokens: Tokens) -> bool:
    """Whether some token is likely the verb of a clause."""
    for at, token in enumerate(tokens):  # noqa: SIM110
        if token.form and is_finite(tokens, at):
            return True
    return False


def count_verbs(tokens: Tokens) -> int:
    """Count verbs: an auxiliary and what it helps are one, so are "shot and killed"."""
    count = 0
    for at, token in enumerate(tokens):
        if token.form and is_finite(tokens, at):
            before = tokens[at - 1].low if at else ""
            count += before not in _HELPERS and not before.endswith("ly")
    return count


def begins_with_verb(tokens: Tokens) -> bool:
    """Whether a part goes on with the verb of a subject before it."""
    for at, token in enumerate(tokens):
        if token.low.endswith("ly") or only_time((token,)) or token.low == "also":
            continue
        return is_finite(tokens, at)
    return False


def is_participle(token: Token) -> bool:
    """Whether a word is an -ing that may begin a clause without a subject."""
    low = token.low
    return low.endswith("ing") and len(low) > SHORT and low not in NO_PARTICIPLE


def split_parts(tokens: Tokens) -> list[Tokens]:
    """Split at commas, dashes and their like, which are left out."""
    parts: list[Tokens] = []
    begun = 0
    for at, token in enumerate(tokens):
        if token.border:
            if at > begun:
                parts.append(tokens[begun:at])
            begun = at + 1
    if begun < len(tokens):
        parts.append(tokens[begun:])
    return parts


def first_part(tokens: Tokens) -> Tokens:
    """Give the first of the parts that `split_parts` gives; nothing where none is."""
    begun = 0
    for at, token in enumerate(tokens):
        if token.border:
            if at > begun:
                return tokens[begun:at]
            begun = at + 1
    return tokens[begun:]


def from_parts(tokens: Tokens, parts: list[Tokens]) -> Tokens:
    """Give the tokens from the first of some parts to the last, with their marks."""
    first, last = parts[0][0].start, parts[-1][-1].end
    return tuple(token for token in tokens if first <= token.start < last)


def _last_alone(tokens: Tokens, verbs: list[int], first: int) -> int:
    """Give the verb behind that of a relative: the first surely finite, or the last."""
    last = first
    for verb in verbs:
        if verb > first and any(
            t.low in _NEXT_CLAUSE for t in tokens[first + 1 : verb]
        ):
            break
        if verb > first and not tokens[verb].low.endswith("ed"):
            return verb
        last = max(last, verb)
    return last


def main_verb(tokens: Tokens) -> int | None:
    """Find the verb of the sentence, not that of "who …" or "accused of …" before."""
    verbs = find_verbs(tokens)
    for at, following in pairwise(verbs):
        between = {token.low for token in tokens[at + 1 : following]}
        open_ = between.isdisjoint(_OTHER_CLAUSE)
        begun = tokens[max(0, at - 2) : at]
        relative = any(t.low in _WHO for t in begun)
        main = _last_alone(tokens, verbs, at)
        if relative and main > at:
            return main
        reduced = tokens[at].low.endswith("ed") and tokens[at + 1].low in PREPOSITIONS
        accused = tokens[at].low in ACCUSED and reduced
        finite = tokens[following].low in AUXILIARIES or tokens[at + 1].low == "by"
        helped = at > 0 and tokens[at - 1].low in AUXILIARIES
        if not relative and not (
            reduced and (accused or (finite and open_)) and not helped
        ):
            return at
    return verbs[-1] if verbs else None
