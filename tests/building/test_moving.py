"""Pages that lie elsewhere than in the last build are told."""

import json
from pathlib import Path

import pytest

from site_builder.building.moving import find_moves
from site_builder.building.report import Move
from site_builder.building.spine import build
from site_builder.loader import load_text

TEXT = "The bell rings\n\nBy Rosa Lindqvist\n\nIt rang on 2 May 2021, at noon.\n"
LISTED = json.dumps({"articles": [{"source": "a.txt", "slug": "old"}]}).encode()
ARTICLES = (load_text("a.txt", TEXT.encode()),)


def test_a_moved_page_is_told_with_both_addresses() -> None:
    """Others may link to the old address; what to state to keep it is told as well."""
    (move,) = find_moves(LISTED, ARTICLES, {"articles/the-bell-rings.html"})

    assert move == Move(
        "a.txt", "old", "articles/old.html", "articles/the-bell-rings.html"
    )


def test_an_address_that_still_has_a_page_is_not_told() -> None:
    """Where articles came to share a headline, the bare address lists them."""
    paths = {"articles/the-bell-rings.html", "articles/old.html"}

    assert find_moves(LISTED, ARTICLES, paths) == ()


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(b"", id="none"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b'{"articles": [3]}', id="of another make"),
        pytest.param(b"[" * 100_000, id="endless"),
    ],
)
def test_a_damaged_list_says_nothing(listed: bytes) -> None:
    """The site that stands may be anybody's."""
    assert find_moves(listed, ARTICLES, ()) == ()


def test_a_corrected_headline_is_told_once_and_can_keep_its_address(
    tmp_path: Path,
) -> None:
    """The build that moves the page says so; a stated address leaves it."""
    seeds, dist = tmp_path / "seeds", tmp_path / "dist"
    seeds.mkdir()
    (seeds / "a.txt").write_text(TEXT)
    build(seeds, dist, jobs=1)
    (seeds / "a.toml").write_text('headline = "The bell is silent"\n')

    moved = build(seeds, dist, jobs=1)
    (seeds / "a.toml").write_text(
        'headline = "The bell is silent"\naddress = "the-bell-rings"\n'
    )
    kept = build(seeds, dist, jobs=1)

    assert [move.address for move in moved.moves] == ["the-bell-rings"]
    assert kept.articles == 1
    assert [move.old for move in kept.moves] == ["articles/the-bell-is-silent.html"]
    assert (dist / "articles/the-bell-rings.html").is_file()
    assert not (dist / "articles/the-bell-is-silent.html").exists()


def test_a_build_without_news_repeats_no_move(tmp_path: Path) -> None:
    """It recalls what was said of the site, but nothing moves any more."""
    seeds, dist = tmp_path / "seeds", tmp_path / "dist"
    seeds.mkdir()
    (seeds / "a.txt").write_text(TEXT)
    build(seeds, dist, jobs=1)
    (seeds / "a.toml").write_text('headline = "The bell is silent"\n')
    assert build(seeds, dist, jobs=1).moves

    again = build(seeds, dist, jobs=1)

    assert again.moves == ()
    assert "address-moved" not in {finding.code for finding in again.findings}


def test_a_stated_address_is_not_moved_by_a_text_that_comes(tmp_path: Path) -> None:
    """The new article of that headline gets another address."""
    seeds, dist = tmp_path / "seeds", tmp_path / "dist"
    seeds.mkdir()
    (seeds / "a.md").write_text("---\naddress: storm\n---\n# Calm\n\nIt was calm.\n")
    build(seeds, dist, jobs=1)
    (seeds / "b.md").write_text("# Storm\n\nIt blew all night.\n")

    report = build(seeds, dist, jobs=1)

    assert report.moves == ()
    assert "It was calm." in (dist / "articles/storm.html").read_text()
