"""Templates to pages."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.errors import RenderError
from site_builder.model import Page, Site
from site_builder.rendering import Renderer


def _renderer(folder: Path, **templates: str) -> Renderer:
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text)
    return Renderer((folder,), Site(title="A & B"))


def test_text_is_escaped(tmp_path: Path) -> None:
    """Whatever a text holds, it stays text."""
    renderer = _renderer(tmp_path, page="<p>{{ view }} {{ site.title }}</p>")

    output = renderer.render(Page("a.html", "page.html", "<script>"))

    assert output.data == b"<p>&lt;script&gt; A &amp; B</p>"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        pytest.param(
            "one\n{{ nothing }}", "page.html:2: the template fails", id="name"
        ),
        pytest.param(
            "{{ view.no }}", "page.html:1: the template fails", id="attribute"
        ),
        pytest.param("\n\n{% if %}", "page.html:3: the template does not", id="syntax"),
        pytest.param("{{ 1 / 0 }}", "page.html:1: the template fails", id="arithmetic"),
        pytest.param("{% include 'x.html' %}", '"x.html"', id="missing part"),
    ],
)
def test_a_broken_template_is_named(
    tmp_path: Path, template: str, message: str
) -> None:
    """The error names the template's file and line."""
    renderer = _renderer(tmp_path, page=template)

    with pytest.raises(RenderError) as caught:
        renderer.render(Page("a.html", "page.html", None))

    assert message in str(caught.value)


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    """A page whose template the theme lacks is refused."""
    with pytest.raises(RenderError, match=r'no template "page.html"'):
        _renderer(tmp_path).render(Page("a.html", "page.html", None))


def test_an_override_can_extend_the_default(tmp_path: Path) -> None:
    """A collection's template replaces one block and keeps the rest."""
    own, default = tmp_path / "own", tmp_path / "default"
    own.mkdir()
    default.mkdir()
    (default / "page.html").write_text("<{% block a %}a{% endblock %}>")
    (own / "page.html").write_text(
        '{% extends "default/page.html" %}{% block a %}b{% endblock %}'
    )

    output = Renderer((own, default), Site()).render(Page("a.html", "page.html", None))

    assert output.data == b"<b>"


def test_what_is_html_already_is_not_escaped(tmp_path: Path) -> None:
    """Quick escaping knows what is safe, what is no text, and every special sign."""
    renderer = _renderer(
        tmp_path,
        page="{% macro b(x) %}<b>{{ x }}</b>{% endmacro %}"
        "{{ view[0] }} {{ view[0]|safe }} {{ b(view[0]) }} {{ view[1] }} {{ view[2] }}",
    )

    output = renderer.render(Page("a.html", "page.html", ("\"'<>&", 12, None)))

    assert output.data.decode() == (
        "&#34;&#39;&lt;&gt;&amp; \"'<>& <b>&#34;&#39;&lt;&gt;&amp;</b> 12 None"
    )


def test_templates_compiled_ahead_give_the_same(tmp_path: Path) -> None:
    """A broken one is told of by the page that needs it, not before."""
    renderer = _renderer(tmp_path, page="<p>{{ view }}</p>", broken="{% if %}")

    renderer.prepare(["page.html", "broken.html", "missing.html"])

    assert renderer.render(Page("a", "page.html", 1)).data == b"<p>1</p>"
    with pytest.raises(RenderError, match="the template does not parse"):
        renderer.render(Page("a.html", "broken.html", None))


def test_jinja_waits_for_the_first_page() -> None:
    """A build that keeps every page loads no template engine."""
    code = (
        "import sys; from pathlib import Path; from site_builder.model import Site;"
        "from site_builder.rendering.engine import Renderer;"
        "Renderer((Path('x'),), Site()); sys.exit('jinja2' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
