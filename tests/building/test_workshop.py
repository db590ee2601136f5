"""The folder beside the output folder: one build at a time, nothing left of it."""

import os
from pathlib import Path

import pytest

from site_builder.building import workshop
from site_builder.building.progress import Silence
from site_builder.building.workshop import Workshop
from site_builder.errors import OutputError


def test_nothing_is_left_after_a_build(tmp_path: Path) -> None:
    """The workshop exists only while somebody works in it."""
    with Workshop(tmp_path / "dist", Silence()) as place:
        assert place.folder.is_dir()

    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_was_cleared_away_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever locks a file that its last user just removed tries again."""
    place = Workshop(tmp_path / "dist", Silence())
    locks = workshop._locks
    asked = []

    def clear_away_once(held: int) -> bool:
        asked.append(held)
        if len(asked) == 1:
            (place.folder / "lock").unlink()
        return locks(held)

    monkeypatch.setattr(workshop, "_locks", clear_away_once)
    with place:
        lock = (place.folder / "lock").stat()

        assert os.path.samestat(os.fstat(asked[-1]), lock)
        assert len(asked) == 2


@pytest.mark.parametrize("link", [False, True], ids=["a file", "a link"])
def test_a_name_that_is_taken_is_refused(tmp_path: Path, *, link: bool) -> None:
    """What is no folder of ours is neither used nor removed."""
    name = tmp_path / ".dist.site-builder"
    if link:
        name.symlink_to(tmp_path, target_is_directory=True)
    else:
        name.write_bytes(b"mine")

    with (
        pytest.raises(OutputError, match="move it away"),
        Workshop(tmp_path / "dist", Silence()),
    ):
        pass

    assert name.is_symlink() or name.read_bytes() == b"mine"
