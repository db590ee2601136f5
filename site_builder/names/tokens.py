"""Runs of capitalised words in a paragraph, and the words around them."""

import re
import sys
import unicodedata
from collections.abc import Iterator, Set
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
    """A word of a run: its place in the text; `lower` is without a last dot."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is a letter with a dot."""
        return len(self.text) == 2 and self.text[1] == "."  # noqa: PLR2004

    @property
    def shouts(self) -> bool:
        """Whether it is all capitals, as acronyms are."""
        letters = self.text.replace(".", "").replace("-", "")
        return len(letters) > 1 and letters.isupper()


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together. `opens`: they begin a sentence or a quotation."""

    tokens: tuple[Token, ...]
    opens: bool
    owns: bool
    """They end in a possessive, which is no part of the last word."""


def read_runs(text: str, passed: Set[str]) -> Iterator[Run]:
    """Give the runs of capitalised words of a paragraph; a possessive ends a run.

    A single word of `passed`, which holds words in lower case, is no run.
    """
    for match in _RUN.finditer(text):
        if match[0].lower() in passed and not match[0].isupper():
            continue
        opens = _opens(text, match.start())
        tokens: list[Token] = []
        for word in _TOKEN.finditer(match[0]):
            token, owned = _token(word[0], match.start() + word.start())
            tokens.append(token)
            if owned:
                yield Run(tuple(tokens), opens, owns=True)
                tokens, opens = [], False
        while tokens and not tokens[0].capital:
            tokens.pop(0)
        if tokens:
            yield Run(tuple(tokens), opens, owns=False)


def _token(word: str, start: int) -> tuple[Token, bool]:
    owned = _OWNED.search(word) if "'" in word or "’" in word else None
    if owned:
        word = word[: owned.start()]
    word = word.rstrip("-'’&‐") or word
    return Token(start, start + len(word), word, word.lower().rstrip(".")), bool(owned)


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start]
    if start and not before.strip():
        return True
    if start == 0 or _OPENING.search(before):
        return not _ABBREVIATED.search(before.rstrip())
    return False
