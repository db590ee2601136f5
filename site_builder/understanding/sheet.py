"""A text laid out for judging: its measured lines and the landmarks among them."""

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import accumulate
from operator import or_
from typing import Any, TypeVar

from site_builder.model import Finding, Role, SourceKind, SourceText
from site_builder.understanding.author_words import BIO_WORDS
from site_builder.understanding.byline_names import parse_byline
from site_builder.understanding.job_titles import is_job_title, split_name_and_job
from site_builder.understanding.names import is_person_name
from site_builder.understanding.shapes import Shape, measure_lines
from site_builder.understanding.spelling import first_pairs, may_hold
from site_builder.understanding.stamps import LONGEST_STAMP, is_stamp
from site_builder.understanding.traits import (
    BIO,
    BYLINE,
    DIGITS,
    JOB,
    JOB_WORD,
    LEAD,
    NAME,
    PAGE,
    PARTED,
    STAMP,
    may_be_name,
    traits_of,
)
from site_builder.understanding.vocabulary import pattern

_BIO = pattern(BIO_WORDS)
_CUES = first_pairs(BIO_WORDS)
_ASIDE = {Role.BOILERPLATE, Role.PROMO, Role.BIO, Role.COMMENT, Role.TIMESTAMP}
_BIO_CUES = 2
"""Cues from which a paragraph is a biography by itself; one is enough beside a name."""
_LONGEST_BIO = 1500
_SHORTEST_BIO = 5
"""Words of the shortest sentence about someone."""
_LONGEST_BYLINE = 120
_NAMES_SOMEBODY = PARTED | NAME | BYLINE
_SHORTEST_TWIN = 20
"""Characters from which two equal lines are hardly chance."""
_LONGEST_CREDIT = 80
_PICTURE_MARKS = re.compile(r"[^\w\s]+")


_Landmark = TypeVar("_Landmark")


