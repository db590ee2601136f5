"""Finding time expressions: runs of known words, read once and kept in mind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from itertools import accumulate
from typing import Final

from site_builder.dates import lexing
from site_builder.dates.checking import CHECKS
from site_builder.dates.english import ENGLISH
from site_builder.dates.german import GERMAN
from site_builder.dates.joining import Atom, join_spans, merge_clocks, merge_glosses
from site_builder.dates.language import Language
from site_builder.dates.lexing import TOKEN, Lexicon
from site_builder.dates.making import MAKERS, clock_of
from site_builder.dates.reading import Match, Reading
from site_builder.dates.sieve import Sieve, tokens_of_dates
from site_builder.dates.templates import Pattern, all_groups, compile_forms
from site_builder.dates.tense import Tenses
from site_builder.model import DateExpression, Tense

_LONGEST_RUN: Final = 64
"""Tokens of a run of known words; a longer one is parted, so that cost is linear."""
_KEPT: Final = 32_768
"""Runs whose readings are kept in mind: news uses some thousands."""
_LANGUAGES: Final = {each.code: each for each in (ENGLISH, GERMAN)}
_GLUE: Final = "-/_"
"""What binds a word to the one behind it."""
_OFF_CALENDAR: Final = frozenset({"clock", "timex"})
"""Forms of symbols that give no place on the calendar of their own."""


_YEARLESS: Final = {("day", None), ("month", None)}
"""How the symbols of days and months begin that stand without a year."""

_FIRST_OF_SPAN: Final = {
    "years": "first",
    "months": "month",
    "days": "day",
    "weekday_span": "weekday",
}
"""By the makers of spans, the slot that ends the first part; "last" begins the next."""


@dataclass(frozen=True, slots=True)
class _Option:
    """One way to read the tokens from a place in a run on."""

    end: int
    pattern: Pattern
    places: tuple[tuple[str, int, tuple[str, ...]], ...]
    """Each slot's name, its place in the run, and the groups that fill it."""


_Options = tuple[tuple[int, tuple[_Option, ...]], ...]


def find_expressions(text: str, language: str = "en") -> tuple[DateExpression, ...]:
    """Find the dates of `text`, in order, none within another.

    Dates that stand as from and to are one span. What has no place on the calendar of
    its own - "now", "two years", "at 9 a.m." - is left out; `find_times` gives it too.
    """
    finder = finder_of(language)
    if finder.sieve.stops(text):
        return ()
    reading = finder.read(TOKEN.findall(text))
    atoms = join_spans(reading, finder.atoms(reading), finder.joints)
    dated = (atom for atom in atoms if atom.symbol[0] not in _OFF_CALENDAR)
    return tuple(finder.expressions(text, reading, dated))


def find_times(text: str, language: str = "en") -> tuple[DateExpression, ...]:
    """Find every time expression of `text` by itself, in order, none within another.

    Lengths, repetitions, references such as "now" and hours are among them.
    """
    finder = finder_of(language)
    reading = finder.read(TOKEN.findall(text))
    return tuple(finder.expressions(text, reading, finder.atoms(reading, apart=True)))


def nearest_language(tag: str | None) -> str:
    """Say which language reads the dates of a text, by the tag of its own.

    English reads those of languages without a table: days in numbers are the same.
    """
    code = (tag or "").partition("-")[0].lower()
    return code if code in _LANGUAGES else ENGLISH.code


@cache
def finder_of(code: str) -> "Finder":
    """Make the finder of a language by its code.

    Raises:
        KeyError: The language is not known.
    """
    return Finder(_LANGUAGES[code])


