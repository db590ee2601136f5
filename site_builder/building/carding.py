"""The social cards of a site: one for each article, where the settings want them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.building.mapping import map_in_order
from site_builder.model import Finding, Gist, Output, Rendition, Severity, Site
from site_builder.pictures import is_installed
from site_builder.pictures.cards import (
    HEIGHT,
    WIDTH,
    Card,
    card_key,
    draw_card,
    find_face,
)
from site_builder.rendering.catalogue import take_stock

_WORTH = 5
"""How many texts could be understood while a card is drawn, which is 10 ms."""
_FOLDER = "cards"
_SETTING = "site.social_cards"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A card, the font for it, and the key of both."""

    card: Card
    face: str
    key: str


@dataclass(frozen=True, slots=True)
class Carded:
    """The card of each source that has one, what is to be drawn, and the doubts."""

    cards: Mapping[str, Rendition] = field(default_factory=dict)
    drawings: tuple[Drawing, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the files go."""
        return tuple(each.card.path for each in self.drawings)


def plan_cards(site: Site, articles: Iterable[Gist]) -> Carded:
    """Say what is to be drawn for the articles, as they are to be published."""
    if not site.social_cards:
        return Carded()
    if site.base_url is None:
        return _without("There are no social cards, which need the setting base_url.")
    if not is_installed():
        message = "There are no social cards, which need an extra: "
        return _without(f"{message}pip install 'site-builder[images]'.")
    known = {gist.source: gist for gist in articles}
    cards: dict[str, Rendition] = {}
    drawings: list[Drawing] = []
    lost = 0
    for said in take_stock(site, known.values()).cards:
        published = said.line.published.text if said.line.published else ""
        below = " · ".join(filter(None, (said.outlet, published)))
        path = f"{_FOLDER}/{known[said.source].slug}.png"
        card = Card(path, _line(site.title), _line(said.line.title), _line(below))
        if site.accent:
            card = Card(
                path, card.site, card.headline, card.below, accent=site.accent[0]
            )
        face = find_face(card)
        if face is None:
            lost += 1
            continue
        cards[said.source] = Rendition(path, WIDTH, HEIGHT)
        drawings.append(Drawing(card, face, card_key(card, face)))
    if not lost:
        return Carded(cards, tuple(drawings))
    count = "One article has" if lost == 1 else f"{lost} articles have"
    message = f"{count} no social card: no font of this machine has all its signs."
    return Carded(cards, tuple(drawings), _without(message).findings)


def card_outputs(
    drawings: Sequence[Drawing], jobs: int
) -> Iterator[tuple[Drawing, Output]]:
    """Draw cards.

    Raises:
        SiteBuilderError: A worker process died.
    """
    todo = [(each.card, each.face) for each in drawings]
    drawn = map_in_order(draw_card, todo, jobs=jobs, worth=_WORTH)
    yield from zip(drawings, drawn, strict=True)


def _line(text: str) -> str:
    return " ".join("".join(s if s.isprintable() else " " for s in text).split())


def _without(message: str) -> Carded:
    doubt = Finding(_SETTING, 0, "no-social-card", message, Severity.NOTE)
    return Carded(findings=(doubt,))
