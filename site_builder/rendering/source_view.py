"""The source view: every line of a source, what it is taken for, and why."""

from dataclasses import dataclass

from site_builder.model import Article, Line, Role
from site_builder.rendering import addresses
from site_builder.rendering.article_view import page_title
from site_builder.rendering.atlas import Atlas, Entry
from site_builder.rendering.head import make_head
from site_builder.rendering.ledger import ROLE_LABELS
from site_builder.rendering.marks import Mark, cut
from site_builder.rendering.views import Head, Link, Piece
from site_builder.rendering.words import counted, value_words


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line with its role and the reason; `gap` where blank lines stand before it."""

    number: int
    name: str
    role: str
    label: str
    rule: str
    pieces: tuple[Piece, ...]
    gap: bool
    article_href: str
    events: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RoleCount:
    """A role of the legend with the number of lines that have it."""

    role: str
    label: str
    count: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """All that a source view shows."""

    head: Head
    title: str
    source: str
    encoding: str
    digest: str
    article: Link
    lines: tuple[SourceLine, ...]
    legend: tuple[RoleCount, ...]


def source_view(atlas: Atlas, article: Article) -> SourceView:
    """Show the source of an article line by line."""
    here = addresses.source_path(article.slug)
    by_line: dict[int, list[Entry]] = {}
    for entry in atlas.entries.get(article.source, ()):
        by_line.setdefault(entry.report.line, []).append(entry)
    before = (0, *(line.number for line in article.lines))
    return SourceView(
        head=make_head(
            atlas.site,
            here,
            f"Line by line: {page_title(atlas, article)} ({article.source}) · "
            f"{atlas.site.title}",
            f"Every line of {article.source} as it was found, what it is taken for, "
            "and the reason.",
        ),
        title=article.title,
        source=article.source,
        encoding=article.encoding,
        digest=article.digest,
        article=Link(article.title, atlas.to_page(here, article)),
        lines=tuple(
            _line(atlas, here, article, line, last, by_line.get(line.number, []))
            for line, last in zip(article.lines, before, strict=False)
        ),
        legend=_legend(article),
    )


def _line(  # noqa: PLR0917 - the line, its page and what is known of it
    atlas: Atlas, here: str, article: Article, line: Line, last: int, found: list[Entry]
) -> SourceLine:
    name = addresses.line_id(line.number)
    spans = tuple(
        Mark(s.start, s.end, s.role.value) for s in line.spans if s.role != line.role
    )
    events = dict.fromkeys(
        Link(value_words(e.event.value, short=True), atlas.to_event(here, e.event_id))
        for e in found
    )
    return SourceLine(
        number=line.number,
        name=name,
        role=line.role.value,
        label=ROLE_LABELS[line.role],
        rule=line.rule,
        pieces=cut(line.text, spans),
        gap=line.number > last + 1,
        article_href=addresses.link(here, addresses.article_path(article.slug), name),
        events=tuple(events),
    )


def _legend(article: Article) -> tuple[RoleCount, ...]:
    counts = dict.fromkeys(Role, 0)
    for line in article.lines:
        counts[line.role] += 1
    return tuple(
        RoleCount(role.value, ROLE_LABELS[role], counted(number, "line"))
        for role, number in counts.items()
        if number
    )
