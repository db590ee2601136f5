"""The cache beside an output folder: what builds remember, safe to lose at any time.

One SQLite file holds it all; each room that remembers something has tables of its own
there. A file that is damaged, cut short or of another layout is thrown away, and what
it knew is found out again.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CACHE = "edition.db"
"""Its name in the workshop folder."""

_LAYOUT = 0x5B_0001
"""What `user_version` says; another layout of any table takes another number."""

_PATIENCE = 10.0
"""Seconds to wait for another process that writes; nobody writes for so long."""


def open_cache(path: Path, *tables: str) -> sqlite3.Connection:
    """Open the cache at `path`, and make there what `tables` (SQL) create.

    Nothing is awaited from the disk: what is lost in a power cut is found out again,
    because every room proves what it reads here against the files themselves.

    Raises:
        sqlite3.Error: There can be no cache in this place.
    """
    try:
        return _opened(path, tables)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        discard_cache(path)
        return _opened(path, tables)


def discard_cache(path: Path) -> None:
    """Forget everything."""
    for name in (path, path.with_name(f"{path.name}-journal")):
        name.unlink(missing_ok=True)


@contextmanager
def closing_on_error(cache: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Keep no file open when what is done in the block fails."""
    try:
        yield cache
    except BaseException:
        cache.close()
        raise


def _opened(path: Path, tables: tuple[str, ...]) -> sqlite3.Connection:
    cache = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    with closing_on_error(cache):
        cache.execute("PRAGMA synchronous = OFF")
        (layout,) = cache.execute("PRAGMA user_version").fetchone()
        if layout not in {0, _LAYOUT}:
            what = "a cache of another layout"
            raise sqlite3.DatabaseError(what)
        if layout == 0:
            cache.execute(f"PRAGMA user_version = {_LAYOUT}")
        for table in tables:
            cache.execute(table)
    return cache
