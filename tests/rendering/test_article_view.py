"""The article's page."""

import re
import time
from dataclasses import replace

import pytest

from site_builder.model import (
    Article,
    Basis,
    Block,
    Claim,
    Collection,
    Finding,
    Line,
    Role,
    Site,
    Timeline,
)
from site_builder.rendering.addresses import author_path, outlet_path
from site_builder.rendering.article_view import ArticleView, article_view
from site_builder.rendering.atlas import survey
from site_builder.rendering.paragraphs import BlockView
from site_builder.rendering.surroundings import surroundings
from site_builder.rendering.views import Link


def bare(*lines: Line) -> Article:
    """Make an article of which nothing is known but its lines."""
    return Article("a.txt", "a", "0" * 32, "utf-8", lines)


def look(
    site: Site, article: Article, *others: Article, timeline: Timeline | None = None
) -> ArticleView:
    """Look at an article in a collection of it and of `others`."""
    collection = Collection((article, *others))
    atlas = survey(site, collection, timeline or Timeline())
    return article_view(site, article, surroundings(atlas, article))


def kept(view: ArticleView) -> list[tuple[int, str | None]]:
    """Give the number and the address of each line that is folded away."""
    return [(line.number, line.name) for run in view.folded for line in run.lines]


def name(block: BlockView) -> str:
    """Give the address of the first sentence of a block that is quoted."""
    return str(re.findall('<span id="(s[^"]*)">', block.html)[0])


@pytest.fixture
def views(
    site: Site, collection: Collection, timeline: Timeline
) -> dict[str, ArticleView]:
    """Look at all articles, by source."""
    atlas = survey(site, collection, timeline)
    return {
        a.source: article_view(site, a, surroundings(atlas, a))
        for a in collection.articles
    }


@pytest.mark.parametrize(
    ("source", "signs"),
    [
        pytest.param("harbour.txt", ("given", "stated"), id="given and stated"),
        pytest.param("quay.txt", ("inferred", "inferred"), id="inferred"),
    ],
)
def test_values_carry_their_sign(
    views: dict[str, ArticleView], source: str, signs: tuple[str, str]
) -> None:
    """Outlet and date show on whose word they stand."""
    view = views[source]
    assert view.outlet
    assert view.published

    assert (view.outlet.sign, view.published.sign) == signs


def test_evidence_leads_to_the_line(views: dict[str, ArticleView]) -> None:
    """Each reason links to the source line it rests on, also of another article."""
    published = views["quay.txt"].published
    assert published

    assert [(item.words, item.href) for item in published.evidence] == [
        ("On Saturday", "../sources/blast-ends-the-long-life-of-a-bridge.html#l3"),
        (
            "Saturday (13 March)",
            "../sources/how-the-harbour-bridge-came-down.html#l9",
        ),
    ]


def test_what_is_unknown_is_said(views: dict[str, ArticleView]) -> None:
    """An article of which nothing is known says so field by field."""
    reasons = views["scrap.txt"].reasons

    assert [reason.claims for reason in reasons] == [()] * 5
    assert all(reason.unknown for reason in reasons)


def test_dates_are_marked_where_they_stand(views: dict[str, ArticleView]) -> None:
    """The words of a date lead to the timeline and carry the date for machines."""
    paragraph = next(b for b in views["harbour.txt"].blocks if b.name == "l9")

    dates = re.findall(
        r'<a class="when" href="([^"]*?)-\w{8}"><time datetime="(.*?)">(.*?)</time></a>',
        paragraph.html,
    )

    assert dates == [
        ("../timeline.html#t1931", "1931", "1931"),
        ("../timeline.html#t2021-03-13", "2021-03-13", "Saturday (13 March)"),
    ]


def test_a_quoted_sentence_has_an_address(views: dict[str, ArticleView]) -> None:
    """What reports quote stands in one piece, named after its words."""
    paragraph = next(b for b in views["harbour.txt"].blocks if b.name == "l9")

    assert re.match(
        '<span id="s[0-9a-f]{8}">The bridge that had carried trains', paragraph.html
    )
    assert "first charge went off.</span> Thousands" in paragraph.html


def test_notes_say_the_date_and_who_else_reports_it(
    views: dict[str, ArticleView],
) -> None:
    """A note gives the day, the words, the day they were counted from, and others."""
    paragraph = next(b for b in views["harbour.txt"].blocks if b.name == "l9")

    note = paragraph.notes[1]

    assert note.date == "13 Mar 2021"
    assert note.quotes == "<q>Saturday (13 March)</q>"
    assert note.counted_from == "14 Mar 2021"
    assert re.fullmatch(
        '<a href="blast-ends-the-long-life-of-a-bridge.html#s[0-9a-f]{8}">'
        "The Quayside Post</a>",
        note.others,
    )


