"""The laws of expressions that are compiled late."""

import re

import pytest

from site_builder.understanding.expressions import Late

_TEXT = "two tides and ten tides"


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_matches_are_those_of_a_compiled_expression(method: str) -> None:
    """Each way of matching answers as that of a compiled expression does."""
    late, plain = (
        getattr(make(r"(\w+) TIDES", re.IGNORECASE), method)(_TEXT, 2)
        for make in (Late, re.compile)
    )

    assert (late and late.span()) == (plain and plain.span())


def test_all_matches_are_found() -> None:
    """Lists, walks and replacements are those of a compiled expression."""
    late = Late(r"t\w+s")

    assert late.findall(_TEXT) == ["tides", "tides"]
    assert [match.start() for match in late.finditer(_TEXT)] == [4, 18]
    assert late.sub("-", _TEXT) == "two - and ten -"
    assert late.subn("-", _TEXT) == ("two - and ten -", 2)


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    """An expression costs nothing until it is used; only then its faults show."""
    late = Late("(")

    with pytest.raises(re.error):
        late.search(_TEXT)
