"""Pages that lie elsewhere than in the last build are told."""

import json
from pathlib import Path

import pytest

from site_builder.building.moving import find_moves
from site_builder.building.spine import build
from site_builder.loader import load_text
from site_builder.model import Severity

TEXT = "The bell rings\n\nBy Rosa Lindqvist\n\nIt rang on 2 May 2021, at noon.\n"
LISTED = json.dumps({"articles": [{"source": "a.txt", "slug": "old"}]}).encode()
ARTICLES = (load_text("a.txt", TEXT.encode()),)


def test_a_moved_page_is_told_with_both_addresses() -> None:
    """It is a note: nothing is wrong, but others may link to the old address."""
    (finding,) = find_moves(LISTED, ARTICLES, {"articles/the-bell-rings.html"})

    assert (finding.source, finding.code) == ("a.txt", "address-moved")
    assert finding.severity is Severity.NOTE
    assert "from articles/old.html to articles/the-bell-rings.html" in finding.message
    assert 'address = "old"' in finding.message


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

    assert "address-moved" in {finding.code for finding in moved.findings}
    assert (dist / "articles/the-bell-rings.html").is_file()
    assert kept.articles == 1
    assert not (dist / "articles/the-bell-is-silent.html").exists()
