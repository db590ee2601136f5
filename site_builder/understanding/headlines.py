"""Which line is the page's own headline: candidates, their signs, and the choice.

On a whole page the headline stands after dozens of menu lines, and headlines of other
stories stand above and below it. What tells it from them is read from the page: its
words return in the story, it stands shortly above it and above byline and timestamp,
and the page says it again in its window title or its breadcrumb.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from site_builder.model import Role
from site_builder.understanding.names import (
    is_job_title,
    is_person_name,
    parse_byline,
    split_name_and_job,
)
from site_builder.understanding.shapes import Shape
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import is_stamp
from site_builder.understanding.vocabulary import (
    TEASER_SECTIONS,
    TEASER_STARTS,
    pattern,
)

_TEASER = pattern(TEASER_STARTS)
_SECTION = pattern(TEASER_SECTIONS, whole=True)
_LONGEST = 220
"""Characters of the longest headline."""
_LONGEST_MARK = 120
"""Characters of the longest byline or timestamp."""
_CONTENT_WORD = 4
"""Letters from which a word says what a text is about, in scripts with spaces."""
_WIDE = re.compile(
    r"[\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_WIDE_WORD = 3
"""Characters that are about a word where words are written without spaces."""
_PROSE_FROM = 45
"""Characters from which a line speaks for a story rather than for a menu."""
_SECTION_SEPARATORS = re.compile(r"\s+[|»›>▸·•–—-]+\s+|\s?[|»›▸]\s?|::")
_WORDS = range(2, 60)
_NEAR = 4
"""Lines that stand with another."""
_DEEP = 20
"""Lines of a story behind which no headline stands."""
_MANY_MARKS = 6
"""Bylines and timestamps of a page with more stories than one."""
_LONG_SENTENCE = 12
"""Words of a headline that ends in a full stop; a longer one is a sentence."""
_PIECES = 12
"""Parts of a line between separators; a menu in one line has more."""

WEIGHTS: dict[str, float] = {
    "mark-next": 3.1,
    "mark-in-2": 2.5,
    "mark-in-4": 2.1,
    "words-often-in-story": 1.8,
    "gap-above": 1.6,
    "mark-in-8": 1.6,
    "gap-below": 1.6,
    "in-window-title": 1.6,
    "words-in-story": 1.6,
    "many-words-in-story": 1.4,
    "usual-words": 1.2,
    "some-words": 1.2,
    "long-line-below": 1.1,
    "longer-than-above": 0.9,
    "2-above-story": 0.9,
    "8-above-story": 0.9,
    "1-above-story": 0.9,
    "name-like": 0.8,
    "mark-above": 0.7,
    "4-above-story": 0.6,
    "digits": 0.6,
    "first-line": 0.5,
    "list-below": 0.4,
    "four-words": 0.4,
    "16-above-story": 0.3,
    "near-top": 0.3,
    "mark-in-16": 0.1,
    "question": 0.1,
    "no-word-in-story": -0.2,
    "most-words-of-all": -0.2,
    "right-above-story": -0.2,
    "said-again": -0.2,
    "separators": -0.2,
    "many-words": -0.3,
    "section-like": -0.4,
    "lower-case": -0.4,
    "three-words": -0.5,
    "long-sentence": -0.7,
    "cut-off": -0.7,
    "reads-on": -0.7,
    "long-lines-above": -0.8,
    "very-many-words": -0.9,
    "capitals": -1.1,
    "two-words": -1.2,
    "in-story": -1.8,
    "full-stop": -2.3,
    "deep-in-story": -3.1,
}
"""What each sign counts: fitted as a choice among candidates of a page, and rounded.

A sign of no weight is left out; its name stays among the signs of a candidate.
"""
_ENOUGH = 3.0
"""Weight from which a candidate is believed; below it, nothing on the page heads it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline, its signs, and what they count together."""

    at: int
    signs: tuple[tuple[str, float], ...]

    @property
    def weight(self) -> float:
        """The sum of the signs' weights."""
        return sum(WEIGHTS.get(name, 0.0) * size for name, size in self.signs)


@dataclass(frozen=True, slots=True)
class Page:
    """What the signs of all candidates are read against."""

    first: int
    """Index of the first line of the story, the densest run of long lines."""
    last: int
    words: Counter[str]
    """In how many lines of the story a word stands."""
    marks: tuple[int, ...]
    """Indexes of bylines and timestamps."""
    pieces: Counter[str]
    """Parts of lines between separators, folded: window titles and breadcrumbs."""
    texts: Counter[str]
    short: Counter[str]
    """In how many different short lines a word stands."""


