"""What a build did, as a value and as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from site_builder.building.progress import Phase
from site_builder.model import Finding, Severity, Withheld


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """A source that was left out, and the sentence that says why."""

    source: str
    message: str


@dataclass(frozen=True, slots=True)
class Published:
    """How many files of the output folder were written, kept and removed.

    The list of files counts like any other file, so `written + kept` is what the
    folder holds.
    """

    written: int
    kept: int
    removed: int


@dataclass(frozen=True, slots=True)
class Move:
    """A page that lay elsewhere in the site before: others may know its old address.

    `address` is what to state so that it lies there again.
    """

    source: str
    address: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be said of a site whenever it is built, however much is written."""

    articles: int
    pages: int
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    ignored: tuple[str, ...] = ()
    withheld: Withheld = field(default_factory=Withheld)
    moves: tuple[Move, ...] = ()
    """What is said once, by the build that moves a page; it is not kept."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the site in numbers, and what a person should look at."""

    output: Path
    """The folder of the site, as the caller named it."""
    articles: int
    pages: int
    """HTML pages; data files, styles and pictures not counted."""
    written: int
    kept: int
    removed: int
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    ignored: tuple[str, ...] = ()
    """Files among the sources that are no texts, by name."""
    withheld: Withheld = field(default_factory=Withheld)
    moves: tuple[Move, ...] = ()
    """Pages that this build moved to another address."""
    seconds: Mapping[Phase, float] = field(default_factory=lambda: MappingProxyType({}))
    """Wall time of each phase, in seconds."""

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that `--strict` does not let pass."""
        return tuple(f for f in self.findings if f.severity is Severity.WARNING)

    @property
    def is_clean(self) -> bool:
        """Whether every source was understood without a doubt."""
        return not self.failures and not self.warnings


def describe_told(told: Told) -> dict[str, Any]:
    """Put what is said of a site into values that JSON knows, but for its moves."""
    return {
        "articles": told.articles,
        "pages": told.pages,
        "findings": [
            {
                "source": finding.source,
                "line": finding.line,
                "code": finding.code,
                "severity": finding.severity.value,
                "message": finding.message,
            }
            for finding in told.findings
        ],
        "failures": [
            {"source": failure.source, "message": failure.message}
            for failure in told.failures
        ],
        "ignored": list(told.ignored),
        "withheld": {
            "excerpt": told.withheld.excerpt,
            "metadata": told.withheld.metadata,
        },
    }


def parse_told(data: Any) -> Told | None:
    """Read back what `describe_told` gave; None where it is anything else."""
    try:
        return Told(
            articles=data["articles"],
            pages=data["pages"],
            findings=tuple(
                Finding(**each | {"severity": Severity(each["severity"])})
                for each in data["findings"]
            ),
            failures=tuple(Failure(**each) for each in data["failures"]),
            ignored=tuple(data["ignored"]),
            withheld=Withheld(**data["withheld"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def describe_report(report: BuildReport) -> dict[str, Any]:
    """Put a report into values that JSON knows, keys in the documented order."""
    told = Told(
        report.articles,
        report.pages,
        report.findings,
        report.failures,
        report.ignored,
        report.withheld,
    )
    said = describe_told(told)
    return {
        "output": str(report.output),
        "articles": said.pop("articles"),
        "pages": said.pop("pages"),
        "files": {
            "written": report.written,
            "kept": report.kept,
            "removed": report.removed,
        },
        "clean": report.is_clean,
        **said,
        "moves": [
            {"source": move.source, "from": move.old, "to": move.new}
            for move in report.moves
        ],
        "seconds": {
            phase.value: round(spent, 6) for phase, spent in report.seconds.items()
        },
    }
