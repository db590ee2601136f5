"""Frozen values to files: addresses, the views of pages, Jinja, data for machines.

A name is fetched when it is first used, so a room here can be asked for a colour or a
path without loading the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from site_builder.rendering.atlas import survey
    from site_builder.rendering.data import (
        LargeFiles,
        data_files,
        small_files,
    )
    from site_builder.rendering.engine import Renderer
    from site_builder.rendering.pages import plan_site
    from site_builder.rendering.search_view import RESULT, ResultWords
    from site_builder.rendering.theme import static_files, theme_folders

_HOMES = {
    "LargeFiles": "data",
    "Renderer": "engine",
    "data_files": "data",
    "plan_site": "pages",
    "RESULT": "search_view",
    "ResultWords": "search_view",
    "small_files": "data",
    "static_files": "theme",
    "survey": "atlas",
    "theme_folders": "theme",
}
"""The names of this package's face and the rooms that make them."""

__all__ = [
    "RESULT",
    "LargeFiles",
    "Renderer",
    "ResultWords",
    "data_files",
    "plan_site",
    "small_files",
    "static_files",
    "survey",
    "theme_folders",
]


def __getattr__(name: str) -> Any:
    """Fetch a name from the room that makes it."""
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
