"""Sentences that several articles carry, and what they are found by."""

from dataclasses import dataclass

from site_builder.model.names import Sentences


@dataclass(frozen=True, slots=True)
class Imprint:
    """The sentences of one article by a few hashes each, to be looked for elsewhere.

    `marks` has numbers of 4 bytes, each once, ascending; `owners`, in step, says which
    sentence has it, 4 bytes each. Both in the order of the machine that made them.
    """

    source: str
    marks: bytes = b""
    owners: bytes = b""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The words of the sentences of an imprint, by the same numbers."""

    source: str
    sentences: Sentences


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article; `block` is the first line of its paragraph."""

    source: str
    block: int
    text: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """One passage in all articles that carry it, each once.

    They come in the order of publication, undated ones last: the first is the earliest
    that the collection has, which says nothing of who wrote it.
    """

    passages: tuple[Passage, ...]
