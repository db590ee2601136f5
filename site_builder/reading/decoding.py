"""Bytes become text: which encoding are they in?

The steps, each engaged only if the one before has no answer:

1. a byte order mark;
2. the pattern of zero bytes that UTF-16 and UTF-32 leave in Western text;
3. UTF-8 without a single fault;
4. the encoding that a saved page declares;
5. UTF-8 with a few faults, each repaired by itself;
6. Windows-1252, where every byte beyond ASCII makes sense in it;
7. the guess of charset-normalizer;
8. Windows-1252 by force.
"""

import codecs
from collections.abc import Callable
from dataclasses import dataclass

from site_builder.model import Finding
from site_builder.reading.characters import clean, find_mojibake
from site_builder.reading.guessing import guess_encoding, reads_as_western

_WESTERN = "cp1252"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Longer marks first: that of UTF-32 LE begins with that of UTF-16 LE."""

_ZERO_PATTERNS = (
    ("utf-32-le", (False, None, True, True)),
    ("utf-32-be", (True, True, None, False)),
    ("utf-16-le", (False, True, False, True)),
    ("utf-16-be", (True, False, True, False)),
)
"""Which bytes of every four are often zero, and which hardly ever."""

_ZEROS_SAMPLE = 1 << 16
"""Bytes to look at for zeros; an encoding does not change half-way."""

_OFTEN, _OFTEN_IF_NO_TEXT = 0.25, 0.04
"""Share of zeros that counts as often.

Measured: 0.97 and more in English, French and German UTF-16, 0.15 in Russian, whose
spaces alone hold zeros. What would do as UTF-8 text with stray NULs needs the higher.
"""

_CONTROLS = bytes(range(9))
_CONTROLS_LIMIT = 0.25
"""More control characters than this are no text; Russian UTF-16 holds 0.5 of them."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the Python name of its encoding, and the doubts about both."""

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a step of the cascade makes of the bytes; a code where it is not sure."""

    text: str
    encoding: str
    code: str = ""
    message: str = ""


def decode(name: str, data: bytes, declared: str | None = None) -> Decoded:
    """Turn the bytes of the source `name` into text, whatever they are.

    `declared` is the encoding that the source itself claims; it is believed after
    faultless UTF-8, because pages are often converted and keep their old claim. The
    text is clean in the sense of `characters.clean`.
    """
    answers = (step(data, declared) for step in _STEPS)
    reading = next(answer for answer in answers if answer is not None)
    text, findings = clean(name, reading.text.lstrip("\ufeff"))
    if reading.code:
        doubt = Finding(name, 0, reading.code, reading.message)
        findings = (doubt, *findings)
    return Decoded(text, reading.encoding, (*findings, *find_mojibake(name, text)))


def _by_mark(data: bytes, declared: str | None) -> _Reading | None:
    encodings = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    for encoding in encodings:
        text = _strictly(data, encoding)
        if text is not None:
            return _Reading(text, encoding)
    return _with_losses(data, "utf-16") if "utf-16" in encodings else None


def _by_zeros(data: bytes, declared: str | None) -> _Reading | None:
    sample = data[:_ZEROS_SAMPLE]
    if b"\0" not in sample:
        return None
    often = _OFTEN if _might_be_utf8(data, sample) else _OFTEN_IF_NO_TEXT
    shares = [4 * sample[at::4].count(0) / len(sample) for at in range(4)]
    for encoding, zeros in _ZERO_PATTERNS:
        fits = (
            zero is None or (share >= often if zero else share <= often / 5)
            for share, zero in zip(shares, zeros, strict=True)
        )
        if all(fits):
            text = _strictly(data, encoding)
            if text is None:
                return _with_losses(data, encoding)
            return _Reading(text, encoding)
    return None


def _might_be_utf8(data: bytes, sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _CONTROLS_LIMIT * len(sample):
        return False
    return _strictly(data, "utf-8") is not None


def _as_utf8(data: bytes, declared: str | None) -> _Reading | None:
    if declared and data.isascii():
        return None  # seven-bit encodings such as ISO-2022-JP pass for ASCII
    text = _strictly(data, "utf-8")
    return None if text is None else _Reading(text, "utf-8")


def _as_declared(data: bytes, declared: str | None) -> _Reading | None:
    if declared is None:
        return None
    text = _strictly(data, declared)
    return None if text is None else _Reading(text, declared)


def _as_faulty_utf8(data: bytes, declared: str | None) -> _Reading | None:
    """Take UTF-8 in which sound characters outnumber the bytes that fit nowhere."""
    sound = data.decode("utf-8", "ignore")
    faults = len(data) - len(sound.encode())
    beyond_ascii = len(sound) - len(sound.encode("ascii", "ignore"))
    if faults > beyond_ascii:
        return None
    message = (
        "The text is UTF-8 but for a few bytes that were read as Windows-1252;"
        f" look for odd characters ({faults} at most)."
    )
    text = data.decode("utf-8", _REPAIR)
    return _Reading(text, "utf-8", "encoding-doubtful", message)


def _as_western(data: bytes, declared: str | None) -> _Reading | None:
    text = data.decode(_WESTERN, "replace")
    return _guessed(text, _WESTERN) if reads_as_western(text) else None


def _as_guessed(data: bytes, declared: str | None) -> _Reading | None:
    encoding = guess_encoding(data)
    if encoding is None:
        return None
    text = _strictly(data, encoding)
    return _with_losses(data, encoding) if text is None else _guessed(text, encoding)


def _by_force(data: bytes, declared: str | None) -> _Reading:
    return _with_losses(data, _WESTERN)


_STEPS: tuple[Callable[[bytes, str | None], _Reading | None], ...] = (
    _by_mark,
    _by_zeros,
    _as_utf8,
    _as_declared,
    _as_faulty_utf8,
    _as_western,
    _as_guessed,
    _by_force,
)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _guessed(text: str, encoding: str) -> _Reading:
    message = (
        f"The text is no UTF-8; it was read as {encoding}."
        " Save it as UTF-8 to be sure of its letters."
    )
    return _Reading(text, encoding, "encoding-guessed", message)


def _with_losses(data: bytes, encoding: str) -> _Reading:
    message = (
        f"No encoding fits all bytes; read as {encoding}, some characters are lost."
        " Save the text as UTF-8."
    )
    text = data.decode(encoding, "replace")
    return _Reading(text, encoding, "encoding-doubtful", message)


def _as_western_bytes(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 the way that Windows wrote them."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    fault = error.object[error.start : error.end]
    return fault.decode(_WESTERN, "replace"), error.end


_REPAIR = "site-builder-western"
codecs.register_error(_REPAIR, _as_western_bytes)
