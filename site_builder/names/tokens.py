"""Runs of capitalised words in a paragraph, and the words around them."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


def _capitals() -> str:
    """List the capital letters of Latin, Greek, Cyrillic and Armenian script."""
    return "".join(
        chr(code)
        for code in range(min(0x590, sys.maxunicode))
        if unicodedata.category(chr(code)) == "Lu"
    )


CAPITAL = f"[{_capitals()}]"
SMALL_WORDS = (
    "de la|de los|of the|for the|and the|de|del|della|di|da|das|do|dos|du|van der|van"
    "|van den|von der|von den|von|ter|la|le|el|al|bin|ibn|of|for|and|&"
)
"""What may stand between two words of a name; whether it does is asked later."""
_WORD = (
    rf"(?:(?:{CAPITAL}\.){{2,}}|{CAPITAL}\.(?=\s)|{CAPITAL}[\w&'’‐-]*|\d{{1,4}}(?!\w))"
)
_RUN = re.compile(
    rf"(?<![\w'’‐-])(?!\d){_WORD}(?:[ \u00a0](?:(?:{SMALL_WORDS})[ \u00a0])?{_WORD})*"
)
"""Capitalised words with single spaces between them, and numbers behind the first."""
_TOKEN = re.compile(r"\S+")
_OWNED = re.compile(r"(?:'s|’s|(?<=s)['’])$", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|[.!?:;…•*|\n][\"”’)\]]*|[\"“‘«„(\[]|^\s*[-–—])\s*$")
_ABBREVIATED = re.compile(
    r"\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|st|jr|sr|rev|hon|mt|ft)\.$",
    re.IGNORECASE,
)
_LOOK_BACK = 16
"""Characters before a run that say whether it begins something."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run: its place in the run; `lower` is without a last dot."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    owns: bool
    """It stood in the possessive, whose ending is cut off."""

    @property
    def initial(self) -> bool:
        """Whether it is a letter with a dot."""
        return len(self.text) == 2 and self.text[1] == "."  # noqa: PLR2004

    @property
    def shouts(self) -> bool:
        """Whether it is all capitals, as acronyms are."""
        letters = self.text.replace(".", "").replace("-", "")
        return len(letters) > 1 and letters.isupper()


def find_runs(text: str, passed: AbstractSet[str]) -> Iterator[tuple[int, str]]:
    """Give the runs of capitalised words of a paragraph, each with its place.

    A single word of `passed`, which holds words in lower case, is no run.
    """
    for match in _RUN.finditer(text):
        words = match[0]
        if words.lower() not in passed or words.isupper():
            yield match.start(), words


def cut_run(words: str) -> tuple[Token, ...]:
    """Cut a run into its words."""
    return tuple(_token(word[0], word.start()) for word in _TOKEN.finditer(words))


def _token(word: str, start: int) -> Token:
    owned = _OWNED.search(word) if "'" in word or "’" in word else None
    if owned:
        word = word[: owned.start()]
    word = word.rstrip("-'’&‐") or word
    lower = word.lower().rstrip(".")
    return Token(start, start + len(word), word, lower, word[0].isupper(), bool(owned))


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a run at `start` begins a sentence or a quotation."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if not before.strip():
        return True
    if _OPENING.search(before):
        return not _ABBREVIATED.search(before.rstrip())
    return False
