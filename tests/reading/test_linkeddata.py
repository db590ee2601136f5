"""What a page's JSON-LD says of its article is read, however it is written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.reading.linkeddata import read_linked_data
from site_builder.reading.pagelines import parse_tree


def _told(*scripts: str) -> list[tuple[str, str, str]]:
    page = "".join(
        f'<script type="application/ld+json">{script}</script>' for script in scripts
    )
    tree = parse_tree(f"<html><head>{page}</head><body><p>a</p></body></html>")
    assert tree is not None
    return [(hint.field, hint.value, hint.origin) for hint in read_linked_data(tree)]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(
            '{"@type": "NewsArticle", "headline": "A bridge closes"}', id="plain"
        ),
        pytest.param(
            '{"@graph": [{"@type": "WebSite"},'
            ' {"@type": ["Article"], "headline": "A bridge closes"}]}',
            id="in a graph",
        ),
        pytest.param(
            '[{"@type": "https://schema.org/BlogPosting",'
            ' "headline": "A bridge closes"}]',
            id="in a list",
        ),
        pytest.param(
            '{"@type": "Article", "headline": "A bridge closes",}',
            id="a comma too many",
        ),
        pytest.param(
            '//<![CDATA[\n{"@type": "Article", "headline": "A bridge closes"}\n//]]>',
            id="wrapped",
        ),
        pytest.param(
            '{"@type": "Article", "headline": "A bridge\n closes"};',
            id="a line end in a string",
        ),
    ],
)
def test_article_is_found(script: str) -> None:
    """The article is found wherever it stands, in JSON as pages write it."""
    assert _told(script) == [("headline", "A bridge closes", "json-ld")]


def test_authors_are_persons_or_organisations() -> None:
    """Who is no person is told apart, for an outlet is nobody's author."""
    told = _told(
        '{"@type": "Article", "author": [{"@type": "Person", "name": "Ada Lovelace"},'
        ' {"@type": "Organization", "name": "Ebb News"}, "Bob Stone"]}'
    )

    assert told == [
        ("author", "Ada Lovelace", "json-ld"),
        ("author", "Ebb News", "json-ld-organization"),
        ("author", "Bob Stone", "json-ld"),
    ]


def test_reference_is_followed() -> None:
    """An author who is named elsewhere in the graph is found there."""
    told = _told(
        '{"@graph": [{"@type": "Article", "author": {"@id": "#ada"}},'
        ' {"@type": "Person", "@id": "#ada", "name": "Ada Lovelace"}]}'
    )

    assert told == [("author", "Ada Lovelace", "json-ld")]


def test_first_article_is_the_page_s_own() -> None:
    """Related stories say nothing of this one."""
    told = _told(
        '{"@type": "Article", "headline": "This"}',
        '{"@type": "Article", "headline": "That"}',
    )

    assert told == [("headline", "This", "json-ld")]


@given(st.text())
def test_any_script_is_answered(script: str) -> None:
    """Broken linked data is left aside."""
    assert isinstance(_told(script.replace("<", "")), list)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "@type",
                        "@id",
                        "author",
                        "headline",
                        "name",
                        "publisher",
                        "@graph",
                    ]
                ),
                inner | st.just("Article"),
            )
        ),
    )
)
def test_any_shape_is_answered(value: object) -> None:
    """Values of a shape that nobody expects break nothing."""
    script = json.dumps(value).replace("<", "")

    assert isinstance(_told(script), list)
