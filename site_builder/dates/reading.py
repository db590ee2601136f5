"""A text as the finder reads it: its tokens, their classes, and what matched there."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.dates import lexing
from site_builder.dates.language import Form, Value
from site_builder.dates.lexing import Lexicon


@dataclass(slots=True)
class Reading:
    """A text in tokens, with one class for each.

    Nothing ever changes one; as the values below it is not frozen, since each paragraph
    makes some, and a frozen one takes four times as long to make.
    """

    tokens: list[str]
    shape: str
    lexicon: Lexicon
    groups: Mapping[str, frozenset[str]]
    """By the name of a group, the classes whose words are in it."""

    def is_in(self, at: int, group: str) -> bool:
        """Whether the token at a place is a word of a group."""
        return 0 <= at < len(self.shape) and self.shape[at] in self.groups.get(
            group, _NONE
        )

    def has(self, places: slice, group: str) -> bool:
        """Whether a word of a group stands within some places."""
        return not self.groups.get(group, _NONE).isdisjoint(self.shape[places])

    def gap(self, at: int) -> str:
        """Give the class of what stands at a place; "!" beyond the ends."""
        return self.shape[at] if 0 <= at < len(self.shape) else lexing.END

    def word(self, at: int) -> str:
        """Give the word at a place; nothing beyond the ends."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""


@dataclass(slots=True)
class Match:
    """Where a form matched: its first token, the one behind its last, its slots."""

    start: int
    end: int
    form: Form
    slots: Mapping[str, Value]
    places: Mapping[str, int]
    """At which token each slot stands."""


_NONE: frozenset[str] = frozenset()
