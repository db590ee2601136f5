"""A saved page becomes the lines that a person sees, with what its markup claims."""

import sys

import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.errors import SourceError
from site_builder.model import SourceText
from site_builder.reading import parse_source
from site_builder.reading.page import declared_encoding

PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Crash seen - The Daily</title>
<meta name="author" content="Ada Lovelace and Bob Stone">
<meta name="description" content="A short standfirst.">
<meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2021-02-25T10:00:00Z">
<link rel="canonical" href="https://example.org/2021/crash">
<style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li>News</li></ul></nav>
<header><div>The Daily</div><h1>Rover sees the crash</h1></header>
<article><p><time>25 February 2021</time></p>
<p>The rover saw the crash of its descent stage on Thursday, <b>engineers</b>
said, and sent an image home.<br>It was a good day.</p>
<script>var a = "<p>not text</p>";</script>
<h2>What next</h2><ul><li>First the rover will test its wheels for weeks.</li></ul>
<blockquote><p>We are very happy with this landing, said the engineer.</p></blockquote>
<figure><img alt="not a line"><figcaption>The plume. <i>NASA</i></figcaption></figure>
<table><tr><th>Mass</th><td>1025 kg</td></tr></table>
<p>The mission goes on for at least one Martian year in the crater of Jezero.</p>
<button>Share</button></article>
<aside><h3>Related</h3><p>Another story of 2024 about people on the moon</p></aside>
<footer>Copyright 2024</footer><svg><text>no</text></svg></body></html>
"""


def _parse(markup: str) -> SourceText:
    return parse_source("a.html", markup.encode())


def test_lines_are_the_blocks_of_the_page() -> None:
    """One line for each block a person sees, in order, with its telling element."""
    source = _parse(PAGE)

    assert list(zip(source.hints.tags, source.lines, strict=True)) == [
        ("nav", "Home"),
        ("nav", "News"),
        ("header", "The Daily"),
        ("h1", "Rover sees the crash"),
        ("time", "25 February 2021"),
        (
            "p",
            "The rover saw the crash of its descent stage on Thursday, engineers said,"
            " and sent an image home.",
        ),
        ("p", "It was a good day."),
        ("h2", "What next"),
        ("li", "First the rover will test its wheels for weeks."),
        ("blockquote", "We are very happy with this landing, said the engineer."),
        ("figcaption", "The plume. NASA"),
        ("table", "Mass 1025 kg"),
        (
            "p",
            "The mission goes on for at least one Martian year in the crater of Jezero.",
        ),
        ("button", "Share"),
        ("aside", "Related"),
        ("aside", "Another story of 2024 about people on the moon"),
        ("footer", "Copyright 2024"),
    ]


def test_markup_claims_become_hints() -> None:
    """Title, persons, day and address are kept as the page says them, with origin."""
    hints = _parse(PAGE).hints

    told = {(hint.field, hint.origin): hint.value for hint in hints.candidates}
    assert told == {
        ("author", "author"): "Ada Lovelace and Bob Stone",
        ("standfirst", "description"): "A short standfirst.",
        ("outlet", "og:site_name"): "The Daily",
        ("published", "article:published_time"): "2021-02-25T10:00:00Z",
        ("url", "canonical"): "https://example.org/2021/crash",
        ("headline", "title"): "Crash seen - The Daily",
        ("headline", "h1"): "Rover sees the crash",
        ("published", "time"): "25 February 2021",
    }
    assert hints.url == "https://example.org/2021/crash"
    assert hints.language == "en-GB"


def test_extracted_article_is_marked() -> None:
    """The lines that the extractor takes for the article are known by number."""
    source = _parse(PAGE)

    body = {source.lines[number - 1] for number in source.hints.body}
    assert "We are very happy with this landing, said the engineer." in body
    assert "What next" in body
    assert "It was a good day." in body
    assert not body & {"Home", "Related", "Copyright 2024"}


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        pytest.param("<p>a<p>b", ("a", "b"), id="tags never closed"),
        pytest.param("a<b>b</b>c", ("abc",), id="inline tags"),
        pytest.param("<pre>a\nb</pre>c", ("a", "b", "c"), id="preformatted"),
        pytest.param("<p>a&nbsp;\n  b</p>", ("a b",), id="white space"),
        pytest.param("<p>a<!-- x -->b</p>", ("ab",), id="comment in a word"),
        pytest.param("<p>a<noscript>x</noscript></p>b", ("a", "b"), id="no script"),
        pytest.param("<?xml version='1.0'?><p>a</p>", ("a",), id="XHTML"),
        pytest.param("<p>a&#1;b</p>", ("a\ufffdb",), id="control character"),
        pytest.param("just text", ("just text",), id="no markup at all"),
        pytest.param("<div>" * 3000 + "deep", ("deep",), id="deeper than the parser"),
    ],
)
def test_broken_pages_give_their_text(markup: str, lines: tuple[str, ...]) -> None:
    """Bad markup costs no text."""
    assert _parse(markup).lines == lines


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<!-- a -->", id="comment only"),
        pytest.param(b"<script>a</script>", id="script only"),
    ],
)
def test_page_without_text_is_a_finding(data: bytes) -> None:
    """An empty page is read and reported, not an error."""
    source = parse_source("a.html", data)

    assert [finding.code for finding in source.findings] == ["empty"]


def test_unparsable_page_is_a_finding() -> None:
    """Where the parser gives up, the text is kept and the doubt is said."""
    findings = _parse("<div>" * 3000 + "deep").findings

    assert [finding.code for finding in findings] == ["page-not-parsed"]


def test_failing_extractor_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines stand even where the extractor breaks down."""

    def fail(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)

    source = _parse(PAGE)

    assert [finding.code for finding in source.findings] == ["page-not-extracted"]
    assert len(source.hints.tags) == len(source.lines) == 17


