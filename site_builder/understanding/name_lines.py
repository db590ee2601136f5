"""Lines that name people: in which way a line does, and whom it names."""

import re
from functools import lru_cache

from site_builder.understanding.author_words import BYLINE_GENRES
from site_builder.understanding.byline_names import (
    may_open_byline,
    parse_byline,
    split_names,
    without_pictures,
)
from site_builder.understanding.expressions import Late
from site_builder.understanding.glued_names import part_glued
from site_builder.understanding.job_titles import is_job_title, split_name_and_job
from site_builder.understanding.names import (
    SEAM,
    is_person_name,
    is_single_name,
    may_hold_name,
    said_once,
    without_title,
)
from site_builder.understanding.no_names import AGENCIES, TITLES
from site_builder.understanding.shapes import Shape
from site_builder.understanding.stamps import days_in
from site_builder.understanding.traits import JOB_WORD, LEAD, NAME
from site_builder.understanding.vocabulary import STAMP_WORDS, TIMESTAMP_STARTS, pattern

_REMEMBERED = 2048
"""Lines of which the answer is kept: pages of one site share their furniture."""
_GLUED = Late(r"(?<=[a-zà-ÿ])(?=[A-Z][a-zé]{2,8}\.? \d{1,2})")
"""Where a name and a month were run together: "YoungNovember 11"."""
_AGO = Late(
    r"\d+ ?(?:min|minutes?|hours?|hrs?|days?|weeks?|months?)(?: ago)?\b.*"
    r"|\bvor \d+ \w+|\bhace \d+ \w+|\bil y a \d+ \w+",
    re.IGNORECASE,
)
_MAY_BE_GLUED = re.compile(r"[A-Z][a-zé]{2,8}\.? \d")
_SPAN = re.compile(r"\d ?[mhdwMHDW]")
_SINCE = re.compile(r"[reaREA] \d")
"""What months run together with a name, and times ago, have: a fast question each,
since it begins with one of some characters."""
_ACCOUNT = Late(
    r"(?:[\s,(]+(?:@\w{2,30}|twitter|facebook|instagram|linkedin|e-?mail|website|bio)\)?)+$",
    re.IGNORECASE,
)
_ACCOUNTS = frozenset(
    "twitter facebook instagram linkedin email e-mail website bio".split()
)
"""An account behind a name: "Ada Lovelace, @ada"."""
_SINGLE = Late(
    r"(?i:(?:written |posted |published |words )?by|von|par|por|autore?|author)[: ]+"
    r"([^\W\d_]{3,20})(?:\s+(?:on|at|am|le|el)|\s*[|·•].*)?",
)
"""One name after a lead word, and nothing else but a date."""
_EDGES = " \t*•·|–—-+,;:/<>›»«\u00a0"
_PARTS = re.compile(r"\s*[|•·–—›»/]\s*|\s+-\s+|\s{2,}|\t")
_INSIDE = re.compile(r"\s(?i:by|von|par|por|di|door|av)\s+(?=[^\W\d_a-z])")
_INNER_LEAD = re.compile(r"\s(?:by|von|par|por|di|door|av)\s")
_DIGIT = re.compile(r"\d")
_MAY_MEAN_MORE = re.compile(r"[|/,&;@•·–—›»«<>:*+-]")
_SPECIAL = _ACCOUNTS | frozenset(
    "by von par por di door av and und et y e en".split(),
)
"""Signs and words that part or join names, or have another meaning for bylines."""
_CHECKED = Late(
    r"\b(?:(?:peer|medically|clinically|expert|scientifically)[ -]reviewed"
    r"|fact[ -]checked|(?:fachlich|medizinisch) geprüft)$"
)
"""What is done to a text by somebody who did not write it."""
_GENRE = pattern(BYLINE_GENRES)
_FILLING = pattern(STAMP_WORDS, TIMESTAMP_STARTS)
_LONGEST_BARE = 60
"""Characters of names, or of a name with a job, where nothing parts them."""
_MAY_PART = re.compile(r"[|/,&\t;-]")
_MAY_JOIN = re.compile(r"[,;&|/·•]")
_JOINING = re.compile(r" (?:and|und|et|y|e|en) ")
"""What stands between two names: a sign or a word."""
_NAMES_ALONE = 0.6
"""Share of a line's characters in its names from which it says hardly more."""
_SPACES_OF_TWO_NAMES = 3
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_LONGEST_PREFIX = 60
_MOST_PARTS = 4
"""Parts of a line, between signs, of which one may be a name."""
CREDIT = "credit"


def read_line(shape: Shape, traits: int) -> tuple[str, tuple[str, ...]]:
    """Read whom a line names, as `read_naming` does; most lines need no reading."""
    text = shape.text
    if _is_plain(shape):
        if not traits & (LEAD | JOB_WORD) and not SEAM.search(text):
            if traits & NAME and _LETTERS.search(text):
                return "name", (said_once(text),)
            if shape.tokens[0] not in TITLES and said_once(text) == text:
                return "", ()
    elif not (shape.has_digits or may_hold_name(shape.words) or _may_be_single(text)):
        return "", ()
    return read_naming(text)


def _is_plain(shape: Shape) -> bool:
    """Whether a line is words alone, and none that parts or joins names or so."""
    text = shape.text
    return (
        not shape.has_digits
        and not _MAY_MEAN_MORE.search(text)
        and text.isprintable()
        and "  " not in text
        and _SPECIAL.isdisjoint(shape.tokens)
    )


