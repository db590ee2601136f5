"""The look of a line: what can be said of it without reading its neighbours."""

import re
from dataclasses import dataclass
from functools import lru_cache

from site_builder.understanding.wrapping import find_wrapped

_WORD = re.compile(r"\w[\w'’.&-]*")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_BULLET = re.compile(r"\s*(?:[•·▪◦‣●○■–*-]|\d{1,2}[.)])\s+\S")
_STOPS = frozenset(".!?…。！？")
_CLOSERS = frozenset("\"'”’»)]")
_BULLET_SIGNS = frozenset("•·▪◦‣●○■–*-")
_OPENING_QUOTES = frozenset("“\"„«»‘'「『")

_WORDS_OF_TITLE = range(3, 31)

LONG = 80
"""Characters from which a line reads as prose.

On the flattened news pages that this was tried on, four of five lines of at least 80
characters are text of the article, and one of five shorter ones is.
"""


@dataclass(slots=True)
class Memory:
    """Answers about a line that depend on its text alone, once they are known."""

    words: tuple[str, ...] | None = None
    capitals: int = -1
    traits: int = -1
    """Its traits (`traits.traits_of`)."""
    content: list[str] | None = None
    """Its words that say what it is about (`headline_page.content_words`)."""


Look = tuple[str, list[str], bool, bool, bool, bool, bool, bool, Memory]
"""The part of a `Shape` that its text alone decides, in the order of its fields."""


@dataclass(slots=True)
class Shape:
    """A non-blank line measured: `text` is stripped, `number` its line in the source.

    A paragraph that was broken into several lines is measured as one; `raws` has its
    lines word for word, the first of them number `number`. `gap` is true where a blank
    line (or the start of the source) stands before it. `tokens` are the runs of letters
    and digits of `folded`. Its words are counted when somebody asks: of a paragraph
    nobody may.
    """

    number: int
    raws: tuple[str, ...]
    gap: bool
    text: str
    folded: str
    tokens: list[str]
    is_western: bool
    """Whether the line is surely written in Western European letters alone."""
    has_digits: bool
    ends_sentence: bool
    bullet: bool
    quoted: bool
    is_long: bool
    """Whether the line is long enough to be prose."""
    known: Memory
    """What was asked of a line with these words before; short lines share it."""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        known = self.known
        if known.words is None:
            known.words = find_words(self.text[:HEAD])
        return known.words

    @property
    def capitals(self) -> int:
        """How many of its words begin with a capital letter."""
        known = self.known
        if known.capitals < 0:
            known.capitals = sum([word[0].isupper() for word in self.words])
        return known.capitals

    @property
    def last(self) -> int:
        """The number of its last line."""
        return self.number + len(self.raws) - 1

    @property
    def is_title_like(self) -> bool:
        """Whether the line could be a heading: some words, and no full stop."""
        return len(self.words) in _WORDS_OF_TITLE and not self.text.endswith(
            (".", ":", ",", ";")
        )


def measure_lines(
    lines: tuple[str, ...], *, unwrap: bool, above: int = 0
) -> tuple[Shape, ...]:
    """Measure every non-blank line, in order; with `unwrap` paragraphs as a whole.

    `above` counts the lines of the source that stand before these.
    """
    shapes = []
    gap = True
    stripped = list(map(str.strip, lines))
    wrapped = find_wrapped(lines, stripped) if unwrap else {}
    behind = 0
    for at, text in enumerate(stripped):
        if not text:
            gap = True
        elif at >= behind:
            behind = wrapped.get(at, at) + 1
            whole = text if behind == at + 1 else " ".join(stripped[at:behind])
            look = _look_again(whole) if len(whole) <= _SHORT else _look_at(whole)
            shapes.append(Shape(above + at + 1, lines[at:behind], gap, whole, *look))
            gap = False
    return tuple(shapes)


HEAD = 2000
"""Characters of a line that are measured; what a line is shows early, and a line of
megabytes must not cost more than its share."""


