"""The feeds; those of Atom are read back by a real reader."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import feedparser
import pytest

from site_builder.model import Basis, Claim, Collection, Site
from site_builder.rendering.catalogue import take_stock
from site_builder.rendering.feed import feeds

_NUMBER = 120


def _claim(value: str) -> Claim:
    return Claim(value, Basis.STATED, "by-hand")


@pytest.fixture
def many(numbered: Callable[[int], Collection]) -> Collection:
    """So many articles, of which one outlet has five and another four."""
    articles = list(numbered(_NUMBER).articles)
    for at in range(9):
        outlet = "Harbour Weekly" if at % 2 == 0 else "Café Tide"
        articles[at] = replace(
            articles[at],
            outlet=_claim(outlet),
            authors=(_claim("Ines Okafor"), _claim("Tomas Lind")),
            standfirst=_claim("What the tide <brought>."),
            url=_claim(f"https://weekly.example/{at}?a=1&b=2"),
            tags=("tides",),
        )
    return Collection(tuple(articles))


@pytest.fixture
def files(public_site: Site, many: Collection) -> dict[str, bytes]:
    """Write the feeds of a site with an address."""
    found = feeds(take_stock(public_site, many.articles))
    return {file.path: file.data for file in found}


def test_the_newest_hundred_are_in_the_feed(files: dict[str, bytes]) -> None:
    """A feed is for what is new, newest first."""
    read = feedparser.parse(files["feed.xml"])

    assert not read.bozo
    assert read.version == "atom10"
    assert len(read.entries) == 100
    assert read.entries[0].title == f"Story {_NUMBER - 1}"
    assert read.entries[0].published > read.entries[-1].published


def test_larger_outlets_have_feeds_of_their_own(files: dict[str, bytes]) -> None:
    """From five dated articles on, at an address beside the page of the outlet."""
    assert sorted(files) == [
        "feed.json",
        "feed.xml",
        "outlets/harbour-weekly.json",
        "outlets/harbour-weekly.xml",
    ]


def test_an_entry_is_read_back(files: dict[str, bytes]) -> None:
    """A reader finds title, address, day, authors, summary and tags."""
    read = feedparser.parse(files["outlets/harbour-weekly.xml"])
    entry = read.entries[-1]

    assert read.feed.title == "Harbour Weekly · The harbour bridge, 1931 to 2021"
    assert len(read.entries) == 5
    assert entry.title == "Story 0"
    assert entry.link == "https://archive.example/harbour/articles/story-0000.html"
    assert entry.published_parsed[:3] == (2020, 1, 1)
    assert entry.id.startswith("urn:uuid:")
    assert [author.name for author in entry.authors] == ["Ines Okafor", "Tomas Lind"]
    assert [tag.term for tag in entry.tags] == ["tides"]
    assert entry.summary == "What the tide <brought>."


def test_both_kinds_say_the_same(files: dict[str, bytes]) -> None:
    """The same entries in the same order, under the same identifiers."""
    atom = feedparser.parse(files["feed.xml"])
    told = json.loads(files["feed.json"])

    assert [item["id"] for item in told["items"]] == [e.id for e in atom.entries]
    assert [item["title"] for item in told["items"]] == [e.title for e in atom.entries]


def test_the_json_feed_is_of_version_1_1(files: dict[str, bytes]) -> None:
    """It has what jsonfeed.org demands, and every item an identifier and content."""
    told: dict[str, Any] = json.loads(files["outlets/harbour-weekly.json"])

    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["feed_url"] == (
        "https://archive.example/harbour/outlets/harbour-weekly.json"
    )
    assert told["home_page_url"] == (
        "https://archive.example/harbour/outlets/harbour-weekly.html"
    )
    assert told["items"][0]["authors"] == [
        {"name": "Ines Okafor"},
        {"name": "Tomas Lind"},
    ]
    assert told["items"][0]["external_url"] == "https://weekly.example/8?a=1&b=2"
    assert told["items"][0]["tags"] == ["tides"]
    assert all(item["id"] and item["content_text"] for item in told["items"])


def test_without_a_base_url_links_lead_from_the_feed(
    site: Site, many: Collection
) -> None:
    """The feed of an outlet lies in a folder, and its links lead out of it."""
    found = {file.path: file.data for file in feeds(take_stock(site, many.articles))}
    told = json.loads(found["outlets/harbour-weekly.json"])

    assert told["items"][0]["url"] == "../articles/story-0008.html"
    assert told["home_page_url"] == "harbour-weekly.html"
    assert "feed_url" not in told
