"""Where a site may be built, and where its replacement would do harm."""

from pathlib import Path

import pytest

from site_builder.building.places import check_places
from site_builder.errors import OutputError


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a collection with texts, a theme of its own and a neighbour."""
    folder = tmp_path / "collection"
    for name in ("seeds/2021", "templates", "static", "neighbour"):
        (folder / name).mkdir(parents=True)
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(folder / "neighbour")
    return folder


@pytest.mark.parametrize(
    ("output", "words"),
    [
        pytest.param("/", "a whole disk or home", id="the root"),
        pytest.param("../home", "a whole disk or home", id="a home"),
        pytest.param("seeds", "the output lies in the source", id="the source"),
        pytest.param("seeds/dist", "the output lies in the source", id="in the source"),
        pytest.param("seeds/a/b", "the output lies in the source", id="deep in it"),
        pytest.param(".", "the source folder lies in the output", id="around it"),
        pytest.param("static/site", "lie in one another", id="in the static folder"),
        pytest.param("templates", "lie in one another", id="the templates"),
        pytest.param("neighbour", "holds the current folder", id="the current folder"),
        pytest.param(
            "dist/../seeds", "the output lies in the source", id="by a detour"
        ),
    ],
)
def test_a_harmful_output_is_refused(collection: Path, output: str, words: str) -> None:
    """Sources, theme, homes and the current folder are safe from being replaced."""
    with pytest.raises(OutputError, match=words):
        check_places(collection / "seeds", collection / output, collection)


def test_a_link_does_not_hide_the_source(collection: Path) -> None:
    """An output that leads into the sources by a link is refused as well."""
    (collection / "dist").symlink_to(collection / "seeds/2021")

    with pytest.raises(OutputError, match="the output lies in the source"):
        check_places(collection / "seeds", collection / "dist", None)


@pytest.mark.parametrize("output", ["dist", "deep/in/dist", "seeds-site"])
def test_a_folder_beside_the_sources_is_fine(collection: Path, output: str) -> None:
    """The usual places are accepted, whether they exist or not."""
    check_places(collection / "seeds", collection / output, collection)


def test_without_a_theme_its_folders_are_free(collection: Path) -> None:
    """Only a collection that has a configuration has a theme of its own."""
    check_places(collection / "seeds", collection / "static/site", None)


def test_the_advice_never_names_what_is_refused(collection: Path) -> None:
    """Who already said dist is not told to say dist."""
    with pytest.raises(OutputError) as caught:
        check_places(collection, collection / "dist", None)

    assert "dist" not in caught.value.remedy
