"""Look at a picture: its size, and whether it can be shown; whatever the file is."""

import importlib.util
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "TIFF")
"""What is opened; a decoder that is never asked for cannot be attacked."""
LARGEST_FILE = 100_000_000
"""Bytes of a file that is read at all: a scan of a newspaper page has 30 MB."""
_MOVING = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
"""Formats whose frames follow in time; those of TIFF lie beside each other."""
_DEEP = ("I", "F")
"""What the modes of pictures with more than 8 bits for a sign begin with."""
_DRAFT = 480
"""Pixels to which JPEG is decoded for a look, which takes a quarter of the time and
still reads the whole file."""
_TURNED = frozenset({5, 6, 7, 8})
"""Orientations (Exif 2.3, tag 0x0112) that exchange width and height."""
_ORIENTATION = 0x0112
_DIGEST_BYTES = 16
_PARTS = ("jpg", "libjpeg_turbo", "webp", "avif", "zlib", "littlecms2", "freetype2")
"""The libraries in the library, each of which may change a byte with its version."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture is: the digest of its bytes, its pixels when it stands upright.

    `clear` tells that one can look through parts of it. `trouble` is why it is not
    shown, "" where it is; `doubts` are what a person should know of one that is. Both
    are pairs of a code and a sentence.
    """

    digest: str = ""
    width: int = 0
    height: int = 0
    clear: bool = False
    trouble: tuple[str, str] = ("", "")
    doubts: tuple[tuple[str, str], ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether it can be shown."""
        return not self.trouble[0]


@lru_cache(maxsize=1)
def is_installed() -> bool:
    """Tell whether the library for pictures is there (the extra `images`)."""
    return importlib.util.find_spec("PIL") is not None


@lru_cache(maxsize=1)
def settings() -> str:
    """Say what decides how pictures come out: the library, its parts, our own code."""
    import PIL  # noqa: PLC0415 - an extra
    from PIL import features  # noqa: PLC0415

    parts = [features.version(name) for name in _PARTS]
    code = blake2b(digest_size=_DIGEST_BYTES)
    for path in sorted(Path(__file__).parent.glob("*.py")):
        code.update(path.read_bytes() + b"\0")
    return repr((PIL.__version__, parts, code.hexdigest()))


class Looker:
    """Looks at files; travels to workers."""

    def __call__(self, path: Path) -> Look:
        """Look at the picture at `path`; the answer says what is wrong with it."""
        try:
            if path.stat().st_size > LARGEST_FILE:
                return Look(trouble=_TOO_LARGE)
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            message = f"The picture cannot be read ({reason})."
            return Look(trouble=("picture-unreadable", message))
        return look(data)


def look(data: bytes) -> Look:
    """Look at the bytes of a picture."""
    from PIL import Image  # noqa: PLC0415 - an extra

    digest = blake2b(data, digest_size=_DIGEST_BYTES).hexdigest()
    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with opened(data) as image:
            return _seen(image, digest)
    except bombs:
        return Look(digest, trouble=_TOO_LARGE)
    except Exception as error:  # noqa: BLE001 - a damaged file makes decoders raise anything
        kind = type(error).__name__
        message = f"The picture is damaged, or of a kind that is not known ({kind})."
        return Look(digest, trouble=("picture-broken", message))


_TOO_LARGE = (
    "picture-too-large",
    "The picture is too large to be opened safely; save it with fewer pixels.",
)


@lru_cache(maxsize=1)
def _formats() -> tuple[str, ...]:
    """Name the formats that this build of the library can open."""
    from PIL import Image  # noqa: PLC0415 - an extra

    Image.init()
    return tuple(name for name in FORMATS if name in Image.OPEN)


@contextmanager
def opened(data: bytes) -> "Iterator[Image]":
    """Open a picture; one so large that it may be an attack is refused.

    Raises:
        Exception: It is damaged, too large, or no picture.
    """
    from PIL import Image  # noqa: PLC0415 - an extra

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(BytesIO(data), formats=_formats()) as image:
            yield image


def is_deep(image: "Image") -> bool:
    """Tell whether a picture has more than 8 bits for a sign."""
    return image.mode.startswith(_DEEP)


def is_clear(image: "Image") -> bool:
    """Tell whether one can look through parts of a picture that was loaded."""
    if not image.has_transparency_data:
        return False
    lowest, _ = image.convert("RGBA").getchannel("A").getextrema()
    return isinstance(lowest, int | float) and lowest < 255  # noqa: PLR2004 - opaque


def _seen(image: "Image", digest: str) -> Look:
    width, height = image.size
    doubts: list[tuple[str, str]] = []
    moves = image.format in _MOVING and getattr(image, "n_frames", 1) > 1
    if moves:
        doubts.append(
            ("picture-animated", "The picture moves; its first frame is shown.")
        )
    if image.mode == "CMYK":
        message = "The picture has colours for print (CMYK), which may come out a "
        message += "little different."
        doubts.append(("picture-cmyk", message))
    if is_deep(image):
        message = "The picture has more than 8 bits for each colour; 8 are shown."
        doubts.append(("picture-deep", message))
    turned = image.getexif().get(_ORIENTATION) in _TURNED
    image.draft("RGB", (_DRAFT, _DRAFT))
    image.load()
    return Look(
        digest,
        height if turned else width,
        width if turned else height,
        clear=is_clear(image),
        doubts=tuple(doubts),
    )
