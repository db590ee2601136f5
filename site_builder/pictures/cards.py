"""Social cards: the picture that other sites show where somebody links to an article.

A card is drawn in one tone from paper to ink, and with one accent: a palette of 32
colours, which makes a file of some 20 kB in 6 ms.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING

from site_builder.model import Output
from site_builder.pictures.looking import settings

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1200, 630
"""What previews show whole (1.91 to 1), as Open Graph's users ask for it."""
_MARGIN = 80
_ACCENT_HEIGHT = 14
_SIZES = (76, 66, 56, 48)
"""Pixels of a headline, the largest in which it fits."""
_SMALL = 34
_LEADING = 1.22
_TOP, _BOTTOM = 165, 500
"""Between these the headline stands."""
_BUILT_IN = ""
"""The font within the library, which has only the letters of English."""
_FACES = (
    "DejaVuSerif-Bold.ttf",
    "LiberationSerif-Bold.ttf",
    "Georgia Bold.ttf",
    "georgiab.ttf",
    "NotoSerif-Bold.ttf",
    "DejaVuSans-Bold.ttf",
    "Arial Bold.ttf",
    "arialbd.ttf",
    "NotoSansCJK-Bold.ttc",
    "NotoSansCJK-Regular.ttc",
    _BUILT_IN,
)
"""Fonts that systems have, those that suit the pages first."""
_SHADES = 31
_NO_CHARACTER = "\uffff"
_SHAPED = frozenset({"R", "AL", "NSM"})
"""Classes of signs (Unicode Bidirectional Algorithm) that must be shaped and turned."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card, and the colours of paper, ink and accent as `#rrggbb`."""

    path: str
    site: str
    headline: str
    below: str
    paper: str = "#fcfaf5"
    ink: str = "#201d19"
    accent: str = "#8c2f14"

    @property
    def words(self) -> str:
        """All that is written on it."""
        return f"{self.site}{self.headline}{self.below}…"


def find_face(card: Card) -> str | None:
    """Name the first font of this machine that has all signs of a card."""
    signs = frozenset(filter(str.isprintable, card.words)) - {" "}
    if any(map(_is_shaped, signs)) and not _can_shape():
        return None
    for name in _FACES:
        face = _face(name, _SMALL)
        if face is not None and all(_has(name, sign) for sign in sorted(signs)):
            return name
    return None


def card_key(card: Card, face: str) -> str:
    """Give the key of a card: the digest of its words, its font and our code."""
    words = repr((card, face, _digest_of(face), settings()))
    return blake2b(words.encode(errors="backslashreplace")).hexdigest()


