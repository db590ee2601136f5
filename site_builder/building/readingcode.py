"""Which code reads: what is stored is good as long as the same code would write it."""

import os
import sys
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from site_builder.building.inputs import installed_packages

ROOMS = (
    "errors.py",
    "model",
    "dates",
    "reading",
    "understanding",
    "loader.py",
    "collection",
    "timeline",
    "names",
    "passages",
    "search",
    "building/packing.py",
)
"""The parts of the package that decide what article, gist and account are."""

_PACKAGE = Path(__file__).parent.parent
_DIGEST_BYTES = 16
_LEFT_BEHIND = "__pycache__"


@lru_cache(maxsize=1)
def reading_version() -> bytes:
    """Digest all that decides how a text is understood.

    That is the bytes of the package's own files, so that nobody has to count versions
    (a hundred files take 3 ms), the names under which other packages are installed,
    which have their versions in them, and the version of Python.
    """
    digest = blake2b(digest_size=_DIGEST_BYTES)
    digest.update(f"{sys.version} {sys.byteorder}\0".encode())
    for name in installed_packages():
        digest.update(name.encode("utf-8", "surrogatepass") + b"\0")
    for place in sorted(_files()):
        digest.update(place.encode("utf-8", "surrogatepass") + b"\0")
        digest.update((_PACKAGE / place).read_bytes() + b"\0")
    return digest.digest()


def _files() -> list[str]:
    """List the files of the rooms, by their places in the package."""
    files: list[str] = []
    for room in ROOMS:
        place = _PACKAGE / room
        if place.is_file():
            files.append(room)
        for folder, inner, names in os.walk(place):
            inner[:] = [each for each in inner if each != _LEFT_BEHIND]
            inside = os.path.relpath(folder, _PACKAGE)
            files += (f"{inside}/{name}" for name in names)
    return files
