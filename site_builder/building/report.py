"""What a build did, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from site_builder.building.progress import Phase
from site_builder.model import Finding, Severity


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
