"""Where sentences begin and end."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s+[\"'“‘«„(\[]?[^\s\W]|\s*$)")
_VISIBLE = re.compile(r"\S")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon st jr sr inc ltd corp co"
    " vs etc e.g i.e a.m p.m u.s u.k u.n e.u d.c no nos vol pp p fig ca approx dept est"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs"
    " fri sat sun ave blvd rd mt ft z.b d.h bzw usw nr".split()
)
_SURE_END = ("!", "?", "…")


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give the sentences of a paragraph as offsets, end exclusive, in order.

    A full stop after an abbreviation or an initial ends nothing unless the paragraph
    ends there. Every character other than white space lies in exactly one sentence.
    """
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
    return bare in _ABBREVIATIONS or (len(bare) == 1 and bare.isalpha() and bare != "i")


def _span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
