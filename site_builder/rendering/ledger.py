"""Every line of a source has its place on the article's page; this room keeps count."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from site_builder.model import Article, Basis, Line, Role
from site_builder.rendering.addresses import line_id
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


_LABELS = {role.value: label for role, label in ROLE_LABELS.items()}


@dataclass(frozen=True, slots=True)
class LineView:
    """A line shown word for word; `name` is its address if nothing else has it.

    `html` is what it says, ready to stand in a page. `jump` tells that its number does
    not follow from the one before.
    """

    number: int
    name: str | None
    role: str
    html: str
    jump: bool = True


@dataclass(frozen=True, slots=True)
class LinesView:
    """Lines that follow each other and are taken for the same.

    `place` names them in words.
    """

    label: str
    place: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where the lines of an article are shown outside its text.

    `headline` and `byline` are the lines that the page's own heading and byline stand
    for, 0 for none. `kept` counts the lines of `folded`.
    """

    headline: int
    byline: int
    stamps: tuple[LineView, ...]
    about: tuple[LineView, ...]
    folded: tuple[LinesView, ...]
    kept: int


def keep_ledger(article: Article, blocks: Iterable[BlockView]) -> Ledger:
    """Give each line that `blocks` do not show word for word a place of its own.

    A line that a block shows in its own markup is shown where none of its words is
    lost.
    """
    shown = _shown(article, blocks)
    taken = {n for block in article.narrative for n in block.lines}
    headline = _headline_line(article, taken)
    byline = _byline_line(article, taken)
    shown |= {headline, byline}
    stamps: list[LineView] = []
    about: list[LineView] = []
    folded: list[tuple[int, Line]] = []
    for at, line in enumerate(article.lines):
        if line.number in shown:
            continue
        if line.role is Role.TIMESTAMP and line.number not in taken:
            stamps.append(_line_view(line, taken))
        elif line.role is Role.BIO and line.number not in taken:
            about.append(_line_view(line, taken))
        else:
            folded.append((at, line))
    runs = tuple(_runs(folded, taken))
    return Ledger(headline, byline, tuple(stamps), tuple(about), runs, len(folded))


def _runs(lines: list[tuple[int, Line]], taken: set[int]) -> Iterator[LinesView]:
    """Put lines of one role together, as long as no other line stands between."""
    run: list[LineView] = []
    before = -1
    for at, line in lines:
        if run and (run[-1].role != line.role.value or at != before + 1):
            yield _together(run)
            run = []
        jump = not run or line.number != run[-1].number + 1
        run.append(_line_view(line, taken, jump=jump))
        before = at
    if run:
        yield _together(run)


def _together(run: list[LineView]) -> LinesView:
    first, last = run[0].number, run[-1].number
    place = f"Line {first}" if first == last else f"Lines {first} to {last}"
    return LinesView(_LABELS[run[0].role], place, tuple(run))


def _shown(article: Article, blocks: Iterable[BlockView]) -> set[int]:
    """Number the lines that the blocks show whole."""
    lines = {line.number: line for line in article.lines}
    shown: set[int] = set()
    for block, view in zip(article.narrative, blocks, strict=True):
        own = [lines[number] for number in block.lines if number in lines]
        if len(own) == 1 and own[0].text in view.text:
            shown.add(own[0].number)
        elif not view.own:
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


def _line_view(line: Line, taken: set[int], *, jump: bool = True) -> LineView:
    return LineView(
        number=line.number,
        name=None if line.number in taken else line_id(line.number),
        role=line.role.value,
        html=escape(line.text.strip(), quote=False),
        jump=jump,
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _same(text: str, other: str) -> bool:
    return _flat(text) == _flat(other)
