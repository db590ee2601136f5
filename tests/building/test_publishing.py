"""Publishing: the old site or the new one, and no file lost that is not ours."""

import errno
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.building import publishing, shadow, swapping, workshop
from site_builder.building.manifest import MANIFEST
from site_builder.building.progress import Phase, Silence
from site_builder.building.publishing import open_edition
from site_builder.building.report import Published
from site_builder.errors import AddressClash, OutputError
from site_builder.model import Output

Site = dict[str, bytes]

OLD: Site = {"index.html": b"old", "articles/a.html": b"a", "articles/b.html": b"b"}
NEW: Site = {"index.html": b"new", "articles/a.html": b"a", "names/c.html": b"c"}


@pytest.fixture(autouse=True)
def _shadowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a shadow of the smallest site too."""
    monkeypatch.setattr(publishing, "SHADOWED_FROM", 0)


class Killed(BaseException):
    """Stands for a process that ends between two steps."""


def publish(folder: Path, site: Site, *, afresh: bool = False) -> Published:
    """Publish the files of `site` in `folder`."""
    with open_edition(folder, afresh=afresh) as edition:
        for path, data in site.items():
            edition.put(Output(path, data))
        return edition.publish()


def files(folder: Path) -> Site:
    """Read all files of a folder but the list."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Note inode and modification time of everything in a folder, itself included."""
    return {
        str(path.relative_to(folder)): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in [folder, *folder.rglob("*")]
    }


STAYS = {"CACHEDIR.TAG", ".gitignore", "edition.db", "shadow"}


def left_over(folder: Path) -> set[str]:
    """Name what lies beside the output folder and does not belong there."""
    beside = {path.name for path in folder.parent.iterdir()}
    held = {path.name for path in place_of(folder).iterdir()}
    return (beside - {folder.name, place_of(folder).name}) | (held - STAYS)


def place_of(folder: Path) -> Path:
    """Name the workshop of an output folder."""
    return folder.with_name(f".{folder.name}.site-builder")


def inodes(folder: Path) -> dict[str, int]:
    """Note which file each path of a folder is; 0 for a folder."""
    return {
        str(path.relative_to(folder)): path.stat().st_ino if path.is_file() else 0
        for path in folder.rglob("*")
    }


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Name an output folder that does not exist yet."""
    return tmp_path / "work" / "dist"


def test_publishes_into_a_folder_that_is_missing(dist: Path) -> None:
    """Missing folders are made; every file, the list too, counts as written."""
    published = publish(dist, OLD)

    assert files(dist) == OLD
    assert published == Published(written=4, kept=0, removed=0)


def test_publishes_into_an_empty_folder(dist: Path) -> None:
    """A folder with nothing in it is free to use."""
    dist.mkdir(parents=True)

    publish(dist, OLD)

    assert files(dist) == OLD


def test_the_new_site_takes_the_place_of_the_old(dist: Path) -> None:
    """Changed files are written, equal ones kept, fallen ones removed; none is left."""
    publish(dist, OLD)

    published = publish(dist, NEW)

    assert files(dist) == NEW
    assert published == Published(written=3, kept=1, removed=1)
    assert left_over(dist) == set()


def test_the_list_names_every_file(dist: Path) -> None:
    """The list holds the digest of each file but itself."""
    publish(dist, NEW)

    lines = (dist / MANIFEST).read_text().splitlines()[1:]

    assert lines == [
        f"{hashlib.sha256(NEW[path]).hexdigest()}  {path}" for path in sorted(NEW)
    ]


def test_publishing_twice_touches_nothing(dist: Path) -> None:
    """A second build of the same site leaves every file and folder as it is."""
    publish(dist, OLD)
    before = stamps(dist)

    published = publish(dist, OLD)

    assert published == Published(written=0, kept=4, removed=0)
    assert stamps(dist) == before


def test_what_did_not_change_is_the_same_file(dist: Path) -> None:
    """A kept file keeps inode and time."""
    publish(dist, OLD)
    before = stamps(dist)["articles/a.html"]

    publish(dist, NEW)

    assert stamps(dist)["articles/a.html"] == before


def test_where_files_cannot_be_linked_they_are_copied(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without hard links keeps what did not change, time included."""
    publish(dist, OLD)
    before = (dist / "articles/a.html").stat().st_mtime_ns
    monkeypatch.setattr(os, "link", failing(errno.EPERM))

    published = publish(dist, NEW)

    assert files(dist) == NEW
    assert published.kept == 1
    assert (dist / "articles/a.html").stat().st_mtime_ns == before


