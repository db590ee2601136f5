"""Wait until something may have happened: where the system can, it tells."""

import ctypes
import os
import select
import sys
from collections.abc import Iterable
from pathlib import Path

_CHANGES = 0x2 | 0x4 | 0x8 | 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x800
"""Linux: modified, attributes, closed after writing, moved from and to, created,
deleted, and the same of the folder itself (`inotify`, since 2.6.13)."""

_FLAGS = os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0)
_MOST = 65_536
"""Bytes of notices that are taken at once; what they say is not looked at."""


class Notices:
    """Notices of the system about folders; `wait` is over when there is one.

    A notice says only that it is worth looking. Where the system tells nothing, or has
    no notices left to give, waiting is sleeping, and `are_sure` says so.
    """

    def __init__(self) -> None:
        """Ask the system for notices."""
        self._library = _find_library()
        self._inbox = self._library.inotify_init1(_FLAGS) if self._library else -1
        self._told, self._tell = os.pipe()
        self.are_sure = False
        """Whether every folder is watched, so that there is no need to look."""

    def close(self) -> None:
        """Ask for no more notices; nobody may be waiting for one."""
        for file in (self._inbox, self._told, self._tell):
            if file >= 0:
                os.close(file)
        self._inbox = self._told = self._tell = -1

    def watch(self, folders: Iterable[str]) -> None:
        """Ask for notices about what happens directly in each of `folders`."""
        wanted = frozenset(folders)
        self.are_sure = self._inbox >= 0 and all(
            self._ask(folder) for folder in wanted if Path(folder).is_dir()
        )

    def interrupt(self) -> None:
        """End the waiting, from any thread and for good."""
        if self._tell >= 0:
            os.write(self._tell, b"!")

    def wait(self, patience: float) -> bool:
        """Wait for a notice, `patience` seconds at most; tell whether one came."""
        files = [file for file in (self._inbox, self._told) if file >= 0]
        ready, _, _ = select.select(files, [], [], patience)
        if self._inbox in ready:
            try:
                os.read(self._inbox, _MOST)
            except BlockingIOError:
                return False
        return self._inbox in ready

    def _ask(self, folder: str) -> bool:
        if self._library is None:
            return False
        # Asking again for the same folder changes nothing.
        name = os.fsencode(folder)
        return bool(self._library.inotify_add_watch(self._inbox, name, _CHANGES) >= 0)


def _find_library() -> ctypes.CDLL | None:
    """Find the calls that Linux has; their answers tell whether they work."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    return library if hasattr(library, "inotify_init1") else None
