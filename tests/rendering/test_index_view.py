"""The front page."""

from collections.abc import Callable

import pytest

from site_builder.model import (
    Collection,
    Event,
    EventKind,
    Report,
    Site,
    Timeline,
)
from site_builder.rendering.atlas import survey
from site_builder.rendering.catalogue import take_stock
from site_builder.rendering.index_view import IndexView, choose_events
from site_builder.rendering.index_view import index_view as _index_view


def index_view(site: Site, collection: Collection, timeline: Timeline) -> IndexView:
    """Look at the front page of a collection."""
    atlas = survey(site, collection, timeline)
    catalogue = take_stock(atlas.site, collection.articles)
    return _index_view(atlas, catalogue, choose_events(atlas, catalogue.cards))


@pytest.fixture
def view(site: Site, collection: Collection, timeline: Timeline) -> IndexView:
    """Look at the front page of the example."""
    return index_view(site, collection, timeline)


def test_facts_are_counted(view: IndexView) -> None:
    """The line of facts says how much there is and from when."""
    assert view.facts == (
        "6 articles",
        "2 outlets",
        "published 2 November 2019 to 19 March 2021",
        "7 dated events",
    )


def test_the_newest_article_with_a_standfirst_leads(view: IndexView) -> None:
    """The lead has a standfirst to show; the others follow, newest first."""
    assert view.lead
    (group,) = view.groups

    assert view.lead.title == "How the harbour bridge came down in eleven seconds"
    assert [article.title for article in group.articles] == [
        "Blast ends the long life of a bridge",
        "What steel remembers",
        "Harbour notes",
        "Harbour notes",
        "scrap.txt",
    ]


def test_articles_of_one_title_are_told_apart(view: IndexView) -> None:
    """Where titles are the same, the list names the sources."""
    (group,) = view.groups

    assert [article.source for article in group.articles if article.source] == [
        "notes-1.txt",
        "notes-2.txt",
    ]


def test_key_events_come_in_order_of_time(view: IndexView) -> None:
    """What most articles report is chosen, and told in the order of the days."""
    assert [event.moment.words for event in view.key_events] == [
        "1931",
        "2012",
        "Spring 2018",
        "Week of 8 March 2021",
        "13 March 2021",
        "22 March 2021",
    ]


def test_what_happened_is_told_by_several_articles(
    site: Site, numbered: Callable[[int], Collection]
) -> None:
    """One article with many events leaves room for those of others."""
    told = [_told("0000.txt", f"2020-01-{day:02}") for day in range(1, 21)]
    late = [_told("0001.txt", "2020-01-30"), _told("0002.txt", "2020-02-02")]

    view = index_view(site, numbered(60), Timeline((*told, *late)))

    assert [event.moment.words for event in view.key_events] == [
        "1 January 2020",
        "2 January 2020",
        "3 January 2020",
        "4 January 2020",
        "30 January 2020",
        "2 February 2020",
    ]


def test_what_happened_happened_while_articles_appeared(
    site: Site, numbered: Callable[[int], Collection]
) -> None:
    """The founding years of everything do not crowd out what the articles are about."""
    old = [_told(f"00{at:02}.txt", f"19{at:02}-01-01") for at in range(10, 20)]

    view = index_view(site, numbered(60), Timeline((*old, _told("0001.txt", "2020"))))

    assert view.key_events[-1].moment.words == "2020"


def _told(source: str, value: str) -> Event:
    kind = EventKind.REPORTED
    report = Report(source, 1, 1, "It came.", 0, 2, value, kind, "by-hand")
    return Event(value, kind, (report,))


def test_what_is_missing_is_said(view: IndexView) -> None:
    """The list of outlets says how many articles name none."""
    outlets, authors, _ = view.names

    assert outlets.without == "4 articles name no outlet."
    assert authors.without == "4 articles name no author."


def test_many_articles_are_told_by_year(
    site: Site, numbered: Callable[[int], Collection]
) -> None:
    """A list too long to look over at once has a heading for each year."""
    view = index_view(site, Collection(numbered(400).articles[340:400]), Timeline())

    assert [group.label for group in view.groups] == ["2021", "2020"]
    assert sum(len(group.articles) for group in view.groups) == 59
    assert view.archive is None


def test_of_very_many_the_front_page_has_the_latest(
    site: Site, numbered: Callable[[int], Collection]
) -> None:
    """It shows a dozen beside the lead, and leads to the archive and to its years."""
    view = index_view(site, numbered(400), Timeline())
    (group,) = view.groups

    assert len(group.articles) == 12
    assert view.archive
    assert view.archive.text == "All 400 articles"
    assert [(bar.link.href, bar.count) for bar in view.years] == [
        ("archive/2021.html", 34),
        ("archive/2020.html", 366),
    ]


def test_names_lead_to_their_lists(view: IndexView) -> None:
    """Outlets, authors and tags are counted, and each leads to its page."""
    outlets, authors, tags = view.names

    assert [(n.name, n.href, n.count) for n in outlets.names] == [
        ("Harbour Weekly", "outlets/harbour-weekly.html", 1),
        ("The Quayside Post", "outlets/the-quayside-post.html", 1),
    ]
    assert authors.all.href == "authors.html"
    assert [n.name for n in tags.names] == ["bridges", "harbour"]


def test_an_empty_collection_has_a_front_page(site: Site) -> None:
    """Without articles there is no lead, no strip, and no claim."""
    view = index_view(site, Collection(()), Timeline())

    assert (view.lead, view.strips, view.facts) == (None, (), ("0 articles",))
