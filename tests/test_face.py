"""The public face: what `import site_builder` offers, and what it costs."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import site_builder


@pytest.mark.parametrize("name", site_builder.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """What the face promises it has."""
    assert getattr(site_builder, name) is not None
    assert name in dir(site_builder)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The face answers like any module."""
    with pytest.raises(AttributeError, match="no attribute 'bild'"):
        _ = getattr(site_builder, "bild")  # noqa: B009 - a checker knows it is missing


def test_types_and_names_agree() -> None:
    """The stub declares exactly the names that the face has."""
    stub = Path(site_builder.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    lists = [
        ast.literal_eval(node.value)
        for node in ast.parse(stub).body
        if isinstance(node, ast.Assign)
    ]

    assert lists == [site_builder.__all__]


def test_importing_it_loads_nothing_else() -> None:
    """A program that only asks for the version does not wait for templates."""
    script = (
        "import sys, site_builder\n"
        "print([name for name in sys.modules if name.startswith('site_builder.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"
