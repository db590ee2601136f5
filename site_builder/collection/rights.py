"""Take out of articles what may not be published.

It happens before any page or data file is planned, and takes the words themselves away.
So nothing that comes later can leak them: not a feed, not the search, not a page that
somebody writes next year.

    shares = find_shares(gists, rights)
    shown = withhold_article(article, shares)
    timeline = withhold_timeline(timeline, shares)

What describes an article stays: headline, authors, outlet, days, address, tags. Every
line keeps its number, its role and the reason for it, so that the source view still
accounts for each.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Protocol, TypeVar

from site_builder.collection.quotations import unquoted, withhold_timeline
from site_builder.model import (
    Article,
    Basis,
    Block,
    Claim,
    Collection,
    Evidence,
    Finding,
    Gist,
    Line,
    Mention,
    Publication,
    Rights,
    Role,
    Share,
    Shares,
    Timeline,
    is_given,
    outlet_key,
)

EXCERPT = 300
"""Characters of the body that an excerpt shows at most, and of the standfirst.

European press publishers' rights leave "very short extracts" free and name no number;
the snippets of search engines have about half of this.
"""
_DESCRIPTION = 200
"""A longer line is more than a headline, a byline or a date."""
_CUT_OFF = " …"
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)")
_DESCRIBING = frozenset({Role.HEADLINE, Role.BYLINE, Role.TIMESTAMP})
"""Lines that say no more than the fields that rest on them."""
_BETWEEN_NAMES = re.compile(r"(?:by|von|par|por|and|und|et|y|[\s,;:&.|])*")
"""What stands before and between the names of a byline."""
_READ = frozenset({Role.BODY, Role.QUOTE, Role.LIST})
_Described = TypeVar("_Described", Article, Gist)


class Shared(Protocol):
    """What decides how much of an article may be published."""

    @property
    def source(self) -> str:
        """The name of the source."""

    @property
    def outlet(self) -> Claim | None:
        """Where it appeared."""

    @property
    def share(self) -> str:
        """What is decided for it alone, or nothing."""


def find_shares(articles: Iterable[Shared], rights: Rights) -> Shares:
    """Say of which sources something is withheld; no other source is in the answer.

    Articles, their gists and what is settled about them will all do.
    """
    if rights.is_open:
        return {a.source: Share(a.share) for a in articles if _is_partial(a.share)}
    decided = (
        (each.source, rights.of(each.outlet.value if each.outlet else "", each.share))
        for each in articles
    )
    return {source: share for source, share in decided if share is not Share.FULL}


def doubt_rights(articles: Iterable[Shared], rights: Rights) -> tuple[Finding, ...]:
    """Name the outlets that a decision is about and that no article has.

    A name that is misspelt there would publish what was meant to be withheld.
    """
    there = {outlet_key(a.outlet.value): a.outlet.value for a in articles if a.outlet}
    places = {outlet_key(each.name): each for each in rights.mentions}
    found = []
    for key in sorted(rights.outlets):
        if key in there:
            continue
        place = places.get(key) or Mention(key, "publish.outlets", 0)
        close = get_close_matches(key, sorted(there), n=1)
        hint = f'; perhaps "{there[close[0]]}" is meant' if close else ""
        message = f'No article has the outlet "{place.name}"{hint}.'
        found.append(Finding(place.source, place.line, "outlet-not-found", message))
    return tuple(found)


def _is_partial(share: str) -> bool:
    return share not in {"", Share.FULL}


def withhold(
    collection: Collection, timeline: Timeline, rights: Rights
) -> tuple[Collection, Timeline]:
    """Leave of all articles, and of the timeline, what may be published.

    A collection of which everything may be shown comes back as it is.
    """
    shares = find_shares(collection.articles, rights)
    if not shares:
        return collection, timeline
    shown = replace(
        collection,
        articles=tuple(withhold_article(a, shares) for a in collection.articles),
        findings=unquoted(collection.findings, shares),
    )
    return shown, withhold_timeline(timeline, shares)


def withhold_article(article: Article, shares: Shares) -> Article:
    """Leave of one article what may be published; `shares` are those of all sources.

    Of an article that may be shown whole, the words of others go that it is dated by.
    """
    shown = _shown(article, shares)
    described = _described(article, shares, shown)
    share = shares.get(article.source)
    if share is None:
        return described
    beginning = _beginning(article.blocks) if share is Share.EXCERPT else ()
    lead = (
        _beginning((article.lead,)) if article.lead and share is Share.EXCERPT else ()
    )
    return replace(
        described,
        lines=tuple(_line(line, shown) for line in article.lines),
        blocks=beginning,
        lead=lead[0] if lead else None,
        share=share.value,
    )


def withhold_gist(gist: Gist, shares: Shares) -> Gist:
    """Leave of a gist what lists may say of its article."""
    described = _described(gist, shares, frozenset())
    share = shares.get(gist.source)
    return replace(described, share=share.value) if share else described


def _shown(article: Article, shares: Shares) -> frozenset[int]:
    """Give the lines whose words may be shown."""
    share = shares.get(article.source)
    if share is None:
        return frozenset(line.number for line in article.lines)
    told = _fields_lines(article) | _repeating_lines(article)
    standfirst = article.standfirst.value if article.standfirst else ""
    beginning = _cut(standfirst, begun=False) if share is Share.EXCERPT else ""
    return frozenset(
        line.number
        for line in article.lines
        if (
            line.role in _DESCRIBING
            and line.number in told
            and len(line.text) <= _DESCRIPTION
        )
        or (line.role is Role.STANDFIRST and line.text.strip() in beginning)
    )


def _fields_lines(article: Article) -> frozenset[int]:
    """Give the lines that say its headline, its authors and its day."""
    claims = (article.headline, article.published, *article.authors)
    return frozenset(
        each.line
        for claim in claims
        if claim is not None
        for each in claim.evidence
        if each.source == article.source
    )


def _repeating_lines(article: Article) -> frozenset[int]:
    """Give the lines that only repeat a headline or a byline that is shown anyway.

    Such a line is no evidence where a person gave the field, or where the page prints
    it a second time.
    """
    title = _plain(article.headline.value) if article.headline else ""
    names = [_plain(author.value) for author in article.authors]
    return frozenset(
        line.number
        for line in article.lines
        if (line.role is Role.HEADLINE and _plain(line.text) in title)
        or (line.role is Role.BYLINE and _names_only(_plain(line.text), names))
    )


def _names_only(words: str, names: Sequence[str]) -> bool:
    """Tell whether a byline names these people, and says nothing else of them."""
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(name, "")
    return _BETWEEN_NAMES.fullmatch(words) is not None


def _plain(text: str) -> str:
    """Write words for comparing: Markdown's marks, case and blanks tell nothing."""
    return " ".join(text.strip("#*_ \t").casefold().split())


