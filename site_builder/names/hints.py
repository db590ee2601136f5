"""What hints at the kind of a name: a table of small rules, each with its weight."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.model.names import NameKind
from site_builder.names import vocabulary as words
from site_builder.names.tokens import Token


_BEFORE = re.compile(r"([\w'’-]+)[ \u00a0]$")
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

    @property
    def behind(self) -> str:
        """What follows in the text."""
        return self.text[self.end : self.end + 90]


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
    """A rule: whether it speaks, for which kind, and how loud."""

    rule: str
    kind: NameKind
    weight: float
    speaks: Callable[[Sequence[Token], Place], bool]


_AGE = re.compile(r",\s(?:who is |aged? )?\d{1,3},")
_WHO = re.compile(r",\s(?:who|whose)\b")
_APPOSITION = re.compile(r",\s(?P<words>[^,.;:!?“”\"]{3,80})")
_LOCATING = frozenset("in near outside throughout across inside around".split())


def _trade_behind(_: Sequence[Token], place: Place) -> bool:
    if not place.text.startswith(",", place.end):
        return False
    found = _APPOSITION.match(place.behind)
    if found is None:
        return False
    told = found["words"].split()
    first = told[0].lower()
    if first in {"and", "but", "which", "where", "while", "or"}:
        return False
    # "an engineer at the Norhaven works": the trade stands before any small word.
    for word in told[:6]:
        if word.lower() in {"at", "in", "of", "for", "with", "from", "who", "to"}:
            return False
        if word.lower().rstrip("s,") in words.TRADES:
            return not told[0][0].isupper()
    return False


def _trade_before(tokens: Sequence[Token], place: Place) -> bool:
    return len(tokens) > 1 and place.before in words.TRADES


def _member(_: Sequence[Token], place: Place) -> bool:
    """Tell whether somebody is one of it: "an engineer at the works"."""
    found = _TWO_BEFORE.search(place.text, max(0, place.start - 40), place.start)
    return bool(found) and found[1].lower().rstrip("s") in words.TRADES


def _located(_: Sequence[Token], place: Place) -> bool:
    return not place.owns and place.before in _LOCATING


HINTS = (
    Hint("title", NameKind.PERSON, 3, lambda _, place: place.titled),
    Hint("trade before", NameKind.PERSON, 2, _trade_before),
    Hint("trade behind", NameKind.PERSON, 2, _trade_behind),
    Hint("age", NameKind.PERSON, 3, lambda _, p: bool(_AGE.match(p.behind))),
    Hint("who", NameKind.PERSON, 1.5, lambda _, p: bool(_WHO.match(p.behind))),
    Hint(
        "given name",
        NameKind.PERSON,
        2,
        lambda tokens, _: len(tokens) > 1 and tokens[0].lower in words.GIVEN,
    ),
    Hint(
        "initial",
        NameKind.PERSON,
        2,
        lambda tokens, _: len(tokens) > 1 and any(t.initial for t in tokens[:-1]),
    ),
    Hint(
        "speaks",
        NameKind.PERSON,
        0.6,
        lambda _, p: p.after in words.SAYING or p.before in words.SAYING,
    ),
    Hint("human", NameKind.PERSON, 1.5, lambda _, p: p.after in words.HUMAN),
    Hint(
        "head of an organisation",
        NameKind.ORGANISATION,
        3,
        lambda tokens, _: (
            len(tokens) > 1 and any(t.lower in words.ORGANISATIONS for t in tokens)
        ),
    ),
    Hint(
        "acronym",
        NameKind.ORGANISATION,
        1,
        lambda tokens, _: len(tokens) == 1 and tokens[0].shouts,
    ),
    Hint("somebody's employer", NameKind.ORGANISATION, 2, _member),
    Hint(
        "head of a place",
        NameKind.PLACE,
        3,
        lambda tokens, _: (
            len(tokens) > 1
            and (
                tokens[-1].lower in words.PLACES
                or tokens[0].lower in {"lake", "mount", "mt", "cape", "gulf", "isle"}
            )
        ),
    ),
    Hint("where", NameKind.PLACE, 1, _located),
    Hint(
        "country or union",
        NameKind.PLACE,
        4,
        lambda tokens, _: len(tokens) == 1 and tokens[0].lower in words.COUNTRIES,
    ),
    Hint(
        "firm of two",
        NameKind.ORGANISATION,
        3,
        lambda tokens, _: any(t.text == "&" for t in tokens),
    ),
    Hint(
        "head of an occasion",
        NameKind.OTHER,
        4,
        lambda tokens, _: len(tokens) > 1 and tokens[-1].lower in words.OCCASIONS,
    ),
    Hint("with a number", NameKind.OTHER, 2, lambda t, _: t[-1].text.isdigit()),
    Hint("with an article", NameKind.OTHER, 0.3, lambda _, p: p.before == "the"),
)
"""Each speaks for itself; what they say is added up over the collection."""


RULES = {hint.rule: hint for hint in HINTS}


def find_hints(tokens: Sequence[Token], place: Place) -> Iterator[str]:
    """Name the rules that speak for a name where it stands."""
    for hint in HINTS:
        if hint.speaks(tokens, place):
            yield hint.rule
