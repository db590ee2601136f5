"""Whole texts, each line with the role that a careful reader gives it.

A file of `tests/texts/` is input and expectation in one: every line is written
`role | text`. `pytest --force-regen` writes down what the program says instead, to be
reviewed as a diff.
"""

from pathlib import Path

import pytest

from site_builder.loader import load_text

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))
SEPARATOR = " | "


def test_texts_are_there() -> None:
    """The goldens are found; an empty folder would make the test below pass unasked."""
    assert len(TEXTS) >= 5


@pytest.mark.parametrize("path", [pytest.param(p, id=p.stem) for p in TEXTS])
def test_every_line_is_read_as_a_careful_reader_does(
    path: Path, request: pytest.FixtureRequest
) -> None:
    """The role of every line is the one that its golden gives."""
    expected = path.read_text("utf-8")
    lines = [line.partition(SEPARATOR)[2] for line in expected.split("\n")]

    article = load_text(path.name, "\n".join(lines).encode())

    said = list(lines)
    for line in article.lines:
        said[line.number - 1] = f"{line.role}{SEPARATOR}{line.text}"
    if request.config.getoption("force_regen"):
        path.write_text("\n".join(said), "utf-8")
    assert "\n".join(said) == expected
