"""What the ending of a name tells."""

import pytest

from site_builder.reading.kinds import split_ending


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        pytest.param("a.txt", ("a", ".txt"), id="an ending"),
        pytest.param("a.b.HTML", ("a.b", ".HTML"), id="the last one counts"),
        pytest.param("notes", ("notes", ""), id="none"),
        pytest.param(".txt", (".txt", ""), id="a hidden file"),
        pytest.param("a.", ("a.", ""), id="a dot alone"),
        pytest.param("..", ("..", ""), id="dots alone"),
        pytest.param("", ("", ""), id="nothing"),
    ],
)
def test_a_name_is_parted_before_its_last_dot(
    name: str, parts: tuple[str, str]
) -> None:
    """A dot that begins or ends a name makes no ending."""
    assert split_ending(name) == parts
