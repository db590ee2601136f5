"""Whether the words around a time expression speak of what was or what is to come."""

import re
from typing import Final

from site_builder.dates import lexing
from site_builder.dates.language import Language
from site_builder.dates.lexing import Lexicon
from site_builder.dates.reading import Reading
from site_builder.dates.templates import compile_signs
from site_builder.model import Tense

_REACH: Final = 36
"""Tokens, gaps among them, in which tense is looked for on either side: a hundred
characters, about."""
_CLAUSE, _NEXT_CLAUSE = 5, 16
"""Tokens behind a deadline within which a verb in the past makes it a report, right
behind it and past a comma."""
_NONE: Final = (-1, 0)
"""Where no sign stands."""
_ENDS: Final = re.compile(f"[{lexing.STOP}{lexing.END}]")


class Tenses:
    """Tells tense in the words of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        """Compile the signs of a language."""
        self._future = re.compile(_without_names(language, lexicon))
        past = compile_signs(language, lexicon, language.past)
        clause = lexicon.classes("clause") or lexing.END
        self._clause = re.compile(f"[{clause}]")
        participles = lexicon.classes("participle") or lexing.ODD
        passive = lexicon.classes("passive") or lexing.ODD
        # Of a language that names no denial nothing matches.
        denied = compile_signs(language, lexicon, language.denied) or r"(?!)"
        self._denied = re.compile(denied)
        self._telling = lexicon.classes("telling")
        self._perfect = _any_of(lexicon.classes("perfect"))
        self._infinitive = _any_of(lexicon.classes("infinitive"))
        self._pending = _any_of(lexicon.classes("pending"))
        leading = compile_signs(language, lexicon, language.leading) or r"(?!)"
        self._leading = re.compile(f"(?:{leading})[{lexing.SPACE}]$")
        once = compile_signs(language, lexicon, language.once) or r"(?!)"
        self._once = re.compile(once)
        self._anew = _any_of(lexicon.classes("anew"))
        self._opening = _any_of(lexicon.classes("opening"))
        starting = compile_signs(language, lexicon, language.starting) or r"(?!)"
        self._starting = re.compile(f"(?:{starting})[{lexing.SPACE}]$")
        # The word before the date stands first in its clause.
        self._fronted = re.compile(
            f"(?:^[{lexing.SPACE}{lexing.OPENING}{lexing.ODD}]?|[{clause}]"
            f"[{lexing.SPACE}]|[{lexing.COMMA}]).[{lexing.SPACE}]$"
        )
        self._past = re.compile(
            f"(?<![{passive}][{lexing.SPACE}])(?:{past}|[{participles}])"
        )

    def is_once(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a date lay ahead of a time that is told as past.

        "It was to open on 3 May" may be told before that day as well as behind it.
        """
        before, _ = self._sentence(reading, start, end)
        planned = max((m.start() for m in self._once.finditer(before)), default=-1)
        return planned >= 0 and self._anew.search(before, planned) is None

    def around(self, reading: Reading, start: int, end: int) -> Tense:
        """Tell tense from the nearest sign before an expression, else behind it.

        Args:
            reading: The text.
            start: The expression's first token.
            end: The token behind its last.
        """
        before, after = self._sentence(reading, start, end)
        future, past = _last(self._future, before), _last(self._past, before)
        link = start - 2
        apart = reading.gap(link - 1) == lexing.COMMA
        if self._leads(before, after):
            return Tense.FUTURE
        if reading.is_in(link, "deadline"):
            if reading.is_in(link, "unless-denied") and self._denied.search(before):
                return Tense.PAST
            # "It included, until Friday, a mill" sets off what was.
            told = past > future and (
                apart
                or reading.is_in(link, "unless-past")
                # "He worked there from March until the end of April."
                or self._opening.search(before, past[0]) is not None
            )
            if reading.is_in(link, "unless-done"):
                told = told or self._done(before, after)
            if not told and not self._reports(before, after):
                return Tense.FUTURE
        if apart and reading.is_in(link, "fronting") and after[:1] == lexing.SPACE:
            # "Lest it would spread, on Friday they moved": a clause begins here.
            told_behind = self._first(after)
            if told_behind is not Tense.UNKNOWN:
                return told_behind
        owner = after[:1] == lexing.APOSTROPHE
        if future == past or (owner and lexing.COMMA in before[max(0, future[0]) :]):
            # "It would use force, calling Monday's drills a sign" tells of no drills.
            return self._first(after)
        # "Has been called off Tuesday after rain" tells of the day of doing so.
        off = reading.is_in(link, "called-off") and reading.is_in(end + 1, "cause")
        return Tense.FUTURE if future > past and not off else Tense.PAST

    def _leads(self, before: str, after: str) -> bool:
        """Whether the words right before a date say that it lies ahead.

        "The key is Tuesday's vote", "the best day is Sunday, when they sang" and "he
        was jailed starting Friday" do not.
        """
        if self._leading.search(before) and after[:1] != lexing.APOSTROPHE:
            return not (self._told(after) and self._first(after) is Tense.PAST)
        return self._starting.search(before) is not None and not self._told(before)

    def _told(self, shape: str) -> bool:
        """Whether the past is told, other than that somebody said something."""
        return any(m[0][-1] not in self._telling for m in self._past.finditer(shape))

    def _sentence(self, reading: Reading, start: int, end: int) -> tuple[str, str]:
        """Give what stands before and behind an expression in its sentence."""
        shape = reading.shape
        first, last = max(0, start - _REACH), end + _REACH
        for match in _ENDS.finditer(shape, first, start):
            if _is_end(reading, match.start()):
                first = match.end()
        for match in _ENDS.finditer(shape, end, last):
            if _is_end(reading, match.start()):
                last = match.start()
                break
        after = self._clause.split(shape[end:last], maxsplit=1)[0]
        return shape[first:start], after

    def _reports(self, before: str, after: str) -> bool:
        """Whether a deadline is none: "by 1801 it had a mill", "by Sunday, he was"."""
        near = after[:_NEXT_CLAUSE]
        if after[:1] == lexing.SPACE:
            if not self._fronted.search(before):
                return self._first(after[:_CLAUSE]) is Tense.PAST
            # "By Wednesday the last of them had left": what it tells is all behind it.
            return self._future.search(near) is None and self._first(near) is Tense.PAST
        behind = self._past.search(near)
        return (
            after[:1] == lexing.COMMA
            and behind is not None
            and behind[0][-1] not in self._telling
            and self._first(after) is Tense.PAST
        )

    def _done(self, before: str, after: str) -> bool:
        """Whether the past perfect tells what was done by then.

        "Bread had run out by Wednesday" does, "it had agreed to pay by Friday" not.
        """
        perfect = max((m.end() for m in self._perfect.finditer(before)), default=-1)
        return (
            perfect >= 0
            and self._future.search(before, perfect) is None
            and self._infinitive.search(before, perfect) is None
            and self._pending.search(after) is None
        )

    def _first(self, after: str) -> Tense:
        ahead, behind = self._future.search(after), self._past.search(after)
        if ahead is None and behind is None:
            return Tense.UNKNOWN
        if ahead is None or (behind is not None and behind.start() < ahead.start()):
            return Tense.PAST
        return Tense.FUTURE


def _without_names(language: Language, lexicon: Lexicon) -> str:
    """Compile the signs of the future, of which none is a month: no "May" of "may"."""
    months = lexicon.classes("month")
    signs = compile_signs(language, lexicon, language.future)
    return signs.translate(dict.fromkeys(map(ord, months)))


def _last(signs: re.Pattern[str], before: str) -> tuple[int, int]:
    """Give where the last sign ends, and where it begins with a minus.

    Of two that end at one place the longer is the greater: "is held", not "held".
    """
    return max(((m.end(), -m.start()) for m in signs.finditer(before)), default=_NONE)


def _any_of(kinds: str) -> re.Pattern[str]:
    """Match a word of some classes; of none nothing matches."""
    return re.compile(f"[{kinds}]" if kinds else r"(?!)")


def _is_end(reading: Reading, at: int) -> bool:
    """Whether a full stop ends a sentence: not in "6 p.m. on", "U.S. Navy", "Dr. X"."""
    if reading.gap(at) == lexing.END:
        return True
    before, behind = reading.word(at - 1), reading.word(at + 1)
    if behind[:1].islower() or reading.is_in(at - 1, "title"):
        return False
    return len(before) > 1 or not before.isupper()
