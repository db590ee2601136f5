"""Put one folder in the place of another, at once where the system can."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Linux: `renameat2`, since 3.15."""
_RENAME_SWAP = 2
"""macOS: `renamex_np`, since 10.12."""

_CANNOT = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What systems and file systems without the exchange answer."""


def exchange(one: Path, other: Path) -> bool:
    """Swap the names of two folders in one step; say whether the system can.

    Raises:
        OSError: It can, but these two cannot be swapped.
    """
    code = _ask_system(os.fsencode(one), os.fsencode(other))
    if code is None or code in _CANNOT:
        return False
    if code:
        raise OSError(code, os.strerror(code), str(other))
    return True


def replace_folder(ready: Path, folder: Path, aside: Path) -> Path | None:
    """Put the folder `ready` in the place of `folder`; say where the old one lies.

    Where the system cannot swap, the old folder is first renamed to `aside`: killed
    between the two renames, it waits there.

    Raises:
        OSError: It failed, and the old folder stands as it was.
    """
    if not folder.exists():
        ready.rename(folder)
        return None
    if exchange(ready, folder):
        return ready
    folder.rename(aside)
    try:
        ready.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    return aside


def _ask_system(one: bytes, other: bytes) -> int | None:
    """Ask the system to exchange; 0 or its error number, None where it has no call."""
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(one, other, _RENAME_SWAP)
    else:
        return None
    return ctypes.get_errno() if failed else 0
