"""What the markup of a page says of its article is kept, each saying with its origin."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.reading import parse_source
from site_builder.reading.metadata import gather
from site_builder.reading.pagelines import parse_tree


def _told(markup: str) -> list[tuple[str, str, str]]:
    tree = parse_tree(markup)
    assert tree is not None
    return [(hint.field, hint.value, hint.origin) for hint in gather(tree)]


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        pytest.param(
            '<p><a rel="author" href="/ada">Ada Lovelace</a></p>',
            ("author", "Ada Lovelace", "rel=author"),
            id="link to the author",
        ),
        pytest.param(
            '<div itemprop="author"><i>by</i> <b itemprop="name">Ada Lovelace</b></div>',
            ("author", "Ada Lovelace", "itemprop=author"),
            id="microdata",
        ),
        pytest.param(
            '<p class="post-byline">By Ada Lovelace</p>',
            ("author", "By Ada Lovelace", "byline"),
            id="class of a byline",
        ),
        pytest.param(
            '<time datetime="2021-02-25T10:00+01:00">yesterday</time>',
            ("published", "2021-02-25T10:00+01:00", "time"),
            id="time",
        ),
        pytest.param(
            '<time class="updated" datetime="2021-02-26">today</time>',
            ("modified", "2021-02-26", "time"),
            id="time of an update",
        ),
        pytest.param(
            "<h1>A bridge<br>closes</h1>",
            ("headline", "A bridge closes", "h1"),
            id="heading of two lines",
        ),
        pytest.param(
            '<p class="standfirst">The county looks at a crack in its second arch.</p>',
            (
                "standfirst",
                "The county looks at a crack in its second arch.",
                "standfirst-class",
            ),
            id="standfirst",
        ),
        pytest.param(
            '<meta property="og:title" content="Q &amp;amp; A">',
            ("headline", "Q & A", "og:title"),
            id="escaped twice",
        ),
    ],
)
def test_signs_are_kept_with_their_origin(
    markup: str, told: tuple[str, str, str]
) -> None:
    """A sign of a field is a saying about it, and its origin goes with it."""
    assert told in _told(f"<html><body>{markup}</body></html>")


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<aside><h1>Most read</h1></aside>", id="heading in an aside"),
        pytest.param('<footer><p class="byline">Us</p></footer>', id="footer"),
        pytest.param('<p class="comment-author">Bob Stone</p>', id="of a comment"),
        pytest.param('<p class="byline">' + "word " * 99 + "</p>", id="too long"),
    ],
)
def test_signs_of_something_else_are_left_aside(markup: str) -> None:
    """What stands in an aside, under a comment or is too long says nothing."""
    assert _told(f"<html><body>{markup}</body></html>") == []


@given(
    st.lists(
        st.sampled_from(
            [
                *("<h1>", "</h1>", '<p class="byline">', "<time datetime=", "<meta "),
                *('content="x"', ">", "</p>", '<div itemprop="author">', "</div>"),
                *("<script type=application/ld+json>{", "</script>", "<!--", "Ada "),
            ]
        )
    )
)
def test_any_markup_is_answered(pieces: list[str]) -> None:
    """Broken markup breaks nothing."""
    source = parse_source("a.html", "".join(pieces).encode())

    assert len(source.hints.tags) == len(source.lines)


def test_marks_without_end_cost_no_time() -> None:
    """A page of marks within marks is read as fast as another."""
    deep = '<div class="byline">' * 1_500 + "Ada" + "</div>" * 1_500
    tree = parse_tree(f"<html><body>{deep * 3}</body></html>")
    assert tree is not None

    start = time.process_time()
    gather(tree)

    assert time.process_time() - start < 3
