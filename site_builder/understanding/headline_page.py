"""The page that a headline is looked for on, as the signs of its lines read it."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from site_builder.understanding.expressions import Late
from site_builder.understanding.shapes import Shape

LONGEST = 220
"""Characters of the longest headline."""
_CONTENT_WORD = 4
"""Letters from which a word says what a text is about, in scripts with spaces."""
WIDE = Late(r"[\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_WORD = 3
"""Characters that are about a word where words are written without spaces."""
PROSE_FROM = 45
"""Characters from which a line speaks for a story rather than for a menu."""


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
