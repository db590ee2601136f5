"""The lines of a page's article: what the extractor takes, and their like."""

from site_builder.reading import parse_source

LONG = (
    "The old bridge over the Ebb was closed on Monday after a crack was found in its"
    " {} arch, the county said in a statement on its own pages that evening."
)
ARCHES = ("first", "second", "third", "fourth", "fifth")


def _body(markup: str) -> list[str]:
    source = parse_source("a.html", f"<html><body>{markup}</body></html>".encode())
    return [source.lines[number - 1] for number in sorted(source.hints.body)]


def test_what_stands_between_belongs_to_it() -> None:
    """Short pieces in the container of the article are the article's."""
    paragraphs = [f"<p>{LONG.format(arch)}</p>" for arch in ARCHES]
    paragraphs.insert(2, "<h3>What next</h3><ul><li>A wall</li><li>A road</li></ul>")
    page = f'<div class="story">{"".join(paragraphs)}</div>'

    body = _body(page)

    assert {"What next", "A wall", "A road"} <= set(body)


def test_a_line_that_is_a_link_is_none_of_it() -> None:
    """Links to other stories between the paragraphs are not the article's."""
    paragraphs = [f"<p>{LONG.format(arch)}</p>" for arch in ARCHES]
    link = '<p><a href="/b">Another bridge over another river was closed too</a></p>'
    paragraphs.insert(2, link)

    body = _body(f'<div class="story">{"".join(paragraphs)}</div>')

    assert LONG.format("fifth") in body
    assert "Another bridge over another river was closed too" not in body


def test_next_to_nothing_is_nothing() -> None:
    """Where the extractor finds hardly anything the lines speak for themselves."""
    assert _body("<p>Gone.</p>") == []
