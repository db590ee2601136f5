"""What the system says of a file without opening it, and when that can be trusted.

A file whose stamp is the one that was taken when its bytes were known has these bytes
still: every write moves the time of change (ctime), which no program can set back.
The clock of a file system ticks in steps, though, and two writes within one step look
alike. So, as git does it, a stamp is believed only where the clock had gone on from the
file's time of change before the stamp was taken.
"""

import os
import time
from pathlib import Path

Stamp = tuple[int, int, int, int]
"""Size, modification and change time in nanoseconds, inode."""

PROBE = "clock"
"""The file whose time of change tells the time."""

_PATIENCE = 0.05
"""Seconds to wait for the clock of the file system to go on.

Linux ticks every 1 to 10 ms. Where it takes longer (2 s on FAT) the newest stamps are
not believed, and those files are read once more.
"""

_PAUSE = 0.001


def stamp_of(status: os.stat_result) -> Stamp:
    """Take the stamp out of what `stat` says."""
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def is_settled(stamp: Stamp, now: int) -> bool:
    """Tell whether the file was written before the clock stood at `now`."""
    return stamp[2] < now


def read_clock(folder: Path) -> int:
    """Ask the file system of `folder` for its time, in nanoseconds.

    Raises:
        OSError: Nothing can be written there.
    """
    probe = folder / PROBE
    try:
        with probe.open("wb") as file:
            file.write(b"?")
        return probe.stat().st_ctime_ns
    finally:
        probe.unlink(missing_ok=True)


def await_tick(folder: Path) -> int:
    """Wait until the clock has gone on, so that all that was written is settled.

    Raises:
        OSError: Nothing can be written there.
    """
    began = read_clock(folder)
    until = time.monotonic() + _PATIENCE
    now = began
    while now == began and time.monotonic() < until:
        time.sleep(_PAUSE)
        now = read_clock(folder)
    return now
