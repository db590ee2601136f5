"""The number of each article in the index, which other articles leave alone.

An article's number comes from its own address, so one more article changes one posting
in each of its words and not all numbers behind it.
"""

import hashlib
from collections.abc import Iterable

_ROOM = 16
"""Places for each article, at least: the more, the rarer two want the same one."""
_SMALLEST = 1 << 10
_SHELF = 1 << 12
"""Places of one shelf: about 150 articles. An edit gathers its shelf anew, and each
shelf has most of the common words again, so both few and many shelves are slow."""


def room_for(count: int) -> int:
    """Say how many places there are for `count` articles: a power of two."""
    room = _SMALLEST
    while room < count * _ROOM:
        room *= 2
    return room


def shelf_of(place: int) -> int:
    """Say on which shelf of the index a place is."""
    return place // _SHELF


def give_places(slugs: Iterable[str]) -> dict[str, int]:
    """Give each slug its place, the same for the same slugs in any order.

    Where several want one place, the first by name has it and the others take the next
    that are free.
    """
    known = set(slugs)
    room = room_for(len(known))
    taken: set[int] = set()
    places: dict[str, int] = {}
    for wish, slug in sorted((_wish(slug, room), slug) for slug in known):
        place = wish
        while place in taken:
            place = (place + 1) % room
        taken.add(place)
        places[slug] = place
    return places


def _wish(slug: str, room: int) -> int:
    data = slug.encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(data, digest_size=8).digest()
    return int.from_bytes(digest, "big") % room
