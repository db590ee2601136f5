"""Mentions of several articles, gathered into events."""

import pytest

from site_builder.timeline.clustering import average_link
from site_builder.timeline.gathering import gather
from site_builder.timeline.likeness import Mention
from site_builder.timeline.wording import stem


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


def test_average_link_weighs_all_pairs() -> None:
    """One strong tie does not pull in a thing that the rest of a group is far from."""
    alike = {(0, 1): 0.9, (1, 2): 0.6}

    assert average_link(3, alike, least=0.5, far=0.0) == ((0, 1), (2,))


def test_average_link_joins_while_the_mean_holds() -> None:
    """Groups are joined where their members are alike on the average."""
    alike = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.5}

    assert average_link(3, alike, least=0.5, far=0.0) == ((0, 1, 2),)


TEXTS = (
    "Divers raised the bell of the Aurora in Harwick. Mayor Olsen praised the divers.",
    "The bell of the Aurora was raised by divers off Harwick, said Mayor Olsen.",
    "A bridge in Tessel was raised for repairs. Engineers blame rust in its cables.",
    "Engineers raised the Tessel bridge for repairs because its cables rust.",
)


def test_gathers_what_tells_of_one_event() -> None:
    """One verb in two stories makes two events, each with both of its articles."""
    mentions = [
        Mention(at, 0, text, start, start + len("raised"))
        for at, text in enumerate(TEXTS)
        for start in [text.index("raised")]
    ]

    assert gather(TEXTS, mentions) == ((0, 1), (2, 3))


def test_nothing_makes_no_groups() -> None:
    """No texts and no mentions give no groups."""
    assert gather((), ()) == ()
