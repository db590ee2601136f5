"""The collection's tables of corrections: `articles.toml` and `articles.csv`."""

import csv
import io
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from site_builder.model import Finding, Given, SourceRef
from site_builder.reading.characters import split_lines
from site_builder.reading.corrections import (
    FIELD_OF,
    LINES,
    LISTS,
    Paper,
    sort_statements,
)
from site_builder.reading.decoding import decode
from site_builder.reading.sidecars import Attached, broken_file
from site_builder.reading.statements import BrokenBlock, Statement, parse_toml

TABLES = ("articles.toml", "articles.csv")
"""The one that is believed first first."""

STALE = "correction-stale"

_KEY = "source"
_LINE_KEYS = frozenset({"line", "text", "role"})
_NONE = "-"
"""A cell that states that there is none; an empty one states nothing."""
_LONGEST = 1 << 24
"""Bytes of a table at most: 50,000 articles have fewer."""
_SHOWN = 200
"""Characters of an unknown name that are said again."""
_SUGGESTED = 10
"""Unknown names for which a similar one is looked for: that takes its time."""


@dataclass
class _Names:
    """The sources of a collection by the names that a table may use for them."""

    prefix: str
    by_name: dict[str, str] = field(default_factory=dict)
    unknown: int = 0

    @classmethod
    def of(cls, sources: Sequence[SourceRef], prefix: str) -> "_Names":
        names = [r.name for r in sources if r.name.startswith(prefix)]
        stems: dict[str, list[str]] = defaultdict(list)
        for name in names:
            stems[PurePosixPath(name).with_suffix("").as_posix()].append(name)
        by_name = {stem: its[0] for stem, its in stems.items() if len(its) == 1}
        return cls(prefix, by_name | {name: name for name in names})

    def find(self, key: str) -> str | None:
        """Say which source `key` means: a full name, or one without its ending."""
        return self.by_name.get(f"{self.prefix}{key.strip()}")

    def stale(self, key: str, place: tuple[str, int]) -> Finding:
        """Say that a table speaks of a source that is not there."""
        self.unknown += 1
        some = sorted(self.by_name) if self.unknown <= _SUGGESTED else []
        known = {name.casefold(): name for name in some}
        written = f"{self.prefix}{key[:_SHOWN]}".casefold()
        close = [known[found] for found in get_close_matches(written, known, n=1)]
        hint = ""
        if close:
            hint = f'; perhaps "{close[0].removeprefix(self.prefix)}" is meant'
        message = f'No source is called "{key[:_SHOWN]}"{hint}.'
        return Finding(*place, STALE, message)


