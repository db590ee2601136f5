"""The frame that all pages share: head, navigation, foot."""

import re
from functools import lru_cache

from site_builder.errors import RenderError
from site_builder.model import Site
from site_builder.rendering import addresses
from site_builder.rendering.outward import site_language
from site_builder.rendering.views import Head, Link
from site_builder.rendering.words import shortened

_DESCRIPTION_LENGTH = 160
"""Search engines show about so many characters."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+|[a-z]+\([\d\s.,%/a-z+-]+\)")

_NAVIGATION = (
    ("Articles", addresses.INDEX),
    ("Archive", addresses.ARCHIVE),
    ("Timeline", addresses.TIMELINE),
    ("Outlets", addresses.OUTLETS),
    ("Authors", addresses.AUTHORS),
    ("Tags", addresses.TAGS),
)
_ALWAYS = (addresses.INDEX, addresses.TIMELINE)
_DATA = (
    ("Articles as JSON", addresses.ARTICLES_DATA),
    ("Timeline as JSON", addresses.TIMELINE_DATA),
    ("as CSV", addresses.TIMELINE_TABLE),
    ("as a calendar", addresses.CALENDAR),
    ("for TimelineJS", addresses.TIMELINEJS),
    ("Atom feed", addresses.FEED),
    ("JSON feed", addresses.JSON_FEED),
)


def make_head(
    site: Site,
    path: str,
    title: str,
    description: str,
    *,
    kind: str = "website",
    published: str | None = None,
    structured: str | None = None,
) -> Head:
    """Make the frame of the page at `path`.

    Raises:
        RenderError: The accent of the site is no colour.
    """
    lost = path == addresses.NOT_FOUND
    root = addresses.base_path(site) if lost else "../" * path.count("/")
    return Head(
        site=site.title,
        language=site_language(site),
        title=title,
        description=shortened(description, _DESCRIPTION_LENGTH),
        root=root,
        navigation=_navigation(root, path if path in _PLACES else "", site.sections),
        data=_data(root),
        kind=kind,
        canonical=None if lost else addresses.absolute(site, path),
        published=published,
        structured=structured,
        style=_accent_style(site),
    )


_PLACES = frozenset(there for _, there in _NAVIGATION)


@lru_cache(maxsize=256)
def _navigation(root: str, current: str, sections: frozenset[str]) -> tuple[Link, ...]:
    return tuple(
        Link(text, root + there, current=there == current)
        for text, there in _NAVIGATION
        if there in _ALWAYS or there in sections
    )


@lru_cache(maxsize=64)
def _data(root: str) -> tuple[Link, ...]:
    return tuple(Link(text, root + there) for text, there in _DATA)


@lru_cache(maxsize=16)
def _accent_style(site: Site) -> str | None:
    if site.accent is None:
        return None
    for colour in site.accent:
        if not _COLOUR.fullmatch(colour):
            what = f'"{colour}" is no CSS colour'
            raise RenderError(what, "accent", 'write it like "#8c2f14"')
    light, dark = site.accent
    return (
        f":root{{--accent:{light}}}"
        f"@media (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
    )
