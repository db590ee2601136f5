"""Where sentences begin and end."""

import re
from collections.abc import Iterator
from functools import lru_cache

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s+[\"'“‘«„(\[]?[^\s\W]|\s*$)")
_VISIBLE = re.compile(r"\S")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon st jr sr inc ltd corp co"
    " vs etc e.g i.e a.m p.m u.s u.k u.n e.u d.c no nos vol pp p fig ca approx dept est"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs"
    " fri sat sun ave blvd rd mt ft z.b d.h bzw usw nr".split()
)
_BEFORE_DAYS = re.compile(
    r"\b(?:am|vom|zum|bis|ab|seit|den|dem|\w*(?:tag|och|abend),?)\s+$", re.IGNORECASE
)
"""German words and weekdays before a day in numbers."""
_SURE_END = ("!", "?", "…")
_LONGEST_ORDINAL = 2
"""Digits of a day or of another ordinal that German writes with a full stop."""
_BEFORE_ORDINALS = frozenset(
    "am im vom zum zur beim der die das den dem des ab bis seit und auf".split()
)
"""German words before an ordinal: "am 3. Mai", "im 19. Jahrhundert"."""
_COUNTED = re.compile(
    r"\s*(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jahrhunderts?)\b"
)
"""What only German spells so behind an ordinal: "Montag, 3. Mai"."""
_DAY = re.compile(r"\d{1,2}\.\d{1,2}")
"""Day and month, the last full stop not yet there: "15.01."."""
_REMEMBERED = 128
"""Paragraphs whose sentences are kept in mind: those of the article at hand, which the
timeline, its sequences and the names ask for in turn."""


@lru_cache(_REMEMBERED)
def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Give the sentences of a paragraph as offsets, end exclusive, in order.

    A full stop after an abbreviation, an initial or a German ordinal ends nothing
    unless the paragraph ends there. Every character other than white space lies in
    exactly one sentence.
    """
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        after = _VISIBLE.search(text, match.end())
        sure = match[0][0] in _SURE_END or not _is_abbreviation(text, match.start())
        if after and not sure:
            continue
        if after and after[0].islower() and match[0][-1] not in ".!?…":
            # “Is it so?” asked the reporter.
            continue
        yield from _span(text, start, match.end())
        start = match.end()
    yield from _span(text, start, len(text))


def _is_abbreviation(text: str, stop: int) -> bool:
    word = text[max(0, stop - 12) : stop].rsplit(None, 1)[-1:] or [""]
    bare = word[0].lstrip("([\"'“‘").lower()
    if bare.isdigit():
        return len(bare) <= _LONGEST_ORDINAL and _is_ordinal(
            text, stop - len(bare), stop
        )
    if _DAY.fullmatch(bare):
        # "It is 3.5. Then …" ends with no day of a month.
        return (
            _BEFORE_DAYS.search(text, max(0, stop - 30), stop - len(bare)) is not None
        )
    return bare in _ABBREVIATIONS or (len(bare) == 1 and bare.isalpha() and bare != "i")


def _is_ordinal(text: str, number: int, stop: int) -> bool:
    """Whether the number from `number` to its full stop is a German ordinal."""
    before = text[max(0, number - 12) : number].rsplit(None, 1)[-1:] or [""]
    if before[0].lower() in _BEFORE_ORDINALS:
        return True
    return _COUNTED.match(text, stop + 1) is not None


def _span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
