"""`site-builder inspect`: how each text was understood, and why."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from site_builder.building.gathering import Understood, understand
from site_builder.cli.listing import article_lines
from site_builder.cli.report import strict_complaint
from site_builder.cli.reviewing import review
from site_builder.cli.speaking import fitted_width, say, say_bytes, say_left_out
from site_builder.describing import describe
from site_builder.model import Article
from site_builder.reading import find_named

_CONTROLS = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON may hold unescaped and a terminal should not get."""


def run(
    paths: Sequence[Path],
    *,
    as_json: bool = False,
    reviewed: bool = False,
    strict: bool = False,
    jobs: int | None = None,
) -> int:
    """Print how the texts at `paths` were understood, and give the exit status.

    Where it is to be `reviewed`, proposed sidecars are written instead.

    What can be read is printed even where another text cannot: that is a failure only
    under `strict`, or where nothing could be read.
    """
    found = find_named(paths)
    understood = understand(found, jobs=jobs)
    if reviewed:
        review(found, understood)
    elif as_json:
        for article in understood.collection.articles:
            say_bytes(json_line(article))
    else:
        for line in listing(understood):
            say(line)
    for failure in understood.failures:
        say_left_out(failure.message)
    return int(strict and strict_complaint((), understood.failures) is not None)


def json_line(article: Article) -> bytes:
    """Write an article as one line of JSON in UTF-8.

    Half a character (a lone surrogate) and control characters are escaped as JSON
    has it, so the line is valid UTF-8 and harmless on a terminal.
    """
    text = json.dumps(describe(article), ensure_ascii=False)
    escaped = _CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return escaped.encode("utf-8", "backslashreplace") + b"\n"


def listing(understood: Understood) -> Iterator[str]:
    """Write the articles one after the other, as wide as the terminal."""
    width = fitted_width(sys.stdout)
    for number, article in enumerate(understood.collection.articles):
        if number:
            yield ""
        yield from article_lines(article, understood.timeline, width)
