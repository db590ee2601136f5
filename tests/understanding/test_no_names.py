"""Words that no person is called, in each language."""

import pytest

from site_builder.understanding.byline_names import parse_byline
from site_builder.understanding.names import is_person_name
from site_builder.understanding.no_names import (
    ALSO_SURNAMES,
    NAMES_LIKE_THINGS,
    NEVER_NAMES,
    NO_NAMES,
    ends_as_things,
    is_no_name,
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Neue Verordnung", id="German ending"),
        pytest.param("Gesundheitsamt Musterstadt", id="German office"),
        pytest.param("Nordische Nachbarn", id="German adjective"),
        pytest.param("Dein Warenkorb", id="German button"),
        pytest.param("Letzte Änderung", id="German label"),
        pytest.param("Actualizado Martes", id="Spanish weekday"),
        pytest.param("Política Exterior", id="Spanish section"),
        pytest.param("Redacción Central", id="Spanish ending"),
        pytest.param("Dernières Infos", id="French section"),
        pytest.param("Diritti Riservati", id="Italian notice"),
        pytest.param("Laatste Reacties", id="Dutch comments"),
        pytest.param("Direitos Reservados", id="Portuguese notice"),
        pytest.param("FC Hafenstadt", id="club"),
        pytest.param("NDL Klassik", id="letters that nobody can speak"),
        pytest.param("Hafenstadt, Deutschland", id="place and country"),
        pytest.param("Lärm, Abgase, Staub", id="list of things"),
        pytest.param("Sponsored Content", id="English furniture"),
    ],
)
def test_things_are_no_persons(text: str) -> None:
    """What stands on buttons, in menus and on doors is nobody's name."""
    assert not is_person_name(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mia Hartung", id="a surname with a German ending"),
        pytest.param("Concepción Ruiz", id="a given name with a Spanish ending"),
        pytest.param("Domingo Vega", id="a weekday that is a given name"),
        pytest.param("Karl Backhaus", id="a surname that ends as buildings do"),
        pytest.param("AMY STONE", id="capitals"),
        pytest.param("Trinidad Soto", id="ends as an abstract noun"),
        pytest.param("Clément Aumont", id="French"),
        pytest.param("Sammy Stone, Jr.", id="a part of the name behind a comma"),
    ],
)
def test_persons_stay_persons(text: str) -> None:
    """A name that looks as words for things do stays a name."""
    assert is_person_name(text)


@pytest.mark.parametrize(
    "name",
    [
        "Martin McGuinness",
        "Rebecca Harkness",
        "Deborra-Lee Furness",
        "Jeff Sessions",
        "Eckhard Henscheid",
        "Simone Weil",
        "Susan Sonntag",
        "Heidi Montag",
        "Rita Dove",
        "Ruth Reader",
        "Chris Hoy",
        "Pino Aprile",
        "Sophie Calle",
        "Chi Nguyen",
        "Tu Youyou",
        "Kurt Leben",
        "Michael Bloomberg",
        "Tara Getty",
        "Tilda Keystone",
        "Werner Bischof",
    ],
)
def test_surnames_that_are_words_are_names(name: str) -> None:
    """A surname that is a word or an agency as well is a name, alone and behind "By"."""
    assert is_person_name(name)
    assert parse_byline(f"By {name}") == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "Michelle Ohne",
        "Chris Gestern",
        "Ada Park",
        "Adam West",
        "Larry Page",
        "Steve Jobs",
    ],
)
def test_what_is_announced_is_a_name(name: str) -> None:
    """Words that are rarely names are taken for such where a line says "By"."""
    assert not is_person_name(name)
    assert is_person_name(name, is_announced=True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sponsored Content", id="all are things"),
        pytest.param("Gesundheitsamt Musterstadt", id="begins with an office"),
        pytest.param("Senior Director", id="begins as a job"),
        pytest.param("Hafen News", id="ends as an outlet"),
        pytest.param("Park Street", id="begins with no given name"),
    ],
)
def test_what_is_announced_may_be_nobody(text: str) -> None:
    """Things, jobs and outlets are nobody's names even behind "By"."""
    assert not is_person_name(text, is_announced=True)


@pytest.mark.parametrize("name", sorted(NAMES_LIKE_THINGS))
def test_each_exception_is_needed(name: str) -> None:
    """A name is on the list only where its ending would refuse it."""
    assert ends_as_things(name)


def test_no_word_stands_in_two_lists() -> None:
    """A word is strong or weak, not both."""
    weak = {word for words in NO_NAMES.values() for word in words.split()}

    assert weak.isdisjoint(NEVER_NAMES)
    assert ALSO_SURNAMES <= NEVER_NAMES


@pytest.mark.parametrize("language", NO_NAMES)
def test_words_are_written_as_they_are_compared(language: str) -> None:
    """Every word of the lists is found again, whatever its case on the page."""
    words = NO_NAMES[language].split()

    assert words
    assert all(is_no_name(word.capitalize()) for word in words)
