"""What a build did, in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from site_builder.building.profiling import Profile
from site_builder.building.report import BuildReport, Failure, Move
from site_builder.cli.speaking import escape, plural
from site_builder.model import Finding, Withheld

_MOVES = 10
"""Moved pages that are told one by one; of more, one looks at the site anyway."""


def report_lines(report: BuildReport, hint: str) -> Iterator[str]:
    """Say what the build did; `hint` is the command that lists its findings."""
    yield (
        f"{plural(report.articles, 'article')}, {plural(report.pages, 'page')} in "
        f"{escape(str(report.output))}; files: {report.written:,} written, "
        f"{report.kept:,} kept, {report.removed:,} removed."
    )
    yield from _left_out(report.failures)
    if report.ignored:
        yield f"Not texts, passed over: {plural(len(report.ignored), 'file')}."
    if said := withheld_words(report.withheld):
        yield said
    yield from moved_lines(report.moves)
    if report.findings:
        yield f"{finding_counts(report.findings)} List them: {hint}"
    parts = [f"{phase} {spent:.2f}" for phase, spent in report.seconds.items()]
    total = sum(report.seconds.values())
    yield f"Seconds: {total:.2f} ({', '.join(parts)})."
    yield click.style(f"Open: {escape(str(report.output / 'index.html'))}", bold=True)


def moved_lines(moves: Sequence[Move]) -> Iterator[str]:
    """Name the pages that moved, as many as one reads; the rest is counted."""
    for move in moves[:_MOVES]:
        back = f'address = "{move.address}" moves it back'
        yield f"Moved: {move.old} is now {move.new} ({escape(move.source)}; {back})."
    if len(moves) > _MOVES:
        yield f"Moved: {plural(len(moves) - _MOVES, 'more page')}."


def profile_lines(profile: Profile) -> Iterator[str]:
    """Say where the time of a build went, and what its site weighs."""
    yield "Seconds by room:"
    for room, spent in profile.rooms.items():
        yield f"{spent:10.2f}  {room}"
    if profile.texts:
        yield "Slowest texts, in seconds:"
        for name, spent in profile.texts:
            yield f"{spent:10.3f}  {escape(name)}"
    yield "Bytes by kind of file:"
    for kind, size in profile.weights.items():
        yield f"{size:14,}  {escape(kind)}"


def finding_counts(findings: Sequence[Finding]) -> str:
    """Count the findings by their codes, the most frequent first."""
    counts = Counter(finding.code for finding in findings)
    by_code = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    codes = ", ".join(f"{code} {count:,}" for code, count in by_code)
    return f"{plural(len(findings), 'finding')}: {codes}."


def withheld_words(withheld: Withheld) -> str:
    """Say how many articles are not published whole; "" where all are."""
    parts = []
    if withheld.excerpt:
        parts.append(f"{plural(withheld.excerpt, 'article')} as an excerpt")
    if withheld.metadata:
        parts.append(f"{plural(withheld.metadata, 'article')} without the text")
    return f"Published in part: {', '.join(parts)}." if parts else ""


def strict_complaint(
    warnings: Sequence[Finding], failures: Sequence[Failure]
) -> str | None:
    """Say why a strict command ends as failed; None where it does not."""
    parts = []
    if failures:
        parts.append(f"{plural(len(failures), 'source')} left out")
    if warnings:
        parts.append(plural(len(warnings), "warning"))
    return f"--strict does not let pass: {', '.join(parts)}." if parts else None


def open_address(output: Path) -> str:
    """Give the front page of the site in `output` as an address for a browser."""
    return (output.resolve() / "index.html").as_uri()


def _left_out(failures: Sequence[Failure]) -> Iterator[str]:
    if failures:
        label = f"{plural(len(failures), 'source')} left out:"
        yield click.style(label, fg="yellow")
        for failure in failures:
            yield f"  {escape(failure.message)}"
