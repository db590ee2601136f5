"""Articles that stand in the collection twice, word for word or nearly so."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

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
_PORTIONS = 8
"""Portions of the shingles at least: most texts show in the first two or three that
they are no copies."""


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
    shared: Counter[tuple[int, int]] = Counter()
    contained = _contained(sketches)
    for found in _carriers(sketches, contained):
        if len(found) >= _CROWD:
            shared.update((found[0], at) for at in found[1:])
        else:
            shared.update(combinations(found, 2))
    best: dict[int, tuple[float, int]] = {}
    for (one, two), count in shared.items():
        # Told of the shorter text, and where each holds the other of the later.
        short, long = sorted((one, two), key=lambda at: (len(sketches[at]), -at))
        if count >= _least(sketches[long]):
            short, long = two, one
        part = count / len(sketches[short])
        if part >= _CONTAINED:
            best[short] = max(best.get(short, (0.0, 0)), (part, -long))
    return [
        _alike(gists[short], gists[-long], part) for short, (part, long) in best.items()
    ]


def _contained(sketches: dict[int, memoryview]) -> list[int]:
    """List the articles that the others together hold enough of; mostly there are none.

    Only one of these can stand in another article, so only they are compared by pairs.
    Who has too much of its own among the first shingles is not looked at further.
    """
    left = list(sketches)
    own: Counter[int] = Counter()
    for parts in _portions(sketches):
        wanted = set[int]().union(*(parts[at] for at in left))
        once: set[int] = set()
        again: set[int] = set()
        for part in parts.values():
            some = wanted.intersection(part)
            again |= once & some
            once |= some
        for at in left:
            own[at] += len(parts[at]) - len(again.intersection(parts[at]))
        left = [
            at for at in left if len(sketches[at]) - own[at] >= _least(sketches[at])
        ]
        if not left:
            break
    return left


def _least(sketch: memoryview) -> float:
    """Count the shingles of a text that must stand elsewhere, if it does."""
    return len(sketch) * _CONTAINED


def _carriers(
    sketches: dict[int, memoryview], contained: list[int]
) -> Iterator[list[int]]:
    """List the articles that carry a shingle, for each of those `contained`."""
    for parts in _portions(sketches) if contained else ():
        wanted = set[int]().union(*(parts[at] for at in contained))
        carriers: dict[int, list[int]] = defaultdict(list)
        for at, part in parts.items():
            for shingle in wanted.intersection(part):
                carriers[shingle].append(at)
        yield from carriers.values()


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
