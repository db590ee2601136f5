"""The text of a page as a person reads it: one line for each block, in order."""

import re
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

Place = tuple[str, ...]
_DEPTH = 3
_NUMBER = re.compile(r"\d+")

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


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of a page, and for each of them where in the markup it stood.

    `tags` names the element that tells most about a line; `places` describes its block
    and the two around that one, by tag and class, so that lines of one kind are alike.
    `linked` numbers the lines that are a link and nothing else.
    """

    lines: tuple[str, ...]
    tags: tuple[str, ...]
    places: tuple[Place, ...]
    linked: frozenset[int]
    pictures: tuple[tuple[int, str, str], ...] = ()
    """Of each picture outside of page furniture the line that follows it, or that it
    stands in, its source, its alternative text."""


def walk_page(tree: HtmlElement) -> PageText:
    """Give the lines of the page and where each of them stood."""
    walk = _Walk()
    walk.through(tree)
    return PageText(
        tuple(walk.lines),
        tuple(walk.tags),
        tuple(walk.places),
        frozenset(walk.linked),
        tuple(walk.pictures),
    )


@dataclass(slots=True)
class _Open:
    """An element that is being walked through, as seen from inside."""

    tag: str
    region: str
    dropped: bool
    place: Place = ()
    linked: bool = False


class _Walk:
    """Walks a tree without recursion: saved pages nest without end."""

    def __init__(self) -> None:
        """Start on a blank line."""
        self.lines: list[str] = []
        self.tags: list[str] = []
        self.places: list[Place] = []
        self.linked: set[int] = set()
        self.pictures: list[tuple[int, str, str]] = []
        self.pieces: list[tuple[str, str]] = []
        self.place: Place = ()
        self.free = False
        self.blank = True
        """Whether no piece of the line so far shows anything."""
        self.open = [_Open("", "", dropped=False)]

    def through(self, tree: HtmlElement) -> None:
        """Walk all of the tree and end the last line."""
        steps = etree.iterwalk(tree, events=("start", "end"))
        for event, element in steps:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                self.enter(tag, element.text or "", element.get("class") or "")
                if tag == "img":
                    self.see(element.get("src") or "", element.get("alt") or "")
                if tag in _DROPPED:
                    steps.skip_subtree()
            else:
                self.leave(tag, element.tail or "")
        self.end_line()

    def enter(self, tag: str, text: str, marks: str = "") -> None:
        """Open an element and take the text at its head."""
        around = self.open[-1]
        place = around.place
        if tag in _BLOCKS:
            self.end_line()
            # A number in a class counts the blocks of one kind.
            kind = f"{tag} {_NUMBER.sub('', marks)}" if marks else tag
            place = (*place[1 - _DEPTH :], kind)
        self.open.append(
            _Open(
                tag=_told_by(tag, around.tag),
                region=tag if tag in _REGIONS else around.region,
                dropped=around.dropped or tag in _DROPPED,
                place=place,
                linked=around.linked or tag == "a",
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

    def see(self, src: str, alt: str) -> None:
        """Note a picture, unless it is of the furniture around the article."""
        inside = self.open[-1]
        if src.strip() and not inside.dropped and not inside.region:
            words = " ".join(scrub(alt).split())
            self.pictures.append((len(self.lines) + 1, scrub(src.strip()), words))

    def take(self, text: str) -> None:
        """Add text to the line; in preformatted text its line ends count."""
        inside = self.open[-1]
        if inside.dropped or not text:
            return
        told = inside.region or inside.tag
        if self.blank:
            self.place, self.free = inside.place, False
        if not (self.free or inside.linked):
            self.free = any(map(str.isalnum, text))
        first, *rest = text.split("\n") if inside.tag == "pre" else [text]
        self.add(first, told)
        for line in rest:
            self.end_line()
            self.add(line, told)

    def add(self, text: str, told: str) -> None:
        """Put a piece behind those that the line has."""
        self.pieces.append((text, told))
        if self.blank and text.strip():
            self.blank = False

    def end_line(self) -> None:
        """Keep the line, unless it is blank."""
        if not self.blank:
            self.keep_line()
            self.blank = True
        self.pieces.clear()

    def keep_line(self) -> None:
        """Keep the line and what tells of it."""
        line = " ".join(scrub("".join(text for text, _ in self.pieces)).split())
        told = [tag for text, tag in self.pieces if text.strip()]
        # A time or a button within a sentence does not make it one.
        block = [tag for tag in told if tag not in {"time", "button"}]
        self.lines.append(line)
        self.tags.append((block or told)[0])
        self.places.append(self.place)
        if not self.free:
            self.linked.add(len(self.lines))


def _told_by(tag: str, around: str) -> str:
    """Say what a text in element `tag` is, within what is already known of it."""
    if tag in _CELLS:
        return "table"
    if tag == "p":
        return "p" if around in _WEAK else around
    return _TELLING.get(tag, around)
