"""Where sources are found, what they are called, and what is said where none are."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from site_builder.errors import SourceError
from site_builder.model import SourceKind
from site_builder.reading import Found, find_named, find_sources


def _plant(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A text.\n", encoding="utf-8")


def _names(found: Found) -> list[str]:
    return [source.name for source in found.sources]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("a.txt", SourceKind.TEXT, id="plain text"),
        pytest.param("a.text", SourceKind.TEXT, id="the long ending"),
        pytest.param("a.md", SourceKind.MARKDOWN, id="Markdown"),
        pytest.param("a.markdown", SourceKind.MARKDOWN, id="Markdown in full"),
        pytest.param("a.html", SourceKind.HTML, id="saved page"),
        pytest.param("a.htm", SourceKind.HTML, id="saved page of old"),
        pytest.param("a.xhtml", SourceKind.HTML, id="XHTML"),
        pytest.param("A.TXT", SourceKind.TEXT, id="capitals"),
    ],
)
def test_kind_comes_from_the_ending(
    tmp_path: Path, name: str, kind: SourceKind
) -> None:
    """The ending of a name tells the kind of the source."""
    _plant(tmp_path, name)

    assert [source.kind for source in find_sources(tmp_path).sources] == [kind]


def test_sources_come_in_order_of_their_names(tmp_path: Path) -> None:
    """Names are relative, with slashes, in the order of their code points."""
    _plant(tmp_path, "b.txt", "a/z.md", "B.txt", "a.txt", "ä.txt")

    found = find_sources(tmp_path)

    assert _names(found) == ["B.txt", "a.txt", "a/z.md", "b.txt", "ä.txt"]


def test_other_files_are_listed_as_ignored(tmp_path: Path) -> None:
    """What is no article text is named, so that a person sees what was left out."""
    _plant(tmp_path, "a.txt", "scan.pdf", "pictures/rover.jpg", "stray.toml")

    found = find_sources(tmp_path)

    assert found.ignored == ("pictures/rover.jpg", "scan.pdf", "stray.toml")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(".hidden.txt", id="hidden file"),
        pytest.param(".git/notes.txt", id="hidden folder"),
        pytest.param("draft.txt~", id="an editor's backup"),
        pytest.param("site.toml", id="configuration"),
        pytest.param("a.toml", id="sidecar named like the source"),
        pytest.param("a.txt.yaml", id="sidecar with the full name"),
        pytest.param("page_files/frame.html", id="parts of a saved page"),
    ],
)
def test_furniture_of_the_folder_is_silent(tmp_path: Path, name: str) -> None:
    """What belongs to the collection without being a text is not even mentioned."""
    _plant(tmp_path, "a.txt", "page.html", name)

    found = find_sources(tmp_path)

    assert (_names(found), found.ignored) == (["a.txt", "page.html"], ())


def test_templates_further_down_are_ordinary(tmp_path: Path) -> None:
    """Only at the top level is a folder called `templates` the theme."""
    _plant(tmp_path, "2021/templates/a.txt")

    assert _names(find_sources(tmp_path)) == ["2021/templates/a.txt"]


def test_link_to_folder_is_followed_once(tmp_path: Path) -> None:
    """A linked folder is read; one that was read under its own name is not again."""
    _plant(tmp_path, "seeds/b/x.txt", "elsewhere/y.txt")
    (tmp_path / "seeds/a").symlink_to("b")
    (tmp_path / "seeds/far").symlink_to(tmp_path / "elsewhere")

    assert _names(find_sources(tmp_path / "seeds")) == ["b/x.txt", "far/y.txt"]


@pytest.mark.parametrize(
    "target",
    [
        pytest.param(".", id="to itself"),
        pytest.param("..", id="to the folder above"),
        pytest.param("../../", id="far up"),
    ],
)
def test_link_upwards_ends_there(tmp_path: Path, target: str) -> None:
    """A link into what contains it neither loops nor reads the folders around."""
    _plant(tmp_path, "seeds/a.txt", "private/b.txt")
    (tmp_path / "seeds/up").symlink_to(target)

    assert _names(find_sources(tmp_path / "seeds")) == ["a.txt"]


def test_dead_link_is_a_source(tmp_path: Path) -> None:
    """Whoever linked a text is told that it is gone, at the time of reading."""
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")

    assert _names(find_sources(tmp_path)) == ["gone.txt"]


def test_pipe_is_never_waited_for(tmp_path: Path) -> None:
    """A pipe among the texts is passed over: reading it could take for ever."""
    _plant(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")

    assert _names(find_sources(tmp_path)) == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param(b"a\nb.txt", "a\\nb.txt", id="line feed"),
        pytest.param(b"caf\xe9.txt", "caf\\xe9.txt", id="no UTF-8"),
        pytest.param("cafe\u0301.txt".encode(), "café.txt", id="accents apart"),
    ],
)
def test_odd_names_are_shown_safely(tmp_path: Path, name: bytes, shown: str) -> None:
    """Any name that a disk can hold becomes one that a page can show."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_text("A text.\n", encoding="utf-8")

    (source,) = find_sources(tmp_path).sources

    assert (source.name, source.path) == (shown, path)


