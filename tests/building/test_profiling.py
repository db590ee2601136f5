"""Profiles: what was seen of a build, and what its site weighs."""

import sys
import time
from pathlib import Path

import pytest

from site_builder.building import profiling
from site_builder.building.profiling import Sampler, weigh
from site_builder.model import SourceKind, SourceRef


def busy(ref: SourceRef, sampler: Sampler) -> None:
    """Be busy with a text until that is seen."""
    until = time.monotonic() + 20
    while ref.name and not sampler._texts and time.monotonic() < until:
        pass


def test_the_sampler_sees_room_and_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seconds go to the module at work and to the text that it holds."""
    monkeypatch.setattr(profiling, "_PROGRAM", str(Path(__file__).parent))
    with Sampler() as sampler:
        busy(SourceRef("a.txt", tmp_path / "a.txt", SourceKind.TEXT), sampler)

    profile = sampler.profile(10.0, tmp_path)
    assert list(profile.rooms) == ["test_profiling"]
    assert [name for name, _ in profile.texts] == ["a.txt"]
    assert sum(profile.rooms.values()) <= 10.0


def test_the_sampler_leaves_the_process_as_it_was() -> None:
    """How often threads give way is set back."""
    before = sys.getswitchinterval()
    with Sampler():
        pass

    assert sys.getswitchinterval() == before


def test_bytes_are_counted_by_folder_and_ending(tmp_path: Path) -> None:
    """The heaviest kind comes first; a file without an ending is a kind of its own."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.html").write_bytes(b"12345")
    (tmp_path / "articles/b.html").write_bytes(b"123")
    (tmp_path / "index.html").write_bytes(b"1")
    (tmp_path / ".nojekyll").write_bytes(b"12")

    assert list(weigh(tmp_path).items()) == [
        ("articles/*.html", 8),
        (".nojekyll", 2),
        ("*.html", 1),
    ]
