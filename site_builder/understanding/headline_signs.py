"""What speaks for a line as the headline of its page, in words that a reader follows.

A sign is its own name. Signs of words tell what returns in the story, signs of place
where the line stands to story, byline and date, signs of looks how it is written, and
signs of neighbours what it stands among.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from site_builder.understanding.expressions import Late
from site_builder.understanding.headline_neighbours import (
    add_signs_of_neighbours,
    add_signs_of_pairs,
)
from site_builder.understanding.headline_page import (
    PROSE_FROM,
    Page,
    content_words,
    size_in_words,
)
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.spelling import first_words
from site_builder.understanding.traits import NAME
from site_builder.understanding.vocabulary import Group

_NEAR = 4
"""Lines that stand with another."""
_MANY_MARKS = 6
"""Bylines and timestamps of a page with more stories than one."""
_LONG_SENTENCE = 12
"""Words of a headline that ends in a full stop; a longer one is a sentence."""
_OF_PICTURES: Group = (
    r"photo(?:graph)?s?",
    r"images?",
    r"pictures?",
    r"credits?",
    r"fotos?",
    r"bild(?:er)?",
    r"illustrations?",
    r"grafik",
    r"quelle",
)
_PICTURE = Late(
    rf"©|\(c\)|(?<!\w)(?:{'|'.join(_OF_PICTURES)})(?: \w{{2,12}})?(?::| by | via )",
    re.IGNORECASE,
)
_PICTURES = first_words(_OF_PICTURES) or frozenset()
_CLOCK = Late(r"\b\d{1,2}[:.]\d\d\b|\b\d+ ?(?:min|hours?|std|uhr)\b", re.IGNORECASE)
_MAY_BE_CLOCK = re.compile(r"[0-9](?:[:.]\d| ?[mhsuMHSUſ])")
"""What every time of the clock in Western figures has; a search that begins with a
figure is a fast one."""


def signs_of(
    sheet: Sheet, page: Page, headings: frozenset[int], at: int
) -> tuple[str, ...]:
    """List the signs of a line.

    Args:
        sheet: The text.
        page: What its signs are read against.
        headings: Indexes of the lines that may be the headline and have some words.
        at: The index of the line.
    """
    shape = sheet.lines[at]
    signs: list[str] = []
    _add_signs_of_words(signs, page, shape, at)
    _add_signs_of_place(signs, page, at)
    _add_signs_of_looks(signs, shape, sheet.traits[at])
    add_signs_of_neighbours(signs, sheet, headings, at)
    add_signs_of_pairs(signs, sheet, at)
    return tuple(signs)


def _add_signs_of_words(signs: list[str], page: Page, shape: Shape, at: int) -> None:
    words = set(content_words(shape))
    own = 1 if page.first <= at < page.last and len(shape.text) >= PROSE_FROM else 0
    if words:
        known = often = 0
        for count in map(page.words.get, words):
            if count is not None and count > own:
                known += 1
                if count > own + 1:
                    often += 1
        size = len(words)
        signs += (
            _RETURNING[min(known, len(_RETURNING) - 1)],
            _OFTEN[min(often, len(_OFTEN) - 1)],
            _SHARES[(4 * known) // size],
            _OFTEN_SHARES[(4 * often) // size],
        )
        if not page.first <= at < page.first + _NEAR:
            told = len(page.opening & words)
            signs.append(_OPENINGS[min(told, len(_OPENINGS) - 1)])
    signs.append(_SIZES[min(size_in_words(shape), len(_SIZES) - 1)])
    key = page.keys[at]
    if key in page.repeated:
        signs.append("said again on the page")
    if key in page.pieces:
        signs.append("part of the window title")


_RETURNING = (
    "no word returns in the story",
    "one word returns in the story",
    "two words return in the story",
    "three words return in the story",
    "four words return in the story",
    "five words return in the story",
    "many words return in the story",
)
_OFTEN = (
    "no word returns often",
    "one word returns often",
    "two words return often",
    "three words return often",
    "four words return often",
    "many words return often",
)
_SHARES = (
    "hardly a word returns",
    "some of its words return",
    "half of its words return",
    "most of its words return",
    "all of its words return",
)
_OPENINGS = (
    "the story opens without its words",
    "the story opens with one of its words",
    "the story opens with two of its words",
    "the story opens with three of its words",
    "the story opens with many of its words",
)
_OFTEN_SHARES = (
    "hardly a word returns often",
    "some of its words return often",
    "half of its words return often",
    "most of its words return often",
    "all of its words return often",
)


def spread(*named: tuple[int, str]) -> tuple[str, ...]:
    """List for every number from 0 the name of the range that it is in."""
    return tuple(
        name
        for (start, name), (end, _) in pairwise((*named, (named[-1][0] + 1, "")))
        for _ in range(start, end)
    )


_SIZES = spread(
    (0, "one word"),
    (2, "two words"),
    (3, "three words"),
    (4, "four or five words"),
    (6, "six to eight words"),
    (9, "nine to twelve words"),
    (13, "thirteen to sixteen words"),
    (17, "many words"),
    (24, "very many words"),
)
_PLACES = spread(
    (0, "first line of the story"),
    (1, "right above the story"),
    (2, "shortly above the story"),
    (4, "some lines above the story"),
    (8, "8 lines above the story"),
    (16, "16 lines above the story"),
    (40, "40 lines above the story"),
    (120, "far above the story"),
)
DEPTHS = spread(
    (0, "within the story"),
    (3, "3 lines within the story"),
    (8, "8 lines within the story"),
    (16, "deep within the story"),
)
_DISTANCES = spread((0, ""), (1, "right"), (2, "shortly"), (3, "near"), (5, "some way"))
_BYLINE_BELOW = [f"byline or date {_DISTANCES[min(gap, 5)]} below" for gap in range(9)]
_REACH = 8
"""Lines below a headline in which its byline or day stands."""


def _add_signs_of_place(signs: list[str], page: Page, at: int) -> None:
    distance = page.first - at
    if distance < 0:
        signs.append(DEPTHS[min(-distance, len(DEPTHS) - 1)])
    else:
        signs.append(_PLACES[min(distance, len(_PLACES) - 1)])
    if page.marks:
        _add_signs_of_marks(signs, page, at)
    if at < _NEAR:
        signs.append("near the top")
        if not at:
            signs.append("first line")


def _add_signs_of_marks(signs: list[str], page: Page, at: int) -> None:
    marks = page.marks
    behind = bisect_left(marks, at + 1)
    gap = marks[behind] - at if behind < len(marks) else _FAR
    if gap <= _REACH:
        signs.append(_BYLINE_BELOW[gap])
        if gap <= _NEAR and len(marks) > _MANY_MARKS:
            signs.append("one of many bylines below")
        if _next(page.bylines, at) <= _NEAR:
            signs.append("byline below")
        if _next(page.stamps, at) <= _NEAR:
            signs.append("date below")
    elif gap <= 2 * _REACH:
        signs.append("byline or date far below")
    behind = bisect_left(marks, at)
    above = at - marks[behind - 1] if behind else _FAR
    if above < _NEAR:
        signs.append("byline or date above")
        if above == 1:
            signs.append("byline or date right above")


_FAR = 1000


def _next(marks: tuple[int, ...], at: int) -> int:
    """Say how many lines below `at` the next mark stands."""
    behind = bisect_left(marks, at + 1)
    return marks[behind] - at if behind < len(marks) else _FAR


def _add_signs_of_looks(signs: list[str], shape: Shape, traits: int) -> None:
    text, words = shape.text, len(shape.words)
    if shape.ends_sentence:
        _add_signs_of_sentence(signs, text, words)
    if shape.capitals * 10 >= words * 8:
        signs.append("words with capitals")
        if words <= _NEAR:
            signs.append("section-like")
        if traits & NAME:
            signs.append("name-like")
        if text.isupper():
            signs.append("all capitals")
    if shape.quoted:
        signs.append("opens with a quotation")
    first = text[0]
    if first.islower() or first in ",.;:)":
        signs.append("lower case")
    elif first in "([{+@#":
        signs.append("opens with a bracket or sign")
    if _MAY_TELL.search(text):
        _add_signs_of_marks_within(signs, shape)


def _add_signs_of_sentence(signs: list[str], text: str, words: int) -> None:
    if text.endswith(".") and not text.isupper():  # old papers end headings so
        signs.append("full stop")
        if words > _LONG_SENTENCE:
            signs.append("long sentence")
    elif text.endswith(("?", "!")):
        signs.append("question")
    if "," in text:
        signs.append("reads on")


_MAY_TELL = re.compile("[:|@©().…»>→›0-9-]")
"""Characters of which a line has one if marks and figures in it tell anything."""
_CUT_OFF = ("…", "»", ">", "→", "...")


def _add_signs_of_marks_within(signs: list[str], shape: Shape) -> None:
    text = shape.text
    if text.endswith(_CUT_OFF):
        signs.append("cut off")
    if "|" in text or "›" in text or " - " in text:
        signs.append("separators")
    has_colon = ":" in text
    if has_colon:
        signs.append("colon")
    if _may_name_source(shape) and _PICTURE.search(text):
        signs.append("names a picture's source")
    if (
        shape.has_digits
        and (_MAY_BE_CLOCK.search(text) or not shape.is_western)
        and _CLOCK.search(text)
    ):
        signs.append("tells a time of the clock")
    if "@" in text or "http" in text or "www." in text:
        signs.append("holds an address")


def _may_name_source(shape: Shape) -> bool:
    """Whether a line has a word for a picture, and what joins it to its source."""
    text, folded = shape.text, shape.folded
    if "©" in text or "(c)" in folded or not shape.is_western:
        return True
    joins = ":" in text or " by " in folded or " via " in folded
    return joins and not _PICTURES.isdisjoint(shape.tokens)
