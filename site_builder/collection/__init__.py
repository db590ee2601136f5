"""What can only be known from all articles together."""

from collections.abc import Sequence
from operator import attrgetter

from site_builder.collection.addresses import give_addresses
from site_builder.collection.dating import date_articles
from site_builder.model import Article, Collection

__all__ = ["gather"]


def gather(articles: Sequence[Article]) -> Collection:
    """Bring articles together: dated by what they say, each with an address of its own.

    The order of `articles` does not matter; theirs is that of their sources' names.
    """
    ordered = tuple(sorted(articles, key=attrgetter("source")))
    dated = date_articles(ordered)
    addressed, namesakes = give_addresses(dated)
    return Collection(articles=addressed, namesakes=namesakes)
