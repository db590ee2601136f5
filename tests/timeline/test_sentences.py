"""Where sentences begin and end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.timeline.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("One. Two.", ["One.", "Two."], id="two sentences"),
        pytest.param("On Feb. 18 it fell.", ["On Feb. 18 it fell."], id="abbreviation"),
        pytest.param(
            "J. R. Smith came. He sat.", ["J. R. Smith came.", "He sat."], id="initials"
        ),
        pytest.param("“Go.” She went.", ["“Go.”", "She went."], id="closing quote"),
        pytest.param("It is 3.5 km. Far.", ["It is 3.5 km.", "Far."], id="decimal"),
        pytest.param(
            "Er kam am 3. Mai an. Sie ging.",
            ["Er kam am 3. Mai an.", "Sie ging."],
            id="German day",
        ),
        pytest.param("Am 15.01. kam es.", ["Am 15.01. kam es."], id="day in numbers"),
        pytest.param(
            "Montag, 3. Mai, und", ["Montag, 3. Mai, und"], id="German month behind"
        ),
        pytest.param("im 19. Jahrhundert", ["im 19. Jahrhundert"], id="German ordinal"),
        pytest.param(
            "He came in 3. May was late.",
            ["He came in 3.", "May was late."],
            id="English number at an end",
        ),
        pytest.param("No end", ["No end"], id="no full stop"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_splits_where_a_reader_would(text: str, sentences: list[str]) -> None:
    """Full stops of abbreviations, initials and numbers end no sentence."""
    assert [text[a:b] for a, b in split_sentences(text)] == sentences


@given(st.text())
def test_every_visible_character_is_in_one_sentence(text: str) -> None:
    """Nothing falls between two sentences but white space."""
    spans = list(split_sentences(text))

    inside = "".join(text[a:b] for a, b in spans)
    assert "".join(inside.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He came here. She went. " * 100_000, id="many sentences"),
        pytest.param("." * 200_000 + "x", id="dots"),
    ],
)
def test_cost_grows_as_the_text_does(text: str) -> None:
    """A line of megabytes takes seconds at most, not minutes."""
    begun = time.process_time()

    assert list(split_sentences(text))
    assert time.process_time() - begun < 5
