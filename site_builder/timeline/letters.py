"""Dates within quotations that were written or spoken on a day of their own.

"Yesterday" in a letter of 1931 is a day of 1931, whatever day the article came out on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from site_builder.dates import bounds, resolve, resolve_all
from site_builder.model import Block, DateExpression, DateMention, Interval, Tense
from site_builder.timeline.denying import is_denied
from site_builder.timeline.sentences import split_sentences

_QUOTED = re.compile(
    r"“[^”“]*(?:”|$)|„[^“”„]*(?:[“”]|$)|«[^«»]*(?:»|$)|»[^«»]*(?:«|$)|\"[^\"]*(?:\"|$)"
)
"""What stands in quotation marks; one that nobody closes ends with its paragraph."""
_MARKS = re.compile('[“„«»"]')
_WORD = re.compile(r"\w")
_WRITING = (
    r"(?:dated|letters?|diar(?:y|ies)|journal|memo(?:randum)?|telegram|postcard|log(?:book)?"
    r"|entry|wrote|written|writes|noted|notes|recorded|said|told|warned|reported|promised"
    r"|declared|announced|complained|Brief\w*|\w*[Tt]agebuch\w*|Telegram\w*|schrieb\w*"
    r"|notierte\w*|sagte\w*|warnte\w*|erklärte\w*|meldete\w*)"
)
_WRITTEN_ON = re.compile(rf"\b{_WRITING}\b[^.;:,]{{0,40}}$")
"""What makes the day behind it that of the quotation: "in a letter of 3 March 1963"."""
_THEN_WRITTEN = re.compile(rf"^,?[^.;:,]{{0,40}}\b{_WRITING}\b")
"""The same before it: "On 13 June 1931 he wrote"."""
_ASIDE = re.compile(
    r"(?:\b(?:who|which|whose|where|since|seit)\b|,\s+\w+(?:ed|t)\b)[^,;:]*$"
)
"""A date behind these says something of the speaker, not of when they spoke."""
_SINCE = re.compile(r"\b(?:since|seit)\s+$", re.IGNORECASE)
_REACH = 100
"""Characters before a year in which a comparison with it stands."""
_FAR = 60
"""Days before publication from which a date at a quotation makes it an old one: what
is said weeks after the event is still counted from the day of the article."""


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quotation by its paragraph, its place there, and the day it counts from."""

    block: int
    start: int
    end: int
    day: date | None
    old: bool
    """Whether it is of long ago, so that without a day nothing is counted in it."""

    @property
    def apart(self) -> bool:
        """Whether its dates are counted otherwise than those around it."""
        return self.old or self.day is not None


def place_dates(
    blocks: Sequence[Block], anchor: Interval | None
) -> list[DateMention | None]:
    """Place all dates of some paragraphs, in order, each counted from its own day.

    A quotation whose sentence gives the day on which it was written or spoken is
    counted from that. Where the sentence only gives a date of long ago nothing in the
    quotation is counted at all: no date is better than that of another century.
    """
    places = [(at, e) for at, block in enumerate(blocks) for e in block.dates]
    plain = _in_turn(blocks, places, [None] * len(places), anchor)
    latest = anchor.latest if anchor else None
    quotes = _quotes_of(blocks, places, plain, latest)
    within = [_around(quotes.get(at, ()), e) for at, e in places]
    return _in_turn(blocks, places, within, anchor) if any(within) else plain


def _in_turn(
    blocks: Sequence[Block],
    places: list[tuple[int, DateExpression]],
    owners: Sequence[_Quote | None],
    anchor: Interval | None,
) -> list[DateMention | None]:
    """Place dates, each knowing those before it in its quotation or outside of any.

    A year that only serves a comparison stands alone: in "the first since 1991, began
    on 2 June" it is no year of that day.
    """
    alone = [_is_compared(blocks[at].text, e) for at, e in places]
    owned: dict[_Quote | None, list[DateExpression]] = {}
    for (_, each), owner, apart in zip(places, owners, alone, strict=True):
        if not apart:
            owned.setdefault(owner, []).append(each)
    placed = {
        owner: iter(_within(owner, those) if owner else resolve_all(those, anchor))
        for owner, those in owned.items()
    }
    return [
        resolve(each, None) if apart else next(placed[owner])
        for (_, each), owner, apart in zip(places, owners, alone, strict=True)
    ]


