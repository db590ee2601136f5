"""Headlines that stand in a stack: decks of old papers, labels and standfirsts."""

import pytest

from site_builder.loader import load_text
from site_builder.model import Article

PROSE = (
    "The ferry to the outer islands will sail again on Monday, after a winter in which"
    " the slip was mended and the old boiler taken out."
)
MORE = (
    "Her master said that he had missed the gulls, and that the passengers would find"
    " the saloon as cold as they had left it."
)


def _load(*above: str) -> Article:
    return load_text("a.txt", "\n".join((*above, "", PROSE, "", MORE)).encode())


@pytest.mark.parametrize(
    ("lines", "headline", "standfirst"),
    [
        pytest.param(
            ("LOSS OF THE", "ISLAND FERRY", "BOATS PUT OUT", "ALL HANDS SAVED"),
            "LOSS OF THE ISLAND FERRY",
            "BOATS PUT OUT ALL HANDS SAVED",
            id="runs on",
        ),
        pytest.param(
            ("ISLAND FERRY LOST", "BOATS PUT OUT", "ALL HANDS SAVED"),
            "ISLAND FERRY LOST",
            "BOATS PUT OUT ALL HANDS SAVED",
            id="one line",
        ),
        pytest.param(
            ("THE LINDSEA MERCURY, 6 MARCH 1902", "", "FERRY LOST IN", "THE SOUND"),
            "FERRY LOST IN THE SOUND",
            None,
            id="under a masthead",
        ),
    ],
)
def test_reads_stacked_deck(
    lines: tuple[str, ...], headline: str, standfirst: str | None
) -> None:
    """The first lines are the headline as far as they run on, the others sum up."""
    article = _load(*lines)

    assert article.headline is not None
    assert article.headline.value == headline
    told = article.standfirst.value if article.standfirst else None
    assert told == standfirst


@pytest.mark.parametrize("label", ["Comment", "Meinung"])
@pytest.mark.parametrize("byline", ["By Hanna Brook", "Hanna Brook"])
def test_title_below_label_is_headline(label: str, byline: str) -> None:
    """Below a section's name the title is the headline, the longer line sums up."""
    title, summary = "Let the ferry be", "A bridge is for lorries and a boat is for us"

    article = _load(label, title, summary, byline)

    assert article.headline is not None
    assert article.headline.value == title
    assert article.standfirst is not None
    assert article.standfirst.value == summary
    assert [author.value for author in article.authors] == ["Hanna Brook"]
