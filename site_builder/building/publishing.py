"""Publish a site: prepared aside, put in place at once, the old one or the new.

    with open_edition(folder) as edition:
        for output in outputs:
            edition.put(output)
        published = edition.publish()

A block that is left without `publish`, by an error or a signal, leaves the old site
as it was.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.building.addresses import Addresses
from site_builder.building.manifest import MANIFEST, format_manifest
from site_builder.building.progress import Progress, Silence
from site_builder.building.report import Published
from site_builder.building.survey import Survey, survey
from site_builder.building.swapping import replace_folder
from site_builder.building.troubles import told_of
from site_builder.building.workshop import Workshop
from site_builder.errors import OutputError
from site_builder.model import Output


@contextmanager
def open_edition(
    folder: Path,
    *,
    afresh: bool = False,
    progress: Progress | None = None,
) -> Iterator["Edition"]:
    """Prepare a new edition of the site in `folder`.

    Args:
        folder: The output folder; it may be missing, empty, or a site of ours.
        afresh: Write every file anew, also those that did not change.
        progress: Who is told when another build holds the folder; it is waited for.

    Raises:
        OutputError: The folder is not ours to replace, or cannot be written.
    """
    home = folder.resolve()
    with told_of(home, folder):
        workshop = Workshop(home, progress or Silence())
        workshop.__enter__()
    try:
        yield Edition(workshop, survey(home, folder), folder, afresh=afresh)
    finally:
        workshop.__exit__(None, None, None)


class Edition:
    """A site in preparation; nobody sees it before `publish`.

    Only what differs from the standing site is written while it is prepared.
    """

    def __init__(
        self, workshop: Workshop, standing: Survey, named: Path, *, afresh: bool
    ) -> None:
        """Begin with no file; errors call the output folder `named`."""
        self._workshop = workshop
        self._named = named
        self._standing = standing
        self._afresh = afresh
        self._addresses = Addresses()
        self._digests: dict[str, str] = {}
        self._kept: list[str] = []
        self._folders: set[str] = set()

    def put(self, output: Output) -> None:
        """Add a file to the site.

        Raises:
            AddressClash: Another file of the site has its path.
            OutputError: It cannot be written.
        """
        self._addresses.claim(output.path)
        if output.path == MANIFEST:
            what = "this name belongs to the list of the site's files"
            raise OutputError(what, output.path, "rename the file")
        self._digests[output.path] = hashlib.sha256(output.data).hexdigest()
        self._place(output)

    def publish(self) -> Published:
        """Put the site in the place of the old one, in one step.

        Raises:
            OutputError: It could not be done; the old site stands as it was.
        """
        self._place(Output(MANIFEST, format_manifest(self._digests)))
        files = {*self._digests, MANIFEST}
        removed = len(self._standing.recorded - files)
        kept = len(self._kept)
        if kept < len(files) or removed or not self._standing.exists:
            with told_of(self._workshop.home, self._named):
                self._carry_over()
                aside = self._swap()
            if aside is not None:
                self._retire(aside)
        return Published(written=len(files) - kept, kept=kept, removed=removed)

    def _place(self, output: Output) -> None:
        with told_of(self._workshop.home, self._named):
            if self._stands(output):
                self._kept.append(output.path)
            else:
                self._make_room(output.path)
                (self._workshop.new / output.path).write_bytes(output.data)

    def _stands(self, output: Output) -> bool:
        """Compare with the bytes that stand there, so that edits by hand are undone."""
        if self._afresh or output.path not in self._standing.recorded:
            return False
        place = self._workshop.home / output.path
        same_size = place.lstat().st_size == len(output.data)
        return same_size and place.read_bytes() == output.data

    def _make_room(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self._workshop.new / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)

    def _carry_over(self) -> None:
        """Take what did not change from the old site, as further names of its files."""
        self._make_room("")
        for path in self._kept:
            self._make_room(path)
            _link(f"{self._workshop.home}/{path}", f"{self._workshop.new}/{path}")
        if self._standing.exists:
            shutil.copymode(self._workshop.home, self._workshop.new)

    def _swap(self) -> Path | None:
        workshop = self._workshop
        workshop.new.rename(workshop.ready)
        return replace_folder(workshop.ready, workshop.home, workshop.old)

    def _retire(self, aside: Path) -> None:
        try:
            self._workshop.retire(aside)
        except OSError as error:
            what = (
                "the new site is in place, but the old one cannot be removed "
                f"({error.strerror})"
            )
            where = str(error.filename or aside)
            raise OutputError(what, where, "allow it and build again") from error


def _link(standing: str, new: str) -> None:
    """Give a file a second name, or copy it where the file system has no such thing."""
    try:
        os.link(standing, new, follow_symlinks=False)
    except OSError:
        shutil.copy2(standing, new, follow_symlinks=False)
