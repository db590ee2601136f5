"""What the collection needs of an article, and what it decides about one.

A `Gist` is small and travels; the `Article` with all its lines stays in the store until
a page of it is written. Both come from the article by itself. What only all articles
together can tell is `Settled`, one for each article, and is applied to article and gist
by whoever needs them as they are to be published.
"""

from dataclasses import dataclass
from datetime import date

from site_builder.model.article import Claim, Finding, Publication
from site_builder.model.collection import Namesakes
from site_builder.model.pictures import NamedPicture
from site_builder.model.roles import Role


@dataclass(frozen=True, slots=True)
class Outline:
    """An article by the hashes of its texts, to be compared with others.

    Hashes are of 8 bytes each, packed one behind the other in the order of the machine
    that made them; white space does not count in them.
    """

    blocks: bytes = b""
    """The hash of each block's text, in order."""
    lengths: bytes = b""
    """The characters of each block's text, 4 bytes each."""
    marks: bytes = b""
    """One byte for each block: whether it may be furniture, whether it quotes."""
    lines: bytes = b""
    """The hash of each line that is furniture, a byline or a biography, in order."""
    kinds: bytes = b""
    """One byte for each of these lines: furniture, lending, naming the outlet."""
    headline: int = 0
    """The hash of the headline; 0 for none."""
    told: bytes = b""
    """A digest of all words that the article tells; empty where it tells none."""
    shingles: bytes = b""
    """The hashes of some of its runs of words, each once, ascending."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A dated sentence: the stem of the verb at its date, its names, its other words.

    `verb` is None where no verb of an event stands at the date. Names and words are in
    the order of their letters.
    """

    verb: str | None
    names: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """The words about a weekday as the hashes of their runs of eight, in order.

    Each hash has 8 bytes; of `quoted` each byte says whether the middle of that run
    stands inside quotation marks. `words` has the hash of each word, 2 bytes each.
    """

    hashes: bytes
    quoted: bytes
    words: bytes


@dataclass(frozen=True, slots=True)
class Pin:
    """A time expression that lends its day to other articles, or may borrow one.

    `at` is its place among the expressions of the article, `weekday` the number of the
    weekday where it is one. It lends where it has a `day`, and borrows elsewhere.
    """

    at: int
    day: date | None
    weekday: int | None
    telling: Telling
    passages: Passages | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """What dates an article by others, and others by it.

    `since` is the first day of the latest year that the text looks back on; `words` has
    the hash of each word of the text, 2 bytes each, each once. `alone` says that no day
    is stated although the text's own words give one. `failure` has the words of an
    error that the program ran into with the dates of this text.
    """

    pins: tuple[Pin, ...] = ()
    since: date = date.min
    words: bytes = b""
    alone: bool = False
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Gist:
    """An article without its text: its fields, and what others are compared by.

    The fields are those of `Article`. They are what the article says by itself, until
    what the collection says is laid over them.
    """

    source: str
    slug: str
    digest: str
    corrections_digest: str = ""
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
    findings: tuple[Finding, ...] = ()
    standing: bytes = b""
    """A bit for each line of the source, from line 0 and the lowest bit of the first
    byte on: whether it is there and not blank."""
    furniture: "Furniture" = ()
    """What the collection took out of the article."""
    share: str = ""
    address: Claim | None = None
    outline: Outline = Outline()
    dating: Dating = Dating()
    pictures: tuple[NamedPicture, ...] = ()

    @property
    def title(self) -> str:
        """What to call the article: its headline, or the name of its file."""
        return self.headline.value if self.headline else self.source

    @property
    def decided(self) -> str:
        """What the collection decided about its lines; the rest is in its digests."""
        return repr([(at, role.value) for at, role in self.furniture])

    def has_line(self, number: int) -> bool:
        """Tell whether the source has line `number`, and it is not blank."""
        at, bit = divmod(number, 8)
        return at < len(self.standing) and bool(self.standing[at] >> bit & 1)


Furniture = tuple[tuple[int, Role], ...]
"""The blocks of an article that turned out to be furniture: places among its blocks in
ascending order, and the role that each one's lines are to have."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What the collection decides about one article.

    `slug` is its own, `outlet`, `published` and `findings` go in the place of those
    that the article has by itself. `share` is how much of it may be published, where
    that is decided for it alone.
    """

    source: str
    slug: str
    outlet: Claim | None = None
    published: Publication | None = None
    furniture: Furniture = ()
    findings: tuple[Finding, ...] = ()
    share: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """All articles together: what is decided about each, in the order of the sources.

    `gists` are the articles as they are to be published, one for each of `settled`.
    `findings` are about several articles.
    """

    settled: tuple[Settled, ...]
    gists: tuple[Gist, ...]
    namesakes: tuple[Namesakes, ...] = ()
    findings: tuple[Finding, ...] = ()
