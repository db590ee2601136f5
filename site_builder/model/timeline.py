"""What the articles report, in order of time."""

from dataclasses import dataclass
from enum import StrEnum

from site_builder.model.article import Finding
from site_builder.model.time import Interval


class EventKind(StrEnum):
    """Whether a text tells of something that happened or that is to come."""

    REPORTED = "reported"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Report:
    """One article's sentence about one date.

    `text` is the sentence, `start` and `end` mark the date's words in it. `line` is
    the line that holds those words; `block` is the first line of the paragraph that the
    sentence stands in, which is its address on the article's page. `value` is the
    date in EDTF. `anchor` is the day that relative words were counted from, or the days
    among which it lies; None where the words alone give the date.
    """

    source: str
    line: int
    block: int
    text: str
    start: int
    end: int
    value: str
    kind: EventKind
    rule: str
    anchor: Interval | None = None
    carried: int | None = None
    """The line from which the date is carried on to a sentence that gives none."""


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A report with all that its sentence says by itself, to be compared by.

    `label` is what the sentence alone would be called. `roots` are the stems of its
    words, in the order of the alphabet, one space between, and `happenings` those among
    them that may name a kind of happening; `figures` are its numbers but those of the
    date. `counts` are the numbers that count something: the stem of what they count,
    and both as written.
    """

    report: Report
    label: str = ""
    roots: str = ""
    happenings: str = ""
    figures: str = ""
    counts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How often an article says which words, by their stems, one space between.

    `subject` has those of what the article is about, `others` all others that it says,
    each once. `again` has a stem for each time that it comes again. `capitals` has a
    stem twice for each time that it is written with a capital within a sentence, and
    once where it begins one: twice as many as it has without that make a name.
    """

    subject: str = ""
    others: str = ""
    again: str = ""
    capitals: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """What one article brings to the timeline, all of it read from itself.

    It goes with the article as it is published: another day of publication, or a
    paragraph that turns out to be furniture, makes another account. Sentences stand in
    reading order. Where the program failed on the article's dates, `findings` says so
    and there are neither sentences nor countdowns.
    """

    source: str
    published: Interval | None = None
    sentences: tuple[DatedSentence, ...] = ()
    sequences: tuple["Sequence", ...] = ()
    words: WordCounts = WordCounts()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What the reports of one event say differently.

    `field` is "day", "number" or "wording". `values` has each thing that is said, with
    the sources that say so.
    """

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What one or several articles report for one date.

    `value` is EDTF. Reports come in the order of publication, undated articles last.
    `label` says in a few words of a sentence what happened; empty where no rule finds
    any. Several events may share a date.
    """

    value: str
    kind: EventKind
    reports: tuple[Report, ...]
    label: str = ""
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a countdown: an offset from the zero (ISO 8601 duration), in words.

    `block` is the first line of the paragraph that the sentence stands in; 0 where that
    is `line`.
    """

    offset: str
    approximate: bool
    line: int
    text: str
    block: int = 0


@dataclass(frozen=True, slots=True)
class Sequence:
    """A countdown: steps counted from a zero, which has a date when one is known."""

    source: str
    zero: str
    value: str | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All events of a collection, earliest first, the exact before the vague."""

    events: tuple[Event, ...] = ()
    sequences: tuple[Sequence, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Articles whose dates could not be read, which are in no event."""
