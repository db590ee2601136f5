"""What the pages of an article say of other pages."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from site_builder.model import (
    Basis,
    Claim,
    Collection,
    Event,
    EventKind,
    Picture,
    Rendition,
    Site,
    Timeline,
)
from site_builder.rendering.atlas import Atlas, survey
from site_builder.rendering.kinship import Carrier, Neighbour, SharedPassage
from site_builder.rendering.surroundings import (
    Surroundings,
    page_key,
    surroundings,
)


@pytest.fixture
def around(
    site: Site, collection: Collection, timeline: Timeline
) -> dict[str, Surroundings]:
    """Look around each article, by source."""
    return _around(survey(site, collection, timeline))


def _around(atlas: Atlas) -> dict[str, Surroundings]:
    return {a.source: surroundings(atlas, a) for a in atlas.collection.articles}


def test_who_else_tells_an_event_is_named(around: dict[str, Surroundings]) -> None:
    """The other article is named, with the place of its sentence."""
    (shared,) = (h for h in around["harbour.txt"].happenings if h.others)

    assert shared.value == "2021-03-13"
    (other,) = shared.others
    assert (other.name, other.slug, other.place[0], shared.more) == (
        "The Quayside Post",
        "blast-ends-the-long-life-of-a-bridge",
        "s",
        0,
    )


def test_lines_of_other_sources_are_known(around: dict[str, Surroundings]) -> None:
    """What a claim rests on in another source leads there; own lines need no help."""
    assert around["quay.txt"].places == (
        ("harbour.txt", 9, "how-the-harbour-bridge-came-down", True),
    )
    assert around["harbour.txt"].places == ()


def test_countdowns_quote_their_own_article(around: dict[str, Surroundings]) -> None:
    """The sentences of its steps get an address on the page of the article."""
    assert [line for line, _ in around["quay.txt"].steps] == [4, 4]
    assert around["harbour.txt"].steps == ()


def test_one_more_article_changes_its_neighbours_alone(
    site: Site, numbered: Callable[[int], Collection]
) -> None:
    """Of a hundred articles one sees the newcomer: the one before it."""
    before = _around(survey(site, numbered(100), Timeline()))
    after = _around(survey(site, numbered(101), Timeline()))

    changed = [source for source in before if before[source] != after[source]]

    assert changed == ["0099.txt"]
    assert after["0099.txt"].later == Neighbour("Story 100", "story-0100")


def test_an_event_that_all_report_connects_nobody(
    site: Site, numbered: Callable[[int], Collection], timeline: Timeline
) -> None:
    """A day of very many articles says nothing of two of them."""
    collection = numbered(60)
    (told,) = timeline.events[0].reports
    event = Event(
        "2020-05-05",
        EventKind.REPORTED,
        tuple(replace(told, source=a.source) for a in collection.articles),
    )

    found = surroundings(
        survey(site, collection, Timeline((event,))), collection.articles[0]
    )

    assert found.connected == ()
    assert [len(h.others) for h in found.happenings] == [4]
    assert found.happenings[0].more == 55


def test_equal_surroundings_have_one_key(
    site: Site, collection: Collection, timeline: Timeline
) -> None:
    """The key of pages comes from values alone, not from who holds them."""
    one = _around(survey(site, collection, timeline))
    two = _around(survey(replace(site), replace(collection), replace(timeline)))

    keys = {source: page_key(site, b"digest", around) for source, around in one.items()}

    assert keys == {s: page_key(site, b"digest", around) for s, around in two.items()}


def test_each_part_of_the_surroundings_is_in_the_key(site: Site) -> None:
    """No part can change without the key: a page is never kept by mistake."""
    other = Neighbour("A", "a")
    size = Rendition("pictures/a-480.jpg", 480, 320)
    changed = {
        "nothing": Surroundings(),
        "steps": Surroundings(steps=((1, "x"),)),
        "places": Surroundings(places=(("a.txt", 1, "a", True),)),
        "earlier": Surroundings(earlier=other),
        "later": Surroundings(later=other),
        "repeated": Surroundings(repeated=True),
        "namesakes": Surroundings(namesakes=("a", 2)),
        "names": Surroundings(names=((1, 2, 3, "names/a.html"),)),
        "more_passages": Surroundings(more_passages=1),
        "pictures": Surroundings(pictures=(Picture((size,)),)),
        "card": Surroundings(card=size),
    }

    keys = {page_key(site, b"digest", around) for around in changed.values()}

    assert len(keys) == len(changed)
    told_below = {"happenings", "connected", "passages"}
    assert {f.name for f in fields(Surroundings)} - told_below == changed.keys() - {
        "nothing"
    }


def test_each_part_of_an_event_is_in_the_key(
    site: Site, around: dict[str, Surroundings]
) -> None:
    """What the page says of an event, of its sentences and of others is all there."""
    whole = around["harbour.txt"]
    happening = next(h for h in whole.happenings if h.others)
    (report, *more), (other,) = happening.reports, happening.others
    (connection,) = whole.connected
    retold = [
        other._replace(name="x"),
        other._replace(slug="x"),
        other._replace(place="x"),
    ]
    reports = [
        replace(report, line=1),
        replace(report, block=1),
        replace(report, text="x"),
        replace(report, start=1),
        replace(report, end=2),
        replace(report, value="x"),
        replace(report, anchor=None),
    ]
    happenings = [
        happening._replace(name="x"),
        happening._replace(page="x"),
        happening._replace(value="x"),
        happening._replace(expected=not happening.expected),
        happening._replace(label="x"),
        happening._replace(more=9),
        happening._replace(others=()),
        *(happening._replace(others=(each,)) for each in retold),
        *(happening._replace(reports=(each, *more)) for each in reports),
    ]
    versions = [
        whole,
        *(replace(whole, happenings=(each,)) for each in happenings),
        replace(whole, connected=()),
        replace(whole, connected=(connection._replace(outlet="x"),)),
        replace(whole, connected=(connection._replace(values=("x",)),)),
        replace(whole, connected=(connection._replace(names=("x",)),)),
        replace(whole, connected=(connection._replace(passage="x"),)),
        replace(whole, connected=(connection._replace(quote="x"),)),
        replace(whole, connected=(connection._replace(passages=2),)),
        replace(whole, connected=(connection._replace(article=Neighbour("x", "y")),)),
    ]

    keys = {page_key(site, b"digest", version) for version in versions}

    assert len(keys) == len(versions)


def test_each_part_of_a_shared_passage_is_in_the_key(site: Site) -> None:
    """What the page says of a passage and of who else carries it is all there."""
    carrier = Carrier(Neighbour("A", "a"), "Post", "2 May 2021", "s1", "It rained.")
    passage = SharedPassage("s2", "It rains.", (carrier,), 0)
    passages = [
        passage,
        passage._replace(place="x"),
        passage._replace(text="x"),
        passage._replace(more=1),
        passage._replace(carriers=()),
        *(
            passage._replace(carriers=(other,))
            for other in (
                carrier._replace(article=Neighbour("B", "a")),
                carrier._replace(outlet="x"),
                carrier._replace(when="x"),
                carrier._replace(place="x"),
                carrier._replace(text="x"),
            )
        ),
    ]

    keys = {page_key(site, b"a", Surroundings(passages=(p,))) for p in passages}

    assert len(keys) == len(passages)


def test_what_is_no_text_has_a_key_too(site: Site) -> None:
    """Half a character, as a damaged file has it, is told apart from another."""
    halves = [Surroundings(steps=((1, half),)) for half in ("\ud800", "\ud801")]

    assert len({page_key(site, b"digest", around) for around in halves}) == 2


def test_site_and_article_are_in_the_key(site: Site) -> None:
    """Another title of the site, or another reading of the article, is another page."""
    keys = {
        page_key(site, b"a", Surroundings()),
        page_key(site, b"b", Surroundings()),
        page_key(replace(site, title="Another"), b"a", Surroundings()),
        page_key(replace(site, accent=("red", "red")), b"a", Surroundings()),
    }

    assert len(keys) == 4


def test_a_title_that_others_have_is_known(site: Site, collection: Collection) -> None:
    """Pages of articles with one title are told apart by the names of their sources."""
    twin = Claim("Harbour notes", Basis.STATED, "by-hand")
    articles = tuple(
        replace(a, headline=twin) if a.source == "scrap.txt" else a
        for a in collection.articles
    )

    around = _around(survey(site, replace(collection, articles=articles), Timeline()))

    assert around["scrap.txt"].repeated
    assert not around["harbour.txt"].repeated
