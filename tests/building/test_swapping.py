"""Two folders change places: both in one step, or one after the other and back."""

import errno
from pathlib import Path

import pytest

from site_builder.building import swapping
from site_builder.building.swapping import exchange, replace_folder


def folder(path: Path, content: str) -> Path:
    """Make a folder that holds one file."""
    path.mkdir()
    (path / "file").write_text(content)
    return path


def no_exchange(one: bytes, other: bytes) -> int | None:
    """Answer as a system does that has no such call."""
    return None


def test_two_folders_change_names(tmp_path: Path) -> None:
    """After the exchange each content is found under the other name."""
    one, other = folder(tmp_path / "one", "1"), folder(tmp_path / "other", "2")
    if not exchange(one, other):
        pytest.skip("this system or file system has no exchange of folders")

    assert ((one / "file").read_text(), (other / "file").read_text()) == ("2", "1")


def test_an_exchange_that_fails_is_an_error(tmp_path: Path) -> None:
    """A missing folder is no reason to fall back: nothing could be renamed either."""
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "other")


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_file_system_without_exchange_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: int
) -> None:
    """Where only the file system lacks the exchange, the answer is no and no error."""
    monkeypatch.setattr(swapping, "_ask_system", lambda one, other: code)

    assert exchange(tmp_path, tmp_path) is False


def test_without_exchange_the_old_folder_lies_aside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Two renames do the same, and say where the old folder is."""
    monkeypatch.setattr(swapping, "_ask_system", no_exchange)
    ready, home = folder(tmp_path / "ready", "new"), folder(tmp_path / "home", "old")

    aside = replace_folder(ready, home, tmp_path / "aside")

    assert aside == tmp_path / "aside"
    assert (home / "file").read_text() == "new"
    assert (aside / "file").read_text() == "old"


def test_the_old_folder_returns_when_the_second_rename_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A failure between the two renames leaves the old folder where it was."""
    monkeypatch.setattr(swapping, "_ask_system", no_exchange)
    home = folder(tmp_path / "home", "old")

    with pytest.raises(FileNotFoundError):
        replace_folder(tmp_path / "missing", home, tmp_path / "aside")

    assert (home / "file").read_text() == "old"
