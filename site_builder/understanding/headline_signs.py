"""What speaks for a line as the headline of its page, in words that a reader follows.

A sign is its own name. Signs of words tell what returns in the story, signs of place
where the line stands to story, byline and date, signs of looks how it is written, and
signs of neighbours what it stands among.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from site_builder.model import Role
from site_builder.understanding.names import is_person_name
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet

LONGEST = 220
"""Characters of the longest headline."""
_CONTENT_WORD = re.compile(r"\w{4,}")
"""Letters from which a word says what a text is about, in scripts with spaces."""
WIDE = re.compile(
    r"[\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
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
_PICTURE = re.compile(
    r"©|\(c\)|(?<!\w)(?:photo(?:graph)?s?|images?|pictures?|credits?|fotos?|bild(?:er)?"
    r"|illustrations?|grafik|quelle)(?: \w{2,12})?(?::| by | via )",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b\d+ ?(?:min|hours?|std|uhr)\b", re.IGNORECASE
)
_HEADING_WORDS = 5
"""Words from which a short line reads as the headline of some story."""
FURNITURE = (Role.BOILERPLATE, Role.COMMENT)


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
    pieces: frozenset[str]
    """Parts of lines between separators, folded: window titles and breadcrumbs."""
    texts: Counter[str]


def size_in_words(shape: Shape) -> int:
    """Count the words of a line, of scripts without spaces too."""
    if shape.text.isascii():
        return len(shape.words)
    wide = len(WIDE.findall(shape.text[:LONGEST]))
    return len(shape.words) if wide * 2 < len(shape.text) else wide // _WIDE_WORD


def content_words(shape: Shape) -> list[str]:
    """List the words that say what a line is about; pairs of wide characters too."""
    folded = shape.folded
    if not folded.isascii() and WIDE.search(folded[:LONGEST]):
        wide = WIDE.findall(folded)
        return [one + two for one, two in pairwise(wide)]
    return _CONTENT_WORD.findall(folded)


def key_of(text: str) -> str:
    """Reduce a line to what two printings of it have in common."""
    return text.casefold().strip(" \"'“”‘’«».")


def signs_of(
    sheet: Sheet, page: Page, among: frozenset[int], at: int
) -> tuple[str, ...]:
    """List the signs of a line.

    Args:
        sheet: The text.
        page: What its signs are read against.
        among: Indexes of all lines that may be the headline.
        at: The index of the line.
    """
    shape = sheet.lines[at]
    return (
        *_signs_of_words(page, shape, at),
        *_signs_of_place(page, at),
        *_signs_of_looks(shape),
        *_signs_of_neighbours(sheet, among, at),
    )


def _signs_of_words(page: Page, shape: Shape, at: int) -> Iterator[str]:
    words = set(content_words(shape))
    own = 1 if page.first <= at < page.last and len(shape.text) >= PROSE_FROM else 0
    if words:
        times = page.words.get
        counts = [times(word, 0) - own for word in words]
        known = sum([count > 0 for count in counts])
        often = sum([count > 1 for count in counts])
        yield _RETURNING[min(known, len(_RETURNING) - 1)]
        yield _OFTEN[min(often, len(_OFTEN) - 1)]
        yield _SHARES[(4 * known) // len(words)]
        yield _OFTEN_SHARES[(4 * often) // len(words)]
        if not page.first <= at < page.first + _NEAR:
            told = len(page.opening & words)
            yield _OPENINGS[min(told, len(_OPENINGS) - 1)]
    yield _SIZES[min(size_in_words(shape), len(_SIZES) - 1)]
    key = key_of(shape.text)
    if page.texts.get(key, 0) > 1:
        yield "said again on the page"
    if key in page.pieces:
        yield "part of the window title"


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


def _spread(*named: tuple[int, str]) -> tuple[str, ...]:
    """List for every number from 0 the name of the range that it is in."""
    return tuple(
        name
        for (start, name), (end, _) in pairwise((*named, (named[-1][0] + 1, "")))
        for _ in range(start, end)
    )


_SIZES = _spread(
    (0, "two words"),
    (3, "three words"),
    (4, "four or five words"),
    (6, "six to eight words"),
    (9, "nine to twelve words"),
    (13, "thirteen to sixteen words"),
    (17, "many words"),
    (24, "very many words"),
)
_PLACES = _spread(
    (0, "first line of the story"),
    (1, "right above the story"),
    (2, "shortly above the story"),
    (4, "some lines above the story"),
    (8, "8 lines above the story"),
    (16, "16 lines above the story"),
    (40, "40 lines above the story"),
    (120, "far above the story"),
)
_DEPTHS = _spread(
    (0, "within the story"),
    (3, "3 lines within the story"),
    (8, "8 lines within the story"),
    (16, "deep within the story"),
)
_DISTANCES = _spread(
    (0, ""), (1, "right"), (2, "shortly"), (3, "near"), (5, "some way")
)
_BYLINE_BELOW = [f"byline or date {_DISTANCES[min(gap, 5)]} below" for gap in range(9)]
_REACH = 8
"""Lines below a headline in which its byline or day stands."""


def _signs_of_place(page: Page, at: int) -> Iterator[str]:
    distance = page.first - at
    if distance < 0:
        yield _DEPTHS[min(-distance, len(_DEPTHS) - 1)]
    else:
        yield _PLACES[min(distance, len(_PLACES) - 1)]
    if page.marks:
        yield from _signs_of_marks(page, at)
    if at < _NEAR:
        yield "near the top"
        if not at:
            yield "first line"


def _signs_of_marks(page: Page, at: int) -> Iterator[str]:
    gap = _next(page.marks, at)
    if gap <= _REACH:
        yield _BYLINE_BELOW[gap]
        if gap <= _NEAR and len(page.marks) > _MANY_MARKS:
            yield "one of many bylines below"
        if _next(page.bylines, at) <= _NEAR:
            yield "byline below"
        if _next(page.stamps, at) <= _NEAR:
            yield "date below"
    elif gap <= 2 * _REACH:
        yield "byline or date far below"
    behind = bisect_left(page.marks, at)
    above = at - page.marks[behind - 1] if behind else _FAR
    if above < _NEAR:
        yield "byline or date above"
        if above == 1:
            yield "byline or date right above"


_FAR = 1000


def _next(marks: tuple[int, ...], at: int) -> int:
    """Say how many lines below `at` the next mark stands."""
    behind = bisect_left(marks, at + 1)
    return marks[behind] - at if behind < len(marks) else _FAR


def _signs_of_looks(shape: Shape) -> Iterator[str]:
    text, words = shape.text, len(shape.words)
    if shape.ends_sentence:
        yield from _signs_of_sentence(text, words)
    if shape.capitals * 10 >= words * 8:
        yield "words with capitals"
        if words <= _NEAR:
            yield "section-like"
        if is_person_name(text):
            yield "name-like"
        if text.isupper():
            yield "all capitals"
    if shape.quoted:
        yield "opens with a quotation"
    if text[0].islower() or text[0] in ",.;:)":
        yield "lower case"
    elif text[0] in "([{+@#":
        yield "opens with a bracket or sign"
    if not _MAY_TELL.isdisjoint(text):
        yield from (name for name, find in _TELLING if find(text))


def _signs_of_sentence(text: str, words: int) -> Iterator[str]:
    if text.endswith("."):
        yield "full stop"
        if words > _LONG_SENTENCE:
            yield "long sentence"
    elif text.endswith(("?", "!")):
        yield "question"
    if "," in text:
        yield "reads on"


_MAY_TELL = frozenset(":|@©().…»>→-›0123456789")
"""Characters that all that follows needs one of."""
_TELLING: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("cut off", re.compile(r"(?:…|»|>|→|\.\.\.)$").search),
    ("separators", re.compile(r"[|›]| - ").search),
    ("colon", re.compile(":").search),
    ("names a picture's source", _PICTURE.search),
    ("tells a time of the clock", _CLOCK.search),
    ("holds an address", re.compile(r"@|http|www\.").search),
)
"""Signs that marks and figures in a line give."""


def _signs_of_neighbours(sheet: Sheet, among: frozenset[int], at: int) -> Iterator[str]:
    lines, roles = sheet.lines, sheet.roles
    shape, size = lines[at], len(lines[at].text)
    below = lines[at + 1] if at + 1 < len(lines) else None
    if shape.gap:
        yield "gap above"
    if below is None or below.gap:
        yield "gap below"
    if below is not None:
        yield _BELOW[_kind(below)]
        if roles.get(at + 1) in FURNITURE:
            yield "furniture right below"
    if at:
        above = [len(lines[i].text) for i in range(max(0, at - 3), at)]
        if size > 1.5 * max(above):
            yield "longer than those above"
        if min(above) > PROSE_FROM:
            yield "long lines above"
        if roles.get(at - 1) in FURNITURE:
            yield "furniture right above"
        yield _ABOVE[_kind(lines[at - 1])]
    like = [
        i
        for i in (at - 2, at - 1, at + 1, at + 2)
        if i in among and len(lines[i].words) >= _HEADING_WORDS
    ]
    if like:
        yield "beside another heading" if len(like) == 1 else "among other headings"


_KINDS = ("list item", "paragraph", "sentence", "heading", "short line")
_BELOW = {kind: f"{kind} right below" for kind in _KINDS}
_ABOVE = {kind: f"{kind} right above" for kind in _KINDS}


def _kind(shape: Shape) -> str:
    if shape.bullet:
        return "list item"
    if shape.is_long:
        return "paragraph"
    if len(shape.words) < _HEADING_WORDS:
        return "short line"
    return "sentence" if shape.ends_sentence else "heading"
