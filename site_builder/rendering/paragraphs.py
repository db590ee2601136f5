"""The blocks of an article as its page shows them, with notes in the margin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from site_builder.model import Article, Block, Line, Report, Role
from site_builder.rendering import addresses
from site_builder.rendering.addresses import line_id
from site_builder.rendering.atlas import block_owners
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.marks import Mark, escape_all, escaped, write_marked
from site_builder.rendering.markup import Quoted, Words, mark_up
from site_builder.rendering.surroundings import (
    Happening,
    Retelling,
    Surroundings,
)
from site_builder.rendering.views import PictureView
from site_builder.rendering.words import machine_date, titled


@dataclass(frozen=True, slots=True)
class NoteView:
    """What the margin says about the dates of a paragraph, one note for one event.

    All texts are HTML. `quotes` has the words that say the date, where they are not the
    date itself, `others` the links to who else tells of the event; `ended` tells that
    the last of these ends in a sign of its own.
    """

    date: str
    quotes: str
    counted_from: str
    href: str
    expected: bool
    others: str
    more: int
    ended: bool


class BlockView(NamedTuple):
    """A paragraph, caption, quotation, subheading or list of the article.

    `kind` is the role. `name` is the address, None where another block has the line;
    `place` leads to the line from the page of the source. `html` is what the block
    says, ready to stand in a page; `own` tells that the source brought its markup,
    elements of its own included. `text` is the same as plain text. `items` are those
    of a list, whose notes stand together. `picture` is what a caption belongs to.
    """

    kind: str
    number: int
    name: str | None
    place: str
    html: str
    text: str
    notes: tuple[NoteView, ...] = ()
    own: bool = False
    items: tuple["BlockView", ...] = ()
    picture: PictureView | None = None


@dataclass(frozen=True, slots=True)
class _Told:
    """A report of the article, the event that it is of, and the way there."""

    report: Report
    event: Happening
    href: str


@dataclass(frozen=True, slots=True)
class Narrative:
    """The standfirst, where the article has one, and its blocks, none grouped.

    `names` has the address of each sentence that is quoted, by its line and its words;
    `elsewhere` those of sentences that no block shows.
    """

    lead: BlockView | None
    blocks: tuple[BlockView, ...]
    names: Mapping[tuple[int, str], str]
    elsewhere: tuple[str, ...] = ()


def narrative(
    say: Phrases, here: str, article: Article, around: Surroundings
) -> Narrative:
    """Show the article to read."""
    lines = {line.number: line for line in article.lines}
    owners = block_owners(article)
    told = _by_block(here, around, owners)
    quotations = _named(around)
    names = {place: name for place, name in quotations.items() if place[0] in owners}
    elsewhere = tuple(n for place, n in quotations.items() if place[0] not in owners)
    quoted: dict[int, dict[str, str]] = {}
    for (line, text), name in names.items():
        quoted.setdefault(owners[line].first, {})[text] = name
    named: dict[int, list[Mark]] = {}
    for line, start, end, path in around.names:
        mark = Mark(start, end, "name", addresses.link(here, path))
        named.setdefault(line, []).append(mark)
    plain = escape_all([block.text for block in article.narrative])
    views = tuple(
        _plain_view(block, html)
        if block.first not in told
        and block.first not in quoted
        and block.first not in named
        and _is_plain(block, lines, owners)
        else _block_view(
            say,
            here,
            block,
            lines=lines,
            own=[n for n in block.lines if owners[n] is block],
            told=told.get(block.first, []),
            names=quoted.get(block.first, {}),
            named=named.get(block.first, []),
        )
        for block, html in zip(article.narrative, plain, strict=True)
    )
    if article.lead:
        return Narrative(views[0], views[1:], names, elsewhere)
    return Narrative(None, views, names, elsewhere)


def _is_plain(
    block: Block, lines: Mapping[int, Line], owners: Mapping[int, Block]
) -> bool:
    """Tell whether a block is one line of its own, word for word; most are."""
    line = lines.get(block.first)
    return (
        line is not None
        and line.text == block.text
        and len(block.lines) == 1
        and block.html is None
        and block.credit is None
        and owners[line.number] is block
    )


def _plain_view(block: Block, html: str) -> BlockView:
    name = line_id(block.first)
    return BlockView(block.role, block.first, name, f"#{name}", html, block.text)


def grouped(views: Iterable[BlockView]) -> tuple[BlockView, ...]:
    """Make one list of the list items that follow each other."""
    out: list[BlockView] = []
    for plain_items, found in groupby(views, _is_item):
        if plain_items:
            items = tuple(found)
            notes = tuple(note for item in items for note in item.notes)
            out.append(
                items[0]._replace(items=items, notes=notes, html="", text="", name=None)
            )
        else:
            out.extend(found)
    return tuple(out)


def _is_item(view: BlockView) -> bool:
    return view.kind == Role.LIST and not view.own


def _by_block(
    here: str, around: Surroundings, owners: Mapping[int, Block]
) -> dict[int, list[_Told]]:
    found: dict[int, list[_Told]] = {}
    for event in around.happenings:
        href = addresses.link(here, event.page, event.name)
        for report in event.reports:
            block = owners.get(report.block) or owners.get(report.line)
            if block is not None:
                found.setdefault(block.first, []).append(_Told(report, event, href))
    return found


def _named(around: Surroundings) -> Mapping[tuple[int, str], str]:
    """Name what events and countdowns quote of the article."""
    quoted = {(r.block, r.text) for event in around.happenings for r in event.reports}
    quoted.update(around.steps)
    return addresses.sentence_ids(place for place in quoted if place[1])


def _block_view(
    say: Phrases,
    here: str,
    block: Block,
    *,
    lines: Mapping[int, Line],
    own: list[int],
    told: list[_Told],
    names: Mapping[str, str],
    named: list[Mark],
) -> BlockView:
    first = block.first
    further = [n for n in own if n != first]
    before = after = ""
    if block.html is not None:
        html = "".join(f'<span id="{line_id(n)}"></span>' for n in further)
        html += mark_up(block.html, _quotes(told, names), _found(block.text, named))
    else:
        before, after = _frame(block, lines)
        html = _html(block, (before, after), further, told, names, named=named)
    return BlockView(
        kind=block.role,
        number=first,
        name=line_id(first) if first in own else None,
        place=f"#{line_id(first)}" if first in lines else "",
        html=html,
        text="" if block.html is not None else f"{before}{block.text}{after}",
        notes=_notes(say, here, _in_order(block, told)) if told else (),
        own=block.html is not None,
    )


def _in_order(block: Block, told: list[_Told]) -> list[_Told]:
    """Put reports in the order of their words in the block."""
    return sorted(told, key=lambda t: (block.text.find(t.report.text), t.report.start))


def _html(
    block: Block,
    frame: tuple[str, str],
    further: list[int],
    told: list[_Told],
    names: Mapping[str, str],
    *,
    named: list[Mark],
) -> str:
    before, after = frame
    if not (further or told or names or named):
        return _framed(before, block.text, after)
    shift = len(before)
    aligned = len(block.starts) == len(block.lines)
    starts = dict(zip(block.lines, block.starts, strict=False)) if aligned else {}
    anchors = [(shift + starts.get(n, 0), line_id(n)) for n in further]
    sentences, astray = _located(block.text, shift, names)
    anchors += [(shift, name) for name in astray]
    marks = [
        _date_mark(shift + at, found)
        for found in told
        for at in (block.text.find(found.report.text),)
        if at >= 0 and found.report.text
    ]
    dates = list(marks)
    marks += [
        mark._replace(start=shift + mark.start, end=shift + mark.end)
        for mark in named
        if not any(
            date.start < shift + mark.end and shift + mark.start < date.end
            for date in dates
        )
    ]
    if before or after:
        marks += _frame_marks(before, block.text, after)
    return write_marked(f"{before}{block.text}{after}", marks, anchors, sentences)


def _framed(before: str, text: str, after: str) -> str:
    """Write a text that nothing is marked in, and what stands around it."""
    written = escaped(text)
    if before:
        written = f'<span class="part dim">{escaped(before)}</span>{written}'
    if words := after.lstrip():
        gap = after[: len(after) - len(words)]
        dimmed = escaped(words)
        return f'{written}{gap}<span class="part dim">{dimmed}</span>'
    return written + after


def _found(text: str, named: list[Mark]) -> tuple[Words, ...]:
    """Say which words of a text are to lead to the page of a name."""
    return tuple(
        Words(text[: mark.start], text[mark.start : mark.end], mark) for mark in named
    )


def _located(
    text: str, shift: int, names: Mapping[str, str]
) -> tuple[list[tuple[int, int, str]], list[str]]:
    """Find the sentences in their block; name those that have no place of their own."""
    found: list[tuple[int, int, str]] = []
    astray: list[str] = []
    for start, said, name in sorted((text.find(t), t, n) for t, n in names.items()):
        if start < 0 or (found and shift + start < found[-1][1]):
            astray.append(name)
        else:
            found.append((shift + start, shift + start + len(said), name))
    return found, astray


def _quotes(told: list[_Told], names: Mapping[str, str]) -> tuple[Quoted, ...]:
    return tuple(
        Quoted(
            text,
            name,
            tuple(
                _date_mark(0, found)
                for found in told
                if found.report.text == text and found.report.start < found.report.end
            ),
        )
        for text, name in names.items()
    )


def _frame(block: Block, lines: Mapping[int, Line]) -> tuple[str, str]:
    """Find what stands in the line around the text to read: a list's mark, a credit."""
    for number in reversed(block.lines):
        line = lines.get(number)
        if line is not None and line.text == block.text and block.credit is None:
            return "", ""
        if line is not None and block.text and block.text in line.text:
            before, _, after = line.text.strip().partition(block.text)
            if block.credit and block.credit.text not in after:
                after = f"{after} {block.credit.text}"
            return before, after
    return "", f" {block.credit.text}" if block.credit else ""


