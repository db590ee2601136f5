"""Which words must stand in a line before a group of the vocabulary can match it.

The groups are regular expressions, and to try hundreds of them on every line is what
reading would spend most of its time on. Nearly every line lacks the words that a group
is made of, so those words are spelled out once, and a line is asked by its words.

The answer is never too narrow: what is open in an expression ("any word", a class of
characters) counts as open, and a group that can match without any certain word says so.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from site_builder.understanding.vocabulary import Group

NUMBER = "0"
"""Stands for every word of digits."""

Pairs = dict[str, frozenset[str] | None]
"""For each first word the second ones, or None where any may follow, or none."""

_OPEN = "\0"
"""Stands for any characters, or none."""
_PIECE = re.compile(
    r"\(\?:|\(\?!|[()|]|\[(?:\\.|[^\]\\])+\]|\\.|[?*+]\??|\{[\d,]+\}\??"
    r"|(?:[^()|\[\\?*+{.](?![?*+{]))+|.",
    re.DOTALL,
)
"""The signs of the regular expressions that the vocabulary is written in, and between
them runs of letters."""
_NO_WORD = re.compile(r"\[[^\w\\^]+\]|\\[sW]")
_WORD = re.compile(rf"[\w{_OPEN}]+")
_TWO_WORDS = re.compile(rf"[^\w{_OPEN}]*([\w{_OPEN}]+)(?:[^\w{_OPEN}]+([\w{_OPEN}]+))?")
_COMMON = frozenset(
    "a an and from has have her his in is of our the their they this to was you"
    " your".split()
)
"""Words that stand in any line, and so spare nothing."""


def first_words(*groups: Group) -> frozenset[str] | None:
    """Spell the words that a text matched by a group can begin with.

    None where a text may begin with any word.
    """
    firsts = set()
    for text in _spell(groups):
        found = _WORD.search(text)
        if found is None or not _is_certain(found[0]):
            return None
        firsts.add(found[0])
    return frozenset(firsts)


def needed_words(*groups: Group) -> frozenset[str] | None:
    """Spell words of which at least one stands in any text that a group matches.

    Of each spelling it is the longest word that is none of the commonest. None where a
    spelling has no certain word.
    """
    needed = set()
    for text in _spell(groups):
        best = max(_WORD.findall(text), key=_worth, default=_OPEN)
        if not _worth(best):
            return None
        needed.add(best)
    return frozenset(needed)


def first_pairs(*groups: Group) -> Pairs:
    """Spell the first two words of any text that a group matches: second by first.

    A first word that may stand alone, or before any word, has None. Every word of
    digits is `NUMBER`.

    Raises:
        ValueError: A text may begin with any word.
    """
    pairs: dict[str, set[str]] = {}
    alone: set[str] = set()
    for text in _spell(groups):
        found = _TWO_WORDS.match(text)
        first, second = found.groups(_OPEN) if found else (_OPEN, _OPEN)
        if not _is_certain(first):
            msg = f"a text may begin with any word: {text!r}"
            raise ValueError(msg)
        pairs.setdefault(first, set()).add(second)
        if not _is_certain(second):
            alone.add(first)
    return {
        first: None if first in alone else frozenset(seconds)
        for first, seconds in pairs.items()
    }


def may_hold(pairs: Pairs, tokens: list[str]) -> bool:
    """Whether two words in a row are such that a match may begin with them."""
    for below, token in enumerate(tokens, start=1):
        if token in pairs:
            seconds = pairs[token]
            if seconds is None:
                return True
            if below < len(tokens):
                second = tokens[below]
                if second in seconds or (NUMBER in seconds and second[0].isdecimal()):
                    return True
        elif NUMBER in pairs and token[0].isdecimal():
            return True
    return False


@cache
def _worth(word: str) -> int:
    """Say how many lines a word spares: a longer word more, an unknown one none."""
    if not _is_certain(word):
        return 0
    return len(word) if word in _COMMON else _RARE + len(word)


_RARE = 1000
"""What makes any word worth more than the commonest; more than a word has letters."""


def _is_certain(word: str) -> bool:
    """Whether a spelling knows the whole word; digits within a word are not known."""
    return _OPEN not in word and (NUMBER not in word or word == NUMBER)


def _spell(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        for item in group:
            yield from _spellings(item)


@cache
def _spellings(item: str) -> frozenset[str]:
    """Spell an item of a group; some groups are asked in more ways than one."""
    pieces = _PIECE.findall(item)
    pieces.reverse()
    return frozenset(_alternatives(pieces))


def _alternatives(pieces: list[str]) -> set[str]:
    """Spell alternatives up to the bracket that closes them, taking up their pieces."""
    spellings: set[str] = set()
    while True:
        spellings |= _sequence(pieces)
        if not pieces or pieces.pop() == ")":
            return spellings


def _sequence(pieces: list[str]) -> set[str]:
    spellings = {""}
    while pieces and pieces[-1] not in "|)":
        atom = _atom(pieces)
        if pieces and pieces[-1][0] in "?*+{":
            atom = _repeated(atom, pieces.pop())
        spellings = {before + after for before in spellings for after in atom}
    return spellings


def _atom(pieces: list[str]) -> set[str]:
    piece = pieces.pop()
    if piece == "(?:":
        return _alternatives(pieces)
    if piece == "(?!":
        _alternatives(pieces)
        return {""}
    return {_letter(piece)}


@cache
def _letter(piece: str) -> str:
    if piece == r"\d":
        return NUMBER
    if piece == r"\b":
        return ""
    if _NO_WORD.fullmatch(piece):
        return " "
    if piece == "." or piece.startswith("[") or piece == r"\w":
        return _OPEN
    return piece.removeprefix("\\")


def _repeated(atom: set[str], sign: str) -> set[str]:
    """Spell what may be left out, or stand more than once."""
    least = "" if sign[0] in "?*" or sign.startswith("{0") else None
    if sign[0] != "?" and atom not in ({NUMBER}, {" "}):
        atom = {_OPEN + text for text in atom}
    return atom if least is None else atom | {least}
