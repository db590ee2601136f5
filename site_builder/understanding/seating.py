"""Bylines and dates of the article itself, told from those of other stories.

A rule that reads one line cannot know whose byline it is. Once headline, story, authors
and day are chosen, it can be said: what names the author or the day of this article
keeps its seat, what stands beside it takes one, and what stands far from both ends of
the article belongs to the cards, comments and lists around it.
"""

import re

from site_builder.model import Role, SourceKind
from site_builder.understanding.author_words import BYLINE_LEADS
from site_builder.understanding.bylines import Naming, choose_authors
from site_builder.understanding.front_rules import plain
from site_builder.understanding.places import AGAIN, Places, headline_lines
from site_builder.understanding.posts import TIME_RULE
from site_builder.understanding.publication import choose_day
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.vocabulary import STAMP_WORDS, TIMESTAMP_STARTS, pattern

_ABOVE = 6
"""Lines above a headline where its author and day may stand."""
_BELOW = 40
"""Lines below a headline where they may stand, while the story has not begun."""
_BEGUN = 2
"""Lines of the story behind which no byline of the article stands."""
_AFTER = 12
"""Lines after the end of a story where who wrote it is named once more."""
_LONGEST = 60
"""Characters of a line that only completes a byline or a date."""
_WEAK = frozenset({"stray", "above-headline", "subheading", "between-text"})
"""Rules that say of a line only where it stands."""
_LEAD = pattern(BYLINE_LEADS, whole=True)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d|\d+ ?min|\bago\b|\bvor \d", re.IGNORECASE)
_LABEL = pattern(TIMESTAMP_STARTS)
_FILLING = pattern(STAMP_WORDS, TIMESTAMP_STARTS)
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_OWN = (Role.BYLINE, Role.TIMESTAMP)
_CHOSEN = frozenset({"headline", "standfirst"})
"""Rules that chose among all lines, and have a reason to tell."""
_MAY_REPEAT = (Role.BOILERPLATE, Role.TEASER, Role.CAPTION)
_MARKS_LEFT = 20
"""Characters by which a line and its words may differ."""


def seat(sheet: Sheet) -> None:
    """Settle which bylines and dates are the article's own; plain texts only."""
    if sheet.source.kind is not SourceKind.TEXT:
        return
    places = sheet.landmark(Places.of)
    namings = sheet.landmark(choose_authors)
    dated = sheet.landmark(choose_day)
    day = dated.at if dated is not None else -1
    _seat_authors(sheet, namings)
    _unseat_others(sheet, places, namings, day)
    _complete(sheet)
    _seat_headlines(sheet)
    _name_reasons(sheet)


def _seat_headlines(sheet: Sheet) -> None:
    """Call a line that says the headline word for word the headline, too."""
    heads = headline_lines(sheet)
    if not heads:
        return
    words = plain(" ".join(sheet.lines[at].text for at in heads))
    size = len(words)
    # Few lines begin alike, which spares nearly all of them to be reduced to words.
    first = words[:1] if words.isascii() else ""
    for at, shape in enumerate(sheet.lines):
        if (
            sheet.roles[at] in _MAY_REPEAT
            and -_MARKS_LEFT <= len(shape.text) - size <= _MARKS_LEFT
            and (not first or not shape.tokens or shape.tokens[0][0] == first)
            and plain(shape.text) == words
        ):
            sheet.roles[at], sheet.rules[at] = Role.HEADLINE, AGAIN


def _name_reasons(sheet: Sheet) -> None:
    for at, reason in sheet.reasons.items():
        if sheet.rules[at] in _CHOSEN:
            sheet.rules[at] = f"{sheet.rules[at]}: {reason}"


def _seat_authors(sheet: Sheet, namings: tuple[Naming, ...]) -> None:
    for naming in namings:
        if _is_weak(sheet, naming.at):
            sheet.roles[naming.at] = Role.BYLINE
            sheet.rules[naming.at] = f"byline: {naming.reason}"


def _is_weak(sheet: Sheet, at: int) -> bool:
    rule = sheet.rules[at]
    return rule in _WEAK or rule.startswith("model:")


def _unseat_others(
    sheet: Sheet, places: Places, namings: tuple[Naming, ...], day: int
) -> None:
    own = {naming.at for naming in namings} | {day}
    names = {name for naming in namings for name in naming.names}
    for at, shape in enumerate(sheet.lines):
        role = sheet.roles[at]
        if role not in _OWN or at in own or _is_front(places, at):
            continue
        if sheet.rules[at] == TIME_RULE:
            continue
        if role is Role.BYLINE and (
            _is_by_bio(sheet, at)
            or (
                0 < at - places.last <= _AFTER
                and any(name in shape.text for name in names)
            )
        ):
            continue
        if role is Role.BYLINE:
            sheet.roles[at], sheet.rules[at] = Role.TEASER, "byline-of-another-story"
        else:
            sheet.roles[at], sheet.rules[at] = Role.BOILERPLATE, "day-of-another-story"


def _is_front(places: Places, at: int) -> bool:
    """Whether a line stands where an article says who wrote it and when."""
    if places.head < 0:
        return at < places.first + _BEGUN
    return -_ABOVE <= at - places.head <= _BELOW and at < places.first + _BEGUN


def _is_by_bio(sheet: Sheet, at: int) -> bool:
    return Role.BIO in {sheet.role(at - 1), sheet.role(at + 1), sheet.role(at + 2)}


def _complete(sheet: Sheet) -> None:
    """Seat what completes a byline or a date beside it: "By", a clock, "2 min read"."""
    lines = sheet.lines
    for at, role in list(sheet.roles.items()):
        if role not in _OWN or sheet.rules[at] == TIME_RULE:
            continue
        for step in (-1, 1):
            beside = at + step
            while 0 <= beside < len(lines) and _completes(sheet, beside):
                sheet.roles[beside] = role
                sheet.rules[beside] = f"beside-{role}"
                beside += step


def _completes(sheet: Sheet, at: int) -> bool:
    text = sheet.lines[at].text
    if len(text) > _LONGEST or sheet.roles[at] is not Role.BOILERPLATE:
        return False
    folded = sheet.lines[at].folded
    if _LEAD.fullmatch(folded):
        return True
    if _LABEL.match(folded) and not _LETTERS.search(_LABEL.sub("", folded)):
        return True
    return bool(_CLOCK.search(folded)) and not _LETTERS.search(
        _FILLING.sub(" ", folded)
    )
