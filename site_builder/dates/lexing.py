"""Words to classes: a text as a string of one character a word, cheap to search.

Every word of a language is in some of its groups; words of the same groups are of one
class, and a class is one character. So is what parts words. The shape of a text is the
string of its classes, in which forms are found without looking at a letter again.
"""

import re
from collections.abc import Collection, Iterable
from typing import Final

from site_builder.dates.language import Groups, Language, Value

TOKEN: Final = re.compile(
    r" (?=\w)|[A-Za-z]+[^\W\d_]*|[0-9]+|\W+|[^\W\d_]+|.", re.DOTALL
)
"""A word, a number, what parts them, or an odd sign such as "_".

The first two ways are there for speed: most tokens are a blank or a plain word.
"""
LOWER, CAPITAL, NUMBER, ODD = "x", "X", "N", "|"
SPACE, COMMA, STOP, HYPHEN, DASH, SLASH, COLON = " ", ",", ".", "-", "–", "/", ":"
APOSTROPHE, OPENING, BRACKET, CLOSED, END = "'", "`", "(", ")", "!"
TIGHT_STOP, TIGHT_COMMA, STOP_COMMA = "·", ";", "k"
JOINING: Final = (
    SPACE + COMMA + STOP + HYPHEN + DASH + SLASH + COLON + APOSTROPHE + OPENING
) + (TIGHT_STOP + TIGHT_COMMA + STOP_COMMA)
"""What may stand between the words of one expression."""
_WORDS_FROM: Final = 0x100
"""The first class of known words; what is below parts words or is unknown."""
_DASHES: Final = "-‐‑–—−"
_HYPHENS: Final = "-‐‑"
_QUOTES: Final = "'’‘"
_ENDING: Final = ".!?"
_KEPT: Final = 60_000
"""Words whose classes are kept in mind; a language uses some ten thousand."""
_LONGEST: Final = 24
"""Letters of a word that may be kept; a longer one is no word."""
_NUMBERS: Final = (
    *map(str, range(100)),
    *(f"{number:02d}" for number in range(10)),
    *map(str, range(1000, 2101)),
    "999",
)
"""Numbers that are met often, of every class that a number can be of."""
_STEM: Final = 3
"""Letters that a word has at least before a suffix that tells its group."""
_DECADES: Final = range(1500, 2100, 10)
"""Years after which decades are named: "1000s" are a count."""
_YEARS: Final = range(1000, 2100)
"""Numbers of four digits that may be years."""
_SHORT_NUMBERS: Final = (*map(str, range(10)), *(f"{n:02d}" for n in range(100)))
_PLAIN_NUMBERS: Final = {3: "999", 4: "9999"}
"""Of as many digits a number that is none of those of more meanings."""


