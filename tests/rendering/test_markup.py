"""Sentences and dates in markup that a source brings."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.rendering.marks import Mark
from site_builder.rendering.markup import Quoted, mark_up


@pytest.mark.parametrize(
    ("markup", "text", "marked"),
    [
        pytest.param(
            "<p>It <em>fell</em>. All saw.</p>",
            "It fell.",
            '<p><span id="s1">It <em>fell</em>.</span> All saw.</p>',
            id="an element inside",
        ),
        pytest.param(
            "<p><em>It fell.</em> All saw.</p>",
            "It fell.",
            '<p><em><span id="s1">It fell.</span></em> All saw.</p>',
            id="inside an element",
        ),
        pytest.param(
            "<p>Tom &amp; I\nsaw.</p>",
            "Tom & I saw.",
            '<p><span id="s1">Tom &amp; I\nsaw.</span></p>',
            id="escapes and line breaks",
        ),
        pytest.param(
            "<ul><li>It fell</li><li>on Friday.</li></ul>",
            "It fell on Friday.",
            '<ul><li><span id="s1">It fell</span></li><li>on Friday.</li></ul>',
            id="over two items",
        ),
        pytest.param(
            "<p>Nothing.</p>",
            "It fell.",
            '<span id="s1"></span><p>Nothing.</p>',
            id="not there",
        ),
    ],
)
def test_a_sentence_gets_its_address(markup: str, text: str, marked: str) -> None:
    """The address stands around the words, and no element is cut in two."""
    assert mark_up(markup, (Quoted(text, "s1"),)) == marked


def test_a_date_leads_to_its_event() -> None:
    """A date is a link with its machine form; inside a link it is no second one."""
    date = Mark(3, 7, "date", "#t1931", "1931")

    plain = mark_up("<p>In 1931.</p>", (Quoted("In 1931.", "s1", (date,)),))
    linked = mark_up(
        '<p>In <a href="x">1931</a>.</p>', (Quoted("In 1931.", "s1", (date,)),)
    )

    assert (
        '<a class="when" href="#t1931"><time datetime="1931">1931</time></a>' in plain
    )
    assert '<a href="x"><time datetime="1931">1931</time></a>' in linked


@given(
    st.lists(st.sampled_from(["<em>", "</em>", "a ", "b. ", "&amp;", "<p>", "</p>"])),
    st.sampled_from(["a b.", "b. a", "& a", "a"]),
)
def test_no_word_and_no_tag_is_lost(parts: list[str], text: str) -> None:
    """Whatever the markup, without the marks it is what it was."""
    markup = "".join(parts)

    marked = mark_up(markup, (Quoted(text, "s1"),))

    assert re.sub("<span[^>]*>|</span>", "", marked) == markup
    assert 'id="s1"' in marked
