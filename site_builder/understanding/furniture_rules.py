"""Rules for page furniture and for the outlet's advertisements of itself."""

import re

from site_builder.understanding.expressions import Late
from site_builder.understanding.mastheads import calls_paper
from site_builder.understanding.notices import Notice, judge_notice
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.spelling import first_pairs, may_hold
from site_builder.understanding.traits import BUTTON, LONGEST_FURNITURE
from site_builder.understanding.vocabulary import (
    FURNITURE_LINES,
    FURNITURE_STARTS,
    PROMO_SENTENCES,
    PROMO_WORDS,
    pattern,
)

_LINE = pattern(FURNITURE_LINES, whole=True)
_START = pattern(FURNITURE_STARTS)
_PROMO = pattern(PROMO_WORDS)
_ASIDE = pattern(PROMO_SENTENCES)
_ADVERTISING = first_pairs(PROMO_WORDS)
_ASKING = first_pairs(PROMO_SENTENCES)
_LANDMARKS = frozenset({"nav", "footer", "button", "select", "form", "menu"})
_RIGHTS = ("©", "(c)", "(C)", "Copyright")
_HOLDER = Late(
    r"(?:©|\([cC]\)|Copyright)(?:\s*©)?\s*(?:\d{4}\s*)?"
    r"([^\W\d_][\w&.'’-]*(?: [\w&.'’-]+){0,4}?)(?=\s*(?:$|[.,;|]\s|[.]$|\d{4}))"
)
"""Who holds the rights, behind the sign that says so."""
_SUPPORTED = Late(
    r"[^.!?]{2,60}? is an? (?:reader|listener|member|viewer|audience|community)"
    r"-(?:supported|funded) (?:[\w-]+ ){0,2}(?:publication|newsletter|project|podcast"
    r"|blog|magazine|site|website|newsroom)\b"
)
_LONGEST_NOTICE = 120
_LONGEST_PROMO = 300
_LONGEST_ASIDE = 700
_PROMO_START = 15
"""Characters within which a promotion says what it is, unless it says so twice."""
_STEP = re.compile("[>»›|]")
_STEPS = re.compile(r"[^.!?>»›|]{1,25}(?: ?[>»›|] ?[^.!?>»›|]{1,25}){2,8}$")
"""A trail such as "Home > Science > Rivers"; a headline with its site has one sign."""


def is_landmark(sheet: Sheet, at: int) -> bool:
    """A line that a saved page keeps in its navigation, its footer or a form."""
    return sheet.tag(at) in _LANDMARKS


def is_furniture(sheet: Sheet, at: int) -> bool:
    """A whole line that only ever is furniture, or a breadcrumb trail."""
    shape = sheet.lines[at]
    if len(shape.text) > LONGEST_FURNITURE:
        return False
    button = sheet.traits[at] & BUTTON
    if button and _LINE.fullmatch(shape.folded) is not None:
        return True
    return (
        at < sheet.first_prose
        and _STEP.search(shape.text) is not None
        and _STEPS.match(shape.text) is not None
    )


def has_no_words(sheet: Sheet, at: int) -> bool:
    """A line of signs or a bare number."""
    shape = sheet.lines[at]
    return not shape.words or (
        len(shape.text) <= 4 and shape.text.isdecimal()
    )  # a counter, not a sum


def starts_furniture(sheet: Sheet, at: int) -> bool:
    """A notice: copyright, cookies, tags, sign-in."""
    shape = sheet.lines[at]
    return len(shape.text) <= _LONGEST_PROMO and _START.match(shape.folded) is not None


def is_notice(sheet: Sheet, at: int) -> bool:
    """A notice of copyright below the story, of whoever publishes the page.

    Below the story no picture stands whose owner it could name, unless its words are
    those of a picture's.
    """
    text = sheet.lines[at].text
    if not text.startswith(_RIGHTS) or len(text) > _LONGEST_NOTICE:
        return False
    name = _HOLDER.match(text)
    return (
        name is not None
        and sheet.prose_above(at) == sheet.prose_above(len(sheet.lines))
        and sheet.prose_above(at) > 0
        and (
            calls_paper(name[1])
            or judge_notice(text, name[0], name[1]) is not Notice.OF_PICTURE
        )
    )


def is_supported(sheet: Sheet, at: int) -> bool:
    """A line in which the page says what it lives on."""
    return at in find_supported(sheet)


def find_supported(sheet: Sheet) -> tuple[int, ...]:
    """Find the lines in which the page says what it lives on."""
    return sheet.landmark(_find_supported)


def _find_supported(sheet: Sheet) -> tuple[int, ...]:
    return tuple(
        at
        for at, shape in enumerate(sheet.lines)
        if ("-supported " in shape.text or "-funded " in shape.text)
        and len(shape.text) <= _LONGEST_PROMO
        and _SUPPORTED.match(shape.text) is not None
    )


def is_promo(sheet: Sheet, at: int) -> bool:
    """A line that advertises what the outlet offers, or says what it lives on."""
    shape = sheet.lines[at]
    if (
        len(shape.text) <= _LONGEST_ASIDE
        and may_hold(_ASKING, shape.tokens)
        and _ASIDE.search(shape.folded)
    ):
        return True
    if len(shape.text) > _LONGEST_PROMO or not may_hold(_ADVERTISING, shape.tokens):
        return False
    first = _PROMO.search(shape.folded)
    if first is None:
        return False
    # One such word may stand in any sentence ("to become a member of the union").
    return first.start() <= _PROMO_START or (
        _PROMO.search(shape.folded, first.end()) is not None
    )