def test_a_wrapped_paragraph_has_an_address_for_each_line(
    views: dict[str, ArticleView],
) -> None:
    """Further lines of a paragraph are anchors where their words begin."""
    (paragraph,) = views["notes-1.txt"].blocks

    assert paragraph.name == "l3"
    assert re.sub("<a .*?>|</?time.*?>|</a>", "", paragraph.html) == (
        f'<span id="{name(paragraph)}">The fish market was open <span id="l4"></span>'
        'in the week of 8 March 2021, and <span id="l5"></span>nobody bought a thing.'
        "</span>"
    )


def test_a_caption_keeps_its_credit_as_the_page_has_it(
    views: dict[str, ArticleView],
) -> None:
    """Text and credit of a caption are told apart and none of its words is lost."""
    caption = views["harbour.txt"].blocks[0]

    assert caption.html == (
        "The centre span drops into the channel. "
        '<span class="part dim">Picture: Port Authority</span>'
    )


def test_list_items_that_follow_each_other_are_one_list(
    views: dict[str, ArticleView],
) -> None:
    """Items keep their own marks and addresses inside one list."""
    (items,) = (b.items for b in views["harbour.txt"].blocks if b.items)

    assert [item.text for item in items] == [
        "• 412 charges in 36 places",
        "• 2 tugs with nets",
        "• 1 choir, which sang until the horn",
    ]


def test_own_markup_stands_below_the_headline(views: dict[str, ArticleView]) -> None:
    """A source's first heading has level 2, since the headline has level 1."""
    markups = [block.html for block in views["essays/steel.md"].blocks]

    assert markups[1] == "<h2>Rust</h2>"


def test_a_citation_brackets_what_was_inferred(views: dict[str, ArticleView]) -> None:
    """A citation is a sentence, with supplied matter in brackets as scholars do it."""
    assert views["quay.txt"].citation == (
        "“Blast ends the long life of a bridge”, [The Quayside Post], "
        "[between 13 and 19 March 2021]. "
        "Archived in The harbour bridge, 1931 to 2021, from quay.txt."
    )


def test_neighbours_come_in_order_of_time(views: dict[str, ArticleView]) -> None:
    """Earlier and later are by day of publication; undated articles are neither."""
    view = views["harbour.txt"]

    assert view.earlier
    assert view.earlier.text == "Blast ends the long life of a bridge"
    assert view.later is None
    assert (views["notes-1.txt"].earlier, views["notes-1.txt"].later) == (None, None)


def test_a_shared_headline_is_said(views: dict[str, ArticleView]) -> None:
    """An article whose headline others have leads to the page that lists them."""
    link = views["notes-1.txt"].namesakes
    assert link

    assert (link.text, link.href) == (
        "2 articles share this headline",
        "harbour-notes.html",
    )


def test_a_line_that_no_block_says_is_folded(site: Site) -> None:
    """Where a block says its line otherwise, the line itself is kept below."""
    article = Article(
        "a.txt",
        "a",
        "0" * 32,
        "utf-8",
        lines=(Line(1, "A hyphen-", Role.BODY, "r"), Line(2, "ated", Role.BODY, "r")),
        blocks=(Block(Role.BODY, (1, 2), "A hyphenated", starts=(0, 8)),),
    )

    view = look(site, article)

    assert kept(view) == [(1, None)]


def test_an_unsafe_address_is_no_link(site: Site, collection: Collection) -> None:
    """The address of the original becomes a link only where it is one of the web."""
    harbour = next(a for a in collection.articles if a.source == "harbour.txt")
    assert harbour.url
    evil = replace(harbour, url=replace(harbour.url, value="javascript:alert(1)"))

    view = look(site, evil)

    assert view.original is None


def test_a_doubt_is_told_once(site: Site, collection: Collection) -> None:
    """One entry names every line that it concerns, however many there are."""
    article = collection.articles[1]
    doubts = tuple(
        Finding(article.source, line, "unknown-line", "No rule could tell.")
        for line in (9, 10, 12)
    )
    article = replace(article, findings=doubts)

    (finding,) = look(site, article).findings

    assert [link.text for link in finding.lines] == ["9", "10", "12"]
    assert all(link.href.startswith("../sources/") for link in finding.lines)


