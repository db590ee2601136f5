"""Progress as people see it: lines in a log, a bar on a terminal."""

import itertools
import re
import sys
import time

import pytest

from site_builder.building.progress import Phase, Progress, during
from site_builder.cli import progress
from site_builder.cli.progress import BarProgress, LineProgress, choose_progress


def work(watcher: Progress) -> None:
    """Go through two phases."""
    with during(watcher, Phase.UNDERSTAND, 1200):
        for _ in range(3):
            watcher.advance(400)
    with during(watcher, Phase.PUBLISH):
        pass


def test_a_log_gets_a_line_for_each_phase(capsys: pytest.CaptureFixture[str]) -> None:
    """Quick phases are named once, with their size where it is known."""
    work(LineProgress())

    assert capsys.readouterr().err == "Understanding texts: 1,200\nPublishing\n"


def test_a_log_hears_of_long_phases(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who waits long learns how far it is, how fast it goes and what is left."""
    monkeypatch.setattr(progress, "_BETWEEN_LINES", 0.0)
    monkeypatch.setattr(time, "monotonic", itertools.count(0, 10).__next__)
    work(LineProgress())

    said = capsys.readouterr().err.splitlines()
    assert said[1:4] == [
        "Understanding texts: 400 of 1,200, 40 a second, 20 s left",
        "Understanding texts: 800 of 1,200, 40 a second, 10 s left",
        "Understanding texts: 1,200 of 1,200, 40 a second, 0 s left",
    ]


def test_a_quick_build_has_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """What is done at once does not flicker."""
    with BarProgress() as bar:
        work(bar)

    assert capsys.readouterr().err == ""


def test_a_long_build_has_a_bar_that_goes_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bar counts, and at its end the cursor is shown again."""
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_FRAME", 0.0)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with BarProgress() as bar:
        work(bar)

    said = capsys.readouterr().err
    assert "Understanding texts" in said
    assert "800/1200" in said
    assert re.search(r"[\d,]+/s", said)
    assert said.rindex("\x1b[?25h") > said.rindex("Publishing")


@pytest.mark.parametrize(
    ("is_terminal", "kind"), [(True, BarProgress), (False, LineProgress)]
)
def test_the_display_suits_standard_error(
    monkeypatch: pytest.MonkeyPatch, *, is_terminal: bool, kind: type
) -> None:
    """Bars are for terminals; all else gets lines."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal, raising=False)

    assert type(choose_progress()) is kind
