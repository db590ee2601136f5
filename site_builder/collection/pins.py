"""Pins from other articles: what one text calls "Thursday", another gives by its date.

Only days that another text establishes by itself are lent, so inferred dates never
confirm each other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from site_builder.model import Article, Evidence
from site_builder.understanding import Clue, is_bare_weekday

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 4
"""Letters that make two words one: "landed" and "landing" share "land"."""
_NEAR = 8
"""Words before an expression among which the verb that it dates stands."""
_NEAR_BEHIND = 4
_SHARED_WORDS = 4
"""Words that two sentences must share, a word near the date among them."""
_PASSAGE = 8
"""Words of a shared passage that are more than chance."""
_EVERYDAY = frozenset(
    "the and for that with this from they have were been their which will would there"
    " about after before when what while more than into over also other some just"
    " only first then them these those said says according could should where your"
    " our its his her has had was are not but you all can one two image photo picture"
    " thursday monday tuesday wednesday friday saturday sunday january february march"
    " april june july august september october november december feb aug sept oct nov"
    " dec last week today yesterday month year years days".split()
)
_BORROWERS = frozenset({"weekday", "unit"})


@dataclass(frozen=True, slots=True)
class Told:
    """An article with its clues, laid out for comparison."""

    clues: tuple[Clue, ...]
    shingles: frozenset[str]
    lines_of: dict[str, int]

    @classmethod
    def of(cls, article: Article, clues: tuple[Clue, ...]) -> "Told":
        """Lay out an article: its clues, and its passages of eight words."""
        lines: dict[str, int] = {}
        for block in article.narrative:
            words = [word.lower() for word in re.findall(r"\w+", block.text)]
            for at in range(len(words) - _PASSAGE + 1):
                lines.setdefault(" ".join(words[at : at + _PASSAGE]), block.first)
        return cls(clues, frozenset(lines), lines)


def borrow_pins(text: Told, others: Iterable[Told]) -> tuple[Clue, ...]:
    """Pin the loose clues of a text to days that other texts give.

    Either both tell the same thing in nearly the same words, or they carry the same
    passage and name the same weekday.
    """
    lenders = [other for other in others if any(clue.day for clue in other.clues)]
    return tuple(
        _borrow(clue, text, lenders)
        if clue.day is None and clue.form in _BORROWERS and not clue.expression.future
        else clue
        for clue in text.clues
    )


def _borrow(clue: Clue, text: Told, lenders: list[Told]) -> Clue:
    best: tuple[int, Clue] | None = None
    for other in lenders:
        for lent in other.clues:
            if lent.day is None or lent.because or not _may_mean(clue, lent):
                continue
            shared = _shared_words(clue, lent)
            if shared >= _SHARED_WORDS and (best is None or shared > best[0]):
                best = shared, lent
    if best is not None:
        return replace(clue, day=best[1].day, because=(best[1].evidence,))
    return _borrow_by_passage(clue, text, lenders)


def _borrow_by_passage(clue: Clue, text: Told, lenders: list[Told]) -> Clue:
    if not is_bare_weekday(clue):
        return clue
    for other in lenders:
        common = sorted(text.shingles & other.shingles)
        for lent in other.clues if common else ():
            if lent.day is None or lent.because or not is_bare_weekday(lent):
                continue
            if _may_mean(clue, lent):
                passage = Evidence(
                    lent.source, other.lines_of[common[0]], f"… {common[0]} …"
                )
                return replace(clue, day=lent.day, because=(lent.evidence, passage))
    return clue


def _may_mean(clue: Clue, lent: Clue) -> bool:
    """Whether the words of a clue can mean the day of another at all."""
    if lent.day is None:
        return False
    if clue.form == "weekday":
        return clue.expression.symbol[1] == lent.day.weekday()
    return clue.expression.symbol[1] in {"week", "day"}


def _shared_words(one: Clue, two: Clue) -> int:
    """Count the words that two sentences share; 0 unless one stands near both dates."""
    near_one, near_two = _near(one), _near(two)
    lower = {w for w in near_one & near_two if not w[0].isupper()}
    if not lower:
        return 0
    return len(
        {w.lower() for w in _sentence(one)} & {w.lower() for w in _sentence(two)}
    )


def _near(clue: Clue) -> set[str]:
    text, found = clue.block.text, clue.expression
    before = _WORD.findall(text[max(0, found.start - 120) : found.start])[-_NEAR:]
    behind = _WORD.findall(text[found.end : found.end + 60])[:_NEAR_BEHIND]
    return _stems(before + behind)


def _sentence(clue: Clue) -> set[str]:
    text, found = clue.block.text, clue.expression
    start = max(text.rfind(". ", 0, found.start), 0)
    end = text.find(". ", found.end)
    return _stems(_WORD.findall(text[start : end if end > 0 else None]))


def _stems(words: list[str]) -> set[str]:
    return {w[:_STEM] for w in words if w.lower() not in _EVERYDAY}
