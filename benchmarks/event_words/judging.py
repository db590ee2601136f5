"""How likely two mentions tell of one event: signs with weights, less what is doubted.

The weights are fitted on articles that mostly tell one story each. What such articles
cannot teach stands here as doubts: that companies post losses every year, and that an
article may tell of two companies' losses.
"""

from collections.abc import Mapping
from datetime import date

from event_words.mentions import SAYING, Mention, Telling, relation, signs
from event_words.stories import Stories
from event_words.vectors import cosine
from event_words.weights import WEIGHTS
from site_builder.timeline.likeness.matter import LIGHT
from site_builder.timeline.likeness.wording import stem

ONE_DAY, MANY_DAYS = 1, 14
"""Days between two articles that mean nothing, and that mean much."""
SOON = 60
"""Days within which an article still takes up an event of another, who it tells of
being the same; figures of a business come again every quarter."""
HARDLY_ALIKE, ALIKE = 0.1, 0.3
"""Likeness of two sentences under which days between their articles count."""
DOUBT_OF_DAYS, DOUBT_OF_MANY_DAYS = 1.5, 4.0
"""Log-odds that days take away; where 5, 7, 14 and 30 days were tried, 14 was best.

On a year-long collection of dispatches about one company sentence pairs rise from
14.7 to 31.6, and on ECB+ CoNLL stays within 0.1.
"""
DOUBT_OF_PARTIES = 2.5
"""Log-odds that two mentions of other parties lose, within an article and across days.

On folds of ECB+ CoNLL stays within 0.2 with 1 to 4; there it cannot be asked of
articles of one story, which name the same party in too many ways (0.4 to 6 less).
"""
TRUST_IN_PARTY = 3.0
"""Log-odds that one word of one party gains where days lie between, as far as `SOON`.

Below 2.5 nothing comes of it on the collection of dispatches, and 4 does as much as 3.
"""
CLOSE_KNIT = 0.1
"""Mean likeness of a story's articles from which days between them count nothing.

Without this exemption ECB+ loses 0.7 CoNLL.
"""
_COMING_AGAIN = frozenset(
    map(
        stem,
        "rise fall drop gain climb slip decline increase decrease jump plunge surge"
        " rally tumble slump recover grow close open trade sell lose".split(),
    )
)
"""What markets and figures do every day: that two days do it is no sign of one event.

On the collection of dispatches nothing hangs on them.
"""


def likeness(
    one: Telling,
    two: Telling,
    stories: Stories,
    weights: Mapping[str, Mapping[str, float]] = WEIGHTS,
) -> float:
    """Give the log-odds that two mentions tell of one event."""
    row = weights[relation(one, two)]
    found = signs(one, two, stories)
    odds = sum(row.get(name, 0.0) * value for name, value in found.items())
    return odds - _doubt(one, two, stories)


def _doubt(one: Telling, two: Telling, stories: Stories) -> float:
    """Give what two mentions lose for what signs do not know, in log-odds."""
    a, b = one.mention, two.mention
    others = bool(one.party and two.party) and one.party.isdisjoint(two.party)
    if a.article == b.article:
        return DOUBT_OF_PARTIES if others else 0.0
    if a.published is None or b.published is None or _close_knit(a, b, stories):
        return 0.0
    days = _days_between(a.published, b.published)
    if days <= ONE_DAY:
        return 0.0
    if days <= SOON and _agree(one, two):
        return -TRUST_IN_PARTY
    doubt = DOUBT_OF_PARTIES if others else 0.0
    return doubt + _doubt_of_days(one, two, days)


def _days_between(one: date, two: date) -> int:
    return abs((one - two).days)


def _doubt_of_days(one: Telling, two: Telling, days: int) -> float:
    """Give what two mentions lose for days between their articles, in log-odds.

    Companies post losses every year, in much the same words. So mentions of different
    days need sentences that are alike, or a date that both name.
    """
    if one.mention.dates & two.mention.dates:
        return 0.0
    alike = cosine(one.bag, two.bag)
    if days > MANY_DAYS and alike < ALIKE:
        return DOUBT_OF_MANY_DAYS
    return DOUBT_OF_DAYS if alike < HARDLY_ALIKE else 0.0


def _agree(one: Telling, two: Telling) -> bool:
    """Whether two mentions tell the same of the same, and no number or date parts them.

    Words of saying, those without a meaning of their own and those of daily ups and
    downs are not enough.
    """
    telling = (one.heads & two.heads) - SAYING - LIGHT - _COMING_AGAIN
    if one.party.isdisjoint(two.party) or not telling:
        return False
    if one.numbers and two.numbers and one.numbers.isdisjoint(two.numbers):
        return False
    return not (one.mention.dates and two.mention.dates)


def _close_knit(one: Mention, two: Mention, stories: Stories) -> bool:
    group = stories.groups[one.article]
    kinship = stories.kinship.get((group, group), 0.0)
    return group == stories.groups[two.article] and kinship >= CLOSE_KNIT
