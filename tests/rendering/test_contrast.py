"""Whether a colour can be read."""

import re
from pathlib import Path

import pytest

from site_builder.rendering.contrast import (
    DARK_PAPER,
    LEAST,
    PAPER,
    contrast,
    lightened,
)
from site_builder.rendering.theme import theme_folders


@pytest.mark.parametrize(
    ("colour", "other", "ratio"),
    [
        pytest.param("#000", "#ffffff", 21.0, id="black on white"),
        pytest.param("#777777", "#777", 1.0, id="a colour on itself"),
        pytest.param("#767676", "#fff", 4.54, id="the palest readable grey"),
    ],
)
def test_contrast_is_that_of_wcag(colour: str, other: str, ratio: float) -> None:
    """From 1, none, to 21, black on white, whichever of the two is the paper."""
    assert contrast(colour, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, colour) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("colour", ["#000000", "#205493", "#9a3412", "#fff"])
def test_every_colour_can_be_lightened(colour: str) -> None:
    """What is light enough stays as it is; black becomes a grey."""
    assert contrast(lightened(colour), DARK_PAPER) >= LEAST
    assert lightened("#f0a384") == "#f0a384"


def test_the_paper_is_that_of_the_theme() -> None:
    """The colours measured against are those that the style gives its pages."""
    style = Path(theme_folders(None, "static")[-1], "style.css").read_text("utf-8")

    assert re.findall(r"--paper: (#\w+);", style)[:2] == [PAPER, DARK_PAPER]
