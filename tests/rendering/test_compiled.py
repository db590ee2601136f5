"""The laws of templates kept as compiled code."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from site_builder.rendering.compiled import CompiledTemplates


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for compiled code, not there yet, and a Python that writes such."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A folder with one template."""
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "page.html").write_text("<p>{{ word }}</p>", "utf-8")
    return folder


def _render(theme: Path, kept: Path, *, ours: Path | None = None) -> str:
    cache = CompiledTemplates(str(ours or theme), folder=kept)
    environment = Environment(
        loader=FileSystemLoader(theme), bytecode_cache=cache, autoescape=True
    )
    return environment.get_template("page.html").render(word="tide")


def test_code_is_kept_and_used_again(
    theme: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A template that was compiled once is not compiled again."""
    first = _render(theme, kept)
    monkeypatch.setattr(Environment, "compile", None)

    assert _render(theme, kept) == first == "<p>tide</p>"


def test_other_source_is_compiled_anew(theme: Path, kept: Path) -> None:
    """What a template says now counts, whatever was kept of it."""
    _render(theme, kept)
    (theme / "page.html").write_text("<b>{{ word }}</b>", "utf-8")

    assert _render(theme, kept) == "<b>tide</b>"
    assert len(list(kept.iterdir())) == 1


def test_damaged_code_is_compiled_anew(theme: Path, kept: Path) -> None:
    """What is no code is no harm."""
    _render(theme, kept)
    (file,) = kept.iterdir()
    file.write_bytes(file.read_bytes()[:-20])

    assert _render(theme, kept) == "<p>tide</p>"


def test_templates_of_others_are_not_kept(
    theme: Path, kept: Path, tmp_path: Path
) -> None:
    """Code that is run is kept of the default theme alone."""
    assert _render(theme, kept, ours=tmp_path / "other") == "<p>tide</p>"
    assert not kept.exists()


def test_nothing_is_written_where_python_writes_no_code(
    theme: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wants no compiled modules wants no compiled templates."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert _render(theme, kept) == "<p>tide</p>"
    assert not kept.exists()


def test_a_folder_that_cannot_be_written_is_passed_over(
    theme: Path, kept: Path
) -> None:
    """A program that may not write beside itself renders all the same."""
    kept.write_text("a file where the folder would be", "utf-8")

    assert _render(theme, kept) == "<p>tide</p>"


def test_each_language_keeps_its_own_code(theme: Path, kept: Path) -> None:
    """Phrases are part of the code: another table of them is another file."""
    names = {
        CompiledTemplates(str(theme), phrases, folder=kept).get_cache_key(
            "page.html", str(theme / "page.html")
        )
        for phrases in ("Search", "Suchen")
    }

    assert len(names) == 2
