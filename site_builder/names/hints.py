"""What hints at the kind of a name: a table of small rules, each with its weight."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model.names import NameKind
from site_builder.names import vocabulary as words
from site_builder.names.tokens import Token

_FAR = 90
"""Characters behind a name that are looked at."""
_REMEMBERED = 20_000
_BEFORE = re.compile(r"\b([\w'’-]+)[ \u00a0]$")
_TWO_BEFORE = re.compile(r"([\w'’-]+) (?:at|with) (?:the )?$")
_AFTER = re.compile(r"[ \u00a0]([\w'’-]+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run stands: the text of its paragraph, its start and its end there.

    `titled`: a title stands before it. `owns`: it ends in a possessive. `before` and
    `after` are the words, in lower case, that only a space parts from it.
    """

    text: str
    start: int
    end: int
    titled: bool
    owns: bool
    before: str
    after: str


def look_around(text: str, start: int, end: int, *, titled: bool, owns: bool) -> Place:
    """Find the words before and behind a run."""
    before = _BEFORE.search(text, max(0, start - 24), start)
    after = _AFTER.match(text, end)
    return Place(
        text,
        start,
        end,
        titled,
        owns,
        before[1].lower() if before else "",
        after[1].lower() if after else "",
    )


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


def _is_employer(place: Place) -> bool:
    """Tell whether somebody is one of it: "an engineer at the works"."""
    if place.before not in _EMPLOYING:
        return False
    found = _TWO_BEFORE.search(place.text, max(0, place.start - 40), place.start)
    return found is not None and found[1].lower().rstrip("s") in words.TRADES


_TITLED = Hint("title", NameKind.PERSON, 3)
_EMPLOYER = Hint("somebody's employer", NameKind.ORGANISATION, 2)
_OF_WORDS = (
    OfWords(
        "given name",
        NameKind.PERSON,
        2,
        lambda name: len(name) > 1 and name[0].lower in words.GIVEN,
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
        lambda name: (
            len(name) > 1 and any(t.lower in words.ORGANISATIONS for t in name)
        ),
    ),
    OfWords(
        "firm of two",
        NameKind.ORGANISATION,
        3,
        lambda name: any(token.text == "&" for token in name),
    ),
    OfWords(
        "acronym",
        NameKind.ORGANISATION,
        1,
        lambda name: len(name) == 1 and name[0].shouts,
    ),
    OfWords(
        "head of a place",
        NameKind.PLACE,
        3,
        lambda name: (
            len(name) > 1
            and (name[-1].lower in words.PLACES or name[0].lower in _PLACE_HEADS)
        ),
    ),
    OfWords(
        "country or union",
        NameKind.PLACE,
        4,
        lambda name: len(name) == 1 and name[0].lower in words.COUNTRIES,
    ),
    OfWords(
        "head of an occasion",
        NameKind.OTHER,
        4,
        lambda name: len(name) > 1 and name[-1].lower in words.OCCASIONS,
    ),
    OfWords("with a number", NameKind.OTHER, 2, lambda name: name[-1].text.isdigit()),
)
_BESIDE = (
    Beside("trade before", NameKind.PERSON, 2, before=words.TRADES, several=True),
    Beside("speaks", NameKind.PERSON, 0.6, before=words.SAYING, after=words.SAYING),
    Beside("human", NameKind.PERSON, 1.5, after=words.HUMAN),
    Beside(
        "where",
        NameKind.PLACE,
        1,
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
    hint.rule: hint for hint in (_TITLED, _EMPLOYER, *_OF_WORDS, *_BESIDE, *_BEHIND)
}
"""Each speaks for itself; what they say is added up over the collection."""
_TELLING = frozenset().union(*(hint.before | hint.after for hint in _BESIDE))
"""Words beside a name that any rule asks for."""


def find_hints(name: tuple[Token, ...], place: Place) -> Iterator[str]:
    """Name the rules that speak for a name where it stands."""
    yield from _of_words(name)
    if place.titled:
        yield _TITLED.rule
    if place.before in _TELLING or place.after in _TELLING:
        yield from _beside(place, several=len(name) > 1)
    if place.text.startswith(",", place.end):
        behind = place.text[place.end : place.end + _FAR]
        yield from (hint.rule for hint in _BEHIND if hint.speaks(behind))
    if _is_employer(place):
        yield _EMPLOYER.rule


@lru_cache(_REMEMBERED)
def _of_words(name: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(hint.rule for hint in _OF_WORDS if hint.speaks(name))


def _beside(place: Place, *, several: bool) -> Iterator[str]:
    for hint in _BESIDE:
        told = place.before in hint.before or place.after in hint.after
        if told and (several or not hint.several) and (hint.owned or not place.owns):
            yield hint.rule
