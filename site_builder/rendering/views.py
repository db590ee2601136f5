"""The pieces that the views of all pages share; templates see these and nothing else.

A view holds words and links that are ready to be written: no template computes an
address or reads a model object, and equal views give equal bytes.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; `href` is relative to the page that shows them."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What the frame around every page says: its head, its navigation, its foot.

    `root` leads from the page to the top of the site, "" or with a slash at its end.
    `canonical` and `image` addresses exist only where the site has a base URL.
    `cited` has what reference managers read, as names and contents; `structured` is
    JSON-LD, `style` a piece of CSS, both ready to stand in a page.
    """

    site: str
    language: str
    title: str
    description: str
    root: str
    navigation: tuple[Link, ...]
    data: tuple[Link, ...]
    kind: str = "website"
    canonical: str | None = None
    published: str | None = None
    cited: tuple[tuple[str, str], ...] = ()
    structured: str | None = None
    style: str | None = None
    image: tuple[str, int, int, str] | None = None
    """For previews elsewhere: the absolute address of a picture, its width, its height,
    what is to be seen."""


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture in its sizes: `srcset` and `sizes` as HTML has them, "" for one size.

    `width` and `height` are those of the largest; `lazy` tells that it can wait.
    """

    src: str
    srcset: str
    sizes: str
    width: int
    height: int
    alt: str
    lazy: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in words, and as HTML's `datetime` takes it where it can."""

    words: str
    machine: str | None = None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The words that a value rests on and the way to the line that holds them.

    No words where they are the value itself.
    """

    words: str
    place: str
    href: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A value with its sign and its reasons.

    `sign` is one of "stated", "given" and "inferred": the three signs that the whole
    site uses. `anchor` names the entry under "How we know" that explains the value;
    `href` leads to the list of all articles that have it, where there is one.
    """

    text: str
    sign: str
    basis: str
    rule: str
    evidence: tuple[EvidenceView, ...]
    anchor: str
    machine: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and what is special about it.

    `kind` is "text", "date" (a time expression) or "differs" (what other sources say
    otherwise).
    """

    kind: str
    text: str
    href: str | None = None
    machine: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a list: its words and its sign, without its reasons."""

    text: str
    sign: str
    machine: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as every list of the site shows it.

    `href` leads from the top of the site, so that one line serves all pages; `brief`
    says the day of publication where the year is known from the heading; `source` is
    given where the title is not unique.
    """

    title: str
    href: str
    outlet: Value | None
    published: Value | None
    brief: str = ""
    authors: str = ""
    standfirst: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class FormatView:
    """A reference to a page in a format of reference managers; `html` is HTML."""

    name: str
    html: str
