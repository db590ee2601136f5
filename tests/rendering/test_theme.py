"""The folders of the theme."""

from pathlib import Path

import pytest

from site_builder.errors import RenderError
from site_builder.rendering import static_files, theme, theme_folders


def test_a_collection_comes_before_the_default(tmp_path: Path) -> None:
    """The collection's own folder is searched first, the default theme last."""
    (tmp_path / "templates").mkdir()

    folders = theme_folders(tmp_path, "templates")

    assert folders[0] == tmp_path / "templates"
    assert (folders[-1] / "base.html").is_file()


def test_a_collection_without_a_theme_has_the_default(tmp_path: Path) -> None:
    """A folder that is not there is not searched."""
    assert theme_folders(tmp_path, "static") == theme_folders(None, "static")


def test_the_default_theme_is_searched_once() -> None:
    """A collection that holds the default theme itself does not have it twice."""
    (default,) = theme_folders(None, "templates")

    assert theme_folders(default.parent, "templates") == (default,)


def test_a_missing_default_theme_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a default theme nothing can be rendered, and the error says what to do."""
    monkeypatch.setattr(theme, "_PACKAGE", tmp_path / "site_builder")

    with pytest.raises(RenderError, match="no templates folder; install"):
        theme_folders(None, "templates")


def test_static_files_override_one_by_one(tmp_path: Path) -> None:
    """The first folder wins file by file; hidden files stay behind."""
    own, default = tmp_path / "own", tmp_path / "default"
    for folder, name, text in (
        (own, "style.css", "own"),
        (own, ".DS_Store", "noise"),
        (default, "style.css", "default"),
        (default, "img/icon.svg", "icon"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    found = {file.path: file.data for file in static_files((own, default))}

    assert found == {"static/img/icon.svg": b"icon", "static/style.css": b"own"}


def test_the_style_is_light() -> None:
    """The one stylesheet of the default theme stays under 30 kB."""
    (style,) = (
        file
        for file in static_files(theme_folders(None, "static"))
        if file.path == "static/style.css"
    )

    assert len(style.data) < 30_000
