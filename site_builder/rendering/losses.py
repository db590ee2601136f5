"""Words that a source's own markup does not bring onto the page.

A converter or a sanitiser drops what it cannot show: the third cell of a table with
two columns, the target of a link, a comment. The lines that hold it are told here.
"""

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

from site_builder.model import Line

_JOINING = frozenset(
    (
        "a abbr b bdi bdo big cite code del em font i ins kbd mark nobr q s samp small"
        " span strike strong tt u var wbr"
    ).split()
)
"""Tags that may stand inside a word; at all others a word ends."""
_TELLING = frozenset(
    "alt cite data href placeholder poster src srcdoc title value".split()
)
"""Attributes whose words a reader may want."""

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])([^<>]*)>")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_OPENING = re.compile(r"[ \t]*(?:[-+*>]|\d{1,3}[.)])(?=[ \t>])")
"""The mark of an item or a quotation; the page shows it as a shape or a number."""
_REFERENCE = re.compile(r"\[\^[^\[\]\s]{1,200}\]:?|(?<=\])\[[^\[\]]{0,200}\]")
"""Labels that lead to a footnote or to a definition elsewhere."""
_SIGNS = re.compile(r"[*_`~\\]")
_WORD = re.compile(r"\w+")


def lines_with_losses(lines: Iterable[Line], markup: str) -> set[int]:
    """Number the lines of a block that hold a word which `markup` does not show.

    A word counts as often as it stands there. Where a word is lost, every line of the
    block that holds it is named: which of them lost it cannot be told.
    """
    words = {line.number: _words_of_line(line.text) for line in lines}
    shown = Counter(_words(_Shown.of(markup)))
    lost = Counter(word for found in words.values() for word in found) - shown
    return {n for n, found in words.items() if not lost.keys().isdisjoint(found)}


def _words_of_line(text: str) -> list[str]:
    while match := _OPENING.match(text):
        text = text[match.end() :]
    return _words(unescape(_TAG.sub(_told, _REFERENCE.sub(" ", text))))


def _words(text: str) -> list[str]:
    return _WORD.findall(_SIGNS.sub("", unquote(text)))


def _told(tag: re.Match[str]) -> str:
    values = [
        value.strip("\"'")
        for name, value in _ATTRIBUTE.findall(tag[2])
        if name.lower() in _TELLING
    ]
    if values:
        return f" {' '.join(values)} "
    return "" if tag[1].lower() in _JOINING else " "


class _Shown(HTMLParser):
    """Collects what a piece of markup says: its text, and words of its attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.aside: list[str] = []

    @classmethod
    def of(cls, markup: str) -> str:
        """Read `markup`; what attributes say comes last."""
        reader = cls()
        reader.feed(markup)
        reader.close()
        return f"{''.join(reader.said)} {' '.join(reader.aside)}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _JOINING:
            self.said.append(" ")
        self.aside.extend(value for name, value in attrs if value and name in _TELLING)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _JOINING:
            self.said.append(" ")

    def handle_data(self, data: str) -> None:
        self.said.append(data)
