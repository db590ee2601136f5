"""Page furniture that no rule knew, told by its standing in several files.

What stands word for word in the files of different articles belongs to none of them.
Two things look the same and are not: copies of an article, which share nearly all their
text, and a statement that several articles quote in their midst.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from site_builder.collection.hashing import unpack
from site_builder.collection.outlines import FOLDED, MAYBE_FURNITURE, QUOTES
from site_builder.model import (
    Article,
    Basis,
    Finding,
    Furniture,
    Gist,
    Outline,
    Role,
)
from site_builder.understanding import find_clues, infer_publication

RULE = "seen-in-other-files"

_LONG = 80
"""Characters from which a line is prose, which people also quote."""
_FILES = 2
_FILES_OF_PROSE = 3
"""Articles whose files carry a line from which it is furniture."""
_MOST = 0.5
"""Share of an article's text that may stand in other files; what shares more is a copy
of another article, and no witness."""
_HEADLINE_WORDS = 4
"""Words from which a headline is not found by chance in another file."""


def find_furniture(gists: Sequence[Gist]) -> dict[str, Furniture]:
    """Find the blocks of articles that are furniture which several files share.

    The answer has those sources alone that have such blocks.
    """
    if len(gists) < _FILES:
        return {}
    shared = _repeated(_texts(gist.outline) for gist in gists)
    headlines = frozenset(
        gist.outline.headline
        for gist in gists
        if gist.headline and len(gist.headline.value.split()) >= _HEADLINE_WORDS
    )
    seen: Counter[int] = Counter()
    asked = []
    for gist in gists:
        page = _Page.of(gist.outline)
        if _is_own(page, shared):
            seen.update(shared.intersection(_texts(gist.outline)))
            if not (shared.isdisjoint(page.keys) and headlines.isdisjoint(page.keys)):
                asked.append((gist.source, page))
    found = ((source, _foreign(page, seen, headlines)) for source, page in asked)
    return {source: furniture for source, furniture in found if furniture}


def set_apart(article: Article, furniture: Furniture) -> Article:
    """Take furniture out of an article.

    Its lines stay where they are and change their role; its blocks go.
    """
    if not furniture:
        return article
    foreign = dict(furniture)
    roles = _roles(article, foreign)
    lines = tuple(
        replace(line, role=roles[line.number], rule=RULE, spans=())
        if line.number in roles
        else line
        for line in article.lines
    )
    blocks = tuple(b for at, b in enumerate(article.blocks) if at not in foreign)
    return replace(article, lines=lines, blocks=blocks)


def free(article: Article, furniture: Furniture) -> Article:
    """Take furniture out of an article, and what was concluded from it."""
    if not furniture:
        return article
    roles = _roles(article, dict(furniture))
    # What a line is, is no longer in doubt.
    findings = tuple(
        f for f in article.findings if f.code != "doubtful-line" or f.line not in roles
    )
    freed = replace(set_apart(article, furniture), findings=findings)
    return _dated_anew(freed, roles)


def _roles(article: Article, foreign: Mapping[int, Role]) -> dict[int, Role]:
    """Say which role each line of the blocks that go is to have."""
    return {
        number: role
        for at, role in foreign.items()
        for number in article.blocks[at].lines
    }


@dataclass(frozen=True, slots=True)
class _Page:
    """The blocks of an article by the hashes of their words, in order."""

    keys: tuple[int, ...]
    lengths: tuple[int, ...]
    marks: bytes
    headline: int

    @classmethod
    def of(cls, outline: Outline) -> "_Page":
        lengths = memoryview(outline.lengths).cast("I")
        keys = tuple(unpack(outline.blocks))
        return cls(keys, tuple(lengths), outline.marks, outline.headline)


def _texts(outline: Outline) -> set[int]:
    """Give the hashes of all that may stand in other files too."""
    folded = zip(unpack(outline.lines), outline.kinds, strict=True)
    return {*unpack(outline.blocks), *(key for key, kind in folded if kind & FOLDED)}


def _repeated(texts: Iterable[set[int]]) -> set[int]:
    """Find the hashes that come in more than one article."""
    once: set[int] = set()
    again: set[int] = set()
    for each in texts:
        again |= once & each
        once |= each
    return again


def _is_own(page: _Page, shared: AbstractSet[int]) -> bool:
    """Whether most of the text stands in this file alone."""
    if shared.isdisjoint(page.keys):
        return True
    both = zip(page.keys, page.lengths, strict=True)
    elsewhere = sum(length for key, length in both if key in shared)
    return elsewhere <= sum(page.lengths) * _MOST


@dataclass(frozen=True, slots=True)
class _Shares:
    """Which blocks of an article other files carry too, and where its own words are."""

    shared: tuple[bool, ...]
    first_own: int
    last_own: int
    """Indexes of the first and the last long block that stands in this file alone."""

    @classmethod
    def of(cls, page: _Page, seen: Counter[int]) -> "_Shares":
        shared = tuple(seen[key] >= _FILES for key in page.keys)
        own = [
            at
            for at, length in enumerate(page.lengths)
            if length >= _LONG and not shared[at]
        ]
        return cls(shared, own[0] if own else len(shared), own[-1] if own else -1)

    def is_inside(self, at: int) -> bool:
        """Whether own words stand both before and after the block."""
        return self.first_own < at < self.last_own

    def goes_on(self, at: int) -> bool:
        """Whether a neighbour of the block is shared as well."""
        return any(
            0 <= near < len(self.shared) and self.shared[near]
            for near in (at - 1, at + 1)
        )


def _foreign(page: _Page, seen: Counter[int], headlines: frozenset[int]) -> Furniture:
    """Say which blocks are furniture, and which of them advertise another article."""
    shares = _Shares.of(page, seen)
    foreign = []
    for at, key in enumerate(page.keys):
        if not page.marks[at] & MAYBE_FURNITURE:
            continue
        if key != page.headline and key in headlines:
            foreign.append((at, Role.TEASER))
        elif shares.shared[at] and _is_furniture(at, page, shares, seen[key]):
            foreign.append((at, Role.BOILERPLATE))
    return tuple(foreign)


def _is_furniture(at: int, page: _Page, shares: _Shares, seen: int) -> bool:
    """Whether a shared block is none of the passages that articles rightly share.

    Short lines in the midst of an article's own words are its subheadings and labels:
    "Background" heads a part of many an article. On 188 pages of the development part,
    from sites with several, 3 of 64 labelled lines that this takes are body; with the
    midst taken as well it was half of them.
    """
    inside = shares.is_inside(at)
    if page.lengths[at] < _LONG:
        return not inside
    if inside and (shares.goes_on(at) or page.marks[at] & QUOTES):
        return False  # a passage that was taken over, perhaps a statement
    return seen >= _FILES_OF_PROSE


def _dated_anew(article: Article, roles: Mapping[int, Role]) -> Article:
    """Infer the day again where a line gave it that turned out to be furniture."""
    published = article.published
    if published is None or published.basis is not Basis.INFERRED:
        return article
    if not any(item.line in roles for item in published.evidence):
        return article
    clues = find_clues(article.source, article.narrative)
    again = infer_publication(clues, Basis.INFERRED)
    kept = [f for f in article.findings if f.code != "date-inferred"]
    if again is None:
        message = "the text states no day of publication"
        kept.append(Finding(article.source, 0, "no-date", message))
    else:
        kept += (
            replace(f, line=again.evidence[0].line)
            for f in article.findings
            if f.code == "date-inferred"
        )
    return replace(article, published=again, findings=tuple(kept))
