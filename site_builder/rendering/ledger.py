"""Every line of a source has its place on the article's page; this room keeps count."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model import Article, Line, Role
from site_builder.rendering.addresses import line_id
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.paragraphs import BlockView

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
_ABOUT_ROLES = frozenset({Role.BYLINE, Role.BIO})


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

    `headline` is the line that the headline stands for, 0 for none.
    """

    headline: int
    stamps: tuple[LineView, ...]
    about: tuple[LineView, ...]
    folded: tuple[LineView, ...]


def keep_ledger(
    atlas: Atlas, here: str, article: Article, blocks: Iterable[BlockView]
) -> Ledger:
    """Give each line that `blocks` do not show word for word a place of its own.

    Lines that a block shows in its own markup count as shown.
    """
    shown = _shown(article, blocks)
    taken = {n for block in article.narrative for n in block.lines}
    headline = _headline_line(article, taken)
    stamps: list[LineView] = []
    about: list[LineView] = []
    folded: list[LineView] = []
    for line in article.lines:
        if line.number == headline:
            continue
        named = line.number not in taken
        if not named and _flat(line.text) in shown.get(line.number, _flat(line.text)):
            continue
        view = _line_view(atlas, here, article, line, named=named)
        if line.role is Role.TIMESTAMP and named:
            stamps.append(view)
        elif line.role in _ABOUT_ROLES and named:
            about.append(view)
        else:
            folded.append(view)
    return Ledger(headline, tuple(stamps), tuple(about), tuple(folded))


def _shown(article: Article, blocks: Iterable[BlockView]) -> dict[int, str]:
    """Tell for each line of a block without markup what the block says."""
    said: dict[int, str] = {}
    for block, view in zip(article.narrative, blocks, strict=True):
        if view.markup is None:
            for number in block.lines:
                said[number] = f"{said.get(number, '')} {_flat(view.text)}"
    return said


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