def _frame_marks(before: str, text: str, after: str) -> tuple[Mark, Mark]:
    end = len(before) + len(text)
    return (
        Mark(0, len(before), "dim"),
        Mark(end + len(after) - len(after.lstrip()), end + len(after), "dim"),
    )


def _date_mark(shift: int, found: _Told) -> Mark:
    report = found.report
    return Mark(
        shift + report.start,
        shift + report.end,
        "date",
        found.href,
        machine_date(report.value),
    )


def _notes(say: Phrases, here: str, told: list[_Told]) -> tuple[NoteView, ...]:
    by_event: dict[str, list[_Told]] = {}
    for found in told:
        by_event.setdefault(found.event.name, []).append(found)
    return tuple(_note(say, here, found) for found in by_event.values())


def _note(say: Phrases, here: str, told: list[_Told]) -> NoteView:
    event, anchor = told[0].event, told[0].report.anchor
    short = say.value(event.value, short=True)
    spelled = {say.value(event.value).casefold(), short.casefold()}
    reports = [found.report for found in told]
    quotes = dict.fromkeys(r.text[r.start : r.end] for r in reports)
    return NoteView(
        date=escaped(titled(short)),
        quotes=", ".join(
            f"<q>{escaped(quote)}</q>"
            for quote in quotes
            if quote and quote.casefold() not in spelled
        ),
        counted_from=say.interval(anchor, short=True) if anchor else "",
        href=told[0].href,
        expected=event.expected,
        others=", ".join(_retold(here, other) for other in event.others),
        more=event.more,
        ended=bool(event.others) and event.others[-1].name.endswith("…"),
    )


def _retold(here: str, other: Retelling) -> str:
    there = addresses.article_path(other.slug)
    href = addresses.link(here, there, other.place)
    return f'<a href="{href}">{escaped(other.name)}</a>'
