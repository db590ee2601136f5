"""What an article's page says of articles that share something with it, and what."""

from dataclasses import dataclass

from site_builder.rendering import addresses
from site_builder.rendering.kinship import Carrier, Connection, SharedPassage
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.surroundings import Surroundings
from site_builder.rendering.views import Link
from site_builder.rendering.wording import is_same_wording, marked_wording
from site_builder.rendering.words import shortened, titled

_QUOTATION = 80
"""Characters of a shared passage that stand for it in a reason."""
_REASONS = 3
"""Names, or days, that are enough to see why two articles are related."""
_EDGES = " .,;:–—“”„«»\"'"


@dataclass(frozen=True, slots=True)
class ConnectedView:
    """Another article and why it is named here."""

    link: Link
    outlet: str
    reason: str


@dataclass(frozen=True, slots=True)
class CarrierView:
    """Another article with a passage; `about` is its outlet and its day.

    `html` has its wording with the differences marked, "" where it is the same.
    """

    link: Link
    about: str
    html: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage of this article and who else carries it; `more` counts the rest."""

    own: Link
    carriers: tuple[CarrierView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class PassagesHere:
    """The passages that an article shares; `all` leads to those of all articles."""

    passages: tuple[PassageView, ...]
    more: str
    all: Link
    differ: bool


def connected(say: Phrases, here: str, found: Connection) -> ConnectedView:
    """Say why an article is related to another."""
    path = addresses.article_path(found.article.slug)
    link = Link(found.article.title, addresses.link(here, path))
    return ConnectedView(link, found.outlet, _reason(say, found))


def _reason(say: Phrases, found: Connection) -> str:
    reasons = []
    if found.passage:
        words = shortened((found.quote or found.passage).strip(_EDGES), _QUOTATION)
        told = say("both-quote" if found.quote else "both-say", words=words)
        if found.passages > 1:
            told += say.count("and-more-passages", found.passages - 1)
        reasons.append(told)
    if found.names:
        reasons.append(say("both-name", names=say.joined(found.names[:_REASONS])))
    if found.values:
        days = tuple(dict.fromkeys(map(say.value, found.values)))[:_REASONS]
        reasons.append(say("both-report", days=say.joined(days)))
    return f"{titled('; '.join(reasons))}."


def passages_here(say: Phrases, here: str, around: Surroundings) -> PassagesHere | None:
    """Say what an article shares; None where that is nothing."""
    if not around.passages:
        return None
    passages = tuple(_passage(say, here, each) for each in around.passages)
    more = around.more_passages
    return PassagesHere(
        passages,
        say.count("more-passages", more) if more else "",
        Link(say("all-passages"), addresses.link(here, addresses.PASSAGES)),
        any(carrier.html for each in passages for carrier in each.carriers),
    )


def _passage(say: Phrases, here: str, found: SharedPassage) -> PassageView:
    return PassageView(
        Link(found.text, f"#{found.place}"),
        tuple(_carrier(here, found.text, each) for each in found.carriers),
        say.count("more-carriers", found.more) if found.more else "",
    )


def _carrier(here: str, own: str, found: Carrier) -> CarrierView:
    path = addresses.article_path(found.article.slug)
    return CarrierView(
        Link(found.article.title, addresses.link(here, path, found.place)),
        ", ".join(filter(None, (found.outlet, found.when))),
        "" if is_same_wording(own, found.text) else marked_wording(own, found.text),
    )
