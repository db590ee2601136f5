"""Markdown pieces become safe markup and plain words, each with its lines."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Chunk
from site_builder.reading.markdown import Body, parse_markdown


def _parse(text: str) -> Body:
    return parse_markdown("a.md", text.split("\n"), 0)


def _only(text: str) -> Chunk:
    (chunk,) = _parse(text).chunks
    return chunk


@pytest.mark.parametrize(
    ("text", "kind", "words", "markup"),
    [
        pytest.param(
            "A rover\nlands",
            "paragraph",
            "A rover lands",
            "<p>A rover\nlands</p>",
            id="plain paragraph",
        ),
        pytest.param(
            "A *rover*",
            "paragraph",
            "A rover",
            "<p>A <em>rover</em></p>",
            id="emphasis",
        ),
        pytest.param(
            "A & <b",
            "paragraph",
            "A & <b",
            "<p>A &amp; &lt;b</p>",
            id="signs of markup",
        ),
        pytest.param(
            "The <Perseverance>",
            "paragraph",
            "The <Perseverance>",
            "<p>The &lt;Perseverance&gt;</p>",
            id="word in angles",
        ),
        pytest.param("a  \nb", "paragraph", "a\nb", "<p>a<br>\nb</p>", id="hard break"),
        pytest.param(
            "#Mars is red",
            "paragraph",
            "#Mars is red",
            "<p>#Mars is red</p>",
            id="hashtag",
        ),
        pytest.param(
            "1969. *Apollo*",
            "paragraph",
            "1969. Apollo",
            "<p>1969. <em>Apollo</em></p>",
            id="year",
        ),
        pytest.param(
            "[Smith]: *Hi*",
            "paragraph",
            "[Smith]: Hi",
            "<p>[Smith]: <em>Hi</em></p>",
            id="interview",
        ),
        pytest.param(
            "Learn\n-----",
            "heading",
            "Learn",
            "<h2>Learn</h2>",
            id="underlined heading",
        ),
        pytest.param(
            "## Learn C# ##",
            "heading",
            "Learn C#",
            "<h2>Learn C#</h2>",
            id="heading with a sharp",
        ),
        pytest.param("#", "rule", "", "", id="empty heading"),
        pytest.param(
            "> a\n> b",
            "quote",
            "a b",
            "<blockquote>\n<p>a\nb</p>\n</blockquote>",
            id="quotation",
        ),
        pytest.param("***", "rule", "", "<hr>", id="rule"),
        pytest.param(
            "```\n<b>\n```",
            "code",
            "<b>",
            "<pre><code>&lt;b&gt;\n</code></pre>",
            id="code",
        ),
        pytest.param(
            "\ta\n\tb",
            "code",
            "a\nb",
            "<pre><code>a\nb\n</code></pre>",
            id="indented code",
        ),
        pytest.param(
            "![A plume](p.jpg)", "image", "A plume", "<p>A plume</p>", id="picture"
        ),
        pytest.param("<p align=x>a</p>", "paragraph", "a", "<p>a</p>", id="html"),
        pytest.param("<div>a</div>", "paragraph", "a", "<p>a</p>", id="html box"),
        pytest.param("<h3>a</h3>", "heading", "a", "<h2>a</h2>", id="html heading"),
        pytest.param("<script>a</script>", "rule", "", "", id="script"),
        pytest.param("[a]: http://b.c", "rule", "", "", id="link definition"),
    ],
)
def test_pieces_are_rendered(text: str, kind: str, words: str, markup: str) -> None:
    """Each piece has its kind, its words, and markup that shows the same words."""
    chunk = _only(text)

    assert (chunk.kind, chunk.text, chunk.html) == (kind, words, markup)


def test_table_is_rendered() -> None:
    """A table keeps its cells in rows."""
    chunk = _only("a | b\n--|--\n1 | *2*")

    assert (chunk.kind, chunk.text) == ("table", "a b\n1 2")
    assert chunk.html.startswith("<table>")


def test_lists_nest_at_two_columns() -> None:
    """Items that a person sees inside one another are rendered so."""
    chunk = _only("- a\n  - b\n    1. c\n- d")

    assert re.sub(r"\s", "", chunk.html) == (
        "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>"
    )


def test_paragraphs_stay_in_their_item() -> None:
    """A paragraph under an item belongs to it, though indented by two columns only."""
    chunk = _only("- a\n\n  more\n- b")

    assert chunk.text == "a\nmore\nb"
    assert chunk.html.count("<li>") == 2


def test_links_may_be_defined_anywhere() -> None:
    """A definition serves every piece of the text, before it and after."""
    chunks = _parse("[a][x]\n\n[X]: http://b.c\n\n[x]").chunks

    assert ["http://b.c" in chunk.html for chunk in chunks] == [True, False, True]


def test_footnotes_lead_there_and_back() -> None:
    """Marks are numbered as they come; each note leads back to its first mark."""
    mark, again, note, other = _parse(
        "One[^b] two[^a].\n\nAgain[^b].\n\n[^a]: A *note*.\n[^b]: Other"
    ).chunks

    assert '<sup id="fnref-1"><a href="#fn-1"' in mark.html
    assert '<sup id="fnref-2"><a href="#fn-2"' in mark.html
    assert '<sup><a href="#fn-1"' in again.html
    assert note.html.startswith('<ol start="2"><li id="fn-2">A <em>note</em>.')
    assert '<a href="#fnref-1">' in other.html
    assert [chunk.text for chunk in (mark, note)] == ["One two.", "A note."]


def test_texts_do_not_know_each_other() -> None:
    """What one text defines, links and footnotes, is unknown to the next."""
    _parse("A [mill][m] turns[^1].\n\n[m]: https://example.org/\n\n[^1]: Once.")

    (paragraph,) = _parse("A [mill][m] turns[^1].").chunks

    assert paragraph.html == "<p>A [mill][m] turns[^1].</p>"


def test_footnote_without_a_mark_leads_nowhere() -> None:
    """A note that nothing refers to has no way back, and unknown marks stay text."""
    note, text = _parse("[^a]: A note.\n\nNo such note[^b].").chunks

    assert "href" not in note.html
    assert text.text == "No such note[^b]."


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        pytest.param("# T\n\n## a\n\n### b", [2, 2, 3], id="headline and sections"),
        pytest.param("# a\n\n# b\n\n## c", [2, 2, 3], id="sections only"),
        pytest.param("### a\n\n##### b", [2, 3], id="gaps"),
        pytest.param("###### a\n\n# b", [3, 2], id="upside down"),
        pytest.param("> # a\n\n## b", [2, 2], id="inside a quotation"),
    ],
)
def test_headings_stand_below_the_headline(text: str, levels: list[int]) -> None:
    """The page's h1 stays the only one, and no level below it is left out."""
    markup = "".join(chunk.html for chunk in _parse(text).chunks)

    assert [int(level) for level in re.findall(r"<h(\d)>", markup)] == levels


