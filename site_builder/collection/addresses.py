"""Addresses that stay: no article takes another's, and a new one kills no link."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b

from site_builder.model import Evidence, Finding, Gist, Namesakes

_SHORTEST = 6
"""Hex digits of a suffix: 16 million of them, so two of one headline hardly meet."""


def give_addresses(
    gists: Iterable[Gist],
) -> tuple[dict[str, str], tuple[Namesakes, ...]]:
    """Give every article a slug of its own, by the names of their sources.

    Articles that share a slug each get a suffix made from the name of their own
    source, so it does not depend on the others; the bare slug is left to a page that
    lists them. An address that a person states for one of them alone stays that one's.
    """
    by_slug: dict[str, list[str]] = defaultdict(list)
    stating: dict[str, list[str]] = defaultdict(list)
    for gist in gists:
        by_slug[gist.slug].append(gist.source)
        if gist.address is not None:
            stating[gist.slug].append(gist.source)
    taken = set(by_slug)
    slugs: dict[str, str] = {}
    namesakes = []
    for slug, sharing in sorted(by_slug.items()):
        if len(sharing) == 1:
            slugs[sharing[0]] = slug
            continue
        owners = stating.get(slug, [])
        owner = owners[0] if len(owners) == 1 else None
        given = []
        for source in sharing:
            if source == owner:
                slugs[source] = slug
                continue
            own = _with_suffix(slug, source, taken)
            taken.add(own)
            slugs[source] = own
            given.append(own)
        if owner is None:
            namesakes.append(Namesakes(slug, tuple(given)))
    return slugs, tuple(namesakes)


def doubt_addresses(gists: Iterable[Gist]) -> tuple[Finding, ...]:
    """Name the addresses that several articles are stated to have: none gets them."""
    stated: dict[str, list[Evidence]] = defaultdict(list)
    for gist in gists:
        if gist.address is not None:
            place = next(iter(gist.address.evidence), Evidence(gist.source, 0, ""))
            stated[gist.slug].append(place)
    found = []
    for slug, places in sorted(stated.items()):
        for at, place in enumerate(places):
            if len(places) == 1:
                continue
            other = places[0] if at else places[1]
            message = f'The "address" {slug} is also stated in {_shown(other)}; '
            message += "neither page gets it."
            code = "address-stated-twice"
            found.append(Finding(place.source, place.line, code, message))
    return tuple(found)


def _shown(place: Evidence) -> str:
    return f"{place.source}:{place.line}" if place.line else place.source


def _with_suffix(slug: str, source: str, taken: set[str]) -> str:
    digits = blake2b(
        source.encode("utf-8", "surrogatepass"), digest_size=16
    ).hexdigest()
    for length in range(_SHORTEST, len(digits) + 1):
        own = f"{slug}-{digits[:length]}"
        if own not in taken:
            return own
    return f"{slug}-{digits}"
