"""`site-builder serve`: a first build, then a preview that stays fresh."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from site_builder.cli import previewing
from site_builder.cli.settings import Options, settle
from site_builder.server import Preview

Run = Callable[..., Result]
Doing = Callable[[], object]


@pytest.fixture
def doings(monkeypatch: pytest.MonkeyPatch) -> list[Doing]:
    """List what happens while the preview watches; each time it builds anew."""
    doings: list[Doing] = []

    def work_through(preview: Preview) -> None:
        for doing in doings:
            doing()
            preview.refresh()

    monkeypatch.setattr(Preview, "watch", work_through)
    return doings


def test_it_builds_serves_and_builds_again(
    collection: Path, run: Run, doings: list[Doing]
) -> None:
    """The first build reports in full, later ones in a line."""
    text = collection / "seeds/mill.txt"
    doings.extend(
        [
            lambda: None,
            lambda: text.write_text(text.read_text() + "\nIt was sold.\n"),
        ]
    )

    result = run("serve", "--port", "0")

    lines = result.stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("Serving http://"))
    assert lines[at - 1] == "Open: dist/index.html"
    assert lines[at + 1].endswith("0 files changed.")
    assert lines[at + 2].startswith("Built again in ")
    assert not lines[at + 2].endswith(" 0 files changed.")
    assert "It was sold." in "".join(
        page.read_text("utf-8") for page in collection.glob("dist/articles/*.html")
    )


def test_a_failing_rebuild_is_told(
    collection: Path, run: Run, doings: list[Doing]
) -> None:
    """The error is said once, and the preview goes on."""
    doings.append(lambda: (collection / "site.toml").write_text("[site"))

    result = run("serve", "--port", "0", "--quiet")

    assert result.exit_code == 0
    assert result.stderr.startswith("error: site.toml:1: this is no TOML")
    assert (collection / "dist/index.html").is_file()


def test_a_failing_first_build_ends_it(collection: Path, run: Run) -> None:
    """With nothing to show there is nothing to serve."""
    result = run("serve", "--port", "0", "--source", "nowhere")

    assert result.exit_code == 1
    assert "error: nowhere: there is no such" in result.stderr


def test_it_serves_under_the_path_of_the_site(
    collection: Path, run: Run, doings: list[Doing]
) -> None:
    """With a base address the preview has the paths that the web will have."""
    result = run("serve", "--port", "0", "--base-url", "https://example.org/archive")

    assert "/archive/  (Ctrl-C ends it)" in result.stdout


def test_everything_that_a_build_reads_is_watched(collection: Path) -> None:
    """Texts, configuration and the collection's own theme."""
    (collection / "site.toml").write_text('[site]\ntitle = "x"\n')
    options = Options()

    watched = previewing._watched(options, settle(options))

    assert [path.as_posix() for path in watched] == [
        "seeds",
        "site.toml",
        "templates",
        "static",
    ]
