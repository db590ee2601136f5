"""Names that flattened pages ran together with what stands beside them."""

import re
from itertools import pairwise

from site_builder.understanding.job_titles import is_job_title
from site_builder.understanding.names import LABEL, SEAM, is_person_name, is_thing

_GLUED_LEAD = re.compile(r"By(?=[A-ZÀ-Þ][a-zß-ÿ])")
"""The one lead word with which no name and no trade mark begins before a capital, as
they do with "Von", "Par" and "Por"."""


def part_glued(text: str) -> str:
    """Part what flattened pages run together with a name.

    Names may be run together with a lead, with others, a job, a label or a section:
    "ByAda Stone", "Ada StoneMary HillJohn Brook", "Ada StoneEditor".
    Where what follows a seam is nothing of the kind, the capital is the name's own.
    """
    lead = _GLUED_LEAD.match(text)
    if lead is not None and _opens_with_name(text[lead.end() :]):
        text = f"{lead[0]} {text[lead.end() :]}"
    seams = [seam.start() for seam in SEAM.finditer(text)]
    if not seams:
        return text
    parted = [text[: seams[0]]]
    is_open = " " in parted[0]
    for start, end in pairwise((*seams, len(text))):
        piece = text[start:end]
        sign = _sign_before(piece) if is_open else ""
        parted += (sign, piece)
        is_open = " " in piece if sign else is_open or " " in piece
    return "".join(parted)


def _sign_before(piece: str) -> str:
    """Say what parts a piece from the name before it, if anything does."""
    if _opens_with_name(piece):
        return ", "
    if LABEL.match(piece.casefold()) or is_job_title(piece):
        return " | "
    return " | " if is_thing(piece.split(maxsplit=1)[0]) else ""


def _opens_with_name(text: str) -> bool:
    return is_person_name(" ".join(text.split(maxsplit=2)[:2]))