def test_names_that_look_the_same_are_numbered(tmp_path: Path) -> None:
    """Two files never share a name, even where both are shown alike."""
    _plant(tmp_path, "caf\u00e9.txt", "cafe\u0301.txt")

    assert _names(find_sources(tmp_path)) == ["café.txt", "café~2.txt"]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param(
            ["a.jpg"],
            "the folder holds 1 file but no article text (.txt, .md, .html);"
            " add texts that have one of these endings.",
            id="one picture",
        ),
        pytest.param(
            ["a.jpg", "b/c.png"],
            "the folder holds 2 files but no article text (.txt, .md, .html);"
            " add texts that have one of these endings.",
            id="pictures only",
        ),
        pytest.param(
            [".hidden.txt"],
            "the folder is empty; put article texts (.txt, .md, .html) into it.",
            id="nothing to be seen",
        ),
    ],
)
def test_folder_without_texts_is_refused(
    tmp_path: Path, files: Sequence[str], message: str
) -> None:
    """A folder that gives no article says what it holds and what is wanted."""
    _plant(tmp_path, *files)

    with pytest.raises(SourceError) as caught:
        find_sources(tmp_path)

    assert str(caught.value) == f"{tmp_path}: {message}"


@pytest.mark.parametrize(
    ("place", "what"),
    [
        pytest.param("nowhere", "there is no such file or folder", id="missing"),
        pytest.param("nul\0", "there is no such file or folder", id="impossible name"),
        pytest.param("/dev/null", "this is neither a file nor a folder", id="device"),
        pytest.param("a.pdf", "this file is no article text", id="not a text"),
    ],
)
def test_wrong_place_is_refused(tmp_path: Path, place: str, what: str) -> None:
    """A path that cannot hold texts is refused in one sentence."""
    _plant(tmp_path, "a.pdf")

    with pytest.raises(SourceError) as caught:
        find_sources(tmp_path / place)

    assert caught.value.what == what


def _refuse(folder: Path) -> None:
    raise PermissionError(13, "Permission denied")


def test_closed_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that may not be listed is no empty folder."""
    monkeypatch.setattr(os, "scandir", _refuse)

    with pytest.raises(SourceError, match=r"cannot be opened \(Permission denied\)"):
        find_sources(tmp_path)


def test_closed_subfolder_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One closed folder does not keep the other texts from being found."""
    _plant(tmp_path, "a.txt", "closed/b.txt")
    scan = os.scandir
    monkeypatch.setattr(
        os,
        "scandir",
        lambda folder: _refuse(folder) if folder.name == "closed" else scan(folder),
    )

    found = find_sources(tmp_path)

    assert _names(found) == ["a.txt"]
    assert [(each.source, each.code) for each in found.findings] == [
        ("closed/", "folder-unreadable")
    ]


def test_single_file_keeps_its_own_name(tmp_path: Path) -> None:
    """A file by itself is a collection of one, whatever its ending."""
    _plant(tmp_path, "deep/notes")

    (source,) = find_sources(tmp_path / "deep/notes").sources

    assert (source.name, source.kind) == ("notes", SourceKind.TEXT)


def test_named_paths_form_one_collection(tmp_path: Path) -> None:
    """Several paths give names relative to what they share, each file once."""
    _plant(tmp_path, "one/a.txt", "two/a.txt", "two/b.md")

    found = find_named(
        [tmp_path / "two", tmp_path / "one/a.txt", tmp_path / "two/b.md"]
    )

    assert _names(found) == ["one/a.txt", "two/a.txt", "two/b.md"]


def test_named_files_of_one_folder_have_bare_names(tmp_path: Path) -> None:
    """Files from the same folder need no folder in their names."""
    _plant(tmp_path, "x/a.txt", "x/b.txt")

    assert _names(find_named([tmp_path / "x/b.txt", tmp_path / "x/a.txt"])) == [
        "a.txt",
        "b.txt",
    ]


def test_one_named_path_is_found_like_a_root(tmp_path: Path) -> None:
    """A single path, folder or file, is what `find_sources` makes of it."""
    _plant(tmp_path, "a.txt", "b/c.txt")

    assert find_named([tmp_path]) == find_sources(tmp_path)


def test_naming_nothing_is_refused() -> None:
    """No path at all is an error, not an empty collection."""
    with pytest.raises(SourceError, match="no file or folder is named"):
        find_named([])


def test_theme_folders_are_passed_over_beside_the_settings_only(
    tmp_path: Path,
) -> None:
    """Elsewhere a folder called static is a folder like any other."""
    _plant(tmp_path, "static/a.txt", "templates/b.txt", "c.txt")

    before = _names(find_sources(tmp_path))
    (tmp_path / "site.toml").write_text("", encoding="utf-8")

    assert before == ["c.txt", "static/a.txt", "templates/b.txt"]
    assert _names(find_sources(tmp_path)) == ["c.txt"]


def test_the_file_of_names_may_lie_elsewhere(tmp_path: Path) -> None:
    """It is read from where it is, and is no file that was passed over."""
    (tmp_path / "a.txt").write_text("A text\n")
    (tmp_path / "people.toml").write_text("hide = []\n")

    found = find_sources(tmp_path, tmp_path / "people.toml")

    assert found.names == (str(tmp_path / "people.toml"), "hide = []\n")
    assert found.ignored == ()
    assert found.findings == ()


def test_a_missing_file_of_names_is_told(tmp_path: Path) -> None:
    """Its name was stated, so somebody counts on it."""
    (tmp_path / "a.txt").write_text("A text\n")

    found = find_sources(tmp_path, tmp_path / "people.toml")

    assert found.names is None
    assert [finding.code for finding in found.findings] == ["names-unreadable"]


def test_a_second_file_of_names_is_told(tmp_path: Path) -> None:
    """The one beside the texts goes unread where another is stated."""
    for name in ("a.txt", "names.toml", "people.toml"):
        (tmp_path / name).write_text("\n" if name != "a.txt" else "A text\n")

    found = find_sources(tmp_path, tmp_path / "people.toml")

    assert [(f.source, f.code) for f in found.findings] == [
        ("names.toml", "names-not-read")
    ]
