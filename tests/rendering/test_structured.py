"""Structured data."""

import json
from dataclasses import replace
from typing import Any

from site_builder.model import Article, Collection, Site, Timeline
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas, survey
from site_builder.rendering.structured import event_graph, news_article


def _described(site: Site, collection: Collection, source: str) -> dict[str, Any]:
    article = next(a for a in collection.articles if a.source == source)
    text = news_article(site, article)
    return dict(json.loads(text))


def test_what_is_known_is_said(public_site: Site, collection: Collection) -> None:
    """An article known well has all that search engines recommend."""
    said = _described(public_site, collection, "harbour.txt")

    assert said["@type"] == "NewsArticle"
    assert said["datePublished"] == "2021-03-14"
    assert said["isBasedOn"] == "https://weekly.example/bridge"
    assert said["url"] == (
        "https://archive.example/harbour/articles/how-the-harbour-bridge-came-down.html"
    )


def test_a_text_without_an_address_is_based_on_its_source(
    public_site: Site, collection: Collection
) -> None:
    """Where the original is not known, the page rests on the text as handed in."""
    said = _described(public_site, collection, "quay.txt")

    assert said["isBasedOn"]["@type"] == "CreativeWork"
    assert said["isBasedOn"]["name"] == "quay.txt"
    assert "/sources/" in said["isBasedOn"]["url"]


def test_what_is_uncertain_is_not_said(site: Site, collection: Collection) -> None:
    """A day that is not certain is no day of publication, and nobody is no author."""
    said = _described(site, collection, "quay.txt")

    assert "datePublished" not in said
    assert "author" not in said
    assert said["publisher"] == {
        "@type": "Organization",
        "name": "The Quayside Post",
    }


def test_nothing_ends_the_script_early(site: Site, collection: Collection) -> None:
    """Text that looks like markup cannot leave the script element."""
    first: Article = collection.articles[0]
    assert first.headline
    evil = replace(first, headline=replace(first.headline, value="</script>&\u2028"))

    text = news_article(site, evil)

    assert "<" not in text
    assert json.loads(text)["headline"] == "</script>&\u2028"


def _graph(atlas: Atlas) -> list[dict[str, Any]]:
    text = event_graph(atlas, addresses.TIMELINE, atlas.spots)
    return list(json.loads(text or '{"@graph": []}')["@graph"])


def test_events_that_happened_are_described(
    public_site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Each has its name, its days and its articles; what is expected is no event."""
    described = _graph(survey(public_site, collection, timeline))

    assert [(e["startDate"], e["endDate"]) for e in described] == [
        ("1931-01-01", "1931-12-31"),
        ("2012-01-01", "2012-12-31"),
        ("2018-03-01", "2018-05-31"),
        ("2021-03-08", "2021-03-14"),
        ("2021-03-13", "2021-03-13"),
    ]
    assert [article["url"] for article in described[-1]["subjectOf"]] == [
        "https://archive.example/harbour/articles/how-the-harbour-bridge-came-down.html",
        "https://archive.example/harbour/articles/blast-ends-the-long-life-of-a-bridge.html",
    ]


def test_an_event_is_called_by_its_label(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Where an event has no label its sentence stands for it."""
    events = (replace(timeline.events[0], label="Bridge opens"), timeline.events[1])

    described = _graph(survey(site, collection, Timeline(events)))

    assert [event["name"] for event in described] == [
        "Bridge opens",
        "The last train had crossed in 2012.",
    ]


def test_a_page_of_very_many_events_describes_some(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """What machines read does not outgrow what people read."""
    events = tuple(
        replace(timeline.events[1], value=str(year)) for year in range(1800, 2000)
    )

    assert len(_graph(survey(site, collection, Timeline(events)))) == 100


def test_a_page_without_events_describes_none(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Hopes alone, or dates without a place, give no structured data at all."""
    atlas = survey(site, collection, Timeline(timeline.events[-2:]))

    assert event_graph(atlas, addresses.TIMELINE, atlas.spots) is None
