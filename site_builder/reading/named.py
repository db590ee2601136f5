"""Pictures that a text names: where its markup has them, with what words."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.model import Chunk, NamedPicture

_MARKED = re.compile(
    r"!\[(?P<alt>[^\[\]]*)\]\("
    r"\s*(?:<(?P<angled>[^<>\n]+)>|(?P<src>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*))"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
"""`![alt](src "title")`; the title is what browsers show beside the pointer."""
_ELEMENT = re.compile(r"(?i)<img\b(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(
    r"""(?i)\b(src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_CODE = re.compile(r"(`+)(?:(?!\1).)+\1")
_LITERAL = frozenset({"code"})


def named_in_markdown(
    name: str, lines: Sequence[str], chunks: Iterable[Chunk]
) -> tuple[NamedPicture, ...]:
    """Find the pictures of a Markdown text, by the lines on which they stand."""
    return tuple(
        NamedPicture(src, name, number, alt=alt, in_text=True)
        for chunk in chunks
        if chunk.kind not in _LITERAL
        for number in range(chunk.first, chunk.last + 1)
        for src, alt in _in_line(lines[number - 1])
    )


def _in_line(line: str) -> Iterator[tuple[str, str]]:
    """Give source and alternative text of each picture in a line, from left to right.

    What stands in code is shown as it is written and is none.
    """
    if "![" not in line and "<" not in line:
        return
    line = _CODE.sub("", line)
    found: list[tuple[int, str, str]] = []
    for marked in _MARKED.finditer(line):
        src = marked["angled"] or marked["src"]
        found.append((marked.start(), src, marked["alt"]))
    for element in _ELEMENT.finditer(line):
        said = {
            name.lower(): html.unescape(double or single or bare)
            for name, double, single, bare in _ATTRIBUTE.findall(element["attributes"])
        }
        if said.get("src"):
            found.append((element.start(), said["src"], said.get("alt", "")))
    for _, src, alt in sorted(found):
        yield src.strip(), " ".join(alt.split())
