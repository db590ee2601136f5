"""Notices of copyright: whether one is that of the page, or that of a picture on it."""

import re
from enum import Enum

from site_builder.understanding.expressions import Late
from site_builder.understanding.names import is_person_name
from site_builder.understanding.no_names import AGENCIES

_COMPANIES = (
    r"inc|llc|ltd|limited|gmbh|ag|se|sa|s\.a|spa|bv|ab|as|plc|co|kg|corp|e\.\s?v"
)
_RIGHTS = r"all|alle|rights?|rechte|tous|droits|todos|derechos|tutti|diritti|direitos"
ENDS_NOTICE = Late(
    r"(?=\s*(?:$|[.,;:|!<(/•·–—©®™-]|\d|(?i:www\.|https?:|copyright|an?\s"
    rf"|(?:[\w.-]{{1,20}}\s){{0,2}}(?:{_COMPANIES})\b|(?:{_RIGHTS})\b)))"
)
"""What a notice goes on with behind the name of who holds the rights.

Where a sentence goes on instead, or the name of an office with small words in it, what
stands before is no name.
"""
_FORMAL = Late(
    r"(?<!\d)\d{4}(?!\d)|(?i:\b(?:inc|llc|ltd|limited|gmbh|co|corp|plc|rights|rechte"
    r"|droits|derechos|diritti|direitos|rechten|www)\b)"
)
_NEXT = re.compile("©|copyright", re.IGNORECASE)
_WINDOW = 60
"""Characters behind a name that still belong to its notice."""
_SENDER = Late(r"\s?/\s?([^\W\d_]+?)(?:photo)?(?:\.com)?\b")
_LABEL = Late(r"(?i:foto|photo|bild|image|picture|credit|grafik)\w*\s*:\s*$")
_PICTURE = Late(
    r"(?i:\b(?:foto|photo|bild|bildrechte|credit|quelle|dpa|getty|imago)\b)|©"
)


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
    if _LABEL.search(before) or (sender and sender[1].casefold() in AGENCIES):
        return Notice.OF_PICTURE
    behind = _NEXT.split(behind[:_WINDOW])[0]
    if _FORMAL.search(words) or _FORMAL.search(behind):
        return Notice.OF_PAGE
    return Notice.OF_PICTURE if is_person_name(name) else Notice.BARE


def names_picture(text: str) -> bool:
    """Whether a line has a word that says of whom a picture is."""
    return _PICTURE.search(text) is not None
