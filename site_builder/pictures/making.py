"""The sizes of a picture, with nothing in them but the picture.

What cameras and programs write into a file (place, day, name, words) is left behind:
every file is made from the pixels alone.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.errors import SourceError
from site_builder.model import Output, Rendition
from site_builder.pictures.looking import Look, is_clear, is_deep, opened, settings

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTHS = (480, 960, 1440)
"""Pixels of the sizes: a telephone, a telephone of high density or the column of text
on a screen, that column on a screen of high density."""
_NEAR = 0.9
"""A size this near to the picture's own is not made: the own one does."""
_JPEG = {"quality": 80, "optimize": True, "progressive": True}
"""From 80 on nobody sees a difference in a column of text; 90 takes twice the bytes."""
_WEBP = {"quality": 82, "method": 4, "exact": False}
"""For what one can look through, which JPEG cannot hold."""
_FOLDER = "pictures"
_NAME_BYTES = 8
_DEEPEST = 65535
_SHADES = 255


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """A picture on disk and the files that it is to become; travels to workers."""

    path: Path
    name: str
    renditions: tuple[Rendition, ...]
    key: str


def sizes_of(look: Look) -> tuple[Rendition, ...]:
    """Say which sizes a picture comes in, the narrowest first; none is enlarged.

    The path has the digest of the picture: equal pictures are one file.
    """
    name = look.digest[: 2 * _NAME_BYTES]
    own = min(look.width, WIDTHS[-1])
    widths = [width for width in WIDTHS if width < own * _NEAR]
    return tuple(
        Rendition(
            f"{_FOLDER}/{name}-{width}.{'webp' if look.clear else 'jpg'}",
            width,
            max(1, round(look.height * width / look.width)),
        )
        for width in (*widths, own)
    )


def key_of(look: Look) -> str:
    """Give the key of the files: the digest of the picture and of the settings."""
    return blake2b(f"{look.digest}{settings()}".encode()).hexdigest()


def make_files(files: PictureFiles) -> tuple[Output, ...]:
    """Make every size of a picture that was found sound.

    Raises:
        SourceError: It is no longer what it was when it was looked at.
    """
    try:
        data = files.path.read_bytes()
        with opened(data) as image:
            upright = _upright(image)
            return tuple(
                Output(size.path, _encoded(_resized(upright, size), size.path))
                for size in files.renditions
            )
    except Exception as error:
        what = f"the picture cannot be opened any more ({type(error).__name__})"
        raise SourceError(what, files.name, "build again") from error


def _upright(image: "Image") -> "Image":
    """Load a picture as it is to be seen: upright, in the colours of screens."""
    from PIL import ImageOps  # noqa: PLC0415 - an extra

    largest = 2 * WIDTHS[-1]
    # JPEG can be decoded at a half or less, of which nothing is lost at our sizes.
    image.draft(None, (largest, largest))
    image.load()
    plain = ImageOps.exif_transpose(image)
    plain = _in_shades(plain) if is_deep(plain) else _in_screen_colours(plain)
    plain = plain.convert("RGBA" if is_clear(plain) else "RGB")
    plain.info = {}
    return plain


def _in_shades(image: "Image") -> "Image":
    """Bring a grey picture of 16 or 32 bits to 8, from black to its brightest."""
    wide = image.convert("F")
    low, high = wide.getextrema()
    if not isinstance(low, float) or not isinstance(high, float):
        return image.convert("L")
    start, end = (0.0, _DEEPEST) if low >= 0 and high <= _DEEPEST else (low, high)
    if image.mode == "F" and low >= 0 and high <= 1:
        start, end = 0.0, 1.0
    scale = _SHADES / (end - start) if end > start else 0.0
    return wide.point(lambda shade: shade * scale - start * scale).convert("L")


def _in_screen_colours(image: "Image") -> "Image":
    """Turn the colours of another profile into those that screens take for granted."""
    from PIL import Image, ImageCms  # noqa: PLC0415 - an extra

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return image
    # A damaged profile, or one of another kind of colours, tells nothing.
    with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(own):
            return image
        screen = ImageCms.createProfile("sRGB")
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        turned = ImageCms.profileToProfile(image, own, screen, outputMode=mode)
        return turned if isinstance(turned, Image.Image) else image
    return image


def _resized(image: "Image", size: Rendition) -> "Image":
    from PIL import Image  # noqa: PLC0415 - an extra

    if image.size == (size.width, size.height):
        return image
    wanted = (size.width, size.height)
    return image.resize(wanted, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(image: "Image", path: str) -> bytes:
    file = BytesIO()
    if path.endswith(".webp"):
        image.convert("RGBA").save(file, "WEBP", **_WEBP)
    else:
        image.convert("RGB").save(file, "JPEG", **_JPEG)
    return file.getvalue()
