"""Frozen values to files: addresses, the views of pages, Jinja, data for machines."""

from site_builder.rendering.atlas import survey
from site_builder.rendering.data import data_files
from site_builder.rendering.engine import Renderer
from site_builder.rendering.pages import plan_site
from site_builder.rendering.theme import static_files, theme_folders

__all__ = [
    "Renderer",
    "data_files",
    "plan_site",
    "static_files",
    "survey",
    "theme_folders",
]
