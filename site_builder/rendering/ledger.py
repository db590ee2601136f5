"""Every line of a source has its place on the article's page; this room keeps count."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from site_builder.model import Article, Basis, Line, Role
from site_builder.rendering.addresses import line_id
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.losses import lines_with_losses
from site_builder.rendering.marks import escape_all
from site_builder.rendering.paragraphs import BlockView


def role_label(say: Phrases, role: Role) -> str:
    """Say what a line is taken for."""
    return say(f"role-{role}")


class LineView(NamedTuple):
    """A line shown word for word; `name` is its address if nothing else has it.

    `html` is what it says, ready to stand in a page. `jump` tells that its number does
    not follow from the one before.
    """

    number: int
    name: str | None
    role: Role
    html: str
    jump: bool = True


class LinesView(NamedTuple):
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


def keep_ledger(say: Phrases, article: Article, blocks: Iterable[BlockView]) -> Ledger:
    """Give each line that `blocks` do not show word for word a place of its own.

    A line that a block shows in its own markup is shown where none of its words is
    lost.
    """
    shown = _shown(article, blocks)
    taken = {n for block in article.narrative for n in block.lines}
    headline = _headline_line(article, taken)
    byline = _byline_line(say, article, taken)
    shown |= {headline, byline}
    rest = [
        (at, line)
        for at, line in enumerate(article.lines)
        if line.number not in shown and not line.withheld
    ]
    htmls = escape_all([line.text.strip() for _, line in rest])
    stamps: list[LineView] = []
    about: list[LineView] = []
    folded: list[_Folded] = []
    for (at, line), html in zip(rest, htmls, strict=True):
        apart = None if line.number in taken else _APART.get(line.role)
        if apart is None:
            folded.append((at, line, html))
        else:
            view = LineView(line.number, line_id(line.number), line.role, html)
            (stamps if apart == "stamps" else about).append(view)
    runs = tuple(_runs(say, folded, taken))
    return Ledger(headline, byline, tuple(stamps), tuple(about), runs, len(folded))


_APART = {Role.TIMESTAMP: "stamps", Role.BIO: "about"}
"""The roles whose lines have a place of their own on the page."""
_Folded = tuple[int, Line, str]
"""A line that is folded away: its place among the lines, the line, and its HTML."""


def _runs(say: Phrases, folded: list[_Folded], taken: set[int]) -> Iterator[LinesView]:
    """Put lines of one role together, as long as no other line stands between."""
    run: list[LineView] = []
    last_at = -1
    for at, line, html in folded:
        if run and (line.role != run[0].role or at != last_at + 1):
            yield _together(say, run)
            run = []
        number = line.number
        jump = not run or number != run[-1].number + 1
        name = None if number in taken else line_id(number)
        run.append(LineView(number, name, line.role, html, jump))
        last_at = at
    if run:
        yield _together(say, run)


def _together(say: Phrases, run: list[LineView]) -> LinesView:
    first, last = run[0].number, run[-1].number
    if first == last:
        place = say("line-place", n=first)
    else:
        place = say("lines-place", first=first, last=last)
    return LinesView(role_label(say, run[0].role), place, tuple(run))


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


def _byline_line(say: Phrases, article: Article, taken: set[int]) -> int:
    """Find the line that says no more than the page's byline does.

    A name that a person gave carries a sign there, and so is not told word for word.
    """
    if any(author.basis is Basis.GIVEN for author in article.authors):
        return 0
    names = say.joined([author.value for author in article.authors])
    byline = say("byline", names=names)
    for line in article.lines:
        if line.role is Role.BYLINE and line.number not in taken:
            words = _flat(line.text)
            if article.authors and words and words in byline:
                return line.number
    return 0


def _headline_line(article: Article, taken: set[int]) -> int:
    """Find the line that the page's heading stands for: the one that says the same."""
    lines = [line for line in article.lines if line.role is Role.HEADLINE]
    for line in lines:
        if line.number not in taken and _same(line.text, article.title):
            return line.number
    return 0


def _flat(text: str) -> str:
    return " ".join(text.split())


def _same(text: str, other: str) -> bool:
    return _flat(text) == _flat(other)
