"""What pages may ask of an article without having its text.

An article and its gist both answer this. The whole article is fetched for its own two
pages alone, by the process that makes them.
"""

from collections.abc import Sequence
from typing import Protocol

from site_builder.model import Article, Claim, Finding, Namesakes, Publication


class Known(Protocol):
    """The fields of an article; their meaning is that of `Article`."""

    @property
    def source(self) -> str:
        """The name of its source."""

    @property
    def slug(self) -> str:
        """Its address."""

    @property
    def digest(self) -> str:
        """That of its bytes."""

    @property
    def corrections_digest(self) -> str:
        """That of what stands beside it."""

    @property
    def title(self) -> str:
        """What to call it."""

    @property
    def headline(self) -> Claim | None:
        """Its headline."""

    @property
    def standfirst(self) -> Claim | None:
        """Its standfirst."""

    @property
    def authors(self) -> tuple[Claim, ...]:
        """Who wrote it."""

    @property
    def outlet(self) -> Claim | None:
        """Who published it."""

    @property
    def published(self) -> Publication | None:
        """When that was."""

    @property
    def url(self) -> Claim | None:
        """Where it was published."""

    @property
    def language(self) -> Claim | None:
        """Its language."""

    @property
    def tags(self) -> tuple[str, ...]:
        """What a person put it under."""

    @property
    def licence(self) -> Claim | None:
        """What it may be used for."""

    @property
    def none(self) -> frozenset[str]:
        """What a person states it not to have."""

    @property
    def share(self) -> str:
        """How much of it may be published."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The doubts about it."""

    @property
    def decided(self) -> str:
        """What was decided about its lines, in words that two articles compare by."""

    def has_line(self, number: int) -> bool:
        """Tell whether its source has that line, and it is not blank."""


class KnownCollection(Protocol):
    """The articles of a site, in the order of their sources' names."""

    @property
    def articles(self) -> Sequence[Known]:
        """All of them."""

    @property
    def namesakes(self) -> tuple[Namesakes, ...]:
        """Those that would share an address."""


class Shelf(Protocol):
    """Where whole articles are, as they are to be published."""

    def take(self, source: str) -> Article:
        """Give the article of a source."""