@dataclass
class Sheet:
    """The lines of one text, and what is decided about them so far.

    Rules read it; only the judgement writes `roles` and `rules`, by line index.
    """

    source: SourceText
    lines: tuple[Shape, ...]
    roles: dict[int, Role] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    """What spoke for the line that was chosen among several, by line index."""
    doubts: list[Finding] = field(default_factory=list)
    """Choices that a person may want to look at."""
    _landmarks: dict[Callable[["Sheet"], Any], Any] = field(default_factory=dict)
    _keys: dict[int, str] = field(default_factory=dict)
    _bios: dict[int, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, source: SourceText) -> "Sheet":
        """Lay out a source without its front matter, which is no part of its text."""
        # Markdown and saved pages say themselves where a paragraph ends.
        unwrap = source.kind is SourceKind.TEXT
        above = source.given.lines
        text = source.lines[above:]
        lines = measure_lines(text, unwrap=unwrap, above=above)
        return cls(source=source, lines=lines)

    def begin_pass(self) -> None:
        """Forget the landmarks: roles have been given since they were found."""
        self._landmarks.clear()

    def landmark(self, find: Callable[["Sheet"], _Landmark]) -> _Landmark:
        """Find something about the whole text once in a pass, however many rules ask.

        Without this every rule that looks at the whole text would make the judgement
        quadratic in its lines.
        """
        if find not in self._landmarks:
            self._landmarks[find] = find(self)
        found: _Landmark = self._landmarks[find]
        return found

    def role(self, at: int) -> Role | None:
        """Give the role of line index `at` so far; None outside the text too."""
        return self.roles.get(at)

    def around(self, at: int, step: int) -> Iterator[int]:
        """Walk the indexes from `at`, itself excluded, in direction `step`."""
        at += step
        while 0 <= at < len(self.lines):
            yield at
            at += step

    def tag(self, at: int) -> str:
        """Name the element of a saved page that the line came from, or ""."""
        tags = self.source.hints.tags
        number = self.lines[at].number
        return tags[number - 1] if number <= len(tags) else ""

    @property
    def first_prose(self) -> int:
        """Index of the first line that reads as prose and may belong to the article."""
        return self.landmark(_first_prose)

    @cached_property
    def traits(self) -> list[int]:
        """The traits of each line, as bits."""
        given = PAGE if self._says_more else 0
        return [_traits_of(shape) | given for shape in self.lines]

    @cached_property
    def all_traits(self) -> int:
        """The traits that any line has."""
        return reduce(or_, self.traits, 0)

    @property
    def _says_more(self) -> bool:
        """Whether the source is a saved page."""
        hints = self.source.hints
        return bool(hints.tags or hints.body or hints.origins)

    @cached_property
    def author_names(self) -> frozenset[str]:
        """Names that stand alone on a line, with a job, or in a byline."""
        return frozenset(
            name for at in range(len(self.lines)) for name in self._named(at)
        )

    def names_in(self, roles: Container[Role]) -> frozenset[str]:
        """Those of the `author_names` that lines of some roles have."""
        lines = (at for at, role in self.roles.items() if role in roles)
        return frozenset(name for at in lines for name in self._named(at))

    def _named(self, at: int) -> tuple[str, ...]:
        text, traits = self.lines[at].text, self.traits[at]
        if not traits & _NAMES_SOMEBODY or len(text) > _LONGEST_BYLINE:
            return ()
        parted = split_name_and_job(text) if traits & PARTED else None
        if parted is not None:
            return parted[:1]
        return (text,) if traits & NAME else tuple(parse_byline(text))

    @cached_property
    def _parts_of_names(self) -> frozenset[str]:
        """Given names and surnames of those whom a byline may name."""
        return frozenset(
            part
            for name in self.author_names
            for part in (name.split()[0], name.split()[-1])
        )

    def is_name_line(self, at: int) -> bool:
        """Whether the line is a person's name and nothing else."""
        return self.traits[at] & NAME != 0

    def is_job_line(self, at: int) -> bool:
        """Whether the line is a job and nothing else."""
        return self.traits[at] & JOB != 0

    def _key(self, at: int) -> str:
        key = self._keys.get(at)
        if key is None:
            key = self._keys[at] = _plain(self.lines[at].text)
        return key

    def bio_cues(self, at: int) -> int:
        """Count the different signs of a biography in the line."""
        shape = self.lines[at]
        if (
            len(shape.text) > _LONGEST_BIO
            or not self.traits[at] & BIO
            or not may_hold(_CUES, shape.tokens)
        ):
            return 0
        return len(set(_BIO.findall(shape.folded)))

    def opens_with_author(self, at: int) -> bool:
        """Whether the line begins with an author's full or first or last name."""
        if not self._parts_of_names:
            return False
        first = self.lines[at].text.split(maxsplit=1)[0]
        return first.removesuffix("'s").removesuffix("’s").strip(",") in (
            self._parts_of_names
        )

    def is_bio_prose(self, at: int) -> bool:
        """Whether the line reads as a paragraph about an author.

        Two different cues, or one in a paragraph that opens with an author's name, or
        an opening author's name right under a line with that name.
        """
        known = self._bios.get(at)
        if known is None:
            known = self._bios[at] = self._reads_as_bio(at)
        return known

    def _reads_as_bio(self, at: int) -> bool:
        cued = self.traits[at] & BIO
        if not cued and not self._stands_under_name(at):
            return False
        opens = self.opens_with_author(at)
        # Who opens an article without a byline is whom it portrays.
        if not opens and (not cued or 2 * at < len(self.lines)):
            return False
        shape = self.lines[at]
        if len(shape.words) < _SHORTEST_BIO:
            return False
        cues = self.bio_cues(at)
        if cues >= _BIO_CUES:
            starts_with_name = opens or is_person_name(
                " ".join(shape.text.split(maxsplit=2)[:2])
            )
            return starts_with_name or (cues > _BIO_CUES and not shape.quoted)
        return opens and (cues == 1 or self._stands_under_name(at))

    def _stands_under_name(self, at: int) -> bool:
        """Whether a name line, or a job line under one, stands right above."""
        if at and self.is_job_line(at - 1):
            at -= 1
        return bool(at) and self.is_name_line(at - 1) and not self.lines[at].gap

    def is_mostly_above(self, at: int) -> bool:
        """Whether more undecided prose stands above the line than below it."""
        above = self.landmark(_undecided_prose)
        return above[at] * 2 > above[-1]

    def prose_above(self, at: int) -> int:
        """Give the characters of undecided prose above the line."""
        return self.landmark(_undecided_prose)[at]

    def twin(self, at: int) -> int | None:
        """Find the neighbour that says the same words, a credit more or less.

        Pages print a caption twice, the second time with its credit.
        """
        for other in (at - 1, at + 1):
            if 0 <= other < len(self.lines) and self._are_twins(at, other):
                return other
        return None

    def find_twins(self) -> set[int]:
        """Find the lines that a neighbour repeats."""
        found: set[int] = set()
        opening = ""
        for at, shape in enumerate(self.lines):
            above, opening = opening, shape.tokens[0] if shape.tokens else ""
            # What `_may_begin_alike` asks first, without the call: nearly all lines of
            # all texts come by here, and few begin as their neighbour does.
            if (
                opening
                and above
                and opening[0] != above[0]
                and opening.isascii()
                and above.isascii()
            ):
                continue
            if at and _may_begin_alike(opening, above) and self._are_twins(at - 1, at):
                found.update((at - 1, at))
        return found

    def _are_twins(self, at: int, other: int) -> bool:
        one, two = self.lines[at], self.lines[other]
        return (
            _may_begin_alike(_run(one), _run(two))
            and _initial(one) == _initial(two)
            and _same_words(self._key(at), self._key(other))
        )


