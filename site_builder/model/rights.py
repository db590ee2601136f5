"""How much of an article may be published: the user's decision."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Self


class Share(StrEnum):
    """How much of a text a site shows."""

    FULL = "full"
    """Every word."""
    EXCERPT = "excerpt"
    """What describes the article, the standfirst, the beginning of the body, and short
    quotations on the timeline."""
    METADATA = "metadata"
    """What describes it, in fields: headline, authors, outlet, day, address."""


Shares = Mapping[str, Share]
"""What may be shown of each source of which something is withheld, by its name."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """How many articles are not published whole, by what is shown of them."""

    excerpt: int = 0
    metadata: int = 0

    @classmethod
    def of(cls, shares: Shares) -> Self:
        """Count the articles of which something is withheld."""
        found = [*shares.values()]
        return cls(found.count(Share.EXCERPT), found.count(Share.METADATA))


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet that a decision is about: its name as written, and file and line."""

    name: str
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Rights:
    """What the collection decides; an article's own decision goes before it.

    `outlets` has the share of each outlet by its name, as `outlet_key` writes it;
    `mentions` say where they are decided, which makes no difference to the decision.
    """

    share: Share = Share.FULL
    outlets: Mapping[str, Share] = field(default_factory=lambda: MappingProxyType({}))
    mentions: tuple[Mention, ...] = field(default=(), compare=False, repr=False)

    @property
    def is_open(self) -> bool:
        """Whether everything may be shown that is not decided by itself."""
        return {self.share, *self.outlets.values()} == {Share.FULL}

    def of(self, outlet: str, own: str) -> Share:
        """Decide about an article.

        Args:
            outlet: The name of its outlet, or nothing.
            own: What is decided for this article alone, or nothing.
        """
        if own:
            return Share(own)
        return self.outlets.get(outlet_key(outlet), self.share)


def outlet_key(name: str) -> str:
    """Write the name of an outlet as `Rights` has it, however it was written."""
    return " ".join(name.casefold().split())