def _look_at(text: str) -> Look:
    size = len(text)
    head = text if size <= HEAD else text[:HEAD]
    # Without its curly apostrophes a line is more often plain ASCII, which folds fast.
    folded = head if head.isascii() else head.replace("’", "'")
    folded = folded.casefold()
    first, last = text[0], text[-1]
    # The last or the first character answers for nearly all lines, so the expressions
    # are hardly ever asked; that is a third of what it takes to measure a line.
    return (
        folded,
        *find_tokens(folded),
        last in _STOPS
        or (last in _CLOSERS and _SENTENCE_END.search(text[-8:]) is not None),
        (first in _BULLET_SIGNS or first.isdecimal())
        and _BULLET.match(head) is not None,
        first in _OPENING_QUOTES,
        size >= LONG,
        Memory(),
    )


_SHORT = 60
"""Characters of a line that may be furniture, which pages of one site share."""
_REMEMBERED = 2048
"""Short lines that are kept in mind; with all that is known of them some 2 MB."""
_look_again = lru_cache(_REMEMBERED)(_look_at)


# To find words by a regular expression costs five times what it costs to write a space
# for all that is none and to split; so that is done where the letters are Western.

_TOKEN = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_INNER = "'.&-"
"""Signs that may stand within a word or at its end."""
_APOSTROPHE = "\x92"
"""Stands for the curly apostrophe, which Latin 1 lacks; the control has no use."""
_LETTERS = [chr(code) if _TOKEN.match(chr(code)) else " " for code in range(256)]
_TOKENS_ONLY = "".join(_LETTERS).encode("latin-1")
_WORDS_ONLY = "".join(
    sign if sign in _INNER + _APOSTROPHE else letter
    for sign, letter in zip(map(chr, range(256)), _LETTERS, strict=True)
).encode("latin-1")
_DIGITS = b"0123456789"


def find_tokens(text: str) -> tuple[list[str], bool, bool]:
    """Find the runs of letters and digits; say if all is Western, and if digits are."""
    plain = text if text.isascii() else _without_marks(text)
    try:
        data = plain.encode("latin-1")
    except UnicodeEncodeError:
        return _TOKEN.findall(text), False, _DIGIT.search(text) is not None
    letters = data.translate(_TOKENS_ONLY)
    has_digits = len(data.translate(None, _DIGITS)) < len(data)
    return letters.decode("latin-1").split(), True, has_digits


def find_words(text: str) -> tuple[str, ...]:
    """Find the words: letters and digits, and within them signs such as apostrophes."""
    if text.isascii():
        data = text.encode("ascii")
    elif _APOSTROPHE in text:
        return tuple(_WORD.findall(text))
    else:
        plain = _without_marks(text.replace("’", _APOSTROPHE))
        try:
            data = plain.encode("latin-1")
        except UnicodeEncodeError:
            return tuple(_WORD.findall(text))
    line = data.translate(_WORDS_ONLY)
    words = line.decode("latin-1").split()
    if _EARLY_SIGN.search(b" " + line):
        words = [word for piece in words if (word := piece.lstrip(_NO_START))]
    if "’" in text:
        words = [word.replace(_APOSTROPHE, "’") for word in words]
    return tuple(words)


def has_word(text: str, word: str) -> bool:
    """Say whether `find_words` finds a word in a text, without finding the others."""
    if not _WORD.fullmatch(word):
        return False
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (end < len(text) and _goes_on(text[end])):
            start = at
            while start and text[start - 1] in _SIGNS_WITHIN:
                start -= 1
            if not (start and _goes_on(text[start - 1])):
                return True
        at = text.find(word, at + 1)
    return False


def _goes_on(sign: str) -> bool:
    """Whether a word goes on with a character."""
    return sign.isalnum() or sign == "_" or sign in _SIGNS_WITHIN


_SIGNS_WITHIN = f"{_INNER}’"
_NO_START = _INNER + _APOSTROPHE
_EARLY_SIGN = re.compile(rb"[ ]['.&\x92-]")
"""A sign before the first letter of a word."""


def _without_marks(text: str) -> str:
    """Write a space for each mark that Western texts use and Latin 1 lacks."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text


_MARKS = "“”‘–—…•"
