"""Tiny whole sites: what comes out, file by file, for what goes in.

`tests/sites/NAME/` holds a collection and, under `expected/`, the site that it makes.
`pytest --force-regen` writes what the program makes instead, to be reviewed as a diff.
`tests/sites_invalid/NAME/` holds a collection that cannot be built and, in
`message.txt`, the one sentence that says why.
"""

import shutil
from pathlib import Path

import pytest

from site_builder import build
from site_builder.config import load_config
from site_builder.errors import SiteBuilderError

HERE = Path(__file__).parent
SITES = sorted(p for p in (HERE / "sites").iterdir() if p.is_dir())
INVALID = sorted(p for p in (HERE / "sites_invalid").iterdir() if p.is_dir())
THEME_OWN = {"static", "manifest-sha256.txt"}
"""Copies of the theme, which has tests of its own, and the digests of everything."""


def build_site(folder: Path, output: Path) -> None:
    """Build a collection as the command does: with its site.toml, where it has one."""
    settings = folder / "site.toml"
    config = load_config(settings if settings.exists() else None)
    build(folder / "seeds", output, site=config.site, theme=folder)


def files_of(folder: Path) -> dict[str, bytes]:
    """Read a site, without what is the theme's own."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in THEME_OWN
    }


def test_sites_are_there() -> None:
    """The samples are found; an empty folder would let the tests below pass unasked."""
    assert len(SITES) >= 3
    assert len(INVALID) >= 3


@pytest.mark.parametrize("folder", [pytest.param(p, id=p.name) for p in SITES])
def test_makes_the_expected_site(
    folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Every file of the site is the expected one, and there is no other."""
    build_site(folder, tmp_path / "dist")

    made, expected = files_of(tmp_path / "dist"), folder / "expected"
    if request.config.getoption("force_regen"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, data in made.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_bytes(data)
    wanted = files_of(expected)
    assert sorted(made) == sorted(wanted)
    assert {n: d.decode() for n, d in made.items()} == {
        n: d.decode() for n, d in wanted.items()
    }


@pytest.mark.parametrize("folder", [pytest.param(p, id=p.name) for p in SITES])
def test_the_same_input_makes_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Another folder and another day change nothing, theme and manifest included."""
    copy = tmp_path / "elsewhere" / "collection"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("expected"))
    build_site(folder, tmp_path / "one")
    build_site(copy, tmp_path / "two")

    one = {p.relative_to(tmp_path / "one"): p for p in (tmp_path / "one").rglob("*")}
    two = {p.relative_to(tmp_path / "two"): p for p in (tmp_path / "two").rglob("*")}
    assert sorted(one) == sorted(two)
    assert all(
        one[name].read_bytes() == two[name].read_bytes()
        for name in one
        if one[name].is_file()
    )


@pytest.mark.parametrize("folder", [pytest.param(p, id=p.name) for p in INVALID])
def test_says_in_one_sentence_why_it_cannot(
    folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The message names what, where and what to do, and nothing is written."""
    with pytest.raises(SiteBuilderError) as caught:
        build_site(folder, tmp_path / "dist")

    said = str(caught.value).replace(f"{folder}/", "")
    if request.config.getoption("force_regen"):
        (folder / "message.txt").write_text(said + "\n", "utf-8")
    assert said == (folder / "message.txt").read_text("utf-8").strip()
    assert not (tmp_path / "dist").exists()