class Finder:
    """A language ready to be searched for."""

    def __init__(self, language: Language, kept: int = _KEPT) -> None:
        """Take up the forms of a language; keep the readings of so many runs."""
        groups = all_groups(language)
        self._lexicon = Lexicon(language, groups)
        lexicon = self._lexicon
        self._groups = {name: frozenset(lexicon.classes(name)) for name in groups}
        self._groups |= {
            name: frozenset(lexicon.classes(name))
            for name in ("int", "int4", "year", "dd", "participle")
        }
        self._tenses = Tenses(language, lexicon)
        self.joints = language.joints
        patterns = self._patterns = compile_forms(language, lexicon)
        self._by_first: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            for kind in pattern.first:
                self._by_first.setdefault(kind, []).append(pattern)
        known = {
            kind
            for kind in set().union(*(pattern.source for pattern in patterns))
            if ord(kind) >= ord("\u0100")
        }
        starts = re.escape("".join(sorted(self._by_first)))
        words = re.escape("".join(sorted(known)) + lexing.JOINING)
        self._runs = re.compile(f"[{starts}][{words}]{{0,{_LONGEST_RUN - 1}}}")
        self._recall = lru_cache(kept)(self._options)

    @cached_property
    def sieve(self) -> Sieve:
        """The sieve that stops texts without a date; made when dates are asked for."""
        return Sieve(tokens_of_dates(self._patterns, self._lexicon))

    def read(self, tokens: list[str]) -> Reading:
        """Class the tokens of a text."""
        shape = "".join(map(self._lexicon.__getitem__, tokens))
        return Reading(tokens, shape, self._lexicon, self._groups)

    def atoms(self, reading: Reading, *, apart: bool = False) -> list[Atom]:
        """Find what the forms of the language say, the longest at each place.

        With `apart`, from and to are two expressions, and a day word with its
        date in brackets is one, as annotators have it.
        """
        found: list[Atom] = []
        for run in self._runs.finditer(reading.shape):
            options = self._recall(run.group())
            if options:
                found.extend(self._chosen(reading, run.start(), options, apart=apart))
        if len(found) > 1:
            found = merge_clocks(reading, found)
            return merge_glosses(reading, found) if apart else found
        return found

    def expressions(
        self, text: str, reading: Reading, atoms: Iterator[Atom] | list[Atom]
    ) -> Iterator[DateExpression]:
        """Give atoms their places in the text and their tense."""
        starts: list[int] = []
        for atom in atoms:
            starts = starts or list(accumulate(map(len, reading.tokens), initial=0))
            start, end = starts[atom.start], starts[atom.end]
            if not text[end - 1].isalnum():
                # The gap behind a short form: its full stop belongs to it.
                end = starts[atom.end - 1] + 1
            yield DateExpression(
                start=start,
                end=end,
                text=text[start:end],
                rule=atom.rule,
                symbol=atom.symbol,
                tense=self._tense_of(reading, atom),
                clock=atom.clock,
            )

    def _tense_of(self, reading: Reading, atom: Atom) -> Tense:
        """Tell tense; of a plan that was, the nearest day without a year is meant."""
        place = atom.whole or (atom.start, atom.end)
        tense = self._tenses.around(reading, *place)
        kind = atom.symbol[1] if atom.symbol[0] == "span" else atom.symbol
        yearless = isinstance(kind, tuple) and kind[:2] in _YEARLESS
        if yearless and tense is Tense.FUTURE and self._tenses.is_once(reading, *place):
            return Tense.UNKNOWN
        return tense

    def _options(self, run: str) -> _Options:
        """Read a run: at each place what forms match, the longest first."""
        found: list[tuple[int, tuple[_Option, ...]]] = []
        present = frozenset(run)
        for at, kind in enumerate(run):
            here = [
                (-match.end(), pattern.rank, match, pattern)
                for pattern in self._by_first.get(kind, ())
                if pattern.fits(present)
                and (match := pattern.match(run, at)) is not None
            ]
            if here:
                here.sort(key=lambda each: each[:2])
                options = tuple(_option(match, each) for _, _, match, each in here)
                found.append((at, options))
        return tuple(found)

    def _chosen(
        self, reading: Reading, base: int, options: _Options, *, apart: bool
    ) -> Iterator[Atom]:
        behind = 0
        for at, ways in options:
            if at < behind or not _is_free(reading, base + at):
                continue
            for way in ways:
                atom = self._accept(reading, base, at, way)
                if atom is not None:
                    behind = way.end
                    yield from _parted(atom, base, way) if apart else (atom,)
                    break

    def _accept(
        self, reading: Reading, base: int, at: int, way: _Option
    ) -> Atom | None:
        start, end = base + at, base + way.end
        if not _is_whole(reading, end):
            return None
        form = way.pattern.form
        value = reading.lexicon.value
        meant = dict(form.given) | {
            name: value(reading.tokens[base + place], groups)
            for name, place, groups in way.places
        }
        if form.check:
            places = {name: base + place for name, place, _ in way.places}
            match = Match(start, end, form, meant, places)
            tell = partial(self._tenses.around, reading, start, end)
            if not CHECKS[form.check](reading, match, tell):
                return None
        symbol = MAKERS[form.make](meant)
        if symbol is None:
            return None
        return Atom(start, end, form.name, symbol, clock_of(meant))


def _option(match: re.Match[str], pattern: Pattern) -> _Option:
    places = tuple(
        (name.partition("__")[0], match.start(name), groups)
        for name, groups in pattern.slots.items()
        if match.start(name) >= 0
    )
    return _Option(match.end(), pattern, places)


def _parted(atom: Atom, base: int, way: _Option) -> Iterator[Atom]:
    """Give the two ends of a span that one form says; anything else as it is."""
    first = _FIRST_OF_SPAN.get(way.pattern.form.make)
    if first is None:
        yield atom
        return
    places = {name: base + place for name, place, _ in way.places}
    ends = (atom.start, places[first] + 1), (places["last"], atom.end)
    for (start, end), symbol in zip(ends, atom.symbol[1:], strict=True):
        if isinstance(symbol, tuple):
            whole = atom.start, atom.end
            yield Atom(start, end, str(symbol[0]), symbol, whole=whole)


def _is_free(reading: Reading, start: int) -> bool:
    """Whether a word begins at a place: nothing is glued to it from the left."""
    if not start:
        return True
    last = reading.tokens[start - 1][-1]
    return not (last.isalnum() or last in _GLUE)


def _is_whole(reading: Reading, end: int) -> bool:
    """Whether a word ends before a place, and a number is not cut."""
    tokens = reading.tokens
    if end >= len(tokens):
        return True
    first = tokens[end][0]
    if tokens[end] == "." and end + 1 < len(tokens) and tokens[end + 1].islower():
        # The name of a site or of a file: "monday.com", "2019.pdf".
        return False
    if not tokens[end - 1][-1].isalnum():
        return not first.isdigit() or tokens[end - 1][-1].isspace()
    if first.isalnum() or first == "_":
        return False
    return not (
        tokens[end] in {".", ","}
        and tokens[end - 1].isdigit()
        and end + 1 < len(tokens)
        and tokens[end + 1][0].isdigit()
    )