def test_afresh_writes_every_file(dist: Path) -> None:
    """`afresh` trusts nothing that stands."""
    publish(dist, OLD)

    assert publish(dist, OLD, afresh=True) == Published(written=4, kept=0, removed=0)


def test_an_edit_by_hand_is_undone(dist: Path) -> None:
    """A file of ours that somebody edited, to the same size even, is written again."""
    publish(dist, OLD)
    (dist / "index.html").write_bytes(b"odd")

    published = publish(dist, OLD)

    assert files(dist) == OLD
    assert published.written == 1


def test_a_deleted_page_comes_back(dist: Path) -> None:
    """A file of ours that somebody deleted is written again."""
    publish(dist, OLD)
    (dist / "articles/b.html").unlink()

    assert publish(dist, OLD).written == 1
    assert files(dist) == OLD


def test_a_deleted_site_comes_back(dist: Path) -> None:
    """Without the folder everything is written, and nothing is left beside it."""
    publish(dist, OLD)
    shutil.rmtree(dist)

    assert publish(dist, NEW) == Published(written=4, kept=0, removed=0)
    assert files(dist) == NEW
    assert left_over(dist) == set()
    assert inodes(place_of(dist) / "shadow") == inodes(dist)


def test_folders_that_fall_empty_go(dist: Path) -> None:
    """No empty folder stays behind when its last page goes."""
    publish(dist, OLD)

    publish(dist, {"index.html": b"new"})

    assert sorted(path.name for path in dist.iterdir()) == ["index.html", MANIFEST]


def test_the_mode_of_the_folder_stays(dist: Path) -> None:
    """Who may enter the output folder is its owner's decision."""
    publish(dist, OLD)
    dist.chmod(0o750)

    publish(dist, NEW)

    assert stat.S_IMODE(dist.stat().st_mode) == 0o750


def test_a_linked_output_folder_stays_a_link(dist: Path, tmp_path: Path) -> None:
    """Where `dist` is a link, the site behind it is replaced, not the link."""
    real = tmp_path / "elsewhere"
    dist.parent.mkdir()
    dist.symlink_to(real, target_is_directory=True)

    publish(dist, OLD)
    publish(dist, NEW)

    assert dist.is_symlink()
    assert files(real) == NEW


@pytest.mark.parametrize(
    ("foreign", "named"),
    [
        pytest.param(["notes.txt"], r"\(notes\.txt\)", id="one file"),
        pytest.param([".git/HEAD"], r"\(\.git/HEAD\)", id="a hidden folder"),
        pytest.param(["a", "b", "c"], r"\(a, b, c\)", id="three files"),
        pytest.param(["e", "d", "c", "b", "a"], r"\(a, b, c and 2 more\)", id="five"),
    ],
)
def test_foreign_files_are_refused_and_left(
    dist: Path, foreign: list[str], named: str
) -> None:
    """A site that holds files of others is not replaced; up to three are named."""
    publish(dist, OLD)
    for path in foreign:
        (dist / path).parent.mkdir(exist_ok=True)
        (dist / path).write_bytes(b"mine")
    before = stamps(dist)

    with pytest.raises(OutputError, match=named):
        publish(dist, NEW)

    assert stamps(dist) == before


def test_a_folder_of_somebody_else_is_refused(dist: Path) -> None:
    """A folder that has files but no list of ours is never taken over."""
    dist.mkdir(parents=True)
    (dist / "thesis.doc").write_bytes(b"mine")

    with pytest.raises(OutputError, match=r"thesis\.doc.*choose another --output"):
        publish(dist, OLD)

    assert files(dist) == {"thesis.doc": b"mine"}


def test_force_does_not_take_over_foreign_files(dist: Path) -> None:
    """Writing afresh is no right to the files of others."""
    publish(dist, OLD)
    (dist / "notes.txt").write_bytes(b"mine")

    with pytest.raises(OutputError, match=r"notes\.txt"):
        publish(dist, NEW, afresh=True)


