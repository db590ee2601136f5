"""A Markdown text falls into pieces, and no line falls between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.reading.blocks import split_blocks


def _forms(text: str) -> list[tuple[str, int, int]]:
    return [
        (piece.form.value, piece.first, piece.last)
        for piece in split_blocks(text.split("\n"))
    ]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param(
            "one\ntwo\n\nthree",
            [("paragraph", 1, 2), ("paragraph", 4, 4)],
            id="paragraphs",
        ),
        pytest.param("# A\nb", [("heading", 1, 1), ("paragraph", 2, 2)], id="heading"),
        pytest.param("#Mars is red", [("paragraph", 1, 1)], id="hashtag"),
        pytest.param(
            "A\n===\nb",
            [("underlined heading", 1, 2), ("paragraph", 3, 3)],
            id="underlined heading",
        ),
        pytest.param(
            "a\nb\n---\nc",
            [("paragraph", 1, 2), ("rule", 3, 3), ("paragraph", 4, 4)],
            id="rule under a paragraph",
        ),
        pytest.param(
            "- a\n- b\n\n  more\n\nc",
            [("list", 1, 4), ("paragraph", 6, 6)],
            id="loose list",
        ),
        pytest.param(
            "- a\nlazy\n\nc",
            [("list", 1, 2), ("paragraph", 4, 4)],
            id="lazy line in a list",
        ),
        pytest.param(
            "a:\n- b\n- c",
            [("paragraph", 1, 1), ("list", 2, 3)],
            id="list under a paragraph",
        ),
        pytest.param(
            "- a\n1. b", [("list", 1, 1), ("list", 2, 2)], id="two kinds of list"
        ),
        pytest.param(
            "1969. Apollo lands.", [("paragraph", 1, 1)], id="a year is no number"
        ),
        pytest.param(
            "> a\nlazy\n> b\n\n> c", [("quote", 1, 3), ("quote", 5, 5)], id="quotations"
        ),
        pytest.param(
            "```py\n# x\n\ny\n```\nz",
            [("fenced code", 1, 5), ("paragraph", 6, 6)],
            id="fenced code",
        ),
        pytest.param(
            "```\na\n\nb",
            [("paragraph", 1, 2), ("paragraph", 4, 4)],
            id="fence never closed",
        ),
        pytest.param("~~~~\n~~~\n~~~~", [("fenced code", 1, 3)], id="longer fence"),
        pytest.param(
            "    x\n\n    y\nz",
            [("indented code", 1, 3), ("paragraph", 4, 4)],
            id="indented code",
        ),
        pytest.param("a\n    b", [("paragraph", 1, 2)], id="indented continuation"),
        pytest.param(
            "a|b\n-|-\n1|2\n\nc", [("table", 1, 3), ("paragraph", 5, 5)], id="table"
        ),
        pytest.param("a|b\nc", [("paragraph", 1, 2)], id="no table without its rule"),
        pytest.param("* * *", [("rule", 1, 1)], id="rule of stars"),
        pytest.param(
            "<div>\na\n</div>\n\nb", [("html", 1, 3), ("paragraph", 5, 5)], id="html"
        ),
        pytest.param(
            "<script>\n\nx\n</script>\ny",
            [("html", 1, 4), ("paragraph", 5, 5)],
            id="script with a gap",
        ),
        pytest.param("<!-- a\n\nb -->", [("html", 1, 3)], id="comment with a gap"),
        pytest.param(
            "<!-- a\n\nb",
            [("html", 1, 1), ("paragraph", 3, 3)],
            id="comment never closed",
        ),
        pytest.param(
            "[a]: b.org\n[c]: <d>",
            [("definition", 1, 1), ("definition", 2, 2)],
            id="link definitions",
        ),
        pytest.param("[Smith]: Hello.", [("paragraph", 1, 1)], id="an interview"),
        pytest.param(
            "[^1]: a\n    b\n[^2]: c",
            [("footnote", 1, 2), ("footnote", 3, 3)],
            id="footnotes",
        ),
        pytest.param("\n \n\t\n", [], id="blank lines"),
    ],
)
def test_pieces_and_their_lines(text: str, forms: list[tuple[str, int, int]]) -> None:
    """Each piece of Markdown is told by its form and knows its first and last line."""
    assert _forms(text) == forms


MARKS = st.sampled_from(
    (
        "```¦~~~¦# ¦> ¦- ¦1. ¦    ¦\t¦---¦===¦|¦-|-¦<div>¦<!--¦-->¦<pre>¦[a]: b.c¦"
        "[^1]: ¦text¦¦ ¦\n¦\n\n¦\r"
    ).split("¦")
)


@given(st.lists(MARKS | st.text(max_size=4)).map("".join))
def test_every_line_is_in_one_piece(text: str) -> None:
    """Every line that is not blank stands in exactly one piece, in order."""
    lines = text.split("\n")

    taken = [
        (number, line)
        for piece in split_blocks(lines)
        for number, line in enumerate(piece.lines, piece.first)
        if line.strip()
    ]

    assert taken == [(n, line) for n, line in enumerate(lines, 1) if line.strip()]
