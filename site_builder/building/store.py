"""What was understood is kept, by the digest of all that it comes from.

The store is one SQLite file. It may be deleted, cut off or damaged at any time: what
cannot be read in it is understood anew. Two processes may use one store.
"""

import os
import sqlite3
from collections.abc import Callable, Container, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

from site_builder.building.packing import Unpacker
from site_builder.building.tidying import untidied
from site_builder.model import Account, Article, Gist
from site_builder.model.names import Speech
from site_builder.model.passages import Imprint, Wordings
from site_builder.pictures import Look
from site_builder.search import Cell, Terms

T = TypeVar("T")

STORE = "articles.db"
"""The name of the file in the folder where builds keep what they remember."""

_NAME = int.from_bytes(b"sbst", "big")
"""Tells our files from those of other programs."""
_FORMAT = 3
"""Counts the ways in which the tables were laid out."""
_PATIENCE = 5.0
"""Seconds to wait for another process that writes."""
_SPARE = 64
"""Entries beyond those in use that are kept in any case. Beyond these as many are kept
as are in use: who goes back and forth between two states finds both."""
_OF_ARTICLES = (
    "gists",
    "accounts",
    "speeches",
    "articles",
    "terms",
    "imprints",
    "wordings",
)
_TABLES = (*_OF_ARTICLES, "cells", "looks")
_BEGINNING = (
    *(f"CREATE TABLE {name} (key BLOB PRIMARY KEY, value BLOB)" for name in _TABLES),
    f"PRAGMA application_id = {_NAME}",
    f"PRAGMA user_version = {_FORMAT}",
)
_READ = "SELECT key, value FROM {}"
_ONE = "SELECT value FROM {} WHERE key = ?"
_KEYS = "SELECT key FROM {}"
_KEEP = "INSERT OR REPLACE INTO {} VALUES (?, ?)"
_DROP = "DELETE FROM {} WHERE key = ?"
_SETTINGS = (
    # A gist takes 5 kB and an article 16 kB: on pages of 4 kB none would fit.
    "PRAGMA page_size = 16384",
    # A machine that stops may leave the file damaged, which is seen and does no harm.
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -8000",
)

_NOT_BROKEN = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
    }
)
"""Troubles of a file that is sound but cannot be used now."""

_gists = Unpacker(Gist)
_articles = Unpacker(Article)
_accounts = Unpacker(Account)
_speeches = Unpacker(Speech)
_terms = Unpacker(Terms)
_cells = Unpacker(Cell)
_looks = Unpacker(Look)
_imprints = Unpacker(Imprint)
_wordings = Unpacker(Wordings)
_parents: list[sqlite3.Connection] = []
"""In a worker: what its parent had open. To close it here could harm the parent."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one article under one key, packed; not each has all of it.

    A cell is of many articles, a look of one picture.
    """

    key: bytes
    gist: bytes | None = None
    account: bytes | None = None
    article: bytes | None = None
    speech: bytes | None = None
    terms: bytes | None = None
    imprint: bytes | None = None
    wordings: bytes | None = None
    cell: bytes | None = None
    look: bytes | None = None


def read_gist(entry: Entry) -> Gist | None:
    """Unpack the gist of an entry."""
    return _gists.unpack(entry.gist or b"", entry.key)


