"""Runs of capitalised words cut into names; nothing but the words decides.

A wrong name is worse than a missing one: what may be the beginning of a sentence, a
title, a nation or a word of every day is taken off, and what is left must be a name.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

import msgspec

from site_builder.names import vocabulary as words
from site_builder.names.hints import hints_of_words
from site_builder.names.parting import HEADS, UNNAMED, is_more, part_run
from site_builder.names.tokens import Token, cut_run

Words = AbstractSet[str]

_YEAR = re.compile(r"(?:19|20)\d\d")
_ACRONYM = 5
"""Letters of an acronym; a longer word in capitals shouts."""
_LONGEST = 7
"""A run of more words is a heading or a list."""
_REMEMBERED = 20_000
_NO_END = words.COMMON | words.INSIDE
_EMPTY = words.COMMON | words.NATIONS | words.TITLES | words.TECHNICAL
_NO_PERSON = HEADS | words.NATIONS | words.COMMON
_NEVER_ALONE = UNNAMED | _EMPTY | _NO_END | HEADS
"""Words that are no name as long as no other stands beside them."""


PASSED = frozenset(word.capitalize() for word in UNNAMED)
"""The same as they begin a sentence: runs of them alone need no closer look."""


class Part(msgspec.Struct, frozen=True, gc=False):
    """What may be a name: its words, and its place in the run.

    `titled`: a title stands before it. `owns`: it ends in a possessive. `sure`: its
    capital letters can mean nothing else. `person`: it has the shape of a whole name of
    a person. `hints` are the rules that speak for its kind by its words alone.
    """

    name: str
    tokens: tuple[Token, ...]
    start: int
    end: int
    titled: bool
    owns: bool
    sure: bool
    person: bool
    hints: tuple[str, ...]


class Usual:
    """The words that an article writes in lower case."""

    def __init__(self, text: str) -> None:
        """Look at all words of a text once; what is no word does no harm."""
        self._words = set(text.split())

    def has(self, word: str) -> bool:
        """Say whether a word, in lower case, is usual."""
        known = self._words
        return word in known or f"{word}," in known or f"{word}." in known

    def among(self, words: Iterable[str]) -> frozenset[str]:
        """Say which of `words`, all in lower case, are usual."""
        return frozenset(filter(self.has, words))


def cut_names(run: str, usual: Usual, *, opens: bool) -> Sequence[Part]:
    """Cut a run into what may be names.

    Args:
        run: Capitalised words.
        usual: The words that the article writes in lower case.
        opens: The run begins a sentence.
    """
    if run.isalpha():
        return _cut_word(run, usual.has(run.lower()), opens)
    return _cut(run, usual.among(_lowers(run)), opens)


def whole_name(name: str) -> Part:
    """Take words as a name that a person says they are."""
    tokens = cut_run(name)
    return Part(
        name=name,
        tokens=tokens,
        start=0,
        end=len(name),
        titled=False,
        owns=False,
        sure=True,
        person=False,
        hints=hints_of_words(tokens),
    )


@lru_cache(_REMEMBERED)
def _tokens(run: str) -> tuple[Token, ...]:
    return cut_run(run)


@lru_cache(_REMEMBERED)
def _lowers(run: str) -> frozenset[str]:
    return frozenset(token.lower for token in _tokens(run))


@lru_cache(_REMEMBERED)
def _cut_word(word: str, usual: bool, opens: bool) -> tuple[Part, ...]:  # noqa: FBT001 - keys of the cache
    """Cut a run that is one word of letters, as `_cut` does; most runs are such.

    Nothing stands beside it that it could belong to, so few questions are left.
    """
    lower = word.lower()
    shouts = len(word) > 1 and word.isupper()
    if (
        lower in _NEVER_ALONE
        or (usual and not shouts)
        or len(lower) == 1
        or words.is_title(lower)
        or (word[:-1].isupper() and lower[:-1] in words.TECHNICAL)
    ):
        return ()
    token = Token(
        start=0,
        end=len(word),
        text=word,
        lower=lower,
        capital=True,
        owns=False,
        initial=False,
        shouts=shouts,
        made=False,
    )
    certain = shouts and len(word) <= _ACRONYM and not usual
    part = Part(
        name=word,
        tokens=(token,),
        start=0,
        end=len(word),
        titled=False,
        owns=False,
        sure=certain or not opens,
        person=False,
        hints=hints_of_words((token,)),
    )
    return (part,)


@lru_cache(_REMEMBERED)
def _cut(run: str, usual: frozenset[str], opens: bool) -> tuple[Part, ...]:  # noqa: FBT001 - a key of the cache
    found: list[Part] = []
    if _is_glued(_tokens(run)):
        return ()
    for tokens in part_run(_tokens(run)):
        trimmed = _trimmed(tokens, usual, opens=opens)
        first, opens = opens, False
        if trimmed is None:
            continue
        chosen, titled, cut = trimmed
        if not _may_be(chosen, usual, titled=titled):
            continue
        begins = first and chosen[0] is tokens[0]
        half = len(chosen) == 1 and not chosen[0].shouts and _is_half(run, chosen[0])
        found.append(
            Part(
                name=" ".join(token.text for token in chosen),
                tokens=chosen,
                start=chosen[0].start,
                end=chosen[-1].end,
                titled=titled,
                owns=chosen[-1].owns,
                sure=not (
                    cut or half or (begins and _may_begin(chosen, usual, titled))
                ),
                person=is_person_like(chosen),
                hints=hints_of_words(chosen),
            )
        )
    return tuple(found)


def _may_begin(
    tokens: Sequence[Token],
    usual: Words,
    titled: bool,  # noqa: FBT001 - one of three that belong together
) -> bool:
    """Tell whether words may have a capital for beginning a sentence alone."""
    if len(tokens) > 1 or titled:
        return False
    short = tokens[0].shouts and len(tokens[0].text) <= _ACRONYM
    return not short or tokens[0].lower in usual


def _is_half(run: str, token: Token) -> bool:
    """Tell whether a word stands at a "for", as in the name of a band or a fund."""
    return run.startswith(" for ", token.end) or run.endswith(" for ", 0, token.start)


def _is_glued(tokens: Sequence[Token]) -> bool:
    """Tell whether a name was saved twice without a space: "Ada LorvellAda Lorvell"."""
    return any(
        len(first.text) > 2  # noqa: PLR2004 - "I" and "An" end many words
        and len(token.text) > len(first.text)
        and token.text.endswith(first.text)
        for at, token in enumerate(tokens)
        for first in tokens[:at]
    )


def _trimmed(
    tokens: tuple[Token, ...], usual: Words, *, opens: bool
) -> tuple[tuple[Token, ...], bool, bool] | None:
    """Take off what stands around a name; None where nothing is left.

    With it comes whether a title was taken off, and whether a word from its end.
    """
    start, end = 0, len(tokens)
    while start < end and _is_lead(tokens, start, usual, opens=opens and start == 0):
        start += 1
    at = _behind_titles(tokens, start, end)
    titled = at > start
    if titled:
        # "Sir" alone is nobody, and "Secretary of State" an office.
        if at == end or not tokens[at].capital:
            return None
        start = at
    while start < end and _is_nation_before(tokens[start:end]):
        start += 1
    whole = end
    while end > start and _is_tail(tokens, start, end, usual):
        end -= 1
    return (tokens[start:end], titled, end < whole) if start < end else None


def _behind_titles(tokens: Sequence[Token], start: int, end: int) -> int:
    """Say where the name behind titles begins: "Foreign Secretary Dominic Raab"."""
    at = start
    for place in range(start, end):
        lower = tokens[place].lower
        if lower.endswith("-based"):
            return place + 1
        if lower not in words.BEFORE_TITLES and words.is_title(lower):
            at = place + 1
    if at < end and tokens[at].lower in HEADS and tokens[at].lower not in words.GIVEN:
        return start  # "Premier League"
    first = at == start + 1
    rest = tokens[at:end]
    # "King Street" and "Wall Street Captain America" are no titled persons.
    return at if first or not rest or is_person_like(rest) else start


def _is_lead(tokens: Sequence[Token], at: int, usual: Words, *, opens: bool) -> bool:
    lower, more = tokens[at].lower, at + 1 < len(tokens)
    if more and lower in words.PLACE_STARTS and tokens[at + 1].capital:
        return False
    if lower in words.COMMON or not tokens[at].capital:
        return True
    named = lower in words.GIVEN or words.is_title(lower)
    return opens and more and lower in usual and not named


def _is_nation_before(tokens: Sequence[Token]) -> bool:
    if tokens[0].lower not in words.NATIONS:
        return False
    rest = {token.lower for token in tokens[1:]}
    return rest.isdisjoint(HEADS)


def _is_tail(tokens: Sequence[Token], start: int, end: int, usual: Words) -> bool:
    last = tokens[end - 1]
    if end - start == 2 and is_more(tokens[start : end - 1], last):  # noqa: PLR2004
        common = last.lower in words.COMMON or last.lower in words.CALENDAR
        if common and last.lower not in words.PLACE_STARTS:
            return False
    if last.lower in _NO_END or not (last.capital or last.lower.isdigit()):
        return True
    if end - start == 1:
        return False
    if last.lower in words.NATIONS or _YEAR.fullmatch(last.text):
        return True
    if last.lower in words.TRADES or last.lower in words.OFFICES:
        return tokens[start].lower not in words.GIVEN
    # "Perseverance Rover" is the rover Perseverance; "Institute of Building" is whole.
    return last.lower in usual and not any(
        token.lower in HEADS or not token.capital for token in tokens[start:end]
    )


def _may_be(tokens: tuple[Token, ...], usual: Words, *, titled: bool) -> bool:
    if len(tokens) > _LONGEST:
        return False
    lowers = [token.lower for token in tokens]
    if len(tokens) > 1:
        if all(word in usual for word in lowers):
            return False
        return not all(word in _EMPTY or word.isdigit() for word in lowers)
    token, lower = tokens[0], lowers[0]
    return (
        len(lower) > 1
        and lower not in _EMPTY
        and not words.is_title(lower)
        and (titled or token.shouts or lower not in usual)
        and not token.text.isdigit()
        and (titled or lower not in HEADS)
        and not (token.text[:-1].isupper() and lower[:-1] in words.TECHNICAL)
    )


def is_person_like(tokens: Sequence[Token]) -> bool:
    """Tell whether words have the shape of a whole name of a person."""
    if not 2 <= len(tokens) <= 4 or tokens[-1].initial:  # noqa: PLR2004 - of one word is half a name
        return False
    return tokens[0].lower not in words.PLACE_STARTS and all(
        (token.capital and token.lower not in _NO_PERSON and not token.shouts)
        or token.initial
        or token.lower in words.INSIDE
        for token in tokens
    )
