"""A walk through a folder: what could be a source, without its hidden furniture."""

import os
import stat
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

from site_builder.model import SourceKind
from site_builder.reading.kinds import find_kind, split_ending

_THEME_FOLDERS = frozenset({"static", "templates"})
"""A collection's own theme, which lies beside its settings: never a source."""

_SETTINGS = "site.toml"
_SYSTEM_FILES = frozenset({"desktop.ini", _SETTINGS, "thumbs.db"})
_TABLES = frozenset({"articles.csv", "articles.toml", "names.toml"})
"""A collection's own corrections, at its top level only."""
_SIDECAR_ENDINGS = frozenset({".toml", ".yaml", ".yml"})

_PARTS_ENDINGS = ("_files", ".files")
"""Browsers put pictures and frames of a saved `NAME.html` into such a folder."""


class Shape(Enum):
    """What stands at a path, links followed."""

    FILE = "file"
    PIPE = "pipe"
    FOLDER = "folder"
    OTHER = "other"
    """A device, a socket."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file below a root, by its POSIX path from there.

    `named` marks a file that a person named. `trouble` says why a folder could not be
    opened; the entry then stands for that folder.
    """

    name: str
    path: Path
    named: bool = False
    trouble: str = ""


def shape_of(path: Path) -> Shape:
    """Tell what stands at `path`; what cannot be asked counts as missing."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # ValueError: a NUL character in the path
        return Shape.MISSING
    if stat.S_ISREG(mode):
        return Shape.FILE
    if stat.S_ISDIR(mode):
        return Shape.FOLDER
    return Shape.PIPE if stat.S_ISFIFO(mode) else Shape.OTHER


def walk(root: Path) -> list[Entry]:
    """List the visible files below `root`, in no order to rely on.

    Every folder is visited once. Linked folders come after the real ones, so that a
    text keeps the name of its own folder; links into visited folders or upwards end
    there. Devices and pipes are passed over: reading one could wait for ever.
    """
    entries: list[Entry] = []
    home = os.path.realpath(root)
    visited: set[str] = set()
    real: deque[tuple[Path, str]] = deque([(root, "")])
    linked: deque[tuple[Path, str]] = deque()
    while real or linked:
        folder, way = real.popleft() if real else linked.popleft()
        place = os.path.realpath(folder)
        if place in visited or _is_above(place, home):
            continue
        visited.add(place)
        try:
            found = _list(folder)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            entries.append(Entry(way, folder, trouble=reason))
            continue
        for name in _visible(found, at_top=not way):
            path = folder / name
            shape = found[name] or shape_of(path)
            if shape is Shape.FOLDER:
                queue = real if found[name] else linked
                queue.append((path, f"{way}{name}/"))
            elif shape in {Shape.FILE, Shape.MISSING}:
                # A dead link stays: whoever set it wants to hear that it is dead.
                entries.append(Entry(way + name, path))
    return entries


def _list(folder: Path) -> dict[str, Shape | None]:
    """List what lies in a folder by name, and its shape where it is no link.

    The system gives the shape with the name; asking for each would take longer than
    all the rest of the walk.
    """
    with os.scandir(folder) as entries:
        shapes = {
            entry.name: Shape.FILE
            if entry.is_file(follow_symlinks=False)
            else Shape.FOLDER
            if entry.is_dir(follow_symlinks=False)
            else None
            for entry in entries
        }
    return dict(sorted(shapes.items()))


def _is_above(place: str, home: str) -> bool:
    return place != home and PurePath(home).is_relative_to(place)


def _visible(names: Collection[str], *, at_top: bool) -> Iterator[str]:
    """Leave out what no person would call a text of the collection."""
    texts = {name for name in names if find_kind(name)}
    owners = texts | {split_ending(text)[0] for text in texts}
    pages = {
        split_ending(text)[0] for text in texts if find_kind(text) is SourceKind.HTML
    }
    for name in names:
        stem, ending = split_ending(name)
        hidden = name.startswith(".") or name.endswith("~")
        system = name.lower() in _SYSTEM_FILES
        theme = at_top and _SETTINGS in names and name in _THEME_FOLDERS
        table = at_top and name in _TABLES
        sidecar = ending.lower() in _SIDECAR_ENDINGS and stem in owners
        part = any(
            name.endswith(parts) and name.removesuffix(parts) in pages
            for parts in _PARTS_ENDINGS
        )
        if not (hidden or system or theme or table or sidecar or part):
            yield name