def draw_card(drawn: tuple[Card, str]) -> Output:
    """Draw a card with the font that was found for it."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra

    card, name = drawn
    sheet = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(sheet)
    small = _loaded(name, _SMALL)
    room = WIDTH - 2 * _MARGIN
    for text, at in ((card.site, _MARGIN), (card.below, HEIGHT - _MARGIN)):
        line = _cut(text, small, room)
        draw.text((_MARGIN, at), line, font=small, fill=200, anchor="lm")
    size, lines = _set(card.headline, name, room)
    large = _loaded(name, size)
    for number, line in enumerate(lines):
        at = _TOP + round(number * size * _LEADING)
        draw.text((_MARGIN, at), line, font=large, fill=255, anchor="la")
    shades = sheet.point(lambda tone: tone * (_SHADES - 1) // 255)
    ImageDraw.Draw(shades).rectangle((0, 0, WIDTH, _ACCENT_HEIGHT), fill=_SHADES)
    file = BytesIO()
    _coloured(shades, card).save(file, "PNG", bits=8)
    return Output(card.path, file.getvalue())


def _coloured(shades: "Image", card: Card) -> "Image":
    from PIL import Image  # noqa: PLC0415 - an extra

    paper, ink = _rgb(card.paper), _rgb(card.ink)
    colours: list[int] = []
    for step in range(_SHADES):
        part = step / (_SHADES - 1)
        colours += (round(a + (b - a) * part) for a, b in zip(paper, ink, strict=True))
    image = Image.frombytes("P", shades.size, shades.tobytes())
    image.putpalette([*colours, *_rgb(card.accent)])
    return image


def _rgb(colour: str) -> tuple[int, ...]:
    from PIL import ImageColor  # noqa: PLC0415 - an extra

    try:
        return ImageColor.getrgb(colour)[:3]
    except ValueError:  # a colour that only browsers know
        return ImageColor.getrgb(Card("", "", "", "").accent)[:3]


def _set(text: str, name: str, room: int) -> tuple[int, list[str]]:
    """Break a headline into lines, in the largest size that has room for them."""
    for size in _SIZES:
        lines = _lines(text, _loaded(name, size), room)
        if len(lines) <= _room_for(size):
            return size, lines
    size = _SIZES[-1]
    face, most = _loaded(name, size), _room_for(size)
    lines = _lines(text, face, room)
    rest = _cut(f"{lines[most - 1]} {lines[most]}", face, room)
    return size, [*lines[: most - 1], rest]


def _room_for(size: int) -> int:
    """Count the lines of this size for which the card has room."""
    return int((_BOTTOM - _TOP) / (size * _LEADING))


def _lines(text: str, face: "FreeTypeFont", room: int) -> list[str]:
    """Break a text at its blanks; a word wider than the card is cut."""
    lines: list[str] = []
    for word in text.split():
        rest = word
        if lines and face.getlength(f"{lines[-1]} {rest}") <= room:
            lines[-1] += f" {rest}"
            continue
        while face.getlength(rest) > room:
            fit = _fitting(rest, face, room)
            lines.append(rest[:fit])
            rest = rest[fit:]
        lines.append(rest)
    return lines or [""]


def _cut(text: str, face: "FreeTypeFont", room: int) -> str:
    if face.getlength(text) <= room:
        return text
    fit = _fitting(text, face, room - round(face.getlength("…")))
    return f"{text[:fit].rstrip()}…"


def _fitting(text: str, face: "FreeTypeFont", room: int) -> int:
    """Count the signs that fit; one at least, so that every text comes to an end."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if face.getlength(text[:middle]) <= room:
            low = middle
        else:
            high = middle - 1
    return low


def _is_shaped(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in _SHAPED


@lru_cache(maxsize=1)
def _can_shape() -> bool:
    from PIL import features  # noqa: PLC0415 - an extra

    return bool(features.check("raqm"))


@lru_cache(maxsize=64)
def _face(name: str, size: int) -> "FreeTypeFont | None":
    """Load a font; None where the machine has none of this name."""
    from PIL import ImageFont  # noqa: PLC0415 - an extra

    try:
        if name == _BUILT_IN:
            face = ImageFont.load_default(size)
            return face if isinstance(face, ImageFont.FreeTypeFont) else None
        return ImageFont.truetype(name, size)
    except (OSError, ImportError):
        return None


def _loaded(name: str, size: int) -> "FreeTypeFont":
    """Load a font that was found.

    Raises:
        LookupError: It is gone.
    """
    face = _face(name, size)
    if face is None:
        raise LookupError(name)
    return face


@lru_cache(maxsize=8192)
def _has(name: str, sign: str) -> bool:
    """Tell whether a font has a sign: what it has not is drawn as an empty box."""
    face = _loaded(name, _SMALL)
    return bytes(face.getmask(sign)) != _box(name)


@lru_cache(maxsize=16)
def _box(name: str) -> bytes:
    return bytes(_loaded(name, _SMALL).getmask(_NO_CHARACTER))


@lru_cache(maxsize=16)
def _digest_of(name: str) -> str:
    path = getattr(_loaded(name, _SMALL), "path", None)
    if not isinstance(path, str) or name == _BUILT_IN:
        return ""
    with open(path, "rb") as file:  # noqa: PTH123 - as the library found it
        return blake2b(file.read(), digest_size=16).hexdigest()
