"""The site to be: its settings, its pages before rendering, its files after."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Site:
    """What every page may say about the collection.

    `base_url` is absolute and ends with a slash, or None: the site then does without
    what needs absolute addresses (canonical links, sitemap). `accent` is a CSS
    colour for light and one for dark pages. `sections` are the paths of the lists
    that this collection has, for the navigation; nobody sets them by hand.
    `social_cards` asks for a picture of each article for previews elsewhere.
    """

    title: str = "Article archive"
    description: str = ""
    language: str = "en"
    base_url: str | None = None
    accent: tuple[str, str] | None = None
    sections: tuple[str, ...] = ()
    social_cards: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page before rendering: where it goes, its template, all that it may show.

    The same template and an equal view give the same bytes.
    """

    path: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its POSIX path in the output folder, and its bytes."""

    path: str
    data: bytes
