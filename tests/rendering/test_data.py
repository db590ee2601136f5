"""Files for machines."""

import json
import pickle
from collections.abc import Callable
from xml.etree import ElementTree as ET

from site_builder.model import Collection, Site, Timeline
from site_builder.rendering import LargeFiles, survey

Render = Callable[[Site, Collection, Timeline], dict[str, str]]
_ATOM = "{http://www.w3.org/2005/Atom}"


def test_articles_carry_their_evidence(files: dict[str, str]) -> None:
    """The data say for each value on whose word it stands, and where."""
    articles = json.loads(files["articles.json"])["articles"]
    quay = next(a for a in articles if a["source"] == "quay.txt")

    assert quay["outlet"] == {
        "value": "The Quayside Post",
        "basis": "inferred",
        "rule": "by-hand",
        "evidence": [{"line": 7, "text": "for The Quayside Post"}],
    }
    assert "date" not in quay["published"]
    assert quay["published"]["earliest"] == "2021-03-13"
    assert quay["published"]["evidence"][1]["source"] == "harbour.txt"


def test_articles_say_nothing_twice(files: dict[str, str]) -> None:
    """What follows from another field is left out: pages, own file, own words."""
    told = json.loads(files["articles.json"])
    harbour = next(a for a in told["articles"] if a["source"] == "harbour.txt")

    assert told["page"].format(slug=harbour["slug"]) in files
    assert told["source_page"].format(slug=harbour["slug"]) in files
    assert harbour["headline"]["evidence"] == [{"line": 3}]
    assert "licence" not in harbour


def test_events_lead_to_their_place(files: dict[str, str]) -> None:
    """Each event has its address, its days, and its reports with the very words."""
    told = json.loads(files["timeline.json"])
    week = next(event for event in told["events"] if event["date"] == "2021-W10")
    (report,) = week["reports"]
    (source,) = (s for s in told["sources"] if s["source"] == report["source"])

    assert week["page"] == "timeline.html"
    assert f'id="{week["id"]}"' in files[week["page"]]
    assert (week["earliest"], week["latest"]) == ("2021-03-08", "2021-03-14")
    assert report["words"] == "the week of 8 March 2021"
    assert source["page"] == "articles/harbour-notes-a1.html"
    assert f'id="{report["sentence"]}"' in files[source["page"]]


def test_events_say_nothing_twice(files: dict[str, str]) -> None:
    """A report has no date and no kind that its event has; a day needs no bounds."""
    events = json.loads(files["timeline.json"])["events"]
    day = next(event for event in events if event["date"] == "2021-03-13")

    assert not {"earliest", "latest", "differences"} & day.keys()
    assert not {"date", "kind"} & day["reports"][0].keys()
    assert day["reports"][0]["counted_from"] == "2021-03-14"


def test_the_feed_has_what_is_dated_for_certain(files: dict[str, str]) -> None:
    """Only articles whose day is certain are in the feed, newest first."""
    entries = ET.fromstring(files["feed.xml"]).findall(f"{_ATOM}entry")  # noqa: S314

    assert [entry.findtext(f"{_ATOM}updated") for entry in entries] == [
        "2021-03-14T00:00:00Z",
        "2019-11-02T00:00:00Z",
    ]


def test_the_feed_is_valid_without_entries(rendered: Render, site: Site) -> None:
    """A feed without entries has an id, a title, an author and a date from no clock."""
    files = rendered(site, Collection(()), Timeline())
    feed = ET.fromstring(files["feed.xml"])  # noqa: S314

    assert feed.findtext(f"{_ATOM}updated") == "1970-01-01T00:00:00Z"
    assert (feed.findtext(f"{_ATOM}id") or "").startswith("urn:uuid:")
    assert feed.find(f"{_ATOM}author/{_ATOM}name") is not None


def test_feed_ids_outlive_an_address(
    rendered: Render,
    site: Site,
    public_site: Site,
    collection: Collection,
    timeline: Timeline,
) -> None:
    """An entry keeps its id when the site gets a base URL."""

    def ids(of: Site) -> list[str | None]:
        feed = ET.fromstring(rendered(of, collection, timeline)["feed.xml"])  # noqa: S314
        return [e.findtext(f"{_ATOM}id") for e in feed.iter(f"{_ATOM}entry")]

    assert ids(site) == ids(public_site)


def test_search_engines_need_a_base_url(files: dict[str, str]) -> None:
    """Without a base URL there is no sitemap, since it could only say wrong things."""
    assert "sitemap.xml" not in files
    assert "robots.txt" not in files
    assert files[".nojekyll"] == ""


def test_the_sitemap_lists_pages_that_exist(
    rendered: Render, public_site: Site, collection: Collection, timeline: Timeline
) -> None:
    """It has every page to read once: no source, no search, no 404 page."""
    files = rendered(public_site, collection, timeline)
    base = public_site.base_url or ""

    urls = [e.text or "" for e in ET.fromstring(files["sitemap.xml"]).iter() if e.text]  # noqa: S314
    paths = [url.removeprefix(base) or "index.html" for url in urls if url.strip()]

    to_read = {
        path
        for path in files
        if path.endswith(".html") and not path.startswith(("sources/", "404", "search"))
    }
    assert len(paths) == len(to_read)
    assert set(paths) == to_read
    assert f"Sitemap: {base}sitemap.xml" in files["robots.txt"]


def test_large_files_travel_to_workers(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Where processes begin anew, all that a file is made by is sent to them."""
    files = LargeFiles(survey(site, collection, timeline))

    sent = pickle.loads(pickle.dumps(files))  # noqa: S301 - our own bytes

    assert [sent[at] for at in range(len(sent))] == [
        files[at] for at in range(len(files))
    ]
