"""What each template draws in, and that no other template matters to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from site_builder.rendering import ancestry, theme_folders
from site_builder.rendering.ancestry import digest_templates

THEME = {
    "base.html": "<body>{% block main %}{% endblock %}</body>",
    "article.html": '{% extends "base.html" %}{% import "parts/text.html" as text %}',
    "index.html": '{% extends "base.html" %}',
    "parts/text.html": '{% from "parts/signs.html" import sign %}',
    "parts/signs.html": "{% macro sign() %}{% endmacro %}",
    "chosen.html": "{% include view.part %}",
    "listed.html": "{%- include ['base.html', 'index.html'] -%}",
    "own.html": '{% extends "default/base.html" %}',
}
OWN = ("article.html", "index.html", "chosen.html", "listed.html", "own.html")


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Write the templates of a theme."""
    for name, text in THEME.items():
        (tmp_path / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theme" / name).write_text(text)
    return tmp_path / "theme"


@pytest.mark.parametrize(
    ("edited", "changed"),
    [
        pytest.param("index.html", {"index.html"}, id="itself"),
        pytest.param(
            "base.html",
            {"article.html", "index.html", "own.html"},
            id="what is extended",
        ),
        pytest.param("parts/signs.html", {"article.html"}, id="at two removes"),
    ],
)
def test_an_edit_changes_those_that_draw_it_in(
    theme: Path, edited: str, changed: set[str]
) -> None:
    """The others keep their digest, but those that may draw in anything."""
    before = digest_templates((theme,))
    (theme / edited).write_text(THEME[edited] + "!")
    after = digest_templates((theme,))

    assert {name for name in OWN if before[name] != after[name]} == {
        *changed,
        "chosen.html",
        "listed.html",
    }


@pytest.mark.parametrize("folder", theme_folders(None, "templates"), ids=["default"])
def test_the_default_theme_draws_in_what_jinja_says(folder: Path) -> None:
    """What is found at a glance is what the parser finds."""
    texts = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*.html")
    }
    environment = Environment(autoescape=True)

    assert {name: ancestry._drawn_in(text, texts) for name, text in texts.items()} == {
        name: frozenset(find_referenced_templates(environment.parse(text.decode())))
        for name, text in texts.items()
    }


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda own: (own / "base.html").write_text("<p>"), id="override"),
        pytest.param(
            lambda own: (own / "article.html").write_text("{% include 'no.html' %}"),
            id="what is missing",
        ),
    ],
)
def test_the_own_template_goes_before_the_default(
    theme: Path, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    """A collection's template changes what draws it in; `default/` stays as it is."""
    own = tmp_path / "own"
    own.mkdir()
    before = digest_templates((own, theme))
    change(own)
    after = digest_templates((own, theme))

    assert before["article.html"] != after["article.html"]
    assert before["own.html"] == after["own.html"]
