"""Pictures: which belong to an article, what is wrong with them, their sizes."""

from site_builder.pictures.looking import Look, Looker, is_installed, settings
from site_builder.pictures.making import PictureFiles, key_of, make_files, sizes_of
from site_builder.pictures.seeking import ENDINGS, Found, Sought, seek, split_number

__all__ = [
    "ENDINGS",
    "Found",
    "Look",
    "Looker",
    "PictureFiles",
    "Sought",
    "is_installed",
    "key_of",
    "make_files",
    "seek",
    "settings",
    "sizes_of",
    "split_number",
]
