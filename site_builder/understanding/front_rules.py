"""Rules for what stands before the article: headline, standfirst, timestamp."""

import re

from site_builder.model import Role
from site_builder.understanding.headlines import choose_headline
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import is_stamp
from site_builder.understanding.standfirsts import choose_standfirst

_LONGEST_STANDFIRST = 500
_SITE_TAIL = re.compile(r"\s+[|»–—-]\s+[^|»–—]{2,40}$")


def is_headline(sheet: Sheet, at: int) -> bool:
    """The best candidate for the page's own headline; there is one at most."""
    return at == sheet.landmark(_choose_headline)


def _choose_headline(sheet: Sheet) -> int | None:
    if sheet.roles and any(role is Role.HEADLINE for role in sheet.roles.values()):
        return None
    wanted = sheet.source.given.headline or sheet.source.hints.headline
    if wanted:
        return _line_that_says(sheet, wanted)
    best = choose_headline(sheet)
    return best.at if best else None


def _line_that_says(sheet: Sheet, wanted: str) -> int | None:
    """Find the line that carries a headline known from elsewhere."""
    plain = _plain(wanted)
    for at, shape in enumerate(sheet.lines):
        if at not in sheet.roles and _plain(shape.text.lstrip("# ")) == plain:
            return at
    return None


def repeats_headline(sheet: Sheet, at: int) -> bool:
    """The headline once more: a window title with the site's name, or a repetition."""
    head = sheet.landmark(_headline_line)
    if head is None or at >= sheet.first_prose:
        return False
    text = sheet.lines[at].text
    return _plain(sheet.lines[head].text) in {
        _plain(text),
        _plain(_SITE_TAIL.sub("", text)),
    }


def _headline_line(sheet: Sheet) -> int | None:
    return next((i for i, role in sheet.roles.items() if role is Role.HEADLINE), None)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]+", "", text[:600]).casefold().split())


def is_timestamp(sheet: Sheet, at: int) -> bool:
    """A short line that gives the day of publication or of an update."""
    return is_stamp(sheet.lines[at].text)


def is_standfirst(sheet: Sheet, at: int) -> bool:
    """The paragraph under the headline that sums up; there is one at most."""
    wanted = sheet.source.hints.standfirst
    if wanted and at <= sheet.first_prose:
        text = sheet.lines[at].text
        if len(text) <= _LONGEST_STANDFIRST and _plain(wanted) == _plain(text):
            return True
    # A saved page whose markup names its standfirst has no other.
    return not wanted and at == sheet.landmark(choose_standfirst)


def is_above_headline(sheet: Sheet, at: int) -> bool:
    """Anything above the headline: menus, sections, other stories."""
    head = sheet.landmark(_headline_line)
    return head is not None and at < head
