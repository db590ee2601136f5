"""Words as they are searched for: folded, cut from running text, stemmed."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Protocol

_RUN = re.compile(
    r"[\w'’\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u0652\u0900-\u0963"
    r"\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+"
)
"""Letters, digits and the marks that letters carry, in scripts of India and in Thai the
vowels too; apostrophes included: `_parts` takes the outer ones off."""
_ENDING = "".join(
    chr(sign) for sign in range(128) if not (chr(sign).isalnum() or chr(sign) in "'_")
).encode()
_SPACED = bytes.maketrans(_ENDING, b" " * len(_ENDING))
"""Spaces in the place of ASCII's other signs: twice as fast as to look for runs."""
_MARKS = re.compile(r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u0652]+")
"""Marks that a letter carries: accents, and the vowel signs of Hebrew and Arabic."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{2,}")
"""Chinese and Japanese, which put no space between words."""
_BORDER = re.compile(f"({_UNSPACED.pattern})")

_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
"""The stemmer of each language, by the first part of its tag (BCP 47)."""
_REMEMBERED = 200_000
"""Words whose stems are remembered: the vocabulary of a large collection."""


LONGEST = 64
"""Characters of a word; what is longer is no word that anybody looks for."""


def count_words(text: str) -> Counter[str]:
    """Count the words of `text`, folded."""
    data = text.casefold().encode(errors="replace").translate(_SPACED)
    counts = Counter(data.decode().split())
    for run in [run for run in counts if not run.isalnum() or not run.isascii()]:
        count = counts.pop(run)
        for word in words_of(run):
            counts[word] += count
    for word in [word for word in counts if len(word) > LONGEST]:
        del counts[word]
    return counts


def words_of(text: str) -> list[str]:
    """Give the words of `text`, folded, in their order.

    Letters that a reader takes for the same are the same: case, accents, width. A
    possessive counts as its owner. Where a script has no spaces, every two neighbouring
    signs count as a word.
    """
    parts = (part for run in _RUN.findall(text.casefold()) for part in _parts(run))
    return [part for part in parts if len(part) <= LONGEST]


@lru_cache(_REMEMBERED)
def _parts(word: str) -> tuple[str, ...]:
    """Fold a word that is in lower case; most words have one part."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").replace("_", " "))
    parts = (
        part.strip("'").removesuffix("'s") for part in _MARKS.sub("", plain).split()
    )
    return tuple(
        each
        for part in parts
        for each in (_pairs(part) if _UNSPACED.search(part) else (part,))
        if each
    )


def _pairs(word: str) -> Iterator[str]:
    for run in _BORDER.split(word):
        if _UNSPACED.fullmatch(run):
            yield from (run[at : at + 2] for at in range(len(run) - 1))
        elif run:
            yield run


def stem(word: str, language: str) -> str:
    """Cut a folded word to what its forms have in common.

    Args:
        word: As `words_of` gives it.
        language: The language's tag; a language without a stemmer keeps its words.
    """
    return stems_in(language)[word]


def stems_in(language: str) -> "Stems":
    """Give the stems of a language; they are remembered from one text to the next."""
    return _stems(language.partition("-")[0].lower())


class Stems(dict[str, str]):
    """The stems of folded words, each worked out when it is first asked for."""

    def __init__(self, language: str) -> None:
        """Take the first part of a language's tag."""
        super().__init__()
        self._cut = _stemmer(language)

    def __missing__(self, word: str) -> str:
        """Cut a word; what has digits or apostrophes stays as it is."""
        if len(self) >= _REMEMBERED:
            self.clear()
        made = self._cut.stemWord(word) if self._cut and word.isalpha() else word
        self[word] = made
        return made


_stems = cache(Stems)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@cache
def _stemmer(language: str) -> _Stemmer | None:
    name = _STEMMERS.get(language)
    if name is None:
        return None
    import snowballstemmer  # noqa: PLC0415 - slow, and a build without changes has no use

    made: _Stemmer = snowballstemmer.stemmer(name)
    return made
