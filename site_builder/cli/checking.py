"""`site-builder check`: what a person should look at, worst first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click

from site_builder.building.gathering import Understood, understand
from site_builder.building.moving import LIST, find_moves
from site_builder.building.picturing import illustrate
from site_builder.cli.advice import Places, advise, rank
from site_builder.cli.report import strict_complaint, withheld_words
from site_builder.cli.settings import Options, settle
from site_builder.cli.speaking import LEFT_OUT, escape, plural, say, say_error
from site_builder.collection import doubt_rights, find_shares
from site_builder.model import Collection, Finding, Severity, Withheld
from site_builder.reading import find_sources
from site_builder.rendering.addresses import article_path
from site_builder.rendering.interface import doubt_language

_COLOURS = {Severity.WARNING: "yellow", Severity.NOTE: "blue"}
_KEY_OF_MANY = "front-matter-unknown-key"
_MANY = 3
"""Sources beyond which what they all state is told once."""
_NUMBERED = 12
"""Lines of one doubt that are numbered; the rest is counted."""


def run(options: Options) -> int:
    """List what was found, and give the exit status."""
    config = settle(options)
    found = find_sources(config.source, config.names)
    understood = understand(found, jobs=options.jobs)
    articles = understood.collection.articles
    doubts = {
        *understood.findings,
        *doubt_rights(articles, config.rights),
        *doubt_language(config.site),
    }
    shares = find_shares(articles, config.rights)
    shown = illustrate(articles, shares, found.sources)
    doubts.update(shown.findings)
    beside = {ref.name: ref.sidecars[0][0] for ref in found.sources if ref.sidecars}
    places = Places(_folder(config.source), beside)
    doubts.update(_moves(config.output, understood.collection, places))
    understood = replace(understood, findings=tuple(sorted(doubts)))
    for line in check_lines(understood, places):
        say(line)
    ignored = [name for name in found.ignored if name not in shown.used]
    if ignored and not options.quiet:
        names = ", ".join(map(escape, ignored))
        say(f"{_label('note', 'blue')} passed over, as no texts: {names}")
    warnings = [f for f in understood.findings if f.severity is Severity.WARNING]
    if not options.quiet:
        say(_summary(understood, len(warnings)))
        if told := withheld_words(Withheld.of(shares)):
            say(told)
    complaint = strict_complaint(warnings, understood.failures)
    if options.strict and complaint:
        say_error(complaint)
        return 1
    return 0


def _moves(output: Path, collection: Collection, places: Places) -> tuple[Finding, ...]:
    """Name the articles whose pages the next build moves."""
    try:
        listed = (output / LIST).read_bytes()
    except (OSError, ValueError):
        return ()
    slugs = {each.slug for each in collection.articles}
    slugs.update(each.slug for each in collection.namesakes)
    moves = find_moves(listed, collection.articles, {*map(article_path, slugs)})
    return tuple(
        Finding(
            move.source,
            0,
            "address-moved",
            f"The next build moves its page from {move.old} to {move.new}; "
            f"{_stated(move.address, sidecar)} in {sidecar} keeps it where it is",
            Severity.NOTE,
        )
        for move in moves
        for sidecar in (places.sidecar(move.source),)
    )


def _stated(address: str, sidecar: PurePosixPath) -> str:
    """Write the statement of an address as its file wants it."""
    sign = " =" if sidecar.suffix == ".toml" else ":"
    return f'address{sign} "{address}"'


def check_lines(understood: Understood, places: Places | None = None) -> Iterator[str]:
    """Write one line for each failure, then each doubt, the worst first.

    `places` names the files that mend them.

    A doubt that several lines of one source raise is told once, with their numbers; a
    key of another program that many sources state is told once for all of them.
    """
    for failure in understood.failures:
        yield f"{_label(LEFT_OUT, 'red')} {escape(failure.message)}"
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    common = _common(understood.findings)
    for finding in sorted(understood.findings, key=rank):
        said = (finding.code, finding.message)
        key = ("" if said in common else finding.source, *said)
        groups.setdefault(key, []).append(finding)
    for findings in groups.values():
        yield _group_line(findings, places or Places())


def _common(findings: Sequence[Finding]) -> frozenset[tuple[str, str]]:
    """Find the keys that many sources state alike: whole collections have `layout`."""
    stated = {(f.source, f.code, f.message) for f in findings if f.code == _KEY_OF_MANY}
    counts = Counter((code, message) for _, code, message in stated)
    return frozenset(said for said, count in counts.items() if count > _MANY)


def _group_line(findings: Sequence[Finding], places: Places) -> str:
    first = findings[0]
    label = _label(first.severity, _COLOURS[first.severity])
    place, message = escape(first.source), escape(first.message).rstrip(".")
    sources = len({finding.source for finding in findings})
    if sources > 1:
        place += f":{first.line} and {plural(sources - 1, 'more source')}"
    elif len(findings) > 1:
        numbers = ", ".join(str(f.line) for f in findings[:_NUMBERED])
        more = ", …" if len(findings) > _NUMBERED else ""
        message = f"{plural(len(findings), 'line')} ({numbers}{more}): {message}"
    elif first.line:
        place += f":{first.line}"
    advice = escape(advise(first, places))
    remedy = f"; {advice}" if advice else ""
    return f"{label} {place}: {message}{remedy} [{first.code}]"


def _folder(source: Path) -> str:
    """Call the folder as one would from here."""
    path = source.absolute()
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _label(word: str, colour: str) -> str:
    return click.style(f"{word:8}", fg=colour)


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
