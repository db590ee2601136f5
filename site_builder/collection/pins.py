"""Pins from other articles: what one text calls "Thursday", another gives by its date.

Only days that another text establishes by itself are lent, so inferred dates never
confirm each other. What could be chance, a stock paragraph or another year's event of
the same kind lends nothing: no date is better than a wrong one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from site_builder.collection.passages import (
    Surroundings,
    count_carriers,
    surroundings,
)
from site_builder.collection.tellings import Telling
from site_builder.dates import bounds, is_absolute, resolve
from site_builder.model import Article, Evidence
from site_builder.understanding import Clue, is_bare_weekday

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
_EXCERPT = 8


@dataclass(frozen=True, slots=True)
class Told:
    """A text laid out for comparison: its clues, and what stands about its weekdays."""

    article: Article
    clues: tuple[Clue, ...]
    weekdays: tuple[Surroundings, ...]

    @classmethod
    def of(cls, article: Article, clues: tuple[Clue, ...]) -> "Told":
        """Lay out an article, of its words only those about a weekday without a date.

        A dated article only lends, and lends only a weekday that it has pinned.
        """
        lends = article.published is not None
        wanted = (
            clue
            for clue in clues
            if is_bare_weekday(clue)
            and not clue.expression.future
            and (clue.day is not None or not lends)
        )
        return cls(article, clues, surroundings(article, wanted))


class Lenders:
    """The clues of a collection that give a day, to be found by what they tell."""

    def __init__(self, texts: Mapping[str, Told]) -> None:
        """Index the texts, given by the names of their sources."""
        self._by_event: dict[tuple[str, str], list[Clue]] = defaultdict(list)
        self._tellings: dict[int, Telling] = {}
        self._texts_with: Counter[str] = Counter()
        self._texts = len(texts)
        for _, text in sorted(texts.items()):
            self._index(text)
        about = [each for text in texts.values() for each in text.weekdays]
        lent = {p for each in about if each.clue.day for _, p in each.passages()}
        shared = frozenset(
            p
            for each in about
            if not each.clue.day
            for _, p in each.passages()
            if p in lent
        )
        carriers = count_carriers((text.article for text in texts.values()), shared)
        stock = {each for each, count in carriers.items() if count >= _STOCK}
        self._weekdays = _by_passage(texts, shared - stock)
        self._stock = frozenset(stock)

    def _index(self, text: Told) -> None:
        seen: set[str] = set()
        for clue in text.clues:
            if clue.day is None:
                continue
            telling = Telling.of(clue)
            seen |= telling.names | telling.words
            for name in telling.names if telling.verb else ():
                self._by_event[str(telling.verb), name].append(clue)
        self._texts_with.update(seen)

    def telling_the_same(self, clue: Clue, telling: Telling) -> Iterator[Clue]:
        """Give the clues of other texts that tell the same in nearly the same words.

        The rarest names are asked first, and so many clues at most.
        """
        if telling.verb is None:
            return
        left = _MOST_COMPARED
        keys = [(telling.verb, name) for name in sorted(telling.names)]
        for key in sorted(keys, key=lambda key: len(self._by_event.get(key, ()))):
            for lent in self._by_event.get(key, ())[: max(0, left)]:
                left -= 1
                if lent.source != clue.source and self._agree(telling, lent):
                    yield lent

    def sharing_a_passage(self, here: Surroundings) -> Iterator[tuple[Clue, Evidence]]:
        """Give weekdays of other texts about which a passage of this one stands."""
        seen: set[int] = set()
        left = _MOST_COMPARED
        for _, passage in here.passages():
            for there in self._weekdays.get(passage, ())[: max(0, left)]:
                left -= 1
                if there.clue.source == here.clue.source or id(there) in seen:
                    continue
                seen.add(id(there))
                at = there.shares(here, self._stock)
                if at is not None:
                    words = " ".join(there.words[at : at + _EXCERPT])
                    line = there.lines[at]
                    yield there.clue, Evidence(there.clue.source, line, f"… {words} …")

    def _agree(self, telling: Telling, lent: Clue) -> bool:
        # The same few are asked again and again; the index keeps them alive.
        other = self._tellings.get(id(lent))
        if other is None:
            other = self._tellings[id(lent)] = Telling.of(lent)
        names = telling.names & other.names
        shared = names | (telling.words & other.words)
        return (
            telling.verb == other.verb
            and len(names) >= _SHARED_NAMES
            and len(shared) >= _SHARED_WORDS
            and sum(map(self._weight, shared)) >= _ENOUGH
        )

    def _weight(self, word: str) -> float:
        """Weigh a word by its rarity: from one for a rare one down to a quarter."""
        if self._texts < _MANY_TEXTS:
            return 0.5
        return 1 - 0.75 * self._texts_with[word] / self._texts


def _by_passage(
    texts: Mapping[str, Told], passages: frozenset[int]
) -> dict[int, list[Surroundings]]:
    """Index the pinned weekdays of the texts by those of the passages about them."""
    found: dict[int, list[Surroundings]] = defaultdict(list)
    for _, text in sorted(texts.items()):
        for each in text.weekdays:
            for _, passage in each.passages() if each.clue.day else ():
                if passage in passages:
                    found[passage].append(each)
    return found


def borrow_pins(text: Told, lenders: Lenders) -> tuple[Clue, ...]:
    """Pin the loose clues of a text to days that other texts give.

    Either both tell the same thing in nearly the same words, or the same passage stands
    about the same weekday in both. "Today" and "yesterday" borrow nothing, and nothing
    is borrowed where the lenders disagree or the text tells of a later time.
    """
    since = _latest_told(text.clues)
    about = {id(each.clue): each for each in text.weekdays}
    return tuple(
        _borrow(clue, about.get(id(clue)), lenders, since)
        if _may_borrow(clue)
        else clue
        for clue in text.clues
    )


def _may_borrow(clue: Clue) -> bool:
    if clue.day is not None or clue.expression.future:
        return False
    symbol = clue.expression.symbol
    return clue.form == "weekday" or (clue.form == "unit" and symbol[1] == "week")


def _borrow(
    clue: Clue, here: Surroundings | None, lenders: Lenders, since: date
) -> Clue:
    told = lenders.telling_the_same(clue, Telling.of(clue))
    lent: list[tuple[Clue, tuple[Evidence, ...]]] = [
        (each, (each.evidence,)) for each in told if _may_mean(clue, each, since)
    ]
    if not lent and here is not None:
        lent = [
            (each, (each.evidence, where))
            for each, where in lenders.sharing_a_passage(here)
            if _may_mean(clue, each, since)
        ]
    if len({each.day for each, _ in lent}) != 1:
        return clue
    best, because = min(lent, key=lambda item: item[1])
    return replace(clue, day=best.day, because=because)


def _may_mean(clue: Clue, lent: Clue, since: date) -> bool:
    """Whether the words of a clue can mean the day of another at all."""
    if lent.day is None or lent.day < since:
        return False
    return clue.form != "weekday" or clue.expression.symbol[1] == lent.day.weekday()


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
