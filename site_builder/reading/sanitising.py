"""Markup that others wrote, made safe: no script, no style, no outside request."""

import html
import re
from urllib.parse import urlsplit

import nh3

from site_builder.reading.characters import scrub

_TAGS = frozenset(
    """
    a abbr b blockquote br caption cite code dd del dfn dl dt em figcaption
    figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp
    small strong sub sup table tbody td tfoot th thead time tr u ul var wbr
    """.split()
)
"""What an article may use. Of all other elements only the text stays."""

_DROPPED = frozenset(
    """
    applet audio canvas embed iframe math noembed noframes noscript object script
    select style svg template textarea title video xmp
    """.split()
)
"""Elements whose content is no text of the article either."""

_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"alt", "src", "title"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}

_SCHEMES = frozenset({"http", "https", "mailto"})

# The serialiser of nh3 quotes every value and escapes every "<" outside of tags, so
# these patterns see tags and nothing else.
_ATTRIBUTE_LIST = r'(?P<attributes>(?: [a-z]+="[^"]*")*)'
_LINK = re.compile(rf"<a{_ATTRIBUTE_LIST}>(?P<inner>.*?)</a>", re.DOTALL)
_IMAGE = re.compile(rf"<img{_ATTRIBUTE_LIST}>")
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_TAG = re.compile(r'<(?:[^<>"]|"[^"]*")*>')
_BREAK = re.compile(
    r"<br>|</(?:blockquote|caption|dd|dt|figcaption|figure|h[1-6]|li|p|pre|tr)>"
    r"|<(?:ol|ul|table|dl)[ >]"
)
_CELL_END = re.compile(r"</t[dh]>")
_NOTE_MARK = re.compile(
    r'<sup id="fnref-\d+">.*?</sup>|<sup><a href="#fn-\d+"[^>]*>.*?</sup>'
)
_EMPTY = re.compile(r"<(p|a|figure|figcaption|h[1-6]|li)(?: rel=\"[^\"]*\")?>\s*</\1>")

_BLOCK = re.compile(r"<(?:blockquote|dl|figure|h[1-6]|hr|ol|p|pre|table|ul)[ >]")
_WHOLES = (
    (re.compile(r"<li>"), "ul", re.compile(r"<[ou]l[ >]")),
    (re.compile(r"<d[dt]>"), "dl", re.compile(r"<dl>")),
    (re.compile(r"<figcaption>"), "figure", re.compile(r"<figure>")),
)
"""Parts, the element that they need around them, and how to see that it is there."""

_HREF = re.compile(r"(?i)(?:https?:|mailto:)|#fn(?:ref)?-\d+$")
_NOTE_ID = re.compile(r"fnref-\d+$")


def sanitise(markup: str) -> str:
    """Reduce `markup` to what an article needs and a closed page can keep.

    Links lead to the web or to a footnote; a link to a file beside the source, which
    the site does not have, becomes its text. Pictures become their alternative text,
    those on the web a link to the picture.
    """
    return scrub(_without_images(_cleaned(markup)))


def is_only_images(markup: str) -> bool:
    """Say whether `markup` shows nothing but pictures."""
    if "<im" not in markup.lower():
        return False  # neither <img> nor <image>, which means the same
    cleaned = _cleaned(markup)
    return "<img" in cleaned and not text_of(cleaned)


def in_paragraph(sanitised: str) -> str:
    """Wrap what stands in no block of its own, and parts that miss their whole."""
    for part, whole, others in _WHOLES:
        if part.search(sanitised) and not others.search(sanitised):
            return f"<{whole}>{sanitised}</{whole}>"
    return sanitised if _BLOCK.search(sanitised) else f"<p>{sanitised}</p>"


def text_of(sanitised: str) -> str:
    """Give the words of sanitised markup, blocks and line breaks on lines of their own.

    Numbers that refer to footnotes are left out: "2021" is not to become "20211".
    """
    text = _NOTE_MARK.sub("", sanitised)
    if "<pre" not in text:
        text = text.replace("\n", " ")
    text = _CELL_END.sub(" ", _BREAK.sub("\n", text))
    text = html.unescape(_TAG.sub("", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _cleaned(markup: str) -> str:
    return nh3.clean(
        markup,
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED),
        attributes=_ATTRIBUTES,
        attribute_filter=_kept_value,
        url_schemes=set(_SCHEMES),
    )


def _kept_value(tag: str, attribute: str, value: str) -> str | None:
    """Decide about one attribute: None drops it."""
    if attribute == "href":
        return value if _HREF.match(value) else None
    if attribute == "id":
        return value if _NOTE_ID.match(value) else None
    return value


def _without_images(cleaned: str) -> str:
    """Put words or a link in the place of each picture, and drop what is left empty."""
    linked = _LINK.sub(_plain_link, cleaned)
    return _EMPTY.sub("", _IMAGE.sub(_link_to_image, linked))


def _plain_link(link: re.Match[str]) -> str:
    inner = _IMAGE.sub(lambda image: _caption_of(image) or "image", link["inner"])
    if ' href="' not in link["attributes"]:
        return inner
    return f"<a{link['attributes']}>{inner}</a>"


def _link_to_image(image: re.Match[str]) -> str:
    source = dict(_ATTRIBUTE.findall(image["attributes"])).get("src", "")
    if not _HREF.match(source):
        return _caption_of(image)
    label = _caption_of(image) or _file_name(source) or "image"
    return f'<a href="{source}" rel="noopener noreferrer">{label}</a>'


def _caption_of(image: re.Match[str]) -> str:
    """Give the alternative text, escaped for its place between tags.

    A value may hold what only quotation marks make harmless.
    """
    attributes = dict(_ATTRIBUTE.findall(image["attributes"]))
    caption = attributes.get("alt") or attributes.get("title") or ""
    return html.escape(html.unescape(caption).strip(), quote=False)


def _file_name(source: str) -> str:
    try:
        path = urlsplit(html.unescape(source)).path
    except ValueError:
        return ""
    return html.escape(path.rpartition("/")[2])
