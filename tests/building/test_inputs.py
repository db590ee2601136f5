"""The digest of all that a site is made from: whatever changes there changes it."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.building import inputs
from site_builder.building.inputs import digest_inputs
from site_builder.building.stamps import await_tick
from site_builder.model import Rights, Share, Site


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Write a collection with a text in a folder, a sidecar and a theme."""
    for name in ("seeds/2021/a.txt", "seeds/2021/a.toml", "templates/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a")
    return tmp_path


def digest(collection: Path, site: Site | None = None) -> str:
    """Digest the inputs once all that was written is settled."""
    clock = await_tick(collection)
    return digest_inputs(
        collection / "seeds",
        collection,
        site or Site(),
        workshop=collection,
        clock=clock,
    )


def test_the_same_inputs_have_the_same_digest(collection: Path) -> None:
    """Looking changes nothing."""
    assert digest(collection) == digest(collection) != ""


def test_what_may_be_published_is_an_input(collection: Path) -> None:
    """Another decision makes another site of the same texts."""
    rights = [
        None,
        Rights(Share.METADATA),
        Rights(outlets={"norhaven echo": Share.EXCERPT}),
    ]
    texts = collection / "seeds"

    assert len({digest_inputs(texts, None, Site(), each) for each in rights}) == 3


def edit(collection: Path) -> None:
    """Change a text, but neither its size nor its time of modification."""
    text = collection / "seeds/2021/a.txt"
    before = text.stat()
    text.write_text("b")
    os.utime(text, ns=(before.st_atime_ns, before.st_mtime_ns))


def link(collection: Path) -> None:
    """Link a folder of further texts."""
    (collection / "more").mkdir()
    (collection / "seeds/more").symlink_to(collection / "more")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(edit, id="an edit that hides"),
        pytest.param(lambda at: (at / "seeds/b.txt").touch(), id="a new text"),
        pytest.param(lambda at: (at / "seeds/2021/a.txt").unlink(), id="one gone"),
        pytest.param(
            lambda at: (at / "seeds/2021").rename(at / "seeds/2022"), id="a new name"
        ),
        pytest.param(lambda at: (at / "seeds/2021/a.toml").touch(), id="a sidecar"),
        pytest.param(lambda at: (at / "seeds/articles.toml").touch(), id="a table"),
        pytest.param(lambda at: (at / "seeds/2023").mkdir(), id="an empty folder"),
        pytest.param(
            lambda at: (at / "seeds/dead.txt").symlink_to("nowhere"), id="a dead link"
        ),
        pytest.param(link, id="a linked folder"),
        pytest.param(
            lambda at: (at / "templates/index.html").write_text("b"), id="a template"
        ),
    ],
)
def test_every_change_is_another_digest(
    collection: Path, change: Callable[[Path], object]
) -> None:
    """Texts, what corrects them, their names and the theme are inputs."""
    before = digest(collection)
    change(collection)

    assert digest(collection) not in {before, ""}


def test_a_text_behind_a_link_is_an_input(collection: Path) -> None:
    """What lies in a linked folder counts as if it lay in the collection."""
    link(collection)
    before = digest(collection)
    (collection / "more/c.txt").touch()

    assert digest(collection) not in {before, ""}


def test_links_in_a_circle_come_to_an_end(collection: Path) -> None:
    """A link to a folder above is entered once."""
    (collection / "seeds/2021/up").symlink_to(collection / "seeds")

    assert digest(collection) != ""


@pytest.mark.parametrize("name", [".a.txt.swp", ".git/HEAD"])
def test_hidden_files_are_no_inputs(collection: Path, name: str) -> None:
    """What no build reads asks for no build."""
    before = digest(collection)
    (collection / "seeds" / name).parent.mkdir(exist_ok=True)
    (collection / "seeds" / name).touch()

    assert digest(collection) == before


def test_settings_are_inputs(collection: Path) -> None:
    """Another title is another site."""
    site = Site()

    assert digest(collection, site) != digest(collection, replace(site, title="Other"))


def test_the_program_is_an_input(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of any module makes other pages, perhaps."""
    program = collection / "program"
    program.mkdir()
    monkeypatch.setattr(inputs, "_PROGRAM", program)
    before = digest(collection)
    (program / "spine.py").touch()

    assert digest(collection) not in {before, ""}


def test_what_was_written_just_now_is_not_vouched_for(collection: Path) -> None:
    """A second write in the same tick of the clock would not show."""
    text = collection / "seeds/2021/a.txt"
    text.write_text("b")

    clock = text.stat().st_ctime_ns
    found = digest_inputs(
        collection / "seeds", None, Site(), workshop=collection, clock=clock
    )

    assert found == ""


def test_a_file_on_another_disk_must_be_older(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its clock may go differently: a moment is not enough."""
    monkeypatch.setattr(inputs, "_OTHER_CLOCK", 10**18)
    monkeypatch.setattr(inputs, "_disk_of", lambda folder: -1)

    assert digest(collection) == ""


def test_a_single_text_is_not_vouched_for(collection: Path) -> None:
    """What else corrects a text that was named lies anywhere around it."""
    found = digest_inputs(
        collection / "seeds/2021/a.txt",
        None,
        Site(),
        workshop=collection,
        clock=time.time_ns(),
    )

    assert found == ""
