"""Phases: announced, timed, and over however they end."""

import pytest

from site_builder.building.progress import Phase, Silence, Stopwatch, during


class Diary(Silence):
    """Writes down what it is told."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        self.entries: list[object] = []

    def start(self, phase: Phase, total: int) -> None:
        """Note the phase and its size."""
        self.entries.append((phase, total))

    def advance(self, count: int = 1) -> None:
        """Note the step."""
        self.entries.append(count)

    def finish(self) -> None:
        """Note the end."""
        self.entries.append("over")


def test_a_phase_is_announced_and_over() -> None:
    """The watcher hears of every phase through the stopwatch."""
    diary = Diary()
    watch = Stopwatch(diary)
    with during(watch, Phase.RENDER, 3):
        watch.advance(2)

    assert diary.entries == [(Phase.RENDER, 3), 2, "over"]


def test_a_phase_that_fails_is_over_too() -> None:
    """A display never stays behind after an error."""
    diary = Diary()
    with pytest.raises(ZeroDivisionError), during(diary, Phase.FIND):
        _ = 1 // 0

    assert diary.entries[-1] == "over"


def test_seconds_are_taken_for_each_phase() -> None:
    """Phases stand in the order of their first start; the same one adds up."""
    watch = Stopwatch(Silence())
    for phase in (Phase.FIND, Phase.RENDER, Phase.FIND):
        with during(watch, phase):
            pass

    assert list(watch.seconds) == [Phase.FIND, Phase.RENDER]
    assert all(spent >= 0 for spent in watch.seconds.values())
