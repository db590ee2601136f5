"""The whole site: what holds for every page."""

import pickle
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from site_builder.collection import withhold
from site_builder.model import (
    Article,
    Block,
    Collection,
    Finding,
    Line,
    Rights,
    Role,
    Share,
    Site,
    Timeline,
)
from site_builder.rendering import (
    Renderer,
    article_pages,
    plan_site,
    survey,
    theme_folders,
)
from site_builder.rendering.surroundings import Surroundings

Render = Callable[[Site, Collection, Timeline], dict[str, str]]


class Reader(HTMLParser):
    """Reads a page: its text, its ids, its links, its headings."""

    def __init__(self, text: str) -> None:
        """Read `text`."""
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.headings: list[int] = []
        self.words: list[str] = []
        self._hidden = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element brings."""
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        for name in ("href", "src", "action"):
            if given.get(name):
                self.links.append((tag, str(given[name])))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self._hidden += tag in {"script", "style", "title"}

    def handle_endtag(self, tag: str) -> None:
        """Leave what has no text to read."""
        self._hidden -= tag in {"script", "style", "title"}

    def handle_data(self, data: str) -> None:
        """Note the text."""
        if not self._hidden:
            self.words.append(data)

    @property
    def text(self) -> str:
        """The text of the page, white space made even."""
        return " ".join("".join(self.words).split())


def _pages(files: dict[str, str]) -> dict[str, Reader]:
    return {path: Reader(text) for path, text in files.items() if path[-5:] == ".html"}


def _broken(files: dict[str, str]) -> list[tuple[str, str]]:
    pages = _pages(files)
    broken = []
    for path, page in pages.items():
        for _, href in page.links:
            parts = urlsplit(href)
            if parts.scheme:
                continue
            there = unquote(parts.path)
            full = normpath(join(dirname(path), there)) if there else path
            if there.startswith("/"):
                full = there.removeprefix("/")
            lost = full not in files
            fragment = unquote(parts.fragment)
            if lost or (fragment and fragment not in pages[full].ids):
                broken.append((path, href))
    return broken


def test_no_link_is_dead(files: dict[str, str]) -> None:
    """Every link and every fragment inside the site leads somewhere."""
    assert _broken(files) == []


def test_every_page_is_reached_from_the_front_page(files: dict[str, str]) -> None:
    """No page but the 404 page is an orphan."""
    pages = _pages(files)
    seen: set[str] = set()
    todo = ["index.html"]
    while todo:
        path = todo.pop()
        if path in pages and path not in seen:
            seen.add(path)
            todo += [
                normpath(join(dirname(path), urlsplit(href).path))
                for tag, href in pages[path].links
                if tag in {"a", "form"} and urlsplit(href).path
            ]

    assert set(pages) - seen == {"404.html"}


def test_nothing_is_fetched_from_outside(files: dict[str, str]) -> None:
    """No page asks another host for anything; it may only link there."""
    asked = [
        href
        for page in _pages(files).values()
        for tag, href in page.links
        if tag != "a" and urlsplit(href).scheme
    ]

    assert asked == []
    assert "url(" not in files["static/style.css"]


def test_ids_and_headings(files: dict[str, str]) -> None:
    """A page names nothing twice, has one first heading, and skips no level."""
    for path, page in _pages(files).items():
        steps = zip(page.headings, page.headings[1:], strict=False)

        assert len(page.ids) == len(set(page.ids)), path
        assert page.headings.count(1) == 1, path
        assert all(after - before <= 1 for before, after in steps), path


def test_titles_differ(files: dict[str, str]) -> None:
    """No two pages have one title, not even those of articles that share a headline."""
    titles = [
        re.findall("<title>(.*?)</title>", text)[0]
        for path, text in files.items()
        if path.endswith(".html")
    ]

    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("at", range(6), ids=lambda at: f"article {at}")
def test_every_line_is_on_the_article_page(
    files: dict[str, str], collection: Collection, at: int
) -> None:
    """Every line of a source is shown on its article's page and has an address there.

    Lines that the page shows in their own markup are there without its signs.
    """
    article = collection.articles[at]
    page = Reader(files[f"articles/{article.slug}.html"])
    marked = {n for block in article.blocks if block.html for n in block.lines}

    lost = [
        line.text
        for line in article.lines
        if line.number not in marked and " ".join(line.text.split()) not in page.text
    ]

    assert lost == []
    assert {f"l{line.number}" for line in article.lines} <= set(page.ids)


def test_every_line_is_in_the_source_view(
    files: dict[str, str], collection: Collection
) -> None:
    """The source view shows each line word for word, with its number, role and rule."""
    for article in collection.articles:
        page = Reader(files[f"sources/{article.slug}.html"])
        for line in article.lines:
            assert " ".join(line.text.split()) in page.text
            assert line.rule in page.text
            assert f"l{line.number}" in page.ids


def test_the_same_input_gives_the_same_bytes(
    rendered: Render, site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Rendering twice, with renderers of their own, changes nothing."""
    assert rendered(site, collection, timeline) == rendered(site, collection, timeline)


