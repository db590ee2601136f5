"""What trafilatura makes of a page: its article, its title, author and day."""

import logging

import trafilatura
from lxml import etree
from trafilatura.metadata import extract_metadata

from site_builder.model import Finding, Hints

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

_BREAK = "\u2028"

_DATES = {
    "original_date": True,
    # Off: the search through the text finds the days of other stories.
    "extensive_search": False,
    # htmldate takes today for the end of time, and the same page would read otherwise
    # next year.
    "max_date": "2100-01-01",
}

for _library in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
    # They report to the console what is no concern of the user; findings are ours.
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)


def extract(
    name: str, text: str, lines: tuple[str, ...]
) -> tuple[Hints, tuple[Finding, ...]]:
    """Ask trafilatura about the page `text`, whose visible text is `lines`."""
    try:
        metadata = extract_metadata(text, date_config=_DATES, extensive=False)
        document = trafilatura.bare_extraction(text, include_comments=False)
    except _FAILURES as failure:
        message = (
            "The extractor failed on this page"
            f" ({type(failure).__name__}); its article is read line by line."
        )
        return Hints(), (Finding(name, 0, "page-not-extracted", message),)

    body = getattr(document, "body", None)
    found = set() if body is None else _keys(body)
    hints = Hints(
        headline=_text(metadata.title),
        standfirst=_text(metadata.description),
        authors=_persons(metadata.author),
        outlet=_text(metadata.sitename),
        published=_text(metadata.date),
        url=_text(metadata.url),
        language=_text(metadata.language),
        body=frozenset(
            number
            for number, line in enumerate(lines, start=1)
            if (key := _key(line)) and key in found
        ),
    )
    return hints, ()


def _keys(body: etree._Element) -> set[str]:
    """Give the key of every block of the article, and of the lines within it."""
    for line_break in body.iter("lb"):
        line_break.tail = f"{_BREAK}{line_break.tail or ''}"
    blocks = ["".join(map(str, block.itertext())) for block in body.iter()]
    return {_key(text) for block in blocks for text in (block, *block.split(_BREAK))}


def _key(text: str) -> str:
    """Reduce a text to its letters and digits: extractors change the space between."""
    return "".join(filter(str.isalnum, text.lower()))


def _text(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _persons(author: str | None) -> tuple[str, ...]:
    """Part the names, which trafilatura joins with semicolons."""
    names = (" ".join(name.split()) for name in (author or "").split(";"))
    return tuple(dict.fromkeys(name for name in names if name))
