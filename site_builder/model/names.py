"""Names in articles: who and what is spoken of, where, and of which kind."""

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What a name is the name of; schema.org has a type for each."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"
    """A mission, a ship, a work, a law; or nothing says what it is."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name as it stands in an article.

    `block` is the first line of the paragraph; `start` and `end` are code points into
    its text, end exclusive. `name` is what the words are put under within the article:
    "Lorvell" of "Ada Lorvell" stands under the whole name.
    """

    block: int
    start: int
    end: int
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A name of one article by itself: its mentions, and what hints at its kind.

    `hints` has the rules that spoke, each with how often, sorted. `sure` counts the
    mentions where a capital letter can mean nothing but a name.
    """

    name: str
    mentions: tuple[Mention, ...]
    sure: int
    hints: tuple[tuple[str, int], ...] = ()
    acronym: str = ""
    """The short form that the article gives in brackets behind the name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the collection: all that its articles call so.

    `aliases` are other writings, the name itself excluded. `rule` says what settled
    the kind. `mentions` gives for each source, in the order of sources, where it stands
    there.
    """

    name: str
    kind: NameKind
    rule: str
    aliases: tuple[str, ...]
    mentions: tuple[tuple[str, tuple[Mention, ...]], ...]

    @property
    def count(self) -> int:
        """In how many articles it stands."""
        return len(self.mentions)
