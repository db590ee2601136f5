"""Names of texts that may not be published whole."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.model import Share, Shares
from site_builder.model.names import Name, Sentences


def withhold_names(names: Iterable[Name], shares: Shares) -> tuple[Name, ...]:
    """Leave of names what may be published.

    An excerpt still counts as an article that has the name, and nothing of it is
    quoted. A name that stands only in texts of which nothing is shown is not told.
    """
    return tuple(_left(names, shares))


def _left(names: Iterable[Name], shares: Shares) -> Iterator[Name]:
    for name in names:
        if all(found.source not in shares for found in name.occurrences):
            yield name
            continue
        occurrences = tuple(
            replace(found, places=b"", said=b"", sentences=Sentences())
            if found.source in shares
            else found
            for found in name.occurrences
            if shares.get(found.source) is not Share.METADATA
        )
        if occurrences:
            yield replace(name, occurrences=occurrences)