@pytest.mark.parametrize(
    "library",
    [pytest.param("trafilatura", id="extractor"), pytest.param("lxml", id="parser")],
)
def test_missing_extra_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the message says how to get it."""
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(SourceError) as caught:
        _parse(PAGE)

    assert str(caught.value) == (
        "a.html: saved pages need an extra that is not installed;"
        " install it with: pip install 'site-builder[html]'."
    )


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(b'<meta charset="windows-1251">', "windows-1251", id="HTML5"),
        pytest.param(
            b'<meta http-equiv=x content="text/html; charset=koi8-r">',
            "koi8-r",
            id="HTML4",
        ),
        pytest.param(b"<meta charset=ISO-8859-1>", "cp1252", id="what browsers mean"),
        pytest.param(b'<?xml version="1.0" encoding="big5"?>', "big5hkscs", id="XML"),
        pytest.param(b"<meta charset=rot13>", None, id="no character encoding"),
        pytest.param(b"<meta charset=x-unknown>", None, id="unknown label"),
        pytest.param(b"<meta charset=unicode_escape>", None, id="Python's own"),
        pytest.param(b"<p>charset=koi8-r</p>", None, id="in the text"),
    ],
)
def test_declared_encoding_is_found(data: bytes, encoding: str | None) -> None:
    """A page's claim is read where browsers read it, in the sense that they give it."""
    assert declared_encoding(data) == encoding


def test_declared_encoding_is_used() -> None:
    """A page in an old encoding is read by its claim, without a doubt."""
    source = parse_source(
        "a.html", "<meta charset=cp1250><p>Gdańsk</p>".encode("cp1250")
    )

    assert (source.lines, source.encoding, source.findings) == (
        ("Gdańsk",),
        "cp1250",
        (),
    )


TAGS = st.sampled_from(
    (
        "<p>¦</p>¦<div>¦<table>¦<td>¦<a href='http://[x'>¦<script>¦<!--¦"
        "<meta name=author content='¦<time datetime=9999-99-99>¦<title>¦&#0;¦<br>¦"
        "<script type='application/ld+json'>{\"@type\": 5, ¦<html lang=''>¦text ¦>"
    ).split("¦")
)


@settings(deadline=None, max_examples=50)
@given(st.lists(TAGS | st.text(max_size=5)).map("".join))
def test_any_page_is_answered(markup: str) -> None:
    """Any page is read; every line has its tag and shows something."""
    source = parse_source("a.html", markup.encode())

    assert len(source.hints.tags) == len(source.lines)
    assert all(line.strip() for line in source.lines)
    assert all(1 <= number <= len(source.lines) for number in source.hints.body)
