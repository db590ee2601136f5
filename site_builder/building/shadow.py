"""The shadow: a second folder with the files of the site that stands.

Its files are further names of the site's own. So the next site is made of it by
changing only what changes, and the old site, once replaced, becomes the next shadow.

Nobody has business in it, but nothing relies on that. Its folders have stamps, in which
a file that came or went would show; a file that was changed through one name has
changed under both, and shows in the site. A shadow in doubt is thrown away.
"""

import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from site_builder.building.manifest import MANIFEST
from site_builder.building.records import Records
from site_builder.building.stamps import Stamp, is_settled, stamp_of
from site_builder.building.survey import Survey
from site_builder.building.turning import Turn, folders_of, link, turn
from site_builder.building.workshop import Workshop

_SHADOW = "shadow"
"""The note of the shadow's folders and of the list of its edition."""


class Shadow:
    """The shadow of a site, as long as its workshop is held."""

    def __init__(self, workshop: Workshop, records: Records) -> None:
        """Look at no more than what is noted of it."""
        self._workshop = workshop
        self._known = records.files
        note = records.note(_SHADOW)
        noted = note if isinstance(note, dict) else {}
        self._list = noted.get("list")
        self._stamps: dict[str, list[int]] = noted.get("folders") or {}

    @property
    def folders(self) -> frozenset[str]:
        """The folders in it."""
        return frozenset(self._stamps) - {""}

    def mirrors_records(self) -> bool:
        """Tell whether it has exactly the files that are recorded of the site."""
        known = self._known.get(MANIFEST)
        if known is None or known.digest != self._list or "" not in self._stamps:
            return False
        try:
            return all(
                list(stamp_of(os.lstat(self._workshop.shadow / folder))) == stamp
                for folder, stamp in self._stamps.items()
            )
        except OSError:
            return False

    def make(self, paths: Collection[str]) -> None:
        """Make the shadow of a site that has the files at `paths`, if it can be made.

        Raises:
            OSError: What is left of the attempt cannot be removed.
        """
        workshop = self._workshop
        self.clear_away()
        try:
            # What was written there has been taken; its folders may be left.
            shutil.rmtree(workshop.new, ignore_errors=True)
            workshop.new.mkdir()
            for folder in sorted(folders_of(paths)):
                (workshop.new / folder).mkdir()
            for path in paths:
                link(f"{workshop.home}/{path}", f"{workshop.new}/{path}")
        except OSError:
            shutil.rmtree(workshop.new)
        else:
            workshop.new.rename(workshop.shadow)

    def follow(self, aside: Path, standing: Survey, change: Turn) -> None:
        """Make the shadow of the old site, which lies `aside`; or remove that.

        Args:
            aside: The old site, which has just been replaced.
            standing: What was in it.
            change: What makes the new site of it.

        Raises:
            OSError: The old site cannot be removed.
        """
        workshop = self._workshop
        if standing.has_droppings or _has_news(aside, standing):
            workshop.rescue(aside, standing.files)
        try:
            turn(aside, change, self._link, workshop.aside)
            aside.rename(workshop.shadow)
        except OSError:
            workshop.retire(aside)

    def clear_away(self) -> None:
        """Remove it, whatever is left of it.

        Raises:
            OSError: It cannot be removed.
        """
        shadow = self._workshop.shadow
        if shadow.is_symlink() or shadow.is_file():
            shadow.unlink()
        elif shadow.exists():
            self._workshop.retire(shadow, self._known)

    def note(self, digests: Mapping[str, str], now: int) -> dict[str, Any]:
        """Note what it looks like, now that it is the shadow of a new edition.

        Args:
            digests: The SHA-256 of every file of the edition, its list included.
            now: What the clock of the file system said after the last change.

        Raises:
            OSError: It cannot be looked at.
        """
        shadow = self._workshop.shadow
        if not shadow.is_dir():
            return {_SHADOW: None}
        stamps = {
            folder: stamp_of(os.lstat(shadow / folder))
            for folder in ("", *folders_of(digests))
        }
        if not all(is_settled(stamp, now) for stamp in stamps.values()):
            return {_SHADOW: None}
        return {_SHADOW: {"list": digests[MANIFEST], "folders": stamps}}

    def _link(self, path: str, target: str) -> None:
        link(f"{self._workshop.home}/{path}", target)


def _has_news(aside: Path, standing: Survey) -> bool:
    """Tell whether something may have come since the old site was looked through.

    The time of change is left out: moving a folder aside changes that of the folder.
    """

    def has_news(folder: str, stamp: Stamp) -> bool:
        now = stamp_of(os.lstat(aside / folder))
        return (now[1], now[3]) != (stamp[1], stamp[3])

    return any(
        not is_settled(stamp, standing.clock) or has_news(folder, stamp)
        for folder, stamp in standing.folders.items()
    )
