"""Names in articles: who and what is spoken of, where, and of which kind."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from site_builder.model.article import Finding


class NameKind(StrEnum):
    """What a name is the name of; schema.org has a type for each."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"
    """A mission, a ship, a work, a law; or nothing says what it is."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; `block` is the first line of its paragraph."""

    block: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences of an article, packed: a collection has very many.

    `blocks` has four bytes for each, `texts` their words in UTF-8 with a zero byte
    between two.
    """

    blocks: bytes = b""
    texts: bytes = b""

    def __getitem__(self, number: int) -> Sentence:
        """Unpack one of them."""
        text = self.texts.split(b"\0", number + 1)[number]
        words = text.decode("utf-8", "surrogatepass")
        return Sentence(array("I", self.blocks)[number], words)


def pack_sentences(sentences: Sequence[Sentence]) -> Sentences:
    """Pack sentences; a zero byte in one becomes a space."""
    texts = [
        each.text.replace("\0", " ").encode("utf-8", "surrogatepass")
        for each in sentences
    ]
    blocks = array("I", [each.block for each in sentences])
    return Sentences(blocks.tobytes(), b"\0".join(texts))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A name of one article by itself: where it stands, and what hints at its kind.

    `count` says how often it stands there, `sure` how often a capital letter can mean
    nothing else. `places` has where each paragraph has it first (see `places_of`).
    `said` has the first sentences with it, packed as places are: the number of the
    sentence among those of the article, and where the name stands in it. `hints` has
    the rules that spoke, two bytes each: the number of the rule in the order of their
    names, and how often it spoke, at most 255.
    """

    name: str
    count: int
    sure: int
    places: bytes
    said: bytes = b""
    hints: bytes = b""
    acronym: str = ""
    """The short form that the article gives in brackets behind the name."""


@dataclass(frozen=True, slots=True)
class Speech:
    """All names of one article, and the sentences that their pages may quote."""

    source: str
    names: tuple[Spoken, ...] = ()
    sentences: Sentences = Sentences()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that has a name from `start` to `end`, which are code points."""

    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in one article: how often, where first in each paragraph, what is said.

    `places`, `said` and `sentences` are those of `Spoken` and `Speech`, and are shared
    with these: a collection has very many of them.
    """

    source: str
    count: int
    places: bytes
    said: bytes
    sentences: Sentences

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The first sentences with the name."""
        return tuple(
            Quote(self.sentences[number], start, end)
            for number, start, end in places_of(self.said)
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the collection: all that its articles call so.

    `aliases` are other writings, the name itself excluded. `rules` are those that speak
    for its kind, the loudest first; "names.toml" is one of them. `occurrences` are in
    the order of the sources.
    """

    name: str
    kind: NameKind
    rules: tuple[str, ...]
    aliases: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]

    @property
    def count(self) -> int:
        """How often it stands in the collection."""
        return sum(found.count for found in self.occurrences)


def pack_places(places: list[int]) -> bytes:
    """Pack places: for each the first line of the paragraph, start and end there.

    Four bytes each, in the order of the machine that made them.
    """
    return array("I", places).tobytes()


def places_of(packed: bytes) -> Iterator[tuple[int, int, int]]:
    """Unpack places; start and end are code points of the text of the paragraph."""
    numbers = array("I", packed)
    yield from zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
