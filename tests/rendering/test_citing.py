"""References to articles, read back by programs that read them."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import extruct
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from site_builder.model import (
    Article,
    Basis,
    Claim,
    Collection,
    Interval,
    Publication,
    Site,
    Timeline,
)
from site_builder.rendering.citing import (
    BIBLIOGRAPHY,
    Reference,
    bibtex,
    citation_metadata,
    csl,
    refer,
    ris,
)

Render = Callable[[Site, Collection, Timeline], dict[str, str]]
BRIDGE = "how-the-harbour-bridge-came-down"
TITLE = "How the harbour bridge came down in eleven seconds"


@pytest.fixture
def bridge(collection: Collection) -> Article:
    """The article of which everything is known."""
    return next(a for a in collection.articles if a.slug == BRIDGE)


@pytest.fixture
def reference(public_site: Site, bridge: Article) -> Reference:
    """A reference to it."""
    return refer(public_site, bridge)


def _from_bibtex(text: str) -> Any:
    (entry,) = parse_string(text, "bibtex").entries.values()
    return entry


def _from_ris(text: str) -> dict[str, Any]:
    (record,) = rispy.load(io.StringIO(text))
    return dict(record)


def test_bibtex_is_read_back(reference: Reference) -> None:
    """Title, authors, day, outlet and address are what the article has."""
    entry = _from_bibtex(bibtex(reference))

    assert entry.key == BRIDGE
    assert entry.fields["title"] == f"{{{TITLE}}}"
    assert [str(person) for person in entry.persons["author"]] == [
        "Okafor, Ines",
        "Lind, Tomas",
    ]
    assert entry.fields["howpublished"] == "Harbour Weekly"
    assert entry.fields["year"] == "2021"
    assert entry.fields["month"] == "March"
    assert entry.fields["url"] == "https://weekly.example/bridge"


def test_ris_is_read_back(reference: Reference) -> None:
    """A newspaper article, its names as they were printed."""
    record = _from_ris(ris(reference))

    assert record["type_of_reference"] == "NEWS"
    assert record["title"] == TITLE
    assert record["authors"] == ["Ines Okafor", "Tomas Lind"]
    assert record["secondary_title"] == "Harbour Weekly"
    assert record["date"] == "2021/03/14"
    assert record["urls"] == ["https://weekly.example/bridge"]


def test_csl_is_read_back(reference: Reference) -> None:
    """An item as citation processors take it; the page here is told in the note."""
    item = json.loads(csl(reference))

    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2021, 3, 14]]}
    assert item["author"] == [{"literal": "Ines Okafor"}, {"literal": "Tomas Lind"}]
    assert item["URL"] == "https://weekly.example/bridge"
    assert f"https://archive.example/harbour/articles/{BRIDGE}.html" in item["note"]


@pytest.mark.parametrize(
    ("first", "last", "when"),
    [
        pytest.param(date(2021, 3, 4), date(2021, 3, 9), (2021, 3), id="a month"),
        pytest.param(date(2021, 3, 30), date(2021, 4, 2), (2021,), id="a year"),
        pytest.param(date(2020, 12, 30), date(2021, 1, 2), (), id="nothing"),
        pytest.param(None, date(2021, 1, 2), (), id="one end"),
    ],
)
def test_a_day_is_cited_as_far_as_it_is_certain(
    site: Site,
    bridge: Article,
    first: date | None,
    last: date,
    when: tuple[int, ...],
) -> None:
    """What is left of it stands in the note."""
    published = Publication(Interval(first, last), Basis.INFERRED, "by-hand")
    told = refer(site, replace(bridge, published=published))

    assert told.when == when
    assert told.supplied
    assert "Day of publication inferred" in told.note


def test_what_was_inferred_is_not_told_as_known(site: Site, bridge: Article) -> None:
    """CSL knows a word for it."""
    published = Publication(Interval.of(date(2021, 3, 14)), Basis.INFERRED, "by-hand")
    item = json.loads(csl(refer(site, replace(bridge, published=published))))

    assert item["issued"] == {"date-parts": [[2021, 3, 14]], "circa": True}


def test_a_licence_is_told_to_machines(site: Site, bridge: Article) -> None:
    """Dublin Core has a name for it."""
    licence = Claim("CC BY 4.0", Basis.GIVEN, "sidecar")
    told = refer(site, replace(bridge, licence=licence))

    assert ("DC.rights", "CC BY 4.0") in citation_metadata(told)
    assert "DC.rights" not in dict(citation_metadata(refer(site, bridge)))


def test_a_name_of_several_words_stays_one(reference: Reference) -> None:
    """BibTeX would make two of what holds "and", and turn what holds a comma."""
    odd = replace(reference, authors=("Shipping and Trade Desk", "Lind, Sons"))
    people = _from_bibtex(bibtex(odd)).persons["author"]

    assert [str(p) for p in people] == ["{Shipping and Trade Desk}", "{Lind, Sons}"]


def test_an_article_of_nothing_can_be_cited(site: Site) -> None:
    """By its name and where it is archived."""
    told = refer(site, Article("scrap.txt", "scrap-txt", "0" * 32, "utf-8", ()))

    assert _from_bibtex(bibtex(told)).fields["title"] == "{scrap.txt}"
    assert _from_ris(ris(told))["title"] == "scrap.txt"
    assert "issued" not in json.loads(csl(told))


ANYTHING = st.text(min_size=1, max_size=30)


@given(ANYTHING, ANYTHING, ANYTHING)
def test_any_words_are_read_back(title: str, author: str, outlet: str) -> None:
    """No sign of a text ends an entry or begins another."""
    claims = [Claim(value, Basis.STATED, "r") for value in (title, author, outlet)]
    article = Article("a.txt", "a", "0" * 32, "utf-8", (), headline=claims[0])
    article = replace(article, authors=(claims[1],), outlet=claims[2])
    reference = refer(Site(), article)
    files = {path: write([reference] * 2).decode() for path, write in BIBLIOGRAPHY}

    assert json.loads(files["articles.csl.json"])[0]["id"] == "a"
    assert len(rispy.load(io.StringIO(files["articles.ris"]))) == 2
    assert len(_from_bibtex(bibtex(reference)).fields["title"]) >= 2


def test_a_page_tells_reference_managers(
    rendered: Render, public_site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Highwire's names, Dublin Core and Open Graph, on articles and on no list."""
    files = rendered(public_site, collection, timeline)
    page = files[f"articles/{BRIDGE}.html"]
    read = extruct.extract(page, syntaxes=["dublincore", "opengraph", "json-ld"])
    core = {each["name"]: each["content"] for each in read["dublincore"][0]["elements"]}

    assert core["DC.title"] == TITLE
    assert core["DC.source"] == "https://weekly.example/bridge"
    assert core["DC.publisher"] == "Harbour Weekly"
    assert core["DC.date"] == "2021-03-14"
    assert ("og:type", "article") in read["opengraph"][0]["properties"]
    assert read["json-ld"][0]["isBasedOn"] == "https://weekly.example/bridge"
    assert '<meta name="citation_author" content="Tomas Lind">' in page
    others = [
        text
        for path, text in files.items()
        if path.endswith(".html") and not path.startswith(("articles/", "events/"))
    ]
    assert others
    assert not any('name="citation_' in text or "DC.title" in text for text in others)


def test_the_collection_has_all_references(
    rendered: Render, site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Three files, each with every article, and the front page leads to them."""
    files = rendered(site, collection, timeline)
    slugs = {article.slug for article in collection.articles}

    assert set(parse_string(files["articles.bib"], "bibtex").entries) == slugs
    assert {r["id"] for r in rispy.load(io.StringIO(files["articles.ris"]))} == slugs
    assert {item["id"] for item in json.loads(files["articles.csl.json"])} == slugs
    assert all(
        f'href="articles.{kind}"' in files["index.html"]
        for kind in ("bib", "ris", "csl.json")
    )
