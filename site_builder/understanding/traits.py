"""The traits of a line: what many rules ask, found once and kept as bits.

A rule says in the table which traits a line must have for the rule to apply at all, so
that most rules are never called for most lines. A trait promises nothing: it may be
there where no rule applies, but wherever a rule applies, one of its traits is.
"""

import re
from collections.abc import Callable
from typing import Final

from site_builder.understanding.author_words import BIO_WORDS, JOBS
from site_builder.understanding.byline_names import LEADS
from site_builder.understanding.picture_words import (
    CAPTION_STARTS,
    CAPTION_WORDS,
    CREDIT_OWNERS,
)
from site_builder.understanding.shapes import Shape
from site_builder.understanding.spelling import NUMBER, first_words, needed_words
from site_builder.understanding.vocabulary import (
    COMMENT_SECTIONS,
    FURNITURE_LINES,
    FURNITURE_STARTS,
    GALLERY_ENDS,
    PROMO_SENTENCES,
    PROMO_WORDS,
    TEASER_ENDS,
    TEASER_SECTIONS,
    TEASER_STARTS,
    Group,
)

LINE: Final = 1 << 0
"""Any line."""
PAGE: Final = 1 << 1
"""Of a saved page: its source says something of it."""
LONG: Final = 1 << 2
BULLET: Final = 1 << 3
QUOTED: Final = 1 << 4
SHORT: Final = 1 << 5
"""No longer than furniture is."""
DIGITS: Final = 1 << 6
NAME: Final = 1 << 7
"""A person's name and nothing else."""
JOB: Final = 1 << 8
"""A job and nothing else."""
JOB_WORD: Final = 1 << 9
NOTICE: Final = 1 << 10
"""Begins as a notice of the page may."""
COMMENTS: Final = 1 << 11
TEASER: Final = 1 << 12
"""Begins as the advertisement of another story may."""
SECTION: Final = 1 << 13
GALLERY: Final = 1 << 14
READ_MORE: Final = 1 << 15
PROMO: Final = 1 << 16
BIO: Final = 1 << 17
CAPTION: Final = 1 << 18
OWNER: Final = 1 << 19
"""Has a word of those who own pictures."""
LABEL: Final = 1 << 20
"""Has a word that credits begin with."""
SLASH: Final = 1 << 21
BUTTON: Final = 1 << 22
"""Begins as a whole line of furniture may."""
BARE: Final = 1 << 23
"""Has no word, or is a sign or two."""
TITLE: Final = 1 << 24
"""Reads as a title: some words, and no full stop."""
STAMP: Final = 1 << 25
"""Does nothing but give a date."""
BYLINE: Final = 1 << 26
"""Begins as bylines do and names somebody."""
PARTED: Final = 1 << 27
"""A name and a job."""
LEAD: Final = 1 << 28
"""Begins with a word that bylines begin with."""

SHORTEST_NAME, LONGEST_NAME = 2, 5
"""Words of a person's name."""
_LONGEST_NAME_LINE = 50
_SIGNS = 4
"""Characters of a line that may be a counter or a sign rather than words."""
LONGEST_FURNITURE = 60
"""Characters of the longest line that is a button or a trail."""

_ODD_CASE = re.compile("[ıİſ\u212a]")
"""Letters that one way to ignore case takes for "i", "s" or "k", and the other not."""

_LABEL_WORDS: Group = (
    r"(?:photo|image|picture|photograph|illustration|graphic|foto|bild|credit|crédit)s?",
    r"courtesy",
    r"quelle",
)

_BY_FIRST_WORD: tuple[tuple[int, tuple[Group, ...]], ...] = (
    (BUTTON, (FURNITURE_LINES,)),
    (NOTICE, (FURNITURE_STARTS,)),
    (COMMENTS, (COMMENT_SECTIONS,)),
    (TEASER, (TEASER_STARTS,)),
    (SECTION, (TEASER_SECTIONS,)),
    (GALLERY, (GALLERY_ENDS,)),
    (READ_MORE, (TEASER_ENDS,)),
    (LEAD, (LEADS,)),
)
_BY_ANY_WORD: tuple[tuple[int, tuple[Group, ...]], ...] = (
    (PROMO, (PROMO_WORDS, PROMO_SENTENCES)),
    (BIO, (BIO_WORDS,)),
    (CAPTION, (CAPTION_STARTS, CAPTION_WORDS)),
    (OWNER, (CREDIT_OWNERS,)),
    (LABEL, (_LABEL_WORDS,)),
    (JOB_WORD, (JOBS,)),
)


_Spell = Callable[..., frozenset[str] | None]


def _by_words(
    table: tuple[tuple[int, tuple[Group, ...]], ...], spell: _Spell
) -> tuple[int, dict[str, int]]:
    """Give the traits of every line, and more by the words that `spell` names."""
    always, by_word = LINE, dict[str, int]()
    for trait, groups in table:
        words = spell(*groups)
        if words is None:
            always |= trait
            continue
        for word in words:
            by_word[word] = by_word.get(word, 0) | trait
    return always, by_word


_ALWAYS_FIRST, _FIRST = _by_words(_BY_FIRST_WORD, first_words)
_ALWAYS_ANY, _ANY = _by_words(_BY_ANY_WORD, needed_words)
_ALWAYS = _ALWAYS_FIRST | _ALWAYS_ANY
_KNOWN = frozenset(_ANY)


def traits_of(shape: Shape) -> int:
    """Find the traits that a line has by its words and marks alone."""
    text = shape.text
    size = len(text)
    traits = _traits_of_words(shape)
    if shape.is_long:
        traits |= LONG
    elif size <= LONGEST_FURNITURE:
        traits |= SHORT if size > _SIGNS else SHORT | BARE
    if shape.bullet:
        traits |= BULLET
    if shape.quoted:
        traits |= QUOTED
    if "/" in text:
        traits |= SLASH
    if not shape.ends_sentence and shape.is_title_like:
        traits |= TITLE
    if not text.isascii():
        if "©" in text or _ODD_CASE.search(text):
            traits |= LABEL | LEAD
        if not shape.is_western:
            traits |= BARE
    return traits


def _traits_of_words(shape: Shape) -> int:
    tokens = shape.tokens
    if not tokens:
        return _ALWAYS | BARE
    first = tokens[0]
    traits = _ALWAYS | _FIRST.get(first, 0)
    # One look at all words: most lines have few that any group needs, or none.
    for word in _KNOWN.intersection(tokens):
        traits |= _ANY[word]
    if shape.has_digits:
        traits |= DIGITS | _ANY.get(NUMBER, 0)
        if first[0].isdecimal():
            traits |= _FIRST.get(NUMBER, 0)
    return traits


def may_be_name(shape: Shape) -> bool:
    """Whether a line has the few words, and the two capitals, of a person's name."""
    return (
        len(shape.text) <= _LONGEST_NAME_LINE
        and len(shape.words) <= LONGEST_NAME
        and shape.capitals >= SHORTEST_NAME
    )
