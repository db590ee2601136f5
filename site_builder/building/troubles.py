"""What the system says when a file cannot be written, as a sentence for people."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.errors import OutputError

_TROUBLES = {
    errno.EACCES: (
        "permission is denied",
        "allow writing in it and in the folder that holds it",
    ),
    errno.EPERM: (
        "permission is denied",
        "allow writing in it and in the folder that holds it",
    ),
    errno.EROFS: ("the disk is read-only", "choose another --output"),
    errno.ENOSPC: ("the disk is full", "free some space and build again"),
    errno.EDQUOT: ("your disk quota is used up", "free some space and build again"),
    errno.EXDEV: (
        "it is a mount point, which cannot be replaced at once",
        "choose a folder inside it as --output",
    ),
    errno.EBUSY: (
        "it is in use or a mount point, and cannot be replaced at once",
        "choose a folder inside it as --output",
    ),
    errno.ENAMETOOLONG: ("a file name is too long", "shorten the path of --output"),
    errno.ENOTDIR: ("a part of the path is a file", "choose another --output"),
}


@contextmanager
def told_of(home: Path, named: Path) -> Iterator[None]:
    """Turn what the system says about files of `home` into one sentence.

    Args:
        home: The output folder, absolute and free of links.
        named: The same folder as the user calls it.

    Raises:
        OutputError: Instead of any OSError.
    """
    try:
        yield
    except OSError as error:
        what, remedy = _TROUBLES.get(
            error.errno or 0, (error.strerror or str(error), "")
        )
        what = f"cannot write: {what}"
        raise OutputError(what, _place(error, home, named), remedy) from error


def _place(error: OSError, home: Path, named: Path) -> str:
    """Name the file as the user would.

    Where a site is prepared means nothing to a reader, but a site that was set aside
    there and cannot be cleared away must be named: it is what stands in the way.
    """
    place = Path(os.fsdecode(error.filename or home))
    if place.is_relative_to(home):
        return str(named / place.relative_to(home))
    workshop = home.parent / f".{home.name}.site-builder"
    aside = (workshop / "ready", workshop / "old")
    if place.exists() and any(folder in place.parents for folder in aside):
        return str(named.parent / place.relative_to(home.parent))
    return str(named)
