"""Runs of capitalised words in a paragraph, and the words around them."""

import re
import unicodedata

import msgspec


def _capitals() -> str:
    """List the capital letters of Latin, Greek, Cyrillic and Armenian script."""
    return "".join(
        chr(code) for code in range(0x590) if unicodedata.category(chr(code)) == "Lu"
    )


CAPITAL = f"[{_capitals()}]"
SMALL_WORDS = (
    "de la|de los|of the|for the|and the|de|del|della|di|da|das|do|dos|du|van der|van"
    "|van den|von der|von den|von|ter|la|le|el|al|bin|ibn|of|for|and|&"
)
"""What may stand between two words of a name; whether it does is asked later."""
_TITLE = (
    r"(?:(?<=\bM)(?:rs?|s)|(?<=\bD)r|(?<=\bP)rof|(?<=\bS)(?:en|gt|t)|(?<=\bR)e[pv]"
    r"|(?<=\bG)(?:ov|en)|(?<=\bC)(?:ol|apt)|(?<=\bL)t)\.(?=\s)"
)
"""What follows the first letter of a title that is written with a full stop."""
_REST = rf"(?:{_TITLE}|\.(?:{CAPITAL}\.)+|\.(?=\s)|[\w&'’‐-]*(?:\.com\b)?)"
_WORD = rf"(?:{CAPITAL}{_REST}|\d{{1,4}}(?!\w))"
_RUN = re.compile(
    # The look back stands behind the first letter: so most letters are skipped fast.
    rf"{CAPITAL}(?<![\w'’‐.@#/-].){_REST}"
    rf"(?:[ \u00a0](?:(?:{SMALL_WORDS})[ \u00a0])?{_WORD})*"
)
"""Capitalised words with single spaces between them, and numbers behind the first."""
_TOKEN = re.compile(r"\S+")
_OWNED = re.compile(r"(?:'s|’s|(?<=s)['’])$", re.IGNORECASE)
_MADE = re.compile(r"-[a-z]{3,}$")
_OPENING = re.compile(r"(?:^|[.!?:;…•*|\n][\"”’)\]]*|[\"“‘«„(\[]|^\s*[-–—])\s*$")
_ABBREVIATED = re.compile(
    r"\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|st|jr|sr|rev|hon|mt|ft)\.$",
    re.IGNORECASE,
)
_LOOK_BACK = 16
"""Characters before a run that say whether it begins something."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word of a run: its place in the run; `lower` is without a last dot.

    `owns` says that it stood in the possessive, whose ending is cut off. `initial`: it
    is a letter with a dot. `shouts`: it is all capitals, as acronyms are. `made`: it is
    made of a name and is none, as "Norhaven-based".

    A struct, since each run makes some and a frozen dataclass takes six times as long
    to make.
    """

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    owns: bool
    initial: bool
    shouts: bool
    made: bool


def find_runs(text: str) -> list[tuple[int, str]]:
    """Give the runs of capitalised words of a paragraph, each with its place."""
    return [(match.start(), match[0]) for match in _RUN.finditer(text)]


def cut_run(words: str) -> tuple[Token, ...]:
    """Cut a run into its words."""
    return tuple(_token(word[0], word.start()) for word in _TOKEN.finditer(words))


def _token(word: str, start: int) -> Token:
    owned = _OWNED.search(word) if "'" in word or "’" in word else None
    if owned:
        word = word[: owned.start()]
    word = word.rstrip("-'’&‐") or word
    letters = word.replace(".", "").replace("-", "")
    return Token(
        start,
        start + len(word),
        word,
        word.lower().rstrip(".").replace("’", "'"),
        word[0].isupper(),
        bool(owned),
        initial=len(word) == 2 and word[1] == ".",  # noqa: PLR2004
        shouts=len(letters) > 1 and letters.isupper(),
        made=_MADE.search(word) is not None,
    )


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a run at `start` begins a sentence or a quotation."""
    if start > 1 and text[start - 1] == " ":
        last = text[start - 2]
        if last == "," or last.isalnum():
            return False
    before = text[max(0, start - _LOOK_BACK) : start]
    if not before.strip():
        return True
    if _OPENING.search(before):
        return not _ABBREVIATED.search(before.rstrip())
    return False
