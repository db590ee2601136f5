"""Which articles are related, and what is said of why."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from site_builder.model import Basis, Claim, Collection, Site, Timeline
from site_builder.model.names import (
    Name,
    NameKind,
    Occurrence,
    Sentences,
    pack_places,
)
from site_builder.model.passages import Lineage, Passage
from site_builder.rendering.atlas import survey
from site_builder.rendering.kinship import (
    Connection,
    Neighbour,
    connections,
    shared_passages,
)
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.relations import connected

Many = tuple[str, ...]


def _numbered(collection: Collection, count: int) -> tuple[Collection, Many]:
    model = collection.articles[0]
    sources = tuple(f"{number:02}.txt" for number in range(count))
    articles = tuple(
        replace(model, source=source, slug=source[:2], outlet=None, authors=())
        for source in sources
    )
    return replace(collection, articles=articles, namesakes=()), sources


def _name(name: str, sources: Sequence[str], count: int = 2) -> Name:
    places = pack_places([1, 0, 1])
    found = tuple(Occurrence(s, count, places, b"", Sentences()) for s in sources)
    return Name(name, NameKind.PERSON, ("by-hand",), (), found)


def _lineage(sources: Sequence[str], text: str) -> Lineage:
    return Lineage(tuple(Passage(source, 1, text) for source in sources))


def _related(
    collection: Collection,
    names: tuple[Name, ...] = (),
    lineages: tuple[Lineage, ...] = (),
) -> tuple[Connection, ...]:
    atlas = survey(Site(), collection, Timeline(), names=names, lineages=lineages)
    return connections(atlas, "00.txt", ())


def _slugs(related: tuple[Connection, ...]) -> list[str]:
    return [found.article.slug for found in related]


def test_what_few_have_counts_more(collection: Collection) -> None:
    """A rare name goes before one that several articles have."""
    many, sources = _numbered(collection, 4)
    names = (_name("Ada Lorvell", sources[:3]), _name("Nils Berg", sources[::3]))

    assert _slugs(_related(many, names)) == ["03", "01", "02"]


def test_a_passage_goes_before_a_name(collection: Collection) -> None:
    """Words in common say more than a name in common."""
    many, sources = _numbered(collection, 3)
    names = (_name("Ada Lorvell", sources[:2]),)

    related = _related(many, names, (_lineage(sources[::2], "It rained."),))

    assert _slugs(related) == ["02", "01"]


def test_at_most_five_are_related(collection: Collection) -> None:
    """More help nobody choose."""
    many, sources = _numbered(collection, 8)

    related = _related(many, lineages=(_lineage(sources, "It rained."),) * 3)

    assert _slugs(related) == ["01", "02", "03", "04", "05"]


def test_names_in_passing_connect_nobody(collection: Collection) -> None:
    """A name that each mentions once may be anything."""
    many, sources = _numbered(collection, 2)

    assert _related(many, (_name("Ada Lorvell", sources, 1),)) == ()


def test_names_of_very_many_connect_nobody(collection: Collection) -> None:
    """What everyone speaks of says nothing of two articles."""
    many, sources = _numbered(collection, 30)

    assert _related(many, (_name("Ada Lorvell", sources),)) == ()


def test_who_wrote_it_is_no_subject(collection: Collection) -> None:
    """The article's own outlet, named in its text, connects it with nobody."""
    many, sources = _numbered(collection, 2)
    outlet = Claim("Ada Lorvell", Basis.STATED, "by-hand")
    many = replace(
        many, articles=tuple(replace(a, outlet=outlet) for a in many.articles)
    )

    assert _related(many, (_name("Ada Lorvell", sources),)) == ()


@pytest.mark.parametrize(
    ("lineages", "names", "reason"),
    [
        pytest.param(
            ("“It has rained for a week,” said the miller.",),
            (),
            "Both quote “It has rained for a week”.",
            id="a quotation",
        ),
        pytest.param(
            ("It has rained for a week.",) * 2,
            (),
            "Both have “It has rained for a week” and 1 more passage.",
            id="passages",
        ),
        pytest.param(
            (),
            ("Ada Lorvell", "Nils Berg"),
            "Both name Ada Lorvell and Nils Berg.",
            id="names",
        ),
        pytest.param(
            ("It has rained for a week.",),
            ("Ada Lorvell",),
            "Both have “It has rained for a week”; both name Ada Lorvell.",
            id="both",
        ),
    ],
)
def test_the_reason_is_told_in_words(
    collection: Collection, lineages: Many, names: Many, reason: str
) -> None:
    """It says what both articles have, and no more."""
    many, sources = _numbered(collection, 2)

    (found,) = _related(
        many,
        tuple(_name(name, sources) for name in names),
        tuple(_lineage(sources, text) for text in lineages),
    )

    assert connected(phrases_of("en"), "articles/00.html", found).reason == reason


def test_days_are_a_reason() -> None:
    """Events that both report are named by their dates."""
    found = Connection(Neighbour("A", "a"), "", "", "", 0, (), ("2021-02-18",))

    view = connected(phrases_of("en"), "articles/b.html", found)

    assert view.reason == "Both report 18 February 2021."


def test_a_page_shows_the_rarest_passages_and_counts_the_rest(
    collection: Collection,
) -> None:
    """A page that shares very much stays short."""
    many, sources = _numbered(collection, 3)
    common = tuple(_lineage(sources, f"It rained {n}.") for n in range(6))
    rare = tuple(_lineage(sources[:2], f"It snowed {n}.") for n in range(3))
    atlas = survey(Site(), many, Timeline(), lineages=(*common, *rare))

    shown, more = shared_passages(atlas, "00.txt")

    assert more == 3
    assert {each.text for each in shown} >= {f"It snowed {n}." for n in range(3)}


def test_carriers_beyond_a_few_are_counted(collection: Collection) -> None:
    """The list of all passages names them."""
    many, sources = _numbered(collection, 9)
    atlas = survey(
        Site(), many, Timeline(), lineages=(_lineage(sources, "It rained."),)
    )

    ((passage,), _) = shared_passages(atlas, "04.txt")

    assert [c.article.slug for c in passage.carriers] == ["00", "01", "02", "03"]
    assert passage.more == 4