@dataclass
class _Table:
    """What a table says of each source, and the doubts about it."""

    paper: Paper
    rows: dict[str, list[Statement]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def attach_tables(
    attached: Attached, folder: Path, prefix: str, *, whole: bool = True
) -> Attached:
    """Hand each source what the tables in `folder` say of it.

    Args:
        attached: The sources so far.
        folder: The collection's folder.
        prefix: What the names of the sources in it begin with.
        whole: Whether the sources are all that the tables may speak of.
    """
    givens: dict[str, list[Given]] = defaultdict(list)
    doubts: dict[str, list[Finding]] = defaultdict(list)
    findings = list(attached.findings)
    names: _Names | None = None
    for file_name in TABLES:
        path = folder / file_name
        if not path.is_file():
            continue
        names = names or _Names.of(attached.sources, prefix)
        table = _read(path, prefix + file_name, names)
        findings += (doubt for doubt in table.findings if whole or doubt.code != STALE)
        for source, statements in table.rows.items():
            stated = sort_statements(statements, table.paper)
            givens[source].append(stated.given)
            doubts[source] += stated.findings
    if not givens:
        return Attached(attached.sources, tuple(findings))
    sources = (
        replace(
            ref,
            given=(*ref.given, *givens[ref.name]),
            findings=(*ref.findings, *doubts[ref.name]),
        )
        if ref.name in givens
        else ref
        for ref in attached.sources
    )
    return Attached(tuple(sources), tuple(findings))


def _read(path: Path, name: str, names: _Names) -> _Table:
    table = _Table(Paper(name, path.name, ()))
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"The file cannot be read ({reason})."
        table.findings.append(Finding(name, 0, "correction-unreadable", message))
        return table
    if len(data) > _LONGEST:
        message = f"It is longer than {_LONGEST} bytes and was passed over."
        table.findings.append(Finding(name, 0, "correction-broken", message))
        return table
    decoded = decode(name, data)
    lines = split_lines(decoded.text)
    table.paper = replace(table.paper, lines=lines)
    table.findings += decoded.findings
    if path.suffix == ".csv":
        _fill_from_rows(table, decoded.text, names)
    else:
        _fill_from_toml(table, lines, names)
    return table


def _fill_from_toml(table: _Table, lines: Sequence[str], names: _Names) -> None:
    name = table.paper.name
    try:
        statements = parse_toml(lines)
    except BrokenBlock as broken:
        advice = "texts, and names that hold a dot, need quotation marks"
        table.findings.append(broken_file(name, broken, advice))
        return
    for statement in statements:
        own: list[Statement] = []
        for inner in statement.parts[0] if statement.parts else ():
            # [bell.txt] without quotation marks is TOML for a table within a table.
            joined = names.find(f"{statement.key}.{inner.key}")
            if joined and inner.parts:
                table.rows.setdefault(joined, []).extend(inner.parts[0])
            else:
                own.append(inner)
        source = names.find(statement.key)
        if source is None and (own or not statement.parts):
            table.findings.append(names.stale(statement.key, (name, statement.line)))
        elif not statement.parts:
            message = f'The "{statement.key}" must be a table of fields.'
            place = (name, statement.line)
            table.findings.append(Finding(*place, "correction-wrong-type", message))
        elif source is not None:
            table.rows.setdefault(source, []).extend(own)


def _fill_from_rows(table: _Table, text: str, names: _Names) -> None:
    first = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str] | None = None
    line = 1
    try:
        for row in reader:
            if header is None and any(cell.strip() for cell in row):
                header = _read_header(table, row, line)
            elif any(cell.strip() for cell in row):
                _add_row(table, dict(zip(header or (), row, strict=False)), line, names)
            line = reader.line_num + 1
    except csv.Error as error:
        broken = BrokenBlock(str(error), line)
        advice = "save it as CSV in UTF-8"
        table.findings.append(broken_file(table.paper.name, broken, advice))


def _read_header(table: _Table, row: Sequence[str], line: int) -> list[str]:
    """Read the names of the columns; one that is not known has no name."""
    columns = [cell.strip().lower() for cell in row]
    if _KEY not in columns:
        broken = BrokenBlock(f'no column is called "{_KEY}"', line)
        advice = "the first row names the columns"
        table.findings.append(broken_file(table.paper.name, broken, advice))
        return []
    known = {_KEY, *_LINE_KEYS, *FIELD_OF}
    for at, column in enumerate(columns):
        if column and column not in known:
            close = get_close_matches(column[:40], sorted(known), n=1)
            hint = f'; perhaps "{close[0]}" is meant' if close else ""
            message = f'The column "{column}" is not known and was passed over{hint}.'
            place = (table.paper.name, line)
            table.findings.append(Finding(*place, "correction-unknown-key", message))
            columns[at] = ""
    return columns


def _add_row(table: _Table, row: dict[str, str], line: int, names: _Names) -> None:
    cells = {column: cell.strip() for column, cell in row.items() if column}
    key = cells.pop(_KEY, "")
    if not key:
        return
    source = names.find(key)
    if source is None:
        table.findings.append(names.stale(key, (table.paper.name, line)))
        return
    statements = table.rows.setdefault(source, [])
    part: list[Statement] = []
    for column, cell in cells.items():
        if cell and column in _LINE_KEYS:
            part.append(Statement(column, " ".join(cell.split()), line))
        elif cell:
            nothing = () if FIELD_OF[column] in LISTS else ""
            value = nothing if cell == _NONE else " ".join(cell.split())
            statements.append(Statement(column, value, line))
    if part:
        statements.append(Statement(LINES, None, line, (tuple(part),)))
