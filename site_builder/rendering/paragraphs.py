"""The blocks of an article as its page shows them, with notes in the margin."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, islice

from site_builder.model import Article, Block, EventKind, Line, Role
from site_builder.rendering.addresses import line_id
from site_builder.rendering.atlas import Atlas, Entry, block_owners
from site_builder.rendering.marks import Mark, cut_sentences
from site_builder.rendering.markup import Quoted, mark_up
from site_builder.rendering.views import Link, Moment, Piece
from site_builder.rendering.words import (
    interval_words,
    machine_date,
    titled,
    value_words,
)

_OTHERS_NAMED = 4
"""So many other reports are named in a note; the timeline has the rest."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """What the margin says about the dates of a paragraph, one note for one event.

    `quotes` has the words that say the date, where they are not the date itself.
    """

    moment: Moment
    quotes: tuple[str, ...]
    counted_from: str
    href: str
    expected: bool
    others: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph, caption, quotation, subheading or list of the article.

    `kind` is the role. `name` is the address, None where another block has the line.
    `markup` replaces `pieces` where the source brings its own. `items` are those of a
    list, whose notes stand together.
    """

    kind: str
    number: int
    name: str | None
    source_href: str | None
    pieces: tuple[Piece, ...]
    notes: tuple[NoteView, ...] = ()
    markup: str | None = None
    anchors: tuple[str, ...] = ()
    items: tuple["BlockView", ...] = ()

    @property
    def text(self) -> str:
        """All that the block says, as plain text."""
        return "".join(piece.text for piece in self.pieces)


def narrative_views(
    atlas: Atlas, here: str, article: Article
) -> tuple[BlockView | None, tuple[BlockView, ...]]:
    """Show the standfirst, where the article has one, and its blocks, none grouped."""
    lines = {line.number: line for line in article.lines}
    owners = block_owners(article)
    quoted: dict[int, dict[str, str]] = {}
    for (line, text), name in atlas.sentences.get(article.source, {}).items():
        quoted.setdefault(owners[line].first, {})[text] = name
    entries = _by_block(atlas.entries.get(article.source, ()), owners)
    views = tuple(
        _block_view(
            atlas,
            here,
            article,
            block,
            lines=lines,
            own=tuple(n for n in block.lines if owners[n] is block),
            entries=tuple(entries.get(block.first, ())),
            quoted=quoted.get(block.first, {}),
        )
        for block in article.narrative
    )
    return (views[0], views[1:]) if article.lead else (None, views)


def grouped(views: Iterable[BlockView]) -> tuple[BlockView, ...]:
    """Make one list of the list items that follow each other."""
    out: list[BlockView] = []
    for plain_items, found in groupby(views, _is_item):
        if plain_items:
            items = tuple(found)
            notes = tuple(note for item in items for note in item.notes)
            whole = replace(items[0], items=items, notes=notes)
            out.append(replace(whole, pieces=(), name=None, anchors=()))
        else:
            out.extend(found)
    return tuple(out)


def _is_item(view: BlockView) -> bool:
    return view.kind == Role.LIST and view.markup is None


def _by_block(
    entries: tuple[Entry, ...], owners: Mapping[int, Block]
) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = {}
    for entry in entries:
        block = owners.get(entry.report.block) or owners.get(entry.report.line)
        if block is not None:
            found.setdefault(block.first, []).append(entry)
    return found


def _block_view(
    atlas: Atlas,
    here: str,
    article: Article,
    block: Block,
    *,
    lines: Mapping[int, Line],
    own: tuple[int, ...],
    entries: tuple[Entry, ...],
    quoted: Mapping[str, str],
) -> BlockView:
    name = line_id(block.first) if block.first in own else None
    further = tuple(n for n in own if n != block.first)
    view = BlockView(
        kind=block.role.value,
        number=block.first,
        name=name,
        source_href=atlas.to_line(here, article.source, block.first),
        pieces=(),
        notes=_notes(atlas, here, article.source, _in_order(block, entries)),
    )
    if block.html is not None:
        names = tuple(line_id(n) for n in further)
        quotes = _quotes(atlas, here, entries, quoted)
        return replace(view, markup=mark_up(block.html, quotes), anchors=names)
    before, after = _frame(block, lines)
    text = before + block.text + after
    shift = len(before)
    aligned = len(block.starts) == len(block.lines)
    starts = dict(zip(block.lines, block.starts, strict=False)) if aligned else {}
    anchors = tuple((shift + starts.get(n, 0), line_id(n)) for n in further)
    marks = (
        *_frame_marks(before, block.text, after),
        *_date_marks(atlas, here, block.text, shift, entries),
    )
    sentences, astray = _located(block.text, shift, quoted)
    anchors += tuple((shift, name) for name in astray)
    return replace(view, pieces=cut_sentences(text, sentences, marks, anchors))


