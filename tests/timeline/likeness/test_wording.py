"""Words and their stems."""

import pytest

from site_builder.timeline.likeness.wording import stem


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("arrested", "arrests", id="inflection"),
        pytest.param("invasion", "invaded", id="noun of a verb"),
        pytest.param("shot", "shooting", id="irregular"),
        pytest.param("cancelled", "cancellation", id="doubled letter"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, two: str) -> None:
    """Inflections and derivations of one verb have one stem."""
    assert stem(one) == stem(two)


def test_other_words_keep_other_stems() -> None:
    """A short word is no derivation of a shorter one."""
    assert stem("mention") != stem("men")
