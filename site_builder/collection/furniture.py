"""Page furniture that no rule knew, told by its standing in several files.

What stands word for word in the files of different articles belongs to none of them.
Two things look the same and are not: copies of an article, which share nearly all their
text, and a statement that several articles quote in their midst.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.model import (
    FOLDED_ROLES,
    Article,
    Basis,
    Claim,
    Evidence,
    Finding,
    Line,
    Role,
)
from site_builder.understanding import find_clues, infer_publication

RULE = "seen-in-other-files"
_OUTLET_RULE = "shared-furniture"

_DOUBTED = frozenset({Role.BODY, Role.SUBHEADING, Role.LIST, Role.CAPTION})
_LENDING = frozenset({Role.PROMO, Role.BOILERPLATE, Role.BIO, Role.BYLINE})
_OWN_MARKS = ("markdown-", "given")
"""Rules on the word of a person: what they say of a line is not doubted."""
_LONG = 80
"""Characters from which a line is prose, which people also quote."""
_FILES = 2
_FILES_OF_PROSE = 3
"""Articles whose files carry a line from which it is furniture."""
_SHORTEST = 3
"""Characters that a line needs to say anything."""
_MOST = 0.5
"""Share of an article's text that may stand in other files; what shares more is a copy
of another article, and no witness."""
_HEADLINE_WORDS = 4
"""Words from which a headline is not found by chance in another file."""
_QUOTES = frozenset('“”„«»"')


@dataclass(frozen=True, slots=True)
class _Page:
    """The blocks of an article by their words, in order."""

    keys: tuple[str, ...]
    doubted: frozenset[int]
    """Indexes of the blocks that may be furniture."""
    folded: frozenset[str]
    size: int


def set_apart(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Take furniture that several files share out of the articles; keep the order.

    Lines stay where they are and change their role; their blocks go.
    """
    if len(articles) < _FILES:
        return articles
    pages = [_page(article) for article in articles]
    carriers: Counter[str] = Counter()
    for page in pages:
        carriers.update({*page.keys, *page.folded})
    witnesses = [page for page in pages if _own(page, carriers)]
    seen: Counter[str] = Counter()
    for page in witnesses:
        seen.update({*page.keys, *page.folded})
    commons = _Commons(seen, _headlines(articles))
    return tuple(
        _without(article, _foreign(article, page, commons))
        if _own(page, carriers)
        else article
        for article, page in zip(articles, pages, strict=True)
    )


