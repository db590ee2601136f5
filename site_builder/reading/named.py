"""Pictures that a text names: where its markup has them, with what words."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.model import Chunk, NamedPicture

_MARKED = re.compile(
    r"!\[(?P<alt>[^\[\]]{0,500})\]\(\s{0,9}"
    r"(?:<(?P<angled>[^<>]{1,500})>|(?P<src>(?:[^\s()]|\([^\s()]{0,99}\)){1,500}))"
    r"(?:\s{1,9}(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s{0,9}\)"
)
"""`![alt](src "title")`; the title is what browsers show beside the pointer.

Every part has an end, so that no line, however odd, takes long.
"""
_ELEMENT = re.compile(r"(?i)<img\b(?P<attributes>[^<>]{0,4000})>")
_ATTRIBUTE = re.compile(
    r"""(?i)\b(src|alt)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_TICKS = re.compile("`+")
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
    line = _without_code(line)
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


def _without_code(line: str) -> str:
    """Take out what stands between backticks, as many of them before it as behind."""
    runs = list(_TICKS.finditer(line)) if "`" in line else []
    closing: dict[int, list[int]] = {}
    for at in range(len(runs) - 1, -1, -1):
        closing.setdefault(len(runs[at][0]), []).append(at)
    kept: list[str] = []
    end = at = 0
    while at < len(runs):
        same = closing[len(runs[at][0])]
        while same and same[-1] <= at:
            same.pop()
        if same:
            kept.append(line[end : runs[at].start()])
            at = same[-1]
            end = runs[at].end()
        at += 1
    return "".join(kept) + line[end:]
