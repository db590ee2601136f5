"""A source as it lies on disk, and as text: lines with nothing decided about them."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from site_builder.model.article import Evidence, Finding
from site_builder.model.pictures import NamedPicture
from site_builder.model.roles import Role


class SourceKind(StrEnum):
    """How a source is written, told by the ending of its name."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a person stated a field beside the source: in a sidecar, in a table.

    `rule` names the kind of file: "sidecar", "articles.toml", "articles.csv".
    """

    field: str
    rule: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class GivenRole:
    """The role that a person gave a line, and the place that says so.

    The line is the one that begins with `text`, of several the nearest to `line`; an
    empty text means the line of that number, and a number of 0 that none was given.
    """

    role: Role
    line: int
    text: str
    origin: Evidence


@dataclass(frozen=True, slots=True)
class Given:
    """What a person stated about a source, in front matter or beside it.

    `lines` counts the lines of the source that the front matter takes up; they are
    the first ones. `none` names the fields that the article is stated not to have.
    """

    headline: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    lines: int = 0
    places: tuple[tuple[str, int], ...] = ()
    """Field name and the line of the source that states it."""
    licence: str | None = None
    share: str | None = None
    address: str | None = None
    none: frozenset[str] = frozenset()
    roles: tuple[GivenRole, ...] = ()
    origins: tuple[Origin, ...] = ()
    """Where the fields are stated that the source itself does not state."""
    pictures: tuple[NamedPicture, ...] = ()

    def origin(self, name: str) -> Origin | None:
        """Say where beside the source the field `name` is stated, if it is."""
        return next((each for each in self.origins if each.field == name), None)


@dataclass(frozen=True, slots=True, order=True)
class SourceRef:
    """A source that was found: its name in the collection and its place on disk.

    The name is what the outside sees (POSIX separators, relative to the collection);
    the path never leaves this machine. `sidecars` has the names and places of the files
    that correct this source alone, `given` what the collection's tables say of it, the
    first to be believed first.
    """

    name: str
    path: Path
    kind: SourceKind
    sidecars: tuple[tuple[str, Path], ...] = ()
    given: tuple[Given, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Doubts about what the tables say of it."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing that the markup of a saved page says about a field of its article.

    `field` is one of "headline", "standfirst", "author", "outlet", "published",
    "modified", "url"; `origin` says where: "json-ld", "og:title", "h1", "byline".
    """

    field: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What the markup of a saved page claims; believed less than a person.

    `candidates` is all that the page says, contradictions and all, in its own order;
    the fields are what is believed of it, and `origins` names for each field that has
    a value where it comes from and the line where it also stands (0 where nowhere).

    `tags` names the element that each line came from ("h1", "p", "nav", "" for
    unknown), one for every line; `body` holds the numbers of the lines that the
    extractor took for the article.
    """

    headline: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    stamp: str | None = None
    """The words that `published` is read from, which may give a time and its zone."""
    url: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    body: frozenset[int] = frozenset()
    candidates: tuple[Hint, ...] = ()
    origins: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A top-level piece of a Markdown source: its lines, what it is, how it reads.

    `kind` is one of "heading", "paragraph", "list", "quote", "image", "code",
    "table", "rule"; `level` is that of a heading, 0 elsewhere. `text` is the piece
    without markup, `html` the piece rendered and sanitised.
    """

    first: int
    last: int
    kind: str
    text: str
    html: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source as text: every line of it, in order, without line ends.

    Line number n is `lines[n - 1]`. Of a saved page the lines are the page's text,
    one for each block element, in document order.
    """

    name: str
    kind: SourceKind
    lines: tuple[str, ...]
    digest: str
    """BLAKE2b of the bytes, 16 bytes in hex."""
    encoding: str
    given: Given = field(default_factory=Given)
    hints: Hints = field(default_factory=Hints)
    chunks: tuple[Chunk, ...] = ()
    """The pieces of a Markdown source; empty for other kinds."""
    findings: tuple[Finding, ...] = ()
    corrections_digest: str = ""
    """BLAKE2b of what files beside the source say of it; empty where none does."""
    pictures: tuple[NamedPicture, ...] = ()
    """Those that the markup of the source has."""
