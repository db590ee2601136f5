"""Names from sources to pages: corrected, kept, and found again."""

from pathlib import Path

import pytest

from site_builder.building.spine import build

_REST = "It rained on the pier, and all boats stayed there until the evening came."


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Write two articles that speak of one woman and of one town."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for at, said in enumerate(("We met Ada Lorvell, 44,", "We asked Ada Lorvell")):
        told = f"A boat is late {at}\n\n{_REST}\n\n{said} in Tessmark. {_REST}\n"
        (folder / f"{at}.txt").write_text(told)
    return folder


def _pages(texts: Path) -> set[str]:
    output = texts.parent / "dist"
    build(texts, output, jobs=1)
    return {path.name for path in (output / "names").glob("*.html")}


def test_names_of_the_texts_have_pages(texts: Path) -> None:
    """Who is spoken of in two articles has a page."""
    assert "ada-lorvell.html" in _pages(texts)


def test_names_toml_corrects_names(texts: Path) -> None:
    """The file beside the texts counts, and counts again when it changes."""
    before = _pages(texts)
    (texts / "names.toml").write_text(
        'hide = ["Ada Lorvell"]\nadd = ["boats"]\n[kind]\nboats = "other"\n'
    )

    after = _pages(texts)

    assert "ada-lorvell.html" in before
    assert after & {"ada-lorvell.html", "boats.html"} == {"boats.html"}


def test_a_fault_in_names_toml_is_a_finding(texts: Path) -> None:
    """A key that nobody knows is told, with the line, and stops nothing."""
    (texts / "names.toml").write_text("\nhid = []\n")

    report = build(texts, texts.parent / "dist", jobs=1)

    (finding,) = (f for f in report.findings if f.source == "names.toml")
    assert (finding.line, finding.code) == (2, "names-key")


def test_the_file_of_names_may_be_stated(texts: Path) -> None:
    """What it says counts, and counts again when it changes."""
    output = texts.parent / "dist"
    stated = texts.parent / "people.toml"
    page = output / "names/ada-lorvell.html"
    stated.write_text("hide = []\n")
    build(texts, output, jobs=1, names=stated)
    before = page.exists()

    stated.write_text('hide = ["Ada Lorvell"]\n')
    build(texts, output, jobs=1, names=stated)

    assert (before, page.exists()) == (True, False)
