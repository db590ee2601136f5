"""What to do about a finding, and how bad it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from site_builder.model import Finding, Severity

_MEND_FILE = "mend it there"

_ADVICE = {
    "folder-unreadable": "make it readable for you",
    "page-not-parsed": "save the page again",
    "empty": "add text to it or take it away",
    "no-headline": 'state "headline" in {sidecar}',
    "no-date": 'state "published" in {sidecar}',
    "no-author": 'state "authors" in {sidecar}; [] says that nobody is named',
    "duplicate": "take one of the two away",
    "correction-broken": _MEND_FILE,
    "correction-unreadable": "make it readable for you",
    "correction-ambiguous": "rename it",
    "correction-wrong-type": _MEND_FILE,
    "correction-wrong-value": _MEND_FILE,
    "correction-unknown-role": _MEND_FILE,
    "correction-stale": _MEND_FILE,
    "correction-unknown-key": _MEND_FILE,
    "days-contradict": "read the two, and correct the wrong one or leave both",
    "after-every-source": "add an article that tells whether it happened",
    "encoding-guessed": "save it as UTF-8 once it reads well",
    "near-duplicate": "take one of the two away, or leave both",
    "address-stated-twice": "state another in one of the two",
    "outlet-not-found": "write the name as the articles have it",
    "names-unreadable": "make it readable for you, or name another as names.file",
    "names-not-read": "bring the two together in one",
    "front-matter-broken": _MEND_FILE,
    "front-matter-wrong-type": _MEND_FILE,
    "front-matter-wrong-value": _MEND_FILE,
    "front-matter-unknown-key": _MEND_FILE,
    "no-outlet": 'state "outlet" in {sidecar}; [] says that there is none',
    "date-inferred": 'confirm it as "published" in {sidecar}',
    "date-guessed": 'state "published" in {sidecar}',
    "doubtful-headline": 'confirm it as "headline" in {sidecar}',
    "doubtful-line": "look with: site-builder inspect --review {source}",
    "correction-conflict": "take away the one that is not right",
    "address-moved": "",  # the finding says it: what to state is its own
    "correction-stated-twice": "take away the one that is not right",
}
"""What to do, by code; of one severity the worst first."""

_RANKS = {code: rank for rank, code in enumerate(_ADVICE)}
_SEVERITIES = (Severity.WARNING, Severity.NOTE)


def rank(finding: Finding) -> tuple[int, int, Finding]:
    """Order findings: the worst first, then by source and line."""
    # What is not named in the table stands between what is missing and what is odd.
    place = _RANKS.get(finding.code, _RANKS["near-duplicate"])
    return _SEVERITIES.index(finding.severity), place, finding


@dataclass(frozen=True, slots=True)
class Places:
    """Where the files of a collection lie.

    `folder` is that of the collection, as the user called it; `sidecars` has the names
    of the files that stand beside sources already, by source.
    """

    folder: str = ""
    sidecars: Mapping[str, str] = field(default_factory=dict)

    def sidecar(self, source: str) -> PurePosixPath:
        """Give the file that states what a person knows of a source, or is to."""
        there = self.sidecars.get(source)
        name = there or PurePosixPath(source).with_suffix(".toml")
        return PurePosixPath(self.folder) / name


def advise(finding: Finding, places: Places) -> str:
    """Name the command or the file that mends it; empty where nothing is to be done."""
    words = _ADVICE.get(finding.code, "")
    return words.format(
        source=PurePosixPath(places.folder) / finding.source,
        sidecar=places.sidecar(finding.source),
    )
