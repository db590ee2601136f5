"""Addresses that stay: no article takes another's, and a new one kills no link."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b

from site_builder.model import Gist, Namesakes

_SHORTEST = 6
"""Hex digits of a suffix: 16 million of them, so two of one headline hardly meet."""


def give_addresses(
    gists: Iterable[Gist],
) -> tuple[dict[str, str], tuple[Namesakes, ...]]:
    """Give every article a slug of its own, by the names of their sources.

    Articles that share a slug each get a suffix made from the name of their own
    source, so it does not depend on the others; the bare slug is left to a page that
    lists them.
    """
    by_slug: dict[str, list[str]] = defaultdict(list)
    for gist in gists:
        by_slug[gist.slug].append(gist.source)
    taken = set(by_slug)
    slugs: dict[str, str] = {}
    namesakes = []
    for slug, sharing in sorted(by_slug.items()):
        if len(sharing) == 1:
            slugs[sharing[0]] = slug
            continue
        given = []
        for source in sharing:
            own = _with_suffix(slug, source, taken)
            taken.add(own)
            slugs[source] = own
            given.append(own)
        namesakes.append(Namesakes(slug, tuple(given)))
    return slugs, tuple(namesakes)


def _with_suffix(slug: str, source: str, taken: set[str]) -> str:
    digits = blake2b(
        source.encode("utf-8", "surrogatepass"), digest_size=16
    ).hexdigest()
    for length in range(_SHORTEST, len(digits) + 1):
        own = f"{slug}-{digits[:length]}"
        if own not in taken:
            return own
    return f"{slug}-{digits}"
