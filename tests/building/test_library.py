"""What is understood is not understood again, and is right whatever happens to it."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.building import gathering
from site_builder.building.gathering import Understood, read_all, understand
from site_builder.building.library import find_key, key_of, make_entry
from site_builder.building.store import Store
from site_builder.collection import gather, gather_gists
from site_builder.loader import load_source
from site_builder.model import Article, SourceRef
from site_builder.reading import find_sources

TELL = "Paragraph {n} of {name} tells at some length of what nobody else in this collection has told of so far."
PROMISE = "We bring stories of the sea to your door on every first Monday of the month, whatever the weather may be."
TEXT = (
    "Ferry {name} sinks off the old pier\n\nPublished {day} May 2019\n\n{body}\n\n"
    + PROMISE
)


def write(folder: Path, name: str, *, day: int = 3, ending: str = ".txt") -> Path:
    """Write an article with a line that all of them end with."""
    body = "\n\n".join(TELL.format(n=n, name=name) for n in range(4))
    path = folder / f"{name}{ending}"
    path.write_text(TEXT.format(name=name, day=day, body=body))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a collection of three articles."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name in ("aurora", "borealis", "corona"):
        write(folder, name)
    return folder


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which sources are read and understood."""
    names: list[str] = []

    def load(ref: SourceRef) -> Article:
        names.append(ref.name)
        return load_source(ref)

    monkeypatch.setattr(gathering, "load_source", load)
    return names


def once(folder: Path) -> Understood:
    """Understand a folder with the store beside it."""
    with Store(folder.parent / "store") as store:
        return understand(find_sources(folder), jobs=1, store=store)


def only(folder: Path) -> SourceRef:
    """Give the first source of a folder."""
    return find_sources(folder).sources[0]


def test_what_did_not_change_is_not_read_again(folder: Path, loaded: list[str]) -> None:
    """A second time gives the same from what was kept."""
    first = once(folder)
    loaded.clear()

    assert once(folder) == first
    assert loaded == []


def _edited(folder: Path) -> None:
    write(folder, "borealis", day=4)


def _corrected(folder: Path) -> None:
    (folder / "borealis.toml").write_text('outlet = "Harbour Weekly"')


def _tabled(folder: Path) -> None:
    (folder / "articles.csv").write_text("source,outlet\nborealis.txt,Harbour Weekly\n")


@pytest.mark.parametrize("change", [_edited, _corrected, _tabled])
def test_what_changed_is_read_again(
    folder: Path, loaded: list[str], change: Callable[[Path], None]
) -> None:
    """After an edit or a correction the answer is that of a first reading."""
    once(folder)
    change(folder)
    loaded.clear()

    again = once(folder)

    assert loaded == ["borealis.txt"]
    assert again == understand(find_sources(folder), jobs=1)


def test_a_renamed_source_is_known_by_its_new_name(folder: Path) -> None:
    """The name of a source stands in its article, so a new name reads it anew."""
    once(folder)
    (folder / "aurora.txt").rename(folder / "dawn.txt")

    assert once(folder) == understand(find_sources(folder), jobs=1)


def test_gathering_from_the_store_is_gathering_at_hand(folder: Path) -> None:
    """Furniture, addresses and days come out as with all articles at hand."""
    found = find_sources(folder)
    with Store(folder.parent / "store") as store:
        read = read_all(found.sources, store, jobs=1)
        gathered = gather_gists(read.gists, read.library)
        articles = tuple(map(read.library.settled, gathered.settled))

    assert articles == gather(list(map(load_source, found.sources))).articles
    assert any(settled.furniture for settled in gathered.settled)


def test_a_store_that_goes_meanwhile_is_done_without(folder: Path) -> None:
    """An article that the store lost is read again."""
    found = find_sources(folder)
    path = folder.parent / "store"
    with Store(path) as store:
        read = read_all(found.sources, store, jobs=1)
        store.close()
        path.write_bytes(b"no store any more")
        gathered = gather_gists(read.gists, read.library)
        articles = tuple(map(read.library.settled, gathered.settled))

    assert articles == gather(list(map(load_source, found.sources))).articles


@pytest.mark.parametrize("change", [None, _corrected, _tabled])
def test_a_key_is_known_before_reading(
    folder: Path, change: Callable[[Path], None] | None
) -> None:
    """The key made of the files is the one that the article is kept under."""
    if change:
        change(folder)
    for ref in find_sources(folder).sources:
        assert find_key(ref) == make_entry(ref, load_source(ref)).key


def test_a_key_tells_names_and_bytes_apart(folder: Path) -> None:
    """Another name, other bytes, other corrections: another key."""
    ref = only(folder)
    other = find_sources(folder).sources[1]

    assert len({key_of(ref, "a", ""), key_of(ref, "b", ""), key_of(ref, "a", "b")}) == 3
    assert key_of(other, "a", "") != key_of(ref, "a", "")


def test_a_source_that_is_gone_has_no_key(folder: Path) -> None:
    """What cannot be read is kept under no key."""
    ref = only(folder)
    ref.path.unlink()

    assert find_key(ref) is None


NAMES = st.sampled_from(["aurora", "borealis", "corona", "dawn"])
EDITS = st.lists(
    st.tuples(NAMES, st.sampled_from(["write", "later", "correct", "undo", "remove"])),
    min_size=1,
    max_size=6,
)


def edit(folder: Path, name: str, what: str) -> None:
    """Make one change to a collection, which keeps one source in any case."""
    if what in {"write", "later"}:
        write(folder, name, day=3 if what == "write" else 4)
    elif what == "correct":
        (folder / f"{name}.toml").write_text('published = 2019-06-01\noutlet = "Echo"')
    elif what == "undo":
        (folder / f"{name}.toml").unlink(missing_ok=True)
    else:
        (folder / f"{name}.txt").unlink(missing_ok=True)
    write(folder, "eternal")


@settings(max_examples=8, deadline=None)
@given(EDITS)
def test_after_any_edits_it_is_as_read_for_the_first_time(
    edits: list[tuple[str, str]],
) -> None:
    """What the store adds to an answer is speed alone, whatever came before."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "seeds"
        folder.mkdir()
        for name, what in edits:
            edit(folder, name, what)
            kept = once(folder)

            assert kept == understand(find_sources(folder), jobs=1)