def test_a_byline_is_not_repeated(views: dict[str, ArticleView]) -> None:
    """The page's byline stands for the line; the section is about the author."""
    view = views["harbour.txt"]

    assert view.byline_name == "l5"
    assert [line.role for line in view.about] == ["bio"]
    assert (5, None) not in kept(view)
    assert (5, "l5") not in kept(view)


def test_a_byline_that_says_more_is_folded(views: dict[str, ArticleView]) -> None:
    """Without a biography there is no section about the author."""
    article = replace(
        bare(Line(1, "By Ines Okafor, harbour reporter", Role.BYLINE, "by-hand")),
        authors=(Claim("Ines Okafor", Basis.STATED, "by-hand"),),
    )

    view = look(Site(), article)

    assert view.byline_name is None
    assert view.about == ()
    assert kept(view) == [(1, "l1")]


def test_a_long_paragraph_is_told_at_once() -> None:
    """Thousands of wrapped lines are each found where the last one ended."""
    count = 4_000
    words = [f"line {n} of a paragraph that is wrapped hard" for n in range(count)]
    lines = tuple(Line(n, w, Role.BODY, "x") for n, w in enumerate(words, 1))
    starts, text = [], ""
    for word in words:
        starts.append(len(text))
        text += f"{word} "
    block = Block(
        Role.BODY, tuple(range(1, count + 1)), text.strip(), starts=tuple(starts)
    )
    article = replace(bare(*lines), blocks=(block,))

    begun = time.process_time()
    view = look(Site(), article)

    assert view.folded == ()
    assert time.process_time() - begun < 2


def test_headings_keep_the_levels_that_reading_gave_them() -> None:
    """A part, a chapter and what is deeper are told apart on the page."""
    levels = [f"<h{level}>x</h{level}>" for level in (2, 3, 4)]
    article = replace(
        bare(*(Line(n, "x", Role.SUBHEADING, "by-hand") for n in (1, 2, 3))),
        blocks=tuple(
            Block(Role.SUBHEADING, (n,), "x", html=html)
            for n, html in enumerate(levels, 1)
        ),
    )

    view = look(Site(), article)

    assert [block.html for block in view.blocks] == levels


def test_a_note_that_only_gives_the_date_is_a_link(files: dict[str, str]) -> None:
    """Where there is no more to say, nothing is folded away."""
    page = files["articles/how-the-harbour-bridge-came-down.html"]

    assert re.search(
        r'<p class="note"><a href="../timeline.html#t1931-\w{8}">1931</a></p>', page
    )


def test_what_is_folded_stands_in_runs(views: dict[str, ArticleView]) -> None:
    """Lines of one role that follow each other are one run, named by its lines."""
    runs = views["harbour.txt"].folded

    assert [(run.label, run.place) for run in runs] == [
        ("page furniture", "Line 1"),
        ("promotion", "Line 22"),
        ("another story", "Lines 23 to 24"),
        ("page furniture", "Line 25"),
    ]
    assert views["harbour.txt"].folded_words == "5 lines"


def test_evidence_that_is_the_value_is_not_quoted_again(
    views: dict[str, ArticleView],
) -> None:
    """The way to the line is given, the words are those of the value."""
    headline = views["quay.txt"].headline
    assert headline

    assert [(item.words, item.place) for item in headline.evidence] == [
        ("", "line 1 of quay.txt")
    ]


def test_names_lead_to_their_articles(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """Outlet, authors and tags lead to the lists that the site has."""
    (known,) = (a for a in collection.articles if a.source == "harbour.txt")
    article = replace(known, tags=("Old bridges",))
    atlas = survey(site, replace(collection, articles=(article,)), timeline)

    view = article_view(atlas.site, article, surroundings(atlas, article))

    assert view.outlet
    assert view.outlet.href == f"../{outlet_path(view.outlet.text)}"
    assert [author.href for author in view.authors] == [
        f"../{author_path(author.text)}" for author in view.authors
    ]
    assert view.tags == (Link("Old bridges", "../tags/old-bridges.html"),)


def test_names_lead_nowhere_without_lists(views: dict[str, ArticleView]) -> None:
    """A site that has no list of outlets has no page of one."""
    view = views["harbour.txt"]

    assert view.outlet
    assert view.outlet.href is None


def test_what_a_person_says_is_none_is_not_called_unknown(site: Site) -> None:
    """That the text names nobody is one thing, that a person says so another."""
    article = replace(bare(), none=frozenset({"authors"}))

    reasons = {each.anchor: each.unknown for each in look(site, article).reasons}

    assert reasons["how-authors"] == "A person said that there is none."
    assert reasons["how-outlet"] == "Nothing tells where the article appeared."
