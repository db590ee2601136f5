"""The frame of a page."""

from dataclasses import replace

import pytest

from site_builder.errors import RenderError
from site_builder.model import Site
from site_builder.rendering.head import make_head


def test_no_public_address_without_a_base_url(site: Site) -> None:
    """Canonical addresses exist only where the site has a base URL."""
    assert make_head(site, "timeline.html", "T", "D").canonical is None


def test_a_public_address_with_a_base_url(public_site: Site) -> None:
    """The front page is the base URL itself; other pages stand below it."""
    index = make_head(public_site, "index.html", "T", "D")
    article = make_head(public_site, "articles/a.html", "T", "D")

    assert index.canonical == "https://archive.example/harbour/"
    assert article.canonical == "https://archive.example/harbour/articles/a.html"


@pytest.mark.parametrize(
    ("path", "root"),
    [
        pytest.param("index.html", "", id="top"),
        pytest.param("articles/a.html", "../", id="below"),
        pytest.param("404.html", "/harbour/", id="404"),
    ],
)
def test_the_way_to_the_top(public_site: Site, path: str, root: str) -> None:
    """Pages link relative to themselves, the 404 page from the root."""
    assert make_head(public_site, path, "T", "D").root == root


def test_an_accent_colours_both_palettes(site: Site) -> None:
    """A collection's accent stands for light pages and for dark ones."""
    head = make_head(replace(site, accent=("#123456", "gold")), "index.html", "T", "D")

    assert head.style == (
        ":root{--accent:#123456}"
        "@media (prefers-color-scheme:dark){:root{--accent:gold}}"
    )


def test_an_accent_that_is_no_colour_is_refused(site: Site) -> None:
    """What could close the style element never reaches the page."""
    bad = replace(site, accent=("red", "</style><script>"))

    with pytest.raises(RenderError, match="is no CSS colour"):
        make_head(bad, "index.html", "T", "D")
