"""What the sequence model looks at: the signs of every line of a text.

`look_at` finds what a line shows by itself, which depends on its words alone;
`place_lines` (in `placing`) finds what its place among the other lines shows. A sign
is a word, or a whole number, `family * SPAN + value`. The model adds up a weight for
each; the training script learns those weights from the same functions, so there is one
definition.

Signs that rest on the same few things come and go together. What such a group of signs
rests on is its code; its function in `OWN_GROUPS` or `PLACE_GROUPS` tells the signs
from that. Who knows what a code weighs need not look at its signs again.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.understanding.languages import FUNCTION_WORDS
from site_builder.understanding.parting import Script, quick_parter

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
SPAN = 1 << 16
"""Values that a family has room for."""

_WORDS = re.compile(r"[\w'’]+")
_CASES = "".join(
    "A" if sign.isupper() else "0" if sign.isdigit() else "a" if word else " "
    for sign, word in ((chr(code), _WORDS.match(chr(code))) for code in range(128))
).encode() + bytes(128)
"""Keeps of the characters of an ASCII line only of what kind they are."""
_ASCII_MARKS = '|@/>#$%"*(:'
_MARKS = _ASCII_MARKS + "©•€£…“«"
"""Marks that furniture is made of; they count as words."""
_NUMBERS = re.compile(r"\d[\d:.]*")
_WIDE = Script("\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af")
"""Characters that say about as much as a syllable."""
_WIDE_FACTOR = 2.8
_ENDS = str.maketrans("。！？」』）：।؟", ".!?””):.?")
_KINDS_OF_END = '.…:,;|)"”»9ax'
_KINDS_OF_START = "Aa9\"“„«‘'(#@©*•-–—|[<>&x"
_HEAD = 300
"""Characters of a line that are looked at: what it is shows early."""
_SHORT = 120
"""Characters of a line up to which capitals and numbers say something."""
_FEW_WORDS = 14
PROSE = 80
"""Characters of a line of prose."""
_HALF_PROSE = 40
_LONG = 2
"""The class of a line of at least `PROSE` characters; 1 is half of that, 0 less."""
KIND_OF_PROSE = 5 * _LONG
KINDS = 16
"""More than there are kinds of lines."""


def steps(*limits: int) -> bytes:
    """Make a table that says, for each number, how many limits it exceeds."""
    return bytes(
        sum(limit < value for limit in limits) for value in range(limits[-1] + 2)
    )


_LENGTHS = steps(3, 8, 15, 25, 40, 60, 80, 120, 180, 280, 450, 800)
_COUNTS = steps(1, 2, 3, 4, 6, 8, 12, 16, 24, 40, 80)
_MOST_LENGTH, _MOST_COUNT = len(_LENGTHS), len(_COUNTS)

Code = tuple[Any, ...]
"""What a group of signs rests on."""
Group = Callable[..., tuple[int, ...]]
"""Tells the signs of a group, given the parts of its code."""


@dataclass(slots=True)
class Look:
    """What a line shows by itself; not frozen, since that would double its cost.

    `kind` is its class of length and how it ends, in one number; `few` says that it has
    few words, which then weigh for the lines beside it too. `codes` are those of the
    groups of `OWN_GROUPS`.
    """

    key: str
    size: int
    kind: int
    few: bool
    codes: tuple[Code, ...]
    words: frozenset[str]
    last: str

    @property
    def signs(self) -> tuple[int, ...]:
        """One sign of each family of `OWN_FAMILIES`, in order."""
        return signs_of(OWN_GROUPS, self.codes)


def look_at(text: str) -> Look:
    """Find what a line, stripped and not empty, shows by itself."""
    size = len(text)
    head = text[:_HEAD]
    plain = head.isascii()
    low = _part(head)
    end = _kind_of_end(text[-2:] if plain else text[-2:].translate(_ENDS))
    count = len(low)
    few = count <= _FEW_WORDS
    known = len(FUNCTION_WORDS.intersection(low))
    wide = 0 if plain else _WIDE.count(head)
    capitals = numbers = 0
    if wide * 3 > len(head):
        # No spaces, no capitals: what other scripts show by words is taken for shown.
        size = int(size + (_WIDE_FACTOR - 1) * wide * size / len(head))
        count = size // 6
        known = count // 3 if size > _HALF_PROSE or end == 0 else count // 5
    elif size <= _SHORT and count:
        capitals, numbers = _look_inside(head, plain=plain)
        capitals = 1 + 4 * capitals // count
    long = _LONG if size >= PROSE else size >= _HALF_PROSE
    length = _LENGTHS[size] if size < _MOST_LENGTH else _LENGTHS[-1]
    words = _COUNTS[count] if count < _MOST_COUNT else _COUNTS[-1]
    marks = [mark for mark in (_ASCII_MARKS if plain else _MARKS) if mark in head]
    return Look(
        text[:_SHORT].casefold() if size <= _SHORT else head,
        size,
        long * 5 + _CLASS_OF_END[end],
        few,
        (
            (length, words, end, long),
            (_kind_of_start(text[0]), capitals, words, head.isupper(), long),
            (known, count),
            (head.count(","), head.count(". "), numbers, long),
        ),
        frozenset(low + marks),
        low[-1] if low else "",
    )


def _part_slowly(text: str) -> list[str]:
    spaced = " ".join(_WORDS.findall(text))
    return spaced.lower().split(" ") if spaced else []


_part = quick_parter(re.compile(r"[\w'’]"), _part_slowly)
"""Parts a line in words."""


def _look_inside(head: str, *, plain: bool) -> tuple[int, int]:
    """Count the words of a short line with capitals, and tell the kind of numbers."""
    if not plain:
        upper = sum([word[0].isupper() for word in _WORDS.findall(head)])
        return upper, _kind_of_numbers(_NUMBERS.findall(head))
    cases = b" " + head.encode().translate(_CASES)
    numbers = _kind_of_numbers(_NUMBERS.findall(head)) if b"0" in cases else 0
    return cases.count(b" A"), numbers


def _signs_of_size(length: int, words: int, end: int, long: int) -> tuple[int, ...]:
    return (
        length * 2 + (end == 0),
        SPAN + words * 5 + length // 3,
        2 * SPAN + end * 3 + long,
    )


def _signs_of_start(
    start: int, capitals: int, words: int, upper: int, long: int
) -> tuple[int, ...]:
    return 3 * SPAN + start * 3 + long, 4 * SPAN + (capitals * 12 + words) * 2 + upper


def _signs_of_small_words(known: int, count: int) -> tuple[int, ...]:
    share = 10 * known // count if count else 10
    return (5 * SPAN + share * 6 + min(known, 5),)


def _signs_of_marks(
    commas: int, sentences: int, numbers: int, long: int
) -> tuple[int, ...]:
    return (
        6 * SPAN + min(commas, 3) * 3 + long,
        7 * SPAN + min(sentences, 3) * 3 + long,
        8 * SPAN + numbers * 3 + long,
    )


OWN_GROUPS: tuple[Group, ...] = (
    _signs_of_size,
    _signs_of_start,
    _signs_of_small_words,
    _signs_of_marks,
)


def signs_of(groups: Sequence[Group], codes: Sequence[Code]) -> tuple[int, ...]:
    """Tell the signs of all groups, in the order of their families."""
    pairs = zip(groups, codes, strict=True)
    return tuple(sorted(sign for group, code in pairs for sign in group(*code)))


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
