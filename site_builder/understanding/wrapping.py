"""Paragraphs that were broken into lines of one width, as mail and old files are."""

from collections.abc import Iterator
from itertools import pairwise

_WIDTHS = range(50, 101)
"""Characters of the longest line of a wrapped paragraph; longer lines are not wrapped,
and in shorter ones a heading and a paragraph cannot be told apart."""
_SLACK = 18
"""Characters that a line may lack of the width: a long word that went to the next."""
_ENOUGH = 2
"""Wrapped paragraphs from which a text is taken to be wrapped; a single one may be a
list of names, unless it is long."""
_LONG_RUN = 4
_BULLETS = "•·▪◦‣●○■*-–—>|"


def find_wrapped(lines: tuple[str, ...]) -> dict[int, int]:
    """Find the paragraphs of a hard-wrapped text: first line to last, from 0.

    A paragraph is a run of lines without a gap, all but the last nearly as long as the
    longest, with a sentence that runs over the end of a line. A text without such
    paragraphs gives an empty answer.
    """
    runs = dict(_wrapped_runs(lines))
    longest = max((last - first + 1 for first, last in runs.items()), default=0)
    if len(runs) >= _ENOUGH or longest >= _LONG_RUN:
        return runs
    return {}


def _wrapped_runs(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(lines):
        last = first
        while last + 1 < len(lines) and _goes_on(lines, last + 1):
            last += 1
        if last > first and _is_wrapped(lines[first : last + 1]):
            yield first, last
        first = last + 1


def _goes_on(lines: tuple[str, ...], at: int) -> bool:
    """Whether a line can belong to the paragraph of the line above."""
    text = lines[at].strip()
    return (
        bool(text)
        and bool(lines[at - 1].strip())
        and text[0] not in _BULLETS
        and len(lines[at - 1]) <= _WIDTHS[-1]
        and len(lines[at]) <= _WIDTHS[-1]
    )


def _is_wrapped(lines: tuple[str, ...]) -> bool:
    widths = [len(line.strip()) for line in lines]
    width = max(widths)
    if width not in _WIDTHS or min(widths[:-1]) < width - _SLACK:
        return False
    return any(
        below.strip()[:1].islower() and above.rstrip()[-1:] not in ".!?:"
        for above, below in pairwise(lines)
    )
