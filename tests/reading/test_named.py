"""Pictures that a Markdown text names."""

import pytest

from site_builder.reading import parse_source


@pytest.mark.parametrize(
    ("line", "named"),
    [
        pytest.param("![a](b.jpg)", [("b.jpg", "a")], id="plain"),
        pytest.param('![a](b.jpg "T")', [("b.jpg", "a")], id="with a title"),
        pytest.param("![a](<b c.jpg>)", [("b c.jpg", "a")], id="with a blank"),
        pytest.param("![](b(1).jpg)", [("b(1).jpg", "")], id="with brackets"),
        pytest.param("<img alt='a' src=b.png>", [("b.png", "a")], id="an element"),
        pytest.param("See `![a](b.jpg)` there", [], id="in code"),
        pytest.param("``x ` ![a](b.jpg)``", [], id="in longer code"),
        pytest.param("a ` ![a](b.jpg)", [("b.jpg", "a")], id="behind a lone tick"),
        pytest.param("[a](b.jpg)", [], id="a link"),
    ],
)
def test_pictures_of_a_line(line: str, named: list[tuple[str, str]]) -> None:
    """Source and alternative text are read in each way in which they are written."""
    source = parse_source("a.md", f"# T\n\n{line}\n".encode())

    assert [(p.src, p.alt) for p in source.pictures] == named
    assert {p.line for p in source.pictures} <= {3}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("sign", ["`", "![a](", "<img ", "![a](x ", "`a``b"])
def test_odd_lines_take_no_time(sign: str) -> None:
    """A line that begins a picture again and again is read at once."""
    assert not parse_source("a.md", (sign * 3000).encode()).pictures
