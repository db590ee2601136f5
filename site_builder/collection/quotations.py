"""Take out of the timeline the sentences that may not be published.

What happens and when stays, and where it is told. Of an excerpt each event quotes one
short sentence at most, and all events together only a few; of an article that only its
fields may be published of, none.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from site_builder.model import (
    Difference,
    Event,
    Finding,
    Report,
    Sequence,
    Share,
    Shares,
    Step,
    Timeline,
)

QUOTATION = 200
"""Characters of a sentence that is quoted of an excerpt: a longer one is not short."""
QUOTATIONS = 600
"""Characters that are quoted of one article in all, else the many dated sentences of a
chronicle would be most of it."""
_QUOTED = re.compile(r"[“\"].*[”\"]", re.DOTALL)
"""From the first quotation mark to the last: marks may stand inside others."""


def withhold_timeline(timeline: Timeline, shares: Shares) -> Timeline:
    """Leave of the timeline what may be published; `shares` are those of all sources.

    A source that is not in `shares` may be quoted as it is.
    """
    if not shares:
        return timeline
    quoting = _Quoting(shares)
    return replace(
        timeline,
        events=tuple(_event(event, quoting) for event in timeline.events),
        sequences=tuple(_sequence(each, quoting) for each in timeline.sequences),
        findings=unquoted(timeline.findings, shares),
    )


def unquoted(findings: Iterable[Finding], shares: Shares | None) -> tuple[Finding, ...]:
    """Take the quotations out of doubts about withheld texts; None for all doubts."""
    return tuple(
        replace(each, message=_QUOTED.sub("…", each.message))
        if shares is None or each.source in shares
        else each
        for each in findings
    )


class _Quoting:
    """Decides which sentences may be quoted, and remembers how much was."""

    def __init__(self, shares: Shares) -> None:
        self._shares = shares
        self._quoted: dict[str, set[str]] = {}

    def is_open(self, source: str) -> bool:
        """Tell whether all of a source may be quoted."""
        return source not in self._shares

    def may_quote(self, source: str, text: str) -> bool:
        """Tell whether one more sentence may be quoted, and count it as quoted."""
        if self.is_open(source):
            return True
        if self._shares[source] is not Share.EXCERPT or len(text) > QUOTATION:
            return False
        quoted = self._quoted.setdefault(source, set())
        if sum(map(len, quoted | {text})) > QUOTATIONS:
            return False
        quoted.add(text)
        return True


def _event(event: Event, quoting: _Quoting) -> Event:
    if all(quoting.is_open(report.source) for report in event.reports):
        return event
    heard: set[str] = set()
    reports = []
    for report in event.reports:
        again = report.source in heard and not quoting.is_open(report.source)
        if again or not quoting.may_quote(report.source, report.text):
            reports.append(replace(report, text="", start=0, end=0))
        else:
            heard.add(report.source)
            reports.append(report)
    left = [report for report in reports if report.text]
    return replace(
        event,
        reports=tuple(reports),
        label=event.label if _is_said(event.label, left) else "",
        differences=_differences(event.differences, left),
    )


def _is_said(words: str, reports: Iterable[Report]) -> bool:
    """Tell whether a sentence that is shown has all of these words."""
    wanted = _words(words)
    return any(wanted <= _words(report.text) for report in reports)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _differences(
    differences: Iterable[Difference], left: Iterable[Report]
) -> tuple[Difference, ...]:
    """Keep what is said differently in sentences that are shown; days always."""
    shown = tuple(left)
    kept = []
    for each in differences:
        values = tuple(
            (value, sources)
            for value, sources in each.values
            if each.field == "day"
            or _is_said(value, (r for r in shown if r.source in sources))
        )
        if len(values) > 1:
            kept.append(replace(each, values=values))
    return tuple(kept)


def _sequence(sequence: Sequence, quoting: _Quoting) -> Sequence:
    if quoting.is_open(sequence.source):
        return sequence
    steps = tuple(_step(sequence.source, step, quoting) for step in sequence.steps)
    return replace(sequence, steps=steps)


def _step(source: str, step: Step, quoting: _Quoting) -> Step:
    return step if quoting.may_quote(source, step.text) else replace(step, text="")
