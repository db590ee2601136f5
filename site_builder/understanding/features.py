"""What the sequence model looks at: a fixed row of signs for every line of a text.

`describe_lines` gives, for each line, one value for each family of `FAMILIES`, in that
order, and the words that count by themselves. The model adds up a weight for each; the
training script learns those weights from the same function, so there is one definition.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from site_builder.understanding.languages import FUNCTION_WORDS

FAMILIES: tuple[str, ...] = (
    "length",
    "words",
    "end",
    "start",
    "capitals",
    "function words",
    "digits",
    "commas",
    "sentences",
    "signs",
    "numbers",
    "gaps",
    "share of text above",
    "place from top",
    "place from end",
    "lines around",
    "line above and below",
    "second line above and below",
    "third line above and below",
    "prose near above and below",
    "prose far above and below",
    "from first prose",
    "from last prose",
    "repeated",
    "words shared with the text",
    "words shared with the top",
    "end of line above",
    "first words",
    "last word",
    "whole line",
    "whole line above",
    "whole line below",
    "heading above",
    "place and kind",
    "repeated lines near",
    "share of its passage",
    "side of the main passage",
    "words shared with the main passage",
    "share of prose in the text",
)
"""Names of the signs, as a reason shows them."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
"""Characters that say about as much as a syllable."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_ADDRESS = re.compile(r"https?:|www\.|\.com\b|@\w")
_SIGNS = '|©@/•>#$%€£…"“«(*:'
_ENDS = str.maketrans("。！？」』）：।؟", ".!?””):.?")
_LENGTHS = (3, 8, 15, 25, 40, 60, 80, 120, 180, 280, 450, 800)
_COUNTS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 40, 80)
_SHARES = (0.0, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 0.9999)
_PLACES = (0, 1, 2, 4, 7, 12, 20, 40, 80, 160)
_DISTANCES = (0, 1, 2, 3, 5, 8, 15, 40)
_OVERLAPS = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 0.95)
_FEW = (0, 1, 3, 6, 10)
_HEAD = 600
"""Characters of a line that are looked at: what it is shows early."""
_PROSE = 80
_SHORT = 30
_MEDIUM = 120
_LOOK_BACK = 8
_ECHO = 3
"""Times that a line stands in a text from which it is a button: "Reply", "Share"."""
_APART = 5
"""Lines without prose that part two passages; between two paragraphs of one article
stand fewer."""
_WIDE_FACTOR = 2.8
_FEW_WORDS = 14
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one line: a value for each family, and its counting words."""

    values: tuple[Hashable, ...]
    words: tuple[str, ...]


@dataclass(slots=True)
class _Own:
    """What a line shows by itself."""

    key: str
    size: int
    kind: str
    end: str
    tokens: list[str]
    content: frozenset[str]
    values: tuple[Hashable, ...]


def describe_lines(texts: Sequence[str], gaps: Sequence[bool]) -> list[Signs]:
    """Give the signs of every line.

    Args:
        texts: The non-blank lines of one text, stripped, in order.
        gaps: Whether a blank line (or the start) stands before each.
    """
    own = [_look_at(text) for text in texts]
    return _with_neighbours(own, gaps)


