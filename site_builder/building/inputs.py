"""All that a site is made from, as one digest: texts, theme, settings, program.

It is made of stamps and reads no file. An unchanged stamp means an unchanged file; a
changed one may mean nothing, and then a build finds out that little is to be done.
"""

import os
import stat
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import site_builder
from site_builder.building.stamps import Stamp, is_settled, stamp_of
from site_builder.model import Rights, Site

_PROGRAM = Path(site_builder.__file__).resolve().parent

_INFO = (".dist-info", ".egg-info")
"""How the folder ends that tells of an installed package; the version is before it."""

_OTHER_CLOCK = 2_000_000_000
"""How long ago a file on another disk must have been written for its stamp to count.

Its clock may go differently; FAT, the coarsest, ticks every two seconds.
"""


def digest_inputs(
    source: Path,
    theme: Path | None,
    site: Site,
    rights: Rights | None = None,
    *,
    names: Path | None = None,
    workshop: Path | None = None,
    clock: int = 0,
) -> str:
    """Digest everything that the site in the output folder depends on.

    Args:
        source: The folder of the texts.
        theme: The folder whose `templates` and `static` go before the default ones.
        site: The settings of the site.
        rights: What of the texts may be published; None for all of them.
        names: The file that corrects names, where it is not beside the texts.
        workshop: A folder on the disk of the output; without it nothing is vouched
            for, and the digest is good for a comparison alone.
        clock: What the clock of that disk said a moment ago, in nanoseconds.

    Returns:
        Hex; "" where it cannot be vouched for: something was written only just now, or
        the texts are no folder.
    """
    if not source.is_dir():
        return ""
    digest = blake2b(digest_size=20)
    rights = rights or Rights()
    named = (str(names), _stamp(names)) if names else ()
    if named and workshop and not is_settled(named[1], clock - _OTHER_CLOCK):
        return ""
    settings = (str(source), site, rights, rights.mentions, named, *_environment())
    digest.update(repr(settings).encode())
    home = _disk_of(workshop) if workshop else 0
    for root, passed_over in _roots(source, theme):
        digest.update(b"\0\n")
        for path, stamp, device in _walk(root, passed_over):
            margin = 0 if device == home else _OTHER_CLOCK
            if workshop and not is_settled(stamp, clock - margin):
                return ""
            line = f"{path}\0{stamp}\n"
            digest.update(line.encode(errors="surrogateescape"))
    return digest.hexdigest()


def _stamp(path: Path) -> Stamp:
    """Take the stamp of a file; what cannot be looked at has an empty one."""
    try:
        return stamp_of(path.stat())
    except (OSError, ValueError):
        return _NOTHING


def _environment() -> tuple[str, list[str]]:
    return sys.version, installed_packages()


def _disk_of(folder: Path) -> int:
    return folder.stat().st_dev


def _roots(source: Path, theme: Path | None) -> Iterator[tuple[Path, str]]:
    """List the folders that a build reads, and a name that does not count in each."""
    yield source, ""
    yield _PROGRAM, "__pycache__"
    # In a checkout the default theme lies beside the program, installed inside it.
    for home in (theme, _PROGRAM.parent):
        if home is not None:
            yield home / "templates", ""
            yield home / "static", ""


def installed_packages() -> list[str]:
    """Name every installed package and its version, as their folders are called.

    The libraries that pages are made with are inputs as much as the program is.
    """
    names: set[str] = set()
    for place in sys.path:
        try:
            with os.scandir(place or ".") as entries:
                names.update(e.name for e in entries if e.name.endswith(_INFO))
        except OSError:
            continue
    return sorted(names)


def _walk(root: Path, passed_over: str) -> Iterator[tuple[str, Stamp, int]]:
    """Name everything visible below `root`: its path, its stamp, its disk.

    What a link leads to counts as if it lay here. Hidden files are no input; what
    cannot be looked at has an empty stamp, and is told from nothing by its name.
    """
    seen: set[tuple[int, int]] = set()
    pending = [(str(root), "")]
    while pending:
        place, prefix = pending.pop()
        try:
            with os.scandir(place) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            yield f"{prefix}/", _NOTHING, 0
            continue
        for entry in found:
            if entry.name.startswith(".") or entry.name == passed_over:
                continue
            path = prefix + entry.name
            try:
                status = entry.stat()
            except OSError:
                yield path, _NOTHING, 0
                continue
            if not stat.S_ISDIR(status.st_mode):
                yield path, stamp_of(status), status.st_dev
                continue
            one = (status.st_dev, status.st_ino)
            yield f"{path}/", (0, 0, 0, status.st_ino), status.st_dev
            if one not in seen:
                seen.add(one)
                pending.append((entry.path, f"{path}/"))


_NOTHING: Stamp = (0, 0, 0, 0)
