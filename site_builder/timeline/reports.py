"""What one article reports: its dated sentences."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from site_builder.dates import bounds
from site_builder.model import (
    DATED_ROLES,
    Article,
    Block,
    DateMention,
    EventKind,
    Report,
)
from site_builder.timeline.denying import is_denied
from site_builder.timeline.lasting import SINCE, last_to_or_from
from site_builder.timeline.letters import place_dates
from site_builder.timeline.reckoning import find_reckoned
from site_builder.timeline.sentences import split_sentences

_BACK = re.compile(
    r"\b(?:since|seit)\s+(?:(?:early|late|mid)[\s-]|the\s+(?:start|beginning|end)\s+of\s+)?$",
    re.IGNORECASE,
)
_REACH = 200
"""Characters before a date in which its sentence says how it is meant."""
_EARLIER = re.compile(r"(?:earlier|so\s+far|already)\b", re.IGNORECASE)
"""What looks back whatever is said around it: "has lost since the start of this year",
"earlier this week"."""
_BESIDE = re.compile(
    r"\b(?:shortly|just|right|soon|immediately|kurz|bald)\s+(?:before|after|v[o]r|nach)"
    r"(?:\s+(?:the|dem|den))?\s+$",
    re.IGNORECASE,
)
"""What names a day to say that it was near it: "shortly before Christmas"."""
_HOUR = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b|uhr|o['’]clock|on\b)|noon|midnight",
    re.IGNORECASE,
)
"""A date that begins with an hour: "shortly after 3 a.m. on 3 May" is that day."""
_NEARLY = "~"
"""How EDTF says that a value is about right."""
_AHEAD = re.compile(
    r"\b(?:expected|due|slated|scheduled|planned|set)\s+(?:for|in|on|by|around)\s+"
    r"(?:(?:early|late|mid)[\s-]|the\s+(?:start|beginning|end)\s+of\s+)?$",
    re.IGNORECASE,
)
"""What looks ahead to the very date behind it: "is expected in late May"."""


def find_reports(article: Article) -> tuple[Report, ...]:
    """Find what an article reports for which date, in reading order.

    Dates of body, captions, quotations, lists and the standfirst count; a sentence
    that gives one date twice reports once. Relative dates need the day of publication
    to be known well enough; without it they report nothing.
    """
    blocks = [block for block in article.narrative if block.role in DATED_ROLES]
    anchor = article.published.within if article.published else None
    mentions = iter(place_dates(blocks, anchor))
    latest = anchor.latest if anchor else None
    reports: list[Report] = []
    for block in blocks:
        resolved = [next(mentions) for _ in block.dates]
        found = [mention for mention in resolved if mention is not None]
        if found:
            futures = {e.start: e.future for e in block.dates}
            reports.extend(_reports_of(article, block, found, futures, latest))
    reckoned = find_reckoned(article, reports)
    if not reckoned:
        return tuple(reports)
    return tuple(sorted((*reports, *reckoned), key=lambda each: each.line))


def _reports_of(
    article: Article,
    block: Block,
    mentions: list[DateMention],
    futures: dict[int, bool],
    latest: date | None,
) -> Iterator[Report]:
    waiting = deque(mentions)
    seen: set[tuple[str, str]] = set()
    for start, end in split_sentences(block.text):
        if not waiting:
            return
        sentence = block.text[start:end]
        while waiting and waiting[0].start < end:
            mention = waiting.popleft()
            reach = max(start, mention.start - _REACH)
            before = block.text[reach : mention.start]
            after = block.text[mention.end : end]
            if is_denied(before, after):
                continue
            said = futures[mention.start]
            value, kind = _meant(mention, (before, after), latest, said=said)
            if (value, sentence) in seen:
                continue
            seen.add((value, sentence))
            yield Report(
                source=article.source,
                line=block.line_at(mention.start),
                block=block.first,
                text=sentence,
                start=mention.start - start,
                end=min(mention.end, end) - start,
                value=value,
                kind=kind,
                rule=mention.rule,
                anchor=mention.anchor,
            )


def _meant(
    mention: DateMention, around: tuple[str, str], latest: date | None, *, said: bool
) -> tuple[str, EventKind]:
    """Say what a date means in its sentence, and whether it is to come.

    Args:
        mention: The date.
        around: What its sentence says before and behind it.
        latest: The last day on which the article may have been published.
        said: Whether the tense around it says that it is to come.
    """
    before, after = around
    future = _is_ahead(before, mention.text, said=said)
    if _is_beside(mention, before):
        mention = replace(mention, value=f"{mention.value}{_NEARLY}")
    kind = _kind(mention, latest, future=future)
    ahead = kind is EventKind.EXPECTED
    value = last_to_or_from(mention.value, before, after, ahead=ahead)
    if value.endswith(SINCE):
        # What has lasted since then is not to come, whatever day is known.
        return value, EventKind.REPORTED
    return value, kind


def _is_beside(mention: DateMention, before: str) -> bool:
    """Whether a date only says near which day, month or year something was."""
    if "/" in mention.value or _HOUR.match(mention.text):
        return False
    return _BESIDE.search(before) is not None


def _is_ahead(before: str, words: str, *, said: bool) -> bool:
    """Whether a date is spoken of as to come; the words at it outweigh those around.

    Args:
        before: The sentence up to the date.
        words: The date itself.
        said: What the tense around it says.
    """
    if _BACK.search(before) or _EARLIER.match(words):
        return False
    return said or _AHEAD.search(before) is not None


def _kind(mention: DateMention, latest: date | None, *, future: bool) -> EventKind:
    """Tell what is to come from what was: by the day of publication, else by tense."""
    within = bounds(mention.value)
    if latest is None or within is None or within.earliest is None:
        return EventKind.EXPECTED if future else EventKind.REPORTED
    if within.earliest > latest:
        return EventKind.EXPECTED
    if future and within.latest is not None and within.latest >= latest:
        return EventKind.EXPECTED
    return EventKind.REPORTED
