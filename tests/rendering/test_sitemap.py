"""The sitemap."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from site_builder.model import Site
from site_builder.rendering.sitemap import sitemaps

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def locations(site: Site, paths: list[str]) -> dict[str, list[str]]:
    """Give the addresses that each file of the sitemap has."""
    files = {f.path: f.data for f in sitemaps(site, paths) if f.path != "robots.txt"}
    return {
        path: [e.text or "" for e in ET.fromstring(data).iter(_LOC)]  # noqa: S314 - our own
        for path, data in files.items()
    }


@pytest.fixture(scope="module")
def many() -> list[str]:
    """More addresses than one file may have."""
    return [f"articles/story-{at}.html" for at in range(60_000)]


def test_sources_and_the_lost_page_are_not_in_it(public_site: Site) -> None:
    """It lists the pages to read, sorted."""
    paths = ["sources/a.html", "timeline.html", "articles/a.html", "404.html"]

    assert locations(public_site, paths) == {
        "sitemap.xml": [
            "https://archive.example/harbour/articles/a.html",
            "https://archive.example/harbour/timeline.html",
        ]
    }


def test_a_long_one_is_an_index(public_site: Site, many: list[str]) -> None:
    """No part has more than the protocol allows, and every address is in one."""
    found = locations(public_site, many)
    index = found.pop("sitemap.xml")
    base = public_site.base_url or ""

    assert index == [f"{base}{name}" for name in found]
    assert sorted(url for part in found.values() for url in part) == sorted(
        f"{base}{path}" for path in many
    )
    assert max(map(len, found.values())) <= 50_000


def test_a_new_page_changes_one_part(public_site: Site, many: list[str]) -> None:
    """The parts go by the addresses themselves."""
    before = locations(public_site, many)
    after = locations(public_site, [*many, "articles/another-story.html"])

    assert len([name for name in after if after[name] != before[name]]) == 1


def test_without_a_base_url_there_is_none(public_site: Site) -> None:
    """It could only say wrong things."""
    site = replace(public_site, base_url=None)

    assert list(sitemaps(site, ["index.html"])) == []
