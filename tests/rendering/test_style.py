"""The palettes of the default style."""

import re
from collections.abc import Iterator

import pytest

from site_builder.rendering import static_files, theme_folders

_TEXT = ("--ink", "--soft", "--accent", "--second")
_MARGIN = ("--faint",)


def _palettes() -> Iterator[tuple[str, dict[str, str], dict[str, str]]]:
    """Give each scheme's name, its colours, and the colours of its roles."""
    files = {
        f.path: f.data.decode() for f in static_files(theme_folders(None, "static"))
    }
    css = files["static/style.css"]
    dark = re.findall(
        r"@media \(prefers-color-scheme: dark\) \{\n(.*?)\n\}", css, re.DOTALL
    )
    light = css
    for block in dark:
        light = light.replace(block, "")
    for name, text in (("light", light.split("@media")[0]), ("dark", dark[0])):
        roles_text = light if name == "light" else dark[1]
        colours = dict(re.findall(r"(--[a-z]+): (#[0-9a-f]{6})", text))
        roles = dict(
            re.findall(r"\.role-([a-z]+)[^{}]*\{ --role: (#\w{6})", roles_text)
        )
        yield name, colours, roles


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, two: str) -> float:
    low, high = sorted((_luminance(one), _luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("colours", "roles"),
    [pytest.param(colours, roles, id=name) for name, colours, roles in _palettes()],
)
def test_text_stands_out(colours: dict[str, str], roles: dict[str, str]) -> None:
    """Text has a contrast of 7 to 1 and all else of 4.5 to 1, in light and in dark."""
    paper = colours["--paper"]
    text = {name: _contrast(colours[name], paper) for name in _TEXT}
    other = {name: _contrast(colours[name], paper) for name in _MARGIN}
    other |= {role: _contrast(colour, paper) for role, colour in roles.items()}

    assert {name: round(c, 2) for name, c in text.items() if c < 7} == {}
    assert {name: round(c, 2) for name, c in other.items() if c < 4.5} == {}
    assert roles
