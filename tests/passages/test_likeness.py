"""Which two sentences are one passage, and which only sound alike."""

import pytest

from site_builder.passages.likeness import Saying, shares_words

_LAMP = "The lamp on the outer pier was lit again after four dark winters"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(f"{_LAMP}.", f"{_LAMP}.", id="word for word"),
        pytest.param(f"{_LAMP}.", f"{_LAMP.lower()}!", id="other capitals and signs"),
        pytest.param(
            f"{_LAMP}.",
            "The lamp on the outer pier was lit again after five dark winters.",
            id="one word changed",
        ),
        pytest.param(
            f"{_LAMP}.",
            f"It was a good day, they say: {_LAMP}, and nobody complained of it.",
            id="a part of a longer sentence",
        ),
        pytest.param(
            "“You cannot mend in a week what rotted for thirty years,” said the mayor.",
            "A diver put it so: “You cannot mend in a week what rotted for thirty "
            "years.”",
            id="one quotation in two frames",
        ),
        pytest.param(
            "Ada Lorvell of the harbour office told the council on Monday that the "
            "crane, the two sheds and the old slipway will be sold by the end of May.",
            "Nils Berg of the harbour office told the council on Monday that the "
            "crane, the two sheds and the old slipway will be sold by the end of May.",
            id="another name in a long sentence",
        ),
    ],
)
def test_one_passage(one: str, other: str) -> None:
    """Two wordings of one passage are told to be that, whichever comes first."""
    assert shares_words(Saying(one), Saying(other))
    assert shares_words(Saying(other), Saying(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            f"{_LAMP}.", "A ferry ran aground on the sand below it.", id="nothing"
        ),
        pytest.param(
            "Critics point to Corton, where a large and costly hall stands empty.",
            "Critics point to Wesby, where a large and costly hall stands empty.",
            id="the same of two places",
        ),
        pytest.param(
            "They met at the end of the pier and spoke of the weather for an hour.",
            "He left at the end of the war and never saw his brother again.",
            id="a figure of speech",
        ),
        pytest.param(
            "The lamp was lit on the outer pier again.",
            "The lamp of the inner mole was out again.",
            id="words in common, not in a row",
        ),
    ],
)
def test_two_sentences(one: str, other: str) -> None:
    """Sentences that only resemble each other are not one passage."""
    assert not shares_words(Saying(one), Saying(other))
    assert not shares_words(Saying(other), Saying(one))