def _may_be_single(text: str) -> bool:
    """Whether a line may give one name behind a word that bylines begin with."""
    return may_open_byline(text.lstrip(_EDGES))


@lru_cache(maxsize=_REMEMBERED)
def read_naming(text: str) -> tuple[str, tuple[str, ...]]:
    """Say in which way a line names people, and whom; "" and nobody where it does not.

    The ways: "lead" ("By Ada Lovelace"), "lead-inside" ("A column by Ada Lovelace"),
    "name-and-stamp", "name-and-job", "name-and-more", "name", "names"; and "credit"
    ("Ada Lovelace/dpa"), which is a byline only where bylines stand.
    """
    plain = without_pictures(text.strip(_EDGES)).rstrip(_EDGES)
    if not plain or plain.islower():
        return "", ()
    plain = part_glued(plain)
    plain, stamped = _without_days(plain)
    if "@" in plain or plain.rpartition(" ")[2].lower().strip("()") in _ACCOUNTS:
        plain = _ACCOUNT.sub("", plain).rstrip(_EDGES)
    names = parse_byline(plain)
    if names:
        return "lead", names
    single = _SINGLE.fullmatch(plain) if may_open_byline(plain) else None
    if single is not None and is_single_name(single[1]):
        return "single", (single[1],)
    names = _after_inner_lead(plain, stamped=stamped)
    if names:
        return "lead-inside", names
    if text.endswith(":"):
        # Who speaks next, or what a list is of.
        return "", ()
    return _read_bare(plain, stamped=stamped)


def _without_days(plain: str) -> tuple[str, bool]:
    """Take the days and times ago off a line, and say whether there were any."""
    if not _DIGIT.search(plain):
        return plain, False
    stamped = False
    if _MAY_BE_GLUED.search(plain):
        plain = _GLUED.sub(" ", plain)
    for day in reversed(days_in(plain)):
        plain = f"{plain[: day.start]} | {plain[day.end :]}"
        stamped = True
    if _SPAN.search(plain) or _SINCE.search(plain):
        plain, ago = _AGO.subn(" | ", plain)
        stamped = stamped or bool(ago)
    return plain.strip(_EDGES), stamped


def _after_inner_lead(text: str, *, stamped: bool) -> tuple[str, ...]:
    folded = text[:_LONGEST_PREFIX].casefold()
    if not _INNER_LEAD.search(folded):
        return ()
    inner = _INSIDE.search(text[:_LONGEST_PREFIX])
    if inner is None:
        return ()
    before = text[: inner.start()].casefold()
    if _CHECKED.search(before):
        return ()
    if _GENRE.search(before) or (
        stamped and not _LETTERS.search(_FILLING.sub(" ", before))
    ):
        return split_names(text[inner.end() :], is_announced=True)
    return ()


def _read_bare(text: str, *, stamped: bool) -> tuple[str, tuple[str, ...]]:
    may_part = not text.isascii() or _MAY_PART.search(text) is not None
    if len(text) > _LONGEST_BARE and not may_part:
        return "", ()
    parts = [text]
    if may_part or "  " in text:
        parts = [part for part in _PARTS.split(text) if part.strip(_EDGES)]
    if not parts or len(parts) > _MOST_PARTS:
        return "", ()
    way, named, others = _read_parts(parts, stamped=stamped)
    if not named or others > 1:
        return "", ()
    if _is_credit(text):
        way = CREDIT
    elif stamped:
        way = "name-and-stamp"
    elif way == "name" and others:
        way = "name-and-more"
    elif way == "name" and len(named) > 1:
        way = "names"
    return way, named


def _is_credit(text: str) -> bool:
    """Whether an agency stands behind a slash: "Ada Lovelace/dpa"."""
    return "/" in text and any(
        word.strip().casefold() in AGENCIES for word in text.split("/")[1:]
    )


def _read_parts(parts: list[str], *, stamped: bool) -> tuple[str, tuple[str, ...], int]:
    """Read parts of a line: the way of naming, the names, and how much else it says."""
    others = 0
    named: tuple[str, ...] = ()
    way = "name"
    for part in parts:
        clean = (_FILLING.sub(" ", part) if stamped else part).strip(_EDGES)
        if not _LETTERS.search(clean):
            continue
        if not named:
            parted = split_name_and_job(clean)
            named = (parted[0],) if parted else _only_names(clean)
            if named:
                way = "name-and-job" if parted else way
                continue
        elif is_job_title(clean):
            way = "name-and-job"
            continue
        others += 1
    return way, named, others


def _only_names(text: str) -> tuple[str, ...]:
    """Name those of a line that holds names and nothing else."""
    text = said_once(without_title(text))
    if is_person_name(text):
        return (text,)
    first, _, rest = text.partition(",")
    if first.casefold() in AGENCIES:
        return _only_names(rest.strip())
    if rest and _is_abbreviated(rest) and is_person_name(first):
        return (first,)
    if text.count(" ") < _SPACES_OF_TWO_NAMES or not (
        _MAY_JOIN.search(text) or _JOINING.search(text)
    ):
        return ()
    names = split_names(text)
    size = sum(map(len, names))
    return names if len(names) > 1 and size > _NAMES_ALONE * len(text) else ()


def _is_abbreviated(text: str) -> bool:
    """Whether a degree, an agency or an outlet stands behind a name: "CFP", "dpa"."""
    words = text.split()
    return len(words) < _SPACES_OF_TWO_NAMES and all(
        word.isupper() or word.casefold() in AGENCIES for word in words
    )