def test_level_is_that_of_the_source() -> None:
    """A chunk tells the level that its author wrote."""
    assert [chunk.level for chunk in _parse("# a\n\n#### b\n\nc").chunks] == [1, 4, 0]


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 20_000, id="open brackets"),
        pytest.param("[a](" * 5_000, id="open links"),
        pytest.param("1. " * 5_000, id="lists in lists"),
        pytest.param("<div>" * 30_000, id="boxes in boxes"),
        pytest.param("*a* " * 100_000, id="endless paragraph"),
    ],
)
def test_tangled_pieces_are_shown_as_they_are(text: str) -> None:
    """What would take minutes to render is shown plain, word for word, and noted."""
    body = _parse(f"{text}\n\nA *rover*.")

    assert body.chunks[0].text == text.strip()
    assert body.chunks[1].html == "<p>A <em>rover</em>.</p>"
    assert [(each.code, each.line) for each in body.findings] == [
        ("markdown-left-plain", 1)
    ]


SAFE = st.text(st.characters(exclude_categories=["C"], exclude_characters="\\`*_[<&"))


@given(SAFE.filter(str.strip))
def test_plain_words_come_through(text: str) -> None:
    """A paragraph without marks keeps every word."""
    shown = " ".join(chunk.text for chunk in _parse(f"Mars {text}").chunks)

    assert shown.split() == f"Mars {text}".split()


MARKS = st.sampled_from(
    (
        "```¦# ¦> ¦- ¦  - ¦1. ¦    ¦---¦===¦|¦-|-¦<div>¦[¦](¦<!--¦-->¦[a]: b.c¦"
        "[^1]: ¦[^1]¦text¦*¦_¦`¦![¦)¦\n¦\n\n¦<script>¦<img src=http://x onerror=y>¦"
        "<a href=javascript:x>¦&#0;¦\\"
    ).split("¦")
)


@given(st.lists(MARKS | st.text(max_size=4)).map("".join))
def test_any_markdown_is_answered(text: str) -> None:
    """Any text is rendered, every line is in one chunk in order, nothing runs."""
    lines = text.split("\n")

    chunks = _parse(text).chunks

    taken = [n for chunk in chunks for n in range(chunk.first, chunk.last + 1)]
    blank = {n for n, line in enumerate(lines, 1) if not line.strip()}
    assert [n for n in taken if n not in blank] == [
        n for n in range(1, len(lines) + 1) if n not in blank
    ]
    assert len(taken) == len(set(taken))
    markup = "".join(chunk.html for chunk in chunks)
    assert not re.search(
        r"<(script|img|style|iframe)|<[^>]* on\w+=\"|=\"javascript", markup
    )


def test_levels_of_headings_stay_apart() -> None:
    """A part, its chapter and what is deeper have three levels on the page."""
    text = "# Title\n\n## Part\n\n### Chapter\n\n#### Deep"
    chunks = parse_markdown("a.md", text.split("\n"), 0).chunks

    assert [chunk.html[:4] for chunk in chunks[1:]] == ["<h2>", "<h3>", "<h4>"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# a" + " " * 60_000 + "b", id="blanks in a heading"),
        pytest.param("# " + "#" * 29_000 + "b", id="marks in a heading"),
        pytest.param("[^" * 60_000 + "\n\n[^1]: a note", id="footnotes that open"),
    ],
)
def test_hostile_texts_take_no_time(text: str) -> None:
    """Time grows with the length of a text, not with its square."""
    begun = time.process_time()
    parse_markdown("a.md", text.split("\n"), 0)

    assert time.process_time() - begun < 5
