"""Articles that stand in the collection twice, word for word or nearly so."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import blake2b
from itertools import combinations
from zlib import crc32

from site_builder.model import Article, Finding, Role, Severity

_TOLD = frozenset({Role.BODY, Role.LIST, Role.QUOTE, Role.SUBHEADING})
_WORDS = re.compile(r"\w+")
_SIZE = 5
"""Words of a shingle: as many hardly ever come together by chance."""
_ONE_IN = 3
"""Of so many words one begins a shingle that is looked at. Which ones is told by the
word itself, so two texts choose the same."""
_FEWEST = 8
"""Shingles from which a share means something: about 30 words."""
_CONTAINED = 0.8
"""Share of the shorter text that stands in the longer. Wire copy that two houses
trimmed differently reaches 0.8; reports of one event stay below 0.3."""
_CROWD = 16
"""From as many articles a shingle is compared with the first of them alone, so that
what all files carry does not cost the square of their number."""


def find_duplicates(articles: Sequence[Article]) -> tuple[Finding, ...]:
    """Name each article whose text stands in another, once, with the nearest other."""
    texts = [_words(article) for article in articles]
    findings: list[Finding] = []
    first_of: dict[bytes, int] = {}
    twins: set[int] = set()
    for at, words in enumerate(texts):
        if not words:
            continue
        digest = blake2b(" ".join(words).encode("utf-8", "replace")).digest()
        first = first_of.setdefault(digest, at)
        if first != at:
            twins.add(at)
            findings.append(_same(articles[at], articles[first]))
    sketches = {
        at: sketch
        for at, words in enumerate(texts)
        if at not in twins and len(sketch := _sketch(words)) >= _FEWEST
    }
    findings += _near(articles, sketches)
    return tuple(sorted(findings))


def _words(article: Article) -> list[str]:
    told = (block.text for block in article.narrative if block.role in _TOLD)
    return _WORDS.findall(" ".join(told).casefold())


def _sketch(words: Sequence[str]) -> frozenset[str]:
    """Choose the shingles that stand for a text."""
    return frozenset(
        " ".join(words[at : at + _SIZE])
        for at in range(len(words) - _SIZE + 1)
        if not crc32(words[at].encode("utf-8", "replace")) % _ONE_IN
    )


def _near(
    articles: Sequence[Article], sketches: dict[int, frozenset[str]]
) -> list[Finding]:
    carriers: dict[str, list[int]] = defaultdict(list)
    for at, sketch in sketches.items():
        for shingle in sketch:
            carriers[shingle].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for found in carriers.values():
        if len(found) >= _CROWD:
            shared.update((found[0], at) for at in found[1:])
        elif len(found) > 1:
            shared.update(combinations(found, 2))
    best: dict[int, tuple[float, int]] = {}
    for (one, two), count in shared.items():
        # Told of the shorter text, and where each holds the other of the later.
        short, long = sorted((one, two), key=lambda at: (len(sketches[at]), -at))
        if count >= len(sketches[long]) * _CONTAINED:
            short, long = two, one
        part = count / len(sketches[short])
        if part >= _CONTAINED:
            best[short] = max(best.get(short, (0.0, 0)), (part, -long))
    return [
        _alike(articles[short], articles[-long], part)
        for short, (part, long) in best.items()
    ]


def _same(article: Article, other: Article) -> Finding:
    message = f"it tells word for word what {other.source} tells"
    return Finding(article.source, 0, "duplicate", message)


def _alike(article: Article, other: Article, part: float) -> Finding:
    message = f"{part:.0%} of its text stands in {other.source} too"
    code = "near-duplicate"
    return Finding(article.source, 0, code, message, Severity.NOTE)
