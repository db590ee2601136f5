"""What pages show of passages that several articles share, and the list of them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.model.passages import Lineage, Passage
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Card
from site_builder.rendering.digests import Digests, digest_of
from site_builder.rendering.head import make_head
from site_builder.rendering.kinship import place_of
from site_builder.rendering.list_views import Bar
from site_builder.rendering.lists import drawn_bars
from site_builder.rendering.marks import escaped
from site_builder.rendering.structured import list_page
from site_builder.rendering.views import Head, Link, Value
from site_builder.rendering.wording import is_same_wording, marked_wording

PASSAGES = "passages.html"
"""The template."""
_ON_A_PAGE = 100
"""Passages that one page holds: some 120 kB."""


@dataclass(frozen=True, slots=True)
class CarriedView:
    """A passage as one article has it; `html` is HTML, its differences marked.

    `same` says that it is, word for word, what the earliest article has.
    """

    published: Value | None
    outlet: Value | None
    article: Link
    html: str
    same: bool


@dataclass(frozen=True, slots=True)
class LineageView:
    """A passage in all articles that carry it, the earliest first."""

    name: str
    carried: tuple[CarriedView, ...]


@dataclass(frozen=True, slots=True)
class PassagesView:
    """A list of shared passages; a long one has `bars`, which lead to its parts."""

    head: Head
    title: str
    above: Link | None
    facts: str
    data: str
    bars: tuple[Bar, ...]
    lineages: tuple[LineageView, ...]


@dataclass(frozen=True, slots=True)
class PassagePlace:
    """A page of the list: its label, the numbers of its passages, or its parts."""

    path: str
    label: str
    numbers: tuple[int, ...]
    parts: tuple["PassagePlace", ...] = ()


class PassagePages:
    """The pages of shared passages in their order, each made when it is asked for."""

    def __init__(self, atlas: Atlas, cards: tuple[Card, ...], digests: Digests) -> None:
        """Give every page its path; keys are made of `digests`."""
        self._digests = digests
        self._cards = {card.source: card for card in cards} if atlas.lineages else {}
        self._names = addresses.passage_ids(
            lineage.passages[0].text for lineage in atlas.lineages
        )
        self._places = self._lay_out(atlas)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the pages go; there are none where nothing is shared."""
        return tuple(place.path for place in self._places)

    def page(self, atlas: Atlas, at: int) -> tuple[str, object]:
        """Make page number `at`."""
        place, say = self._places[at], atlas.say
        here, numbers = place.path, place.numbers
        title = say("passages")
        if place.label:
            title = say("passages-of", label=place.label)
        facts = say.count("passage", len(numbers))
        return PASSAGES, PassagesView(
            head=make_head(
                atlas.site,
                here,
                f"{title} · {atlas.site.title}",
                say("passages-about", site=atlas.site.title, passages=facts),
                structured=list_page(atlas.site, here, title),
            ),
            title=title,
            above=Link(say("passages"), addresses.link(here, addresses.PASSAGES))
            if place.label
            else None,
            facts=facts,
            data=addresses.link(here, addresses.PASSAGES_DATA),
            bars=drawn_bars(
                here,
                [(Link(p.label, p.path), len(p.numbers)) for p in place.parts],
            ),
            lineages=()
            if place.parts
            else tuple(self._lineage(atlas, here, number) for number in numbers),
        )

    def key(self, atlas: Atlas, at: int) -> str:
        """Digest all that page number `at` shows, but the site and its path."""
        place = self._places[at]
        parts = [(part.label, part.path, len(part.numbers)) for part in place.parts]
        if parts:
            return digest_of(place.label, len(place.numbers), parts)
        return digest_of(
            place.label,
            [
                (self._names[number], self.told(atlas, atlas.lineages[number]))
                for number in place.numbers
            ],
        )

    def told(self, atlas: Atlas, lineage: Lineage) -> list[tuple[object, ...]]:
        """Say what is shown of a passage, as plain values."""
        cards = (self._cards[passage.source] for passage in lineage.passages)
        return [
            (digest, passage.text, place_of(atlas, passage))
            for passage, digest in zip(
                lineage.passages, self._digests.cards(cards), strict=True
            )
        ]

    def _lay_out(self, atlas: Atlas) -> tuple[PassagePlace, ...]:
        """Put a short list on one page, and else each year on pages of its own."""
        every = tuple(range(len(atlas.lineages)))
        if not every:
            return ()
        if len(every) <= _ON_A_PAGE:
            return (PassagePlace(addresses.PASSAGES, "", every),)
        parts: list[PassagePlace] = []
        for label, group in groupby(every, lambda n: self._year(atlas.lineages[n])):
            numbers = tuple(group)
            name = label or "undated"
            words = label or atlas.say("undated")
            for begin in range(0, len(numbers), _ON_A_PAGE):
                page = begin // _ON_A_PAGE + 1
                parts.append(
                    PassagePlace(
                        addresses.part_path(
                            addresses.PASSAGES, f"{name}-{page}" if begin else name
                        ),
                        f"{words}, {page}" if begin else words,
                        numbers[begin : begin + _ON_A_PAGE],
                    )
                )
        whole = PassagePlace(addresses.PASSAGES, "", every, tuple(parts))
        return (whole, *parts)

    def _year(self, lineage: Lineage) -> str:
        first = self._cards[lineage.passages[0].source].first
        return f"{first.year:04}" if first else ""

    def _lineage(self, atlas: Atlas, here: str, number: int) -> LineageView:
        passages = atlas.lineages[number].passages
        return LineageView(
            self._names[number],
            tuple(self._carried(atlas, here, passages, each) for each in passages),
        )

    def _carried(
        self, atlas: Atlas, here: str, passages: Sequence[Passage], own: Passage
    ) -> CarriedView:
        first = passages[0]
        card = self._cards[own.source]
        same = own is not first and is_same_wording(first.text, own.text)
        whole = own is first or same
        return CarriedView(
            card.line.published,
            card.line.outlet,
            Link(
                card.line.title,
                addresses.link(here, card.path, place_of(atlas, own)),
            ),
            escaped(own.text) if whole else marked_wording(first.text, own.text),
            same,
        )
