"""Words that no person is called, in each language."""

import pytest

from site_builder.understanding.names import is_person_name
from site_builder.understanding.no_names import NO_NAMES, is_no_name


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


@pytest.mark.parametrize("language", NO_NAMES)
def test_words_are_written_as_they_are_compared(language: str) -> None:
    """Every word of the lists is found again, whatever its case on the page."""
    words = NO_NAMES[language].split()

    assert words
    assert all(is_no_name(word.capitalize()) for word in words)
