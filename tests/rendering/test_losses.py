"""Lines whose words a source's own markup does not show."""

import pytest

from site_builder.model import Line, Role
from site_builder.reading.markdown import parse_markdown
from site_builder.rendering.losses import lines_with_losses


def lost(text: str) -> list[int]:
    """Render a piece of Markdown and number the lines that lose words."""
    rows = text.split("\n")
    lines = [Line(n, row, Role.BODY, "by-hand") for n, row in enumerate(rows, 1) if row]
    chunks = parse_markdown("a.md", rows, 0).chunks
    return sorted(
        number
        for chunk in chunks
        for number in lines_with_losses(
            [line for line in lines if chunk.first <= line.number <= chunk.last],
            chunk.html,
        )
    )


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("a | b\n--|--\nc | d | gone", [3], id="third cell of two"),
        pytest.param("see [this](file.pdf)", [1], id="target that is dropped"),
        pytest.param("```python\nx = 1\n```", [1], id="language of a fence"),
        pytest.param("<p>seen</p>\n<!-- hidden -->", [2], id="comment"),
        pytest.param("<div>seen\n<script>var gone</script></div>", [2], id="script"),
        pytest.param("<div>seen\n<textarea>gone</textarea></div>", [2], id="textarea"),
    ],
)
def test_lines_that_lose_words_are_named(text: str, numbers: list[int]) -> None:
    """Whatever the page does not show is found."""
    assert lost(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("some *words* and un**believ**able ones", id="emphasis"),
        pytest.param("[here](https://example.org/a_b)", id="target that is kept"),
        pytest.param("7. one\n8. two", id="numbered list"),
        pytest.param("> 1. - deep", id="marks in marks"),
        pytest.param("a [b][ref]\n\n[ref]: https://e.org/ref", id="reference"),
        pytest.param("word[^n]\n\n[^n]: note", id="footnote"),
        pytest.param("a | b\n--|--\nc | d", id="table"),
        pytest.param("5 &lt; 6 &amp; more", id="entities"),
        pytest.param("# A heading #", id="heading"),
        pytest.param("<b>bold</b> and x<sup>2</sup>", id="html"),
        pytest.param("`a_b` \\*c\\*", id="code and escapes"),
    ],
)
def test_lines_that_lose_nothing_are_not(text: str) -> None:
    """Signs of Markdown are no words."""
    found = lost(text)

    assert [n for n in found if not text.split("\n")[n - 1].startswith("[")] == []
