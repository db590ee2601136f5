"""Jobs of those who write, alone on a line or behind a name."""

import re
from functools import lru_cache

from site_builder.understanding.author_words import JOB_QUALIFIERS, JOBS
from site_builder.understanding.names import JOB, WORDS_OF_NAME, is_person_name
from site_builder.understanding.vocabulary import pattern

_JOB_WORDS = pattern(JOBS, JOB_QUALIFIERS)
_REMEMBERED = 4096
"""Texts of which the answer is kept: several rules ask the same of each line."""
_LONGEST_LINE = 200
_LONGEST_JOB = 100
_WORDS_OF_TITLE = range(1, 9)
_WORDS_OF_BARE_TITLE = 4
_A_JOB, _A_QUALIFIER = 2, 1
_INITIAL = re.compile(r"\s[^\W\d_a-z]\.$")


def is_job_title(text: str) -> bool:
    """Say whether a short line is a job: "Senior Space Writer", "Columnist"."""
    return (
        len(text) <= _LONGEST_JOB
        and text.count(" ") < _WORDS_OF_TITLE.stop
        and _has_shape_of_job(text)
    )


@lru_cache(maxsize=_REMEMBERED)
def _has_shape_of_job(text: str) -> bool:
    words = text.split()
    if len(words) not in _WORDS_OF_TITLE or text.endswith((".", "!", "?")):
        return False
    ranks = [_rank_of_word(word) for word in words]
    if _A_JOB not in ranks:
        return False
    return len(words) <= _WORDS_OF_BARE_TITLE or len(words) - ranks.count(0) > 1


@lru_cache(maxsize=_REMEMBERED)
def _rank_of_word(word: str) -> int:
    """Say whether a word is a job, or stands around one."""
    folded = word.casefold()
    if JOB.search(folded):
        return _A_JOB
    return _A_QUALIFIER if _JOB_WORDS.search(folded) else 0


def is_job(word: str) -> bool:
    """Say whether one word is a job."""
    return _rank_of_word(word) == _A_JOB


def split_name_and_job(text: str) -> tuple[str, str] | None:
    """Part "Ada Lovelace Senior Editor" or "Ada Lovelace, editor" in name and job."""
    if len(text) > _LONGEST_LINE or not text[:1].isupper():
        return None
    return _part_name_and_job(text)


@lru_cache(maxsize=_REMEMBERED)
def _part_name_and_job(text: str) -> tuple[str, str] | None:
    words = text.split()
    most = WORDS_OF_NAME.stop + _WORDS_OF_TITLE.stop
    if len(words) > most or not any(_rank_of_word(w) == _A_JOB for w in words[2:]):
        return None
    for size in (2, 3, 4):
        name, job = " ".join(words[:size]).rstrip(",|·–—- "), " ".join(words[size:])
        job = job.lstrip(",|·–—- ")
        if _INITIAL.search(name):
            # The surname follows: "Ada C. Lovelace Staff Writer".
            continue
        if job and is_person_name(name) and is_job_title(job):
            return name, job
    return None