def _may_begin_alike(one: str, two: str) -> bool:
    """Whether one beginning is that of the other, or letters leave that open."""
    if not (one.isascii() and two.isascii()):
        return True
    size = min(len(one), len(two))
    return one[:size] == two[:size]


def _run(shape: Shape) -> str:
    """The letters with which a line begins, without what stands between its words."""
    return "".join(shape.tokens[:_RUN])


_RUN = 4
"""Words that neighbours have in common where one says what the other does."""


def _first_prose(sheet: Sheet) -> int:
    """Find the first long sentence that is no furniture and no biography."""
    for at, shape in enumerate(sheet.lines):
        if (
            shape.is_long
            and shape.ends_sentence
            and sheet.role(at) not in _ASIDE
            and not sheet.is_bio_prose(at)
        ):
            return at
    return len(sheet.lines)


def _undecided_prose(sheet: Sheet) -> tuple[int, ...]:
    """Sum up the undecided long lines above each line, and in all, in characters."""
    roles = sheet.roles
    sizes = [
        len(shape.text) if shape.is_long and at not in roles else 0
        for at, shape in enumerate(sheet.lines)
    ]
    return tuple(accumulate(sizes, initial=0))


def _traits_of(shape: Shape) -> int:
    """Give all traits of a line; of one that was seen before they are known."""
    known = shape.known
    if known.traits < 0:
        known.traits = _with_people(shape, traits_of(shape))
    return known.traits


def _with_people(shape: Shape, traits: int) -> int:
    """Add what a line says of people and days, where it may say any."""
    text = shape.text
    if traits & DIGITS and len(text) <= LONGEST_STAMP and is_stamp(text):
        traits |= STAMP
    if traits & LEAD and parse_byline(text):
        traits |= BYLINE
    if may_be_name(shape) and is_person_name(text):
        traits |= NAME
    if traits & JOB_WORD:
        if is_job_title(text):
            traits |= JOB
        if split_name_and_job(text) is not None:
            traits |= PARTED
    return traits


def _initial(shape: Shape) -> str:
    """The first character of the line's key, before the whole key is known."""
    return shape.words[0][0].casefold() if shape.words else ""


def _same_words(one: str, two: str) -> bool:
    """Whether one key is the other, or the other with a short tail."""
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if len(short) < _SHORTEST_TWIN:
        return False
    return long.startswith(short) and len(long) - len(short) <= _LONGEST_CREDIT


def _plain(text: str) -> str:
    return " ".join(_PICTURE_MARKS.sub("", text[:600]).casefold().split())
