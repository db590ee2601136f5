"""A source as it lies on disk, and as text: lines with nothing decided about them."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from site_builder.model.article import Finding


class SourceKind(StrEnum):
    """How a source is written, told by the ending of its name."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True, order=True)
class SourceRef:
    """A source that was found: its name in the collection and its place on disk.

    The name is what the outside sees (POSIX separators, relative to the collection);
    the path never leaves this machine.
    """

    name: str
    path: Path
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class Given:
    """What a person stated about a source, in front matter or beside it.

    `lines` counts the lines of the source that the front matter takes up; they are
    the first ones.
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


@dataclass(frozen=True, slots=True)
class Hints:
    """What the markup of a saved page claims; believed less than a person.

    `tags` names the element that each line came from ("h1", "p", "nav", "" for
    unknown), one for every line; `body` holds the numbers of the lines that the
    extractor took for the article.
    """

    headline: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    body: frozenset[int] = frozenset()


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
