"""Publish a site: prepared aside, put in place at once, the old one or the new.

    with open_edition(folder) as edition:
        for output in outputs:
            edition.put(output)
        published = edition.publish()

A block that is left without `publish`, by an error or a signal, leaves the old site
as it was.

What it costs follows what changes. A file whose stamp is the recorded one is not read,
a page whose inputs are the recorded ones need not be made (`keep`), and the next site
is made of the shadow of the old one, where it is large enough to have one.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from site_builder.building.addresses import Addresses
from site_builder.building.cache import CACHE
from site_builder.building.manifest import MANIFEST, format_manifest
from site_builder.building.memory import Memory
from site_builder.building.progress import Progress, Silence
from site_builder.building.records import Record, Records, recall_records
from site_builder.building.report import Published
from site_builder.building.shadow import Shadow
from site_builder.building.stamps import (
    Stamp,
    await_tick,
    is_settled,
    read_clock,
    stamp_of,
)
from site_builder.building.survey import Survey, survey
from site_builder.building.swapping import replace_folder
from site_builder.building.troubles import told_of
from site_builder.building.turning import Turn, link_or_copy, turn, write_file
from site_builder.building.workshop import Workshop, workshop_of
from site_builder.errors import OutputError
from site_builder.model import Output

_EDITION = "edition"
"""The note of what an edition was made from, and what was said of it."""


SHADOWED_FROM = 20_000
"""Files from which on a shadow of the site is kept between builds.

