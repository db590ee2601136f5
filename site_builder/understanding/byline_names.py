"""What bylines say: the names behind their lead word, and lists of names."""

import re
from functools import lru_cache

from site_builder.understanding.glued_names import part_glued
from site_builder.understanding.job_titles import is_job, is_job_title
from site_builder.understanding.names import (
    LONGEST_ABBREVIATION,
    WORDS_OF_NAME,
    is_person_name,
    said_once,
    without_title,
)
from site_builder.understanding.no_names import AGENCIES, SECTIONS
from site_builder.understanding.picture_words import PICTURE_WORDS
from site_builder.understanding.spelling import first_words
from site_builder.understanding.vocabulary import Group

LEADS: Group = (
    (
        r"(?:(?:words?|text|story|report(?:ed|ing|age)?|analysis|written|posted"
        r"|published|review(?:ed)?|interview|column|opinion)"
        r"(?: and (?:photos?|photographs?|pictures|video))? )?by|words:|authors?"
        r"|writer|von|text(?: von)?|autor(?:in|en)?|par|propos recueillis par|por"
        r"|escrito por|di|a cura di|door|auteur|autore|texto(?: de)?"
    ),
)
"""Beginnings of bylines."""
_LEAD = re.compile(rf"\s*(?:{LEADS[0]})(?:\s*[:|]\s*|\s+)(?=\S)", re.IGNORECASE)
_OPENINGS = frozenset(f"{word} "[:2] for word in first_words(LEADS) or ())
"""What the lead words begin with: the cheap question before the other."""
_PICTURES = re.compile(
    rf"(?<!\w)(?:{'|'.join(PICTURE_WORDS)})(?: by|:)\s", re.IGNORECASE
)
"""Who took the pictures of an article did not write it."""
_BETWEEN = re.compile(
    r"\s*(?:,|;|&|\||/|·|•|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*"
)
_TAIL = re.compile(
    r"\s+(?:for|at|in|of|on|is|from|via|special to|published|updated|posted|@)\b.*$"
    r"|\s*[|•·–—]\s.*$|\s+[-(@].*$|\s*\d.*$",
    re.IGNORECASE,
)
_SIGN_OF_TAIL = re.compile(r"[\d|•·–—]")
_WORD_OF_TAIL = re.compile(
    r"\s(?:[-(@]"
    r"|(?:for|at|in|of|on|is|from|via|special to|published|updated|posted)\b)",
    re.IGNORECASE,
)
_MAY_CREDIT = re.compile(r" by|:", re.IGNORECASE)
"""What a tail, or a credit of pictures, has; both are found fast by how they begin."""
_SECTIONS = frozenset(word for words in SECTIONS.values() for word in words.split())
_REMEMBERED = 4096
"""Texts of which the answer is kept: several rules ask the same of each line."""
_LONGEST_BYLINE = 200
_BLANKS = (" ", "\t")


def parse_byline(text: str) -> tuple[str, ...]:
    """Name the authors that the byline `text` gives, in its own order.

    A text that is no byline names nobody: the answer is empty, never an error.
    """
    if len(text) > _LONGEST_BYLINE or not may_open_byline(text):
        return ()
    return _names_after_lead(text)


def may_open_byline(text: str) -> bool:
    """Whether the first letters of a text are those of a lead word."""
    opening = text[:2].lower()
    return (
        opening in _OPENINGS
        or text[:1] in _BLANKS
        # Two ways to ignore case differ on letters such as the Turkish ones.
        or (not opening.isascii() and text[:1].isascii())
    )


@lru_cache(maxsize=_REMEMBERED)
def _names_after_lead(text: str) -> tuple[str, ...]:
    lead = _LEAD.match(text)
    if lead is None:
        return ()

    rest = text[lead.end() :]
    return split_names(rest, is_announced=True) or _name_above_beat(rest)


def _name_above_beat(text: str) -> tuple[str, ...]:
    """Read the name before a job with its beat: "Jo Brook Heritage Reporter"."""
    words = text.split()
    if len(words) not in _WORDS_WITH_BEAT:
        return ()
    name, (beat, job) = " ".join(words[:-2]), words[-2:]
    is_beat = beat.isalpha() and beat[0].isupper() and is_job(job)
    return (name,) if is_beat and is_person_name(name) else ()


_WORDS_WITH_BEAT = range(4, 6)
"""Words of a name of two or three with a beat and a job."""


def without_pictures(text: str) -> str:
    """Cut off where a line begins to say who took its pictures."""
    found = _PICTURES.search(text) if _MAY_CREDIT.search(text) else None
    return text[: found.start()].rstrip() if found else text


def _without_section(name: str) -> str:
    """Take off the section that was run together with the last of several names."""
    words = name.split()
    while len(words) > WORDS_OF_NAME.start and words[-1].lower() in _SECTIONS:
        words.pop()
    return " ".join(words)


def split_names(text: str, *, is_announced: bool = False) -> tuple[str, ...]:
    """Name the people in a list of names: "A B, C D and E F (Outlet)".

    Args:
        text: The list, and what stands behind it.
        is_announced: Whether something says that names follow, as "By" does.
    """
    names: list[str] = []
    parts = _BETWEEN.split(part_glued(without_pictures(text).strip(" .|")))
    while len(parts) > 1 and _SECTIONS.issuperset(parts[-1].lower().split()):
        # "Ada Stone and Mary Hill Energy & Climate".
        parts.pop()
    for at, part in enumerate(parts):
        if names and part.isupper() and not text.isupper():
            # In capitals beside a name that is not: an outlet or an agency.
            continue
        name = _name_of(part)
        if names and at == len(parts) - 1:
            name = _without_section(name)
        if is_person_name(name, is_announced=is_announced):
            if name not in names:
                names.append(name)
        elif names or name.casefold() in AGENCIES:
            # What follows a name and is none is a job, an outlet or a place.
            continue
        elif not name or not is_job_title(name):
            break
    return tuple(names)


def _name_of(part: str) -> str:
    """Write a part of a list as a name alone: without its tail, title and capitals."""
    if _SIGN_OF_TAIL.search(part) or _WORD_OF_TAIL.search(part):
        part = _TAIL.sub("", part)
    return said_once(without_title(_plain_case(part.strip(" .,-–—|:"))))


def _plain_case(name: str) -> str:
    """Write a name that stands in capitals as names are written."""
    if not name.isupper() or len(name) <= LONGEST_ABBREVIATION:
        return name
    return re.sub(
        r"[^\W\d_]+",
        lambda match: match[0] if len(match[0]) == 1 else match[0].capitalize(),
        name,
    )
