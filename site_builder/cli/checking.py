"""`site-builder check`: what a person should look at, worst first."""

from collections.abc import Iterator

import click

from site_builder.building.gathering import Understood, understand
from site_builder.cli.report import strict_complaint
from site_builder.cli.settings import Options, settle
from site_builder.cli.speaking import escape, plural, say, say_error
from site_builder.model import Finding, Severity
from site_builder.reading import find_sources

_COLOURS = {Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def run(options: Options) -> int:
    """List what was found, and give the exit status."""
    config = settle(options)
    found = find_sources(config.source)
    understood = understand(found, jobs=options.jobs)
    for line in check_lines(understood):
        say(line)
    if found.ignored and not options.quiet:
        names = ", ".join(escape(name) for name in found.ignored)
        say(f"{_label('note', 'blue')}  passed over, as no texts: {names}")
    warnings = [f for f in understood.findings if f.severity is Severity.WARNING]
    if not options.quiet:
        say(_summary(understood, len(warnings)))
    complaint = strict_complaint(warnings, understood.failures)
    if options.strict and complaint:
        say_error(complaint)
        return 1
    return 0


def check_lines(understood: Understood) -> Iterator[str]:
    """Write one line for each failure, then each warning, then each note."""
    for failure in understood.failures:
        yield f"{_label('error', 'red')}  {escape(failure.message)}"
    for severity in (Severity.WARNING, Severity.NOTE):
        for finding in understood.findings:
            if finding.severity is severity:
                yield _finding_line(finding)


def _finding_line(finding: Finding) -> str:
    place = f"{finding.source}:{finding.line}" if finding.line else finding.source
    label = _label(finding.severity, _COLOURS[finding.severity])
    return f"{label}  {escape(place)}: {escape(finding.message)} [{finding.code}]"


def _label(word: str, colour: str) -> str:
    return click.style(f"{word:7}", fg=colour)


def _summary(understood: Understood, warnings: int) -> str:
    articles = plural(len(understood.collection.articles), "article")
    if not understood.failures and not understood.findings:
        return f"{articles}, nothing to look at."
    counts = [
        plural(warnings, "warning"),
        plural(len(understood.findings) - warnings, "note"),
        f"{plural(len(understood.failures), 'source')} left out",
    ]
    return f"{articles}: {', '.join(counts)}."
