"""What the sequence model looks at: the signs of every line of a text.

`look_at` finds what a line shows by itself, which depends on its words alone;
`place_lines` finds what its place among the other lines shows. A sign is a word, or a
whole number, `family * SPAN + value`. The model adds up a weight for each; the training
script learns those weights from the same functions, so there is one definition.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from site_builder.understanding.languages import FUNCTION_WORDS

OWN_FAMILIES: tuple[str, ...] = (
    "length",
    "words",
    "end",
    "start",
    "capitals",
    "small words",
    "commas",
    "sentences",
    "numbers",
)
"""Names of the signs of a line by itself, as a reason shows them."""
PLACE_FAMILIES: tuple[str, ...] = (
    "blank lines around",
    "share of the text above",
    "place from the top",
    "lines around",
    "lines above and below",
    "second lines above and below",
    "distance to prose",
    "distance to the first prose",
    "repeated",
    "repeated arrangement",
    "the rule",
    "rule of the line above",
    "rule of the line below",
)
"""Names of the signs of its place."""
SPAN = 1 << 16
"""Values that a family has room for."""

_WORDS = re.compile(r"[\w'’]+")
_TO_SPACES = "".join(
    sign if sign.isalnum() or sign in "_'" else " " for sign in map(chr, range(128))
)
"""Parts an ASCII line in the same words, in a fifth of the time."""
_ASCII_MARKS = '|@/>#$%"*(:'
_MARKS = _ASCII_MARKS + "©•€£…“«"
"""Marks that furniture is made of; they count as words."""
_NUMBERS = re.compile(r"\d[\d:.]*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
"""Characters that say about as much as a syllable."""
_ASIAN = re.compile("[\u3040-\ud7af]")
"""Holds them all: quicker to search for."""
_WIDE_FACTOR = 2.8
_ENDS = str.maketrans("。！？」』）：।؟", ".!?””):.?")
_KINDS_OF_END = '.…:,;|)"”»9ax'
_KINDS_OF_START = "Aa9\"“„«‘'(#@©*•-–—|[<>&x"
_HEAD = 300
"""Characters of a line that are looked at: what it is shows early."""
_SHORT = 120
"""Characters of a line up to which capitals and numbers say something."""
_FEW_WORDS = 14
_PROSE = 80
_HALF_PROSE = 40
_LONG = 2
"""The class of a line of at least `_PROSE` characters; 1 is half of that, 0 less."""
_KIND_OF_PROSE = 5 * _LONG
_OUTSIDE = 15
_KINDS = 16
_FAR = 99


def _steps(*limits: int) -> bytes:
    """Make a table that says, for each number, how many limits it exceeds."""
    return bytes(
        sum(limit < value for limit in limits) for value in range(limits[-1] + 2)
    )


_LENGTHS = _steps(3, 8, 15, 25, 40, 60, 80, 120, 180, 280, 450, 800)
_COUNTS = _steps(1, 2, 3, 4, 6, 8, 12, 16, 24, 40, 80)
_MOST_LENGTH, _MOST_COUNT = len(_LENGTHS), len(_COUNTS)
_PLACES = _steps(0, 1, 2, 4, 7, 12, 20, 40, 80, 160)
_DISTANCES = _steps(0, 1, 2, 3, 5, 8, 15, 40)
_SHARES = _steps(0, 20, 100, 300, 600, 900, 980, 999)
"""In thousandths."""


@dataclass(slots=True)
class Look:
    """What a line shows by itself; not frozen, since that would double its cost.

    `kind` is its class of length and how it ends, in one number; `few` says that it has
    few words, which then weigh for the lines beside it too.
    """

    key: str
    size: int
    kind: int
    few: bool
    signs: tuple[int, ...]
    words: frozenset[str]
    last: str


def look_at(text: str) -> Look:
    """Find what a line, stripped and not empty, shows by itself."""
    size = len(text)
    head = text[:_HEAD]
    plain = head.isascii()
    if plain:
        spaced = head.translate(_TO_SPACES)
        low = spaced.lower().split()
    else:
        spaced = " ".join(_WORDS.findall(head))
        low = spaced.lower().split(" ") if spaced else []
    marks = [mark for mark in (_ASCII_MARKS if plain else _MARKS) if mark in head]
    count = len(low)
    few = count <= _FEW_WORDS
    end = _kind_of_end(text[-2:] if plain else text[-2:].translate(_ENDS))
    known = len(FUNCTION_WORDS.intersection(low))
    wide = 0 if plain or not _ASIAN.search(head) else len(_WIDE.findall(head))
    capitals = numbers = 0
    if wide * 3 > len(head):
        # No spaces, no capitals: what other scripts show by words is taken for shown.
        size = int(size + (_WIDE_FACTOR - 1) * wide * size / len(head))
        count = size // 6
        known = count // 3 if size > _HALF_PROSE or end == 0 else count // 5
    elif size <= _SHORT and count:
        upper = sum([word[0].isupper() for word in spaced.split()])
        capitals = 1 + 4 * upper // count
        numbers = _kind_of_numbers(_NUMBERS.findall(head))
    long = _LONG if size >= _PROSE else size >= _HALF_PROSE
    length = _LENGTHS[size] if size < _MOST_LENGTH else _LENGTHS[-1]
    words = _COUNTS[count] if count < _MOST_COUNT else _COUNTS[-1]
    signs = (
        length * 2 + (end == 0),
        SPAN + words * 5 + length // 3,
        2 * SPAN + end * 3 + long,
        3 * SPAN + _kind_of_start(text[0]) * 3 + long,
        4 * SPAN + (capitals * 12 + words) * 2 + head.isupper(),
        5 * SPAN + (10 * known // count if count else 10) * 6 + min(known, 5),
        6 * SPAN + min(head.count(","), 3) * 3 + long,
        7 * SPAN + min(head.count(". "), 3) * 3 + long,
        8 * SPAN + numbers * 3 + long,
    )
    return Look(
        key=text[:_SHORT].casefold() if size <= _SHORT else head,
        size=size,
        kind=long * 5 + _CLASS_OF_END[end],
        few=few,
        signs=signs,
        words=frozenset(low + marks),
        last=low[-1] if low else "",
    )


_CLASS_OF_END = tuple(
    {".": 0, "…": 0, "a": 1, ":": 2, "9": 3}.get(end, 4) for end in _KINDS_OF_END
)


def _kind_of_end(tail: str) -> int:
    """Tell how a line ends, as an index of `_KINDS_OF_END`; 0 is a sentence's end."""
    last = tail[-1]
    if last in ".!?":
        return 0
    if last.isalpha():
        return 11
    if last in "\"”’»)'" and tail[0] in ".!?…" and len(tail) > 1:
        return 0
    if last.isdigit():
        return 10
    return max(_KINDS_OF_END.find(last), 0) or 12


