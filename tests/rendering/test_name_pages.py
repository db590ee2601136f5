"""Pages of names: the index, a page for each, and the links from the texts."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import extruct
import feedparser
import pytest
import rispy
from pybtex.database import parse_string

from site_builder.model import Basis, Claim, Collection, Site, Timeline
from site_builder.model.names import (
    Name,
    NameKind,
    Occurrence,
    Sentence,
    pack_places,
    pack_sentences,
)
from site_builder.rendering import (
    LargeFiles,
    Renderer,
    data_files,
    plan_site,
    survey,
    theme_folders,
)
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.name_book import is_worth_a_page
from site_builder.rendering.name_index import NameIndexView
from site_builder.rendering.name_view import NameView
from site_builder.rendering.pages import Plan

Numbered = Callable[[int], Collection]


def _found(
    collection: Collection, source: str, words: str, count: int = 1
) -> Occurrence:
    """Find words where an article has them first, and quote their whole paragraph."""
    article = next(a for a in collection.articles if a.source == source)
    block = next(b for b in article.narrative if words in b.text)
    at = block.text.index(words)
    place = at, at + len(words)
    return Occurrence(
        source,
        count,
        pack_places([block.first, *place]),
        pack_places([0, *place]),
        pack_sentences([Sentence(block.first, block.text)]),
    )


@pytest.fixture
def names(collection: Collection) -> tuple[Name, ...]:
    """A person of one article, a thing of two, one that stands once."""
    return (
        Name(
            "Marit Solberg",
            NameKind.PERSON,
            ("title", "speaks"),
            ("M. Solberg",),
            (_found(collection, "harbour.txt", "Marit Solberg", 3),),
        ),
        Name(
            "Saturday",
            NameKind.OTHER,
            ("names.toml",),
            (),
            (
                _found(collection, "harbour.txt", "Saturday"),
                _found(collection, "quay.txt", "Saturday"),
            ),
        ),
        Name(
            "Some",
            NameKind.PLACE,
            ("known place",),
            (),
            (_found(collection, "essays/steel.md", "Some"),),
        ),
    )


@pytest.fixture
def atlas(
    site: Site, collection: Collection, timeline: Timeline, names: tuple[Name, ...]
) -> Atlas:
    """Survey the collection with its names."""
    return survey(site, collection, timeline, names=names)


@pytest.fixture
def plan(atlas: Atlas) -> Plan:
    """Plan the site."""
    return plan_site(atlas)


def _view(plan: Plan, path: str) -> object:
    return plan[plan.paths.index(path)].view


def _html(plan: Plan, site: Site, path: str) -> str:
    renderer = Renderer(theme_folders(None, "templates"), site)
    return renderer.render(plan[plan.paths.index(path)]).data.decode()


def test_names_have_an_index_and_pages(plan: Plan) -> None:
    """There is an index of all and of each kind, and a page where there is much."""
    assert {
        "names.html",
        "people.html",
        "places.html",
        "other-names.html",
        "names/marit-solberg.html",
        "names/saturday.html",
    } <= set(plan.paths)
    assert "names/some.html" not in plan.paths
    assert "organisations.html" not in plan.paths


def test_a_collection_without_names_has_no_index(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Nothing leads to an index of nothing."""
    plan = plan_site(survey(site, collection, timeline))

    assert not any(path.startswith("names") for path in plan.paths)
    assert "names.html" not in _html(plan, site, "index.html")


@pytest.mark.parametrize(
    ("kind", "count", "articles", "worth"),
    [
        pytest.param(NameKind.PERSON, 2, 2, True, id="in two articles"),
        pytest.param(NameKind.PERSON, 3, 1, True, id="three times in one"),
        pytest.param(NameKind.PERSON, 2, 1, False, id="twice in one"),
        pytest.param(NameKind.OTHER, 9, 2, False, id="nobody knows what"),
        pytest.param(NameKind.OTHER, 9, 3, True, id="in three articles"),
    ],
)
def test_a_page_wants_something_to_say(
    kind: NameKind, count: int, articles: int, *, worth: bool
) -> None:
    """A name has a page where it connects articles or is spoken of often."""
    one = Occurrence("a.txt", count, b"", b"", pack_sentences([]))
    rest = [replace(one, source=f"{at}.txt", count=0) for at in range(1, articles)]
    rules = () if kind is NameKind.OTHER else ("title",)

    assert is_worth_a_page(Name("A", kind, rules, (), (one, *rest))) is worth


def test_the_page_tells_who_says_what_and_when(plan: Plan) -> None:
    """Each sentence has its article, its day and the way there, the earliest first."""
    view = _view(plan, "names/saturday.html")

    assert isinstance(view, NameView)
    assert view.facts == "2 mentions in 2 articles."
    ((_, _, told),) = [(y.label, y.name, y.tellings) for y in view.years]
    assert [t.article.href for t in told] == [
        "../articles/blast-ends-the-long-life-of-a-bridge.html",
        "../articles/how-the-harbour-bridge-came-down.html",
    ]
    assert {said.name for t in told for said in t.said} == {"Saturday"}


