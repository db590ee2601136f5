"""Look at an output folder before anything is done to it: is it ours to replace?"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.building.manifest import MANIFEST, parse_manifest
from site_builder.building.troubles import told_of
from site_builder.errors import OutputError

DROPPINGS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that desktops leave in any folder that somebody opens."""

_NAMED = 3
"""Foreign files that a refusal names; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What stands in an output folder that is ours, or missing, or empty."""

    exists: bool
    recorded: frozenset[str] = field(default_factory=frozenset)
    """The regular files there that its list names, the list itself included."""


def survey(folder: Path, named: Path) -> Survey:
    """Look through `folder` and find that every file there is one of ours.

    Errors call it `named`, as the user does.

    Raises:
        OutputError: It is no folder, cannot be looked through, or holds files that
            this program did not write.
    """
    if not folder.exists():
        return Survey(exists=False)
    if not folder.is_dir():
        what = "the output is a file"
        raise OutputError(what, str(named), "choose a folder as --output")
    if folder.is_mount():
        what = "it is a mount point, which cannot be replaced at once"
        remedy = "choose a folder inside it as --output"
        raise OutputError(what, str(named), remedy)

    ours: list[str] = []
    foreign: list[str] = []
    with told_of(folder, named):
        listed = read_list(folder)
        for path, is_file in walk(folder):
            if is_file and path in (listed or ()):
                ours.append(path)
            elif not (is_file and is_dropping(path)):
                foreign.append(path)
    if foreign:
        raise _refusal(named, sorted(foreign), has_list=listed is not None)
    return Survey(exists=True, recorded=frozenset(ours))


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


def walk(folder: Path) -> Iterator[tuple[str, bool]]:
    """Name everything below `folder` that is no folder, and say if it is a file.

    Paths are POSIX and relative. Links are named and never followed.
    """
    pending = [(str(folder), "")]
    while pending:
        place, prefix = pending.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    is_file = entry.is_file(follow_symlinks=False)
                    yield prefix + entry.name, is_file


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
