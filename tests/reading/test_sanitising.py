"""Foreign markup becomes harmless, and its words stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.reading.sanitising import (
    in_paragraph,
    is_only_images,
    sanitise,
    text_of,
)

REL = ' rel="noopener noreferrer"'


@pytest.mark.parametrize(
    ("markup", "sanitised"),
    [
        pytest.param("<b>a</b>", "<b>a</b>", id="what an article needs"),
        pytest.param("a<script>b</script>", "a", id="script"),
        pytest.param("a<style>b</style>", "a", id="style"),
        pytest.param("a<iframe src=//x>b</iframe>", "a", id="frame"),
        pytest.param(
            "<p onclick=x style=y class=z id=w>a</p>", "<p>a</p>", id="attributes"
        ),
        pytest.param("<div>a</div>", "a", id="boxes"),
        pytest.param(
            "<a href='http://x.y'>a</a>", f'<a href="http://x.y"{REL}>a</a>', id="link"
        ),
        pytest.param("<a href='javascript:x'>a</a>", "a", id="script as a link"),
        pytest.param("<a href='other.md'>a</a>", "a", id="link to a neighbour"),
        pytest.param("<a href='//x.y/z'>a</a>", "a", id="link without a scheme"),
        pytest.param(
            "<a href='#fn-2'>a</a>",
            f'<a href="#fn-2"{REL}>a</a>',
            id="link to a footnote",
        ),
        pytest.param("<a href='#x'>a</a>", "a", id="link to nowhere"),
        pytest.param(
            "<img src=x.jpg alt='A &lt;b&gt;'>",
            "A &lt;b&gt;",
            id="picture beside the text",
        ),
        pytest.param(
            '<img src=x.jpg alt="<script>x</script>">',
            "&lt;script&gt;x&lt;/script&gt;",
            id="alternative text with tags",
        ),
        pytest.param(
            "<img src='data:image/png;base64,xx' alt=a>", "a", id="picture inside"
        ),
        pytest.param(
            "<img src=http://x.y/z.jpg alt=a>",
            f'<a href="http://x.y/z.jpg"{REL}>a</a>',
            id="picture elsewhere",
        ),
        pytest.param(
            "<img src=http://x.y/z.jpg>",
            f'<a href="http://x.y/z.jpg"{REL}>z.jpg</a>',
            id="picture without words",
        ),
        pytest.param(
            "<a href=http://x.y><img src=http://z alt=a></a>",
            f'<a href="http://x.y"{REL}>a</a>',
            id="picture in a link",
        ),
        pytest.param("<p><img src=x.jpg></p>", "", id="nothing left"),
        pytest.param("a&#1;b&#11;c", "a\ufffdb c", id="control characters by number"),
    ],
)
def test_markup_is_made_safe(markup: str, sanitised: str) -> None:
    """Nothing runs, nothing is fetched, nothing leads where the site has no page."""
    assert sanitise(markup) == sanitised


PIECES = st.sampled_from(
    (
        "<script>¦</script>¦<img src=http://a/b>¦<img src=x onerror=y>¦<a href=¦'¦\"¦"
        ">¦<¦<svg>¦<math>¦<style>¦<p>¦</p>¦<a href='javascript:x'>¦<iframe srcdoc=x>¦"
        "<table>¦<td background=http://x>¦&lt;¦&#60;¦<!--¦"
        "<link rel=stylesheet href=http://x>¦<input autofocus onfocus=x>¦alt='<img>'"
    ).split("¦")
)


@given(st.lists(PIECES | st.text(max_size=3)).map("".join))
def test_nothing_runs_and_nothing_is_fetched(markup: str) -> None:
    """Whatever comes in, only harmless tags with harmless attributes come out."""
    tags = re.findall(r"<([^>\s]+)((?:[^>\"]|\"[^\"]*\")*)>", sanitise(markup))

    names = {name.lstrip("/") for name, _ in tags}
    assert not names & {
        "script",
        "style",
        "iframe",
        "img",
        "svg",
        "link",
        "input",
        "math",
    }
    attributes = {
        name for _, rest in tags for name in re.findall(r'([\w-]+)="[^"]*"', rest)
    }
    assert attributes <= {"href", "rel", "title", "start", "colspan", "rowspan", "id"}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>a &amp; <b>b</b>\nc</p>", "a & b c", id="paragraph"),
        pytest.param("<ul><li>a</li><li>b</li></ul>", "a\nb", id="list"),
        pytest.param("<p>a<br>b</p>", "a\nb", id="line break"),
        pytest.param("<tr><td>a</td><td>b</td></tr>", "a b", id="row"),
        pytest.param(
            '2021<sup id="fnref-1"><a href="#fn-1">1</a></sup>',
            "2021",
            id="footnote's number",
        ),
        pytest.param('<a title="a > b">c</a>', "c", id="angle in an attribute"),
    ],
)
def test_text_is_what_a_person_reads(markup: str, text: str) -> None:
    """Markup goes, words stay, blocks stand on lines of their own."""
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("markup", "only"),
    [
        pytest.param("<p><img src=a alt=b></p>", True, id="picture"),
        pytest.param(
            "<p><a href=http://x><img src=a></a></p>", True, id="linked picture"
        ),
        pytest.param("<p>See <img src=a></p>", False, id="picture in a sentence"),
        pytest.param("<p></p>", False, id="nothing"),
    ],
)
def test_pictures_are_told_from_paragraphs(markup: str, only: bool) -> None:  # noqa: FBT001 - the expectation
    """A paragraph that holds only pictures is a picture."""
    assert is_only_images(markup) is only


@pytest.mark.parametrize(
    ("markup", "whole"),
    [
        pytest.param("a", "<p>a</p>", id="bare words"),
        pytest.param("<p>a</p>", "<p>a</p>", id="a block"),
        pytest.param("<li>a</li>", "<ul><li>a</li></ul>", id="item without its list"),
        pytest.param("<dt>a</dt>", "<dl><dt>a</dt></dl>", id="term without its list"),
    ],
)
def test_parts_get_their_whole(markup: str, whole: str) -> None:
    """What cannot stand by itself is put into what it needs."""
    assert in_paragraph(markup) == whole
