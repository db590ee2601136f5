"""Has anything changed? Folders looked through again and again, on any system."""

import os
from collections.abc import Iterator, Sequence
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
        self._seen = self._look()

    def has_changed(self) -> bool:
        """Look again: has anything come, gone or changed since the last look?"""
        now = self._look()
        changed = now != self._seen
        self._seen = now
        return changed

    def _look(self) -> dict[str, _Stamp]:
        return dict(
            found for path in self._watched for found in _stamps(os.fspath(path))
        )


def _stamps(path: str) -> Iterator[tuple[str, _Stamp]]:
    """Stamp the file at `path`, or every visible file in the folder there."""
    pending = [path]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or entry.name.endswith("~"):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    else:
                        yield entry.path, _stamp(entry.stat())
        except NotADirectoryError:
            yield place, _stamp(Path(place).stat())
        except OSError:  # gone between two looks, or not ours to read
            continue


def _stamp(status: os.stat_result) -> _Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino
