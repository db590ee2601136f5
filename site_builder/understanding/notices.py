"""Notices of copyright: whether one is that of the page, or that of a picture on it."""

import re
from enum import Enum

from site_builder.understanding.expressions import Late
from site_builder.understanding.names import is_person_name
from site_builder.understanding.no_names import AGENCIES
from site_builder.understanding.picture_words import PICTURE_WORDS

COMPANY_FORMS = frozenset("inc llc llp ltd limited gmbh plc corp co".split())
"""Forms of companies, which are no other word of a notice."""
SHORT_FORMS = frozenset("ag se sa spa bv ab as kg lp l.p s.a e.v".split())
"""Forms of companies whose letters are words of some language too."""
RIGHTS = frozenset(
    "right rights reserved recht rechte rechten vorbehalten voorbehouden droits droit"
    " réservés derechos derecho reservados reservado diritti diritto riservati"
    " riservato direitos direito rettigheter copyright".split()
)
"""Words that notices reserve rights with."""
_ALL = "all|alle|tous|todos|tutti"


def _any_of(*groups: frozenset[str]) -> str:
    return "|".join(re.escape(word) for group in groups for word in sorted(group))


ENDS_NOTICE = Late(
    r"(?=\s*(?:$|[.,;:|!<(/•·–—©®™-]|\d|(?i:www\.|https?:|an?\s"
    rf"|(?:[\w.-]{{1,20}}\s){{0,2}}(?:{_any_of(COMPANY_FORMS, SHORT_FORMS)}|e\.\sv)\b"
    rf"|(?:{_ALL}|{_any_of(RIGHTS)})\b)))"
)
"""What a notice goes on with behind the name of who holds the rights.

Where a sentence goes on instead, or the name of an office with small words in it, what
stands before is no name.
"""
_YEAR = r"(?<!\d)\d{4}(?!\d)"
_OWN_RIGHTS = RIGHTS - {"copyright"}
_RIGHTS = Late(rf"(?i:(?<!\w)(?:{_any_of(_OWN_RIGHTS)})(?!\w))")
_FORMAL = Late(
    rf"{_YEAR}|(?i:(?<!\w)(?:{_any_of(COMPANY_FORMS, _OWN_RIGHTS)}|www)(?!\w))"
)
_NEXT = re.compile("©|copyright", re.IGNORECASE)
_WINDOW = 60
"""Characters behind a name that still belong to its notice."""
_SENDER = Late(r"\s?/\s?([^\W\d_]+?)(?:photo)?(?:\.com)?\b")
_PICTURES = "|".join(PICTURE_WORDS)
_LABEL = Late(rf"(?i:(?<!\w)\w{{0,16}}(?:{_PICTURES})\w{{0,12}}\s{{0,3}}:\s{{0,3}}$)")
"""The end of what stands before a name: "Photo:", "Agenturfoto:"."""
_LONGEST_LABEL = 40
"""Characters before a notice that may label it."""
_WHOSE = Late(rf"(?i:(?<!\w)(?:{_PICTURES})(?: by|:)\s)|©")
_PICTURE_WORD = Late(rf"(?:{_PICTURES}|stock)")


class Notice(Enum):
    """What a notice is a notice of."""

    OF_PAGE = "page"
    OF_PICTURE = "picture"
    BARE = "bare"
    """It has neither a year, a company nor rights, so that only its place tells."""


def judge_notice(text: str, words: str, name: str) -> Notice:
    """Judge a notice of copyright.

    Args:
        text: The line that holds it.
        words: The notice, to the end of the name.
        name: The name of who holds the rights.
    """
    before, _, behind = text.partition(words)
    sender = _SENDER.match(behind)
    is_sent = sender is not None and sender[1].casefold() in AGENCIES
    if is_sent or _LABEL.search(before[-_LONGEST_LABEL:]):
        return Notice.OF_PICTURE
    behind = _NEXT.split(behind[:_WINDOW])[0]
    if _FORMAL.search(words) or _FORMAL.search(behind):
        return Notice.OF_PAGE
    return Notice.OF_PICTURE if is_person_name(name) else Notice.BARE


def reserves_rights(text: str, words: str) -> bool:
    """Whether a notice gives both a year and rights, as publishers do for a page.

    Args:
        text: The line that holds it.
        words: The notice, to the end of the name.
    """
    notice = words + _NEXT.split(text.partition(words)[2][:_WINDOW])[0]
    return bool(re.search(_YEAR, notice) and _RIGHTS.search(notice))


def is_agency(name: str) -> bool:
    """Whether a whole name is that of an agency: "Reuters", "Getty Images"."""
    words = name.casefold().split()
    return not AGENCIES.isdisjoint(words) and all(
        word in AGENCIES or _PICTURE_WORD.fullmatch(word) for word in words
    )


def names_picture(text: str) -> bool:
    """Whether a line says of whom a picture is."""
    return _WHOSE.search(text) is not None
