"""Articles that stand in the collection twice, word for word or nearly so."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations

from site_builder.collection.hashing import unpack
from site_builder.model import Finding, Gist, Severity

_FEWEST = 8
"""Shingles from which a share means something: about 30 words."""
_CONTAINED = 0.8
"""Share of the shorter text that stands in the longer. Wire copy that two houses
trimmed differently reaches 0.8; reports of one event stay below 0.3."""
_CROWD = 16
"""From as many articles a shingle is compared with the first of them alone, so that
what all files carry does not cost the square of their number."""
_AT_ONCE = 500_000
"""Shingles that are looked at together: 50 MB of memory."""
_FEW = 4
"""From so many times more texts than are asked for, these choose the shingles."""
_PORTIONS = 8
"""Portions of the shingles at least: most texts show in the first two that they are no
copies, since they have more than a fifth of their shingles to themselves."""


def find_duplicates(gists: Sequence[Gist]) -> tuple[Finding, ...]:
    """Name each article whose text stands in another, once, with the nearest other."""
    findings: list[Finding] = []
    first_of: dict[bytes, int] = {}
    sketches: dict[int, memoryview] = {}
    for at, gist in enumerate(gists):
        if not gist.outline.told:
            continue
        first = first_of.setdefault(gist.outline.told, at)
        sketch = unpack(gist.outline.shingles)
        if first != at:
            findings.append(_same(gist, gists[first]))
        elif len(sketch) >= _FEWEST:
            sketches[at] = sketch
    findings += _near(gists, sketches)
    return tuple(sorted(findings))


def _near(gists: Sequence[Gist], sketches: dict[int, memoryview]) -> list[Finding]:
    best: dict[int, tuple[float, int]] = {}
    for (one, two), count in _shared(sketches).items():
        # Told of the shorter text, and where each holds the other of the later.
        short, long = sorted((one, two), key=lambda at: (len(sketches[at]), -at))
        if count >= len(sketches[long]) * _CONTAINED:
            short, long = two, one
        part = count / len(sketches[short])
        if part >= _CONTAINED:
            best[short] = max(best.get(short, (0.0, 0)), (part, -long))
    return [
        _alike(gists[short], gists[-long], part) for short, (part, long) in best.items()
    ]


def _shared(sketches: dict[int, memoryview]) -> Counter[tuple[int, int]]:
    """Count the shingles that two texts share, where one may stand in the other.

    Portion by portion those pairs go that share too little, so that in the end, and
    mostly soon, only copies are counted.
    """
    pairs: Counter[tuple[int, int]] = Counter()
    rest = {at: len(sketch) for at, sketch in sketches.items()}
    least = {at: size * _CONTAINED for at, size in rest.items()}
    fresh = set(sketches)  # what still may share enough with any other
    left = fresh  # what still may stand in another
    for parts in _portions(sketches):
        carriers = _carriers(parts, left)
        if len(fresh) == len(sketches):
            pairs.update(chain.from_iterable(map(_pairs, carriers)))
        else:
            _count_on(pairs, carriers, fresh)
        for at, part in parts.items():
            rest[at] -= len(part)
        hopes = {at: least[at] - rest[at] for at in sketches}
        fresh = {at for at in fresh if hopes[at] <= 0}
        if len(fresh) == len(sketches):
            continue  # everything still has hopes
        pairs = Counter(
            {
                pair: count
                for pair, count in pairs.items()
                if count >= hopes[pair[0]] or count >= hopes[pair[1]]
            }
        )
        some = (at for pair, n in pairs.items() for at in pair if n >= hopes[at])
        left = fresh.union(some)
        if not left:
            break
    return pairs


def _count_on(
    pairs: Counter[tuple[int, int]],
    carriers: Iterable[Sequence[int]],
    fresh: set[int],
) -> None:
    """Count the pairs that still may be copies; what went cannot come back."""
    for found in carriers:
        if fresh.issuperset(found):
            pairs.update(_pairs(found))
        else:
            pairs.update(
                pair
                for pair in _pairs(found)
                if pair in pairs or not fresh.isdisjoint(pair)
            )


def _pairs(found: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(found) < _CROWD:
        return combinations(found, 2)
    return ((found[0], at) for at in found[1:])


def _carriers(
    parts: dict[int, memoryview], left: AbstractSet[int]
) -> Iterable[list[int]]:
    """List the texts that carry a shingle, for those of `left` that several carry."""
    some: Mapping[int, Iterable[int]] = parts
    if len(left) * _FEW < len(parts):
        wanted = set[int]().union(*(parts[at] for at in left))
        some = {at: wanted.intersection(part) for at, part in parts.items()}
    spread = Counter(chain.from_iterable(some.values()))
    again = {shingle for shingle, count in spread.items() if count > 1}
    del spread
    carriers: dict[int, list[int]] = defaultdict(list)
    for at, part in some.items():
        for shingle in again.intersection(part):
            carriers[shingle].append(at)
    return carriers.values()


def _portions(sketches: dict[int, memoryview]) -> Iterator[dict[int, memoryview]]:
    """Cut the sketches into portions, each with all shingles between two numbers."""
    count = max(_PORTIONS, sum(map(len, sketches.values())) // _AT_ONCE)
    begins = dict.fromkeys(sketches, 0)
    for portion in range(1, count + 1):
        bound = (portion << 64) // count - (1 << 63)
        parts = {}
        for at, sketch in sketches.items():
            end = bisect_left(sketch, bound, begins[at])
            parts[at] = sketch[begins[at] : end]
            begins[at] = end
        yield parts


def _same(gist: Gist, other: Gist) -> Finding:
    message = f"it tells word for word what {other.source} tells"
    return Finding(gist.source, 0, "duplicate", message)


def _alike(gist: Gist, other: Gist, part: float) -> Finding:
    message = f"{part:.0%} of its text stands in {other.source} too"
    code = "near-duplicate"
    return Finding(gist.source, 0, code, message, Severity.NOTE)
