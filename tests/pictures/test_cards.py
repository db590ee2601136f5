"""Social cards: what stands on them, and that it has room."""

from io import BytesIO

import pytest
from PIL import Image

from site_builder.pictures import cards
from site_builder.pictures.cards import Card, card_key, draw_card, find_face

BUILT_IN = ""


def _card(headline: str = "The bell rings again", **said: str) -> Card:
    words = {"site": "Harbour", "below": "Harbour Weekly, 3 May 2021", **said}
    return Card("cards/a.png", headline=headline, **words)


def _drawn(card: Card) -> Image.Image:
    output = draw_card((card, BUILT_IN))
    assert output.path == card.path
    return Image.open(BytesIO(output.data)).convert("RGB")


def test_a_card_has_the_size_that_previews_ask_for() -> None:
    """A card is a picture of 1200 by 630 pixels."""
    assert _drawn(_card()).size == (1200, 630)


def test_a_card_has_the_colours_of_the_site() -> None:
    """Paper, ink and accent are those that are asked for."""
    image = _drawn(_card(paper="#ffffff", ink="#000000", accent="#0b5394"))

    colours = {colour for _, colour in image.getcolors(1 << 20) or ()}
    assert image.getpixel((600, 3)) == (0x0B, 0x53, 0x94)
    assert {(255, 255, 255), (0, 0, 0)} <= colours


def test_a_colour_that_only_browsers_know_is_replaced() -> None:
    """An accent that cannot be drawn stops nothing: the usual one is taken."""
    image = _drawn(_card(accent="oklch(70% 0.1 30)"))

    assert image.getpixel((600, 3)) == (0x8C, 0x2F, 0x14)


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("", id="none"),
        pytest.param("Bell", id="a word"),
        pytest.param("The bell rings " * 40, id="endless"),
        pytest.param("Bell" * 100, id="one endless word"),
    ],
)
def test_every_headline_stays_on_its_card(headline: str) -> None:
    """However long a headline is, the margins stay free and nothing overlaps."""
    image = _drawn(_card(headline, paper="#ffffff", ink="#000000"))

    paper = (255, 255, 255)
    right = image.crop((1125, 20, 1200, 630))
    between = image.crop((0, 505, 1200, 525))
    assert right.getcolors() == [(75 * 610, paper)]
    assert between.getcolors() == [(1200 * 20, paper)]


def test_a_headline_of_other_signs_has_other_pixels() -> None:
    """The words of a headline are what is drawn."""
    assert draw_card((_card("Bell"), BUILT_IN)) != draw_card((_card("Boat"), BUILT_IN))


def test_a_card_is_drawn_the_same_again() -> None:
    """The same words and the same font give the same bytes."""
    assert draw_card((_card(), BUILT_IN)) == draw_card((_card(), BUILT_IN))


def test_a_font_without_the_signs_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where only letters of English can be drawn, another headline has no card."""
    monkeypatch.setattr(cards, "_FACES", ("no-such-font.ttf", BUILT_IN))

    assert find_face(_card("The bell")) == BUILT_IN
    assert find_face(_card("Колокол")) is None


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_card("Other"), id="headline"),
        pytest.param(_card(site="Other"), id="site"),
        pytest.param(_card(below="Other"), id="day"),
        pytest.param(_card(accent="#000000"), id="accent"),
    ],
)
def test_a_key_has_all_that_a_card_shows(other: Card) -> None:
    """What changes a card changes its key."""
    assert card_key(other, BUILT_IN) != card_key(_card(), BUILT_IN)
