"""The whole way: the laws of a build."""

import multiprocessing
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from collection import write_collection

import site_builder
from site_builder.building import gathering, making, mapping, spine
from site_builder.building.manifest import MANIFEST
from site_builder.building.mapping import WORTHWHILE
from site_builder.building.memory import Memory
from site_builder.building.report import BuildReport
from site_builder.building.spine import build
from site_builder.errors import OutputError, RenderError, SiteBuilderError, SourceError
from site_builder.loader import load_source
from site_builder.model import Article, Site, SourceRef
from site_builder.reading import Found

COUNT = 48
"""Made-up articles in which a tie would be broken by chance: labels and groups."""

TEXTS = {
    "one.txt": "A bridge is lit again\nBy Rosa Lindqvist\nPublished March 14, 2023\n\n"
    "The lamps were switched on yesterday, after four years.\n",
    "two.txt": "The mill closes\nBy Ada Okafor\n2 May 2021\n\n"
    "The mill of Hallam closed on Friday. It opened in 1911.\n",
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Write a small collection."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def stamps(folder: Path) -> dict[str, int]:
    """Note the modification times of everything in a folder."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_texts_become_a_site(seeds: Path, tmp_path: Path) -> None:
    """A page for each article, a front page, and a report that counts the files."""
    report = build(seeds, tmp_path / "dist")

    held = contents(tmp_path / "dist")
    assert {"index.html", "timeline.html", "404.html", MANIFEST} <= set(held)
    assert report.articles == len(TEXTS)
    assert report.pages == sum(path.endswith(".html") for path in held)
    assert (report.written, report.kept, report.removed) == (len(held), 0, 0)
    assert report.output == tmp_path / "dist"


def test_building_twice_writes_nothing(seeds: Path, tmp_path: Path) -> None:
    """A second build of the same texts touches no file."""
    dist = tmp_path / "dist"
    first = build(seeds, dist)
    before = stamps(dist)

    second = build(seeds, dist)

    assert (second.written, second.kept, second.removed) == (0, first.written, 0)
    assert stamps(dist) == before


def test_nothing_is_made_where_nothing_changed(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that finds everything as it was reads no text, and says the same."""
    (seeds / "picture.jpg").write_bytes(b"JPEG")
    (seeds / "dead.txt").symlink_to("nowhere")
    (seeds / "short.txt").write_text("Only a headline\n")
    build(seeds, tmp_path / "dist")
    first = build(seeds, tmp_path / "dist")
    monkeypatch.setattr(making, "connect_sources", pytest.fail)

    second = build(seeds, tmp_path / "dist")

    assert replace(second, seconds={}) == replace(first, seconds={})
    assert second.findings
    assert second.failures
    assert second.ignored


def test_a_text_that_comes_during_the_first_look_is_not_missed(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a site was made of is noted only where it is sure."""
    find = spine._find

    def slow(source: Path, memory: Memory, names: Path | None) -> Found:
        found = find(source, memory, names)
        (seeds / "late.txt").write_text(TEXTS["one.txt"].replace("bridge", "pier"))
        return found

    with monkeypatch.context() as patch:
        patch.setattr(spine, "_find", slow)
        assert build(seeds, tmp_path / "dist").articles == 2

    assert build(seeds, tmp_path / "dist").articles == 3


def test_only_a_text_that_changed_is_understood_again(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was understood of the others is kept beside the site."""
    build(seeds, tmp_path / "dist")
    (seeds / "two.txt").write_text(TEXTS["two.txt"].replace("1911", "1912"))
    loaded: list[str] = []

    def noted(ref: SourceRef) -> Article:
        loaded.append(ref.name)
        return load_source(ref)

    monkeypatch.setattr(gathering, "load_source", noted)
    build(seeds, tmp_path / "dist")

    assert loaded == ["two.txt"]


def test_a_page_edited_by_hand_is_put_right(seeds: Path, tmp_path: Path) -> None:
    """That the texts are as they were is no reason to leave a site that is not."""
    build(seeds, tmp_path / "dist")
    before = contents(tmp_path / "dist")
    (tmp_path / "dist/index.html").write_bytes(b"odd")

    report = build(seeds, tmp_path / "dist")

    assert contents(tmp_path / "dist") == before
    assert report.written == 1


def test_same_texts_same_bytes(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where, when, in which order and in which zone a site is built does not show."""
    other = tmp_path / "elsewhere" / "texts"
    other.mkdir(parents=True)
    for name in sorted(TEXTS, reverse=True):
        shutil.copyfile(seeds / name, other / name)
        os.utime(other / name, (1, 1))
    build(seeds, tmp_path / "dist")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.chdir(tmp_path)
    build("elsewhere/texts", "elsewhere/site")

    assert contents(tmp_path / "elsewhere/site") == contents(tmp_path / "dist")


def test_a_build_upon_another_site_is_the_clean_one(
    seeds: Path, tmp_path: Path
) -> None:
    """After edits, additions and removals the site is what a first build gives."""
    build(seeds, tmp_path / "dist")
    (seeds / "one.txt").unlink()
    (seeds / "two.txt").write_text(TEXTS["two.txt"].replace("1911", "1912"))
    (seeds / "three.txt").write_text("A new text\nBy Nobody Known\n\nIt is short.\n")

    report = build(seeds, tmp_path / "dist")
    build(seeds, tmp_path / "clean")

    assert contents(tmp_path / "dist") == contents(tmp_path / "clean")
    assert report.removed > 0


def test_force_writes_every_file(seeds: Path, tmp_path: Path) -> None:
    """`force` makes even equal files anew."""
    first = build(seeds, tmp_path / "dist")

    report = build(seeds, tmp_path / "dist", force=True)

    assert (report.written, report.kept) == (first.written, 0)


def test_the_site_says_what_it_was_told(seeds: Path, tmp_path: Path) -> None:
    """Settings of the site reach its pages."""
    build(seeds, tmp_path / "dist", site=Site(title="Hallam in print"))

    assert b"Hallam in print" in (tmp_path / "dist/index.html").read_bytes()


def test_a_broken_template_leaves_the_old_site(seeds: Path, tmp_path: Path) -> None:
    """A failing build changes nothing at all."""
    dist = tmp_path / "dist"
    build(seeds, dist)
    before = contents(dist)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/index.html").write_text("{{ nothing.of.that.name }}")

    with pytest.raises(RenderError):
        build(seeds, dist, theme=tmp_path)

    assert contents(dist) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".dist.site-builder",
        "dist",
        "seeds",
        "templates",
    ]


def test_the_static_files_of_the_collection_are_published(
    seeds: Path, tmp_path: Path
) -> None:
    """What belongs to the site and is no text lives in the collection's `static`."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static/map.png").write_bytes(b"PNG")

    build(seeds, tmp_path / "dist", theme=tmp_path)

    assert (tmp_path / "dist/static/map.png").read_bytes() == b"PNG"


def test_foreign_files_are_refused_before_the_work(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a build that cannot be published."""
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/thesis.doc").write_bytes(b"mine")
    monkeypatch.setattr(making, "connect_sources", pytest.fail)

    with pytest.raises(OutputError, match=r"thesis\.doc"):
        build(seeds, tmp_path / "dist")


@pytest.mark.parametrize(
    ("source", "output", "kind"),
    [
        pytest.param("nowhere", "dist", SourceError, id="no such source"),
        pytest.param("seeds", "seeds/dist", OutputError, id="output in the source"),
        pytest.param("seeds", ".", OutputError, id="source in the output"),
        pytest.param("seeds", "seeds/one.txt", OutputError, id="output is a text"),
        pytest.param("seeds", "file", OutputError, id="output is a file"),
    ],
)
def test_wrong_use_is_one_of_our_errors(
    tmp_path: Path, seeds: Path, source: str, output: str, kind: type[SiteBuilderError]
) -> None:
    """What cannot be built is refused with a sentence, and nothing is written."""
    (tmp_path / "file").write_bytes(b"mine")
    before = contents(tmp_path)

    with pytest.raises(kind):
        build(tmp_path / source, tmp_path / output)

    assert contents(tmp_path) == before


def test_the_public_face_is_the_same_build() -> None:
    """`site_builder.build` is this function, `BuildReport` its answer."""
    assert site_builder.build is build
    assert site_builder.BuildReport is BuildReport


def test_many_workers_make_the_same_site(tmp_path: Path) -> None:
    """Pages that several processes render are the bytes that one renders."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number in range(WORTHWHILE // 2 + 1):
        text = TEXTS["one.txt"].replace("bridge", f"bridge {number}")
        (seeds / f"{number}.txt").write_text(text, encoding="utf-8")

    build(seeds, tmp_path / "one", jobs=1)
    build(seeds, tmp_path / "two", jobs=2)

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_work_that_is_done_beside_makes_the_same_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a second process finds out is what one finds, also after an edit."""
    texts = tmp_path / "texts"
    write_collection(COUNT, texts)
    build(texts, tmp_path / "two", jobs=1)
    edited = min(texts.rglob("*.txt"))
    told = "\n\nThe ferry to Gull Island sank on 3 March 2019.\n"
    edited.write_text(edited.read_text("utf-8") + told, encoding="utf-8")
    build(texts, tmp_path / "one", jobs=1)

    monkeypatch.setattr(
        mapping, "_context", lambda: multiprocessing.get_context("fork")
    )
    monkeypatch.setattr(gathering, "_MANY", 1)
    monkeypatch.setattr(making, "_MANY", 1)
    build(texts, tmp_path / "two", jobs=2)

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_order_of_sets_changes_nothing(tmp_path: Path) -> None:
    """Processes that go through sets in other orders build the same bytes."""
    write_collection(COUNT, tmp_path / "texts")
    lists = [_built_with(tmp_path, seed) for seed in ("1", "2", "3")]

    assert lists[0] == lists[1] == lists[2]


def _built_with(folder: Path, seed: str) -> bytes:
    output = folder / f"dist{seed}"
    command = [sys.executable, "-m", "site_builder", "build", "--quiet"]
    command += ["--source", str(folder / "texts"), "--output", str(output)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    return (output / MANIFEST).read_bytes()


def test_a_name_that_is_hidden_leaves_the_front_page(
    seeds: Path, tmp_path: Path
) -> None:
    """The front page tells who appears; what it tells is in its key."""
    said = (
        "\n\nThe mayor thanked Oswin Blackthistle, an engineer from the valley.\n\n"
        "The mayor thanked Edda Whitethorn, a baker from the hill.\n"
    )
    for name, text in TEXTS.items():
        (seeds / name).write_text(text + said, encoding="utf-8")
    build(seeds, tmp_path / "dist")
    assert "Oswin Blackthistle" in (tmp_path / "dist/index.html").read_text("utf-8")

    (seeds / "names.toml").write_text('hide = ["Oswin Blackthistle"]\n')
    build(seeds, tmp_path / "dist")

    assert "Blackthistle" not in (tmp_path / "dist/index.html").read_text("utf-8")