Its files are further names of those that stand. Below, a build has linked them all anew
within half a second, and some who publish count files with two names as a fault.
"""


@contextmanager
def open_edition(
    folder: Path,
    *,
    afresh: bool = False,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Iterator["Edition"]:
    """Prepare a new edition of the site in `folder`.

    Args:
        folder: The output folder; it may be missing, empty, or a site of ours.
        afresh: Write every file anew, also those that did not change.
        progress: Who is told when another build holds the folder; it is waited for.
        memory: What earlier builds of this process kept.

    Raises:
        OutputError: The folder is not ours to replace, or cannot be written.
    """
    home = folder.resolve()
    with told_of(home, folder):
        workshop = Workshop(home, progress or Silence())
        workshop.__enter__()
    try:
        records = recall_records(workshop.folder, memory or Memory())
        with told_of(home, folder):
            opened = read_clock(workshop.folder)
        standing = survey(home, folder, records.files, opened)
        yield Edition(workshop, standing, records, folder, afresh=afresh)
    finally:
        workshop.__exit__(None, None, None)


def has_edition(folder: Path) -> bool:
    """Tell whether builds of the site in `folder` have left what they remember."""
    home = folder.resolve()
    return (workshop_of(home) / CACHE).is_file()


class Edition:
    """A site in preparation; nobody sees it before `publish`.

    Only what differs from the standing site is written while it is prepared.
    """

    def __init__(
        self,
        workshop: Workshop,
        standing: Survey,
        records: Records,
        named: Path,
        *,
        afresh: bool,
    ) -> None:
        """Begin with no file; errors call the output folder `named`."""
        self._workshop = workshop
        self._standing = standing
        self._records = records
        self._shadow = Shadow(workshop, records)
        self._named = named
        self._afresh = afresh
        self._addresses = Addresses()
        self._reserved: set[str] = set()
        self._digests: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._unhurt: set[str] = set()
        """What stands with the bytes that were recorded; its stamp says so."""
        self._read: set[str] = set()
        """What stands with the right bytes; it was read to know that."""
        self._written: dict[str, Stamp] = {}
        """What was written, with its stamp just then."""
        self._folders: set[str] = set()
        self._has_new_links = False
        """Whether files that stand got further names, which changes their stamps."""

    @property
    def workshop(self) -> Path:
        """The folder beside the output in which builds keep what they remember."""
        return self._workshop.folder

    @property
    def clock(self) -> int:
        """What the clock of the output's disk said at the beginning, in nanoseconds."""
        return self._standing.clock

    @property
    def standing(self) -> AbstractSet[str]:
        """The paths of the site that stands."""
        return self._standing.files.keys()

    def read_standing(self, path: str) -> bytes:
        """Read a file of the site that stands; nothing where that is not possible."""
        try:
            return (self._workshop.home / path).read_bytes()
        except OSError:
            return b""

    def recall(self, inputs: str) -> Any:
        """Say what was noted of the standing site, if `inputs` is what it was made of.

        None where it was made of anything else, or is not whole.
        """
        note = self._records.note(_EDITION)
        files, known = self._standing.files, self._records.files
        if self._afresh or not isinstance(note, dict) or note.get("inputs") != inputs:
            return None
        if MANIFEST not in known or note.get("list") != known[MANIFEST].digest:
            return None
        whole = files.keys() == known.keys() and all(
            files[path] == record.stamp for path, record in known.items()
        )
        return note.get("said") if whole else None

    def reserve(self, paths: Iterable[str]) -> None:
        """Take the paths of files that are yet to be kept or put.

        So two files with one path are found before the work of making them.

        Raises:
            OutputError: One of them leads out of the folder or cannot be written down.
            AddressClash: Another file of the site has the path of one.
        """
        for path in paths:
            self._claim(path)
            self._reserved.add(path)

    def keep(self, path: str, key: str) -> bool:
        """Keep the page at `path` if it stands as it was made from inputs of `key`.

        Where the answer is no, the page is to be made and `put`.

        Args:
            path: Where the page goes.
            key: The digest of everything that the page is made from, "" for unknown.

        Raises:
            AddressClash: Another file of the site has its path.
        """
        record = self._records.files.get(path)
        if not key or record is None or record.key != key or not self._is_unhurt(path):
            return False
        self._claim(path)
        self._digests[path] = record.digest
        self._keys[path] = key
        self._unhurt.add(path)
        return True

    def put(self, output: Output, key: str = "") -> None:
        """Add a file to the site; `key` is the digest of what it was made from.

        Raises:
            AddressClash: Another file of the site has its path.
            OutputError: It cannot be written.
        """
        self._claim(output.path)
        self._keys[output.path] = key
        self._place(output)

    def stay(self) -> Published:
        """Leave the site as it stands."""
        kept = len(self._standing.files)
        return Published(written=0, kept=kept, removed=0)

    def publish(self, inputs: str = "", said: Any = None) -> Published:
        """Put the site in the place of the old one, in one step.

        Args:
            inputs: The digest of all that the site was made from, "" for unknown.
            said: What `recall` is to answer for the same inputs; plain JSON.

        Raises:
            OutputError: It could not be done; the old site stands as it was.
        """
        self._place(Output(MANIFEST, format_manifest(self._digests)))
        removed = len(self._standing.files.keys() - self._digests.keys())
        swaps = bool(self._written or removed or not self._standing.exists)
        if swaps:
            with told_of(self._workshop.home, self._named):
                aside = self._swap(self._prepared())
            self._follow(aside)
        self._remember({"inputs": inputs, "said": said}, swapped=swaps)
        return Published(
            written=len(self._written),
            kept=len(self._digests) - len(self._written),
            removed=removed,
        )

    def _claim(self, path: str) -> None:
        if path in self._reserved:
            self._reserved.remove(path)
            return
        self._addresses.claim(path)
        if path == MANIFEST:
            what = "this name belongs to the list of the site's files"
            raise OutputError(what, path, "rename the file")

    def _place(self, output: Output) -> None:
        path = output.path
        digest = hashlib.sha256(output.data).hexdigest()
        with told_of(self._workshop.home, self._named):
            if self._is_unhurt(path) and self._records.files[path].digest == digest:
                self._unhurt.add(path)
            elif self._stands(output):
                self._read.add(path)
            else:
                self._make_room(path)
                place = f"{self._workshop.new}/{path}"
                self._written[path] = write_file(place, output.data)
        self._digests[path] = digest

    def _is_unhurt(self, path: str) -> bool:
        """Tell whether the file at `path` has the bytes that were recorded."""
        stamp, record = self._standing.files.get(path), self._records.files.get(path)
        known = stamp is not None and record is not None and stamp == record.stamp
        return known and not self._afresh

    def _stands(self, output: Output) -> bool:
        """Compare with the bytes that stand there, so that edits by hand are undone."""
        stamp = self._standing.files.get(output.path)
        if self._afresh or stamp is None or self._is_unhurt(output.path):
            return False
        place = self._workshop.home / output.path
        return stamp[0] == len(output.data) and place.read_bytes() == output.data

    def _make_room(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self._workshop.new / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)

    def _prepared(self) -> Path:
        """Make the whole new site of the shadow, or else of the old one's files."""
        workshop = self._workshop
        if self._shadow.mirrors_records():
            workshop.shadow.rename(workshop.ready)
            fresh = frozenset(self._written) | self._read
            known = self._records.files.keys()
            stale = frozenset(known - self._digests.keys())
            change = Turn(stale, fresh, self._digests, self._shadow.folders)
            turn(workshop.ready, change, self._bring, workshop.aside)
        else:
            self._shadow.clear_away()
            self._has_new_links = True
            self._make_room("")
            for path in (*self._unhurt, *self._read):
                self._make_room(path)
                link_or_copy(f"{workshop.home}/{path}", f"{workshop.new}/{path}")
            workshop.new.rename(workshop.ready)
        if self._standing.exists:
            shutil.copymode(workshop.home, workshop.ready)
        return workshop.ready

    def _bring(self, path: str, target: str) -> None:
        """Place a file of the new site: what was written, or what stands."""
        if path in self._written:
            (self._workshop.new / path).rename(target)
        else:
            link_or_copy(f"{self._workshop.home}/{path}", target)

    def _swap(self, ready: Path) -> Path | None:
        return replace_folder(ready, self._workshop.home, self._workshop.old)

    def _follow(self, aside: Path | None) -> None:
        """Make the old site the shadow of the new one, or remove it."""
        change = Turn(
            stale=frozenset(self._standing.files.keys() - self._digests.keys()),
            fresh=frozenset(self._written),
            digests=self._digests,
            folders=frozenset(self._standing.folders) - {""},
        )
        keeps = len(self._digests) >= SHADOWED_FROM
        try:
            if keeps and aside is not None:
                self._shadow.follow(aside, self._standing, change)
            elif keeps:
                self._shadow.make(self._digests.keys())
                self._has_new_links = True
            elif aside is not None:
                self._workshop.retire(aside, self._standing.files)
                self._has_new_links = True
        except OSError as error:
            what = (
                "the new site is in place, but the old one cannot be removed "
                f"({error.strerror})"
            )
            where = str(error.filename or aside)
            raise OutputError(what, where, "allow it and build again") from error

    def _remember(self, note: dict[str, Any], *, swapped: bool) -> None:
        """Record what stands now; without that the next build has more to do."""
        workshop, known = self._workshop, self._records.files
        note["list"] = self._digests[MANIFEST]
        try:
            workshop.settle_down()
            now = await_tick(workshop.folder) if swapped else self._standing.clock
            files = {
                path: Record(
                    self._digests[path],
                    self._keys.get(path, ""),
                    self._stamp(path, now),
                )
                for path in self._news(swapped=swapped)
            }
            notes = {_EDITION: note}
            if swapped:
                notes |= self._shadow.note(self._digests, now)
        except OSError:
            return
        self._records.write(files, known.keys() - self._digests.keys(), notes)

    def _news(self, *, swapped: bool) -> set[str]:
        """Name the files of which something else is to be recorded than there is."""
        if swapped and self._has_new_links:
            return set(self._digests)
        known = self._records.files
        rekeyed = {
            path for path in self._unhurt if known[path].key != self._keys.get(path, "")
        }
        return {*self._written, *self._read, *rekeyed}

    def _stamp(self, path: str, now: int) -> Stamp | None:
        """Take the stamp of a file, if it is still the one that was written or read."""
        before = self._written.get(path) or self._standing.files[path]
        if path not in self._written and not is_settled(before, self._standing.clock):
            return None
        stamp = stamp_of(os.lstat(f"{self._workshop.home}/{path}"))
        (*same, _, inode), (*other, _, node) = stamp, before
        is_one = (*same, inode) == (*other, node)
        return stamp if is_one and is_settled(stamp, now) else None
