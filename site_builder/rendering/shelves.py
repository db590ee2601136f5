"""Long lists in parts that stay: by year, month and day, and what has no day by letter.

A part is known by what its articles say of themselves, never by counting: so a new
article changes the part that it belongs to and no other.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from site_builder.rendering.catalogue import Card
from site_builder.rendering.languages.phrases import Phrases

LIMIT = 200
"""Articles that one page lists; with their outlets and authors they weigh 50 kB."""
_PARTS = 16
_VAGUE_DAYS = 31
"""What may have appeared on any of more days is in no month."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some articles of a list and the name of their part.

    `label` says what they have in common wherever it stands, `short` below the shelf
    that holds this one. `parts` has them divided, where they are too many for a page.
    """

    name: str
    label: str
    short: str
    cards: tuple[Card, ...]
    parts: tuple["Shelf", ...] = ()


@dataclass(frozen=True, slots=True)
class _Tag:
    """What puts a card on a shelf: the shelf's place among others, and its names."""

    order: tuple[int, str]
    name: str
    label: str
    short: str


_Level = Callable[[Phrases, Card, str, str], _Tag]
"""Tags a card, given the name and the label of the shelf that is to be divided."""


def shelve(say: Phrases, cards: tuple[Card, ...]) -> tuple[Shelf, ...]:
    """Put articles on shelves by year, the newest first and the undated last."""
    return _divided(say, cards, _year, "", "")


def month_of(card: Card) -> int:
    """Give the month in which an article appeared, 0 where it is in no single one."""
    if card.first is None or card.last is None:
        return 0
    return 0 if (card.last - card.first).days >= _VAGUE_DAYS else card.first.month


def letter_of(say: Phrases, words: str) -> str:
    """Give the letter under which an index has `words`, "0-9" or "…" where none."""
    first = sorting_key(say, words)[:1]
    if "a" <= first <= "z":
        return first.upper()
    return "0-9" if first.isdigit() else "…"


def sorting_key(say: Phrases, words: str) -> str:
    """Fold `words` for sorting: no case, no accents, no article, no opening signs."""
    plain = _folded(words)
    for article in say.leading:
        if plain.startswith(article) and len(plain) > len(article):
            return plain.removeprefix(article)
    return plain


@lru_cache(maxsize=65536)
def _folded(words: str) -> str:
    flat = unicodedata.normalize("NFKD", words).casefold()
    if not flat.isascii():
        flat = "".join(sign for sign in flat if not unicodedata.combining(sign))
    return flat.lstrip(" \"'“”‘’«»„([-")


def _divided(
    say: Phrases, cards: tuple[Card, ...], level: _Level, name: str, label: str
) -> tuple[Shelf, ...]:
    found: dict[_Tag, list[Card]] = {}
    for card in cards:
        found.setdefault(level(say, card, name, label), []).append(card)
    return tuple(
        _shelf(say, tag, tuple(found[tag]), level)
        for tag in sorted(found, key=lambda tag: tag.order)
    )


def _shelf(say: Phrases, tag: _Tag, cards: tuple[Card, ...], level: _Level) -> Shelf:
    parts: tuple[Shelf, ...] = ()
    further = _NEXT.get(level)
    if len(cards) > LIMIT:
        if level is _year and cards[0].first is None:
            further = _letter
        elif level is _month and month_of(cards[0]) == 0:
            further = _digest
        if further is not None:
            parts = _divided(say, cards, further, tag.name, tag.label)
    return Shelf(tag.name, tag.label, tag.short, cards, parts)


def _year(say: Phrases, card: Card, name: str, label: str) -> _Tag:
    if card.first is None:
        undated = say("undated")
        return _Tag((1, ""), "undated", undated, undated)
    year = str(card.first.year)
    return _Tag((-card.first.year, ""), f"{year:>04}", year, year)


def _month(say: Phrases, card: Card, name: str, label: str) -> _Tag:
    month = month_of(card)
    if month == 0:
        said = say("month-unknown-of", label=label)
        return _Tag((1, ""), f"{name}-any", said, say("month-unknown"))
    words = say.month(month)
    said = say("month", month=words, year=label)
    return _Tag((-month, ""), f"{name}-{month:02}", said, words)


def _day(say: Phrases, card: Card, name: str, label: str) -> _Tag:
    if card.day is None:
        said = say("day-unknown-of", label=label)
        return _Tag((1, ""), f"{name}-any", said, say("day-unknown"))
    day = card.day.day
    short = say("day-alone", day=day)
    return _Tag((-day, ""), f"{name}-{day:02}", say.day(card.day), short)


def _letter(say: Phrases, card: Card, name: str, label: str) -> _Tag:
    letter = letter_of(say, card.line.title)
    named = {"0-9": "digits", "…": "other"}.get(letter, letter.lower())
    last = int(not letter.isalpha())
    return _Tag((last, letter), f"{name}-{named}", f"{label}: {letter}", letter)


def _digest(say: Phrases, card: Card, name: str, label: str) -> _Tag:
    """Deal out what nothing else tells apart, by the name of its source."""
    digest = blake2b(card.source.encode(errors="backslashreplace"), digest_size=1)
    part = digest.digest()[0] % _PARTS + 1
    said = say("part-of", label=label, n=part)
    return _Tag((part, ""), f"{name}-part-{part}", said, say("part", n=part))


_NEXT: dict[_Level, _Level] = {
    _year: _month,
    _month: _day,
    _day: _digest,
    _letter: _digest,
}
"""How a shelf is divided that holds too much; dealt out, it is as small as it gets."""