@pytest.mark.parametrize("path", ["index.html", "articles/a.html", MANIFEST])
def test_a_file_of_ours_that_became_a_link_is_foreign(dist: Path, path: str) -> None:
    """A link was put there by a person; neither it nor its target is touched."""
    publish(dist, OLD)
    target = dist.parent / "target"
    target.write_bytes((dist / path).read_bytes())
    (dist / path).unlink()
    (dist / path).symlink_to(target)

    with pytest.raises(OutputError, match=path.replace(".", r"\.")):
        publish(dist, NEW)

    assert (dist / path).is_symlink()
    assert target.exists()


def test_a_linked_folder_is_foreign_and_never_entered(dist: Path) -> None:
    """A folder of ours that became a link to elsewhere is refused."""
    publish(dist, OLD)
    outside = dist.parent / "outside"
    (dist / "articles").rename(outside)
    (dist / "articles").symlink_to(outside, target_is_directory=True)

    with pytest.raises(OutputError, match=r"\(articles\)"):
        publish(dist, NEW)

    assert sorted(files(outside)) == ["a.html", "b.html"]


@pytest.mark.parametrize("dropping", [".DS_Store", "Thumbs.db", "desktop.ini"])
def test_droppings_of_desktops_do_not_matter(dist: Path, dropping: str) -> None:
    """A folder that somebody merely opened is still ours; the dropping stays."""
    publish(dist, OLD)
    (dist / dropping).write_bytes(b"?")
    (dist / "articles" / dropping).write_bytes(b"?")

    publish(dist, {"index.html": b"new"})

    assert files(dist) == {"index.html": b"new", dropping: b"?"}


def test_a_dropping_alone_leaves_the_folder_free(dist: Path) -> None:
    """An empty folder that somebody opened is still empty."""
    dist.mkdir(parents=True)
    (dist / ".DS_Store").write_bytes(b"?")

    publish(dist, OLD)

    assert files(dist) == OLD | {".DS_Store": b"?"}


def test_two_outputs_for_one_path_are_an_error(dist: Path) -> None:
    """A clash stops the build, and the old site stands."""
    publish(dist, OLD)

    with pytest.raises(AddressClash):
        publish(dist, {"a.html": b"1", "A.html": b"2"})

    assert files(dist) == OLD


def test_the_name_of_the_list_is_taken(dist: Path) -> None:
    """A page cannot pass for the list of our files."""
    with pytest.raises(OutputError, match="list of the site's files"):
        publish(dist, {MANIFEST: b"x"})


def test_an_error_while_preparing_leaves_the_old_site(dist: Path) -> None:
    """Leaving the block by an error changes nothing and leaves nothing behind."""
    publish(dist, OLD)
    before = stamps(dist)

    def half_a_build() -> None:
        with open_edition(dist) as edition:
            edition.put(Output("index.html", b"new"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_a_build()

    assert stamps(dist) == before
    assert left_over(dist) == set()


def failing(code: int) -> Callable[..., None]:
    """Make a system call that always fails with `code`."""

    def fail(*args: object, **options: object) -> None:
        raise OSError(code, os.strerror(code), str(args[0]))

    return fail


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param(errno.EACCES, "permission is denied; allow writing", id="denied"),
        pytest.param(errno.ENOSPC, "the disk is full; free some space", id="full"),
        pytest.param(errno.EROFS, "the disk is read-only", id="read-only"),
        pytest.param(errno.EDQUOT, "your disk quota is used up", id="quota"),
        pytest.param(errno.EIO, os.strerror(errno.EIO), id="any other trouble"),
    ],
)
def test_trouble_with_writing_is_one_sentence(
    dist: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    """What the system refuses is said with the folder's name; the old site stands."""
    publish(dist, OLD)
    before = stamps(dist)
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "write_file", failing(code))
        with pytest.raises(OutputError) as caught:
            publish(dist, NEW)

    assert str(caught.value).startswith(f"{dist}: cannot write: {words}")
    assert stamps(dist) == before


