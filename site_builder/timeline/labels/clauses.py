"""A sentence as its words: where its parts end, and which words are verbs."""

import re
from dataclasses import dataclass
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
    RELATIVES,
    SAY,
    SHORT,
    SUBORDINATORS,
    TIME_BEFORE,
    TIME_PREPOSITIONS,
    TIMES,
)
from site_builder.timeline.likeness.wording import FUNCTION_WORDS

_TOKEN = re.compile(
    r"--+|[$€£#]?\w(?:\w|[’'&/+–-](?=\w)|[,:](?=\d)|\.(?=\s?\w))*%?|\.{2,}|\S"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; `dated` where it belongs to the words of the date."""

    start: int
    end: int
    text: str
    low: str
    dated: bool
    runs_on: bool
    """Whether it goes on behind the date's words: "last week's"."""


Tokens = tuple[Token, ...]


def read(text: str, start: int, end: int) -> Tokens:
    """Split a sentence into words and marks; `start` and `end` mark its date."""
    return tuple(
        Token(
            match.start(),
            match.end(),
            match[0],
            match[0].lower(),
            dated=match.start() < end and match.end() > start,
            runs_on=match.start() < end < match.end(),
        )
        for match in _TOKEN.finditer(text)
    )


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
    return sum(token.end - token.start + 1 for token in tokens) - 1


def has_date(tokens: Tokens) -> bool:
    """Whether some of the words of the date are among the tokens."""
    return any(token.dated for token in tokens)


def is_name(token: Token) -> bool:
    """Whether a word is written as names are."""
    return token.text[0].isupper() and token.text not in ("I", "A")


def is_time(token: Token) -> bool:
    """Whether a word names a time of day, a day, a month or a year."""
    bare = token.low.rstrip(".")
    named = token.text[0].isupper() and (bare in WEEKDAYS or bare in MONTHS)
    return token.dated or named or token.low in TIMES


def only_time(tokens: Tokens) -> bool:
    """Whether tokens say when, and nothing else."""
    return all(
        is_time(t)
        or t.text[0].isdigit()
        or not t.text[0].isalnum()
        or t.low in TIME_BEFORE | TIME_PREPOSITIONS | {"the", "of"}
        for t in tokens
    )


def content(tokens: Tokens) -> int:
    """Count the words that have a meaning of their own."""
    return sum(
        token.text[0].isalnum()
        and token.low not in FUNCTION_WORDS | HANGING | BROKEN | PRONOUNS
        for token in tokens
    )


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether a word is likely the verb of a clause, by its form and the word before.

    An auxiliary, a past of a table, an -ed that no article, number or preposition makes
    an adjective, or a present of a table.
    """
    word = tokens[at]
    before = tokens[at - 1].low if at else ","
    if word.dated:
        # May is a month there.
        return False
    if word.low in AUXILIARIES:
        return before != "to"
    infinite = before == "have" and at > 1 and tokens[at - 2].low == "to"
    if infinite or (before.endswith("ed") and word.low.endswith("ed")):
        return False
    if before in DETERMINERS - {"that"} | PREPOSITIONS:
        return False
    if before.endswith(("’s", "'s")):
        return False
    after = tokens[at + 1].low if at + 1 < len(tokens) else "."
    regular = (
        (word.low not in ACCUSED or after in PREPOSITIONS | DETERMINERS)
        and word.low.endswith("ed")
        and len(word.low) > len("bed")
        and word.text.islower()
        and "-" not in word.low
        and word.low not in NO_PAST
        and before not in QUANTITIES
        and not (before[0].isdigit() and not tokens[at - 1].dated)
    )
    present = word.low in PRESENT and before not in QUANTITIES
    return regular or present or word.low in PAST


def has_verb(tokens: Tokens) -> bool:
    """Whether some token is likely the verb of a clause."""
    return any(is_finite(tokens, at) for at in range(len(tokens)))


def count_verbs(tokens: Tokens) -> int:
    """Count verbs: an auxiliary and what it helps are one, so are "shot and killed"."""
    count = 0
    for at in range(len(tokens)):
        before = tokens[at - 1].low if at else ""
        helped = before in AUXILIARIES | BE | {"not", "never", "and"}
        count += is_finite(tokens, at) and not helped and not before.endswith("ly")
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
        if token.text in BORDERS and not token.dated:
            parts.append(tokens[begun:at])
            begun = at + 1
    parts.append(tokens[begun:])
    return [part for part in parts if part]


def from_parts(tokens: Tokens, parts: list[Tokens]) -> Tokens:
    """Give the tokens from the first of some parts to the last, with their marks."""
    first, last = parts[0][0].start, parts[-1][-1].end
    return tuple(token for token in tokens if first <= token.start < last)


def _last_alone(tokens: Tokens, verbs: list[int], first: int) -> int:
    """Give the verb behind that of a relative: the first surely finite, or the last."""
    small = SUBORDINATORS | RELATIVES | COORDINATORS
    last = first
    for verb in verbs:
        if verb > first and any(t.low in small for t in tokens[first + 1 : verb]):
            break
        if verb > first and not tokens[verb].low.endswith("ed"):
            return verb
        last = max(last, verb)
    return last


def main_verb(tokens: Tokens) -> int | None:
    """Find the verb of the sentence, not that of "who …" or "accused of …" before."""
    verbs = [at for at in range(len(tokens)) if is_finite(tokens, at)]
    for at, following in pairwise(verbs):
        between = {token.low for token in tokens[at + 1 : following]}
        open_ = between.isdisjoint(SUBORDINATORS | RELATIVES | COORDINATORS | SAY)
        begun = tokens[max(0, at - 2) : at]
        relative = any(t.low in ("who", "which", "that") for t in begun)
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
