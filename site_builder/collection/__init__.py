"""What can only be known from all articles together."""

from collections.abc import Sequence
from operator import attrgetter

from site_builder.collection.addresses import give_addresses
from site_builder.collection.dating import date_articles
from site_builder.collection.duplicates import find_duplicates
from site_builder.collection.furniture import lend_outlets, set_apart
from site_builder.model import Article, Collection

__all__ = ["gather"]


def gather(articles: Sequence[Article]) -> Collection:
    """Bring articles together: freed of furniture, dated, each with its own address.

    The order of `articles` does not matter; theirs is that of their sources' names.
    """
    ordered = tuple(sorted(articles, key=attrgetter("source")))
    own = lend_outlets(set_apart(ordered))
    dated = date_articles(own)
    addressed, namesakes = give_addresses(dated)
    return Collection(addressed, namesakes, find_duplicates(addressed))
