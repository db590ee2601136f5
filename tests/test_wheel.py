"""What a person gets who installs the package rather than cloning it."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

import site_builder

ROOT = Path(__file__).resolve().parent.parent
THEME = ROOT / "templates", ROOT / "static"
ARTICLE = """\
A bridge of glass opens over the river

By Ada Quince

The bridge was opened on 3 May 2019, after four years of work on both banks.
"""


def _run(*command: str | Path, cwd: Path) -> str:
    """Run a command without this checkout in sight, and return what it prints."""
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONPATH"
    }
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        folder,
        cwd=ROOT,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """List the files of the wheel."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in an environment of its own; return the folder of commands.

    The dependencies are those of this environment, led to by a path file, for the
    test is about our wheel and not about the network.
    """
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=True)
    commands = home / "bin"
    pip = sys.executable, "-m", "pip", "--python", commands / "python"
    _run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=home)
    ours = sysconfig.get_path("purelib", vars={"base": str(home)})
    Path(ours, "dependencies.pth").write_text(
        sysconfig.get_path("purelib") + "\n", encoding="utf-8"
    )
    return commands


def test_wheel_carries_the_default_theme(names: set[str]) -> None:
    """Every file of the default theme is in the wheel, where the program looks."""
    theme = {
        f"site_builder/theme/{path.relative_to(ROOT).as_posix()}"
        for folder in THEME
        for path in folder.rglob("*")
        if path.is_file()
    }

    assert any(name.endswith(".html") for name in theme)
    assert "site_builder/theme/static/style.css" in theme
    assert theme <= names


def test_wheel_says_that_it_is_typed(names: set[str]) -> None:
    """Type checkers of other people believe our annotations."""
    assert "site_builder/py.typed" in names


def test_wheel_holds_the_package_alone(names: set[str]) -> None:
    """Tests and sample texts stay in the repository."""
    tops = {name.partition("/")[0] for name in names}

    assert tops == {
        "site_builder",
        f"site_builder-{site_builder.__version__}.dist-info",
    }


def test_installed_command_knows_its_version(installed: Path, tmp_path: Path) -> None:
    """`site-builder --version` answers, from any folder."""
    said = _run(installed / "site-builder", "--version", cwd=tmp_path)

    assert site_builder.__version__ in said


def test_installed_command_builds_a_site(installed: Path, tmp_path: Path) -> None:
    """The installed command builds the current folder's texts with its own theme."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridge.txt").write_text(ARTICLE, encoding="utf-8")

    _run(installed / "site-builder", "build", "--quiet", cwd=tmp_path)

    index = (tmp_path / "dist" / "index.html").read_text(encoding="utf-8")
    assert "A bridge of glass opens over the river" in index
    assert (tmp_path / "dist" / "static" / "style.css").stat().st_size > 0


def test_module_is_the_command(installed: Path, tmp_path: Path) -> None:
    """`python -m site_builder` and `site-builder` are the same."""
    command = _run(installed / "site-builder", "--version", cwd=tmp_path)
    module = _run(installed / "python", "-m", "site_builder", "--version", cwd=tmp_path)

    assert command == module
