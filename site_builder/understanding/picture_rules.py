"""Rules for the texts of pictures: captions and credits."""

import re

from site_builder.model import Role
from site_builder.understanding.picture_words import (
    CAPTION_STARTS,
    CAPTION_WORDS,
    CREDIT_OWNERS,
)
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.spelling import needed_words
from site_builder.understanding.vocabulary import pattern

_START = pattern(CAPTION_STARTS)
_WORDS = pattern(CAPTION_WORDS)
_NEEDED = needed_words(CAPTION_WORDS) or frozenset()
_OWNER = pattern(CREDIT_OWNERS)
_LONGEST_CAPTION = 700
_LONGEST_CREDIT = 90
_LABEL = re.compile(
    r"\(?(?:photo|image|picture|photograph|illustration|graphic|foto|bild|photograph)s?"
    r"(?: (?:by|credit|courtesy(?: of)?|via|source))?\s*[:/]\s*|(?:photo|image)s? by "
    r"|courtesy(?: of)? |credits?: |crédits?(?: photo)?\s*: |quelle: |©\s*",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\w[^/.!?]{1,40}(?:\s?/\s?[^/.!?]{2,40}){1,4}$")
_TAIL = re.compile(
    r"(?<=[.!?”\"’)])\s+\(?((?:(?:image|photo|picture|photograph)s?"
    r"(?: (?:credit|by|courtesy))?(?: of)?:?\s+)?[A-Z©][^.!?]{2,80})\)?\.?$",
)


def is_credit(sheet: Sheet, at: int) -> bool:
    """A short line that names a picture's owner: "NASA / JPL", "Photo: A. Lens"."""
    shape = sheet.lines[at]
    if len(shape.text) > _LONGEST_CREDIT or shape.text.endswith(("!", "?")):
        return False
    if _LABEL.match(shape.text):
        return len(shape.words) <= 12  # a credit names, it does not tell
    capital = shape.capitals >= len(shape.words) - 2
    if _SLASHED.match(shape.text) and capital:
        return True
    return (
        capital
        and len(shape.words) <= 6  # a name and an agency
        and not shape.ends_sentence
        and _OWNER.search(shape.folded) is not None
        and _mentions_owner_mostly(shape.folded, len(shape.words))
    )


def _mentions_owner_mostly(folded: str, words: int) -> bool:
    owners = sum(len(owner.split()) for owner in _OWNER.findall(folded))
    return owners * 2 >= words


def is_figcaption(sheet: Sheet, at: int) -> bool:
    """A line that a saved page keeps in a `figcaption`."""
    return sheet.tag(at) == "figcaption"


def is_printed_twice(sheet: Sheet, at: int) -> bool:
    """A line that its neighbour repeats, with or without a credit."""
    return len(sheet.lines[at].text) <= _LONGEST_CAPTION and sheet.twin(at) is not None


def find_repetitions(sheet: Sheet) -> set[int]:
    """Find the lines that a neighbour repeats."""
    return sheet.find_twins()


def has_caption_words(sheet: Sheet, at: int) -> bool:
    """A short paragraph that speaks of the picture that it stands under."""
    shape = sheet.lines[at]
    if len(shape.text) > _LONGEST_CAPTION or shape.quoted:
        return False
    return _START.match(shape.folded) is not None or (
        not _NEEDED.isdisjoint(shape.tokens) and _WORDS.search(shape.folded) is not None
    )


def is_above_credit(sheet: Sheet, at: int) -> bool:
    """A short paragraph right above the credit of its picture."""
    return (
        len(sheet.lines[at].text) <= _LONGEST_CAPTION // 2
        and sheet.role(at + 1) is Role.CREDIT
        and not _ends_story(sheet, at)
    )


def _ends_story(sheet: Sheet, at: int) -> bool:
    """Whether a line is the last long sentence, and a gap parts it from the credit.

    What stands behind it is about the page then, not about a picture.
    """
    shape = sheet.lines[at]
    return (
        shape.is_long
        and shape.ends_sentence
        and sheet.lines[at + 1].gap
        and sheet.prose_above(at + 1) == sheet.prose_above(len(sheet.lines))
        and sheet.prose_above(at) > 0
    )


def find_lines_above_credits(sheet: Sheet) -> list[int]:
    """Find what stands right above a credit."""
    return [at - 1 for at, role in sheet.roles.items() if role is Role.CREDIT]


def ends_in_credit(sheet: Sheet, at: int) -> bool:
    """A short paragraph with a credit behind its last sentence."""
    shape = sheet.lines[at]
    if len(shape.text) > _LONGEST_CAPTION:
        return False
    start = credit_start(shape.text)
    return start is not None


def credit_start(text: str) -> int | None:
    """Say where the credit at the end of a caption begins; None where there is none."""
    match = _TAIL.search(text[-200:])
    if match is None:
        return None
    tail = match[1]
    words = tail.split()
    proper = sum(1 for word in words if word[:1].isupper() or not word[:1].isalpha())
    named = _OWNER.search(tail.casefold()) is not None or _LABEL.match(tail) is not None
    if (
        len(words) > 10 or not (named or "/" in tail) or proper * 2 < len(words)
    ):  # a credit is short
        return None
    return (
        len(text)
        - len(text[-200:])
        + match.start()
        + len(match[0])
        - len(match[0].lstrip())
    )