def _located(
    text: str, shift: int, quoted: Mapping[str, str]
) -> tuple[tuple[tuple[int, int, str], ...], tuple[str, ...]]:
    """Find the sentences in their block; name those that have no place of their own."""
    found: list[tuple[int, int, str]] = []
    astray: list[str] = []
    places = sorted((text.find(said), said, name) for said, name in quoted.items())
    for start, said, name in places:
        if start < 0 or (found and shift + start < found[-1][1]):
            astray.append(name)
        else:
            found.append((shift + start, shift + start + len(said), name))
    return tuple(found), tuple(astray)


def _quotes(
    atlas: Atlas, here: str, entries: tuple[Entry, ...], quoted: Mapping[str, str]
) -> tuple[Quoted, ...]:
    return tuple(
        Quoted(
            text,
            name,
            tuple(
                _date_mark(atlas, here, 0, entry)
                for entry in entries
                if entry.report.text == text and entry.report.start < entry.report.end
            ),
        )
        for text, name in quoted.items()
    )


def _frame(block: Block, lines: Mapping[int, Line]) -> tuple[str, str]:
    """Find what stands in the line around the text to read: a list's mark, a credit."""
    for number in reversed(block.lines):
        line = lines.get(number)
        if line is not None and block.text and block.text in line.text:
            before, _, after = line.text.strip().partition(block.text)
            if block.credit and block.credit.text not in after:
                after = f"{after} {block.credit.text}"
            return before, after
    return "", f" {block.credit.text}" if block.credit else ""


def _frame_marks(before: str, text: str, after: str) -> tuple[Mark, ...]:
    end = len(before) + len(text)
    return (
        Mark(0, len(before), "dim"),
        Mark(end + len(after) - len(after.lstrip()), end + len(after), "dim"),
    )


def _date_marks(
    atlas: Atlas, here: str, text: str, shift: int, entries: tuple[Entry, ...]
) -> tuple[Mark, ...]:
    return tuple(
        _date_mark(atlas, here, shift + sentence, entry)
        for entry in entries
        for sentence in (text.find(entry.report.text),)
        if sentence >= 0
    )


def _date_mark(atlas: Atlas, here: str, shift: int, entry: Entry) -> Mark:
    report = entry.report
    return Mark(
        shift + report.start,
        shift + report.end,
        "date",
        atlas.to_event(here, entry.event_id),
        machine_date(report.value),
    )


def _in_order(block: Block, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Put reports in the order of their words in the block."""
    return tuple(
        sorted(entries, key=lambda e: (block.text.find(e.report.text), e.report.start))
    )


def _notes(
    atlas: Atlas, here: str, source: str, entries: tuple[Entry, ...]
) -> tuple[NoteView, ...]:
    by_event: dict[str, list[Entry]] = {}
    for entry in entries:
        by_event.setdefault(entry.event_id, []).append(entry)
    return tuple(_note(atlas, here, source, found) for found in by_event.values())


def _note(atlas: Atlas, here: str, source: str, entries: list[Entry]) -> NoteView:
    first = entries[0]
    value = first.event.value
    spelled = {value_words(value).casefold(), value_words(value, short=True).casefold()}
    quotes = dict.fromkeys(
        e.report.text[e.report.start : e.report.end] for e in entries
    )
    anchor = first.report.anchor
    others = tuple(islice(_others(atlas, here, source, first), _OTHERS_NAMED))
    return NoteView(
        moment=Moment(titled(value_words(value, short=True)), machine_date(value)),
        quotes=tuple(q for q in quotes if q.casefold() not in spelled),
        counted_from=interval_words(anchor, short=True) if anchor else "",
        href=atlas.to_event(here, first.event_id),
        expected=first.event.kind is EventKind.EXPECTED,
        others=others,
        more=len(first.firsts) - 1 - len(others),
    )


def _others(atlas: Atlas, here: str, source: str, entry: Entry) -> Iterator[Link]:
    """Link to the first report of each other article on the same event."""
    for report in entry.firsts:
        href = atlas.to_report(here, report)
        if report.source != source and href is not None:
            yield Link(atlas.outlet_or_title(report.source), href)