def choose_headline(sheet: Sheet) -> Candidate | None:
    """Choose the candidate with the weightiest signs, where there is one."""
    best = max(find_candidates(sheet), key=lambda c: (c.weight, -c.at), default=None)
    return best if best is not None and best.weight >= _ENOUGH else None


def find_candidates(sheet: Sheet) -> list[Candidate]:
    """Find the lines that may be the headline, in order, with their signs."""
    page = _read_page(sheet)
    places = [
        at for at in range(min(len(sheet.lines), page.last)) if may_head(sheet, at)
    ]
    known = {at: _weight_of_words(page, sheet.lines[at], at) for at in places}
    top = max((weight for at, weight in known.items() if at <= page.first), default=0.0)
    return [
        Candidate(
            at,
            (
                *_signs(sheet, page, at),
                ("words-of-all", min(1.0, known[at] / top) if top else 0.0),
                ("most-words-of-all", 1.0 if top and known[at] == top else 0.0),
            ),
        )
        for at in places
    ]


def _weight_of_words(page: Page, shape: Shape, at: int) -> float:
    """Weigh the words that a line shares with the story, rare ones more."""
    own = 1 if page.first <= at < page.last and len(shape.text) >= _PROSE_FROM else 0
    words = set(content_words(shape))
    found = sum(
        min(3, page.words[word] - own) / (1 + page.short[word])
        for word in words
        if page.words[word] > own
    )
    return found / sqrt(3 + len(words))


def may_head(sheet: Sheet, at: int) -> bool:
    """Whether a line can be a headline at all."""
    shape = sheet.lines[at]
    if at in sheet.roles or shape.bullet or len(shape.text) > _LONGEST:
        return False
    if size_in_words(shape) not in _WORDS or shape.text.endswith((":", ",", ";")):
        return False
    text, folded = shape.text, shape.folded
    return not (
        _TEASER.match(folded)
        or _SECTION.fullmatch(folded)
        or is_job_title(text)
        or parse_byline(text)
        or split_name_and_job(text)
        or is_stamp(text)
    )


def size_in_words(shape: Shape) -> int:
    """Count the words of a line, of scripts without spaces too."""
    wide = len(_WIDE.findall(shape.text[:_LONGEST]))
    return len(shape.words) if wide * 2 < len(shape.text) else wide // _WIDE_WORD


def content_words(shape: Shape) -> list[str]:
    """List the words that say what a line is about; pairs of wide characters too."""
    if _WIDE.search(shape.text[:_LONGEST]):
        wide = _WIDE.findall(shape.text[:2000])
        return [one + two for one, two in pairwise(wide)]
    return [word.casefold() for word in shape.words if len(word) >= _CONTENT_WORD]


def _read_page(sheet: Sheet) -> Page:
    first, last = _story(sheet)
    words: Counter[str] = Counter()
    for shape in sheet.lines[first:last]:
        if len(shape.text) >= _PROSE_FROM:
            words.update(set(content_words(shape)))
    marks = tuple(
        at
        for at, shape in enumerate(sheet.lines[:last])
        if len(shape.text) <= _LONGEST_MARK
        and (is_stamp(shape.text) or parse_byline(shape.text))
    )
    pieces: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for shape in sheet.lines:
        if len(shape.text) <= _LONGEST:
            texts[_key(shape.text)] += 1
            parts = _SECTION_SEPARATORS.split(shape.text)
            if 1 < len(parts) <= _PIECES:
                pieces.update(_key(part) for part in parts)
    short: Counter[str] = Counter()
    seen: set[str] = set()
    for shape in sheet.lines:
        if len(shape.text) < 2 * _PROSE_FROM and shape.text not in seen:
            seen.add(shape.text)
            short.update(set(content_words(shape)))
    return Page(first, last, words, marks, pieces, texts, short)


def _key(text: str) -> str:
    return text.casefold().strip(" \"'“”‘’«».")


def _story(sheet: Sheet) -> tuple[int, int]:
    """Find the densest run of long lines: indexes of its first and behind its last.

    The run whose long lines outweigh its short ones most (a sum over a run that starts
    anew where it falls below nothing), in one walk over the lines.
    """
    best, run, start = 0.0, 0.0, 0
    found = (0, len(sheet.lines))
    for at, shape in enumerate(sheet.lines):
        size = len(shape.text) * (2 if _WIDE.search(shape.text[:4]) else 1)
        value = max(-0.7, min(6.0, (size - _PROSE_FROM) / 40))
        if shape.bullet:
            value = min(value, 0.5)
        if sheet.roles.get(at) in {Role.BOILERPLATE, Role.COMMENT}:
            value = min(value, -0.3)
        if run <= 0:
            run, start = 0.0, at
        run += value
        if run > best:
            best, found = run, (start, at + 1)
    return found