def _kind_of_start(first: str) -> int:
    if first.isupper():
        return 0
    if first.islower():
        return 1
    if first.isdigit():
        return 2
    at = _KINDS_OF_START.find(first)
    return at if at > 0 else len(_KINDS_OF_START) - 1


def _kind_of_numbers(numbers: list[str]) -> int:
    """Tell a line with a year, with a time of day, or with other numbers."""
    if not numbers:
        return 0
    year = any(len(n) == 4 and n[:2] in {"19", "20"} for n in numbers)  # noqa: PLR2004 - digits of a year
    clock = any(":" in n for n in numbers)
    return 1 + year * 2 + clock * 4 + (len(numbers) > 1) * 8


def place_lines(
    looks: Sequence[Look], gaps: Sequence[bool], rules: Sequence[int]
) -> list[tuple[int, ...]]:
    """Find what the place of each line shows.

    Args:
        looks: What each line of one text shows by itself, in order.
        gaps: Whether a blank line (or the start) stands before each.
        rules: The number of the rule that judged each.
    """
    size = len(looks)
    own = [look.kind for look in looks]
    kinds = [_OUTSIDE, _OUTSIDE, *own, _OUTSIDE, _OUTSIDE, _OUTSIDE]
    keys = [look.key for look in looks]
    repeats = Counter(keys)
    runs = [
        ((a * _KINDS + b) * _KINDS + c) * _KINDS + d
        for a, b, c, d in zip(kinds[1:], kinds[2:], kinds[3:], kinds[4:])  # noqa: B905 - the shortest ends it
    ]
    alike = Counter(runs)
    masses = [look.size if look.size >= _PROSE else 0 for look in looks]
    above = list(accumulate(masses, initial=0))
    total = above[-1] or 1
    since, until = _distances(own), _distances(own[::-1])[::-1]
    first = own.index(_KIND_OF_PROSE) if _KIND_OF_PROSE in own else size
    after = [*gaps[1:], True]
    lower = [*rules[1:], _NO_RULE]
    rows: list[tuple[int, ...]] = []
    upper = _NO_RULE
    for at in range(size):
        k2, k1, kind, j1, j2 = kinds[at : at + 5]
        gap = gaps[at] * 2 + after[at]
        long = kind // 5
        rule = rules[at]
        rows.append(
            (
                gap * 3 + long,
                SPAN + _SHARES[1000 * above[at] // total] * _KINDS + kind,
                2 * SPAN + (_PLACES[min(at, 161)] * 2 + (at < first)) * _KINDS + kind,
                3 * SPAN + (k1 * _KINDS + kind) * _KINDS + j1,
                4 * SPAN + (k1 * _KINDS + j1) * 4 + gap,
                5 * SPAN + (k2 * _KINDS + j2) * 3 + long,
                6 * SPAN + (since[at] * 10 + until[at]) * _KINDS + kind,
                7 * SPAN + _DISTANCES[min(abs(at - first), 41)] * 2 + (at < first),
                8 * SPAN + min(repeats[keys[at]], 4) * _KINDS + kind,
                9 * SPAN + min(5, alike[runs[at]]) * _KINDS + kind,
                10 * SPAN + rule,
                11 * SPAN + upper,
                12 * SPAN + lower[at],
            )
        )
        upper = rule
    return rows


_NO_RULE = 0
"""Stands for the rule of a line outside the text."""


def _distances(kinds: list[int]) -> list[int]:
    """Measure from each line up to the nearest line of prose, in steps."""
    found = []
    since = _FAR
    for kind in kinds:
        found.append(_DISTANCES[min(since, 41)])
        since = 1 if kind == _KIND_OF_PROSE else since + 1
    return found
