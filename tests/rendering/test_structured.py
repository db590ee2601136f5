"""Structured data."""

import json
from dataclasses import replace

from site_builder.model import Article, Collection, Site, Timeline
from site_builder.rendering.atlas import survey
from site_builder.rendering.structured import news_article


def _described(site: Site, collection: Collection, source: str) -> dict[str, object]:
    article = next(a for a in collection.articles if a.source == source)
    text = news_article(survey(site, collection, Timeline()), article)
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

    text = news_article(survey(site, Collection((evil,)), Timeline()), evil)

    assert "<" not in text
    assert json.loads(text)["headline"] == "</script>&\u2028"
