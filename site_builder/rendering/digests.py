"""Digests of what lists and files show: of cards, of events, of the articles named.

The key of a page that lists things is a digest of theirs. Each is made once, however
many pages show the thing, and none by making a page. A digest may hold more than a page
shows of a thing, and never less.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter

from site_builder.model import EventKind, Report, Sequence
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import Card
from site_builder.rendering.chronicle import Spot
from site_builder.rendering.filters import outlets_of
from site_builder.rendering.packed import digest, hex_digest, packed
from site_builder.rendering.views import Value

_STEP = attrgetter("offset", "approximate", "line", "text", "block")
_CARD = attrgetter(
    "source", "path", "first", "last", "day", "outlet", "authors", "tags", "original"
)
_LINE = attrgetter("title", "href", "brief", "authors", "standfirst", "source")

Dates = tuple[object, object, bool]
"""The days of an article that a drawing shows, and whether its day is certain."""
Brief = tuple[str, bool, tuple[str, ...]]
"""What pages count of an event: its date, whether it is expected, who tells of it."""


def digest_of(*told: object) -> str:
    """Digest plain values: words, numbers, days, and tuples and lists of them."""
    return hex_digest(packed(told))


def card_digest(card: Card) -> str:
    """Digest all that lists and feeds say of an article."""
    line = card.line
    return digest_of(
        _CARD(card), _LINE(line), _value(line.outlet), _value(line.published)
    )


def _value(value: Value | None) -> tuple[object, ...] | None:
    return (value.text, value.sign, value.machine) if value else None


class Digests:
    """Digests of a collection, each made when it is first asked for."""

    def __init__(self, atlas: Atlas) -> None:
        """Have digested nothing yet."""
        self._atlas = atlas
        self._cards: dict[str, str] = {}
        self._named: dict[str, str] = {}
        self._sources: dict[str, _Quoted] = {}
        self._events: dict[int, bytes] = {}
        self._briefs: dict[int, Brief] = {}

    def cards(self, cards: Iterable[Card]) -> list[str]:
        """Digest what lists and feeds say of articles."""
        return [self._card(card) for card in cards]

    def spots(self, spots: Iterable[Spot]) -> list[tuple[object, ...]]:
        """Digest events as the timeline tells them at their places."""
        return [
            (self.event(spot.at), spot.year, spot.month, spot.silence) for spot in spots
        ]

    def event(self, at: int) -> bytes:
        """Digest all that pages and files say of an event but what its articles are.

        That is where it stands too, and what hangs on it.
        """
        found = self._events.get(at)
        if found is None:
            found = self._events[at] = self._event(at)
        return found

    def named(self, source: str) -> str:
        """Digest what is said of an article where something refers to it."""
        found = self._named.get(source)
        if found is None:
            article = self._atlas.by_source.get(source)
            outlet = article.outlet if article else None
            found = self._named[source] = digest_of(
                source,
                article and (article.slug, article.title, outlet and outlet.value),
            )
        return found

    def tally(self, spots: Iterable[Spot]) -> str:
        """Digest what pages count of events, draw of them and filter them by."""
        counts = Counter(self.brief(spot.at) for spot in spots)
        return digest_of(sorted(counts.items()))

    def brief(self, at: int) -> Brief:
        """Say what is counted of an event."""
        found = self._briefs.get(at)
        if found is None:
            event = self._atlas.timeline.events[at]
            expected = event.kind is EventKind.EXPECTED
            found = event.value, expected, outlets_of(self._atlas, event)
            self._briefs[at] = found
        return found

    def ladder(self, sequence: Sequence) -> tuple[object, ...]:
        """Say what is shown of a countdown, as plain values."""
        source, atlas = sequence.source, self._atlas
        article, names = atlas.by_source.get(source), atlas.sentences.get(source, {})
        return (
            self.named(source),
            sequence.zero,
            sequence.value,
            [
                (
                    _STEP(step),
                    names.get((step.block or step.line, step.text)),
                    article and article.has_line(step.line),
                )
                for step in sequence.steps
            ],
        )

    def _card(self, card: Card) -> str:
        found = self._cards.get(card.source)
        if found is None:
            found = self._cards[card.source] = card_digest(card)
        return found

    def _event(self, at: int) -> bytes:
        atlas = self._atlas
        event, name = atlas.timeline.events[at], atlas.event_ids[at]
        told = (
            name,
            atlas.event_pages[name],
            event,
            [self._place(report) for report in event.reports],
            [
                self.named(source)
                for found in event.differences
                for _, by in found.values
                for source in by
            ],
            [self.ladder(found) for found in atlas.countdowns.get(at, ())],
        )
        return digest(packed(told))

    def _place(self, report: Report) -> tuple[object, ...]:
        """Say where a report stands, in which article."""
        found = self._sources.get(report.source)
        if found is None:
            found = self._sources[report.source] = self._quoted(report.source)
        named, sentences, has_line = found
        carried = report.carried
        return (
            named,
            sentences.get((report.block, report.text)),
            has_line(report.line) if has_line else None,
            has_line(carried) if has_line and carried is not None else None,
        )

    def _quoted(self, source: str) -> "_Quoted":
        article = self._atlas.by_source.get(source)
        return (
            self.named(source),
            self._atlas.sentences.get(source, {}),
            article.has_line if article else None,
        )


_Quoted = tuple[str, Mapping[tuple[int, str], str], Callable[[int], bool] | None]
"""What is said of an article, its sentences that are quoted, and which lines it has."""


def dates_of(cards: Iterable[Card]) -> list[tuple[Dates, int]]:
    """Count what a drawing shows of articles: their days, and if these are certain."""
    counts = Counter((card.first, card.last, card.day is not None) for card in cards)
    return sorted(counts.items(), key=repr)
