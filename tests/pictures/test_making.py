"""The sizes of pictures: how many, how large, and what is left out of them."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.errors import SourceError
from site_builder.pictures import Look, PictureFiles, make_files, sizes_of
from site_builder.pictures.looking import look

RED, BLUE = (200, 30, 30), (30, 30, 200)


def _made(tmp_path: Path, image: Image.Image, kind: str, **how: Any) -> list[bytes]:
    """Save a picture, and make its sizes."""
    path = tmp_path / f"picture.{kind.lower()}"
    image.save(path, kind, **how)
    seen = look(path.read_bytes())
    files = PictureFiles(path, path.name, sizes_of(seen), "key")
    return [output.data for output in make_files(files)]


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def _is_near(one: Any, other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        pytest.param(3000, [480, 960, 1440], id="large"),
        pytest.param(1200, [480, 960, 1200], id="between"),
        pytest.param(1000, [480, 1000], id="next to a size"),
        pytest.param(200, [200], id="small"),
        pytest.param(1, [1], id="a dot"),
    ],
)
def test_no_picture_is_enlarged(width: int, widths: list[int]) -> None:
    """Sizes go up to that of the picture; one next to it is not made."""
    seen = Look("0" * 32, width, width)

    assert [size.width for size in sizes_of(seen)] == widths


def test_sizes_keep_the_shape() -> None:
    """Every size is as high as its width wants it."""
    seen = Look("0" * 32, 3000, 2000)

    assert [(s.width, s.height) for s in sizes_of(seen)] == [
        (480, 320),
        (960, 640),
        (1440, 960),
    ]


def test_files_have_the_sizes_that_pages_say(tmp_path: Path) -> None:
    """What is made has just the pixels that were announced."""
    made = _made(tmp_path, Image.new("RGB", (1203, 777), RED), "JPEG")

    assert [_opened(data).size for data in made] == [
        (480, 310),
        (960, 620),
        (1203, 777),
    ]


def test_nothing_but_the_picture_is_published(tmp_path: Path) -> None:
    """Place, camera, comment and profile of the original are in no file."""
    exif = Image.Exif()
    exif[0x010F] = "Maker-of-cameras"
    exif[0x8825] = {1: "N", 2: (51.0, 30.0, 11.0)}

    made = _made(
        tmp_path,
        Image.new("RGB", (600, 400), RED),
        "JPEG",
        exif=exif,
        comment=b"home-address",
        xmp=b"<x>editor-name</x>",
    )

    assert made
    for data in made:
        assert not _opened(data).getexif()
        assert not {"exif", "comment", "xmp", "icc_profile"} & _opened(data).info.keys()
        assert b"home-address" not in data
        assert b"editor-name" not in data


def test_words_in_a_png_are_left_out(tmp_path: Path) -> None:
    """A picture that one can look through loses its words too."""
    from PIL.PngImagePlugin import PngInfo  # noqa: PLC0415 - for this test alone

    words = PngInfo()
    words.add_text("Author", "editor-name")

    (data,) = _made(
        tmp_path, Image.new("RGBA", (90, 90), (9, 9, 9, 90)), "PNG", pnginfo=words
    )

    assert b"editor-name" not in data
    assert _opened(data).format == "WEBP"


def test_a_turned_picture_stands_upright(tmp_path: Path) -> None:
    """What the camera says of its position is done, and need not be said any more."""
    image = Image.new("RGB", (400, 200), RED)
    image.paste(BLUE, (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise: left becomes top

    (data,) = _made(tmp_path, image, "JPEG", exif=exif)

    upright = _opened(data)
    assert upright.size == (200, 400)
    assert _is_near(upright.getpixel((100, 50)), BLUE)
    assert _is_near(upright.getpixel((100, 350)), RED)


@pytest.mark.parametrize(
    ("image", "kind", "shade"),
    [
        pytest.param(Image.new("I;16", (60, 60), 32768), "PNG", 127, id="16 bits"),
        pytest.param(Image.new("F", (60, 60), 0.5), "TIFF", 127, id="parts of one"),
        pytest.param(Image.new("1", (60, 60), 1), "PNG", 255, id="black and white"),
        pytest.param(Image.new("L", (60, 60), 90), "PNG", 90, id="grey"),
        pytest.param(Image.new("CMYK", (60, 60), (0, 0, 0, 0)), "JPEG", 255, id="CMYK"),
        pytest.param(Image.new("P", (60, 60), 0), "GIF", 0, id="palette"),
    ],
)
def test_colours_of_any_kind_come_to_the_screen(
    tmp_path: Path, image: Image.Image, kind: str, shade: int
) -> None:
    """Whatever a picture's colours are written in, its shades are the same."""
    (data,) = _made(tmp_path, image, kind)

    assert _opened(data).mode == "RGB"
    assert _is_near(_opened(data).getpixel((30, 30)), (shade, shade, shade))


def test_of_a_moving_picture_the_first_frame_is_shown(tmp_path: Path) -> None:
    """A picture that moves stands still."""
    frames = [Image.new("RGB", (60, 60), colour) for colour in (RED, BLUE)]

    (data,) = _made(tmp_path, frames[0], "GIF", save_all=True, append_images=frames[1:])

    assert _is_near(_opened(data).getpixel((30, 30)), RED)


def test_equal_pictures_come_out_equal(tmp_path: Path) -> None:
    """The same picture gives the same bytes, however often."""
    image = Image.effect_noise((700, 300), 60)

    assert _made(tmp_path, image, "PNG") == _made(tmp_path, image, "PNG")


def test_a_picture_that_went_stops_with_one_sentence(tmp_path: Path) -> None:
    """A picture that is gone since it was looked at is named."""
    files = PictureFiles(
        tmp_path / "gone.jpg", "gone.jpg", sizes_of(Look("0" * 32, 9, 9)), "key"
    )

    with pytest.raises(SourceError, match=r"gone\.jpg"):
        make_files(files)
