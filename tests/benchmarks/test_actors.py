"""Of whom an event word tells."""

import pytest
from event_words.actors import cut_short, find_acronyms, find_names, find_party

from site_builder.timeline.likeness.wording import words

NAMES = frozenset({"norvel", "sundbi", "olsen"})


def party_of(sentence: str, word: str) -> frozenset[str]:
    """Find of whom a word of a sentence tells."""
    told = words(sentence)
    at = [each.text for each in told].index(word)
    return find_party(sentence, told, at, at, NAMES)


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        pytest.param("The loss of Norvel alarmed Olsen.", "norvel", id="of"),
        pytest.param("Olsen deplored Norvel's loss.", "norvel", id="genitive"),
        pytest.param("Norvel posted a heavy loss.", "norvel", id="before"),
        pytest.param("After this loss, banks left Norvel.", "norvel", id="after"),
        pytest.param("Norvel had a loss, Sundby none.", "norvel", id="comma"),
        pytest.param("Banks deplored the loss.", "", id="nobody"),
    ],
)
def test_the_party_of_an_event_word_is_beside_it(sentence: str, party: str) -> None:
    """A name that a word belongs to goes before the nearest, this before a later."""
    assert party_of(sentence, "loss") == frozenset({party} - {""})


def test_names_are_written_with_a_capital_inside_sentences() -> None:
    """The first word of a sentence says nothing, and days of the week are no names."""
    texts = ("Banks left Norvel on Monday.", "The bank sued Norvel. Norvel paid.")

    assert find_names(texts) == frozenset({"norvel"})


def test_a_name_and_its_letters_are_one() -> None:
    """Where both are told, the letters stand for the name."""
    acronyms = find_acronyms(["The Harwick Bell Trust won.", "The HBT is rich."])
    told = cut_short(words("The Harwick Bell Trust won."), acronyms)

    assert [word.stem for word in told] == ["the", "hbt", "win"]


def test_letters_that_nobody_writes_cut_nothing() -> None:
    """Without the letters in the texts a name stays as it is."""
    assert find_acronyms(["The Harwick Bell Trust won."]) == {}
