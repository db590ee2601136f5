"""The version of the code that reads: right by what it looks at."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.building import readingcode
from site_builder.building.readingcode import ROOMS, reading_version

LOADED = """
import sys
import site_builder.loader, site_builder.collection, site_builder.timeline
import site_builder.building.packing
print(*(name for name in sys.modules if name.startswith("site_builder.")))
"""
BESIDE = {"site_builder.building"}
"""A package without words of its own; its rooms are named one by one."""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a package of a few files, to be digested instead of ours."""
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "lines.py").write_text("one = 1")
    (tmp_path / "rendering").mkdir()
    monkeypatch.setattr(readingcode, "_PACKAGE", tmp_path)
    return tmp_path


def version() -> bytes:
    """Work the version out anew."""
    return reading_version.__wrapped__()


def test_all_that_reads_is_looked_at() -> None:
    """Every module that comes along with the loader lies in a room that counts."""
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    names = set(done.stdout.split()) - BESIDE
    rooms = tuple(
        "site_builder." + room.removesuffix(".py").replace("/", ".") for room in ROOMS
    )

    assert names
    assert [n for n in sorted(names) if not f"{n}.".startswith(_dotted(rooms))] == []


def _dotted(rooms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{room}." for room in rooms)


def test_every_room_is_there() -> None:
    """No room that counts was renamed or moved."""
    package = Path(readingcode.__file__).parent.parent

    assert [room for room in ROOMS if not (package / room).exists()] == []


def test_the_same_code_has_the_same_version(package: Path) -> None:
    """Nothing but what is looked at counts, no time and no order of listing."""
    before = version()
    (package / "rendering" / "pages.py").write_text("new = 1")
    (package / "model" / "__pycache__").mkdir()
    (package / "model" / "__pycache__" / "lines.pyc").write_bytes(b"compiled")

    assert version() == before


@pytest.mark.parametrize(
    ("place", "text"),
    [
        pytest.param("model/lines.py", "one = 2", id="a changed line"),
        pytest.param("model/more.py", "", id="an empty new module"),
        pytest.param("model/words.bin", "data", id="data of a model"),
        pytest.param("loader.py", "", id="a room of one file"),
    ],
)
def test_other_code_has_another_version(package: Path, place: str, text: str) -> None:
    """Whatever changes in the files that read, or in the data that they use, counts."""
    before = version()
    (package / place).write_text(text)

    assert version() != before


def test_another_version_of_a_package_counts(
    tmp_path: Path, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What others wrote reads along: an upgrade makes everything be read anew."""
    before = version()
    (tmp_path / "installed" / "decoder-2.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "installed"))

    assert version() != before