@pytest.mark.parametrize("count", [0, 1, 5, 60])
def test_collections_of_all_sizes(
    rendered: Render, site: Site, numbered: Callable[[int], Collection], count: int
) -> None:
    """A collection may be empty; the front page links every article of a small one."""
    files = rendered(site, numbered(count), Timeline())
    linked = {href for _, href in Reader(files["index.html"]).links}

    assert _broken(files) == []
    assert len([href for href in linked if href.startswith("articles/")]) == count
    assert "archive.html" not in files


def test_the_archive_leads_to_every_article(
    rendered: Render, site: Site, numbered: Callable[[int], Collection]
) -> None:
    """Of many articles each is linked once from a page of the archive."""
    files = rendered(site, numbered(500), Timeline())
    linked = [
        href
        for path, page in _pages(files).items()
        if path.startswith("archive")
        for tag, href in page.links
        if tag == "a" and "articles/" in href
    ]

    assert _broken(files) == []
    assert len(linked) == len(set(linked)) == 500
    assert "archive/2020-03.html" in files


def test_pages_with_a_base_url(
    rendered: Render, public_site: Site, collection: Collection, timeline: Timeline
) -> None:
    """A base URL adds public addresses and changes no link between pages."""
    files = rendered(public_site, collection, timeline)

    assert (
        'rel="canonical" href="https://archive.example/harbour/"'
        in (files["index.html"])
    )
    assert 'href="/harbour/static/style.css"' in files["404.html"]
    assert 'href="static/style.css"' in files["index.html"]


def test_hostile_text_stays_text(
    rendered: Render, site: Site, collection: Collection
) -> None:
    """No text of a source becomes markup, not even inside structured data."""
    evil = '</script><script>alert("x")</script> & <b onclick=x>'
    article = replace(
        collection.articles[-1],
        lines=(Line(1, evil, Role.BODY, evil),),
        blocks=(Block(Role.BODY, (1,), evil),),
        source=evil,
    )

    files = rendered(site, Collection((article,)), Timeline())

    for path, text in files.items():
        if path.endswith(".html"):
            assert "<script>alert" not in text
            assert "<b onclick" not in text


