"""How far the work is: phases as they are announced, and the time that they take."""

import time
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self


class Phase(StrEnum):
    """The phases of a build, in their order."""

    FIND = "find"
    UNDERSTAND = "understand"
    CONNECT = "connect"
    PLAN = "plan"
    RENDER = "render"
    WAIT = "wait"
    """Another build holds the output folder."""
    PUBLISH = "publish"


class Progress(Protocol):
    """Whoever wants to know how far the work is; one phase at a time.

    Every `start` is answered by one `finish`, also where the phase fails.
    """

    def start(self, phase: Phase, total: int) -> None:
        """Announce a phase of `total` pieces; 0 where nobody can count them."""

    def advance(self, count: int = 1) -> None:
        """Tell that `count` more pieces of the phase are done."""

    def finish(self) -> None:
        """Tell that the phase is over."""


class Silence:
    """Progress that nobody watches."""

    def start(self, phase: Phase, total: int) -> None:
        """Say nothing."""

    def advance(self, count: int = 1) -> None:
        """Say nothing."""

    def finish(self) -> None:
        """Say nothing."""


class Stopwatch:
    """Progress that is passed on to `watcher` while the seconds are taken.

    A phase that comes twice counts together.
    """

    def __init__(self, watcher: Progress) -> None:
        """Put the watch in front of `watcher`."""
        self._watcher = watcher
        self._phase: Phase | None = None
        self._began = 0.0
        self.seconds: dict[Phase, float] = {}

    def start(self, phase: Phase, total: int) -> None:
        """Start the clock of `phase`."""
        self._phase = phase
        self._began = time.perf_counter()
        self._watcher.start(phase, total)

    def advance(self, count: int = 1) -> None:
        """Pass on."""
        self._watcher.advance(count)

    def finish(self) -> None:
        """Stop the clock of the phase."""
        if self._phase is not None:
            spent = time.perf_counter() - self._began
            self.seconds[self._phase] = self.seconds.get(self._phase, 0.0) + spent
            self._phase = None
        self._watcher.finish()

    def book(self, phase: Phase, seconds: float) -> None:
        """Count seconds of a phase that is too short to be announced."""
        self.seconds[phase] = self.seconds.get(phase, 0.0) + seconds


class during:  # noqa: N801 - reads as a word of the sentence: `with during(…)`
    """A phase as a block: announced on entry, over on exit, however it ends."""

    def __init__(self, progress: Progress, phase: Phase, total: int = 0) -> None:
        """Prepare to announce `phase` to `progress`."""
        self._progress = progress
        self._phase = phase
        self._total = total

    def __enter__(self) -> Self:
        """Announce the phase."""
        self._progress.start(self._phase, self._total)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Tell that it is over."""
        self._progress.finish()
