"""Pins from other articles: what one text calls "Thursday", another gives by its date.

Only days that another text establishes by itself are lent, so inferred dates never
confirm each other.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from site_builder.model import Article, Evidence
from site_builder.understanding import Clue, is_bare_weekday

_ANY_WORD = re.compile(r"\w+")
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
_MOST_COMPARED = 300
"""Clues that one clue is compared with, so that cost grows as the texts do."""
_BORROWERS = frozenset({"weekday", "unit"})


@dataclass(frozen=True, slots=True)
class Lender:
    """A clue that gives its day by its own words, and what it can be known by."""

    clue: Clue
    near: frozenset[str]
    sentence: frozenset[str]

    @classmethod
    def of(cls, clue: Clue) -> "Lender":
        """Lay out a clue for comparison."""
        return cls(clue, frozenset(_near(clue)), frozenset(_sentence(clue)))


@dataclass(frozen=True, slots=True)
class Told:
    """A text laid out for comparison: its clues, and its passages with their lines."""

    source: str
    clues: tuple[Clue, ...]
    passages: dict[str, int]

    @classmethod
    def of(cls, article: Article, clues: tuple[Clue, ...]) -> "Told":
        """Lay out an article: its clues, and its passages of eight words."""
        lines: dict[str, int] = {}
        for block in article.narrative:
            words = [word.lower() for word in _ANY_WORD.findall(block.text)]
            for at in range(len(words) - _PASSAGE + 1):
                lines.setdefault(" ".join(words[at : at + _PASSAGE]), block.first)
        return cls(article.source, clues, lines)


class Lenders:
    """The clues of a collection that give a day, to be found by what they tell.

    Two indexes keep the search from comparing every text with every other: by the words
    near a date, and by the passages of texts that date a bare weekday.
    """

    def __init__(self, texts: Mapping[str, Told]) -> None:
        """Index the texts, given by the names of their sources."""
        self._by_word: dict[str, list[Lender]] = defaultdict(list)
        self._by_passage: dict[str, list[Told]] = defaultdict(list)
        for _, text in sorted(texts.items()):
            lenders = [Lender.of(clue) for clue in text.clues if clue.day is not None]
            for lender in lenders:
                for word in _small(lender.near):
                    self._by_word[word].append(lender)
            if any(is_bare_weekday(lender.clue) for lender in lenders):
                for passage in text.passages:
                    self._by_passage[passage].append(text)

    def telling_the_same(self, clue: Clue) -> Iterator[Lender]:
        """Give the clues of other texts that share a word near the date.

        The rarest words are asked first, and so many clues at most: a word that very
        many dates stand beside tells nothing.
        """
        left = _MOST_COMPARED
        for word in sorted(_small(_near(clue)), key=self._rarity):
            for lender in self._by_word.get(word, ())[:left]:
                left -= 1
                if lender.clue.source != clue.source:
                    yield lender

    def carrying(
        self, passages: Iterable[str], source: str
    ) -> Iterator[tuple[str, Told]]:
        """Give other texts that carry one of the passages, with that passage."""
        left = _MOST_COMPARED
        for passage in passages:
            for text in self._by_passage.get(passage, ())[:left]:
                left -= 1
                if text.source != source:
                    yield passage, text

    def _rarity(self, word: str) -> tuple[int, str]:
        return len(self._by_word.get(word, ())), word


def borrow_pins(text: Told, lenders: Lenders) -> tuple[Clue, ...]:
    """Pin the loose clues of a text to days that other texts give.

    Either both tell the same thing in nearly the same words, or they carry the same
    passage and name the same weekday.
    """
    return tuple(
        _borrow(clue, text, lenders)
        if clue.day is None and clue.form in _BORROWERS and not clue.expression.future
        else clue
        for clue in text.clues
    )


def _borrow(clue: Clue, text: Told, lenders: Lenders) -> Clue:
    here = Lender.of(clue)
    best: tuple[int, Clue] | None = None
    for lender in lenders.telling_the_same(clue):
        shared = _shared_words(here, lender) if _may_mean(clue, lender.clue) else 0
        if shared >= _SHARED_WORDS and (best is None or shared > best[0]):
            best = shared, lender.clue
    if best is not None:
        return replace(clue, day=best[1].day, because=(best[1].evidence,))
    return _borrow_by_passage(clue, text, lenders)


def _borrow_by_passage(clue: Clue, text: Told, lenders: Lenders) -> Clue:
    if not is_bare_weekday(clue):
        return clue
    for passage, other in lenders.carrying(text.passages, text.source):
        for lent in other.clues:
            if is_bare_weekday(lent) and _may_mean(clue, lent):
                where = Evidence(lent.source, other.passages[passage], f"… {passage} …")
                return replace(clue, day=lent.day, because=(lent.evidence, where))
    return clue


def _may_mean(clue: Clue, lent: Clue) -> bool:
    """Whether the words of a clue can mean the day of another at all."""
    if lent.day is None:
        return False
    if clue.form == "weekday":
        return clue.expression.symbol[1] == lent.day.weekday()
    return clue.expression.symbol[1] in {"week", "day"}


def _shared_words(one: Lender, two: Lender) -> int:
    """Count the words that two sentences share; 0 unless one stands near both dates."""
    if not _small(one.near & two.near):
        return 0
    return len({w.lower() for w in one.sentence} & {w.lower() for w in two.sentence})


def _small(words: Iterable[str]) -> set[str]:
    """Keep what tells rather than names: words that begin with a small letter."""
    return {word for word in words if not word[0].isupper()}


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
