"""Turn a folder that holds one edition of a site into the next edition.

At every moment the list in the folder names each file there, so whoever finds it half
turned knows which files are ours.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.building.manifest import MANIFEST, format_manifest
from site_builder.building.stamps import Stamp, stamp_of

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

_UNKNOWN = "0" * 64
"""The digest under which a list names a file that is about to go."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What makes the next edition of the one that a folder holds.

    `stale` files go, `fresh` ones come or are replaced; `digests` has every file of the
    next edition but its list, which is one of the fresh. `folders` are those that the
    folder may have; of these and of the stale files' those that fall empty go.
    """

    stale: frozenset[str]
    fresh: frozenset[str]
    digests: Mapping[str, str]
    folders: frozenset[str] = frozenset()


def turn(
    tree: Path, change: Turn, place: Callable[[str, str], object], aside: Path
) -> None:
    """Make the next edition of what `tree` holds.

    Args:
        tree: The folder; nobody else changes anything in it meanwhile.
        change: What goes and what comes.
        place: Puts the file of a path where nothing is.
        aside: Where a list may lie before it is put in place at once.

    Raises:
        OSError: It cannot be done; the list names what lies there all the same.
    """
    if change.stale:
        both = dict.fromkeys(change.stale, _UNKNOWN) | dict(change.digests)
        both.pop(MANIFEST, None)
        aside.write_bytes(format_manifest(both))
        aside.replace(tree / MANIFEST)
    else:
        _put_list(tree, place, aside)
    for path in change.stale:
        (tree / path).unlink(missing_ok=True)
    _drop_empty(tree, change.folders | folders_of(change.stale))
    for folder in sorted(folders_of(change.fresh)):
        (tree / folder).mkdir(exist_ok=True)
    for path in change.fresh - {MANIFEST}:
        (tree / path).unlink(missing_ok=True)
        place(path, f"{tree}/{path}")
    if change.stale:
        _put_list(tree, place, aside)


def write_file(path: str, data: bytes) -> Stamp:
    """Write a new file, and take its stamp at once.

    Paths are text here and below: as `Path` they would cost as much as the writing.

    Raises:
        OSError: It cannot be written.
    """
    file = os.open(path, _NEW, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
        return stamp_of(os.fstat(file))
    finally:
        os.close(file)


def folders_of(paths: Iterable[str]) -> set[str]:
    """Name every folder that one of `paths` lies in, at any depth."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def link(standing: str, new: str) -> None:
    """Give a file a second name.

    Raises:
        OSError: The file system has no such thing.
    """
    os.link(standing, new, follow_symlinks=False)


def link_or_copy(standing: str, new: str) -> None:
    """Give a file a second name, or copy it where there is no such thing."""
    try:
        link(standing, new)
    except OSError:
        shutil.copy2(standing, new, follow_symlinks=False)


def _put_list(tree: Path, place: Callable[[str, str], object], aside: Path) -> None:
    aside.unlink(missing_ok=True)
    place(MANIFEST, str(aside))
    aside.replace(tree / MANIFEST)


def _drop_empty(tree: Path, folders: Iterable[str]) -> None:
    """Remove those of `folders` that are empty, the innermost first."""
    for folder in sorted(folders, key=len, reverse=True):
        with suppress(OSError):
            (tree / folder).rmdir()