def _signs(sheet: Sheet, page: Page, at: int) -> Iterator[tuple[str, float]]:
    shape = sheet.lines[at]
    yield from _signs_of_words(page, shape, at)
    yield from _signs_of_place(page, at)
    yield from _signs_of_looks(sheet, at)


def _signs_of_words(page: Page, shape: Shape, at: int) -> Iterator[tuple[str, float]]:
    words = set(content_words(shape))
    own = 1 if page.first <= at < page.last and len(shape.text) >= _PROSE_FROM else 0
    if words:
        known = sum(1 for word in words if page.words[word] > own)
        often = sum(1 for word in words if page.words[word] > own + 1)
        yield "words-in-story", known / len(words)
        yield "words-often-in-story", often / len(words)
        yield "many-words-in-story", min(known, 6) / 6
        if known == 0:
            yield "no-word-in-story", 1.0
    size = size_in_words(shape)
    for name, sizes in _SIZES:
        if size in sizes:
            yield name, 1.0
    key = _key(shape.text)
    if page.texts[key] > 1:
        yield "said-again", 1.0
    if page.pieces[key]:
        yield "in-window-title", 1.0


_SIZES = (
    ("two-words", range(2, 3)),
    ("three-words", range(3, 4)),
    ("four-words", range(4, 6)),
    ("some-words", range(6, 9)),
    ("usual-words", range(9, 17)),
    ("many-words", range(17, 24)),
    ("very-many-words", range(24, 100)),
)
_PLACES = (
    ("right-above-story", range(1)),
    ("1-above-story", range(1, 2)),
    ("2-above-story", range(2, 4)),
    ("4-above-story", range(4, 8)),
    ("8-above-story", range(8, 16)),
    ("16-above-story", range(16, 40)),
    ("40-above-story", range(40, 120)),
)
_MARKS = (
    ("mark-next", range(1, 2)),
    ("mark-in-2", range(2, 3)),
    ("mark-in-4", range(3, 5)),
    ("mark-in-8", range(5, 9)),
    ("mark-in-16", range(9, 17)),
)


def _signs_of_place(page: Page, at: int) -> Iterator[tuple[str, float]]:
    distance = page.first - at
    if distance < 0:
        yield "in-story", 1.0
        yield "deep-in-story", min(1.0, -distance / _DEEP)
    yield from ((name, 1.0) for name, places in _PLACES if distance in places)
    behind = bisect_left(page.marks, at + 1)
    gap = page.marks[behind] - at if behind < len(page.marks) else 0
    above = at - page.marks[behind - 1] if behind else _DEEP
    yield from ((name, 1.0) for name, gaps in _MARKS if gap in gaps)
    signs = (
        ("mark-of-many", 0 < gap <= _NEAR and len(page.marks) > _MANY_MARKS),
        ("mark-above", above < _NEAR),
        ("first-line", not at),
        ("near-top", at < _NEAR),
    )
    yield from ((name, 1.0) for name, holds in signs if holds)


def _signs_of_looks(sheet: Sheet, at: int) -> Iterator[tuple[str, float]]:
    shape = sheet.lines[at]
    text, words = shape.text, len(shape.words)
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
    above = [len(sheet.lines[i].text) for i in range(max(0, at - 3), at)]
    signs = (
        ("full-stop", text.endswith(".")),
        ("long-sentence", text.endswith(".") and words > _LONG_SENTENCE),
        ("question", text.endswith(("?", "!"))),
        ("cut-off", text.endswith(("…", "»", ">", "→"))),
        ("gap-above", shape.gap),
        ("gap-below", below is None or below.gap),
        ("section-like", words <= _NEAR and shape.capitals == words),
        ("name-like", is_person_name(text)),
        ("lower-case", text[:1].islower() or text[:1] in ",.;:)"),
        ("capitals", text.isupper()),
        ("reads-on", shape.ends_sentence and "," in text),
        ("longer-than-above", bool(above) and len(text) > 1.5 * max(above)),
        ("long-lines-above", bool(above) and min(above) > _PROSE_FROM),
        ("long-line-below", below is not None and below.is_long),
        ("list-below", below is not None and below.bullet),
        ("separators", "|" in text or " - " in text or "›" in text),
        ("digits", sum(map(str.isdigit, text)) >= _NEAR),
    )
    yield from ((name, 1.0) for name, holds in signs if holds)
