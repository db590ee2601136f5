"""Names of one article: what is found, what is not, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.loader import load_text
from site_builder.model import Article
from site_builder.model.names import Spoken, places_of
from site_builder.names import read_names
from site_builder.names.hints import unpack_hints

_REST = "It rained on the pier, and all boats stayed there until the evening came."
"""What makes a paragraph long enough to be one."""


def _article(*paragraphs: str) -> Article:
    told = [f"{paragraph} {_REST}" for paragraph in paragraphs]
    text = "\n\n".join(["The ferry is late", _REST, *told, _REST])
    return load_text("ferry.txt", text.encode("utf-8", "surrogatepass"))


def _names(*paragraphs: str) -> dict[str, Spoken]:
    return {spoken.name: spoken for spoken in read_names(_article(*paragraphs)).names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("We met Ada Lorvell at noon.", "Ada Lorvell", id="two words"),
        pytest.param("We met Dr. Lorvell at noon.", "Lorvell", id="behind a title"),
        pytest.param("We met Ada M. Lorvell there.", "Ada M. Lorvell", id="initial"),
        pytest.param("The Bank of Tessmark pays.", "Bank of Tessmark", id="of"),
        pytest.param(
            "It is run by the Centers for Tide Control and Prevention today.",
            "Centers for Tide Control and Prevention",
            id="for two purposes",
        ),
        pytest.param(
            "They asked the Ropes and Sails Union about it.",
            "Ropes and Sails Union",
            id="two fields of one union",
        ),
        pytest.param("We saw Tessmark's mayor.", "Tessmark", id="possessive"),
        pytest.param("It was told by Michael Oh of Norvik.", "Michael Oh", id="oh"),
    ],
)
def test_finds_names_whole(text: str, name: str) -> None:
    """A name is given with all its words, and without what stands around it."""
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Yesterday it rained. Nobody came.", id="sentences begin"),
        pytest.param("It was the first Tuesday in March.", id="days"),
        pytest.param("The French and the German crews left.", id="nations"),
        pytest.param("We read that TV and DNA are short forms.", id="short forms"),
        pytest.param("The Norvik-based crew left.", id="made of a name"),
        pytest.param(
            "\n\nHOW TO MEND A ROPE AND A SAIL WITHOUT TOOLS\n\n", id="all capitals"
        ),
        pytest.param(
            "\n\nHow We Learned To Mend Every Rope Without Tools\n\n", id="title case"
        ),
    ],
)
def test_finds_no_name_where_a_capital_means_nothing(text: str) -> None:
    """What begins a sentence, a heading or a day is no name."""
    assert _names(text) == {}


def test_a_name_saved_twice_is_left_out() -> None:
    """A link's text that was saved without a space between is no name."""
    assert _names("We met Rep. Ada LorvellAda Lorvell at noon.") == {}


def test_a_last_name_stands_for_the_whole_name() -> None:
    """The last word alone counts for the only person who is called so."""
    found = _names(
        "We met Ada Lorvell at noon.", "Then Lorvell left, and Lorvell fell."
    )

    assert found["Ada Lorvell"].count == 3
    assert ("called by the last name", 2) in unpack_hints(found["Ada Lorvell"].hints)
    assert "Lorvell" not in found


def test_a_last_name_of_two_people_stands_for_itself() -> None:
    """Where two people are called so, nobody is guessed."""
    found = _names("Ada Lorvell met Ida Lorvell.", "We asked why Lorvell left.")

    assert found["Lorvell"].count == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Norvik Rope Union (NRU) met.", id="in brackets"),
        pytest.param("The Norvik Rope Union met. Of NRU we know.", id="used elsewhere"),
    ],
)
def test_letters_stand_for_the_words_that_they_begin(text: str) -> None:
    """Letters in brackets behind a name, or used in the same article, are its own."""
    assert _names(text)["Norvik Rope Union"].acronym == "NRU"


def test_places_are_the_first_of_each_paragraph() -> None:
    """A paragraph is named once for a name, where it has it first."""
    article = _article("We met Ada Lorvell and Ada Lorvell.", "Then Ada Lorvell left.")

    (spoken,) = (s for s in read_names(article).names if s.name == "Ada Lorvell")

    texts = {block.first: block.text for block in article.narrative}
    found = list(places_of(spoken.places))
    assert [texts[b][start:end] for b, start, end in found] == ["Ada Lorvell"] * 2
    assert len({block for block, _, _ in found}) == 2


def test_the_first_sentences_are_quoted() -> None:
    """Two sentences with a name come along, and where it stands in them."""
    speech = read_names(
        _article("At noon we met Ada Lorvell. Ada Lorvell left. Ada Lorvell fell.")
    )

    (spoken,) = (s for s in speech.names if s.name == "Ada Lorvell")

    said = list(places_of(spoken.said))
    quoted = [speech.sentences[number].text for number, _, _ in said]
    assert quoted == ["At noon we met Ada Lorvell.", "Ada Lorvell left."]
    number, start, end = said[0]
    assert speech.sentences[number].text[start:end] == "Ada Lorvell"


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    """No text makes the reader raise, and each place holds what it says."""
    article = load_text("any.txt", text.encode("utf-8", "surrogatepass"))

    texts = {block.first: block.text for block in article.narrative}
    for spoken in read_names(article).names:
        for block, start, end in places_of(spoken.places):
            assert 0 <= start < end <= len(texts[block])