class Store:
    """A store, to be closed in the end; each process opens the file for itself.

    Without a path it is a file of this process alone, which goes when it is closed.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Name the file of the store; it is opened where it is first needed."""
        self._path = path
        self._base: sqlite3.Connection | None = None
        self._owner = 0

    def __enter__(self) -> Self:
        """Give the store."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to another process as the name of the file."""
        return Store, (self._path,)

    @property
    def is_shared(self) -> bool:
        """Whether other processes can read it."""
        return self._path is not None

    def release(self) -> None:
        """Close a file that others can read, as before processes begin."""
        if self.is_shared:
            self.close()

    def close(self) -> None:
        """Close the file; what was put is kept. The next use opens it again."""
        base, self._base = self._base, None
        if base is None:
            return
        if self._owner == os.getpid():
            base.close()
        else:
            _parents.append(base)

    def gists(self, wanted: Container[bytes]) -> dict[bytes, Gist]:
        """Give those gists of the `wanted` keys that are there and sound."""
        return self._all("gists", _gists, wanted)

    def accounts(self, wanted: Container[bytes]) -> dict[bytes, Account]:
        """Give those accounts of the `wanted` keys that are there and sound."""
        return self._all("accounts", _accounts, wanted)

    def speeches(self, wanted: Container[bytes]) -> dict[bytes, Speech]:
        """Give the names of articles, for those `wanted` keys that have them."""
        return self._all("speeches", _speeches, wanted)

    def imprints(self, wanted: Container[bytes]) -> dict[bytes, Imprint]:
        """Give what sentences are found by, for those `wanted` keys that have it."""
        return self._all("imprints", _imprints, wanted)

    def wordings(self, key: bytes) -> Wordings | None:
        """Give the sentences of an article, where they are there and sound."""
        return self._one("wordings", _wordings, key)

    def gist(self, key: bytes) -> Gist | None:
        """Give a gist, where it is there and sound."""
        return self._one("gists", _gists, key)

    def article(self, key: bytes) -> Article | None:
        """Give an article, where it is there and sound."""
        return self._one("articles", _articles, key)

    def account(self, key: bytes) -> Account | None:
        """Give an account, where it is there and sound."""
        return self._one("accounts", _accounts, key)

    def terms(self, key: bytes) -> Terms | None:
        """Give the words of an article, where they are there and sound."""
        return self._one("terms", _terms, key)

    def has_cell(self, key: bytes) -> bool:
        """Tell whether a cell of the search is there, sound or not."""
        return self._value("SELECT 1 FROM cells WHERE key = ?", key) is not None

    def cell(self, key: bytes) -> Cell | None:
        """Give a cell of the search, where it is there and sound."""
        return self._one("cells", _cells, key)

    def look(self, key: bytes) -> Look | None:
        """Give what was seen of a picture, where it is there and sound."""
        return self._one("looks", _looks, key)

    def put(self, entries: Sequence[Entry]) -> None:
        """Keep entries; where that is not possible they are only not kept."""
        rows = {
            "gists": [(each.key, each.gist) for each in entries],
            "accounts": [(each.key, each.account) for each in entries],
            "speeches": [(each.key, each.speech) for each in entries],
            "articles": [(each.key, each.article) for each in entries],
            "terms": [(each.key, each.terms) for each in entries],
            "imprints": [(each.key, each.imprint) for each in entries],
            "wordings": [(each.key, each.wordings) for each in entries],
            "cells": [(each.key, each.cell) for each in entries],
            "looks": [(each.key, each.look) for each in entries],
        }

        def write(base: sqlite3.Connection) -> None:
            base.execute("BEGIN IMMEDIATE")
            for table, some in rows.items():
                query = _KEEP.format(table)
                base.executemany(query, (row for row in some if row[1] is not None))
            base.execute("COMMIT")

        if entries:
            self._do(write)

    def is_empty(self) -> bool:
        """Tell whether there is nothing in it; does not make a file."""
        if self._base is None and (self._path is None or not self._path.exists()):
            return True
        query = "SELECT 1 FROM gists LIMIT 1"
        return self._do(lambda base: base.execute(query).fetchone()) is None

    def drop_unused(
        self, used: AbstractSet[bytes], tables: Sequence[str] = _OF_ARTICLES
    ) -> None:
        """Drop what is not among the keys in use, once that is the greater part."""

        def drop(base: sqlite3.Connection) -> None:
            for table in tables:
                keys = base.execute(_KEYS.format(table)).fetchall()
                unused = [key for key in keys if key[0] not in used]
                if len(unused) > len(used) + _SPARE:
                    base.execute("BEGIN IMMEDIATE")
                    base.executemany(_DROP.format(table), unused)
                    base.execute("COMMIT")

        self._do(drop)

    def _all(
        self, table: str, unpacker: Unpacker[T], wanted: Container[bytes]
    ) -> dict[bytes, T]:
        def read(base: sqlite3.Connection) -> dict[bytes, T]:
            found: dict[bytes, T] = {}
            for key, value in base.execute(_READ.format(table)):
                kept = unpacker.unpack(value, key) if key in wanted else None
                if kept is not None:
                    found[key] = kept
            return found

        with untidied():
            return self._do(read) or {}

    def _one(self, table: str, unpacker: Unpacker[T], key: bytes) -> T | None:
        def read(base: sqlite3.Connection) -> T | None:
            row = base.execute(_ONE.format(table), (key,)).fetchone()
            return unpacker.unpack(row[0], key) if row else None

        return self._do(read)

    def _value(self, query: str, key: bytes) -> Any:
        def read(base: sqlite3.Connection) -> Any:
            row = base.execute(query, (key,)).fetchone()
            return row[0] if row else None

        return self._do(read)

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do something with the file; None where it is of no use.

        A file that is no store, or a damaged one, goes; what another process holds
        for long stays.
        """
        try:
            return work(self._open())
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_NOTADB)
            if code & 0xFF not in _NOT_BROKEN:
                self._throw_away()
            elif self._base is None:
                self._path = None
            else:
                self.close()
        except (TypeError, ValueError):  # a value of another type than ours
            self._throw_away()
        return None

    def _open(self) -> sqlite3.Connection:
        if self._base is not None and self._owner == os.getpid():
            return self._base
        self.close()
        self._base, self._owner = _connect(self._path), os.getpid()
        base = self._base
        for setting in _SETTINGS:
            base.execute(setting)
        if _signature(base) != (_NAME, _FORMAT):
            _begin(base)
        return base

    def _throw_away(self) -> None:
        """Take the file away; where that cannot be, do without it."""
        self.close()
        path, self._path = self._path, None
        if path is None:
            return
        with suppress(OSError):
            for ending in ("", "-journal", "-wal", "-shm"):
                path.with_name(path.name + ending).unlink(missing_ok=True)
            self._path = path


def _connect(path: Path | None) -> sqlite3.Connection:
    name = "" if path is None else str(path)
    # None leaves it to us where a transaction begins.
    return sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None)


def _begin(base: sqlite3.Connection) -> None:
    """Make the tables of a new file; another process may do so just now.

    Raises:
        sqlite3.Error: The file belongs to another program, or is not to be had.
    """
    base.execute("BEGIN IMMEDIATE")
    if _signature(base) != (_NAME, _FORMAT):
        if base.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
            what = "this is another program's"
            raise sqlite3.DatabaseError(what)
        for statement in _BEGINNING:
            base.execute(statement)
    base.execute("COMMIT")


def _signature(base: sqlite3.Connection) -> tuple[int, int]:
    (name,) = base.execute("PRAGMA application_id").fetchone()
    (count,) = base.execute("PRAGMA user_version").fetchone()
    return name, count
