"""Has anything changed? Folders looked through again and again, on any system."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_Stamp = tuple[int, int, int]
"""Modification time in nanoseconds, size, inode: cheap, and different after almost
every edit. It only says that a build is due; the build itself compares bytes."""


class Watcher:
    """Remembers how files and folders looked last time.

    Hidden files and those that editors leave (`name~`) do not count.
    """

    def __init__(self, watched: Sequence[Path]) -> None:
        """Take a first look at `watched`; a path that is missing may come later."""
        self._watched = watched
        self._folders: frozenset[str] = frozenset()
        self._seen = self._look()

    def has_changed(self) -> bool:
        """Look again: has anything come, gone or changed since the last look?"""
        now = self._look()
        changed = now != self._seen
        self._seen = now
        return changed

    @property
    def folders(self) -> frozenset[str]:
        """The folders in which a change would count, as they were at the last look."""
        return self._folders

    def _look(self) -> dict[str, _Stamp]:
        found = [_stamps(os.fspath(path)) for path in self._watched]
        self._folders = frozenset().union(*(look.folders for look in found))
        return {path: stamp for look in found for path, stamp in look.stamps.items()}


@dataclass(frozen=True, slots=True)
class _Look:
    """What a look at a file or folder found."""

    stamps: dict[str, _Stamp]
    folders: set[str]


def _stamps(path: str) -> _Look:
    """Stamp the file at `path`, or every visible file in the folder there."""
    look = _Look({}, set())
    pending = [path]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(place) as entries:
                look.folders.add(place)
                for entry in entries:
                    if entry.name.startswith(".") or entry.name.endswith("~"):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    else:
                        look.stamps[entry.path] = _stamp(entry.stat())
        except NotADirectoryError:
            look.stamps[place] = _stamp(Path(place).stat())
        except OSError:  # gone between two looks, or not ours to read
            continue
    if path not in look.folders:
        look.folders.add(str(Path(path).parent))
    return look


def _stamp(status: os.stat_result) -> _Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino
