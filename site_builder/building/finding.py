"""Find the sources, or recall them where nothing came, went or was renamed."""

import os
from hashlib import blake2b
from pathlib import Path

from site_builder.building.memory import Memory
from site_builder.building.stamps import stamp_of
from site_builder.reading import Found, find_sources
from site_builder.reading.kinds import find_kind

_NAME = "found"
"""What they are called in the memory of a process."""


def find_or_recall(source: Path, memory: Memory, names: Path | None = None) -> Found:
    """Find the texts in the folder `source`; `names` as `find_sources` has it.

    Raises:
        SourceError: As `find_sources`.
    """
    layout = _layout(source, names)
    kept: Found | None = memory.recall(_NAME, (source, layout), lambda: None)
    if kept is not None and layout:
        return kept
    found = find_sources(source, names)
    if _layout(source, names) == layout:
        memory.keep(_NAME, (source, layout), found)
    return found


def _layout(source: Path, names: Path | None) -> str:
    """Digest all that finding depends on: names, and the stamps of other files.

    What a text says does not matter here, and it is texts that people edit. "" where
    it cannot be told: a link leads to where nobody looks.
    """
    digest = blake2b(digest_size=16)
    if names is not None:
        try:
            digest.update(f"{names}\0{stamp_of(names.stat())}\n".encode())
        except (OSError, ValueError):
            return ""
    pending = [(str(source), "")]
    while pending:
        place, prefix = pending.pop()
        try:
            with os.scandir(place) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
            for entry in found:
                if entry.is_symlink():
                    return ""
                about = ""
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, f"{prefix}{entry.name}/"))
                    about = "/"
                elif find_kind(entry.name) is None:
                    about = str(stamp_of(entry.stat()))
                line = f"{prefix}{entry.name}{about}\n"
                digest.update(line.encode(errors="surrogateescape"))
        except OSError:
            return ""
    return digest.hexdigest()