def test_a_mount_point_is_refused_with_the_way_out(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be renamed is named before any work is done."""
    dist.mkdir(parents=True)
    monkeypatch.setattr(Path, "is_mount", lambda path: path == dist)

    with pytest.raises(OutputError, match="mount point, which cannot"):
        publish(dist, OLD)


def test_a_file_as_output_is_refused(dist: Path) -> None:
    """An output that is a file is not overwritten."""
    dist.parent.mkdir()
    dist.write_bytes(b"mine")

    with pytest.raises(OutputError, match="the output is a file"):
        publish(dist, OLD)


CHANGES = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod"}
MOMENTS = 60
"""More than there are moments in a build at which something on the disk changes."""

_mortal: list[int] = []
"""How many moments are left to the build that is to die."""


def _may_die(event: str, details: tuple[object, ...]) -> None:
    """End the build at its moment, and everything that it would do afterwards."""
    if not _mortal:
        return
    writes = event == "open" and isinstance(details[2], int) and details[2] & 3
    if event in CHANGES or writes or event in {"ctypes.dlopen", "sqlite3.connect"}:
        _mortal[0] -= 1
        if _mortal[0] < 0:
            raise Killed


sys.addaudithook(_may_die)


@contextmanager
def dying(moment: int) -> Iterator[None]:
    """Let what happens in the block end just before its change number `moment`."""
    _mortal[:] = [moment]
    try:
        with suppress(Killed):
            yield
    finally:
        _mortal.clear()


@pytest.mark.parametrize(
    ("start", "can_swap"),
    [
        pytest.param("a site", True, id="a site"),
        pytest.param("a site", False, id="two renames"),
        pytest.param("no shadow", True, id="no shadow"),
        pytest.param("nothing", True, id="nothing"),
        pytest.param("few files", True, id="few files"),
    ],
)
@pytest.mark.parametrize("moment", range(MOMENTS), ids=lambda at: f"moment {at}")
def test_killed_at_any_moment_it_is_old_or_new(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    moment: int,
    start: str,
    can_swap: bool,
) -> None:
    """Whenever the build dies, the site is old or new; the next one makes all good."""
    dist = tmp_path / "dist"
    if start == "few files":
        monkeypatch.setattr(publishing, "SHADOWED_FROM", 100)
    if start != "nothing":
        publish(dist, OLD)
    if start == "no shadow":
        shutil.rmtree(place_of(dist) / "shadow")
    if not can_swap:
        monkeypatch.setattr(swapping, "_ask_system", lambda one, other: None)

    with dying(moment):
        publish(dist, NEW)
    left = files(dist) if dist.exists() else None
    monkeypatch.setattr(workshop, "_locks", lambda held: True)  # the dead hold no lock

    # Without an exchange there is a moment between two renames; the site waits aside.
    before = None if start == "nothing" else OLD
    assert left in ([before, NEW] if can_swap else [before, NEW, None])
    publish(dist, NEW)
    assert files(dist) == NEW
    assert left_over(dist) == set()
    publish(dist, OLD)
    assert files(dist) == OLD
    if start != "few files":
        assert inodes(place_of(dist) / "shadow") == inodes(dist)


def test_few_files_have_one_name_each(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a shadow no file of the site has a second name, and none is lost."""
    monkeypatch.setattr(publishing, "SHADOWED_FROM", 100)
    publish(dist, OLD)
    publish(dist, NEW)
    report = publish(dist, NEW)

    assert files(dist) == NEW
    assert report.written == 0
    assert not (place_of(dist) / "shadow").exists()
    assert {path.stat().st_nlink for path in dist.rglob("*") if path.is_file()} == {1}


@pytest.mark.parametrize("start", ["a site", "no shadow", "nothing"])
def test_there_are_no_more_moments(dist: Path, start: str) -> None:
    """The test above leaves out no moment of a build."""
    if start != "nothing":
        publish(dist, OLD)
    if start == "no shadow":
        shutil.rmtree(place_of(dist) / "shadow")

    with dying(MOMENTS):
        publish(dist, NEW)
        left = list(_mortal)

    assert 0 < left[0] < MOMENTS - 20


def test_a_site_moved_aside_comes_back(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between two renames, the old site is back even if the next build fails."""
    publish(dist, OLD)
    dist.rename(place_of(dist) / "old")

    with pytest.raises(ZeroDivisionError), open_edition(dist):
        _ = 1 // 0

    assert files(dist) == OLD
    assert left_over(dist) == set()


@pytest.mark.parametrize("can_swap", [True, False], ids=["exchange", "two renames"])
def test_a_file_that_comes_during_the_build_is_given_back(
    dist: Path, monkeypatch: pytest.MonkeyPatch, *, can_swap: bool
) -> None:
    """What a person puts into the folder at the last moment is in the new site."""
    if not can_swap:
        monkeypatch.setattr(swapping, "_ask_system", lambda one, other: None)
    publish(dist, OLD)
    replace = swapping.replace_folder

    def late(ready: Path, folder: Path, aside: Path) -> Path | None:
        (folder / "articles/notes.txt").write_bytes(b"mine")
        (folder / "names").mkdir()
        (folder / "names/c.html").write_bytes(b"mine too")
        return replace(ready, folder, aside)

    monkeypatch.setattr(publishing, "replace_folder", late)
    publish(dist, NEW)

    assert files(dist) == NEW | {
        "articles/notes.txt": b"mine",
        "names/c.html.rescued-1": b"mine too",
    }


def test_a_file_whose_folder_became_a_page_is_given_back(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a person's folder has no place any more, the file goes to the top."""
    publish(dist, OLD)
    replace = swapping.replace_folder

    def late(ready: Path, folder: Path, aside: Path) -> Path | None:
        (folder / "articles/notes.txt").write_bytes(b"mine")
        return replace(ready, folder, aside)

    monkeypatch.setattr(publishing, "replace_folder", late)
    publish(dist, {"articles": b"a page of that name"})

    assert files(dist) == {"articles": b"a page of that name", "notes.txt": b"mine"}


def test_an_old_site_that_cannot_go_is_said(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new site stands all the same, and the next build tries again."""
    publish(dist, OLD)
    with monkeypatch.context() as patch:
        patch.setattr(shadow, "turn", failing(errno.EACCES))
        patch.setattr(workshop.Workshop, "retire", failing(errno.EACCES))
        with pytest.raises(OutputError, match="the new site is in place, but the old"):
            publish(dist, NEW)
    assert files(dist) == NEW

    publish(dist, NEW)

    assert left_over(dist) == set()


def test_the_shadow_has_the_files_of_the_site(dist: Path) -> None:
    """After each build both folders hold the same files, and no others."""
    publish(dist, OLD)
    publish(dist, NEW)

    assert inodes(place_of(dist) / "shadow") == inodes(dist)


def test_only_what_changes_is_touched(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit of one page gives no other file a further name."""
    publish(dist, OLD)
    linked: list[str] = []
    link = os.link

    def noted(one: str, other: str, *, follow_symlinks: bool) -> None:
        linked.append(Path(one).name)
        link(one, other, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "link", noted)
    publish(dist, OLD | {"index.html": b"new"})

    assert sorted(linked) == ["index.html", MANIFEST]


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(shutil.rmtree, id="all of it gone"),
        pytest.param(lambda place: shutil.rmtree(place / "shadow"), id="shadow gone"),
        pytest.param(lambda place: (place / "edition.db").unlink(), id="cache gone"),
        pytest.param(
            lambda place: (place / "edition.db").write_bytes(b"SQLite format 3\0?"),
            id="cache damaged",
        ),
        pytest.param(lambda place: os.truncate(place / "edition.db", 5000), id="cut"),
        pytest.param(
            lambda place: (place / "shadow/articles/a.html").unlink(), id="file gone"
        ),
        pytest.param(
            lambda place: (place / "shadow" / MANIFEST).unlink(), id="list gone"
        ),
        pytest.param(
            lambda place: (place / "shadow/index.html").replace(
                place / "shadow/articles/a.html"
            ),
            id="file renamed",
        ),
        pytest.param(
            lambda place: (place / "shadow/index.html").write_bytes(b"x"),
            id="file edited",
        ),
        pytest.param(lambda place: (place / "shadow/empty").mkdir(), id="a folder"),
    ],
)
def test_what_builds_remember_may_come_to_harm(
    dist: Path, harm: Callable[[Path], object]
) -> None:
    """Whatever happens in the workshop, the next site is right, and so is its shadow."""
    publish(dist, OLD)
    harm(place_of(dist))

    publish(dist, OLD | {"articles/b.html": b"new"})

    assert files(dist) == OLD | {"articles/b.html": b"new"}
    assert left_over(dist) == set()
    assert inodes(place_of(dist) / "shadow") == inodes(dist)


def test_a_file_of_somebody_in_the_shadow_is_given_back(dist: Path) -> None:
    """Who works in a folder that was replaced does not lose what is written there."""
    publish(dist, OLD)
    (place_of(dist) / "shadow/articles/notes.txt").write_bytes(b"mine")

    publish(dist, NEW)

    assert (dist / "articles/notes.txt").read_bytes() == b"mine"


def test_what_was_put_back_from_a_copy_is_read(dist: Path) -> None:
    """An older site with its own times, in the place of ours, is made the new one."""
    publish(dist, OLD)
    shutil.copytree(dist, dist.with_name("copy"))
    publish(dist, NEW)
    shutil.rmtree(dist)
    shutil.copytree(dist.with_name("copy"), dist)

    publish(dist, NEW)

    assert files(dist) == NEW


def test_an_edit_that_hides_is_undone(dist: Path) -> None:
    """Same size and same time of modification: the time of change tells it."""
    publish(dist, OLD)
    page = dist / "index.html"
    before = page.stat()
    page.write_bytes(b"odd")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))

    publish(dist, OLD)

    assert files(dist) == OLD


