"""What the pages of lists show: articles of a period, an outlet, an author, a tag."""

from dataclasses import dataclass

from site_builder.rendering.views import ArticleLine, Head, Link


@dataclass(frozen=True, slots=True)
class Tally:
    """A name that leads to its list, and how many articles stand there."""

    name: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a long list; `share` says how long its bar is, of 100."""

    link: Link
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class Related:
    """Names that occur in a list: the commonest, and in words how many more."""

    label: str
    names: tuple[Tally, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles under one heading; `label` and `name` are empty for a short list.

    `year_known` says that the page or the heading names the year of all of them.
    """

    label: str
    name: str
    articles: tuple[ArticleLine, ...]
    year_known: bool = True


@dataclass(frozen=True, slots=True)
class YearStrip:
    """How many articles each year has, as a path of an SVG that is 24 units high."""

    width: int
    path: str
    first: str
    last: str
    words: str


@dataclass(frozen=True, slots=True)
class ListView:
    """All that a list of articles shows.

    `kind` is "archive", "outlet", "author" or "tag". A long list has `bars`, which
    lead to its parts, in the place of `groups`. `feeds` are of this list alone; `signs`
    says that some value in it bears one.
    """

    head: Head
    kind: str
    title: str
    above: Link | None
    facts: str
    groups: tuple[Group, ...] = ()
    bars: tuple[Bar, ...] = ()
    jumps: tuple[Link, ...] = ()
    related: tuple[Related, ...] = ()
    strip: YearStrip | None = None
    feeds: tuple[Link, ...] = ()
    earlier: Link | None = None
    later: Link | None = None
    signs: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with one letter; `label` is empty in a short index."""

    label: str
    name: str
    names: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class NamesView:
    """An index of outlets, authors or tags.

    A very long one has `bars`, which lead to its letters, and under `letters` only the
    names that most articles have.
    """

    head: Head
    kind: str
    title: str
    above: Link | None
    facts: str
    letters: tuple[Letter, ...]
    jumps: tuple[Link, ...] = ()
    bars: tuple[Bar, ...] = ()
    without: str = ""
