"""What a dated sentence says by itself, in the form in which others will ask for it."""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from site_builder.model import DatedSentence, Report
from site_builder.timeline.likeness.counts import find_counts
from site_builder.timeline.likeness.families import families
from site_builder.timeline.likeness.wording import (
    FUNCTION_WORDS,
    Word,
    root,
    stem,
)
from site_builder.timeline.remembering import remembered

_OF_DATES = frozenset(
    map(
        stem,
        "january february march april may june july august september october november"
        " december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday"
        " wednesday thursday friday saturday sunday today yesterday tomorrow day week"
        " month year ago last next".split(),
    )
)
"""That two sentences share a date is known before they are compared."""
SAYING = frozenset(
    map(
        stem,
        "say tell state statement according report announce claim comment remark note"
        " add speak confirm reveal quote cite".split(),
    )
)
"""Two articles that quote one man seldom quote the same remark."""
LIGHT = frozenset(
    map(
        stem, "be have do make take get go give hold put come keep it this that".split()
    )
)
"""Event words that mean nothing without their objects."""
NO_HAPPENING = SAYING | LIGHT
"""Words of families that tell of no happening by themselves."""


class _Sort(IntEnum):
    """Of what sort a word is."""

    EMPTY = 0
    WORD = 1
    FIGURE = 2


def read_matter(report: Report, words: Sequence[Word], label: str) -> DatedSentence:
    """Give a report with what its sentence, whose words are given, says by itself."""
    roots, figures = set(), set()
    for word in words:
        if word.end <= report.start or word.start >= report.end:
            sort = _sort(word.text)
            if sort is _Sort.WORD:
                roots.add(word.stem)
            elif sort is _Sort.FIGURE:
                figures.add(word.stem)
    ordered = sorted(roots)
    return DatedSentence(
        report=report,
        label=label,
        roots=" ".join(ordered),
        happenings=" ".join(_happenings(ordered)),
        figures=" ".join(sorted(figures)),
        counts=tuple(find_counts(report, words)),
    )


def _happenings(roots: Sequence[str]) -> Iterator[str]:
    known = families()
    for each in roots:
        if each in known and each not in NO_HAPPENING:
            yield each


@remembered
def _sort(word: str) -> _Sort:
    if word.lower() in FUNCTION_WORDS or root(word) in _OF_DATES:
        return _Sort.EMPTY
    return _Sort.WORD if len(word) > 1 and not word[0].isdigit() else _Sort.FIGURE
