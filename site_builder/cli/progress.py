"""Progress as people see it: a bar on a terminal, lines in a log."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from site_builder.building.progress import Phase
from site_builder.cli.speaking import say_aside

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

WORDS = {
    Phase.FIND: "Finding texts",
    Phase.UNDERSTAND: "Understanding texts",
    Phase.CONNECT: "Connecting articles",
    Phase.PLAN: "Planning pages",
    Phase.RENDER: "Rendering pages",
    Phase.WAIT: "Waiting for another build of this site",
    Phase.PUBLISH: "Publishing",
}

_PATIENCE = 0.4
"""Seconds before a bar appears: what is done sooner needs none, and no `rich`."""

_FRAME = 0.1
"""Seconds between two drawings of a bar."""

_BETWEEN_LINES = 5.0
"""Seconds between two lines about the same phase in a log."""


class LineProgress:
    """Progress in plain lines: each phase once, long ones every few seconds."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._phase = Phase.FIND
        self._total = self._done = 0
        self._began = self._said = 0.0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End."""

    def start(self, phase: Phase, total: int) -> None:
        """Say the phase and how much of it there is."""
        self._phase, self._total, self._done = phase, total, 0
        self._began = self._said = time.monotonic()
        say_aside(f"{WORDS[phase]}: {total:,}" if total else WORDS[phase])

    def advance(self, count: int = 1) -> None:
        """Say how far it is, now and then."""
        self._done += count
        now = time.monotonic()
        if now - self._said >= _BETWEEN_LINES:
            self._said = now
            pace = _pace(self._done, self._total, now - self._began)
            words = WORDS[self._phase]
            say_aside(f"{words}: {self._done:,} of {self._total:,}{pace}")

    def finish(self) -> None:
        """Leave it at that."""


def _pace(done: int, total: int, seconds: float) -> str:
    """Say how many are done in a second, and how long the rest will take at that."""
    if not done or not seconds or done > total:
        return ""
    rate = done / seconds
    return f", {rate:,.0f} a second, {(total - done) / rate:,.0f} s left"


class BarProgress:
    """Progress as a bar that is gone when the work is done.

    It draws itself in the thread that works: a thread of its own would keep workers
    from being forked.
    """

    def __init__(self) -> None:
        """Begin with nothing drawn."""
        self._began = self._phase_began = time.monotonic()
        self._drawn = 0.0
        self._bar: RichProgress | None = None
        self._task: TaskID | None = None
        self._phase = Phase.FIND
        self._total = self._done = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away and give the cursor back."""
        if self._bar is not None:
            self._bar.stop()

    def start(self, phase: Phase, total: int) -> None:
        """Draw the bar of a phase."""
        self._phase, self._total, self._done = phase, total, 0
        self._phase_began = time.monotonic()
        self._draw(at_once=True)

    def advance(self, count: int = 1) -> None:
        """Move the bar."""
        self._done += count
        self._draw()

    def finish(self) -> None:
        """Take the phase away."""
        if self._bar is not None and self._task is not None:
            self._bar.remove_task(self._task)
        self._task = None

    def _draw(self, *, at_once: bool = False) -> None:
        now = time.monotonic()
        if now - self._began < _PATIENCE:
            return
        if not at_once and now - self._drawn < _FRAME:
            return
        self._drawn = now
        if self._bar is None:
            self._bar = _make_bar()
            self._bar.start()
        if self._task is None:
            total = self._total or None
            self._task = self._bar.add_task(WORDS[self._phase], total=total, pace="")
        spent = now - self._phase_began
        pace = f"{self._done / spent:,.0f}/s" if self._done and spent else ""
        self._bar.update(self._task, completed=self._done, pace=pace)
        self._bar.refresh()


def choose_progress() -> LineProgress | BarProgress:
    """Choose the display that suits standard error."""
    return BarProgress() if sys.stderr.isatty() else LineProgress()


def _make_bar() -> "RichProgress":
    # Imported when a bar is first drawn: most builds are done before.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
    )