def _is_compared(text: str, each: DateExpression) -> bool:
    if each.symbol[0] != "year":
        return False
    before = text[max(0, each.start - _REACH) : each.start]
    return _SINCE.search(before) is not None and is_denied(before, "")


def _within(
    quote: _Quote, expressions: list[DateExpression]
) -> tuple[DateMention | None, ...]:
    """Place the dates of one quotation."""
    if quote.day is None:
        return resolve_all(expressions, None)
    today = quote.day.weekday()
    # Who writes "on Monday" on a Monday of a plan means the next one.
    waiting = [
        replace(each, symbol=("weekday", today, 1))
        if each.symbol == ("weekday", today, None) and each.tense is Tense.FUTURE
        else each
        for each in expressions
    ]
    return resolve_all(waiting, Interval.of(quote.day))


def _around(quotes: Sequence[_Quote], expression: DateExpression) -> _Quote | None:
    return next((q for q in quotes if q.start <= expression.start < q.end), None)


def _quotes_of(
    blocks: Sequence[Block],
    places: list[tuple[int, DateExpression]],
    plain: Sequence[DateMention | None],
    latest: date | None,
) -> dict[int, list[_Quote]]:
    """Give the quotations that count for themselves, by their paragraphs."""
    mentions: dict[int, list[DateMention]] = {}
    for (at, _), mention in zip(places, plain, strict=True):
        if mention is not None:
            mentions.setdefault(at, []).append(mention)
    found: dict[int, list[_Quote]] = {}
    last: _Quote | None = None
    for at, block in enumerate(blocks):
        begun = last is not None and last.apart
        if not (block.dates or begun) or not _MARKS.search(block.text):
            last = None
            continue
        told = mentions.get(at, [])
        quotes = [
            replace(quote, block=at)
            for quote in _quotes(block.text, told, last, latest)
        ]
        found[at] = [quote for quote in quotes if quote.apart]
        goes_on = quotes and quotes[-1].end >= len(block.text.rstrip())
        last = quotes[-1] if goes_on else None
    return found


def _quotes(
    text: str, mentions: list[DateMention], last: _Quote | None, latest: date | None
) -> Iterator[_Quote]:
    """Give the quotations of a paragraph; one without words around it goes on."""
    spans = [match.span() for match in _QUOTED.finditer(text)]
    sentences = split_sentences(text)
    free = [m for m in mentions if not any(s <= m.start < e for s, e in spans)]
    for start, end in spans:
        touched = [(s, e) for s, e in sentences if s < end and e > start]
        first = touched[0][0] if touched else start
        final = touched[-1][1] if touched else end
        frame = _without(text[first:final], first, spans)
        if _WORD.search(frame):
            dates = [m for m in free if first <= m.start < final]
            day = _written_on(frame, first, dates)
            last = _Quote(0, start, end, day, _is_old(frame, first, dates, latest))
        elif last is not None:
            last = replace(last, start=start, end=end)
        else:
            last = _Quote(0, start, end, None, old=False)
        yield last


def _without(text: str, shift: int, spans: list[tuple[int, int]]) -> str:
    """Blank what is quoted, so that places stay."""
    for start, end in spans:
        low, high = max(0, start - shift), min(len(text), end - shift)
        if low < high:
            text = f"{text[:low]}{' ' * (high - low)}{text[high:]}"
    return text


def _written_on(frame: str, shift: int, dates: list[DateMention]) -> date | None:
    """Give the day on which something was written, where just one is told."""
    days = set()
    for each in dates:
        within = bounds(each.value)
        if within is None or within.day is None or each.rule.endswith("weekday"):
            continue
        if _WRITTEN_ON.search(frame[: each.start - shift]) or _THEN_WRITTEN.search(
            frame[each.end - shift :]
        ):
            days.add(within.day)
    return days.pop() if len(days) == 1 else None


def _is_old(
    frame: str, shift: int, dates: list[DateMention], latest: date | None
) -> bool:
    """Whether the words around a quotation tell of long ago."""
    for each in dates:
        within = bounds(each.value)
        if within is None or within.latest is None or latest is None:
            continue
        far = latest.toordinal() - within.latest.toordinal() > _FAR
        if far and not _ASIDE.search(frame[: each.start - shift]):
            return True
    return False
