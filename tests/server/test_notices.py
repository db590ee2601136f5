"""Notices of the system: worth a look at once, or none and a pause."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.server import notices
from site_builder.server.notices import Notices

LONG = 20.0
"""Seconds that no test waits."""


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Notices]:
    """Watch a folder that holds a text."""
    (tmp_path / "a.txt").write_text("a")
    box = Notices()
    box.watch([str(tmp_path)])
    if not box.are_sure:
        pytest.skip("this system gives no notices of files")
    yield box
    box.close()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda at: (at / "a.txt").write_text("b"), id="an edit"),
        pytest.param(lambda at: (at / "b.txt").touch(), id="a new file"),
        pytest.param(lambda at: (at / "a.txt").unlink(), id="one gone"),
        pytest.param(lambda at: (at / "a.txt").rename(at / "b.txt"), id="a new name"),
        pytest.param(lambda at: (at / "2021").mkdir(), id="a new folder"),
    ],
)
def test_a_change_is_noticed_at_once(
    watching: Notices, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    """Whatever happens in the folder ends the waiting."""
    began = time.monotonic()
    change(tmp_path)

    assert watching.wait(LONG)
    assert time.monotonic() - began < LONG / 2


def test_looking_is_no_change(watching: Notices, tmp_path: Path) -> None:
    """To read what lies there calls for no other look."""
    (tmp_path / "a.txt").read_text()
    list(tmp_path.iterdir())

    assert not watching.wait(0.05)


def test_a_notice_comes_once(watching: Notices, tmp_path: Path) -> None:
    """What was noticed is not noticed again."""
    (tmp_path / "a.txt").write_text("b")

    assert watching.wait(LONG)
    assert not watching.wait(0.05)


def test_waiting_can_be_interrupted(watching: Notices) -> None:
    """Another thread ends it without any change."""
    threading.Timer(0.05, watching.interrupt).start()
    began = time.monotonic()

    assert not watching.wait(LONG)
    assert time.monotonic() - began < LONG / 2


def test_without_notices_one_is_not_sure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On a system that tells nothing, waiting is a pause."""
    monkeypatch.setattr(notices, "_find_library", lambda: None)
    box = Notices()
    box.watch([str(tmp_path)])
    (tmp_path / "a.txt").touch()

    assert not box.wait(0.01)
    assert not box.are_sure
    box.close()


def test_a_folder_that_is_missing_does_no_harm(
    watching: Notices, tmp_path: Path
) -> None:
    """There is nothing in it to be told of."""
    watching.watch([str(tmp_path), str(tmp_path / "missing")])

    assert watching.are_sure
