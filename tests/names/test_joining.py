"""Names of a collection: joined, parted, judged, hidden."""

import pytest

from site_builder.loader import load_text
from site_builder.model.names import Name, NameKind
from site_builder.names import join_names, read_names
from site_builder.names.given import Given, Split

_REST = "It rained on the pier, and all boats stayed there until the evening came."
_LEAD = f"The ferry is late\n\n{_REST}\n\n{_REST} "


def _join(*texts: str, given: Given | None = None) -> dict[str, Name]:
    articles = [
        load_text(f"{at}.txt", f"{_LEAD}{text}".encode())
        for at, text in enumerate(texts)
    ]
    names = join_names([read_names(a) for a in articles], given)
    return {name.name: name for name in names}


@pytest.mark.parametrize(
    ("text", "name", "kind", "rule"),
    [
        pytest.param(
            "We met Mr. Ole Lorvell there.",
            "Ole Lorvell",
            "person",
            "title",
            id="title",
        ),
        pytest.param(
            "We met Quenna Lorvell, a geologist, there.",
            "Quenna Lorvell",
            "person",
            "trade behind",
            id="trade",
        ),
        pytest.param(
            "We met the Norvik Rope Union there.",
            "Norvik Rope Union",
            "organisation",
            "head of an organisation",
            id="union",
        ),
        pytest.param(
            "We went to Norvik Lake by boat.",
            "Norvik Lake",
            "place",
            "head of a place",
            id="lake",
        ),
        pytest.param(
            "We went to Norway by boat.", "Norway", "place", "known place", id="country"
        ),
    ],
)
def test_kind_comes_with_the_rule_that_told_it(
    text: str, name: str, kind: str, rule: str
) -> None:
    """The kind of a name is what the loudest rules say, and they are named."""
    found = _join(text)[name]

    assert found.kind == NameKind(kind)
    assert rule in found.rules


def test_a_word_that_stands_once_is_no_name() -> None:
    """One capitalised word in one place may be anything."""
    assert "Norvik" not in _join("It was the Norvik that came.")


def test_a_word_in_two_articles_is_a_name() -> None:
    """What two articles write with a capital, inside sentences, is a name."""
    text = "It was the Norvik that came."

    assert _join(text, text)["Norvik"].count == 2


def test_writings_of_one_name_are_joined() -> None:
    """Case, "the", initials and "Jr" make no other name."""
    found = _join(
        "We met Ada Lorvell at noon, and Ada Lorvell left.",
        "We met Ada M. Lorvell at noon.",
        "We met Ada Lorvell Jr. at noon.",
    )

    assert list(found) == ["Ada Lorvell"]
    assert found["Ada Lorvell"].count == 4
    assert "Ada M. Lorvell" in found["Ada Lorvell"].aliases


def test_people_with_other_initials_are_apart() -> None:
    """Two initials are two people."""
    found = _join("We met Ada M. Lorvell there.", "We met Ada K. Lorvell there.")

    assert len(found) == 2


def test_an_acronym_is_an_alias() -> None:
    """Letters that an article explains stand under what they are short for."""
    found = _join("The Norvik Rope Union (NRU) met.", "We asked the NRU. The NRU left.")

    assert found["Norvik Rope Union"].aliases == ("NRU",)
    assert len(found["Norvik Rope Union"].occurrences) == 2


def test_two_names_side_by_side_are_parted() -> None:
    """What is nothing by itself, and two names otherwise, is the two names."""
    found = _join(
        "We saw Tessmark and then Norvik.",
        "Once Norvik, twice Tessmark.",
        "We saw the Tessmark Norvik there.",
    )

    assert set(found) == {"Tessmark", "Norvik"}
    assert {name.count for name in found.values()} == {3}


def test_the_order_of_articles_does_not_matter() -> None:
    """Names are the same in whatever order articles come."""
    texts = ["We met Ada Lorvell in Norway.", "We met Ada Lorvell at the Norvik Union."]
    speeches = [
        read_names(load_text(f"{at}.txt", f"{_LEAD}{text}".encode()))
        for at, text in enumerate(texts)
    ]

    assert join_names(speeches) == join_names(speeches[::-1])


def test_what_is_hidden_is_gone() -> None:
    """A hidden name is no name."""
    given = Given(hide=("Ada Lorvell",))

    assert _join("We met Ada Lorvell there.", given=given) == {}


def test_what_is_joined_stands_under_its_name() -> None:
    """Other writings that a person gives lead to the name."""
    given = Given(join={"Ada the Rope": "Ada Lorvell", "Idala Norvik": "Ada Lorvell"})

    found = _join("We met Ada Lorvell and Idala Norvik.", given=given)

    assert list(found) == ["Ada Lorvell"]
    assert found["Ada Lorvell"].aliases == ("Idala Norvik",)


def test_a_given_kind_stands() -> None:
    """A kind that a person gives is not weighed against rules."""
    given = Given(kinds={"Ada Lorvell": NameKind.OTHER})

    found = _join("We met Mrs. Ada Lorvell, 44, there.", given=given)["Ada Lorvell"]

    assert (found.kind, found.rules) == (NameKind.OTHER, ("names.toml",))


def test_a_split_name_means_another_in_some_sources() -> None:
    """In the sources that are named, and only there, a name means another."""
    given = Given(splits=(Split("Ada Lorvell", "Ada Lorvell (ship)", ("1*",)),))
    text = "We saw Ada Lorvell there."

    found = _join(text, text, given=given)

    assert [o.source for o in found["Ada Lorvell"].occurrences] == ["0.txt"]
    assert [o.source for o in found["Ada Lorvell (ship)"].occurrences] == ["1.txt"]


def test_added_words_are_found_wherever_they_stand() -> None:
    """What a person adds is looked for word for word, capital or not."""
    given = Given(add=("eRope",))
    article = load_text("0.txt", f"{_LEAD}We bought an eRope there.".encode())

    (name,) = join_names([read_names(article, given.sought)], given)

    assert (name.name, name.count) == ("eRope", 1)
