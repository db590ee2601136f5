"""What hints at the kind of a name: a table of small rules, each with its weight."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from site_builder.model.names import NameKind
from site_builder.names import vocabulary as words
from site_builder.names.tokens import Token

_FAR = 90
"""Characters behind a name that are looked at."""
_TWO_BEFORE = re.compile(r"([\w'’-]+) (?:at|with) (?:the )?$")
_AFTER = re.compile(r"[\w'’-]+")
_SPACES = (" ", "\u00a0")
_QUOTES = "\"'“”‘’«»„(["


@dataclass(frozen=True, slots=True)
class Hint:
    """A rule: for which kind it speaks, and how loud."""

    rule: str
    kind: NameKind
    weight: float


@dataclass(frozen=True, slots=True)
class OfWords(Hint):
    """A rule that asks the words of the name alone."""

    speaks: Callable[[Sequence[Token]], bool]
    single: bool = False
    """It speaks for names of one word."""
    several: bool = True
    """It speaks for names of several words."""


@dataclass(frozen=True, slots=True)
class Beside(Hint):
    """A rule that asks for certain words right before or right behind the name."""

    before: AbstractSet[str] = frozenset()
    after: AbstractSet[str] = frozenset()
    several: bool = False
    """It speaks for names of several words only."""
    owned: bool = True
    """It speaks for names in the possessive too."""


@dataclass(frozen=True, slots=True)
class Behind(Hint):
    """A rule that asks what follows a comma behind the name."""

    speaks: Callable[[str], bool]


_AGE = re.compile(r",\s(?:who is |aged? )?\d{1,3},")
_WHO = re.compile(r",\s(?:who|whose)\b")
_APPOSITION = re.compile(r",\s(?P<words>[^,.;:!?“”\"]{3,80})")
_PLACE_HEADS = frozenset("lake mount mt cape gulf isle".split())
_EMPLOYING = frozenset({"at", "with", "the"})


def _trade_behind(behind: str) -> bool:
    found = _APPOSITION.match(behind)
    if found is None:
        return False
    told = found["words"].split()
    if told[0].lower() in {"and", "but", "which", "where", "while", "or"}:
        return False
    # "an engineer at the Norhaven works": the trade stands before any small word.
    for word in told[:6]:
        if word.lower() in {"at", "in", "of", "for", "with", "from", "who", "to"}:
            return False
        if word.lower().rstrip("s,") in words.TRADES:
            return not told[0][0].isupper()
    return False


def _is_employer(text: str, start: int) -> bool:
    """Tell whether somebody is one of it: "an engineer at the works"."""
    found = _TWO_BEFORE.search(text, max(0, start - 40), start)
    return found is not None and found[1].lower().rstrip("s") in words.TRADES


_TITLED = Hint("title", NameKind.PERSON, 3)
CALLED = Hint("called by the last name", NameKind.PERSON, 1)
"""The article goes on with the last word alone, and never with the first or "the"."""
OWNS = Hint("owns", NameKind.ORGANISATION, 0.6)
"""An acronym in the possessive: things own little."""
_EMPLOYER = Hint("somebody's employer", NameKind.ORGANISATION, 2)
_OF_WORDS = (
    OfWords(
        "given name",
        NameKind.PERSON,
        2,
        lambda name: name[0].lower in words.GIVEN,
    ),
    OfWords(
        "initial",
        NameKind.PERSON,
        2,
        lambda name: any(token.initial for token in name[:-1]),
    ),
    OfWords(
        "head of an organisation",
        NameKind.ORGANISATION,
        3,
        lambda name: any(token.lower in words.ORGANISATIONS for token in name),
    ),
    OfWords(
        "firm of two",
        NameKind.ORGANISATION,
        3,
        lambda name: any(token.text == "&" for token in name),
        single=True,
    ),
    OfWords(
        "acronym",
        NameKind.ORGANISATION,
        0.5,
        lambda name: name[0].shouts,
        single=True,
        several=False,
    ),
    OfWords(
        "head of a place",
        NameKind.PLACE,
        3,
        lambda name: name[-1].lower in words.PLACES or name[0].lower in _PLACE_HEADS,
    ),
    OfWords(
        "known place",
        NameKind.PLACE,
        4,
        lambda name: " ".join([token.lower for token in name]) in words.COUNTRIES,
        single=True,
    ),
    OfWords(
        "head of an occasion",
        NameKind.OTHER,
        4,
        lambda name: name[-1].lower in words.OCCASIONS,
    ),
    OfWords(
        "with a number",
        NameKind.OTHER,
        2,
        lambda name: name[-1].text.isdigit(),
        single=True,
    ),
)
_OF_ONE = tuple(hint for hint in _OF_WORDS if hint.single)
_OF_SEVERAL = tuple(hint for hint in _OF_WORDS if hint.several)
_BESIDE = (
    Beside("trade before", NameKind.PERSON, 2, before=words.TRADES, several=True),
    Beside("speaks", NameKind.PERSON, 0.6, before=words.SAYING, after=words.SAYING),
    Beside("human", NameKind.PERSON, 1.5, after=words.HUMAN),
    Beside(
        "where",
        NameKind.PLACE,
        0.6,
        before=frozenset("in near outside throughout across inside around".split()),
        owned=False,
    ),
    Beside("with an article", NameKind.OTHER, 0.3, before=frozenset({"the"})),
)
_BEHIND = (
    Behind("trade behind", NameKind.PERSON, 2, _trade_behind),
    Behind("age", NameKind.PERSON, 3, lambda behind: bool(_AGE.match(behind))),
    Behind("who", NameKind.PERSON, 1.5, lambda behind: bool(_WHO.match(behind))),
)
RULES: Mapping[str, Hint] = {
    hint.rule: hint
    for hint in (_TITLED, CALLED, OWNS, _EMPLOYER, *_OF_WORDS, *_BESIDE, *_BEHIND)
}
"""Each speaks for itself; what they say is added up over the collection."""
_BY_BEFORE, _BY_AFTER = (
    {
        word: tuple(hint for hint in _BESIDE if word in getattr(hint, side))
        for word in frozenset().union(*(getattr(hint, side) for hint in _BESIDE))
    }
    for side in ("before", "after")
)
"""The rules that ask for a word right before a name, and right behind it."""


_NAMES = tuple(sorted(RULES))
_NUMBERS = {rule: number for number, rule in enumerate(_NAMES)}
_MOST = 255


def pack_hints(rules: Sequence[str]) -> bytes:
    """Pack rules that spoke, each as often as it did (see `Spoken.hints`)."""
    if not rules:
        return b""
    numbers = sorted({_NUMBERS[rule] for rule in rules})
    return bytes(
        [
            byte
            for number in numbers
            for byte in (number, min(rules.count(_NAMES[number]), _MOST))
        ]
    )


def unpack_hints(packed: bytes) -> Iterator[tuple[str, int]]:
    """Give the rules that spoke, and how often."""
    for number, count in zip(packed[::2], packed[1::2], strict=True):
        yield _NAMES[number], count


def hints_of_words(name: Sequence[Token]) -> tuple[str, ...]:
    """Name the rules that speak for the words of a name, wherever it stands."""
    rules = _OF_ONE if len(name) == 1 else _OF_SEVERAL
    return tuple([hint.rule for hint in rules if hint.speaks(name)])


def find_hints(
    text: str, start: int, end: int, *, titled: bool, owns: bool, several: bool
) -> list[str]:
    """Name the rules that speak for a name by what stands around it.

    Args:
        text: The paragraph.
        start: Where the name begins in it.
        end: Where it ends.
        titled: A title stands before it.
        owns: It ends in a possessive.
        several: It has several words.
    """
    found = [_TITLED.rule] if titled else []
    beside: tuple[Beside, ...] = ()
    if start > 1 and text[start - 1] in _SPACES:
        before = text[text.rfind(" ", 0, start - 1) + 1 : start - 1].lower()
        beside = _BY_BEFORE.get(before.lstrip(_QUOTES), ())
        if before in _EMPLOYING and _is_employer(text, start):
            found.append(_EMPLOYER.rule)
    behind = text[end : end + 1]
    if behind in _SPACES and (word := _AFTER.match(text, end + 1)):
        after = _BY_AFTER.get(word[0].lower(), ())
        beside = (*beside, *(hint for hint in after if hint not in beside))
    elif behind == ",":
        told = text[end : end + _FAR]
        found += [hint.rule for hint in _BEHIND if hint.speaks(told)]
    if beside:
        found += [
            hint.rule
            for hint in beside
            if (several or not hint.several) and (hint.owned or not owns)
        ]
    return found
