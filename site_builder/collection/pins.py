"""Pins from other articles: what one text calls "Thursday", another gives by its date.

Only days that another text establishes by itself are lent, so inferred dates never
confirm each other. What could be chance, a stock paragraph or another year's event of
the same kind lends nothing: no date is better than a wrong one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.collection.hashing import unpack, unpack_short
from site_builder.collection.passages import (
    PASSAGE,
    carried_by,
    find_carriers,
    find_shared,
    hash_words,
    surroundings,
)
from site_builder.collection.tellings import read_telling
from site_builder.collection.wordlists import WordList
from site_builder.dates import bounds, is_absolute, resolve
from site_builder.model import (
    Article,
    Basis,
    Dating,
    Evidence,
    Gist,
    Passages,
    Pin,
    Telling,
)
from site_builder.understanding import (
    Clue,
    find_clues,
    infer_publication,
    is_bare_weekday,
)

_SHARED_NAMES = 2
_SHARED_WORDS = 4
"""Words that two sentences must share, the verb and the names among them."""
_ENOUGH = 2.0
"""What the shared words must weigh together, by how few texts use them."""
_MANY_TEXTS = 10
"""Texts from which on it tells something that a word stands in most of them."""
_STOCK = 3
"""Texts that carry a passage, from which on it is stock and tells nothing."""
_MOST_COMPARED = 300
"""Clues that one clue is compared with, so that cost grows as the texts do."""


def lay_out(article: Article, words: WordList) -> Dating:
    """Lay out a text for comparison: what it lends, and what it may borrow.

    A dated article only lends, and lends only what it has pinned.
    """
    clues = find_clues(article.source, article.narrative)
    undated = article.published is None
    compared = {
        at: clue
        for at, clue in enumerate(clues)
        if clue.day is not None or (undated and _may_borrow(clue))
    }
    weekdays = (c for c in compared.values() if is_bare_weekday(c))
    about = {
        id(each.clue): each.passages()
        for each in surroundings(
            article, (clue for clue in weekdays if not clue.expression.future)
        )
    }
    pins = tuple(
        Pin(at, clue.day, _weekday(clue), read_telling(clue), about.get(id(clue)))
        for at, clue in compared.items()
    )
    return Dating(
        pins=pins,
        since=_latest_told(clues) if undated else date.min,
        words=hash_words(words),
        alone=undated and infer_publication(clues, Basis.INFERRED) is not None,
    )


def _weekday(clue: Clue) -> int | None:
    return int(str(clue.expression.symbol[1])) if clue.form == "weekday" else None


def _may_borrow(clue: Clue) -> bool:
    if clue.day is not None or clue.expression.future:
        return False
    symbol = clue.expression.symbol
    return clue.form == "weekday" or (clue.form == "unit" and symbol[1] == "week")


def _latest_told(clues: Iterable[Clue]) -> date:
    """Give the first day of the latest year that a text looks back on by its number."""
    told = [date.min]
    for clue in clues:
        found = clue.expression
        if found.future or not is_absolute(found.symbol):
            continue
        mention = resolve(found, None)
        within = bounds(mention.value) if mention else None
        if within is not None and within.earliest is not None:
            told.append(within.earliest.replace(month=1, day=1))
    return max(told)


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A day that an expression of a text is pinned to, and the words of the lenders."""

    at: int
    day: date
    because: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Lent:
    """A pin that gives a day, and the text that it stands in."""

    source: str
    pin: Pin
    day: date


