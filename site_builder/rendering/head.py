"""The frame that all pages share: head, navigation, foot."""

import re
from functools import lru_cache

from site_builder.errors import RenderError
from site_builder.model import Site
from site_builder.rendering import addresses
from site_builder.rendering.interface import interface_language
from site_builder.rendering.languages import ENGLISH, phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.views import Head, Link
from site_builder.rendering.words import shortened

_DESCRIPTION_LENGTH = 160
"""Search engines show about so many characters."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+|[a-z]+\([\d\s.,%/a-z+-]+\)")

_NAVIGATION = (
    ("articles", addresses.INDEX),
    ("archive", addresses.ARCHIVE),
    ("timeline", addresses.TIMELINE),
    ("names", addresses.NAMES),
    ("outlets", addresses.OUTLETS),
    ("authors", addresses.AUTHORS),
    ("tags", addresses.TAGS),
)
_ALWAYS = (addresses.INDEX, addresses.TIMELINE)
_DATA = (
    ("articles-json", addresses.ARTICLES_DATA),
    ("timeline-json", addresses.TIMELINE_DATA),
    ("as-csv", addresses.TIMELINE_TABLE),
    ("as-calendar", addresses.CALENDAR),
    ("for-timelinejs", addresses.TIMELINEJS),
    ("atom-feed", addresses.FEED),
    ("json-feed", addresses.JSON_FEED),
)
_PASSAGES = (("passages", addresses.PASSAGES),)
"""Stands in the foot where articles share any: it is for those who ask."""


def make_head(
    site: Site,
    path: str,
    title: str,
    description: str,
    *,
    kind: str = "website",
    published: str | None = None,
    cited: tuple[tuple[str, str], ...] = (),
    structured: str | None = None,
    image: tuple[str, int, int, str] | None = None,
) -> Head:
    """Make the frame of the page at `path`.

    Raises:
        RenderError: The accent of the site is no colour.
    """
    say = phrases_of(site.language)
    lost = path == addresses.NOT_FOUND
    root = addresses.base_path(site) if lost else "../" * path.count("/")
    return Head(
        site=site.title,
        language=interface_language(site),
        title=title,
        description=shortened(description, _DESCRIPTION_LENGTH),
        root=root,
        navigation=_navigation(
            say, root, path if path in _PLACES else "", site.sections
        ),
        data=_data(say, root, site.sections),
        kind=kind,
        canonical=None if lost else addresses.absolute(site, path),
        published=published,
        cited=cited,
        structured=structured,
        style=_style(site),
        image=image,
    )


_PLACES = frozenset(there for _, there in _NAVIGATION)


@lru_cache(maxsize=256)
def _navigation(
    say: Phrases, root: str, current: str, sections: tuple[str, ...]
) -> tuple[Link, ...]:
    return tuple(
        Link(say(text), root + there, current=there == current)
        for text, there in _NAVIGATION
        if there in _ALWAYS or there in sections
    )


@lru_cache(maxsize=64)
def _data(say: Phrases, root: str, sections: tuple[str, ...]) -> tuple[Link, ...]:
    shared = _PASSAGES if addresses.PASSAGES in sections else ()
    return tuple(Link(say(text), root + there) for text, there in (*shared, *_DATA))


@lru_cache(maxsize=16)
def _style(site: Site) -> str | None:
    """Write what the style sheet cannot know: the accent, and words other than its."""
    said = _accent_style(site) + _words_of_style(phrases_of(site.language))
    return said or None


def _words_of_style(say: Phrases) -> str:
    """Write what the style sheet says by itself in English: words and signs."""
    if say.code == ENGLISH:
        return ""
    before, after = say("before-line"), say("after-line")
    marks = [
        f'"{mark}"'
        for key in ("quoted", "quoted-within")
        for mark in say(key).split("{words}")
    ]
    return (
        f'.story>a::before,.source li>a:first-child::before{{content:"{before}"}}'
        f'.story>a::after{{content:"{after}"}}'
        f"q{{quotes:{' '.join(marks)}}}"
        f'.rows .given::after{{content:"{say("given-sign")}"/""}}'
    )


def _accent_style(site: Site) -> str:
    if site.accent is None:
        return ""
    for colour in site.accent:
        if not _COLOUR.fullmatch(colour):
            what = f'"{colour}" is no CSS colour'
            raise RenderError(what, "accent", 'write it like "#8c2f14"')
    light, dark = site.accent
    return (
        f":root{{--accent:{light}}}"
        f"@media (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
    )
