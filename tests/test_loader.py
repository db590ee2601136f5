"""The address of an article is made of its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from site_builder.loader import make_slug

_TITLES = st.text(st.characters(max_codepoint=127), max_size=120)


@given(_TITLES)
def test_the_short_way_to_an_address_is_the_long_one(title: str) -> None:
    """Plain titles get the address that the library for it would give them."""
    known = slugify(title, max_length=80, word_boundary=True, save_order=True)

    assert make_slug(title) == (known or "article")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        pytest.param("The Ferry's 1,200th Trip", "the-ferry-s-1200th-trip", id="marks"),
        pytest.param("Rope &amp; Sail", "rope-sail", id="an entity"),
        pytest.param("Über die Brücke", "uber-die-brucke", id="accents"),
        pytest.param("?!", "article", id="no word"),
        pytest.param("a" * 30 + " " + "b" * 60, "a" * 30, id="too long"),
    ],
)
def test_an_address_has_the_words_of_the_title(title: str, slug: str) -> None:
    """Words stay, in small ASCII letters, as many as have room."""
    assert make_slug(title) == slug
