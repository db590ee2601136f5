"""The text of a page as a person reads it: one line for each block, in order."""

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from site_builder.reading.characters import scrub

_DROPPED = frozenset(
    """
    audio canvas datalist embed head iframe math noembed noframes noscript object
    script select style svg template textarea title video
    """.split()
)
"""Elements whose content is not part of the page's text."""

_BLOCKS = frozenset(
    """
    address article aside blockquote body br button caption center dd details dialog
    dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
    hgroup hr html label legend li main menu nav ol option p pre search section
    summary table tbody tfoot thead tr ul
    """.split()
)
"""Elements that begin and end a line; a row of a table is one."""

_CELLS = frozenset({"td", "th"})

_TELLING = {
    **{
        tag: tag
        for tag in (
            *("h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "blockquote"),
            *("header", "time", "button", "table", "address", "pre"),
        )
    },
    "caption": "table",
    "dd": "li",
    "dt": "li",
}
"""Elements that say what a text is, and what they are reported as."""

_REGIONS = frozenset({"aside", "footer", "nav"})
"""Elements that say more than anything inside them: a heading in an aside is aside."""

_WEAK = frozenset({"", "header"})
"""What "p" overrides; in a quotation or a list it says nothing new."""


def parse_tree(text: str) -> HtmlElement | None:
    """Parse the page; None where the parser gives up, as on an empty page.

    Broken markup is mended. libxml2 stops 2,048 elements deep and would lose the rest.
    """
    parser = HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    cut_short = any("depth" in entry.message for entry in parser.error_log)
    return None if cut_short else tree


def walk_page(tree: HtmlElement) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the lines of the page, and for each the element that tells most about it."""
    walk = _Walk()
    walk.through(tree)
    return tuple(walk.lines), tuple(walk.tags)


@dataclass(slots=True)
class _Open:
    """An element that is being walked through, as seen from inside."""

    tag: str
    region: str
    dropped: bool


class _Walk:
    """Walks a tree without recursion: saved pages nest without end."""

    def __init__(self) -> None:
        """Start on a blank line."""
        self.lines: list[str] = []
        self.tags: list[str] = []
        self.pieces: list[tuple[str, str]] = []
        self.open = [_Open("", "", dropped=False)]

    def through(self, tree: HtmlElement) -> None:
        """Walk all of the tree and end the last line."""
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                self.enter(tag, element.text or "")
            else:
                self.leave(tag, element.tail or "")
        self.end_line()

    def enter(self, tag: str, text: str) -> None:
        """Open an element and take the text at its head."""
        if tag in _BLOCKS:
            self.end_line()
        around = self.open[-1]
        self.open.append(
            _Open(
                tag=_told_by(tag, around.tag),
                region=tag if tag in _REGIONS else around.region,
                dropped=around.dropped or tag in _DROPPED,
            )
        )
        self.take(text)

    def leave(self, tag: str, tail: str) -> None:
        """Close an element and take the text behind it."""
        self.open.pop()
        if tag in _BLOCKS:
            self.end_line()
        elif tag in _CELLS:
            self.take(" ")
        self.take(tail)

    def take(self, text: str) -> None:
        """Add text to the line; in preformatted text its line ends count."""
        inside = self.open[-1]
        if inside.dropped or not text:
            return
        told = inside.region or inside.tag
        first, *rest = text.split("\n") if inside.tag == "pre" else [text]
        self.pieces.append((first, told))
        for line in rest:
            self.end_line()
            self.pieces.append((line, told))

    def end_line(self) -> None:
        """Keep the line, unless it is blank."""
        line = " ".join(scrub("".join(text for text, _ in self.pieces)).split())
        if line:
            told = [tag for text, tag in self.pieces if text.strip()]
            # A time or a button within a sentence does not make it one.
            block = [tag for tag in told if tag not in {"time", "button"}]
            self.lines.append(line)
            self.tags.append((block or told)[0])
        self.pieces.clear()


def _told_by(tag: str, around: str) -> str:
    """Say what a text in element `tag` is, within what is already known of it."""
    if tag in _CELLS:
        return "table"
    if tag == "p":
        return "p" if around in _WEAK else around
    return _TELLING.get(tag, around)
