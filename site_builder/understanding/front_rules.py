"""Rules for what stands before the article: headline, standfirst, timestamp."""

import re
from collections.abc import Collection

from site_builder.model import Finding, Role, Severity
from site_builder.understanding.headlines import Headline, choose_headline
from site_builder.understanding.posts import find_times
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import is_stamp
from site_builder.understanding.standfirsts import choose_standfirst

_LONGEST_STANDFIRST = 500
_SHOWN = 80
"""Characters of another headline that a finding quotes."""
WINDOW_TAIL = re.compile(r"\s+[|»–—-]\s+[^|»–—]{2,40}$")
"""What a window title says behind the headline: the name of the site."""


def is_headline(sheet: Sheet, at: int) -> bool:
    """The best candidate for the page's own headline, over as many lines as it has."""
    return at in find_headline(sheet)


def find_headline(sheet: Sheet) -> range:
    """Find the lines of the page's own headline."""
    return sheet.landmark(_choose_headline)


def _choose_headline(sheet: Sheet) -> range:
    if any(role is Role.HEADLINE for role in sheet.roles.values()):
        return range(0)
    given, hinted = sheet.source.given.headline, sheet.source.hints.headline
    if given or hinted:
        said = _line_that_says(sheet, given or hinted or "")
        if said is not None:
            return range(said, said + 1)
        if not given:
            return range(0)
    # A headline that a person worded anew leaves the page its own line for it.
    best = choose_headline(sheet)
    if best is None:
        return range(0)
    chosen = range(best.first, best.last + 1)
    sheet.reasons.update(dict.fromkeys(chosen, best.reason))
    settled = given or "headline" in sheet.source.given.none
    if best.is_doubtful and not settled:
        sheet.doubts.append(_doubt(sheet, best))
    return chosen


def _doubt(sheet: Sheet, headline: Headline) -> Finding:
    """Say which line was taken for the headline, and which other might be it."""
    if headline.rival is None:
        message = "this line was taken for the headline, but little speaks for it"
    else:
        other = sheet.lines[headline.rival]
        message = (
            "this line was taken for the headline, "
            f"but line {other.number} may be it: “{quote_line(other.text)}”"
        )
    return Finding(
        sheet.source.name,
        sheet.lines[headline.first].number,
        "doubtful-headline",
        message,
        Severity.NOTE,
    )


def quote_line(text: str) -> str:
    """Give the beginning of a line, also where its first word is as long as a line."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"


def _line_that_says(sheet: Sheet, wanted: str) -> int | None:
    """Find the line that carries a headline known from elsewhere."""
    words = plain(wanted)
    for at, shape in enumerate(sheet.lines):
        if at not in sheet.roles and plain(shape.text.lstrip("# ")) == words:
            return at
    return None


def repeats_headline(sheet: Sheet, at: int) -> bool:
    """The headline once more: a window title with the site's name, or a repetition."""
    head = sheet.landmark(_headline_words)
    if not head or at >= sheet.first_prose:
        return False
    text = sheet.lines[at].text
    # Marks are taken off, and a site's name; the rest is as long as the headline.
    if not -_MARKS_LEFT <= len(text) - len(head) <= _MARKS_LEFT + _LONGEST_TAIL:
        return False
    return head in {plain(text), plain(WINDOW_TAIL.sub("", text))}


def find_repetitions(sheet: Sheet) -> range:
    """Find the lines among which the headline may stand once more."""
    return range(sheet.first_prose if sheet.landmark(_headline_words) else 0)


def _headline_line(sheet: Sheet) -> int | None:
    return next((i for i, role in sheet.roles.items() if role is Role.HEADLINE), None)


def _headline_words(sheet: Sheet) -> str:
    head = sheet.landmark(_headline_line)
    return "" if head is None else plain(sheet.lines[head].text)


def plain(text: str) -> str:
    """Reduce a line to its words, to compare it by."""
    return " ".join(_MARKS.sub("", text[:600]).casefold().split())


_LONGEST_TAIL = 44
_MARKS_LEFT = 40
"""Characters by which a line and its words may differ."""
_MARKS = re.compile(r"[^\w\s]+")


def is_timestamp(sheet: Sheet, at: int) -> bool:
    """A short line that gives the day of publication or of an update."""
    return is_stamp(sheet.lines[at].text)


def is_standfirst(sheet: Sheet, at: int) -> bool:
    """The paragraph under the headline that sums up; there is one at most."""
    wanted = sheet.source.hints.standfirst
    if wanted and at <= sheet.first_prose:
        text = sheet.lines[at].text
        if len(text) <= _LONGEST_STANDFIRST and plain(wanted) == plain(text):
            return True
    # A saved page whose markup names its standfirst has no other.
    return not wanted and at == sheet.landmark(_choose_standfirst)


def find_standfirst(sheet: Sheet) -> Collection[int]:
    """Find the lines that may be the paragraph which sums up."""
    if sheet.source.hints.standfirst:
        return range(sheet.first_prose + 1)
    chosen = sheet.landmark(_choose_standfirst)
    return () if chosen is None else (chosen,)


def _choose_standfirst(sheet: Sheet) -> int | None:
    best = choose_standfirst(sheet)
    # What is told under the time of a post is the newest of the story.
    if best is None or any(at < best.at for at in sheet.landmark(find_times)):
        return None
    sheet.reasons[best.at] = best.reason
    return best.at


def is_above_headline(sheet: Sheet, at: int) -> bool:
    """Anything above the headline: menus, sections, other stories."""
    head = sheet.landmark(_headline_line)
    return head is not None and at < head


def find_lines_above(sheet: Sheet) -> range:
    """Find what stands above the headline."""
    return range(sheet.landmark(_headline_line) or 0)
