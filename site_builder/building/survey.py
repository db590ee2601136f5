"""Look at an output folder before anything is done to it: is it ours to replace?"""

import os
import stat
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.building.manifest import MANIFEST, parse_manifest
from site_builder.building.records import Record
from site_builder.building.stamps import Stamp, stamp_of
from site_builder.building.troubles import told_of
from site_builder.errors import OutputError

DROPPINGS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that desktops leave in any folder that somebody opens."""

_NAMED = 3
"""Foreign files that a refusal names; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What stands in an output folder that is ours, or missing, or empty.

    `folders` has the stamps of the folders as they were before anybody looked into
    them, the output folder itself by the name "".
    """

    exists: bool
    files: Mapping[str, Stamp] = field(default_factory=dict)
    """The regular files there that its list names, the list itself included."""
    folders: Mapping[str, Stamp] = field(default_factory=dict)
    has_droppings: bool = False
    clock: int = 0
    """What the clock of the file system said before, in nanoseconds."""


def survey(
    folder: Path, named: Path, records: Mapping[str, Record], clock: int
) -> Survey:
    """Look through `folder` and find that every file there is one of ours.

    Errors call it `named`, as the user does. Where the list in the folder is the one
    of the `records`, it need not be read: they name the same files.

    Raises:
        OutputError: It is no folder, cannot be looked through, or holds files that
            this program did not write.
    """
    if not folder.exists():
        return Survey(exists=False, clock=clock)
    if not folder.is_dir():
        what = "the output is a file"
        raise OutputError(what, str(named), "choose a folder as --output")
    if folder.is_mount():
        what = "it is a mount point, which cannot be replaced at once"
        remedy = "choose a folder inside it as --output"
        raise OutputError(what, str(named), remedy)

    with told_of(folder, named):
        listed = _listed(folder, records)
        tree = look_through(folder)
    ours = {path: stamp for path, stamp in tree.files.items() if path in (listed or ())}
    others = [path for path in tree.files if path not in ours] + tree.odd
    foreign = [path for path in others if path in tree.odd or not is_dropping(path)]
    if foreign:
        raise _refusal(named, sorted(foreign), has_list=listed is not None)
    return Survey(
        exists=True,
        files=ours,
        folders=tree.folders,
        has_droppings=bool(others),
        clock=clock,
    )


@dataclass(frozen=True, slots=True)
class Tree:
    """All that lies below a folder, by POSIX paths from there.

    `odd` names what is neither file nor folder; a link is, and is never followed.
    """

    files: dict[str, Stamp] = field(default_factory=dict)
    folders: dict[str, Stamp] = field(default_factory=dict)
    odd: list[str] = field(default_factory=list)


def look_through(folder: Path) -> Tree:
    """Take the stamps of everything below `folder`, and of the folder itself.

    Raises:
        OSError: Something cannot be looked into.
    """
    tree = Tree()
    pending = [(str(folder), "")]
    while pending:
        place, prefix = pending.pop()
        tree.folders[prefix[:-1]] = stamp_of(os.lstat(place))
        with os.scandir(place) as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, f"{path}/"))
                    continue
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    tree.files[path] = stamp_of(status)
                else:
                    tree.odd.append(path)
    return tree


def is_dropping(path: str) -> bool:
    """Tell whether a desktop left this file, not a person."""
    return path.rpartition("/")[2] in DROPPINGS


def read_list(folder: Path) -> frozenset[str] | None:
    """Read which files the list in `folder` claims, itself included; None: no list."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return None
    digests = parse_manifest(path.read_bytes())
    return None if digests is None else frozenset({*digests, MANIFEST})


def _listed(folder: Path, records: Mapping[str, Record]) -> Container[str] | None:
    """Name the files that the list in `folder` claims; None where it has none."""
    known = records.get(MANIFEST)
    if known is not None and known.stamp is not None:
        try:
            if stamp_of(os.lstat(folder / MANIFEST)) == known.stamp:
                return records
        except FileNotFoundError:
            return None
    return read_list(folder)


def _refusal(named: Path, foreign: list[str], *, has_list: bool) -> OutputError:
    examples = ", ".join(foreign[:_NAMED])
    more = len(foreign) - _NAMED
    rest = f" and {more} more" if more > 0 else ""
    what = f"it holds files that site-builder did not write ({examples}{rest})"
    if not has_list:
        what = (
            f"it has no {MANIFEST} that would tell its files as ours ({examples}{rest})"
        )
    return OutputError(
        what,
        str(named),
        "move them away (what belongs to the site, into the collection's static "
        "folder), or choose another --output",
    )
