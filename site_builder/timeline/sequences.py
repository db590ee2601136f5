"""Countdowns: what a text tells by how long before a moment it happened."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from site_builder.dates import bounds
from site_builder.dates.english import NUMBERS
from site_builder.model import (
    DATED_ROLES,
    Article,
    EventKind,
    Report,
    Sequence,
    Step,
)
from site_builder.timeline.reports import find_reports
from site_builder.timeline.sentences import split_sentences

_UNITS = {"second": "S", "minute": "M", "hour": "H"}
"""Countdowns run in these; days before an election are no countdown."""
_NEIGHBOURS = 4
"""Paragraphs within which two steps belong to one telling."""
_FEWEST = 2
"""Steps to one moment that make a countdown: one alone is a remark."""
_NUMBER = "|".join(sorted(NUMBERS, key=lambda word: (-len(word), word)))
_STEP = re.compile(
    r"\b(?P<about>(?:about|around|roughly|nearly|almost|some|approximately"
    r"|(?:(?:just|slightly|a little|a bit)\s)?(?:over|under|more than|less than))\s)?"
    rf"(?P<amount>\d{{1,4}}|(?ai:{_NUMBER}))[\s-](?P<unit>(?ai:second|minute|hour))s?"
    r"\s(?:before\s(?P<zero>[^,.;:!?()\[\]—–]{3,80})|(?:out|to go)(?=[,.;:]))",
    re.IGNORECASE,
)
_MOMENTS = (
    re.compile(
        r"\b(?:land(?:s|ed|ing)?|touch(?:es|ed)? ?down"
        r"|reach(?:es|ed|ing)? the (?:\w+ )?(?:surface|ground)"
        r"|(?:reach|touch)(?:es|ed|ing)?\b.{0,20}\b(?:surface|ground))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:launch(?:es|ed)?|lift(?:s|ed)?[ -]?off|blast[ -]?off|take-?off"
        r"|took off)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:(?:atmospheric )?entry|enter(?:s|ed|ing)?\b.{0,20}\batmosphere)\b",
        re.IGNORECASE,
    ),
)
"""Moments that one text calls by several names; another is known by its words."""
_NAME = re.compile(r"(?<=[a-z,’] )[A-Z][\w]{3,}|\b[A-Z][\w]{3,}(?=[’']s\b)")
"""A word with a capital letter within a sentence, or that owns something."""
_ARTICLE = re.compile(r"^(?:the|its|their|his|her|a|an)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A step where it stands; `zero` is empty where the words do not name it."""

    paragraph: int
    zero: str
    step: Step


def find_sequences(
    article: Article, reports: Iterable[Report] | None = None
) -> tuple[Sequence, ...]:
    """Find the countdowns of an article, each with its steps in reading order.

    A moment to which at least two steps lead makes a countdown; steps to another
    moment that stand between or beside them are one of their own, and of the same
    date, since steps are counted in hours at most.

    Args:
        article: The article.
        reports: What it reports, where that is known already; a sentence about the
            moment gives its date.
    """
    sequences: list[Sequence] = []
    known: tuple[Report, ...] | None = None
    for telling in _tellings(article):
        by_moment = _by_moment(telling)
        if max(map(len, by_moment.values())) < _FEWEST:
            continue
        if known is None:
            known = tuple(find_reports(article) if reports is None else reports)
        told = [_sequence(article.source, s, known) for s in by_moment.values()]
        values = (each.value for each in told if each.value is not None)
        value = min(values, key=_length, default=None)
        sequences += [replace(each, value=each.value or value) for each in told]
    return tuple(sequences)


