"""Names of people: whether words can be one."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from site_builder.understanding.author_words import ACCOUNT_WORDS, JOB_QUALIFIERS, JOBS
from site_builder.understanding.no_names import (
    AGENCIES,
    ALSO_SURNAMES,
    NAMES_LIKE_THINGS,
    NEVER_NAMES,
    TITLES,
    ends_as_things,
    is_no_name,
)
from site_builder.understanding.vocabulary import TIMESTAMP_STARTS, pattern

_PARTICLES = frozenset(
    "van von der den de del della di da du la le el al bin ibn ten ter af zu y e dos"
    " das st. st mc mac".split()
)
_TOKEN = re.compile(
    r"(?:[^\W\d_](?:\.[^\W\d_])*\.?|(?:[^\W\d_]['’])?[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?)$"
)
JOB = pattern(JOBS)
_QUALIFIER = pattern(JOB_QUALIFIERS)
LABEL = pattern(TIMESTAMP_STARTS, ACCOUNT_WORDS)
"""What stands behind a name and is none: the label of a date, or of an account."""
SEAM = re.compile(
    r"(?<=[A-Za-zÀ-ÖØ-öø-ÿ][a-zß-öø-ÿ]{2})(?<!\bMac)(?<!\bFitz)(?<!\bVan)(?<!\bVon)"
    r"(?<!\bDel)(?<!\bDella)(?<!\bSan)(?<!\bSen)(?<!\bDas)(?<!\bDos)(?<!\bDes)"
    r"(?<!\bTen)(?<!\bTer)(?<!\bAbdul)(?<!\bAbdel)"
    r"(?=[A-ZÀ-Þ][a-zß-ÿ]{2})(?!Ann|Lou|Lynn|Beth)"
)
"""Where two words were run together: "StoneEditor", and not "MacDonald", "LeeAnn"."""
_REMEMBERED = 4096
"""Texts of which the answer is kept: several rules ask the same of each line."""
_LONGEST_NAME = 50
WORDS_OF_NAME = range(2, 6)
LONGEST_ABBREVIATION = 4
"""Characters: "AP" and "JPL" stay in capitals, "Jr." may end in a full stop."""


def is_person_name(text: str, *, is_announced: bool = False) -> bool:
    """Say whether `text` has the shape of a person's full name.

    Two to five words with capitals, small particles allowed, no word that names a
    thing, a job or an outlet. A single word is nobody's full name.

    Args:
        text: Words, and nothing around them.
        is_announced: Whether something says that a name follows, as "By" does; then
            words that are rarely names are taken for such, unless all are.
    """
    return (
        len(text) <= _LONGEST_NAME
        and text[:1].isupper()
        and "  " not in text
        and text.count(" ") < WORDS_OF_NAME.stop
        and _has_shape_of_name(text, is_announced=is_announced)
    )


@lru_cache(maxsize=_REMEMBERED)
def _has_shape_of_name(text: str, *, is_announced: bool) -> bool:
    words = text.split()
    if len(words) not in WORDS_OF_NAME or words[-1].endswith(","):
        return False
    proper = things = 0
    for at, word in enumerate(words):
        bare = word.rstrip(",")
        if bare != word and words[at + 1].rstrip(".").lower() not in _SUFFIXES:
            # "Cologne, Germany", "Ada Lovelace, Mary Somerville".
            return False
        if at and bare.lower() in _PARTICLES:
            continue
        kind = _kind_of_word(bare)
        if not at and _never_opens_name(bare.lower()):
            return False
        if kind == _OTHER and not (is_announced and at and _may_be_surname(bare)):
            return False
        if kind == _GIVEN and (at or len(words) != WORDS_OF_NAME.start):
            return False
        if kind == _PROPER and is_no_name(bare, is_first=not at):
            things += 1
        proper += 1
    return proper > 1 and (not things or (is_announced and things < proper))


_PROPER, _GIVEN, _OTHER = "proper", "given", "other"
_ALSO_GIVEN = frozenset({"Will", "May", "April", "June", "August"})
"""Given names that are words of furniture as well."""
_SUFFIXES = frozenset("jr sr ii iii iv phd ph.d md m.d".split())
"""What stands behind a name and a comma and belongs to it: "Sammy Stone, Jr."."""
_AFTER_WORD = ".'’&-"
_NEVER_PART = NEVER_NAMES - {word.lower() for word in _ALSO_GIVEN} - ALSO_SURNAMES
_BARE_PARTICLES = frozenset(word.rstrip(".") for word in _PARTICLES)


def _never_opens_name(lower: str) -> bool:
    """Whether a word begins jobs or is one for a thing: "Senior", "Gesundheitsamt".

    No given name of that census ends as words for things do.
    """
    return _QUALIFIER.fullmatch(lower) is not None or (
        ends_as_things(lower) and lower not in NAMES_LIKE_THINGS
    )


def _may_be_surname(word: str) -> bool:
    return word[:1].isupper() and word.lower() in ALSO_SURNAMES


@lru_cache(maxsize=_REMEMBERED)
def _kind_of_word(word: str) -> str:
    """Say what a word can be in a name."""
    lower = word.lower()
    if not word[:1].isupper() or not _TOKEN.match(word):
        return _OTHER
    if word in _ALSO_GIVEN:
        return _GIVEN if lower in NEVER_NAMES else _PROPER
    initial = len(word) == 2 and word[1] == "."  # noqa: PLR2004 - "A."
    if (not initial and lower.rstrip(".") in NEVER_NAMES) or _opens_with_job(lower):
        return _OTHER
    return _OTHER if _ends_sentence(word) or _holds_thing(word) else _PROPER


def _opens_with_job(lower: str) -> bool:
    """Whether a word is a job, or joined to one: "Editor-at-Large"."""
    job = JOB.match(lower)
    return job is not None and lower[job.end() : job.end() + 1] in {"", "-"}


def _holds_thing(word: str) -> bool:
    """Whether a word was run together of some, one of them a thing: "StoneEditor"."""
    seams = [seam.start() for seam in SEAM.finditer(word)]
    pieces = pairwise((0, *seams, len(word)))
    return bool(seams) and any(is_thing(word[start:end]) for start, end in pieces)


def is_thing(word: str) -> bool:
    """Whether a word is hardly part of a name: of a page, a job, a label, a thing."""
    lower = word.lower()
    return (
        lower in NEVER_NAMES
        or JOB.fullmatch(lower) is not None
        or LABEL.fullmatch(lower) is not None
        or is_no_name(word)
    )


def may_hold_name(words: Sequence[str]) -> bool:
    """Whether two words in a row can be those of a name; words without a figure.

    Small particles may stand between them.
    """
    found = False
    for word in words:
        if "&" in word:
            return True
        if word[0].isupper() and (
            word.rstrip(_AFTER_WORD).lower() not in _NEVER_PART
            or len(word) == len("A.")
        ):
            if found:
                return True
            found = True
        elif found and word.rstrip(_AFTER_WORD).lower() not in _BARE_PARTICLES:
            found = False
    return False


def is_single_name(word: str) -> bool:
    """Say whether one word can be the name by which somebody signs."""
    return (
        word.istitle()
        and _kind_of_word(word) in {_PROPER, _GIVEN}
        and word.lower() not in AGENCIES
    )


def _ends_sentence(word: str) -> bool:
    """Whether the full stop of a word is none of "Jr.", "Dr." or an initial's."""
    return (
        word.endswith(".") and len(word) > LONGEST_ABBREVIATION and "." not in word[:-1]
    )


def without_title(name: str) -> str:
    """Take off what somebody is before the name: "Rechtsanwalt Otto Brook"."""
    first, _, rest = name.partition(" ")
    first = first.lower()
    is_title = first in TITLES or JOB.fullmatch(first) is not None
    return rest if is_title and is_person_name(rest) else name


def said_once(name: str) -> str:
    """Write a name once that a page says twice: "Ada Stone Ada Stone"."""
    words = name.split()
    half = len(words) // 2
    is_twice = half > 1 and words[:half] == words[half:]
    return " ".join(words[:half]) if is_twice else name