def test_names_that_occur_together_lead_to_each_other(plan: Plan) -> None:
    """A name tells which others stand in the same articles."""
    view = _view(plan, "names/marit-solberg.html")

    assert isinstance(view, NameView)
    assert view.related is not None
    assert [(t.name, t.href) for t in view.related.names] == [
        ("Saturday", "saturday.html")
    ]


def test_the_index_leads_to_the_page_or_to_the_place(plan: Plan) -> None:
    """A name without a page leads to the paragraph that has it."""
    view = _view(plan, "names.html")

    assert isinstance(view, NameIndexView)
    ways = {t.name: t.href for letter in view.letters for t in letter.names}
    assert ways == {
        "Marit Solberg": "names/marit-solberg.html",
        "Saturday": "names/saturday.html",
        "Some": "articles/what-steel-remembers.html#l5",
    }
    assert [link.text for link in view.kinds] == ["People", "Places", "Other names"]


def test_people_are_sorted_by_their_family_name(
    site: Site, collection: Collection, timeline: Timeline, names: tuple[Name, ...]
) -> None:
    """The index puts Ada Zorn behind Marit Solberg."""
    other = replace(names[0], name="Ada Zorn")
    plan = plan_site(survey(site, collection, timeline, names=(other, *names)))

    view = _view(plan, "people.html")
    assert isinstance(view, NameIndexView)
    assert [t.name for letter in view.letters for t in letter.names] == [
        "Marit Solberg",
        "Ada Zorn",
    ]


def test_the_text_leads_to_the_page_of_a_name(plan: Plan, site: Site) -> None:
    """A name in a paragraph is a link, the sentence keeps its address."""
    html = _html(plan, site, "articles/how-the-harbour-bridge-came-down.html")

    name = '<a class="name" href="../names/marit-solberg.html">Marit Solberg</a>'
    assert html.count(name) == 1


def test_a_date_is_no_name(plan: Plan, site: Site) -> None:
    """What is marked as a date leads to the timeline and to nothing else."""
    html = _html(plan, site, "articles/blast-ends-the-long-life-of-a-bridge.html")

    assert "names/saturday.html" not in html
    assert re.search(r'<a class="when"[^>]*>.*?On Saturday', html)


def test_words_of_markup_lead_there_too(
    site: Site, collection: Collection, timeline: Timeline, names: tuple[Name, ...]
) -> None:
    """A text that brings its markup has links as well, around whole words only."""
    often = replace(names[2], occurrences=(replace(names[2].occurrences[0], count=3),))
    plan = plan_site(survey(site, collection, timeline, names=(often,)))

    html = _html(plan, site, "articles/what-steel-remembers.html")

    assert '<p><a class="name" href="../names/some.html">Some</a> say it <em>' in html


@pytest.mark.parametrize(
    ("kind", "page", "entity"),
    [
        pytest.param(NameKind.PERSON, "ProfilePage", "Person", id="person"),
        pytest.param(
            NameKind.ORGANISATION, "ProfilePage", "Organization", id="organisation"
        ),
        pytest.param(NameKind.PLACE, "AboutPage", "Place", id="place"),
        pytest.param(NameKind.OTHER, "WebPage", "Thing", id="other"),
    ],
)
def test_machines_read_what_the_page_is_about(
    atlas: Atlas, names: tuple[Name, ...], kind: NameKind, page: str, entity: str
) -> None:
    """The page says in JSON-LD what it is, and what it is about."""
    called = (replace(names[0], kind=kind),)
    changed = survey(atlas.site, atlas.collection, atlas.timeline, names=called)

    html = _html(plan_site(changed), atlas.site, "names/marit-solberg.html")

    (said,) = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    assert said["@type"] == page
    assert said["mainEntity"]["@type"] == entity
    assert said["mainEntity"]["alternateName"] == ["M. Solberg"]


def test_a_name_can_be_cited(plan: Plan, site: Site) -> None:
    """In words, in formats that programs read, and in the head of the page."""
    view = _view(plan, "names/marit-solberg.html")
    page = _html(plan, site, "names/marit-solberg.html")
    read = extruct.extract(page, syntaxes=["dublincore"])["dublincore"][0]["elements"]

    assert isinstance(view, NameView)
    assert view.cite
    tex, record, item = (unescape(each.html) for each in view.cite.formats)
    (entry,) = parse_string(tex, "bibtex").entries.values()
    assert entry.fields["title"] == "{Marit Solberg}"
    assert rispy.loads(record)[0]["title"] == "Marit Solberg"
    assert json.loads(item)[0]["container-title"] == site.title
    core = {each["name"]: each["content"] for each in read}
    assert core["DC.title"] == "Marit Solberg"
    assert view.cite.citation == (
        "“Marit Solberg”, The harbour bridge, 1931 to 2021. 3 mentions in 1 article."
    )


