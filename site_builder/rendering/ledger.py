"""Every line of a source has its place on the article's page; this room keeps count."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model import Article, Basis, Line, Role
from site_builder.rendering.addresses import line_id
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.losses import lines_with_losses
from site_builder.rendering.paragraphs import BlockView
from site_builder.rendering.words import joined

ROLE_LABELS = {
    Role.HEADLINE: "headline",
    Role.STANDFIRST: "standfirst",
    Role.BYLINE: "byline",
    Role.BIO: "about the author",
    Role.BODY: "body",
    Role.SUBHEADING: "subheading",
    Role.LIST: "list",
    Role.QUOTE: "quotation",
    Role.TIMESTAMP: "date line",
    Role.CAPTION: "caption",
    Role.CREDIT: "picture credit",
    Role.TEASER: "another story",
    Role.PROMO: "promotion",
    Role.COMMENT: "comment",
    Role.BOILERPLATE: "page furniture",
}


@dataclass(frozen=True, slots=True)
class LineView:
    """A line shown word for word; `name` is its address if nothing else has it."""

    number: int
    name: str | None
    role: str
    label: str
    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where the lines of an article are shown outside its text.

    `headline` and `byline` are the lines that the page's own heading and byline stand
    for, 0 for none.
    """

    headline: int
    byline: int
    stamps: tuple[LineView, ...]
    about: tuple[LineView, ...]
    folded: tuple[LineView, ...]


def keep_ledger(
    atlas: Atlas, here: str, article: Article, blocks: Iterable[BlockView]
) -> Ledger:
    """Give each line that `blocks` do not show word for word a place of its own.

    A line that a block shows in its own markup is shown where none of its words is
    lost.
    """
    shown = _shown(article, blocks)
    taken = {n for block in article.narrative for n in block.lines}
    headline = _headline_line(article, taken)
    byline = _byline_line(article, taken)
    stamps: list[LineView] = []
    about: list[LineView] = []
    folded: list[LineView] = []
    for line in article.lines:
        if line.number in {headline, byline} or line.number in shown:
            continue
        named = line.number not in taken
        view = _line_view(atlas, here, article, line, named=named)
        if line.role is Role.TIMESTAMP and named:
            stamps.append(view)
        elif line.role is Role.BIO and named:
            about.append(view)
        else:
            folded.append(view)
    return Ledger(headline, byline, tuple(stamps), tuple(about), tuple(folded))


def _shown(article: Article, blocks: Iterable[BlockView]) -> set[int]:
    """Number the lines that the blocks show whole."""
    lines = {line.number: line for line in article.lines}
    shown: set[int] = set()
    for block, view in zip(article.narrative, blocks, strict=True):
        own = [lines[number] for number in block.lines if number in lines]
        if view.markup is None:
            shown |= _told(own, _flat(view.text))
        else:
            lost = lines_with_losses(own, block.html or "")
            shown |= {line.number for line in own} - lost
    return shown


def _told(lines: Iterable[Line], text: str) -> set[int]:
    """Number the lines that `text` tells, looking on from where the last one ended."""
    told: set[int] = set()
    at = 0
    for line in lines:
        words = _flat(line.text)
        found = text.find(words, at)
        if found < 0:
            found = text.find(words)
        if found >= 0:
            told.add(line.number)
            at = found + len(words)
    return told


def _byline_line(article: Article, taken: set[int]) -> int:
    """Find the line that says no more than the page's byline does.

    A name that a person gave carries a sign there, and so is not told word for word.
    """
    if any(author.basis is Basis.GIVEN for author in article.authors):
        return 0
    byline = f"By {joined([author.value for author in article.authors])}"
    for line in article.lines:
        if line.role is Role.BYLINE and line.number not in taken:
            words = _flat(line.text)
            if article.authors and words in byline:
                return line.number
    return 0


def _headline_line(article: Article, taken: set[int]) -> int:
    """Find the line that the page's heading stands for: the one that says the same."""
    lines = [line for line in article.lines if line.role is Role.HEADLINE]
    for line in lines:
        if line.number not in taken and _same(line.text, article.title):
            return line.number
    return 0


def _line_view(
    atlas: Atlas, here: str, article: Article, line: Line, *, named: bool
) -> LineView:
    return LineView(
        number=line.number,
        name=line_id(line.number) if named else None,
        role=line.role.value,
        label=ROLE_LABELS[line.role],
        text=line.text.strip(),
        href=atlas.to_line(here, article.source, line.number),
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _same(text: str, other: str) -> bool:
    return _flat(text) == _flat(other)
