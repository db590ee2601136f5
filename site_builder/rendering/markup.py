"""Sentences and dates marked in the markup that a source brings with it.

The markup is what `site_builder.reading` has sanitised: well formed, attributes in
double quotation marks, every other "<" escaped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

from site_builder.rendering.marks import Mark, tags

_TOKEN = re.compile(r'<(?:[^<>"]|"[^"]*")*>|&#?\w{1,32};|.', re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_NOTE_MARK = re.compile(
    r'<sup id="fnref-\d+">.*?</sup>|<sup><a href="#fn-\d+"[^>]*>.*?</sup>'
)
"""The number of a footnote stands in the markup and not in the text."""
_INLINE = frozenset(
    "a abbr b cite code del dfn em i ins kbd mark q s samp small span strong sub sup"
    " time u var".split()
)
_VOID = frozenset({"br", "wbr", "img", "hr"})
_OPEN_BEFORE = re.compile(r"<(?!/)[^<>]*>$")
_CLOSE_AFTER = re.compile(r"</[^<>]*>")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence that reports quote, its address, and the dates marked in it.

    The offsets of `dates` count from the beginning of the sentence.
    """

    text: str
    name: str
    dates: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are marked, and all that stands before them in the text."""

    before: str
    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class _Letter:
    """A character that is no white space, and where the markup has it."""

    text: str
    start: int
    end: int
    linked: bool


def mark_up(
    markup: str, quotes: tuple[Quoted, ...], words: tuple[Words, ...] = ()
) -> str:
    """Give `markup` with each sentence addressable and each date linked.

    A sentence that is not found, or would cut an element in two, keeps an address as
    near to it as can be: its first words, or the beginning of the whole.
    """
    letters = tuple(_letters(markup))
    said = "".join(letter.text for letter in letters)
    inserts: list[tuple[int, int, str]] = []
    free = 0
    for first, quote in sorted(
        ((said.find(_bare(quote.text)), quote) for quote in quotes),
        key=lambda found: (found[0], found[1].name),
    ):
        count = len(_bare(quote.text))
        if count == 0 or first < free:
            inserts.append((0, 2, f'<span id="{quote.name}"></span>'))
            continue
        free = first + count
        start, end = _whole(markup, letters[first].start, letters[free - 1].end)
        inserts.append((start, 2, f'<span id="{quote.name}">'))
        inserts.append((end, 1, "</span>"))
        for date in quote.dates:
            at = first + len(_bare(quote.text[: date.start]))
            until = first + len(_bare(quote.text[: date.end]))
            inserts += _date(markup, letters[at:until], date)
    dated = [place for place, order, _ in inserts if order in {0, 3}]
    for found in words:
        inserts += _marked(markup, letters, found, dated)
    return _with(markup, inserts)


def _marked(
    markup: str, letters: tuple[_Letter, ...], words: Words, dated: list[int]
) -> tuple[tuple[int, int, str], ...]:
    """Mark words that stand in one piece, and neither in a link nor about a date."""
    first = len(_bare(words.before))
    own = letters[first : first + len(_bare(words.text))]
    if not own or "".join(letter.text for letter in own) != _bare(words.text):
        return ()
    start, end = own[0].start, own[-1].end
    free = not any(letter.linked for letter in own) and "<" not in markup[start:end]
    # Dates come in pairs of where they begin and where they end.
    pairs = zip(sorted(dated)[::2], sorted(dated)[1::2], strict=False)
    if not free or any(start < last and begin < end for begin, last in pairs):
        return ()
    opened, closed = tags(words.mark)
    return (start, 4, opened), (end, 0, closed)


def _letters(markup: str) -> Iterator[_Letter]:
    """Give the characters of the text in order; white space is left out."""
    notes = {m.start(): m.end() for m in _NOTE_MARK.finditer(markup)}
    links = at = 0
    while token := _TOKEN.match(markup, at):
        at = notes.get(token.start(), token.end())
        words = token[0]
        if words[0] == "<" and len(words) > 1:
            links += {"<a ": 1, "<a>": 1, "</a": -1}.get(words[:3], 0)
        elif plain := _bare(unescape(words)):
            for letter in plain:
                yield _Letter(letter, token.start(), token.end(), links > 0)


def _bare(text: str) -> str:
    return "".join(text.split())


def _whole(markup: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to whole elements, or narrow it to the first words."""
    depth, lowest = _depths(markup[start:end])
    while lowest < 0 and (before := _OPEN_BEFORE.search(markup, 0, start)):
        if not _is_inline(before[0]):
            break
        start, lowest, depth = before.start(), lowest + 1, depth + 1
    while depth > 0 and (after := _CLOSE_AFTER.match(markup, end)):
        if not _is_inline(after[0]):
            break
        end, depth = after.end(), depth - 1
    tags = [m for m in _TOKEN.finditer(markup, start, end) if len(m[0]) > 1]
    tags = [m for m in tags if m[0][0] == "<"]
    if depth == 0 and lowest == 0 and all(_is_inline(m[0]) for m in tags):
        return start, end
    return start, min((m.start() for m in tags if m.start() > start), default=end)


def _is_inline(tag: str) -> bool:
    name = _NAME.match(tag)
    return name is not None and (name[1] in _INLINE or name[1] in _VOID)


def _depths(markup: str) -> tuple[int, int]:
    """Say how many elements stay open at the end, and the lowest level between."""
    depth = lowest = 0
    for token in _TOKEN.finditer(markup):
        name = _NAME.match(token[0])
        if name is None or name[1] in _VOID:
            continue
        depth += -1 if token[0][1] == "/" else 1
        lowest = min(lowest, depth)
    return depth, lowest


def _date(
    markup: str, letters: tuple[_Letter, ...], date: Mark
) -> Iterator[tuple[int, int, str]]:
    """Mark a date that stands in one piece; inside a link it is no link of its own."""
    if not letters or "<" in markup[letters[0].start : letters[-1].end]:
        return
    linked = any(letter.linked for letter in letters)
    if linked:
        machine = escape(date.machine) if date.machine else ""
        opened = f'<time datetime="{machine}">' if machine else ""
        closed = "</time>" if machine else ""
    else:
        opened, closed = tags(date)
    yield letters[0].start, 3, opened
    yield letters[-1].end, 0, closed


def _with(markup: str, inserts: list[tuple[int, int, str]]) -> str:
    """Put each piece at its place: what closes before what opens."""
    parts: list[str] = []
    at = 0
    for place, _, words in sorted(inserts):
        parts += [markup[at:place], words]
        at = place
    return "".join([*parts, markup[at:]])
