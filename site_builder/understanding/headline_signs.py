"""What speaks for a line as the headline of its page, in words that a reader follows.

A sign is its own name. Signs of words tell what returns in the story, signs of place
where the line stands to story, byline and date, signs of looks how it is written, and
signs of neighbours what it stands among.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from site_builder.model import Role
from site_builder.understanding.expressions import Late
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.spelling import first_words
from site_builder.understanding.traits import BYLINE, NAME, STAMP
from site_builder.understanding.vocabulary import Group

LONGEST = 220
"""Characters of the longest headline."""
_CONTENT_WORD = 4
"""Letters from which a word says what a text is about, in scripts with spaces."""
WIDE = Late(r"[\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_WORD = 3
"""Characters that are about a word where words are written without spaces."""
PROSE_FROM = 45
"""Characters from which a line speaks for a story rather than for a menu."""
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
HEADING_WORDS = 5
"""Words from which a short line reads as the headline of some story."""
FURNITURE = (Role.BOILERPLATE, Role.COMMENT)
_FEWEST_SUMMING_UP = 8
"""Words of a line that can sum up a story."""
_LONGEST_SUMMING_UP = 500
"""Characters of such a line."""
_LONGER = 1.2
"""How much longer it is than the headline above it."""
_FEWEST_OF_TITLE = 3
"""Words of a line that is more than a section's name or a kicker."""
_NO_TITLE = BYLINE | STAMP | NAME


@dataclass(frozen=True, slots=True)
class Page:
    """What the signs of all candidates are read against."""

    first: int
    """Index of the first line of the story, the densest run of long lines."""
    last: int
    words: Counter[str]
    """How often a word stands in the story."""
    opening: frozenset[str]
    """Words of its first long lines."""
    bylines: tuple[int, ...]
    stamps: tuple[int, ...]
    marks: tuple[int, ...]
    """Indexes of bylines and timestamps together."""
    keys: tuple[str, ...]
    """The key of each line; of long lines it is empty."""
    pieces: frozenset[str]
    """Keys of parts of lines between separators: window titles and breadcrumbs."""
    trails: frozenset[int]
    """Indexes of breadcrumb trails and subjects that end in a line of the page."""
    repeated: frozenset[str]
    """Keys that more lines than one have."""


def size_in_words(shape: Shape) -> int:
    """Count the words of a line, of scripts without spaces too."""
    if shape.is_western:
        return len(shape.words)
    wide = len(WIDE.findall(shape.text[:LONGEST]))
    return len(shape.words) if wide * 2 < len(shape.text) else wide // _WIDE_WORD


def content_words(shape: Shape) -> list[str]:
    """List the words that say what a line is about; pairs of wide characters too."""
    words = shape.known.content
    if words is None:
        words = shape.known.content = _content_words(shape)
    return words


def _content_words(shape: Shape) -> list[str]:
    if not shape.is_western and WIDE.search(shape.folded[:LONGEST]):
        wide = WIDE.findall(shape.folded)
        return [one + two for one, two in pairwise(wide)]
    return [word for word in shape.tokens if len(word) >= _CONTENT_WORD]


def key_of(text: str) -> str:
    """Reduce a line to what two printings of it have in common."""
    return text.casefold().strip(_EDGES)


def key_of_line(shape: Shape) -> str:
    """Reduce a line, whose folded text may be that already but for its edges."""
    return shape.folded.strip(_EDGES) if shape.text.isascii() else key_of(shape.text)


_EDGES = " \"'“”‘’«»."


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
    _add_signs_of_neighbours(signs, sheet, headings, at)
    _add_signs_of_pairs(signs, sheet, at)
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


def _add_signs_of_neighbours(
    signs: list[str], sheet: Sheet, headings: frozenset[int], at: int
) -> None:
    lines = sheet.lines
    shape = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if shape.gap and at:  # the first line of every text has one
        signs.append("gap above")
    if below is None or below.gap:
        signs.append("gap below")
    if below is not None:
        signs.append(_BELOW[_kind(below)])
        if sheet.roles.get(at + 1) in FURNITURE:
            signs.append("furniture right below")
    if at:
        _add_signs_of_lines_above(signs, sheet, at)
    like = (
        (at - 2 in headings)
        + (at - 1 in headings)
        + (at + 1 in headings)
        + (at + 2 in headings)
    )
    if like:
        signs.append("beside another heading" if like == 1 else "among other headings")


def _add_signs_of_lines_above(signs: list[str], sheet: Sheet, at: int) -> None:
    lines = sheet.lines
    above = [len(line.text) for line in lines[max(0, at - 3) : at]]
    if len(lines[at].text) > 1.5 * max(above):
        signs.append("longer than those above")
    if min(above) > PROSE_FROM:
        signs.append("long lines above")
    if sheet.roles.get(at - 1) in FURNITURE:
        signs.append("furniture right above")
    signs.append(_ABOVE[_kind(lines[at - 1])])


_KINDS = ("list item", "paragraph", "sentence", "heading", "short line")
_BELOW = {kind: f"{kind} right below" for kind in _KINDS}
_ABOVE = {kind: f"{kind} right above" for kind in _KINDS}


def _kind(shape: Shape) -> str:
    if shape.bullet:
        return "list item"
    if shape.is_long:
        return "paragraph"
    if len(shape.words) < HEADING_WORDS:
        return "short line"
    return "sentence" if shape.ends_sentence else "heading"


def _add_signs_of_pairs(signs: list[str], sheet: Sheet, at: int) -> None:
    """Tell a headline from the standfirst right below it, which is the longer."""
    lines = sheet.lines
    if len(lines[at].words) >= _FEWEST_SUMMING_UP:
        above = past_furniture(sheet, at, -1)
        if (
            above is not None
            and len(lines[above].words) >= _FEWEST_OF_TITLE
            and not sheet.traits[above] & _NO_TITLE
            and sums_up(lines[at], lines[above])
        ):
            signs.append("below a shorter title")
    below = past_furniture(sheet, at, 1)
    if below is not None and sums_up(lines[below], lines[at]):
        signs.append("above a longer line")


def past_furniture(sheet: Sheet, at: int, step: int) -> int | None:
    """Find the next line without a role, past one of furniture: stars, a button."""
    roles = sheet.roles
    beside = at + step
    if roles.get(beside) in FURNITURE:
        beside += step
    return beside if 0 <= beside < len(sheet.lines) and beside not in roles else None


def sums_up(lower: Shape, upper: Shape) -> bool:
    """Whether a line may sum up the story of the shorter title above it."""
    return (
        len(lower.words) >= _FEWEST_SUMMING_UP
        and len(upper.text) * _LONGER < len(lower.text) <= _LONGEST_SUMMING_UP
        and not upper.ends_sentence
    )
