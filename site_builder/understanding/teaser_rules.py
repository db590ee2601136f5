"""Rules for other stories advertised on the page, and for where the article ends."""

from site_builder.model import Role
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.traits import COMMENTS, GALLERY, READ_MORE
from site_builder.understanding.vocabulary import (
    COMMENT_SECTIONS,
    GALLERY_ENDS,
    TEASER_ENDS,
    TEASER_SECTIONS,
    TEASER_STARTS,
    pattern,
)

_START = pattern(TEASER_STARTS)
_SECTION = pattern(TEASER_SECTIONS, whole=True)
_END = pattern(TEASER_ENDS, whole=True)
_GALLERY = pattern(GALLERY_ENDS, whole=True)
_COMMENTS = pattern(COMMENT_SECTIONS, whole=True)
_LONGEST_LEAD = 220
_LONGEST_HEADING = 60
_REPLIES = frozenset(
    "reply antworten répondre responder rispondi beantwoorden reageren".split()
)
_MANY_REPLIES = 3
_SOME_PROSE = 1000
"""Characters of prose from which "12 comments" below it heads them, however long they
are; under a headline it is a link to them."""
_GROUP = 7
"""Lines that a teaser has at most above its "Read more"."""


def is_in_comments(sheet: Sheet, at: int) -> bool:
    """A line below the heading of the readers' comments."""
    return at in find_comments(sheet)


def find_comments(sheet: Sheet) -> range:
    """Find the lines below the heading of the readers' comments."""
    start = sheet.landmark(_start_of_comments)
    size = len(sheet.lines)
    return range(size if start is None else start + 1, size)


def _start_of_comments(sheet: Sheet) -> int | None:
    """Find the heading of the readers' comments, below most of the text."""
    for at, shape in enumerate(sheet.lines):
        if (
            sheet.traits[at] & COMMENTS
            and len(shape.text) <= _LONGEST_HEADING
            and _COMMENTS.fullmatch(shape.folded)
            and (
                sheet.is_mostly_above(at)
                or (shape.has_digits and sheet.prose_above(at) >= _SOME_PROSE)
            )
        ):
            return at
    return _first_of_many_replies(sheet)


def _first_of_many_replies(sheet: Sheet) -> int | None:
    """Find the first of many buttons to reply by: below it are readers' comments."""
    buttons = [at for at, shape in enumerate(sheet.lines) if shape.folded in _REPLIES]
    if len(buttons) < _MANY_REPLIES:
        return None
    return buttons[0]


def starts_teaser(sheet: Sheet, at: int) -> bool:
    """A line that says "Read more: …", "Related: …", "Video: …"."""
    shape = sheet.lines[at]
    return (
        len(shape.text) <= _LONGEST_LEAD
        and _START.match(shape.folded) is not None
        and (not shape.ends_sentence or ":" in shape.text[:30])
    )


def is_section(sheet: Sheet, at: int) -> bool:
    """A heading over other stories: "Related articles", "Most read".

    "More about the bells" over a paragraph is a subheading of the article.
    """
    shape = sheet.lines[at]
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
    if below is not None and below.is_long and shape.folded.startswith("more "):
        return False
    return (
        len(shape.text) <= _LONGEST_HEADING
        and _SECTION.fullmatch(shape.folded) is not None
    )


def follows_teaser(sheet: Sheet, at: int) -> bool:
    """A title right under an advertised story, without a gap between."""
    shape = sheet.lines[at]
    return (
        sheet.role(at - 1) is Role.TEASER
        and not shape.gap
        and shape.is_title_like
        and not shape.ends_sentence
    )


def is_gallery(sheet: Sheet, at: int) -> bool:
    """A title right above "See all photos"."""
    below = at + 1
    return (
        below < len(sheet.lines)
        and sheet.traits[below] & GALLERY != 0
        and sheet.lines[at].is_title_like
        and not sheet.lines[at].ends_sentence
        and _GALLERY.fullmatch(sheet.lines[below].folded) is not None
    )


def find_galleries(sheet: Sheet) -> list[int]:
    """Find the lines right above what may close a gallery."""
    if not sheet.all_traits & GALLERY:
        return []
    return [at - 1 for at, traits in enumerate(sheet.traits) if traits & GALLERY]


def is_above_read_more(sheet: Sheet, at: int) -> bool:
    """A line of a group that runs from a title down to "Read more"."""
    return at in sheet.landmark(_lines_of_groups)


def find_groups(sheet: Sheet) -> frozenset[int]:
    """Find the lines of all groups."""
    return sheet.landmark(_lines_of_groups)


def _lines_of_groups(sheet: Sheet) -> frozenset[int]:
    if not sheet.all_traits & READ_MORE:
        return frozenset()
    lines: set[int] = set()
    for end, traits in enumerate(sheet.traits):
        if not traits & READ_MORE or not _ends_group(sheet, end):
            continue
        top = _group_top(sheet, end)
        if top is not None and end - top <= _GROUP and sheet.is_mostly_above(top):
            lines.update(range(top, end))
    return frozenset(lines)


def _ends_group(sheet: Sheet, at: int) -> bool:
    shape = sheet.lines[at]
    return (
        sheet.traits[at] & READ_MORE != 0
        and len(shape.text) <= 40
        and _END.fullmatch(shape.folded) is not None
    )  # a button is short


def _group_top(sheet: Sheet, end: int) -> int | None:
    """Find the title that opens the group which `end` closes.

    The line behind the previous "Read more" or behind the biography; else the nearest
    title-like line above, if one is near.
    """
    nearest = None
    for i in sheet.around(end, -1):
        if _ends_group(sheet, i) or sheet.role(i) in {Role.BIO, Role.BYLINE}:
            return i + 1 if i + 1 < end else None
        if end - i > _GROUP or sheet.role(i) is Role.HEADLINE:
            break
        shape = sheet.lines[i]
        if shape.is_title_like and not shape.ends_sentence and not shape.is_long:
            nearest = i
    return nearest if nearest is not None and nearest < end - 1 else None


def is_tail(sheet: Sheet, at: int) -> bool:
    """A line behind the biography, or behind the heading of other stories."""
    return (
        at in find_tail(sheet) and sheet.lines[at].number not in sheet.source.hints.body
    )


def find_tail(sheet: Sheet) -> range:
    """Find the lines behind the end of the article."""
    end = sheet.landmark(_end_of_article)
    size = len(sheet.lines)
    return range(size if end is None else end + 1, size)


def _end_of_article(sheet: Sheet) -> int | None:
    roles = sheet.roles
    for at in sorted(roles):
        role = roles[at]
        closes = (role is Role.BIO and roles.get(at + 1) is not Role.BIO) or (
            sheet.rules.get(at) == "teaser-section"
        )
        if closes and sheet.is_mostly_above(at):
            return at
    return None
