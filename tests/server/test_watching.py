"""What counts as a change, and what does not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.server.watching import Watcher


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Write a folder with a text in a subfolder."""
    (tmp_path / "seeds/2021").mkdir(parents=True)
    (tmp_path / "seeds/2021/a.txt").write_text("a")
    return tmp_path / "seeds"


def edit(seeds: Path) -> None:
    """Change a text without changing its size."""
    (seeds / "2021/a.txt").write_text("b")
    os.utime(seeds / "2021/a.txt", ns=(1, 1))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(edit, id="an edit"),
        pytest.param(lambda seeds: (seeds / "b.txt").touch(), id="a new text"),
        pytest.param(lambda seeds: (seeds / "2021/a.txt").unlink(), id="one gone"),
        pytest.param(
            lambda seeds: (seeds / "2021").rename(seeds / "2022"), id="a folder renamed"
        ),
    ],
)
def test_a_change_is_seen_once(seeds: Path, change: Callable[[Path], object]) -> None:
    """The first look after a change tells it; the next one is quiet again."""
    watcher = Watcher([seeds])
    assert not watcher.has_changed()
    change(seeds)

    assert watcher.has_changed()
    assert not watcher.has_changed()


@pytest.mark.parametrize("name", [".a.txt.swp", "a.txt~", ".git/HEAD"])
def test_what_editors_leave_does_not_count(seeds: Path, name: str) -> None:
    """Saving a text must not build twice."""
    watcher = Watcher([seeds])
    (seeds / name).parent.mkdir(exist_ok=True)
    (seeds / name).touch()

    assert not watcher.has_changed()


def test_a_file_may_come_later(tmp_path: Path) -> None:
    """A configuration that is written after the start counts."""
    watcher = Watcher([tmp_path / "site.toml"])
    (tmp_path / "site.toml").touch()

    assert watcher.has_changed()
