"""Text with the words marked that something is to be said about."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.rendering.marks import Mark, cut, write_marked

_OFFSETS = st.integers(min_value=0, max_value=30)
_MARKS = st.lists(
    st.builds(Mark, _OFFSETS, _OFFSETS, st.just("date"), st.none(), st.none()),
    max_size=6,
)
_ANCHORS = st.lists(st.tuples(_OFFSETS, st.text("ab", min_size=1)), max_size=4)
_SENTENCES = st.lists(
    st.tuples(_OFFSETS, _OFFSETS, st.text("xy", min_size=1)), max_size=4
)


def test_cuts_at_marks() -> None:
    """A mark becomes a piece."""
    pieces = cut("It fell on Friday.", (Mark(11, 17, "date", "#x"),))

    assert [(p.kind, p.text) for p in pieces] == [
        ("text", "It fell on "),
        ("date", "Friday"),
        ("text", "."),
    ]


@given(st.text(max_size=25), _MARKS)
def test_no_character_is_lost(text: str, marks: list[Mark]) -> None:
    """However marks overlap, the pieces together are the text."""
    assert "".join(piece.text for piece in cut(text, marks)) == text


@pytest.mark.parametrize(
    ("marks", "anchors", "sentences", "html"),
    [
        pytest.param(
            [Mark(11, 17, "date", "a.html#x", "2021")],
            [],
            [(0, 18, "s1")],
            '<span id="s1">It fell on <a class="when" href="a.html#x">'
            '<time datetime="2021">Friday</time></a>.</span> All saw.',
            id="a date in a sentence",
        ),
        pytest.param(
            [Mark(11, 17, "date")],
            [(13, "l2")],
            [],
            'It fell on <span id="l2"></span><mark class="when">Friday</mark>. All saw.',
            id="an anchor inside a mark",
        ),
        pytest.param(
            [],
            [(0, "l2"), (27, "l3")],
            [(0, 18, "s1")],
            '<span id="s1"><span id="l2"></span>It fell on Friday.</span> All saw.'
            '<span id="l3"></span>',
            id="anchors at the ends",
        ),
        pytest.param(
            [Mark(11, 22, "date")],
            [],
            [(0, 18, "s1")],
            '<span id="s1">It fell on Friday.</span> All saw.',
            id="a mark that leaves its sentence",
        ),
        pytest.param(
            [Mark(19, 27, "dim")],
            [],
            [(0, 18, "s1"), (11, 27, "s2")],
            '<span id="s1">It fell on Friday.</span> '
            '<span class="part dim">All saw.</span>',
            id="sentences that overlap",
        ),
    ],
)
def test_marks_become_elements(
    marks: list[Mark],
    anchors: list[tuple[int, str]],
    sentences: list[tuple[int, int, str]],
    html: str,
) -> None:
    """Sentences hold dates, and no element is cut by another."""
    assert (
        write_marked("It fell on Friday. All saw.", marks, anchors, sentences) == html
    )


@given(st.text(max_size=25), _MARKS, _ANCHORS, _SENTENCES)
def test_no_character_is_lost_in_elements(
    text: str,
    marks: list[Mark],
    anchors: list[tuple[int, str]],
    sentences: list[tuple[int, int, str]],
) -> None:
    """However all overlap, tags nest, the text stays, and every anchor is there."""
    html = write_marked(text, marks, anchors, sentences)

    assert unescape(re.sub("<[^>]*>", "", html)) == unescape_all(text)
    assert sorted(re.findall('<span id="([ab]+)"></span>', html)) == sorted(
        name for _, name in anchors
    )
    open_tags: list[str] = []
    for closing, name in re.findall("<(/?)([a-z]+)", html):
        if closing:
            assert open_tags.pop() == name
        else:
            open_tags.append(name)
    assert open_tags == []


def unescape_all(text: str) -> str:
    """Give `text` as a browser gives it back: it turns some numbers into signs."""
    return unescape(text.replace("&", "&amp;"))


def test_what_a_text_says_is_no_markup() -> None:
    """Signs of HTML are escaped, in marks and beside them."""
    assert write_marked("<b> & <i>", [Mark(4, 5, "dim")]) == (
        '&lt;b&gt; <span class="part dim">&amp;</span> &lt;i&gt;'
    )