def lend_outlets(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Give an article without outlet that of another whose telling line it carries."""
    lenders: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for article in articles:
        outlet = article.outlet
        if outlet is None or outlet.basis is Basis.COLLECTION:
            continue
        for line in _telling(article, outlet):
            proof = Evidence(article.source, line.number, line.text.strip())
            lenders[_flat(line.text)].setdefault(outlet.value, proof)
    if not lenders:
        return articles
    return tuple(_borrowing(article, lenders) for article in articles)


def _page(article: Article) -> _Page:
    rules = {line.number: line.rule for line in article.lines}
    keys = tuple(_flat(block.text) for block in article.blocks)
    doubted = frozenset(
        at
        for at, block in enumerate(article.blocks)
        if block.role in _DOUBTED
        and len(keys[at]) >= _SHORTEST
        and not any(rules[n].startswith(_OWN_MARKS) for n in block.lines)
    )
    folded = frozenset(
        _flat(line.text)
        for line in article.lines
        if line.role in FOLDED_ROLES and line.role is not Role.COMMENT
    )
    return _Page(keys, doubted, folded, sum(map(len, keys)))


def _own(page: _Page, carriers: Counter[str]) -> bool:
    """Whether most of the text stands in this file alone."""
    shared = sum(len(key) for key in page.keys if carriers[key] > 1)
    return shared <= page.size * _MOST


def _headlines(articles: Sequence[Article]) -> frozenset[str]:
    """List the headlines that are long enough to be known again."""
    return frozenset(
        _flat(article.headline.value)
        for article in articles
        if article.headline and len(article.headline.value.split()) >= _HEADLINE_WORDS
    )


@dataclass(frozen=True, slots=True)
class _Shares:
    """Which blocks of an article other files carry too, and where its own words are."""

    shared: tuple[bool, ...]
    first_own: int
    last_own: int
    """Indexes of the first and the last long block that stands in this file alone."""

    @classmethod
    def of(cls, page: _Page, seen: Counter[str]) -> "_Shares":
        shared = tuple(seen[key] >= _FILES for key in page.keys)
        own = [
            at
            for at, key in enumerate(page.keys)
            if len(key) >= _LONG and not shared[at]
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


@dataclass(frozen=True, slots=True)
class _Commons:
    """What the files of a collection have in common.

    `seen` counts the articles that carry a text, `headlines` has all headlines.
    """

    seen: Counter[str]
    headlines: frozenset[str]


def _foreign(article: Article, page: _Page, commons: _Commons) -> dict[int, Role]:
    """Say which blocks are furniture, and which of them advertise another article."""
    shares = _Shares.of(page, commons.seen)
    headline = _flat(article.headline.value) if article.headline else ""
    foreign: dict[int, Role] = {}
    for at in sorted(page.doubted):
        key = page.keys[at]
        if key != headline and key in commons.headlines:
            foreign[at] = Role.TEASER
        elif shares.shared[at] and _is_furniture(at, key, shares, commons.seen[key]):
            foreign[at] = Role.BOILERPLATE
    return foreign


def _is_furniture(at: int, key: str, shares: _Shares, seen: int) -> bool:
    """Whether a shared block is none of the passages that articles rightly share.

    Short lines in the midst of an article's own words are its subheadings and labels:
    "Background" heads a part of many an article. On 188 pages of the development part,
    from sites with several, 3 of 64 labelled lines that this takes are body; with the
    midst taken as well it was half of them.
    """
    inside = shares.is_inside(at)
    if len(key) < _LONG:
        return not inside
    if inside and (shares.goes_on(at) or any(mark in _QUOTES for mark in key)):
        return False  # a passage that was taken over, perhaps a statement
    return seen >= _FILES_OF_PROSE


def _without(article: Article, foreign: dict[int, Role]) -> Article:
    """Take blocks out of the article and give their lines the roles of furniture."""
    if not foreign:
        return article
    roles = {
        number: role
        for at, role in foreign.items()
        for number in article.blocks[at].lines
    }
    lines = tuple(
        replace(line, role=roles[line.number], rule=RULE, spans=())
        if line.number in roles
        else line
        for line in article.lines
    )
    blocks = tuple(b for at, b in enumerate(article.blocks) if at not in foreign)
    # What a line is, is no longer in doubt.
    findings = tuple(
        f for f in article.findings if f.code != "doubtful-line" or f.line not in roles
    )
    freed = replace(article, lines=lines, blocks=blocks, findings=findings)
    return _dated_anew(freed, roles)


def _dated_anew(article: Article, roles: dict[int, Role]) -> Article:
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


def _telling(article: Article, outlet: Claim) -> Iterator[Line]:
    """Find the lines of an article's furniture that name its outlet."""
    name = _flat(outlet.value).casefold()
    for line in article.lines:
        if line.role in _LENDING and name and name in _flat(line.text).casefold():
            yield line


def _borrowing(article: Article, lenders: dict[str, dict[str, Evidence]]) -> Article:
    if article.outlet is not None or "outlet" in article.none:
        return article
    for line in article.lines:
        found = lenders.get(_flat(line.text), {}) if line.role in _LENDING else {}
        if len(found) == 1:
            ((name, proof),) = found.items()
            own = Evidence(article.source, line.number, line.text.strip())
            claim = Claim(name, Basis.COLLECTION, _OUTLET_RULE, (own, proof))
            return replace(article, outlet=claim)
    return article


def _flat(text: str) -> str:
    return " ".join(text.split())
