"""Join the sentences of all articles into lineages."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from site_builder.model import Publication
from site_builder.model.passages import Imprint, Lineage, Passage, Wordings
from site_builder.passages.likeness import Saying, shares_words

MOST = 40
"""Articles that share a passage at most. What more of them carry is furniture, or a
saying; it connects no two of them, and looking at all pairs would take for ever."""
_AT_ONCE = 250_000
"""Marks that are counted together: 25 MB of memory."""
_TRIED = 2
"""Lineages that a sentence is compared with, those with most marks in common first: of
642 real articles all 36 shared passages are found with 1 as with 4. One mark in common
is enough to try. With one word of a sentence exchanged 93 of 100 are found, with two
75, with three 57 (1,858 real sentences of any length), and 3 to 8 fewer if two marks
must be in common."""

Fetch = Callable[[Collection[str]], Mapping[str, Wordings]]
"""Gives the words of the sentences of some sources."""
_Place = tuple[int, int]
"""The number of an article, and of a sentence in it."""


def find_lineages(
    imprints: Sequence[Imprint],
    published: Mapping[str, Publication | None],
    fetch: Fetch,
) -> tuple[Lineage, ...]:
    """Find what several articles share, in the order of its earliest appearance.

    Args:
        imprints: What the articles that may be quoted are looked for by.
        published: When each source was published, as far as that is known.
        fetch: Gives the words of articles that seem to share some.
    """
    ordered = sorted(imprints, key=lambda each: _when(each.source, published))
    shared = _shared(ordered)
    if not shared:
        return ()
    sources = {ordered[article].source for article, _ in shared}
    return _Joining(ordered, fetch(sources)).join(shared)


def _when(
    source: str, published: Mapping[str, Publication | None]
) -> tuple[date, date, str]:
    """Order by the day of publication, and those without one last."""
    found = published.get(source)
    span = found.within if found else None
    first = (span.earliest or span.latest) if span else None
    last = (span.latest or first) if span else None
    return first or date.max, last or date.max, source


def _shared(ordered: Sequence[Imprint]) -> dict[_Place, list[int]]:
    """Give the marks of each sentence that some other articles have, and not too many.

    Sentences come in the order of their articles.
    """
    marks = [memoryview(each.marks).cast("I") for each in ordered]
    owners = [memoryview(each.owners).cast("I") for each in ordered]
    shared: dict[_Place, list[int]] = defaultdict(list)
    for portion in _portions(marks):
        spread = Counter(
            chain.from_iterable(
                view[start:end]
                for view, (start, end) in zip(marks, portion, strict=True)
            )
        )
        again = {mark for mark, count in spread.items() if 1 < count <= MOST}
        del spread
        for article, (start, end) in enumerate(portion):
            for mark in again.intersection(marks[article][start:end]):
                at = bisect_left(marks[article], mark, start, end)
                shared[article, owners[article][at]].append(mark)
    return {place: sorted(shared[place]) for place in sorted(shared)}


def _portions(marks: Sequence[memoryview]) -> Iterator[list[tuple[int, int]]]:
    """Cut the marks of all articles at the same numbers, so that few are held."""
    count = sum(map(len, marks)) // _AT_ONCE + 1
    begins = [0] * len(marks)
    for number in range(1, count + 1):
        bound = (number << 32) // count
        ends = [
            bisect_left(view, bound, begin)
            for view, begin in zip(marks, begins, strict=True)
        ]
        yield list(zip(begins, ends, strict=True))
        begins = ends


@dataclass(slots=True)
class _Found:
    """A lineage that grows; its first passage is what others are held against."""

    saying: Saying
    passages: list[Passage]
    sources: set[str]


class _Joining:
    """Puts one sentence after the other into the lineage that it belongs to."""

    def __init__(
        self, ordered: Sequence[Imprint], wordings: Mapping[str, Wordings]
    ) -> None:
        self._ordered = ordered
        self._wordings = wordings
        self._found: list[_Found] = []
        self._by_mark: dict[int, list[int]] = defaultdict(list)

    def join(self, shared: Mapping[_Place, Sequence[int]]) -> tuple[Lineage, ...]:
        """Join the sentences, the earliest first."""
        blocks: array[int] = array("I")
        texts: list[bytes] = []
        last = -1
        for (article, number), marks in shared.items():
            source = self._ordered[article].source
            if article != last:
                packed = self._wordings[source].sentences
                blocks = array("I", packed.blocks)
                texts = packed.texts.split(b"\0")
                last = article
            text = texts[number].decode("utf-8", "surrogatepass")
            self._put(Passage(source, blocks[number], text), marks)
        return tuple(
            Lineage(tuple(each.passages))
            for each in self._found
            if 1 < len(each.passages) <= MOST
        )

    def _put(self, passage: Passage, marks: Sequence[int]) -> None:
        saying = Saying(passage.text)
        near = Counter(chain.from_iterable(self._by_mark.get(m, ()) for m in marks))
        ranked = sorted((-count, at) for at, count in near.items())
        for _, at in ranked[:_TRIED]:
            lineage = self._found[at]
            if shares_words(lineage.saying, saying):
                if passage.source not in lineage.sources:
                    lineage.passages.append(passage)
                    lineage.sources.add(passage.source)
                break
        else:
            at = len(self._found)
            self._found.append(_Found(saying, [passage], {passage.source}))
        for mark in marks:
            known = self._by_mark[mark]
            if at not in known:
                known.append(at)
