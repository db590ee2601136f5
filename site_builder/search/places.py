"""The number of each article in the index, which other articles leave alone.

An article's number comes from its own address, so one more article changes one posting
in each of its words and not all numbers behind it.
"""

import hashlib
from collections.abc import Sequence

_ROOM = 16
"""Places for each article, at least: the more, the rarer two want the same one."""
_SMALLEST = 1 << 10


def room_for(count: int) -> int:
    """Say how many places there are for `count` articles: a power of two."""
    room = _SMALLEST
    while room < count * _ROOM:
        room *= 2
    return room


def give_places(slugs: Sequence[str]) -> dict[str, int]:
    """Give each slug its place, the same for the same slugs in any order.

    Where several want one place, the first by name has it and the others take the next
    that are free.
    """
    room = room_for(len(slugs))
    taken: dict[int, str] = {}
    wanted = sorted((_wish(slug, room), slug) for slug in set(slugs))
    places: dict[str, int] = {}
    for wish, slug in wanted:
        place = wish
        while place in taken:
            place = (place + 1) % room
        taken[place] = slug
        places[slug] = place
    return places


def _wish(slug: str, room: int) -> int:
    digest = hashlib.blake2b(slug.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % room
