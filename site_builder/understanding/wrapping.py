"""Paragraphs that were broken into lines of one width, as mail and old files are."""

from collections.abc import Iterator, Sequence
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


def find_wrapped(
    lines: Sequence[str], stripped: Sequence[str] | None = None
) -> dict[int, int]:
    """Find the paragraphs of a hard-wrapped text: first line to last, from 0.

    A paragraph is a run of lines without a gap, all but the last nearly as long as the
    longest, with a sentence that runs over the end of a line. A text without such
    paragraphs gives an empty answer.

    Args:
        lines: The lines of the text.
        stripped: The same lines without the white space around them, where known.
    """
    if stripped is None:
        stripped = [line.strip() for line in lines]
    runs = dict(_wrapped_runs(lines, stripped))
    longest = max((last - first + 1 for first, last in runs.items()), default=0)
    if len(runs) >= _ENOUGH or longest >= _LONG_RUN:
        return runs
    return {}


def _wrapped_runs(
    lines: Sequence[str], stripped: Sequence[str]
) -> Iterator[tuple[int, int]]:
    widest = _WIDTHS[-1]
    first = 0
    goes_on = False
    for at, text in enumerate(stripped):
        may_go_on, goes_on = goes_on, bool(text) and len(lines[at]) <= widest
        # Whether the line can belong to the paragraph of the line above.
        if may_go_on and goes_on and text[0] not in _BULLETS:
            continue
        if at - first > 1 and _is_wrapped(stripped[first:at]):
            yield first, at - 1
        first = at
    if len(lines) - first > 1 and _is_wrapped(stripped[first:]):
        yield first, len(lines) - 1


def _is_wrapped(lines: Sequence[str]) -> bool:
    widths = [len(line) for line in lines]
    width = max(widths)
    if width not in _WIDTHS or min(widths[:-1]) < width - _SLACK:
        return False
    return any(
        below[:1].islower() and above[-1:] not in ".!?:"
        for above, below in pairwise(lines)
    )
