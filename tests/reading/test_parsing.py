"""One source: its bytes become lines, word for word, and every doubt is said."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import SourceError
from site_builder.model import Given, SourceKind, SourceRef
from site_builder.reading import parse_source, read_source
from site_builder.reading.decoding import decode


def test_plain_text_is_read_word_for_word() -> None:
    """Lines keep their blanks at both ends and know nothing of their role."""
    source = parse_source("a.txt", b"  A headline \r\n\r\n\tBody.\n")

    assert source.lines == ("  A headline ", "", "\tBody.")
    assert (source.kind, source.encoding) == (SourceKind.TEXT, "utf-8")
    assert (source.given, source.chunks, source.findings) == (Given(), (), ())


def test_digest_is_of_the_bytes() -> None:
    """The digest tells two files apart that read alike."""
    data = b"A text.\r\n"

    expected = hashlib.blake2b(data, digest_size=16).hexdigest()
    assert parse_source("a.txt", data).digest == expected
    assert parse_source("a.txt", b"A text.\n").digest != expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("a.MD", SourceKind.MARKDOWN, id="Markdown"),
        pytest.param("a.rst", SourceKind.TEXT, id="unknown ending"),
        pytest.param("README", SourceKind.TEXT, id="no ending"),
    ],
)
def test_unknown_endings_are_text(name: str, kind: SourceKind) -> None:
    """Any name is answered; what says nothing means plain text."""
    assert parse_source(name, b"text").kind is kind


def test_front_matter_counts_as_lines() -> None:
    """Lines behind front matter keep the numbers that an editor shows."""
    source = parse_source("a.md", b"---\ntitle: Rover\n---\n\nBody.\n")

    assert source.given.lines == 3
    assert [(chunk.first, chunk.text) for chunk in source.chunks] == [(5, "Body.")]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xef\xbb\xbf", id="a mark only"),
        pytest.param(b" \n\x0c\n", id="white space"),
        pytest.param(b"---\ntitle: Rover\n---\n", id="front matter only"),
    ],
)
def test_source_without_text_is_a_finding(data: bytes) -> None:
    """An empty source is fine and worth a word."""
    assert [each.code for each in parse_source("a.md", data).findings] == ["empty"]


@pytest.mark.parametrize(
    "name", [pytest.param("a.txt", id="text"), pytest.param("a.md", id="Markdown")]
)
@given(data=st.binary() | st.text().map(str.encode))
def test_any_bytes_load(name: str, data: bytes) -> None:
    """Any bytes are a text, twice the same, and its lines are what was decoded."""
    source = parse_source(name, data)

    assert source == parse_source(name, data)
    text = decode(name, data).text.replace("\r\n", "\n").replace("\r", "\n")
    assert "".join(f"{line}\n" for line in source.lines) in {text, f"{text}\n"}
    assert 0 <= source.given.lines <= len(source.lines)


@given(st.text().map(str.encode))
def test_chunks_begin_behind_front_matter(data: bytes) -> None:
    """Each line of a Markdown source is front matter, blank, or in one chunk."""
    source = parse_source("a.md", b"---\ntitle: x\n---\n" + data)

    taken = [n for chunk in source.chunks for n in range(chunk.first, chunk.last + 1)]
    assert [n for n in taken if source.lines[n - 1].strip()] == [
        n
        for n, line in enumerate(source.lines, 1)
        if n > source.given.lines and line.strip()
    ]


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "name", [pytest.param("a.txt", id="text"), pytest.param("a.md", id="Markdown")]
)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Mars " * 2_000_000, id="one line of 10 MB"),
        pytest.param(b"A rover landed on Mars.\n\n" * 50_000, id="100,000 lines"),
        pytest.param(b"It\x92s a rover.\n" * 100_000, id="old encoding"),
    ],
)
def test_size_costs_linear_time(name: str, data: bytes) -> None:
    """Large texts load in a second or so, not in minutes."""
    source = parse_source(name, data)

    assert len(source.lines) == max(1, data.count(b"\n"))


def test_source_is_read_from_disk(tmp_path: Path) -> None:
    """Reading is parsing what the file holds, under the source's own name."""
    path = tmp_path / "deep.txt"
    path.write_bytes(b"A text.\n")

    source = read_source(SourceRef("deep/name.txt", path, SourceKind.TEXT))

    assert source == parse_source("deep/name.txt", b"A text.\n")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that vanished since it was found is named."""
    with pytest.raises(SourceError) as caught:
        read_source(SourceRef("a.txt", tmp_path / "a.txt", SourceKind.TEXT))

    assert str(caught.value) == "a.txt: the file is gone; put it back or build again."


def test_folder_is_no_file(tmp_path: Path) -> None:
    """A folder called like a text is refused, not read."""
    with pytest.raises(SourceError, match=r"a\.txt: this is a folder, not a file"):
        read_source(SourceRef("a.txt", tmp_path, SourceKind.TEXT))


def test_closed_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be read says so."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(SourceError, match=r"cannot be read \(Permission denied\)"):
        read_source(SourceRef("a.txt", tmp_path / "a.txt", SourceKind.TEXT))
