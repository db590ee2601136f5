"""What a dated sentence tells: the event by its verb, and who and what had part in it.

Two sentences tell of one event where the same verb stands at both dates and the same
names stand in both; names and topics alone are shared by all texts on a subject.
"""

import re
from collections.abc import Iterable

from site_builder.model import Telling
from site_builder.understanding import Clue

_WORD = re.compile(r"[^\W\d_]{3,}")
_BEFORE, _BEHIND = 120, 60
"""Characters beside an expression in which its verb is looked for."""
_VERB_BEFORE, _VERB_BEHIND = 8, 4
"""Words among which that verb stands."""
_SHORTEST_STEM = 3
_EVERYDAY = frozenset(
    "the and for that with this from they have were been their which will would there"
    " about after before when what while more than into over also other some just"
    " only first then them these those said says according could should where your"
    " our its his her has had was are not but you all can one two image photo picture"
    " thursday monday tuesday wednesday friday saturday sunday january february march"
    " april june july august september october november december feb aug sept oct nov"
    " dec last week today yesterday month year years days".split()
)
_REPORTING = frozenset(
    "said told announced tweeted reported added explained released wrote posted shared"
    " published confirmed stated noted revealed claimed called asked showed shown"
    " updated according".split()
)
"""Verbs of telling, not of the event: they stand beside the date of anything."""
_PAST_FORMS = frozenset(
    "fell rose won lost began met ran took left hit shot struck broke went came flew"
    " burst sank died beat caught blew swept cut set shut sold bought built fought grew"
    " held led sent drove gave became kept threw tore split".split()
)
_NO_VERBS = frozenset(
    "hundred indeed speed need seed exceed breed morning evening during nothing"
    " anything something everything spring string building meeting being".split()
)
_APART = re.compile(r"\b(?P<verb>[a-z]+)\s+(?P<particle>out|off|away|down)\b")
"""A verb and what makes another of it: who checks out has not just checked in."""
_RECURRING = re.compile(
    r"\b(?:annual|yearly|weekly|monthly|anniversary|festival|fair|season|league|cup"
    r"|championships?|tournament|marathon|parade|elections?|budget|conference|semi-?final"
    r"|finals?|match|game|concert|\d+(?:st|nd|rd|th)\s[a-z]+)\b",
    re.IGNORECASE,
)
"""What comes again in another year or another week, told in the same words."""


def read_telling(clue: Clue) -> Telling:
    """Read what the sentence of a clue tells."""
    sentence = _sentence(clue)
    verb = None if _RECURRING.search(sentence) else _verb(clue)
    tokens = _WORD.findall(sentence)
    names = set(_names(tokens))
    words = {_stem(token) for token in tokens if token.lower() not in _EVERYDAY}
    words -= {_stem(name) for name in names}
    return Telling(verb, tuple(sorted(names)), tuple(sorted(words)))


def _sentence(clue: Clue) -> str:
    text, found = clue.block.text, clue.expression
    start = max(text.rfind(". ", 0, found.start), 0)
    end = text.find(". ", found.end)
    return text[start : end if end > 0 else None]


def _verb(clue: Clue) -> str | None:
    """Give the stem of the verb nearest to a date, before it rather than behind it."""
    text, found = clue.block.text, clue.expression
    before = text[max(0, found.start - _BEFORE) : found.start].rpartition(". ")[2]
    behind = text[found.end : found.end + _BEHIND].partition(". ")[0]
    near = _WORD.findall(before)[-_VERB_BEFORE:][::-1]
    near += _WORD.findall(behind)[:_VERB_BEHIND]
    verb = next((word for word in near if _is_verb(word)), None)
    if verb is None or verb.lower() in _REPORTING:
        return None
    particles = dict(_APART.findall(f"{before} {behind}"))
    return " ".join((_stem(verb), particles.get(verb, ""))).rstrip()


def _is_verb(word: str) -> bool:
    if not word.islower() or word in _NO_VERBS:
        return False
    stem = word.removesuffix("ed").removesuffix("ing")
    return (
        word in _PAST_FORMS
        or word in _REPORTING
        or _SHORTEST_STEM <= len(stem) < (len(word))
    )


def _names(tokens: list[str]) -> Iterable[str]:
    """Give the words with a capital letter; the first only where it must be one."""
    for at, token in enumerate(tokens):
        if not token[0].isupper() or token.lower() in _EVERYDAY:
            continue
        following = tokens[at + 1 : at + 2]
        if at or token.isupper() or (following and following[0][0].isupper()):
            yield token.lower()


def _stem(word: str) -> str:
    """Cut the endings that make "landed", "landing" and "lands" one word."""
    low = word.lower()
    for ending in ("ings", "ing", "ed", "es", "s"):
        stem = low.removesuffix(ending)
        if stem != low and len(stem) >= _SHORTEST_STEM:
            return stem
    return low
