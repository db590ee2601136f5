"""Days told by an event of the same text: "three days after the collapse"."""

import re
from collections.abc import Iterator, Sequence

from site_builder.dates import bounds, resolve
from site_builder.dates.english import NUMBERS
from site_builder.model import (
    DATED_ROLES,
    Article,
    Block,
    DateExpression,
    DateMention,
    EventKind,
    Report,
)
from site_builder.timeline.likeness.happenings import happenings
from site_builder.timeline.sentences import split_sentences

RULE = "from-event"
_NUMBER = "|".join(sorted(map(re.escape, NUMBERS), key=lambda word: (-len(word), word)))
_COUNTED = re.compile(
    rf"""
    (?<![\w.,-])
    (?:
      the\s(?P<one>day|evening|night|morning|week|month|year)
    |
      (?P<amount>\d{{1,3}}|(?ai:{_NUMBER}))\s(?P<unit>day|week|month|year)s?
    )
    \s(?P<way>before|after|following)
    \sthe\s(?P<event>[^,.;:!?()\[\]—–\s]+(?:\s[^,.;:!?()\[\]—–\s]+)?)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WAYS = (" before the ", " after the ", " following the ")
"""What stands in each such text; it is found much faster than where one begins."""
_LASTING = re.compile(
    r"\b(?:for|within|in|over|during|until|till|about|around|nearly|almost|than|least"
    r"|some|roughly|the|first|last|every)\s$",
    re.IGNORECASE,
)
"""Words before a number of days that make it no date: "for three days after"."""
_NO_DAY = frozenset({("night", "after"), ("night", "following")})
"""The night after an event on some day may be of that day or of the next."""


def may_reckon(block: Block) -> bool:
    """Whether a paragraph may count days from an event."""
    text = block.text
    if not any(way in text for way in _WAYS):
        return False
    return block.role in DATED_ROLES and _COUNTED.search(text) is not None


def find_reckoned(article: Article, reports: Sequence[Report]) -> tuple[Report, ...]:
    """Find what an article tells by how long before or after an event it was.

    The event is the one that the article tells of by the same word, else by one that
    can mean the same, with a day that is certain: where it gives two days there is no
    answer.
    A sentence that gives a date besides is dated by that.

    Args:
        article: The article.
        reports: What it reports for dates of its own.
    """
    dated = {(report.block, report.text) for report in reports}
    found: list[Report] = []
    for block in article.narrative:
        if not may_reckon(block):
            continue
        for match in _COUNTED.finditer(block.text):
            if _LASTING.search(block.text[: match.start()]) and match["amount"]:
                continue
            for report in _read(article, block, match, reports):
                if (report.block, report.text) not in dated:
                    dated.add((report.block, report.text))
                    found.append(report)
    return tuple(found)


def _read(
    article: Article, block: Block, match: re.Match[str], reports: Sequence[Report]
) -> Iterator[Report]:
    zero = _day_of(match["event"], reports)
    mention = _resolved(match, zero) if zero else None
    if zero is None or mention is None:
        return
    start, end = next(
        (s, e) for s, e in split_sentences(block.text) if s <= match.start() < e
    )
    within = bounds(mention.value)
    latest = article.published.within.latest if article.published else None
    ahead = bool(within and within.earliest and latest and within.earliest > latest)
    yield Report(
        source=article.source,
        line=block.line_at(match.start()),
        block=block.first,
        text=block.text[start:end],
        start=match.start() - start,
        end=min(mention.end, end) - start,
        value=mention.value,
        kind=EventKind.EXPECTED if ahead else EventKind.REPORTED,
        rule=RULE,
        anchor=bounds(zero),
    )


def _resolved(match: re.Match[str], zero: str) -> DateMention | None:
    """Count from the day of the event; the words end with the event's own."""
    way = match["way"].lower()
    if ((match["one"] or "").lower(), way) in _NO_DAY:
        return None
    unit = (match["unit"] or match["one"]).lower()
    unit = unit if unit in {"week", "month", "year"} else "day"
    told = match["amount"]
    number = 1 if told is None else int(NUMBERS.get(told.lower(), told))
    amount = -number if way == "before" else number
    event = happenings(match["event"])[0]
    end = match.start("event") + event.end
    text = match.string[match.start() : end]
    symbol = ("later", amount, unit)
    expression = DateExpression(match.start(), end, text, RULE, symbol)
    return resolve(expression, None, zero)


def _day_of(event: str, reports: Sequence[Report]) -> str | None:
    """Give the one day on which a text reports an event, as it calls it or alike."""
    asked = next(iter(happenings(event)), None)
    if asked is None:
        return None
    told = [
        (report.value, happenings(_COUNTED.sub(" ", report.text)))
        for report in reports
        if report.kind is EventKind.REPORTED
    ]
    days = {value for value, said in told if any(map(asked.is_same, said))}
    if not days:
        days = {value for value, said in told if any(map(asked.is_like, said))}
    within = bounds(next(iter(days))) if len(days) == 1 else None
    return within.day.isoformat() if within is not None and within.day else None
