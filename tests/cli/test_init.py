"""`site-builder init`: a collection that builds at once."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_new_collection_builds_without_a_doubt(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first build of a new collection passes even `--strict`."""
    monkeypatch.chdir(tmp_path)

    assert run("init", "archive").exit_code == 0
    monkeypatch.chdir(tmp_path / "archive")
    result = run("build", "--strict")

    assert result.exit_code == 0, result.output
    assert (tmp_path / "archive/dist/index.html").is_file()


def test_the_sample_is_understood(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Headline, author, day and events of the sample are found, its body is body."""
    monkeypatch.chdir(tmp_path)
    run("init", ".")

    said = run("inspect", "seeds").stdout

    assert "headline    The night the river bridge was lit again" in said
    assert "author      Rosa Lindqvist" in said
    assert "published   2023-03-14" in said
    assert "2022-10-06  reported" in said
    assert said.count("  body  ") == 4


@pytest.mark.parametrize("name", ["full", "file"])
def test_only_a_new_or_empty_folder_is_filled(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A folder that holds anything, or a file, is left as it is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full/notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")

    result = run("init", name)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {name}: a new collection needs")
    assert len(list(tmp_path.rglob("*"))) == 3


def test_it_names_the_made_up_text(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody finds a text on the site that they did not know of."""
    monkeypatch.chdir(tmp_path)

    assert "seeds/bridge.txt is a made-up text" in run("init", "archive").stdout


def test_the_settings_ask_how_much_is_published(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decision stands in the file, to be made."""
    monkeypatch.chdir(tmp_path)
    run("init", "archive")

    settings = tomllib.loads((tmp_path / "archive/site.toml").read_text())

    assert settings["publish"] == {"text": "full"}
