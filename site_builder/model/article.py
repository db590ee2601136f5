"""An understood article: its lines with their roles, its fields with their evidence."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model.pictures import NamedPicture
from site_builder.model.roles import Role
from site_builder.model.time import DateExpression, Interval


class Basis(StrEnum):
    """On whose word a value stands."""

    STATED = "stated"
    """The text says it."""
    GIVEN = "given"
    """A person said it: front matter, sidecar, configuration. Always wins."""
    INFERRED = "inferred"
    """It follows from the text."""
    COLLECTION = "collection"
    """It follows from other articles of the collection."""


class Severity(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    """Good to know; nothing is wrong."""
    WARNING = "warning"
    """A person should look; fatal under `--strict`."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A doubt about a source that a person may want to settle.

    Doubt is data: it never stops a build. `line` is 0 where it concerns the whole
    source.
    """

    source: str
    line: int
    code: str
    """A short name to search for: "no-date", "encoding-guessed"."""
    message: str
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words of a source that a value rests on; `line` starts at 1."""

    source: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A value, on whose word it stands, the rule that found it, and its evidence."""

    value: str
    basis: Basis
    rule: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published, as exactly as it is known.

    `within` holds the day for certain; one day long where it is known exactly.
    `stamp` keeps the words of the source where they say more (a time and its zone).
    """

    within: Interval
    basis: Basis
    rule: str
    evidence: tuple[Evidence, ...] = ()
    stamp: str | None = None
    vague: str = ""
    """What a person gave, in EDTF, where that is vaguer than a day: "2018-06"."""

    @property
    def day(self) -> date | None:
        """The day itself, where it is certain."""
        return self.within.day


GIVEN_RULE = "given"
"""How the reason of a line begins whose role a person gave; the place follows."""


def is_given(rule: str) -> bool:
    """Tell by the reason of a line whether a person gave its role."""
    return rule.partition(":")[0] == GIVEN_RULE


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line with a role of its own: a credit at the end of a caption.

    Offsets are code points into the line, end exclusive.
    """

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line of a source, word for word, and what it is.

    `rule` names the reason for the role. `spans` is empty unless the line holds
    more than its role says.
    """

    number: int
    text: str
    role: Role
    rule: str
    spans: tuple[Span, ...] = ()
    withheld: bool = False
    """The words may not be published, and `text` is empty."""


@dataclass(frozen=True, slots=True)
class Credit:
    """To whom a picture belongs, in the words of the source."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article as it is read: a paragraph, a caption, a quotation.

    One block may stand for several lines (a hard-wrapped paragraph, a caption that
    the page prints twice); `text` is what to read. `html` is set where the source
    brings its own markup, already sanitised. `dates` are the time expressions in
    `text`, found and not yet resolved.
    """

    role: Role
    lines: tuple[int, ...]
    text: str
    html: str | None = None
    credit: Credit | None = None
    dates: tuple[DateExpression, ...] = ()
    starts: tuple[int, ...] = (0,)
    """Where each line begins in `text`, to lead back from words to lines.

    Of lines that begin at one place the last one holds the words.
    """

    @property
    def first(self) -> int:
        """The line that gives the block its address."""
        return self.lines[0]

    def line_at(self, offset: int) -> int:
        """Say which line of the source holds the character at `offset` of `text`."""
        if len(self.starts) != len(self.lines):
            return self.lines[0]
        at = 0
        while at + 1 < len(self.starts) and self.starts[at + 1] <= offset:
            at += 1
        return self.lines[at]


@dataclass(frozen=True, slots=True)
class Article:
    """One source, understood.

    Every non-blank line of the source stands in `lines`, in order. `blocks` is the
    article to read: standfirst excluded, captions, body and its parts included.
    """

    source: str
    slug: str
    digest: str
    encoding: str
    lines: tuple[Line, ...]
    headline: Claim | None = None
    standfirst: Claim | None = None
    authors: tuple[Claim, ...] = ()
    outlet: Claim | None = None
    published: Publication | None = None
    url: Claim | None = None
    language: Claim | None = None
    tags: tuple[str, ...] = ()
    licence: Claim | None = None
    none: frozenset[str] = frozenset()
    """Fields that a person states it not to have: nothing is to be inferred there."""
    blocks: tuple[Block, ...] = ()
    lead: Block | None = None
    """The standfirst as a block, so that its dates are found like any other's."""
    findings: tuple[Finding, ...] = ()
    share: str = ""
    """How much of it may be published, where that is decided for it alone: "full",
    "excerpt" or "metadata"."""
    corrections_digest: str = ""
    """As that of the source; with `digest` it tells whether anything has changed."""
    address: Claim | None = None
    """The address that a person states for its page; no other article takes it."""
    pictures: tuple[NamedPicture, ...] = ()
    """What a person gives for pictures of it, then those that the text itself has."""

    @property
    def title(self) -> str:
        """What to call the article: its headline, or the name of its file."""
        return self.headline.value if self.headline else self.source

    @property
    def decided(self) -> str:
        """What was decided about its lines: the role of each, and why."""
        return "\n".join([f"{line.role} {line.rule}" for line in self.lines])

    def has_line(self, number: int) -> bool:
        """Tell whether the source has line `number`, and it is not blank."""
        return any(line.number == number for line in self.lines)

    @property
    def narrative(self) -> tuple[Block, ...]:
        """The blocks whose dates may enter the timeline, in reading order."""
        return (self.lead, *self.blocks) if self.lead else self.blocks