def test_what_did_not_change_is_not_read(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that has its recorded stamp is known without opening it."""
    publish(dist, OLD)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", failing(errno.EACCES))

        assert publish(dist, OLD).kept == 4


def test_backups_and_git_leave_the_workshop_out(dist: Path) -> None:
    """The folder beside the site says that it is a cache."""
    publish(dist, OLD)

    tag = (place_of(dist) / "CACHEDIR.TAG").read_text()
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert (place_of(dist) / ".gitignore").read_text() == "*\n"


def test_a_page_of_the_same_inputs_is_kept(dist: Path) -> None:
    """Whose key is the recorded one need not be made; of any other, it must."""
    with open_edition(dist) as edition:
        edition.put(Output("a.html", b"a"), "key of a")
        edition.put(Output("b.html", b"b"), "key of b")
        edition.put(Output("c.html", b"c"))
        edition.publish()

    with open_edition(dist) as edition:
        kept = [edition.keep("a.html", "key of a"), edition.keep("b.html", "other")]
        kept += [edition.keep("c.html", ""), edition.keep("d.html", "key of d")]
        edition.put(Output("b.html", b"new"), "other")
        published = edition.publish()

    assert kept == [True, False, False, False]
    assert files(dist) == {"a.html": b"a", "b.html": b"new"}
    assert published == Published(written=2, kept=1, removed=1)


def test_a_hurt_page_is_not_kept(dist: Path) -> None:
    """A key vouches for what a page was made from, not for what lies there now."""
    with open_edition(dist) as edition:
        edition.put(Output("a.html", b"a"), "key")
        edition.publish()
    (dist / "a.html").write_bytes(b"b")

    with open_edition(dist) as edition:
        assert not edition.keep("a.html", "key")


def test_a_key_that_changes_alone_is_remembered(dist: Path) -> None:
    """A page whose new inputs give the same bytes is kept the next time."""
    for key in ("one", "two"):
        with open_edition(dist) as edition:
            edition.put(Output("a.html", b"a"), key)
            edition.publish()

    with open_edition(dist) as edition:
        assert edition.keep("a.html", "two")


def test_writing_afresh_keeps_nothing(dist: Path) -> None:
    """Neither key nor note counts where everything is to be made anew."""
    with open_edition(dist) as edition:
        edition.put(Output("a.html", b"a"), "key")
        edition.publish("inputs", "said")

    with open_edition(dist, afresh=True) as edition:
        assert not edition.keep("a.html", "key")
        assert edition.recall("inputs") is None


def test_what_was_said_of_the_same_inputs_is_recalled(dist: Path) -> None:
    """A site that stands whole, made of the same, has the same to be said of it."""
    with open_edition(dist) as edition:
        edition.put(Output("a.html", b"a"))
        edition.publish("inputs", {"articles": 1})

    with open_edition(dist) as edition:
        assert edition.recall("inputs") == {"articles": 1}
        assert edition.recall("others") is None


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda dist: (dist / "a.html").write_bytes(b"x"), id="edited"),
        pytest.param(lambda dist: (dist / "a.html").unlink(), id="gone"),
        pytest.param(lambda dist: (dist / MANIFEST).unlink(), id="no list"),
        pytest.param(lambda dist: (dist / MANIFEST).touch(), id="list touched"),
    ],
)
def test_nothing_is_recalled_of_a_hurt_site(
    dist: Path, harm: Callable[[Path], object]
) -> None:
    """One file that is not as it was, and the site is to be built."""
    with open_edition(dist) as edition:
        edition.put(Output("a.html", b"a"))
        edition.put(Output("b.html", b"b"))
        edition.publish("inputs", {"articles": 1})
    harm(dist)
    if not (dist / MANIFEST).exists():
        shutil.rmtree(dist)

    with open_edition(dist) as edition:
        assert edition.recall("inputs") is None


def test_a_second_build_waits_for_the_first(dist: Path) -> None:
    """Two builds at once come one after the other, and the second one says so."""
    publish(dist, OLD)
    waited = threading.Event()

    class Watcher(Silence):
        def start(self, phase: Phase, total: int) -> None:
            if phase is Phase.WAIT:
                waited.set()

    def second() -> None:
        with open_edition(dist, progress=Watcher()) as edition:
            edition.put(Output("second.html", b"2"))
            edition.publish()

    thread = threading.Thread(target=second)
    with open_edition(dist) as edition:
        edition.put(Output("first.html", b"1"))
        thread.start()
        assert waited.wait(10)
        assert files(dist) == OLD
        edition.publish()
    thread.join(10)

    assert files(dist) == {"second.html": b"2"}


def test_a_lock_of_a_dead_build_does_not_hold(dist: Path) -> None:
    """A build that was killed for real (SIGKILL) keeps nobody waiting."""
    publish(dist, OLD)
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from site_builder.building.publishing import open_edition\n"
        "from site_builder.model import Output\n"
        "with open_edition(Path(sys.argv[1])) as edition:\n"
        "    edition.put(Output('index.html', b'half'))\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(dist)], check=False)
    assert (dist.parent / ".dist.site-builder/new/index.html").exists()
    assert files(dist) == OLD

    publish(dist, NEW)

    assert files(dist) == NEW
    assert left_over(dist) == set()


_paths = st.sampled_from(["a", "b.html", "c/d", "c/e/f", "g/h", "i j/k'l"])
_sites = st.dictionaries(_paths, st.sampled_from([b"", b"1", b"2", b"longer"]))


@settings(max_examples=60, deadline=None)
@given(sites=st.lists(_sites, min_size=1, max_size=5))
def test_after_any_edits_the_folder_is_the_last_site(
    sites: list[Site], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Built upon any older sites, a site is what it is when built from nothing."""
    dist = tmp_path_factory.mktemp("sites") / "dist"
    clean = dist.with_name("clean")
    for site in sites:
        published = publish(dist, site)
        held = [path for path in dist.rglob("*") if path.is_file()]
        assert len(held) == published.written + published.kept
    publish(clean, sites[-1])

    assert files(dist) == files(clean) == sites[-1]
    assert (dist / MANIFEST).read_bytes() == (clean / MANIFEST).read_bytes()
    assert sorted(p.relative_to(dist) for p in dist.rglob("*")) == sorted(
        p.relative_to(clean) for p in clean.rglob("*")
    )


def test_a_reserved_path_may_be_put_once(dist: Path) -> None:
    """The file that it is reserved for comes; a second one is a clash."""
    with open_edition(dist) as edition:
        edition.reserve(["a.html"])
        edition.put(Output("a.html", b"1"))

        with pytest.raises(AddressClash):
            edition.put(Output("A.html", b"2"))


def test_a_reserved_path_clashes_before_anything_is_made(dist: Path) -> None:
    """Two pages for one path are refused, also where only case tells them apart."""
    with open_edition(dist) as edition, pytest.raises(AddressClash):
        edition.reserve(["articles/a.html", "articles/A.html"])


def test_what_stands_can_be_read(dist: Path) -> None:
    """The next edition knows the files of the last one, and nothing beyond."""
    publish(dist, {"a.html": b"1"})

    with open_edition(dist) as edition:
        assert edition.standing >= {"a.html"}
        assert edition.read_standing("a.html") == b"1"
        assert edition.read_standing("b.html") == b""
