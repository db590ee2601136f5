"""What trafilatura takes for the article of a page."""

import logging
from collections import Counter

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from site_builder.model import Finding
from site_builder.reading.pagelines import PageText, Place

_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    etree.LxmlError,
)
"""What strange pages have made extractors raise; anything else is our own fault."""

_ENOUGH = 200
"""Characters of the article from which a container is known as its own."""
_SHARE = 0.2
"""Share of the text in such a container that is the article's."""
_MOST = 0.5
"""Share from which what follows the article in it belongs to it too."""
_PARAGRAPH = 120
"""Characters from which a line is a paragraph of its own weight."""
_ASIDE = frozenset({"aside", "footer", "nav", "button", "figcaption"})

_BREAK = "\u2028"

for _library in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
    # They report to the console what is no concern of the user; findings are ours.
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)


def extract(
    name: str, tree: HtmlElement, text: PageText
) -> tuple[frozenset[int], tuple[Finding, ...]]:
    """Number the lines of the page that are its article.

    They are those that trafilatura takes for it, and their like: it loses single
    paragraphs that stand in the markup as the others do.
    """
    try:
        document = trafilatura.bare_extraction(tree, include_comments=False)
    except _FAILURES as failure:
        message = (
            "The extractor failed on this page"
            f" ({type(failure).__name__}); its article is read line by line."
        )
        return frozenset(), (Finding(name, 0, "page-not-extracted", message),)

    body = getattr(document, "body", None)
    found = set() if body is None else _keys(body)
    numbers = {
        number
        for number, line in enumerate(text.lines, start=1)
        if (key := _key(line)) and key in found
    }
    if sum(len(text.lines[number - 1]) for number in numbers) < _ENOUGH:
        # Next to nothing: the lines tell more by themselves.
        return frozenset(), ()
    return frozenset((numbers | _alike(text, numbers)) - text.linked), ()


def _alike(text: PageText, numbers: set[int]) -> set[int]:
    """Find the lines in the containers that the article is in.

    A container counts where enough of its text was taken; short lines count only
    between lines that were, for what follows an article is short.
    """
    homes = [_home(place) for place in text.places]
    whole: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for number, (line, home) in enumerate(zip(text.lines, homes, strict=True), start=1):
        whole[home] += len(line)
        taken[home] += len(line) if number in numbers else 0
    ours = {
        home
        for home, size in taken.items()
        if size >= _ENOUGH and size >= _SHARE * whole[home]
    }
    mostly = {home for home in ours if taken[home] >= _MOST * whole[home]}
    last = max((n for n in numbers if homes[n - 1] in ours), default=0)
    first = min((n for n in numbers if homes[n - 1] in ours), default=0)
    return {
        number
        for number, (line, home, tag) in enumerate(
            zip(text.lines, homes, text.tags, strict=True), start=1
        )
        if (home in ours or tag == "pre")
        and tag not in _ASIDE
        and first < number
        and (number < last or tag != "pre")
        and (number < last or home in mostly or len(line) >= _PARAGRAPH)
    }


def _home(place: Place) -> str:
    """Name what holds the line's block, and around a list what holds that."""
    if not place:
        return ""
    at = -3 if place[-1].startswith("li") else -2
    return place[at] if len(place) >= -at else place[0]


def _keys(body: etree._Element) -> set[str]:
    """Give the key of every block of the article, and of the lines within it."""
    for line_break in body.iter("lb"):
        line_break.tail = f"{_BREAK}{line_break.tail or ''}"
    blocks = ["".join(map(str, block.itertext())) for block in body.iter()]
    return {_key(text) for block in blocks for text in (block, *block.split(_BREAK))}


def _key(text: str) -> str:
    """Reduce a text to its letters and digits: extractors change the space between."""
    return "".join(filter(str.isalnum, text.lower()))
