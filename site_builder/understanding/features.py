"""What the sequence model looks at: the signs of every line of a text.

`look_at` finds what a line shows by itself, which depends on its words alone;
`place_lines` finds what its place among the other lines shows. A sign is a word, or a
whole number, `family * SPAN + value`. The model adds up a weight for each; the training
script learns those weights from the same functions, so there is one definition.

Signs that rest on the same few things come and go together. Each such group of signs
is first found as one number, its code, from which `OWN_GROUPS` and
`PLACE_GROUPS` tell the signs: who knows what a code weighs need not look at its
signs again.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from site_builder.understanding.languages import FUNCTION_WORDS
from site_builder.understanding.parting import quick_parter

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
_CASES = "".join(
    "A" if sign.isupper() else "0" if sign.isdigit() else "a" if word else " "
    for sign, word in ((chr(code), _WORDS.match(chr(code))) for code in range(128))
).encode() + bytes(128)
"""Keeps of the characters of an ASCII line only of what kind they are."""
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
_LAST_PLACE, _LAST_DISTANCE = len(_PLACES) - 1, len(_DISTANCES) - 1
_SHARES = _steps(0, 20, 100, 300, 600, 900, 980, 999)
"""In thousandths."""


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
    codes: tuple[int, ...]
    words: frozenset[str]
    last: str

    @property
    def signs(self) -> tuple[int, ...]:
        """One sign of each family of `OWN_FAMILIES`, in order."""
        return _signs_of(OWN_GROUPS, self.codes)


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
    wide = 0 if plain or not _ASIAN.search(head) else len(_WIDE.findall(head))
    inside = 0
    if wide * 3 > len(head):
        # No spaces, no capitals: what other scripts show by words is taken for shown.
        size = int(size + (_WIDE_FACTOR - 1) * wide * size / len(head))
        count = size // 6
        known = count // 3 if size > _HALF_PROSE or end == 0 else count // 5
    elif size <= _SHORT and count:
        inside = _code_inside(head, count, plain=plain)
    long = _LONG if size >= _PROSE else size >= _HALF_PROSE
    length = _LENGTHS[size] if size < _MOST_LENGTH else _LENGTHS[-1]
    words = _COUNTS[count] if count < _MOST_COUNT else _COUNTS[-1]
    share = 10 * known // count if count else 10
    marks = [mark for mark in (_ASCII_MARKS if plain else _MARKS) if mark in head]
    return Look(
        key=text[:_SHORT].casefold() if size <= _SHORT else head,
        size=size,
        kind=long * 5 + _CLASS_OF_END[end],
        few=few,
        codes=(
            ((length * 12 + words) * 13 + end) * 3 + long,
            ((_kind_of_start(text[0]) * 6 + inside // 16) * 12 + words) * 6
            + head.isupper() * 3
            + long,
            share * 6 + (_UP_TO_5[known] if known < _HEAD else _UP_TO_5[-1]),
            (_UP_TO_3[head.count(",")] * 4 + _UP_TO_3[head.count(". ")]) * 48
            + inside % 16 * 3
            + long,
        ),
        words=frozenset(low + marks),
        last=low[-1] if low else "",
    )


_UP_TO_3, _UP_TO_5 = (
    bytes(min(count, most) for count in range(_HEAD + 1)) for most in (3, 5)
)
"""How many commas, sentences and small words are counted; more are as many."""


def _part_slowly(text: str) -> list[str]:
    spaced = " ".join(_WORDS.findall(text))
    return spaced.lower().split(" ") if spaced else []


_part = quick_parter(re.compile(r"[\w'’]"), _part_slowly)
"""Parts a line in words."""


def _code_inside(head: str, count: int, *, plain: bool) -> int:
    """Tell the share of words with capitals, and the kind of numbers, of a short line.

    The one times 16 and the other make the answer.
    """
    if plain:
        cases = b" " + head.encode().translate(_CASES)
        upper, numbered = cases.count(b" A"), b"0" in cases
    else:
        upper = sum([word[0].isupper() for word in _WORDS.findall(head)])
        numbered = True
    numbers = _kind_of_numbers(_NUMBERS.findall(head)) if numbered else 0
    return (1 + 4 * upper // count) * 16 + numbers


def _signs_of_size(code: int) -> tuple[int, ...]:
    code, long = divmod(code, 3)
    code, end = divmod(code, 13)
    length, words = divmod(code, 12)
    return (
        length * 2 + (end == 0),
        SPAN + words * 5 + length // 3,
        2 * SPAN + end * 3 + long,
    )


def _signs_of_start(code: int) -> tuple[int, ...]:
    start, capitals = divmod(code // 3, 144)
    return 3 * SPAN + start * 3 + code % 3, 4 * SPAN + capitals


def _signs_of_small_words(code: int) -> tuple[int, ...]:
    return (5 * SPAN + code,)


def _signs_of_marks(code: int) -> tuple[int, ...]:
    code, long = divmod(code, 3)
    code, numbers = divmod(code, 16)
    commas, sentences = divmod(code, 4)
    return (
        6 * SPAN + commas * 3 + long,
        7 * SPAN + sentences * 3 + long,
        8 * SPAN + numbers * 3 + long,
    )


Group = Callable[[int], tuple[int, ...]]
"""Tells the signs of a group from its code."""
OWN_GROUPS: tuple[Group, ...] = (
    _signs_of_size,
    _signs_of_start,
    _signs_of_small_words,
    _signs_of_marks,
)


def _signs_of(groups: Sequence[Group], codes: Sequence[int]) -> tuple[int, ...]:
    """Tell the signs of all groups, in the order of their families."""
    pairs = zip(groups, codes, strict=True)
    return tuple(sorted(sign for group, code in pairs for sign in group(code)))


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
    """Find what the place of each line shows: the codes of `PLACE_GROUPS`.

    Args:
        looks: What each line of one text shows by itself, in order.
        gaps: Whether a blank line (or the start) stands before each.
        rules: The number of the rule that judged each.
    """
    own = [look.kind for look in looks]
    kinds = [_OUTSIDE, _OUTSIDE, *own, _OUTSIDE, _OUTSIDE]
    runs = [
        ((a * _KINDS + b) * _KINDS + c) * _KINDS + d
        for a, b, c, d in zip(kinds[1:], own, kinds[3:], kinds[4:], strict=False)
    ]
    alike = Counter(runs)
    keys = [look.key for look in looks]
    repeats = Counter(keys)
    heights = _heights(looks, own)
    since, until = _distances(own), _distances(own[::-1])[::-1]
    after = [*gaps[1:], True]
    upper = [_NO_RULE, *rules]
    lower = [*rules[1:], _NO_RULE]
    rows: list[tuple[int, ...]] = []
    for at, kind in enumerate(own):
        run = runs[at]
        near = since[at] * 10 + until[at]
        again, same = repeats[keys[at]], alike[run]
        again = again if again < _MOST_REPEATS else _MOST_REPEATS  # noqa: FURB136 - a call costs more
        same = same if same < _MOST_ALIKE else _MOST_ALIKE  # noqa: FURB136 - the same
        rows.append(
            (
                (kinds[at] * _RUNS + run) * 4 + gaps[at] * 2 + after[at],
                heights[at],
                (near * 30 + again * 6 + same) * _KINDS + kind,
                (rules[at] * _RULES + upper[at]) * _RULES + lower[at],
            )
        )
    return rows


_NO_RULE = 0
"""Stands for the rule of a line outside the text."""
_RULES = 1 << 10
"""More than there are rules."""
_RUNS = _KINDS**4
"""Arrangements of the kinds of four lines."""
_MOST_REPEATS, _MOST_ALIKE = 4, 5
"""Repetitions of a line, and of an arrangement, that are counted."""


def _heights(looks: Sequence[Look], kinds: Sequence[int]) -> list[int]:
    """Give the codes of how high each line stands in the text and above its prose."""
    masses = [look.size if look.size >= _PROSE else 0 for look in looks]
    above = list(accumulate(masses, initial=0))
    total = above[-1] or 1
    first = kinds.index(_KIND_OF_PROSE) if _KIND_OF_PROSE in kinds else len(kinds)
    codes = []
    for at, kind in enumerate(kinds):
        step = at - first if at >= first else first - at
        place = _PLACES[at] if at < _LAST_PLACE else _PLACES[-1]
        distance = _DISTANCES[step] if step < _LAST_DISTANCE else _DISTANCES[-1]
        share = _SHARES[1000 * above[at] // total]
        codes.append(
            (((share * 11 + place) * 9 + distance) * 2 + (at < first)) * _KINDS + kind
        )
    return codes


def _distances(kinds: list[int]) -> list[int]:
    """Measure from each line up to the nearest line of prose, in steps."""
    found = []
    since = _LAST_DISTANCE
    for kind in kinds:
        found.append(_DISTANCES[since])
        if kind == _KIND_OF_PROSE:
            since = 1
        elif since < _LAST_DISTANCE:
            since += 1
    return found


def _signs_around(code: int) -> tuple[int, ...]:
    run, gap = divmod(code, 4)
    upper, run = divmod(run, _RUNS)
    above, run = divmod(run, _KINDS**3)
    kind, run = divmod(run, _KINDS**2)
    below, lower = divmod(run, _KINDS)
    long = kind // 5
    return (
        gap * 3 + long,
        3 * SPAN + (above * _KINDS + kind) * _KINDS + below,
        4 * SPAN + (above * _KINDS + below) * 4 + gap,
        5 * SPAN + (upper * _KINDS + lower) * 3 + long,
    )


def _signs_of_height(code: int) -> tuple[int, ...]:
    code, kind = divmod(code, _KINDS)
    code, early = divmod(code, 2)
    code, distance = divmod(code, 9)
    share, place = divmod(code, 11)
    return (
        SPAN + share * _KINDS + kind,
        2 * SPAN + (place * 2 + early) * _KINDS + kind,
        7 * SPAN + distance * 2 + early,
    )


def _signs_of_company(code: int) -> tuple[int, ...]:
    code, kind = divmod(code, _KINDS)
    code, same = divmod(code, _MOST_ALIKE + 1)
    near, again = divmod(code, _MOST_REPEATS + 1)
    return (
        6 * SPAN + near * _KINDS + kind,
        8 * SPAN + again * _KINDS + kind,
        9 * SPAN + same * _KINDS + kind,
    )


def _signs_of_rules(code: int) -> tuple[int, ...]:
    code, lower = divmod(code, _RULES)
    rule, upper = divmod(code, _RULES)
    return 10 * SPAN + rule, 11 * SPAN + upper, 12 * SPAN + lower


PLACE_GROUPS: tuple[Group, ...] = (
    _signs_around,
    _signs_of_height,
    _signs_of_company,
    _signs_of_rules,
)


def place_signs(codes: Sequence[int]) -> tuple[int, ...]:
    """Give one sign of each family of `PLACE_FAMILIES`, in order."""
    return _signs_of(PLACE_GROUPS, codes)