def test_views_can_be_compared(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Equal input gives equal views, and each can be hashed for its fingerprint."""
    one = tuple(plan_site(survey(site, collection, timeline)))
    two = tuple(plan_site(survey(site, collection, timeline)))

    assert one == two
    assert len({hash(page.view) for page in one}) == len(one)


def test_pages_are_made_when_they_are_asked_for(
    site: Site, numbered: Callable[[int], Collection], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plan holds paths; it makes no view before somebody wants the page."""
    made: list[str] = []

    def noted(_: Site, article: Article, __: Surroundings) -> str:
        made.append(article.source)
        return "a view"

    monkeypatch.setattr(article_pages, "article_view", noted)

    plan = plan_site(survey(site, numbered(20), Timeline()))

    assert len(plan.paths) == len(plan)
    assert made == []
    at = next(n for n, path in enumerate(plan.paths) if path.startswith("articles/"))
    assert plan[at].path == plan.paths[at]
    assert len(made) == 1


def test_a_plan_and_its_renderer_travel(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Another process makes the same bytes of them."""
    plan = plan_site(survey(site, collection, timeline))
    renderer = Renderer(theme_folders(None, "templates"), site)

    far, copy = pickle.loads(pickle.dumps((plan, renderer)))  # noqa: S301 - our own

    assert [copy.render(page) for page in far] == [renderer.render(p) for p in plan]


def test_pages_of_articles_have_keys(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Both pages of an article have its key."""
    plan = plan_site(survey(site, collection, timeline))

    keys = {path: plan.key(at) for at, path in enumerate(plan.paths)}

    slugs = [article.slug for article in collection.articles]
    of_articles = [keys[f"articles/{slug}.html"] for slug in slugs]
    assert of_articles == [keys[f"sources/{slug}.html"] for slug in slugs]
    assert len(set(of_articles)) == len(slugs)


def test_what_the_collection_decides_is_in_the_key(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Another role of one line, another slug or another doubt is another page."""
    article = collection.articles[1]
    line = replace(article.lines[0], role=Role.BODY, rule="otherwise")
    versions = (
        article,
        replace(article, slug="another"),
        replace(article, outlet=None),
        replace(article, published=None),
        replace(article, digest="1" * 32),
        replace(article, corrections_digest="1" * 32),
        replace(article, lines=(line, *article.lines[1:])),
        replace(article, findings=(Finding(article.source, 1, "code", "A doubt."),)),
    )

    plans = [
        plan_site(survey(site, Collection((version,)), timeline))
        for version in versions
    ]
    keys = {
        plan.key(at)
        for plan in plans
        for at, path in enumerate(plan.paths)
        if path.startswith("articles/")
    }

    assert len(keys) == len(versions)


def test_the_template_of_a_keyed_page_is_known(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """What is said of a page before it is made is so when it is made."""
    plan = plan_site(survey(site, collection, timeline))

    named = [(plan.template(at), plan[at].template) for at in range(len(plan))]

    assert [said for said, _ in named] == [made for _, made in named]


@pytest.fixture(params=[Share.EXCERPT, Share.METADATA])
def withheld(
    request: pytest.FixtureRequest,
    rendered: Render,
    site: Site,
    collection: Collection,
    timeline: Timeline,
) -> dict[str, str]:
    """Give the example as it is where not all of its words may be published."""
    return rendered(site, *withhold(collection, timeline, Rights(request.param)))


def test_every_way_to_withheld_words_leads_to_a_notice(
    withheld: dict[str, str],
) -> None:
    """No link is dead and no address is lost, also where the words are gone."""
    assert _broken(withheld) == []
    page = Reader(withheld["articles/how-the-harbour-bridge-came-down.html"])
    assert len(page.ids) == len(set(page.ids))
    assert {"l9", "l15", "l22"} <= set(page.ids)


def test_a_page_says_that_words_are_withheld(withheld: dict[str, str]) -> None:
    """In a sentence, with the way to the original; no quotation is empty."""
    page = Reader(withheld["articles/how-the-harbour-bridge-came-down.html"])
    assert "of the source may not be published" in page.text
    assert ("a", "https://weekly.example/bridge") in page.links
    source = Reader(withheld["sources/how-the-harbour-bridge-came-down.html"])
    assert "are not shown." in source.text
    pages = [text for path, text in withheld.items() if path.endswith(".html")]
    assert not any("<q></q>" in text or "“”" in text for text in pages)


def test_an_event_without_words_says_where_it_is_told(
    withheld: dict[str, str],
) -> None:
    """The day stays, and the article and the line that tell of it."""
    timeline = Reader(withheld["timeline.html"])
    assert "Not quoted here: Harbour Weekly, line 9" in timeline.text


def test_a_standfirst_that_is_not_shown_is_not_denied(
    rendered: Render, site: Site, collection: Collection, timeline: Timeline
) -> None:
    """The text has one, and the page says so."""
    kept = withhold(collection, timeline, Rights(Share.METADATA))
    files = rendered(site, *kept)
    page = Reader(files["articles/how-the-harbour-bridge-came-down.html"])

    assert "Standfirst It is not shown here." in page.text


def test_the_front_page_tells_what_may_be_told(
    rendered: Render, site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Of an event that two articles report, the one that may be quoted speaks."""
    rights = Rights(outlets={"harbour weekly": Share.METADATA})
    front = Reader(
        rendered(site, *withhold(collection, timeline, rights))["index.html"]
    )

    assert "On Saturday the steel bridge over the harbour was blown up" in front.text
    assert "was felled on Saturday" not in front.text
