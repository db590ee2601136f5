"""The event words of a few words or a sentence, and what each can mean."""

from dataclasses import dataclass

from site_builder.timeline.likeness.families import families
from site_builder.timeline.likeness.matter import NO_HAPPENING
from site_builder.timeline.likeness.wording import words


@dataclass(frozen=True, slots=True)
class Happening:
    """An event word: its stem, what it can mean, and where it ends in its text."""

    stem: str
    meanings: frozenset[int]
    end: int

    def is_same(self, other: "Happening") -> bool:
        """Whether both are one word, in whatever form."""
        return self.stem == other.stem

    def is_like(self, other: "Happening") -> bool:
        """Whether both can mean one thing: "collapse" and "fell"."""
        return not self.meanings.isdisjoint(other.meanings)


def happenings(text: str) -> tuple[Happening, ...]:
    """Find the event words of a text, in order; those of saying are none."""
    known = families()
    return tuple(
        Happening(word.stem, known[word.stem], word.end)
        for word in words(text)
        if word.stem in known and word.stem not in NO_HAPPENING
    )
