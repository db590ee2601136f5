"""The plan of the pages of events: one for each that several articles report."""

from collections.abc import Iterable

from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Card
from site_builder.rendering.digests import Digests, digest_of
from site_builder.rendering.event_page import event_page_view
from site_builder.rendering.event_subjects import keep_company
from site_builder.rendering.quoting import event_title

EVENT = "event.html"


class EventPages:
    """The pages of events in the order of time, each made when it is asked for."""

    def __init__(self, atlas: Atlas, cards: Iterable[Card], digests: Digests) -> None:
        """Give every page its path; keys are made of `digests`."""
        ids = atlas.event_ids
        self._digests = digests
        self._cards = {card.source: card for card in cards}
        self._events = tuple(s.at for s in atlas.spots if ids[s.at] in atlas.own_pages)
        self._company = keep_company(atlas.book, atlas.timeline.events, self._events)
        self.paths = tuple(atlas.own_pages[ids[at]] for at in self._events)

    def page(self, atlas: Atlas, number: int) -> tuple[str, object]:
        """Make page number `number`."""
        at = self._events[number]
        return EVENT, event_page_view(atlas, at, self._company[at], self._cards)

    def key(self, atlas: Atlas, number: int) -> str:
        """Digest all that page number `number` is made of, but the site."""
        at = self._events[number]
        event, company, book = atlas.timeline.events[at], self._company[at], atlas.book
        sources = dict.fromkeys(report.source for report in event.reports)
        return digest_of(
            self._digests.event(at),
            self._digests.cards(self._cards[s] for s in sources if s in self._cards),
            [
                (book.names[name].name, book.names[name].kind.value, book.paths[name])
                for name in company.names
            ],
            company.subject is not None and book.names[company.subject].name,
            [
                self._beside(atlas, beside)
                for beside in (company.earlier, company.later)
            ],
        )

    def _beside(self, atlas: Atlas, at: int | None) -> tuple[str, ...]:
        """Say all that a page says of an event beside its own."""
        if at is None:
            return ()
        event = atlas.timeline.events[at]
        path = atlas.own_pages[atlas.event_ids[at]]
        return event.value, event_title(atlas, event), path