def _look_at(text: str) -> _Own:
    head = text[:_HEAD]
    size = len(text)
    tokens = _WORD.findall(head)
    low = [token.lower() for token in tokens]
    count = len(low)
    wide = 0 if head.isascii() else len(_WIDE.findall(head))
    is_wide = wide * 3 > len(head)
    tail = text[-2:].translate(_ENDS)
    end = _kind_of_end(tail)
    distinct = set(low)
    known = len(distinct & FUNCTION_WORDS)
    capitals = 9
    if is_wide:
        # No spaces, no capitals: what other scripts show by words is taken for shown.
        size = int(size + (_WIDE_FACTOR - 1) * wide * size / len(head))
        count = size // 6
        known = count // 3 if size > 2 * _SHORT or end == "." else count // 5
        capitals = 0
        content = frozenset(head[i : i + 2] for i in range(min(len(head), 200) - 1))
    else:
        content = frozenset(w for w in distinct - FUNCTION_WORDS if len(w) > 3)  # noqa: PLR2004 - shorter words are everywhere
        if count:
            upper = sum(1 for t in tokens if t[0].isupper()) if size <= _MEDIUM else 0
            capitals = 4 * upper // count if size <= _MEDIUM else 0
    length = bisect_left(_LENGTHS, size)
    digits = sum(map(str.isdigit, head)) if size <= _MEDIUM else 0
    share = known / count if count else 1.0
    long = "L" if size >= _PROSE else "M" if size >= 40 else "S"  # noqa: PLR2004 - half a line of prose
    first = text[0]
    values: tuple[Hashable, ...] = (
        (length, end == "."),
        (bisect_left(_COUNTS, count), length // 3),
        (end, long),
        _kind_of_start(first),
        (capitals, bisect_left((1, 2, 4, 8, 16, 40), count), head.isupper()),
        (bisect_left((0.0, 0.1, 0.2, 0.3, 0.4, 0.5), share), min(known, 5)),
        bisect_left((0.0, 0.05, 0.1, 0.2, 0.4), digits / max(1, min(size, _MEDIUM))),
        (min(head.count(","), 3), long),
        (min(head.count(". ") + head.count("? ") + head.count("! "), 3), long),
        (long, *(sign for sign in _SIGNS if sign in head)) if size <= _MEDIUM else long,
        (
            long,
            digits > 0 and _YEAR.search(head) is not None,
            digits > 0 and _CLOCK.search(head) is not None,
            _ADDRESS.search(head) is not None,
        ),
    )
    return _Own(
        text[:_MEDIUM].casefold(), size, long + end[:1], end, low, content, values
    )


def _kind_of_end(tail: str) -> str:
    last = tail[-1]
    if last in "\"”’»)'" and tail[0] in ".!?…" and len(tail) > 1:
        return "."
    if last in ".!?…":
        return "." if last != "…" else "…"
    if last in ':,;|)"”»':
        return last
    if last.isdigit():
        return "9"
    return "a" if last.isalpha() else "x"


def _kind_of_start(first: str) -> str:
    if first.isupper():
        return "A"
    if first.islower():
        return "a"
    if first.isdigit():
        return "9"
    return first if first in "\"“„«‘'(#@©*•-–—|[<>&" else "x"


def _with_neighbours(own: list[_Own], gaps: Sequence[bool]) -> list[Signs]:
    """Add to what each line shows what stands around it."""
    size = len(own)
    kinds = ["B", "B", "B", *(line.kind for line in own), "E", "E", "E"]
    keys = Counter(line.key for line in own)
    prose = [line.kind == "L." for line in own]
    above = [0]
    mass = [0]
    for line, is_prose in zip(own, prose, strict=True):
        above.append(above[-1] + is_prose)
        mass.append(mass[-1] + (line.size if line.size >= _PROSE else 0))
    total = mass[-1] or 1
    first = next((i for i in range(size) if prose[i]), size)
    last = next((i for i in range(size - 1, -1, -1) if prose[i]), -1)
    told: Counter[str] = Counter()
    for line in own:
        if line.size >= _PROSE:
            told.update(line.content)
    top = frozenset().union(*(line.content for line in own[:3]))
    dense = bisect_left(
        (0.3, 0.5, 0.65, 0.8, 0.9),
        mass[-1] / max(1, sum(line.size for line in own)),
    )
    echoes = [0]
    for line in own:
        echoes.append(echoes[-1] + (keys[line.key] >= _ECHO))
    passage, weights = _passages(own, prose)
    main = max(range(len(weights)), key=lambda i: (weights[i], -i), default=0)
    main_words: Counter[str] = Counter()
    for line, number in zip(own, passage, strict=True):
        if number == main and line.size >= _PROSE:
            main_words.update(line.content)
    rows = []
    for at, line in enumerate(own):
        k = at + 3
        near = (
            above[at] - above[max(0, at - 6)],
            above[min(size, at + 7)] - above[at + 1],
        )
        far = (
            above[at] - above[max(0, at - 20)],
            above[min(size, at + 21)] - above[at + 1],
        )
        below_gap = at + 1 >= size or gaps[at + 1]
        content = line.content
        own_prose = line.size >= _PROSE
        shared = seen = -1
        if content:
            least = 1 if own_prose else 0
            hits = sum(1 for word in content if told[word] > least)
            shared = bisect_left(_OVERLAPS, hits / len(content))
            seen = bisect_left((0.0, 0.1, 0.3, 0.6), len(content & top) / len(content))
        tokens = line.tokens
        short = len(line.key) <= _SHORT
        rows.append(
            Signs(
                (
                    *line.values,
                    (gaps[at], below_gap, line.kind[:1]),
                    bisect_left(_SHARES, mass[at] / total),
                    bisect_left(_PLACES, at),
                    (bisect_left(_FEW, size - 1 - at), 10 * at // size),
                    (kinds[k - 1], kinds[k], kinds[k + 1]),
                    (kinds[k - 1], kinds[k + 1], gaps[at], below_gap),
                    (kinds[k - 2], kinds[k + 2]),
                    (kinds[k - 3], kinds[k + 3]),
                    (min(near[0], 4), min(near[1], 4), own_prose),
                    (bisect_left(_FEW, far[0]), bisect_left(_FEW, far[1])),
                    (at < first, at == first, bisect_left(_DISTANCES, abs(at - first))),
                    (at > last, bisect_left(_DISTANCES, abs(at - last))),
                    (keys[line.key] > 1, short),
                    (shared, own_prose, min(len(content), 3)),
                    seen,
                    own[at - 1].end if at else "B",
                    " ".join(tokens[:2]),
                    tokens[-1] if tokens else "",
                    line.key if short else "",
                    own[at - 1].key if at and len(own[at - 1].key) <= _SHORT else "",
                    own[at + 1].key
                    if at + 1 < size and len(own[at + 1].key) <= _SHORT
                    else "",
                    _heading_above(own, at),
                    (bisect_left(_PLACES, at), line.kind, at < first),
                    min(
                        echoes[min(size, at + 5)]
                        - echoes[max(0, at - 4)]
                        - (keys[line.key] >= _ECHO),
                        4,
                    ),
                    (
                        bisect_left(
                            (0.02, 0.1, 0.3, 0.6, 0.9), weights[passage[at]] / total
                        ),
                        line.kind,
                    ),
                    (
                        (passage[at] > main) - (passage[at] < main),
                        min(3, abs(passage[at] - main)),
                        line.kind[:1],
                    ),
                    (
                        bisect_left(
                            _OVERLAPS,
                            sum(
                                1
                                for word in content
                                if main_words[word]
                                > (own_prose and passage[at] == main)
                            )
                            / len(content),
                        )
                        if content
                        else -1,
                        own_prose,
                        passage[at] == main,
                    ),
                    (dense, bisect_left((15, 30, 60, 120, 300), size), line.kind),
                ),
                _counting_words(line),
            )
        )
    return rows


def _passages(own: list[_Own], prose: list[bool]) -> tuple[list[int], list[int]]:
    """Part the lines in passages: runs of prose with little between.

    Gives the number of each line's passage, and the characters of prose of each
    passage. More than `_APART` lines without prose end one; what stands between two
    passages belongs to the one above.
    """
    numbers, weights = [], [0]
    since = 0
    for line, is_prose in zip(own, prose, strict=True):
        if is_prose:
            if since > _APART and weights[-1]:
                weights.append(0)
            weights[-1] += line.size
            since = 0
        else:
            since += 1
        numbers.append(len(weights) - 1)
    return numbers, weights


def _heading_above(own: list[_Own], at: int) -> str:
    """Give the nearest short line above that could head a section."""
    for i in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
        line = own[i]
        if len(line.key) <= _SHORT and line.end in "a:9" and line.tokens:
            return " ".join(line.tokens[:3])
    return ""


def _counting_words(line: _Own) -> tuple[str, ...]:
    """Give the words that count by themselves, marked by the length of their line."""
    mark = "s" if len(line.tokens) <= _FEW_WORDS else "L"
    return tuple(sorted({f"{mark} {word}" for word in line.tokens[:_MOST_WORDS]}))
