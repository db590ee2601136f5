"""The files beside a source that correct it: which they are, and what they say."""

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from site_builder.model import Finding, Given, Severity, SourceRef, SourceText
from site_builder.reading.characters import split_lines
from site_builder.reading.corrections import (
    Paper,
    Parser,
    Stated,
    overlay,
    sort_statements,
)
from site_builder.reading.decoding import decode
from site_builder.reading.frontmatter import LONGEST, parse_yaml
from site_builder.reading.kinds import split_ending
from site_builder.reading.names import shown
from site_builder.reading.statements import BrokenBlock, parse_toml

PARSERS: dict[str, Parser] = {
    ".toml": parse_toml,
    ".yaml": parse_yaml,
    ".yml": parse_yaml,
}
"""The endings of sidecars, those that are believed first first."""

_ADVICE = {
    ".toml": "texts need quotation marks",
    ".yaml": "values that hold a colon need quotation marks",
    ".yml": "values that hold a colon need quotation marks",
}
NAMES = "names.toml"
"""The file that corrects the names of a collection."""
_RESERVED = frozenset({"articles.toml", "site.toml", NAMES})
_DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class Attached:
    """Sources with the sidecars that stand beside them, and what is odd about those."""

    sources: tuple[SourceRef, ...]
    findings: tuple[Finding, ...] = ()


def attach_sidecars(sources: Sequence[SourceRef]) -> Attached:
    """Find the sidecars of each source: `NAME.toml` for `NAME.txt`, or the full name.

    A short name that several sources could claim is nobody's, and a finding.
    """
    by_folder: dict[Path, list[SourceRef]] = defaultdict(list)
    for ref in sources:
        by_folder[ref.path.parent].append(ref)
    sidecars: dict[str, tuple[tuple[str, Path], ...]] = {}
    findings: list[Finding] = []
    for folder, refs in by_folder.items():
        beside = _sidecars_in(folder)
        stems: dict[str, list[SourceRef]] = defaultdict(list)
        for ref in refs if beside else ():
            stems[ref.path.stem].append(ref)
        for ref in refs if beside else ():
            paths = list(beside.get(ref.path.name, ()))
            shared = stems[ref.path.stem]
            short = beside.get(ref.path.stem, ())
            if len(shared) == 1:
                paths += short
            else:
                findings += (_ambiguous(path, shared) for path in short)
            named = ((_name_beside(ref, path), path) for path in dict.fromkeys(paths))
            sidecars[ref.name] = tuple(named)
    attached = (
        replace(ref, sidecars=sidecars[ref.name]) if sidecars.get(ref.name) else ref
        for ref in sources
    )
    return Attached(tuple(attached), tuple(sorted(set(findings))))


def correct(source: SourceText, ref: SourceRef) -> SourceText:
    """Lay what stands beside the source over what it says itself.

    A sidecar is believed first, then the collection's tables, then front matter.
    """
    if not ref.sidecars and not ref.given:
        return source
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    stated: list[Given] = []
    findings = [*source.findings, *ref.findings]
    for name, path in ref.sidecars:
        try:
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            message = f"The file cannot be read ({reason})."
            findings.append(Finding(name, 0, "correction-unreadable", message))
            continue
        digest.update(data + b"\0")
        read = parse_sidecar(name, data)
        stated.append(read.given)
        findings += read.findings
    for given in ref.given:
        digest.update(spelt(given))
        stated.append(given)

    given = source.given
    for upper in reversed(stated):
        laid = overlay(upper, given)
        given = laid.given
        findings += (
            doubt if doubt.source else replace(doubt, source=source.name)
            for doubt in laid.findings
        )
    return replace(
        source,
        given=given,
        findings=tuple(sorted(findings)),
        corrections_digest=digest.hexdigest(),
    )


def parse_sidecar(name: str, data: bytes) -> Stated:
    """Read a sidecar; what cannot be read gives nothing but a finding."""
    ending = PurePosixPath(name).suffix.lower()
    if len(data) > LONGEST:
        message = f"It is longer than {LONGEST} bytes and was passed over."
        return Stated(findings=(Finding(name, 0, "correction-broken", message),))
    decoded = decode(name, data)
    lines = split_lines(decoded.text)
    try:
        statements = PARSERS[ending](lines)
    except BrokenBlock as broken:
        finding = broken_file(name, broken, _ADVICE[ending])
        return Stated(findings=(*decoded.findings, finding))
    stated = sort_statements(statements, Paper(name, "sidecar", lines))
    return replace(stated, findings=(*decoded.findings, *stated.findings))


def broken_file(name: str, broken: BrokenBlock, advice: str) -> Finding:
    """Say where a file that corrects cannot be read, and what is often the cause."""
    message = f"The file cannot be read ({broken.problem}); {advice}."
    return Finding(name, broken.line, "correction-broken", message)


def _sidecars_in(folder: Path) -> dict[str, list[Path]]:
    """List the sidecars in a folder by the name before their ending."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError:
        return {}
    parted = [(name, *split_ending(name)) for name in names if name not in _RESERVED]
    found: dict[str, list[Path]] = defaultdict(list)
    for sought in PARSERS:
        for name, stem, ending in parted:
            if ending.lower() == sought:
                found[stem].append(folder / name)
    return found


def _name_beside(ref: SourceRef, path: Path) -> str:
    return PurePosixPath(ref.name).with_name(shown(path.name)).as_posix()


def _ambiguous(path: Path, refs: Iterable[SourceRef]) -> Finding:
    ordered = sorted(refs)
    names = " and ".join(ref.name for ref in ordered)
    message = (
        f"It could speak of {names}, so it speaks of none; "
        f'call it "{shown(ordered[0].path.name)}{path.suffix}", for instance.'
    )
    name = _name_beside(ordered[0], path)
    return Finding(name, 0, "correction-ambiguous", message, Severity.WARNING)


def spelt(given: Given) -> bytes:
    """Spell out what is given, the same in every run: sets have no order."""
    words = repr((replace(given, none=frozenset()), sorted(given.none)))
    return words.encode("utf-8", "backslashreplace")
