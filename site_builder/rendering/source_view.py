"""The source view: every line of a source, what it is taken for, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from site_builder.model import FOLDED_ROLES, Article, Line, Role, Site, is_given
from site_builder.rendering import addresses
from site_builder.rendering.article_view import page_title
from site_builder.rendering.head import make_head
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.ledger import role_label
from site_builder.rendering.marks import Mark, escape_all, escaped, write_marked
from site_builder.rendering.surroundings import Surroundings
from site_builder.rendering.views import Head, Link


class SourceLine(NamedTuple):
    """A line as HTML; `jump` where its number does not follow from that before it.

    `events` has the links to what the line tells of, each after a space. A tuple, for
    there are very many: it is made and taken apart several times as fast.
    """

    number: int
    html: str
    jump: bool
    events: str


class SourceRun(NamedTuple):
    """Lines that follow each other, taken for the same for the same reason.

    `rule` is HTML, as lines are; `given` tells that a person says so. `apart` tells
    that the article keeps them apart from its text, one below the other as they are
    here: one way leads to them all. `gap` tells that blank lines stand before them.
    """

    role: str
    label: str
    rule: str
    given: bool
    apart: bool
    gap: bool
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class RoleCount:
    """A role of the legend with the number of lines that have it."""

    role: str
    label: str
    count: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """All that a source view shows.

    `withheld` says in words how many lines are shown without theirs, "" for none.
    """

    head: Head
    title: str
    source: str
    encoding: str
    digest: str
    article: Link
    runs: tuple[SourceRun, ...]
    legend: tuple[RoleCount, ...]
    withheld: str = ""


def source_view(site: Site, article: Article, around: Surroundings) -> SourceView:
    """Show the source of an article line by line."""
    say = phrases_of(site.language)
    here = addresses.source_path(article.slug)
    title = f"{page_title(article, around)} ({article.source})"
    return SourceView(
        head=make_head(
            site,
            here,
            f"{say('source-title', title=title)} · {site.title}",
            say("source-head", source=article.source),
        ),
        title=article.title,
        source=article.source,
        encoding=article.encoding,
        digest=article.digest,
        article=Link(
            article.title,
            addresses.link(here, addresses.article_path(article.slug)),
        ),
        runs=tuple(_runs(say, article, _events(say, here, around))),
        legend=_legend(say, article),
        withheld=_withheld(say, article),
    )


def _withheld(say: Phrases, article: Article) -> str:
    count = sum(line.withheld for line in article.lines)
    return say.count("words-not-shown", count) if count else ""


def _events(say: Phrases, here: str, around: Surroundings) -> dict[int, str]:
    """Lead from each line to the events that it tells of, each once."""
    found: dict[int, dict[str, None]] = {}
    for event in around.happenings:
        href = addresses.link(here, event.page, event.name)
        words = escaped(say.value(event.value, short=True))
        link = f' <a href="{href}">{words}</a>'
        for report in event.reports:
            found.setdefault(report.line, {})[link] = None
    return {line: "".join(links) for line, links in found.items()}


def _runs(
    say: Phrases, article: Article, events: Mapping[int, str]
) -> Iterator[SourceRun]:
    not_shown = f"<i>{escaped(say('not-shown'))}</i>"
    plain = iter(escape_all([line.text for line in article.lines]))
    last = 0
    for (role, rule), lines in groupby(article.lines, _ROLE_AND_RULE):
        run: list[SourceLine] = []
        end = last
        for line in lines:
            number, html = line.number, next(plain)
            if line.withheld:
                html = not_shown
            elif line.spans:
                html = _spanned(line)
            jump = number != last + 1 if run else number > 1
            run.append(SourceLine(number, html, jump, events.get(number, "")))
            last = number
        yield SourceRun(
            role=role,
            label=role_label(say, role),
            rule=escaped(rule),
            given=is_given(rule),
            apart=role in FOLDED_ROLES,
            gap=run[0].number > end + 1,
            lines=tuple(run),
        )


_ROLE_AND_RULE = attrgetter("role", "rule")


def _spanned(line: Line) -> str:
    return write_marked(
        line.text,
        (Mark(s.start, s.end, s.role) for s in line.spans if s.role != line.role),
    )


def _legend(say: Phrases, article: Article) -> tuple[RoleCount, ...]:
    counts = dict.fromkeys(Role, 0)
    for line in article.lines:
        counts[line.role] += 1
    return tuple(
        RoleCount(role.value, role_label(say, role), say.count("line", number))
        for role, number in counts.items()
        if number
    )
