"""The one Markdown converter: Python-Markdown, taught to lose no text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.inlinepatterns import HtmlInlineProcessor, InlineProcessor
from markdown.util import AtomicString

_LONGEST = 30_000
"""Characters of one piece to convert: 5,000 words in a single list or paragraph."""

_DEEPEST = 40
"""Brackets open at once; Python-Markdown takes the square of their number in time.

Measured with 3.11: 2,000 opening brackets in 0.35 s, 20,000 in 34 s.
"""

_HTML = (
    r"(<(?:/?(?:a|abbr|acronym|b|bdi|bdo|big|br|button|center|cite|code|data|del|dfn"
    r"|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|label|li"
    r"|mark|nobr|ol|p|pre|q|rp|rt|ruby|s|samp|script|small|source|span|strike|strong"
    r"|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video|wbr)"
    r"(?=[\s/>])[^<>]*|!--(?:(?!-->).){0,2000}--)>)"
)
"""Tags by name: "<Perseverance>" is a word in odd brackets, not markup to strip."""

_BRACKET = re.compile(r"\[|\]\(|\]|\)")


_MARK = r"\[\^([^\[\]\s]{1,200})\]"
"""A footnote's mark in the text. The bounds keep "[^[^[^…" from being read anew."""


class _SpacedHeading(HashHeaderProcessor):
    """A heading needs a blank behind its marks: "#Mars" is a hashtag.

    A run of marks is taken whole, so that a long one is looked at once.
    """

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})(?=[ \t]|\n|$)"
        r"(?P<header>(?:\\.|[^\\#\n]|#++(?!\n|$))*)#*(?:\n|$)"
    )


class Footnotes:
    """The footnotes of one text: numbered as they are first referred to."""

    def __init__(self, labels: Sequence[str], text: str) -> None:
        """Number `labels`, those that `text` never refers to last."""
        known = dict.fromkeys(labels)
        order = [mark for mark in re.findall(_MARK, text) if mark in known]
        self.numbers = {
            label: number
            for number, label in enumerate(dict.fromkeys([*order, *known]), start=1)
        }
        self.referred: set[int] = set()


class _FootnoteMark(InlineProcessor):
    """Turns `[^label]` into a link to its footnote; unknown labels stay as they are."""

    def __init__(self) -> None:
        super().__init__(_MARK)
        self.footnotes = Footnotes((), "")
        """Those of the text that is being converted."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        number = self.footnotes.numbers.get(m[1])
        if number is None:
            return None, None, None
        mark = Element("sup")
        if number not in self.footnotes.referred:
            self.footnotes.referred.add(number)
            mark.set("id", f"fnref-{number}")
        link = SubElement(mark, "a", {"href": f"#fn-{number}"})
        link.text = AtomicString(str(number))
        return mark, m.start(), m.end()


@dataclass(frozen=True, slots=True)
class _Shared:
    """Python-Markdown, which takes as long to make as to use, and its footnote rule."""

    markdown: Markdown
    mark: _FootnoteMark


class Converter:
    """Converts the pieces of one text."""

    def __init__(
        self, references: Mapping[str, tuple[str, str]], footnotes: Footnotes
    ) -> None:
        """Know the link definitions and footnotes of the whole text beforehand."""
        self._references = references
        self._footnotes = footnotes

    def convert(self, text: str) -> str | None:
        """Render one piece; None where that would take too long or fails."""
        if len(text) > _LONGEST or _is_tangled(text):
            return None
        shared = _made()
        shared.mark.footnotes = self._footnotes
        shared.markdown.reset()
        shared.markdown.references.update(self._references)
        try:
            return shared.markdown.convert(text)
        except Exception:  # noqa: BLE001 - any text must load; the piece stays plain
            # A failure leaves the parser's state half-way: "1. 1. 1. …" does.
            _made.cache_clear()
            return None


@cache
def _made() -> _Shared:
    """Make it once in a process, or anew after a failure."""
    markdown = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    # Pieces are cut and definitions collected before (see `blocks`).
    markdown.preprocessors.deregister("html_block")
    markdown.parser.blockprocessors.deregister("reference")
    markdown.parser.blockprocessors.deregister("setextheader")
    markdown.parser.blockprocessors.register(
        _SpacedHeading(markdown.parser), "hashheader", 70
    )
    markdown.inlinePatterns.register(HtmlInlineProcessor(_HTML, markdown), "html", 90)
    # Before links and references, which begin with a bracket too.
    mark = _FootnoteMark()
    markdown.inlinePatterns.register(mark, "footnote", 175)
    return _Shared(markdown, mark)


def _is_tangled(text: str) -> bool:
    """Say whether brackets nest, or links stay open, beyond all reason."""
    depth = unclosed = 0
    for bracket in _BRACKET.findall(text):
        if bracket == "[":
            depth += 1
        elif bracket == ")":
            unclosed = max(0, unclosed - 1)
        else:
            depth = max(0, depth - 1)
            unclosed += bracket == "]("
        if depth > _DEEPEST or unclosed > _DEEPEST:
            return True
    return False