class Lexicon(dict[str, str]):
    """The classes of tokens, filled as they are met."""

    def __init__(self, language: Language, groups: Groups) -> None:
        """Read the words of a language in all groups that its forms ask for."""
        super().__init__()
        self.groups = groups
        self.common = language.common
        self.capital_nouns = language.capital_nouns
        self._language = language
        self._classes: dict[frozenset[str], str] = {}
        self._by_group: dict[str, str] = {}
        self._words: dict[str, set[str]] = {}
        for group, those in groups.items():
            for word in those:
                self._words.setdefault(word, set()).add(group)
        for word, known in self._words.items():
            self[word.upper()] = self[word.capitalize()] = self._class_of(known)
            self[word] = self._class_of(known - language.names)
        for token in _NUMBERS:
            self[token] = self._class_of(_groups_of_number(token))
        for _, group in language.suffixes:
            self._class_of({group})
        self._known = dict(self)

    def __missing__(self, token: str) -> str:
        """Classify a token that was not met yet."""
        kind = self._classify(token)
        if len(token) <= _LONGEST:
            if len(self) > _KEPT:
                self.clear()
                self.update(self._known)
            self[token] = kind
        return kind

    def classes(self, *groups: str) -> str:
        """Give the classes whose words are in one of the groups."""
        if len(groups) == 1:
            return self._by_group.get(groups[0], "")
        found = {kind for group in groups for kind in self._by_group.get(group, "")}
        return "".join(sorted(found))

    def numbers(self, kinds: Collection[str]) -> set[str]:
        """Give the numbers of up to four digits whose classes are among some."""
        found = {token for token in _SHORT_NUMBERS if self._of_number(token) in kinds}
        for length, plain in _PLAIN_NUMBERS.items():
            if self._of_number(plain) in kinds:
                found.update(f"{number:0{length}}" for number in range(10**length))
        years = map(str, _YEARS)
        return found | {token for token in years if self._of_number(token) in kinds}

    def _of_number(self, token: str) -> str:
        return self._class_of(_groups_of_number(token))

    def value(self, token: str, groups: Iterable[str]) -> Value:
        """Say what a token means as a word of one of the groups."""
        if token.isdigit():
            return int(token)
        low = token.lower()
        return next(
            self.groups[group][low]
            for group in groups
            if low in self.groups.get(group, ())
        )

    def _class_of(self, groups: set[str]) -> str:
        if not groups:
            return LOWER
        those = frozenset(groups)
        kind = self._classes.get(those)
        if kind is None:
            kind = self._classes[those] = chr(_WORDS_FROM + len(self._classes))
            for group in groups:
                self._by_group[group] = self._by_group.get(group, "") + kind
        return kind

    def _classify(self, token: str) -> str:
        first = token[0]
        if first.isdigit():
            groups = _groups_of_number(token) if token.isascii() else set()
            return self._class_of(groups) if groups else NUMBER
        if not first.isalpha():
            return _class_of_gap(token)
        if not token.islower():
            return CAPITAL
        for suffix, group in self._language.suffixes:
            if token.endswith(suffix) and len(token) >= len(suffix) + _STEM:
                return self._class_of({group})
        return LOWER


_RANGES: Final = {
    1: (("dd", 1, 31), ("mon", 1, 12), ("hour", 0, 24), ("week", 1, 53)),
    2: (
        ("dd", 1, 31),
        ("mon", 1, 12),
        ("hour", 0, 24),
        ("week", 1, 53),
        ("min", 0, 59),
        ("yy", 0, 99),
    ),
    3: (),
}
"""What numbers of one, two and three digits can be, from and to."""
_SHORT_DECADES: Final = range(20, 100, 10)
"""What "the 80s" can be: "the 10s" are no decade that anybody writes so."""


def _groups_of_number(token: str) -> set[str]:
    """Say what a number could be: a day, a month, an hour, a year."""
    number = int(token[:5])
    if len(token) == 4:  # noqa: PLR2004 - digits of a year
        groups = {"int4"}
        if number in _YEARS:
            groups |= {"year"} | ({"decade"} if number in _DECADES else set())
        return groups
    if len(token) not in _RANGES:
        return set()
    groups = {name for name, low, high in _RANGES[len(token)] if low <= number <= high}
    if len(token) == 2 and number in _SHORT_DECADES:  # noqa: PLR2004 - "80s"
        groups.add("yy0")
    return groups | {"int"}


def _class_of_gap(token: str) -> str:
    core = token.strip()
    lead, spaced = token[0].isspace(), token[-1].isspace()
    if core in _TIGHT_OR_SPACED:
        return _TIGHT_OR_SPACED[core][spaced]
    if core in _DASHES:
        if not core:
            return END if token.count("\n") > 1 else SPACE
        return HYPHEN if core in _HYPHENS and not (spaced or lead) else DASH
    if core in _QUOTES:
        return OPENING if lead else ODD if spaced else APOSTROPHE
    if core in {SLASH, COLON}:
        return ODD if lead or spaced else core
    return _KINDS.get(core) or _KINDS.get(core[0], ODD)


_TIGHT_OR_SPACED: Final = {",": (TIGHT_COMMA, COMMA), ".": (TIGHT_STOP, STOP)}
_KINDS: Final = {".,": STOP_COMMA, "(": BRACKET, CLOSED: CLOSED} | dict.fromkeys(
    _ENDING, END
)
"""By a gap as a whole, or by how it begins."""
