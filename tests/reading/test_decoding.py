"""Bytes of any encoding become the text that was meant."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.reading.decoding import decode

ENGLISH = (
    "The rover’s “sky crane” flew off — and crashed, said José Núñez of the"
    " Jet Propulsion Laboratory on Thursday.\nIt’s a hole in the ground now.\n"
)
FRENCH = (
    "L'été dernier, les ingénieurs ont été très occupés à vérifier les systèmes de la"
    " fusée près de la côte. Cela a coûté cher à la société, où l'on espérait mieux.\n"
)
RUSSIAN = (
    "Марсоход совершил посадку в кратере Езеро в четверг. Учёные рассказали, что спуск"
    " прошёл успешно, и показали первые снимки поверхности планеты.\n"
)
JAPANESE = (
    "火星探査車は木曜日にクレーターに着陸しました。研究者たちは、降下は成功したと述べ、"
    "惑星の表面の最初の画像を公開しました。\n"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(ENGLISH, "utf-8", id="UTF-8"),
        pytest.param(ENGLISH, "utf-8-sig", id="UTF-8 with a mark"),
        pytest.param(ENGLISH, "utf-16", id="UTF-16 with a mark"),
        pytest.param(ENGLISH, "utf-16-le", id="UTF-16 LE without a mark"),
        pytest.param(ENGLISH, "utf-16-be", id="UTF-16 BE without a mark"),
        pytest.param(ENGLISH, "utf-32", id="UTF-32 with a mark"),
        pytest.param(ENGLISH, "utf-32-be", id="UTF-32 BE without a mark"),
        pytest.param(RUSSIAN, "utf-16-le", id="Russian UTF-16 without a mark"),
        pytest.param(ENGLISH, "cp1252", id="Windows Western"),
        pytest.param(FRENCH, "cp1252", id="French in Windows Western"),
        pytest.param(FRENCH, "iso-8859-15", id="French in Latin-9"),
        pytest.param("Café\n", "cp1252", id="a single word"),
        pytest.param("It’s\n", "cp1252", id="a single apostrophe"),
        pytest.param(ENGLISH, "mac-roman", id="old Macintosh"),
        pytest.param(RUSSIAN, "cp1251", id="Windows Cyrillic"),
        pytest.param(RUSSIAN, "koi8-r", id="Unix Cyrillic"),
        pytest.param(JAPANESE * 2, "shift_jis", id="Shift JIS"),
    ],
)
def test_encodings_come_back(text: str, encoding: str) -> None:
    """A text long enough to tell its encoding is read as it was written."""
    assert decode("a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(b"", "utf-8", id="nothing"),
        pytest.param(b"plain", "utf-8", id="ASCII"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0", "utf-16", id="UTF-16"),
        pytest.param(codecs.BOM_UTF32_LE + b"a\0\0\0", "utf-32", id="UTF-32"),
        pytest.param(b"a\0b\0c\0d\0", "utf-16-le", id="UTF-16 without a mark"),
        pytest.param(b"By Ada\0 Lovelace\n", "utf-8", id="a stray NUL"),
    ],
)
def test_certain_encodings_are_told(data: bytes, encoding: str) -> None:
    """The name of the encoding is Python's, and certainty leaves no doubt."""
    decoded = decode("a.txt", data)

    assert decoded.encoding == encoding
    assert not any(each.code.startswith("encoding") for each in decoded.findings)


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        pytest.param(
            ENGLISH.encode("cp1252"), "encoding-guessed", "cp1252", id="old encoding"
        ),
        pytest.param(
            RUSSIAN.encode("cp1251"), "encoding-guessed", "cp1251", id="library's guess"
        ),
        pytest.param(
            ENGLISH.encode() + b"\xe9", "encoding-doubtful", "UTF-8", id="faulty UTF-8"
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + b"\x00\xd8a\0",
            "encoding-doubtful",
            "utf-16",
            id="half",
        ),
        pytest.param(
            bytes(range(128, 256)), "encoding-doubtful", "cp1252", id="every byte"
        ),
    ],
)
def test_doubt_about_the_encoding_is_a_finding(
    data: bytes, code: str, words: str
) -> None:
    """What was guessed or lost is said, with the encoding that was taken."""
    finding = decode("a.txt", data).findings[0]

    assert finding.code == code
    assert words in finding.message


def test_stray_byte_does_not_spoil_utf8() -> None:
    """One wrong byte in a UTF-8 text is repaired alone; the rest stays right."""
    decoded = decode("a.txt", "He’s “here” at the caf".encode() + b"\xe9 now")

    assert decoded.text.startswith("He’s “here” at the café")


def test_utf8_beats_what_a_page_declares() -> None:
    """Converted pages keep their old claim; faultless UTF-8 is believed first."""
    assert decode("a.html", "Café".encode(), "cp1252").text == "Café"


def test_declaration_beats_guessing() -> None:
    """A declared encoding that fits is taken without a doubt."""
    decoded = decode("a.html", "Gdańsk".encode("iso-8859-2"), "iso-8859-2")

    assert (decoded.text, decoded.findings) == ("Gdańsk", ())


def test_seven_bit_encoding_is_believed() -> None:
    """ISO-2022-JP is ASCII by its bytes and Japanese by its declaration."""
    data = JAPANESE.encode("iso-2022-jp")

    assert decode("a.html", data, "iso-2022-jp").text.startswith("火星探査車")


@given(st.binary())
@example(b"\xff\xfe\x00")
@example(b"\x00")
@example(b"\xef\xbb\xbf\xff")
def test_any_bytes_are_answered(data: bytes) -> None:
    """No bytes make decoding raise, and what comes out can be written anywhere."""
    decoded = decode("a.txt", data)

    assert decoded.text.encode("utf-8").decode("utf-8") == decoded.text
    assert "\0" not in decoded.text
