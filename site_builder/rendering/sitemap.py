"""What search engines want: the sitemap (sitemaps.org), in parts where it is long."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from html import escape

from site_builder.model import Output, Site
from site_builder.rendering import addresses
from site_builder.rendering.outward import sound_text

_MOST = 50_000
"""Addresses in one file, by the protocol."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_UNLISTED = (
    "sources/",
    addresses.SEARCH,
    addresses.SEARCH_FILES,
    addresses.NOT_FOUND,
)
"""Pages that prove others, those that have nothing by themselves, what is no page."""


def sitemaps(site: Site, pages: Iterable[str]) -> Iterator[Output]:
    """List the pages to read, and say where the list is; nothing without a base URL.

    No page carries a date: none is known of when it changed. A list that is too long is
    dealt out by the addresses themselves, so that a new page changes one part.
    """
    base = site.base_url
    if base is None:
        return
    robots = f"User-agent: *\nAllow: /\nSitemap: {base}{addresses.SITEMAP}\n"
    yield Output("robots.txt", robots.encode())
    paths = sorted(path for path in pages if not path.startswith(_UNLISTED))
    if len(paths) <= _MOST:
        yield Output(addresses.SITEMAP, _list(site, "urlset", "url", paths))
        return
    parts = _dealt(paths)
    for name, found in parts.items():
        yield Output(name, _list(site, "urlset", "url", found))
    yield Output(addresses.SITEMAP, _list(site, "sitemapindex", "sitemap", parts))


def _dealt(paths: list[str]) -> dict[str, list[str]]:
    """Deal addresses out by the first digits of their digests, as few as will do."""
    digits = 1
    while True:
        parts: dict[str, list[str]] = {}
        for path in paths:
            digest = blake2b(path.encode(errors="backslashreplace"), digest_size=8)
            parts.setdefault(digest.hexdigest()[:digits], []).append(path)
        if all(len(found) <= _MOST for found in parts.values()):
            return {f"sitemap-{key}.xml": parts[key] for key in sorted(parts)}
        digits += 1


def _list(site: Site, root: str, item: str, paths: Iterable[str]) -> bytes:
    urls = (addresses.absolute(site, path) or "" for path in paths)
    body = "".join(
        f"<{item}><loc>{escape(sound_text(url), quote=False)}</loc></{item}>\n"
        for url in urls
    )
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_NAMESPACE}">\n'
    return f"{head}{body}</{root}>\n".encode()
