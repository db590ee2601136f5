"""The folder beside an output folder in which the next site is prepared.

`dist` has `.dist.site-builder`, on the same file system:

    lock    held by the build that works here
    new     what is written for the next site; has never been the output folder
    shadow  of a site of very many files the site once more, as further names of the
            same files: the next one is made of it, and only what changes is touched
    ready   the finished site, just before it changes places with the old one,
            and the old one just after
    old     the old site, where the system cannot swap two folders at once
    list    the list of a site, just before it is put into it
    edition.db   what is known of the files of the site
    articles.db  what was understood of each text

Whatever a killed build left here is put right by the next one: a site moved aside
comes back, an unfinished one is thrown away, and of an old one only the files go that
its own list names. What stays is a help and no truth: it may be deleted at any time.
"""

import errno
import os
import shutil
import sys
import time
from collections.abc import Container, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from site_builder.building.manifest import MANIFEST
from site_builder.building.progress import Phase, Progress, during
from site_builder.building.stamps import PROBE
from site_builder.building.survey import is_dropping, look_through, read_list
from site_builder.errors import OutputError

if sys.platform != "win32":
    import fcntl

_PAUSE = 0.1
"""Seconds between two looks at a lock that another build holds."""

_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What file systems without locks answer; builds there must not overlap."""

_SIGNS = {
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What site-builder remembers of its builds; it may be deleted at any time.\n"
    "# Programs that make backups know this file: https://bford.info/cachedir/\n",
    ".gitignore": "*\n",
}
"""What tells other programs to leave the workshop out."""


def workshop_of(home: Path) -> Path:
    """Name the workshop of the output folder `home`."""
    return home.parent / f".{home.name}.site-builder"


class Workshop:
    """The only one who may publish to `home` while the `with` block lasts."""

    def __init__(self, home: Path, progress: Progress) -> None:
        """Name the workshop of the output folder `home`.

        Args:
            home: The output folder, absolute and free of links.
            progress: Who is told when another build must be waited for.
        """
        self.home = home
        self.folder = workshop_of(home)
        self.new = self.folder / "new"
        self.ready = self.folder / "ready"
        self.old = self.folder / "old"
        self.shadow = self.folder / "shadow"
        self.aside = self.folder / "list"
        self._lock = self.folder / "lock"
        self._progress = progress
        self._held: int | None = None

    def __enter__(self) -> Self:
        """Wait until nobody else works here, then put right what a killed build left.

        Raises:
            OutputError: A file stands where the workshop should.
        """
        if self.folder.is_symlink() or (
            self.folder.exists() and not self.folder.is_dir()
        ):
            what = "this name is needed for preparing the site"
            raise OutputError(what, str(self.folder), "move it away")
        self._held = self._take_lock()
        try:
            self._put_right()
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Throw away what was not published, and an empty workshop itself."""
        shutil.rmtree(self.new, ignore_errors=True)
        self._leave()

    def retire(self, tree: Path, known: Iterable[str] = ()) -> None:
        """Remove an old site: the files that its list names, and empty folders.

        Whatever else came to lie there goes back to its place in the output folder;
        `known` names files that are ours even if the list has come to harm.
        """
        listed = frozenset({*(read_list(tree) or ()), *known}) - {MANIFEST}
        self._clear(str(tree), "", listed)
        # Last, so that a build killed before still knows which files are ours.
        (tree / MANIFEST).unlink(missing_ok=True)
        tree.rmdir()

    def rescue(self, tree: Path, listed: Container[str]) -> None:
        """Give back to the output folder what `tree` holds beside the files listed."""
        held = look_through(tree)
        for path in (*held.files, *held.odd):
            if path not in listed or path in held.odd:
                self._give_back(tree / path, path)

    def settle_down(self) -> None:
        """Put up the signs of a folder that stays."""
        for name, text in _SIGNS.items():
            sign = self.folder / name
            if not sign.exists():
                sign.write_text(text, encoding="utf-8")

    def _take_lock(self) -> int:
        held = self._try_lock()
        if held is None:
            with during(self._progress, Phase.WAIT):
                while held is None:
                    time.sleep(_PAUSE)
                    held = self._try_lock()
        return held

    def _try_lock(self) -> int | None:
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            held = os.open(self._lock, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:  # its last user is just clearing away
            return None
        if _locks(held) and self._still_there(held):
            return held
        os.close(held)
        return None

    def _still_there(self, held: int) -> bool:
        """Tell whether the lock is the one that the next build will look at."""
        try:
            return os.path.samestat(os.fstat(held), self._lock.stat())
        except FileNotFoundError:
            return False

    def _put_right(self) -> None:
        if self.old.exists() and not self.home.exists():
            self.old.rename(self.home)
        for tree in (self.old, self.ready):
            if tree.exists():
                self.retire(tree)
        if self.new.exists():
            shutil.rmtree(self.new)
        for name in (self.aside, self.folder / PROBE):
            name.unlink(missing_ok=True)

    def _leave(self) -> None:
        self._lock.unlink(missing_ok=True)
        if self._held is not None:
            os.close(self._held)
            self._held = None
        try:
            self.folder.rmdir()
        except OSError:
            # Something is left to put right, or the next build is already here.
            return

    def _clear(self, place: str, prefix: str, listed: frozenset[str]) -> None:
        with os.scandir(place) as entries:
            found = list(entries)
        for entry in found:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                self._clear(entry.path, f"{path}/", listed)
                Path(entry.path).rmdir()
            elif path in listed and entry.is_file(follow_symlinks=False):
                Path(entry.path).unlink()
            elif path != MANIFEST:
                self._give_back(Path(entry.path), path)

    def _give_back(self, file: Path, path: str) -> None:
        target = self.home / path
        needless = target.exists() or not target.parent.is_dir()
        if _is_one(file, target) or (is_dropping(path) and needless):
            file.unlink()
            return
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            target = self.home / target.name
        attempt, free = 0, target
        while os.path.lexists(free):
            attempt += 1
            free = target.with_name(f"{target.name}.rescued-{attempt}")
        file.rename(free)


def _is_one(file: Path, target: Path) -> bool:
    """Tell whether the two are names of one file."""
    try:
        return os.path.samestat(file.lstat(), target.lstat())
    except OSError:
        return False


def _locks(held: int) -> bool:
    """Take the lock without waiting; False where another build has it."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in _NO_LOCKS
    return True
