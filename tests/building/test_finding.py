"""Sources that were found stay found, as long as nothing came or went."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building import finding
from site_builder.building.finding import find_or_recall
from site_builder.building.memory import Memory
from site_builder.reading import find_sources


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Write a small collection."""
    (tmp_path / "seeds/2021").mkdir(parents=True)
    (tmp_path / "seeds/2021/a.txt").write_text("a")
    (tmp_path / "seeds/b.txt").write_text("b")
    (tmp_path / "seeds/articles.toml").write_text('["b.txt"]\noutlet = "Echo"\n')
    return tmp_path / "seeds"


def test_an_edit_of_a_text_asks_for_no_search(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a text says does not matter to where it is."""
    memory = Memory()
    first = find_or_recall(seeds, memory)
    (seeds / "b.txt").write_text("another text")
    monkeypatch.setattr(finding, "find_sources", pytest.fail)

    assert find_or_recall(seeds, memory) == first


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda seeds: (seeds / "c.txt").touch(), id="a new text"),
        pytest.param(lambda seeds: (seeds / "b.txt").unlink(), id="one gone"),
        pytest.param(
            lambda seeds: (seeds / "2021").rename(seeds / "2022"), id="a new name"
        ),
        pytest.param(lambda seeds: (seeds / "b.toml").touch(), id="a sidecar"),
        pytest.param(
            lambda seeds: (seeds / "articles.toml").write_text(""), id="the table"
        ),
        pytest.param(lambda seeds: (seeds / "a.png").touch(), id="a picture"),
        pytest.param(lambda seeds: (seeds / "c").symlink_to("2021"), id="a link"),
    ],
)
def test_any_other_change_is_found(
    seeds: Path, change: Callable[[Path], object]
) -> None:
    """With a memory the sources are those that are found without one."""
    memory = Memory()
    find_or_recall(seeds, memory)
    change(seeds)

    assert find_or_recall(seeds, memory) == find_sources(seeds)


def test_behind_a_link_one_looks_each_time(seeds: Path, tmp_path: Path) -> None:
    """What comes to a linked folder is found."""
    (tmp_path / "more").mkdir()
    (seeds / "more").symlink_to(tmp_path / "more")
    memory = Memory()
    find_or_recall(seeds, memory)
    (tmp_path / "more/c.txt").touch()

    assert len(find_or_recall(seeds, memory).sources) == 3


def test_what_comes_during_the_search_is_found_the_next_time(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search that was overtaken is not kept."""
    memory = Memory()

    def overtaken(source: Path, names: Path | None) -> object:
        (seeds / "c.txt").touch()
        found = find_sources(source, names)
        (seeds / "c.txt").unlink()
        (seeds / "d.txt").touch()
        return found

    with monkeypatch.context() as patch:
        patch.setattr(finding, "find_sources", overtaken)
        find_or_recall(seeds, memory)
    (seeds / "d.txt").unlink()

    assert find_or_recall(seeds, memory) == find_sources(seeds)