def test_an_index_of_names_is_not_cited(plan: Plan, site: Site) -> None:
    """A list is no work: reference managers find nothing in it."""
    page = _html(plan, site, "names.html")

    assert not re.search(r'name="(?:citation_|DC\.)', page)


def _of_all(site: Site, collection: Collection) -> Atlas:
    """Survey a collection of which every article has one name."""
    found = tuple(
        Occurrence(a.source, 1, b"", b"", pack_sentences([]))
        for a in collection.articles
    )
    name = Name("Norvik", NameKind.PLACE, ("known place",), (), found)
    return survey(site, collection, Timeline(()), names=(name,))


def test_a_name_of_many_articles_has_feeds(
    public_site: Site, numbered: Numbered
) -> None:
    """The newest thirty, in both formats; the head of its page leads there."""
    atlas = _of_all(public_site, numbered(35))

    page = _html(plan_site(atlas), public_site, "names/norvik.html")
    files = {file.path: file.data for file in data_files(atlas, ())}

    read = feedparser.parse(files["names/norvik.xml"])
    told = json.loads(files["names/norvik.json"])
    assert not read.bozo
    assert read.feed.title == f"Norvik · {public_site.title}"
    assert len(read.entries) == len(told["items"]) == 30
    assert read.entries[0].title == told["items"][0]["title"] == "Story 34"
    assert told["home_page_url"].endswith("/names/norvik.html")
    assert 'type="application/atom+xml" title="Norvik" href="norvik.xml"' in page
    assert 'type="application/feed+json" title="Norvik" href="norvik.json"' in page


def test_a_name_of_fewer_articles_has_no_feed(
    public_site: Site, numbered: Numbered
) -> None:
    """Nineteen are no source to subscribe to."""
    atlas = _of_all(public_site, numbered(19))

    page = _html(plan_site(atlas), public_site, "names/norvik.html")

    assert not any(path.startswith("names/") for path in LargeFiles(atlas).paths)
    assert "norvik.xml" not in page


def test_what_the_feed_of_a_name_says_is_in_its_key(
    public_site: Site, numbered: Numbered
) -> None:
    """A changed title makes it anew, the title of an old article does not."""
    keys = set()
    for changed in (None, 39, 0):
        many = list(numbered(40).articles)
        if changed is not None:
            told = Claim("Gulls", Basis.STATED, "by-hand")
            many[changed] = replace(many[changed], headline=told)
        files = LargeFiles(_of_all(public_site, Collection(tuple(many))))
        at = files.paths.index("names/norvik.xml")
        keys.add((files.key(at), files[at].data))

    assert len(keys) == len({key for key, _ in keys}) == 2


def test_equal_names_have_equal_keys(atlas: Atlas, plan: Plan) -> None:
    """Two plans of one collection agree on the key of every page of a name."""
    at = plan.paths.index("names/saturday.html")

    assert plan.key(at)
    assert plan.key(at) == plan_site(atlas).key(at)
    assert plan.template(at) == "name.html"


def test_what_the_page_says_is_in_its_key(
    site: Site, collection: Collection, timeline: Timeline, names: tuple[Name, ...]
) -> None:
    """A name that changes in anything has another key."""
    one = names[0]
    told = one.occurrences[0]
    changed = (
        one,
        replace(one, kind=NameKind.PLACE),
        replace(one, rules=("age",)),
        replace(one, aliases=()),
        replace(one, occurrences=(replace(told, count=4),)),
        replace(one, occurrences=(replace(told, said=b""),)),
    )
    keys = set()
    for name in changed:
        plan = plan_site(survey(site, collection, timeline, names=(name,)))
        keys.add(plan.key(plan.paths.index("names/marit-solberg.html")))

    assert len(keys) == len(changed)


def test_a_name_of_very_many_articles_has_parts(
    site: Site, numbered: Numbered, timeline: Timeline
) -> None:
    """A long page leads to its years, and each year to the whole."""
    many = numbered(400)
    found = tuple(
        Occurrence(a.source, 1, b"", b"", pack_sentences([])) for a in many.articles
    )
    name = Name("Norvik", NameKind.PLACE, ("known place",), (), found)
    plan = plan_site(survey(site, many, Timeline(()), names=(name,)))

    whole = _view(plan, "names/norvik.html")
    assert isinstance(whole, NameView)
    assert whole.years == ()
    assert whole.bars
    part = _view(plan, f"names/{whole.bars[0].link.href}")
    assert isinstance(part, NameView)
    assert part.above.href == "../norvik.html"
