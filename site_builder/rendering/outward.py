"""What steers a browser or another program: let through only where it is sound.

Values come from front matter and from settings, and those may hold anything.
"""

import re
from urllib.parse import urlsplit

from site_builder.model import Site
from site_builder.rendering.known import Known

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)
"""The shape of a BCP 47 tag ("en", "pt-BR"), not the list of all languages."""
_NO_ADDRESS = re.compile(r"[\s\x00-\x20\x7f<>\"\\^`{|}]")
"""What RFC 3986 wants escaped, and what would end an attribute."""
_UNSOUND = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
"""Characters that XML 1.0 or HTML cannot hold, or that no encoding can write."""
_OTHERWISE = bytes.maketrans(
    bytes({*range(0x20), 0x7F} - {9, 10, 13}), b" " * (0x20 + 1 - 3)
)
_C1 = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")
_NO_CHARACTER = re.compile(rb"\xef\xbf[\xbe\xbf]")
"""The same in UTF-8."""
_STAND_IN = "\ufffd"
_DEFAULT_LANGUAGE = "en"


def web_address(text: str) -> str | None:
    """Give `text` back if it is an absolute address of the web, else None."""
    try:
        parts = urlsplit(text)
        sound = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    if not sound or parts.scheme not in {"http", "https"} or _NO_ADDRESS.search(text):
        return None
    return text


def is_language(text: str) -> bool:
    """Tell whether `text` has the shape of a language tag."""
    return _LANGUAGE.fullmatch(text) is not None


def site_language(site: Site) -> str:
    """Give the language of the pages' own words."""
    return site.language if is_language(site.language) else _DEFAULT_LANGUAGE


def article_language(site: Site, article: Known) -> str:
    """Give the language of an article, that of the site where none is known."""
    stated = article.language.value if article.language else ""
    return stated if is_language(stated) else site_language(site)


def sound_text(text: str) -> str:
    """Write what each character means that no page and no feed can hold.

    U+0080 to U+009F are the quotation marks of Windows-1252, as HTML has it (WHATWG,
    numeric character reference end state); what means nothing becomes U+FFFD.
    """
    return _UNSOUND.sub(_meaning, text)


def sound_bytes(text: str) -> bytes:
    """Give a sound text in UTF-8; that a text is sound already is found out quickly.

    Looking at bytes in whole classes is fifty times as fast as looking for a pattern.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return sound_text(text).encode()
    if (
        data.translate(_OTHERWISE) == data
        and (b"\xc2" not in data or not _C1.search(data))
        and (b"\xef\xbf" not in data or not _NO_CHARACTER.search(data))
    ):
        return data
    return sound_text(text).encode()


def _meaning(unsound: re.Match[str]) -> str:
    code = ord(unsound[0])
    if 0x80 <= code < 0xA0:  # noqa: PLR2004 - the C1 controls
        return bytes([code]).decode("cp1252", "replace")
    return _STAND_IN
