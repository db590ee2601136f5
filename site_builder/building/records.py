"""What is remembered of an edition: each file's digest, page key and stamp; notes."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder.building.cache import CACHE, discard_cache, open_cache
from site_builder.building.memory import Memory
from site_builder.building.stamps import Stamp, stamp_of

_FILES = (
    "CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, digest TEXT NOT NULL,"
    " key TEXT NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,"
    " ctime INTEGER NOT NULL, inode INTEGER NOT NULL) WITHOUT ROWID"
)
_NOTES = (
    "CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, text TEXT NOT NULL)"
    " WITHOUT ROWID"
)

_NAME = "records"
"""What they are called in the memory of a process."""

_INODES = 1 << 63
"""SQLite's integers are signed, and some inodes have 64 bits."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a published file: SHA-256 in hex, page key, stamp.

    `key` is the digest of what a page was made from, "" where nobody said. `stamp` is
    None where it could not be believed when it was taken.
    """

    digest: str
    key: str
    stamp: Stamp | None


def recall_records(folder: Path, memory: Memory) -> "Records":
    """Read the records of the workshop `folder`, or recall them where they are known.

    Those that are recalled know what was written since, and the file did not change
    otherwise.
    """
    return memory.recall(
        _NAME, (folder, _stamp_of(folder / CACHE)), lambda: Records(folder, memory)
    )


class Records:
    """The records of the edition that was published last.

    Nothing here must be so: whoever asks compares the stamp with that of the file, so
    a record of an older edition, or of a site that was put back by hand, is merely of
    no use. Whatever goes wrong with the cache, there are no records then.
    """

    def __init__(self, folder: Path, memory: Memory) -> None:
        """Read what the cache in the workshop `folder` knows, if there is one."""
        self._folder = folder
        self._place = folder / CACHE
        self._memory = memory
        self.files: dict[str, Record] = {}
        self._notes: dict[str, str] = {}
        if self._place.is_file():
            try:
                self._read()
            except (sqlite3.Error, OSError, TypeError, ValueError):
                self.files, self._notes = {}, {}

    def note(self, name: str) -> Any:
        """Read back the note `name`; None where there is none."""
        try:
            return json.loads(self._notes.get(name, "null"))
        except ValueError:
            return None

    def write(
        self,
        files: Mapping[str, Record],
        dropped: Iterable[str],
        notes: Mapping[str, Any],
    ) -> None:
        """Remember `files`, forget those that are `dropped`, and leave `notes`.

        All of it or nothing; where the cache cannot be written, it is thrown away.
        """
        self._notes |= {name: json.dumps(text) for name, text in notes.items()}
        for path in (gone := [path for path in dropped if path in self.files]):
            del self.files[path]
        self.files |= files
        try:
            self._write(files, gone)
        except (sqlite3.Error, OSError):
            discard_cache(self._place)
        self._memory.keep(_NAME, (self._folder, _stamp_of(self._place)), self)

    def _read(self) -> None:
        cache = open_cache(self._place, _FILES, _NOTES)
        try:
            rows = cache.execute(
                "SELECT path, digest, key, size, mtime, ctime, inode FROM files"
            )
            self.files = {
                path: Record(digest, key, _stamp(size, mtime, ctime, inode))
                for path, digest, key, size, mtime, ctime, inode in rows
            }
            self._notes = dict(cache.execute("SELECT name, text FROM notes"))
        finally:
            cache.close()

    def _write(self, files: Mapping[str, Record], gone: Iterable[str]) -> None:
        cache = open_cache(self._place, _FILES, _NOTES)
        try:
            cache.execute("BEGIN IMMEDIATE")
            cache.executemany(
                "DELETE FROM files WHERE path = ?", ((path,) for path in gone)
            )
            cache.executemany(
                "REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)",
                (_row(path, record) for path, record in files.items()),
            )
            cache.executemany("REPLACE INTO notes VALUES (?, ?)", self._notes.items())
            cache.execute("COMMIT")
        finally:
            cache.close()


def _stamp_of(place: Path) -> Stamp | None:
    try:
        return stamp_of(place.stat())
    except OSError:
        return None


def _row(path: str, record: Record) -> tuple[str, str, str, int, int, int, int]:
    size, mtime, ctime, inode = record.stamp or (-1, 0, 0, 0)
    return path, record.digest, record.key, size, mtime, ctime, _signed(inode)


def _stamp(size: int, mtime: int, ctime: int, inode: int) -> Stamp | None:
    return None if size < 0 else (size, mtime, ctime, inode % (2 * _INODES))


def _signed(inode: int) -> int:
    return (inode + _INODES) % (2 * _INODES) - _INODES