class Lenders:
    """The pins of a collection that give a day, to be found by what they tell."""

    def __init__(self, gists: Sequence[Gist], whole: Callable[[str], Article]) -> None:
        """Index the pins of texts.

        Args:
            gists: The texts, in the order of their sources.
            whole: Gives the article of a source.
        """
        self._whole = whole
        self._by_event: dict[tuple[str, str], list[_Lent]] = defaultdict(list)
        self._tellings: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
        self._texts_with: Counter[str] = Counter()
        texts = [gist for gist in gists if not gist.dating.failure]
        self._texts = len(texts)
        for gist in texts:
            self._index(gist)
        shared = _shared_passages(texts)
        self._stock = _stock(texts, shared, whole)
        self._weekdays = _by_passage(texts, frozenset(shared) - self._stock)

    def _index(self, gist: Gist) -> None:
        seen: set[str] = set()
        for pin in gist.dating.pins:
            if pin.day is None:
                continue
            telling = pin.telling
            seen.update(telling.names, telling.words)
            if telling.verb is not None:
                lent = _Lent(gist.source, pin, pin.day)
                for name in telling.names:
                    self._by_event[telling.verb, name].append(lent)
        self._texts_with.update(seen)

    def borrow(self, gist: Gist) -> tuple[Borrowed, ...]:
        """Pin the loose expressions of a text to days that other texts give.

        Either both tell the same thing in nearly the same words, or the same passage
        stands about the same weekday in both. "Today" and "yesterday" borrow nothing,
        and nothing is borrowed where the lenders disagree or the text tells of a later
        time.
        """
        since = gist.dating.since
        loose = (pin for pin in gist.dating.pins if pin.day is None)
        found = (self._borrow(gist.source, pin, since) for pin in loose)
        return tuple(each for each in found if each is not None)

    def _borrow(self, source: str, pin: Pin, since: date) -> Borrowed | None:
        told = self._telling_the_same(source, pin.telling)
        lenders: list[tuple[_Lent, int | None]] = [
            (each, None) for each in told if _may_mean(pin, each, since)
        ]
        if not lenders:
            passed = self._sharing_a_passage(source, pin)
            lenders += ((e, at) for e, at in passed if _may_mean(pin, e, since))
        if len({each.day for each, _ in lenders}) != 1:
            return None
        # The first by its evidence, which begins with the source.
        first = min(each.source for each, _ in lenders)
        because = min(
            self._proof(each, at) for each, at in lenders if each.source == first
        )
        return Borrowed(pin.at, lenders[0][0].day, because)

    def _proof(self, lent: _Lent, at: int | None) -> tuple[Evidence, ...]:
        article = self._whole(lent.source)
        clue = find_clues(article.source, article.narrative)[lent.pin.at]
        if at is None:
            return (clue.evidence,)
        (around,) = surroundings(article, (clue,))
        return clue.evidence, around.cite(at)

    def _telling_the_same(self, source: str, telling: Telling) -> Iterator[_Lent]:
        """Give the pins of other texts that tell the same in nearly the same words.

        The rarest names are asked first, and so many pins at most.
        """
        if telling.verb is None:
            return
        left = _MOST_COMPARED
        keys = [(telling.verb, name) for name in telling.names]
        for key in sorted(keys, key=lambda key: len(self._by_event.get(key, ()))):
            for lent in self._by_event.get(key, ())[: max(0, left)]:
                left -= 1
                if lent.source != source and self._agree(telling, lent.pin.telling):
                    yield lent

    def _sharing_a_passage(self, source: str, pin: Pin) -> Iterator[tuple[_Lent, int]]:
        """Give weekdays of other texts about which a passage of this one stands."""
        here = pin.passages
        if here is None:
            return
        seen: set[int] = set()
        left = _MOST_COMPARED
        for passage in unpack(here.hashes):
            for lent in self._weekdays.get(passage, ())[: max(0, left)]:
                left -= 1
                there = lent.pin.passages
                if there is None or lent.source == source or id(lent) in seen:
                    continue
                seen.add(id(lent))
                at = find_shared(there, here, self._stock)
                if at is not None:
                    yield lent, at

    def _agree(self, telling: Telling, lent: Telling) -> bool:
        names, words = self._sets(telling)
        other_names, other_words = self._sets(lent)
        same = names & other_names
        shared = same | (words & other_words)
        return (
            telling.verb == lent.verb
            and len(same) >= _SHARED_NAMES
            and len(shared) >= _SHARED_WORDS
            and math.fsum(map(self._weight, shared)) >= _ENOUGH
        )

    def _sets(self, telling: Telling) -> tuple[frozenset[str], frozenset[str]]:
        # The same few are asked again and again; the gists keep them alive.
        sets = self._tellings.get(id(telling))
        if sets is None:
            sets = frozenset(telling.names), frozenset(telling.words)
            self._tellings[id(telling)] = sets
        return sets

    def _weight(self, word: str) -> float:
        """Weigh a word by its rarity: from one for a rare one down to a quarter."""
        if self._texts < _MANY_TEXTS:
            return 0.5
        return 1 - 0.75 * self._texts_with[word] / self._texts


def _may_mean(pin: Pin, lent: _Lent, since: date) -> bool:
    """Whether the words of a pin can mean the day of another at all."""
    if lent.day < since:
        return False
    return pin.weekday is None or pin.weekday == lent.day.weekday()


def _weekdays(gists: Iterable[Gist]) -> Iterator[tuple[Gist, Pin, Passages]]:
    for gist in gists:
        for pin in gist.dating.pins:
            if pin.passages is not None:
                yield gist, pin, pin.passages


def _shared_passages(gists: Sequence[Gist]) -> dict[int, frozenset[int]]:
    """Find the passages that stand about a loose weekday and about a pinned one.

    The answer has the words of each.
    """
    lent = {
        hashed
        for _, pin, passages in _weekdays(gists)
        if pin.day is not None
        for hashed in unpack(passages.hashes)
    }
    shared: dict[int, frozenset[int]] = {}
    for _, pin, passages in _weekdays(gists) if lent else ():
        words = unpack_short(passages.words)
        for at, hashed in enumerate(unpack(passages.hashes)):
            if pin.day is None and hashed in lent:
                shared[hashed] = frozenset(words[at : at + PASSAGE])
    return shared


def _stock(
    gists: Iterable[Gist],
    passages: dict[int, frozenset[int]],
    whole: Callable[[str], Article],
) -> frozenset[int]:
    """Tell which passages are carried by so many texts that they tell nothing."""
    if not passages:
        return frozenset()
    counts: Counter[int] = Counter()
    texts = {gist.source: gist.dating.words for gist in gists}
    for source, some in find_carriers(texts, passages):
        asked = frozenset(each for each in some if counts[each] < _STOCK)
        if asked:
            counts.update(carried_by(WordList.of(whole(source)), asked))
    return frozenset(each for each, count in counts.items() if count >= _STOCK)


def _by_passage(
    gists: Iterable[Gist], passages: frozenset[int]
) -> dict[int, list[_Lent]]:
    """Index the pinned weekdays of the texts by those of the passages about them."""
    found: dict[int, list[_Lent]] = defaultdict(list)
    for gist, pin, about in _weekdays(gists) if passages else ():
        if pin.day is None:
            continue
        lent = _Lent(gist.source, pin, pin.day)
        for passage in unpack(about.hashes):
            if passage in passages:
                found[passage].append(lent)
    return found
