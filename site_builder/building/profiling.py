"""Where the time of a build goes and what its site weighs."""

import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import FrameType, TracebackType
from typing import Any, Self

import site_builder
from site_builder.building.survey import look_through
from site_builder.model import SourceRef

_PROGRAM = str(Path(site_builder.__file__).resolve().parent)

_PAUSE = 0.001
"""Seconds between two looks; a text takes 2 ms or more to understand.

With it a build takes a few hundredths longer.
"""

SLOWEST = 10
"""Texts that a profile names."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The seconds of a build by room and by text, and the bytes of its site by kind.

    A room is a package or module below the program; the time of a library counts for
    the room that called it. `texts` has the slowest ones, the slowest first. Kinds are
    folder and ending: `articles/*.html`.
    """

    rooms: Mapping[str, float]
    texts: tuple[tuple[str, float], ...]
    weights: Mapping[str, int]


class Sampler:
    """Looks a thousand times a second at what the thread that made it is doing.

    with Sampler() as sampler:
        build(…, jobs=1)  # what other processes do is not seen
    profile = sampler.profile(output)
    """

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._watched = threading.get_ident()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._switching = sys.getswitchinterval()
        self._rooms: Counter[str] = Counter()
        self._texts: Counter[str] = Counter()
        self._seconds = 0.0
        self._looks = 0

    def __enter__(self) -> Self:
        """Begin to look."""
        # A thread that computes gives way after this time; usually it is 5 ms.
        sys.setswitchinterval(_PAUSE)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join()
        sys.setswitchinterval(self._switching)

    def profile(self, seconds: float, output: Path) -> Profile:
        """Say what was seen of a build that took `seconds` and made `output`.

        Raises:
            OSError: The folder cannot be looked at.
        """
        look = seconds / max(self._looks, 1)
        return Profile(
            rooms={room: seen * look for room, seen in self._rooms.most_common()},
            texts=tuple(
                (name, seen * look) for name, seen in self._texts.most_common(SLOWEST)
            ),
            weights=weigh(output),
        )

    def _watch(self) -> None:
        while not self._over.wait(_PAUSE):
            frame = sys._current_frames().get(self._watched)  # noqa: SLF001 - the way
            self._looks += 1
            for room in _rooms(frame):
                self._rooms[room] += 1
                break
            for name in _texts(frame):
                self._texts[name] += 1
                break


def weigh(folder: Path) -> dict[str, int]:
    """Add up the bytes of the files in `folder` by kind, the heaviest first.

    Raises:
        OSError: The folder cannot be looked at.
    """
    weights: Counter[str] = Counter()
    for path, stamp in look_through(folder).files.items():
        place = PurePosixPath(path)
        kind = f"*{place.suffix}" if place.suffix else place.name
        weights[(place.parent / kind).as_posix()] += stamp[0]
    return dict(weights.most_common())


def describe_profile(profile: Profile) -> dict[str, Any]:
    """Put a profile into values that JSON knows, keys in the documented order."""
    return {
        "rooms": {room: round(spent, 4) for room, spent in profile.rooms.items()},
        "texts": [
            {"source": name, "seconds": round(spent, 4)}
            for name, spent in profile.texts
        ],
        "bytes": dict(profile.weights),
    }


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def _rooms(frame: FrameType | None) -> Iterator[str]:
    """Name the rooms that are at work, the innermost first."""
    for each in _frames(frame):
        place = each.f_code.co_filename
        if place.startswith(_PROGRAM):
            yield Path(place[len(_PROGRAM) + 1 :]).parts[0].removesuffix(".py")


def _texts(frame: FrameType | None) -> Iterator[str]:
    """Name the texts that are being read or understood, the innermost first."""
    for each in _frames(frame):
        if each.f_code.co_filename.startswith(_PROGRAM):
            given = each.f_locals.get("ref")
            if isinstance(given, SourceRef):
                yield given.name
