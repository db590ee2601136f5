"""Looking at pictures: what they are, and what is wrong with them."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.pictures import Looker
from site_builder.pictures.looking import look


def _bytes(image: Image.Image, kind: str = "PNG", **how: Any) -> bytes:
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _bomb() -> bytes:
    """Write a PNG of a few bytes that says to be 60,000 pixels wide and high."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = _chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + body + _chunk(b"IEND", b"")


def test_a_picture_has_its_size() -> None:
    """A sound picture is told by width and height, and nothing is doubted."""
    seen = look(_bytes(Image.new("RGB", (640, 400)), "JPEG"))

    assert seen.is_sound
    assert (seen.width, seen.height, seen.doubts) == (640, 400, ())


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_turned_picture_is_measured_upright(orientation: int) -> None:
    """A camera held upright says so, and width and height are those to be seen."""
    exif = Image.Exif()
    exif[0x0112] = orientation

    seen = look(_bytes(Image.new("RGB", (640, 400)), "JPEG", exif=exif))

    assert (seen.width, seen.height) == (400, 640)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "picture-broken", id="empty"),
        pytest.param(b"no picture", "picture-broken", id="a text"),
        pytest.param(b"<svg xmlns='x'/>", "picture-broken", id="a drawing"),
        pytest.param(
            _bytes(Image.effect_noise((400, 400), 90), "JPEG")[:9000],
            "picture-broken",
            id="cut off",
        ),
        pytest.param(
            _bytes(Image.effect_noise((400, 400), 90))[:9000],
            "picture-broken",
            id="a PNG cut off",
        ),
        pytest.param(_bomb(), "picture-too-large", id="a bomb"),
    ],
)
def test_what_cannot_be_shown_is_told(data: bytes, code: str) -> None:
    """A file that is no sound picture is a finding and never an error."""
    seen = look(data)

    assert not seen.is_sound
    assert seen.trouble[0] == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(
            _bytes(Image.new("CMYK", (40, 40)), "JPEG"), "picture-cmyk", id="print"
        ),
        pytest.param(
            _bytes(Image.new("I;16", (40, 40), 900)), "picture-deep", id="16 bits"
        ),
        pytest.param(
            _bytes(
                Image.new("RGB", (40, 40), "red"),
                "GIF",
                save_all=True,
                append_images=[Image.new("RGB", (40, 40), "blue")],
            ),
            "picture-animated",
            id="moving",
        ),
    ],
)
def test_an_odd_picture_is_shown_with_a_note(data: bytes, code: str) -> None:
    """Pictures of print, of many bits and in motion are shown, and that is told."""
    seen = look(data)

    assert seen.is_sound
    assert [found for found, _ in seen.doubts] == [code]


def test_what_one_can_look_through_is_known() -> None:
    """Only a picture that is clear somewhere counts as clear, not one that could be."""
    clear = look(_bytes(Image.new("RGBA", (9, 9), (0, 0, 0, 90))))
    opaque = look(_bytes(Image.new("RGBA", (9, 9), (0, 0, 0, 255))))

    assert (clear.clear, opaque.clear) == (True, False)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """A file that cannot be read is a finding that says why."""
    seen = Looker()(tmp_path / "gone.jpg")

    assert seen.trouble[0] == "picture-unreadable"
    assert "No such file" in seen.trouble[1]
