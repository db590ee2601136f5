"""What steers a browser or another program is let through only where it is sound."""

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example
from hypothesis import given as given_any
from hypothesis import strategies as st

from site_builder.model import Article, Basis, Claim, Collection, Site, Timeline
from site_builder.rendering import Renderer, data_files, plan_site, survey
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import take_stock
from site_builder.rendering.feed import feeds
from site_builder.rendering.outward import (
    article_language,
    sound_bytes,
    sound_text,
    web_address,
)
from site_builder.rendering.structured import news_article
from site_builder.rendering.theme import theme_folders

EVIL = "a\x01b\ud800"


def atom_feed(atlas: Atlas) -> bytes:
    """Write the feed of the whole collection."""
    files = feeds(take_stock(atlas.site, atlas.collection.articles))
    return next(file.data for file in files if file.path == "feed.xml")


def given(value: str) -> Claim:
    """Make a claim that a person wrote."""
    return Claim(value, Basis.GIVEN, "front-matter")


@pytest.fixture
def first(collection: Collection) -> Article:
    """An article that has everything."""
    return next(a for a in collection.articles if a.url)


def alone(site: Site, article: Article) -> Atlas:
    """Look at a collection of one article."""
    return survey(site, Collection((article,)), Timeline())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("javascript:alert(1)", id="script"),
        pytest.param("https://e.org/\x01", id="control character"),
        pytest.param("https://e.org/a b", id="blank"),
        pytest.param('https://e.org/" onload="x', id="quotation mark"),
        pytest.param("https://e.org:port/", id="no port"),
        pytest.param("http://[", id="broken"),
        pytest.param("//e.org/", id="no scheme"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_web_address_is_none(site: Site, first: Article, text: str) -> None:
    """It stands in no feed and in no structured data."""
    article = replace(first, url=given(text))
    atlas = alone(site, article)

    assert web_address(text) is None
    assert b'rel="related"' not in atom_feed(atlas)
    assert json.loads(news_article(site, article))["isBasedOn"] == {
        "@type": "CreativeWork",
        "name": article.source,
    }


@given_any(st.text(st.characters(codec=None)))
@example("caf\xe9 \x93quoted\x94 \x85")
@example("\ufffe\uffff\ufffd")
@example("\ud800")
@example("\x7f\t\r\n")
def test_bytes_are_as_sound_as_text(text: str) -> None:
    """Whatever a page holds, the quick way gives what the thorough one gives."""
    assert sound_bytes(text) == sound_text(text).encode()


@pytest.mark.parametrize("text", ["https://e.org/a?b#c", "http://e.org"])
def test_a_web_address_is_given_back(text: str) -> None:
    """Nothing about it is changed."""
    assert web_address(text) == text


def test_what_is_no_language_gives_way(site: Site, first: Article) -> None:
    """The site's own language stands for a tag that is none."""
    article = replace(first, language=given('en" onload="x'))

    assert article_language(replace(site, language="de"), article) == "de"
    assert article_language(replace(site, language='"'), article) == "en"


def test_the_feed_is_well_formed_whatever_it_holds(site: Site, first: Article) -> None:
    """Texts and attributes pass one cleaner."""
    article = replace(
        first,
        headline=given(EVIL),
        standfirst=given(EVIL),
        authors=(given(EVIL),),
        tags=(EVIL,),
    )

    feed = ET.fromstring(atom_feed(alone(replace(site, title=EVIL), article)))  # noqa: S314 - our own

    assert [e.get("term") for e in feed.iter("{http://www.w3.org/2005/Atom}category")]


def test_no_page_or_file_holds_what_cannot_be_written(
    site: Site, first: Article
) -> None:
    """Control characters and half characters become U+FFFD everywhere."""
    article = replace(first, headline=given(EVIL), language=given("en"))
    atlas = alone(site, article)
    renderer = Renderer(theme_folders(None, "templates"), site)

    pages = [renderer.render(page).data.decode() for page in plan_site(atlas)]
    said = json.loads(news_article(site, article))

    assert "\x01" not in "".join(pages)
    assert said["headline"] == sound_text(EVIL) == "a\ufffdb\ufffd"
    assert [file.path for file in data_files(atlas, plan_site(atlas).paths)]


def test_an_entry_of_the_feed_is_named_after_its_source(
    site: Site, first: Article
) -> None:
    """Another headline, and so another address, leaves its identifier as it was."""
    other = replace(first, slug="another", headline=given("Another"))
    ids = [
        ET.fromstring(atom_feed(alone(site, article))).findtext(  # noqa: S314 - our own
            "{*}entry/{*}id"
        )
        for article in (first, other)
    ]

    assert ids[0] is not None
    assert ids[0] == ids[1]


def test_windows_quotation_marks_are_written_as_such() -> None:
    """A control character that was a quotation mark once is one again on the page."""
    assert sound_text("That\x92s \x93it\x94") == "That’s “it”"
