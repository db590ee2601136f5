"""An article as a listing: its fields, its lines, its events, each with the reason."""

from collections.abc import Iterable, Iterator
from datetime import date

import click
from rich.cells import cell_len, set_cell_size

from site_builder.cli.speaking import escape
from site_builder.model import (
    Article,
    Basis,
    Claim,
    Finding,
    Line,
    Publication,
    Role,
    Timeline,
)

_COLOURS = {
    Role.HEADLINE: "bright_green",
    Role.STANDFIRST: "green",
    Role.BYLINE: "cyan",
    Role.BIO: "cyan",
    Role.TIMESTAMP: "bright_cyan",
    Role.BODY: "",
    Role.SUBHEADING: "bright_white",
    Role.LIST: "bright_white",
    Role.QUOTE: "bright_white",
    Role.CAPTION: "yellow",
    Role.CREDIT: "yellow",
    Role.TEASER: "magenta",
    Role.PROMO: "magenta",
    Role.COMMENT: "blue",
    Role.BOILERPLATE: "bright_black",
}

_NAME = 11
"""Columns for the name of a field and for a role: "boilerplate" is the longest."""

_INDENT = " " * (_NAME + 1)

_NARROWEST = 40
"""Columns that a listing takes at least, however narrow the terminal is."""


def article_lines(
    article: Article, timeline: Timeline, width: int | None
) -> Iterator[str]:
    """Write all that was understood of `article`; cut at `width`, None for in full."""
    width = width and max(width, _NARROWEST)
    yield click.style(_cut(escape(article.source), width), bold=True, underline=True)
    yield from _fields(article, width)
    for finding in article.findings:
        yield _finding(article, finding, width)
    yield ""
    digits = len(str(article.lines[-1].number)) if article.lines else 1
    rules = max((len(line.rule) for line in article.lines), default=0)
    for line in article.lines:
        yield _line(line, digits, rules, width)
    yield from _events(article.source, timeline, width)


def _fields(article: Article, width: int | None) -> Iterator[str]:
    for name, field, claims in (
        ("headline", "headline", [article.headline]),
        ("standfirst", "standfirst", [article.standfirst]),
        ("author", "authors", article.authors or [None]),
        ("outlet", "outlet", [article.outlet]),
    ):
        if field in article.none:
            yield from _given_none(name)
        else:
            yield from _claims(name, claims, width)
    if "published" in article.none and article.published is None:
        yield from _given_none("published")
    else:
        yield from _published(article.published, width)
    for name, claim in (
        ("url", article.url),
        ("language", article.language),
        ("licence", article.licence),
    ):
        if claim is not None:
            yield from _claims(name, [claim], width)
    # Only a person states these; there is nothing else that they could follow from.
    for name, value in (("tags", ", ".join(article.tags)), ("publish", article.share)):
        if value:
            yield _field(name, value, width)
            yield _dim(f"{_INDENT}{Basis.GIVEN}")


def _claims(
    name: str, claims: Iterable[Claim | None], width: int | None
) -> Iterator[str]:
    for claim in claims:
        if claim is None:
            yield _unknown(name)
        else:
            yield _field(name, claim.value, width)
            yield from _reasons(claim, claim.value, width)


def _published(published: Publication | None, width: int | None) -> Iterator[str]:
    if published is None:
        yield _unknown("published")
        return
    within = published.within
    value = (
        published.day.isoformat()
        if published.day
        else f"{_day(within.earliest)} to {_day(within.latest)}"
    )
    if published.stamp:
        value += f" ({published.stamp})"
    yield _field("published", value, width)
    yield from _reasons(published, published.stamp or value, width)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "unknown"


def _field(name: str, value: str, width: int | None) -> str:
    shown = _cut(escape(value), width, _NAME + 1)
    return f"{name:{_NAME}} {click.style(shown, bold=True)}"


def _unknown(name: str) -> str:
    return f"{name:{_NAME}} {click.style('unknown', fg='yellow')}"


def _given_none(name: str) -> Iterator[str]:
    """Say that a person states the article to have no such thing."""
    yield f"{name:{_NAME}} none"
    yield _dim(f"{_INDENT}{Basis.GIVEN}")


def _reasons(
    claim: Claim | Publication, shown: str, width: int | None
) -> Iterator[str]:
    """Say on whose word a field stands, then the lines that it rests on.

    Words that were `shown` as the value are not said again.
    """
    yield _dim(_cut(f"{_INDENT}{claim.basis.value}, by {escape(claim.rule)}", width))
    for item in claim.evidence:
        words = "" if item.text == shown else f"  {item.text}"
        place = f"{_INDENT}{item.source}:{item.line}{words}"
        yield _dim(_cut(escape(place), width))


def _finding(article: Article, finding: Finding, width: int | None) -> str:
    line = f"line {finding.line}" if finding.line else ""
    if finding.source == article.source:
        place = f"{line}: " if line else ""
    else:  # a file beside the source
        name = escape(finding.source)
        place = f"{name}:{finding.line}: " if line else f"{name}: "
    words = f"{finding.severity.value:{_NAME}} {place}{escape(finding.message)}"
    return click.style(_cut(f"{words} [{finding.code}]", width), fg="yellow")


def _line(line: Line, digits: int, rules: int, width: int | None) -> str:
    """Write a line: number, role, rule, text; further roles in it come after."""
    role = click.style(f"{line.role.value:{_NAME}}", fg=_COLOURS[line.role] or None)
    head = f"{line.number:{digits}}  {role}  {_dim(f'{line.rule:{rules}}')}  "
    parts = "".join(
        f" [{span.role.value}: {line.text[span.start : span.end]}]"
        for span in line.spans
    )
    taken = digits + _NAME + rules + 6
    return head + _cut(escape(line.text + parts), width, taken)


def _events(source: str, timeline: Timeline, width: int | None) -> Iterator[str]:
    reports = [
        report
        for event in timeline.events
        for report in event.reports
        if report.source == source
    ]
    sequences = [each for each in timeline.sequences if each.source == source]
    if reports or sequences:
        yield ""
    dates = max((len(report.value) for report in reports), default=0)
    for report in reports:
        date_words = click.style(f"{report.value:{dates}}", fg="green")
        head = f"{report.kind.value:8}  line {report.line}: "
        text = _cut(escape(head + report.text), width, dates + 2)
        yield f"{date_words}  {text}"
    for sequence in sequences:
        day = sequence.value or "no date"
        yield _cut(f"counted from {escape(sequence.zero)} ({day}):", width)
        for step in sequence.steps:
            about = "~" if step.approximate else ""
            words = f"{about}{step.offset}  line {step.line}: {step.text}"
            yield _cut(f"  {escape(words)}", width)


def _dim(text: str) -> str:
    return click.style(text, dim=True)


def _cut(text: str, width: int | None, taken: int = 0) -> str:
    """Cut `text` to what is left of `width` columns after `taken`."""
    text = text.replace("\n", " ")
    room = None if width is None else max(width - taken, 1)
    if room is None or cell_len(text) <= room:
        return text
    return set_cell_size(text, room - 1).rstrip() + "…"
