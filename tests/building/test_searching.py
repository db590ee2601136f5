"""The index of the search: gathered shelf by shelf, kept, and equal to a fresh one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.building import searching
from site_builder.building.gathering import Connected, connect_sources
from site_builder.building.searching import place_articles, search_files
from site_builder.building.store import Store
from site_builder.model import Output
from site_builder.reading import find_sources
from site_builder.search import Cell

TEXT = """{town} opens its bridge again after long repairs

By Ada Lorvell
Norhaven Echo, {day} March 2014

The old bridges of {town} were closed for two years, and the people who live beside the
river had not believed that the work would ever end. The mayor thanked the workers.
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Write a few texts that differ."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for day, town in enumerate(["Kelbury", "Ostmarsh", "Venwick", "Tarnfold"], 1):
        (folder / f"{town}.txt").write_text(TEXT.format(town=town, day=day), "utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a store that other processes can read."""
    with Store(tmp_path / "store.db") as store:
        yield store


def _known(seeds: Path, store: Store) -> Connected:
    return connect_sources(find_sources(seeds), store, jobs=1)


def _index(seeds: Path, store: Store, jobs: int = 1) -> list[Output]:
    known = _known(seeds, store)
    return list(search_files(known, place_articles(known), store, jobs))


def test_cells_are_kept(
    seeds: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What did not change is not gathered again."""
    before = _index(seeds, store)

    def refuse(*_: object) -> Cell:
        pytest.fail("a shelf was gathered again")

    monkeypatch.setattr(searching, "make_cell", refuse)

    assert _index(seeds, store) == before


def test_after_an_edit_the_index_is_that_of_a_fresh_build(
    seeds: Path, store: Store
) -> None:
    """Words come and go with their article."""
    _index(seeds, store)
    text = TEXT.format(town="Kelbury", day=1).replace("mayor", "queen")
    (seeds / "Kelbury.txt").write_text(text, "utf-8")
    (seeds / "Venwick.txt").unlink()

    edited = _index(seeds, store)

    assert edited == _index(seeds, Store())
    words = b"".join(file.data for file in edited if "words" in file.path)
    assert b"queen" in words
    assert b"venwick" not in words


def test_several_processes_make_the_same_index(
    seeds: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number of processes is not to be seen."""
    monkeypatch.setattr(searching, "_WORTH", 10_000)

    assert _index(seeds, store, jobs=2) == _index(seeds, Store())


def test_a_lost_cell_is_made_again(
    seeds: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged store costs time and nothing else."""
    before = _index(seeds, store)
    monkeypatch.setattr(Store, "cell", lambda *_: None)
    monkeypatch.setattr(Store, "terms", lambda *_: None)

    assert _index(seeds, store) == before