def _line(line: Line, shown: frozenset[int]) -> Line:
    if line.number in shown:
        return line
    return replace(line, text="", spans=(), withheld=True)


def _described(told: _Described, shares: Shares, shown: frozenset[int]) -> _Described:
    """Take out of the fields the words that they rest on and that are not shown."""
    hiding = _Hiding(told.source, shares, shown)
    share = shares.get(told.source)
    return replace(
        told,
        headline=hiding.claim(told.headline),
        standfirst=hiding.claim(_standfirst(told.standfirst, share)),
        authors=tuple(a for each in told.authors if (a := hiding.claim(each))),
        outlet=hiding.claim(told.outlet),
        url=hiding.claim(told.url),
        licence=hiding.claim(told.licence),
        language=hiding.claim(told.language),
        published=hiding.publication(told.published),
        # What a file beside the source says of its lines is about them as well.
        findings=unquoted(told.findings, None if share else shares),
    )


def _standfirst(claim: Claim | None, share: Share | None) -> Claim | None:
    if claim is None or share is None:
        return claim
    beginning = _cut(claim.value, begun=False) if share is Share.EXCERPT else ""
    if not beginning:
        return None
    return claim if beginning == claim.value else replace(claim, value=beginning)


class _Hiding:
    """Takes the words out of evidence that may not be shown, and keeps its place."""

    def __init__(self, source: str, shares: Shares, shown: frozenset[int]) -> None:
        self._source = source
        self._shares = shares
        self._shown = shown

    def claim(self, claim: Claim | None) -> Claim | None:
        if claim is None:
            return None
        kept = self._evidence(claim)
        return claim if kept == claim.evidence else replace(claim, evidence=kept)

    def publication(self, published: Publication | None) -> Publication | None:
        if published is None:
            return None
        kept = self._evidence(published)
        if kept == published.evidence:
            return published
        return replace(published, evidence=kept, stamp=None)

    def _evidence(self, claim: Claim | Publication) -> tuple[Evidence, ...]:
        # What a person states in front matter is no part of the text; a line that a
        # person gave a role is.
        beside = claim.basis is Basis.GIVEN and not is_given(claim.rule)
        return tuple(
            each if self._may_show(each, beside=beside) else replace(each, text="")
            for each in claim.evidence
        )

    def _may_show(self, evidence: Evidence, *, beside: bool) -> bool:
        if evidence.source not in self._shares:
            return True
        own = evidence.source == self._source
        return own and (beside or evidence.line in self._shown)


def _beginning(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give the first sentences of a text, as many as an excerpt may have."""
    room = EXCERPT
    kept: list[Block] = []
    for block in blocks:
        if block.role not in _READ | {Role.STANDFIRST}:
            continue
        text = _cut(block.text, room, begun=bool(kept))
        if text:
            kept.append(block if text == block.text else _shortened(block, text))
        room -= len(text)
        if len(text) < len(block.text) or room <= 0:
            break
    return tuple(kept)


def _cut(text: str, room: int = EXCERPT, *, begun: bool) -> str:
    """Cut a text after the last sentence that fits; the first of all, after a word."""
    if len(text) <= room:
        return text
    ends = [end.end() for end in _SENTENCE_END.finditer(text, 0, room)]
    if ends:
        return text[: ends[-1]]
    return "" if begun else text[:room].rpartition(" ")[0] + _CUT_OFF


def _shortened(block: Block, text: str) -> Block:
    length = len(text.removesuffix(_CUT_OFF))
    held = max(1, sum(start < length for start in block.starts))
    aligned = len(block.starts) == len(block.lines)
    return replace(
        block,
        text=text,
        html=None,
        lines=block.lines[:held] if aligned else block.lines,
        starts=block.starts[:held],
        dates=tuple(each for each in block.dates if each.end <= length),
        credit=None,
    )