def settle(
    sequences: Iterable[Sequence], reports: Iterable[Report]
) -> tuple[Sequence, ...]:
    """Give countdowns of a week or a month the day on which others report the moment.

    It is the day that most articles give in a sentence that tells of the moment and
    shares a name with what the countdown's own article tells of it; none where two
    days have as many.
    """
    told = tuple(reports)
    settled = []
    days: dict[tuple[str, str | None], str] = {}
    waiting = tuple(sequences)
    for each in waiting:
        day = _day_of(each, told)
        if day is not None:
            days.setdefault((each.source, each.value), day)
    for each in waiting:
        value = days.get((each.source, each.value), each.value)
        settled.append(replace(each, value=value))
    return tuple(settled)


def _day_of(sequence: Sequence, reports: tuple[Report, ...]) -> str | None:
    within = bounds(sequence.value) if sequence.value else None
    if within is None or within.earliest is None or within.latest is None:
        return None
    about = [report for report in reports if tells_of(sequence.zero, report.text)]
    names = {
        name
        for report in about
        if report.source == sequence.source and report.value == sequence.value
        for name in _NAME.findall(report.text)
    }
    sources: dict[str, set[str]] = {}
    for report in about:
        day = bounds(report.value)
        if (
            report.kind is EventKind.REPORTED
            and day is not None
            and day.day is not None
            and within.earliest <= day.day <= within.latest
            and names.intersection(_NAME.findall(report.text))
        ):
            sources.setdefault(report.value, set()).add(report.source)
    most = max(map(len, sources.values()), default=0)
    best = [value for value, those in sources.items() if len(those) == most]
    return best[0] if len(best) == 1 else None


def _by_moment(telling: list[_Found]) -> dict[object, list[_Found]]:
    """Sort steps by the moment that they lead to; without one, by the last named."""
    by_moment: dict[object, list[_Found]] = {}
    last = next(found.zero for found in telling if found.zero)
    for found in telling:
        last = found.zero or last
        by_moment.setdefault(_moment(last), []).append(found)
    return by_moment


def tells_of(moment: str, text: str) -> bool:
    """Whether a sentence speaks of the moment that the words of a zero name."""
    for names in _MOMENTS:
        if names.search(moment):
            return names.search(text) is not None
    return moment.lower() in text.lower()


def _sequence(
    source: str, steps: list[_Found], reports: tuple[Report, ...]
) -> Sequence:
    zero = min((found.zero for found in steps if found.zero), key=len)
    values = (report.value for report in reports if tells_of(zero, report.text))
    value = min(values, key=_length, default=None)
    return Sequence(source, zero, value, tuple(found.step for found in steps))


def _length(value: str) -> int:
    within = bounds(value)
    if within is None or within.earliest is None or within.latest is None:
        return 10**7
    return (within.latest - within.earliest).days


def _tellings(article: Article) -> Iterator[list[_Found]]:
    """Give the steps that stand near each other and name a moment between them."""
    telling: list[_Found] = []
    for found in _steps(article):
        if telling and found.paragraph - telling[-1].paragraph > _NEIGHBOURS:
            if any(each.zero for each in telling):
                yield telling
            telling = []
        telling.append(found)
    if any(each.zero for each in telling):
        yield telling


def _steps(article: Article) -> Iterator[_Found]:
    blocks = [block for block in article.narrative if block.role in DATED_ROLES]
    for paragraph, block in enumerate(blocks):
        if not any(unit in block.text for unit in _UNITS):
            continue
        matches = list(_STEP.finditer(block.text))
        sentences = list(split_sentences(block.text)) if matches else []
        for match in matches:
            at = match.start()
            start, end = next((s, e) for s, e in sentences if s <= at < e)
            amount = match["amount"].lower()
            number = int(amount) if amount.isdigit() else NUMBERS[amount]
            step = Step(
                offset=f"-PT{number}{_UNITS[match['unit'].lower()]}",
                approximate=match["about"] is not None,
                line=block.line_at(at),
                text=block.text[start:end],
            )
            zero = _ARTICLE.sub("", (match["zero"] or "").strip())
            yield _Found(paragraph, zero, step)


def _moment(zero: str) -> object:
    for number, names in enumerate(_MOMENTS):
        if names.search(zero):
            return number
    return zero.lower()
