"""Rules for what stands before the article: headline, standfirst, timestamp."""

import re

from site_builder.model import Role
from site_builder.understanding.names import (
    is_job_title,
    is_person_name,
    parse_byline,
    split_name_and_job,
)
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.stamps import is_stamp
from site_builder.understanding.vocabulary import (
    TEASER_SECTIONS,
    TEASER_STARTS,
    pattern,
)

_TEASER = pattern(TEASER_STARTS)
_SECTION = pattern(TEASER_SECTIONS, whole=True)
_LONGEST_HEADLINE = 220
_LONGEST_STANDFIRST = 500
_USUAL_WORDS = range(4, 23)
"""Words that a headline usually has; section names have fewer, sentences more."""
_LONGEST_SENTENCE = 12
"""Words of a headline that ends in a full stop; a longer one is a sentence."""
_SITE_TAIL = re.compile(r"\s+[|»–—-]\s+[^|»–—]{2,40}$")
_AFTER_STANDFIRST = {
    Role.BYLINE,
    Role.BIO,
    Role.TIMESTAMP,
    Role.PROMO,
    Role.CAPTION,
    Role.CREDIT,
    Role.BOILERPLATE,
    Role.TEASER,
}


def is_headline(sheet: Sheet, at: int) -> bool:
    """The best candidate for the page's own headline; there is one at most."""
    return at == sheet.landmark(_choose_headline)


def _choose_headline(sheet: Sheet) -> int | None:
    if sheet.roles and any(role is Role.HEADLINE for role in sheet.roles.values()):
        return None
    wanted = sheet.source.given.headline or sheet.source.hints.headline
    if wanted:
        return _line_that_says(sheet, wanted)
    best: tuple[int, int] | None = None
    for at in range(min(len(sheet.lines), sheet.first_prose + 1)):
        score = _headline_score(sheet, at)
        if score is not None and (best is None or score > best[0]):
            best = score, at
    return best[1] if best else None


def _line_that_says(sheet: Sheet, wanted: str) -> int | None:
    """Find the line that carries a headline known from elsewhere."""
    plain = _plain(wanted)
    for at, shape in enumerate(sheet.lines):
        if at not in sheet.roles and _plain(shape.text.lstrip("# ")) == plain:
            return at
    return None


def _headline_score(sheet: Sheet, at: int) -> int | None:
    """Score a candidate; None for what can't be a headline."""
    shape = sheet.lines[at]
    if at in sheet.roles or len(shape.text) > _LONGEST_HEADLINE:
        return None
    if (
        len(shape.words) < 2 or shape.bullet or shape.text.endswith((":", ",", ";"))
    ):  # one word is a section
        return None
    if shape.text.endswith(".") and len(shape.words) > _LONGEST_SENTENCE:
        return None
    if not _may_head(sheet, at):
        return None
    score = 3 if len(shape.words) in _USUAL_WORDS else 0
    score -= 3 if shape.text.endswith(".") else 0
    score += 2 if shape.gap else 0
    following = at + 1 < len(sheet.lines) and sheet.lines[at + 1].gap
    score += 2 if following else 0
    score += 2 if all(i in sheet.roles for i in range(at)) else 0
    score += 3 if sheet.tag(at) == "h1" else 0
    score += 2 if sheet.counts[shape.text] > 1 else 0
    score -= (
        2 if shape.capitals == len(shape.words) and len(shape.words) < 5 else 0
    )  # a section name
    return score


def _may_head(sheet: Sheet, at: int) -> bool:
    text = sheet.lines[at].text
    return not (
        _TEASER.match(sheet.lines[at].folded)
        or _SECTION.fullmatch(sheet.lines[at].folded)
        or is_person_name(text)
        or is_job_title(text)
        or parse_byline(text)
        or split_name_and_job(text)
        or is_stamp(text)
    )


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
    """The paragraph under the headline that something other than the text follows."""
    shape = sheet.lines[at]
    if len(shape.text) > _LONGEST_STANDFIRST or len(shape.words) < 6:  # a sentence
        return False
    if sheet.source.hints.standfirst and _plain(
        sheet.source.hints.standfirst
    ) == _plain(shape.text):
        return True
    if not _only_front_above(sheet, at):
        return False
    return sheet.role(at + 1) in _AFTER_STANDFIRST


def _only_front_above(sheet: Sheet, at: int) -> bool:
    """Whether between the headline and this line stand bylines and furniture only."""
    for i in sheet.around(at, -1):
        role = sheet.role(i)
        if role is Role.HEADLINE:
            return True
        if role is None or role in {Role.STANDFIRST, Role.BIO}:
            return False
    return False


def is_above_headline(sheet: Sheet, at: int) -> bool:
    """Anything above the headline: menus, sections, other stories."""
    head = sheet.landmark(_headline_line)
    return head is not None and at < head
