"""Which files are the pictures of an article."""

import pytest

from site_builder.model import NamedPicture, Severity
from site_builder.pictures import seek
from site_builder.pictures.seeking import name_of, split_number


def _everything(_: str) -> bool:
    return True


def _nothing(_: str) -> bool:
    return False


def _named(src: str, *, line: int = 3, in_text: bool = False) -> NamedPicture:
    return NamedPicture(src, "harbour.toml", line, in_text=in_text)


@pytest.mark.parametrize(
    ("src", "source", "name"),
    [
        pytest.param("bell.jpg", "bell.md", "bell.jpg", id="beside the text"),
        pytest.param("b.jpg", "2021/a.md", "2021/b.jpg", id="in the text's folder"),
        pytest.param("../b.jpg", "2021/a.md", "b.jpg", id="in the folder above"),
        pytest.param("a%20b.jpg", "a.md", "a b.jpg", id="escaped"),
        pytest.param("b.jpg?v=2#top", "a.md", "b.jpg", id="with a query"),
        pytest.param("../b.jpg", "a.md", "", id="above the collection"),
        pytest.param("x/../../b.jpg", "a.md", "", id="out by a detour"),
        pytest.param("..\\b.jpg", "a.md", "", id="out by backslashes"),
        pytest.param("%2e%2e/b.jpg", "a.md", "", id="out by escapes"),
        pytest.param("/etc/b.jpg", "a.md", "", id="absolute"),
        pytest.param("", "a.md", "", id="nothing"),
    ],
)
def test_a_name_stays_inside_the_collection(src: str, source: str, name: str) -> None:
    """A picture is sought from the text's folder on, and never outside."""
    assert name_of(src, source) == name


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        pytest.param("harbour-2", ("harbour", 2), id="hyphen"),
        pytest.param("harbour_12", ("harbour", 12), id="underscore"),
        pytest.param("harbour", ("harbour", 0), id="none"),
        pytest.param("fleet-1998", ("fleet-1998", 0), id="a year"),
    ],
)
def test_numbers_of_pictures(stem: str, parts: tuple[str, int]) -> None:
    """Up to three digits behind a hyphen number the pictures of a text."""
    assert split_number(stem) == parts


def test_what_a_person_names_comes_first() -> None:
    """Pictures that are given go before those that lie beside, each file once."""
    found = seek(
        "harbour.txt",
        [_named("quay.jpg")],
        ["harbour.jpg", "quay.jpg"],
        _everything,
    )

    assert [each.name for each in found.sought] == ["quay.jpg", "harbour.jpg"]


def test_a_picture_of_the_text_keeps_its_line() -> None:
    """What the text itself shows stands where the text has it, also if it lies beside."""
    found = seek(
        "harbour.md",
        [_named("harbour.jpg", line=7, in_text=True)],
        ["harbour.jpg"],
        _everything,
    )

    assert [(each.name, each.line) for each in found.sought] == [("harbour.jpg", 7)]


@pytest.mark.parametrize(
    ("src", "code"),
    [
        pytest.param("https://example.org/a.jpg", "picture-remote", id="on the web"),
        pytest.param("//example.org/a.jpg", "picture-remote", id="without a scheme"),
        pytest.param("data:image/png;base64,AA", "picture-no-file", id="in the markup"),
        pytest.param("file:///etc/a.jpg", "picture-no-file", id="of this machine"),
        pytest.param("../../a.jpg", "picture-outside", id="outside"),
        pytest.param("a.jpg", "picture-missing", id="missing"),
    ],
)
def test_a_picture_that_is_no_file_is_a_finding(src: str, code: str) -> None:
    """What cannot be shown is named with the file and the line that name it."""
    found = seek("harbour.txt", [_named(src)], [], _nothing)

    assert not found.sought
    assert [(f.source, f.line, f.code) for f in found.findings] == [
        ("harbour.toml", 3, code)
    ]


def test_a_saved_page_lacks_pictures_without_alarm() -> None:
    """Of a saved page's missing pictures there is a note, and no warning."""
    found = seek(
        "page.html",
        [_named("page_files/a.jpg", in_text=True)],
        [],
        _nothing,
        saved_page=True,
    )

    assert [each.severity for each in found.findings] == [Severity.NOTE]
