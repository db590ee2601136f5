"""How alike two sentences are."""

from itertools import combinations

import pytest

from site_builder.model import DatedSentence, EventKind, Report
from site_builder.timeline.likeness import count_words, read_matter
from site_builder.timeline.likeness.lexicon import read_lexicon
from site_builder.timeline.likeness.tidings import (
    WEIGHTS,
    Subjects,
    Tiding,
    cosine,
    likeness,
    read_tiding,
    signs,
)
from site_builder.timeline.likeness.wording import words

SENTENCES = (
    "Police in Harwick arrested 12 smugglers of the Aurora.",
    "Twelve smugglers were detained at Harwick, said police.",
    "The ferry Aurora sank off Harwick with 30 lorries.",
    "A decision is expected, the council said.",
    "The mayor of Olm won the chess cup after 12 rounds.",
)
PAIRS = [
    pytest.param(one, two, id=f"{one} and {two}")
    for one, two in combinations(range(len(SENTENCES)), 2)
]


def dated(text: str) -> DatedSentence:
    """Make a sentence without the words of a date."""
    report = Report("", 1, 1, text, 0, 0, "2019-05-04", EventKind.REPORTED, "")
    return read_matter(report, words(text), "")


COUNTS = [count_words(text, [text]) for text in SENTENCES]
LEXICON = read_lexicon(COUNTS)
SUBJECTS = Subjects([each.subject for each in COUNTS], LEXICON)


def tiding(at: int, article: int) -> Tiding:
    """Read one of the sentences as one of an article."""
    return read_tiding(dated(SENTENCES[at]), article, LEXICON)


@pytest.mark.parametrize(("one", "two"), PAIRS)
@pytest.mark.parametrize("apart", [True, False], ids=["two articles", "one article"])
def test_likeness_is_the_weighed_sum_of_signs(
    one: int, two: int, *, apart: bool
) -> None:
    """What is fitted on signs is what is reckoned without writing them down."""
    first, second = tiding(one, 0), tiding(two, 1 if apart else 0)

    seen = signs(first, second, SUBJECTS)

    assert likeness(first, second, SUBJECTS) == pytest.approx(
        sum(WEIGHTS[name] * value for name, value in seen.items())
    )


@pytest.mark.parametrize("at", range(len(SENTENCES)))
def test_a_copy_is_alike_to_the_last_bit(at: int) -> None:
    """Rounding never decides which of two copies is the nearer one."""
    assert cosine(tiding(at, 0), tiding(at, 1), LEXICON) == 1
