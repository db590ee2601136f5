"""Old encodings, guessed where nothing tells them."""

import re

_WESTERN_SHARE = 0.06
"""More characters beyond ASCII than this, and the language is not English.

Measured: English with curly quotation marks 0.02, with Spanish names 0.045; French
0.06, Czech 0.17, Russian 0.8.
"""

_SMALL = "a-zß-öø-ÿšœžƒ"
_CAPITAL = "A-ZÀ-ÖØ-ÞŠŒŽŸ"
_LETTER = _SMALL + _CAPITAL
_BETWEEN_WORDS = "“”„•€£¥§©®™°«»†‡‰¼½¾×¹²³¿¡"
_ANYWHERE = "‘’‚–—…·\u00a0\u00ad"

_MISFIT = re.compile(
    rf"[^\x00-\x7f{_LETTER}{_BETWEEN_WORDS}{_ANYWHERE}]"
    rf"|(?<=[{_SMALL}])[À-ÖØ-ÞŠŒŽŸ]"
    rf"|(?<=[{_SMALL}])[{_BETWEEN_WORDS}](?=[{_SMALL}])"
)
"""What English in Windows-1252 does not hold: a letter or sign out of its place.

Mac Roman gives itself away by capitals inside words ("roverÕs"), Polish by signs
("wylądowa³").
"""

_SAMPLE = 1 << 15
"""Bytes of telling lines to guess from; more made no difference."""

_LEAD_IN = 200
"""ASCII bytes of a line to keep before its first stranger, as context."""

_STRANGE = re.compile(rb"[\x80-\xff]")

_TIE = 0.1
"""How much less coherent Windows-1252 may look and still be preferred.

charset-normalizer 3.5 calls English, French and Swedish in Windows-1252 by turns
cp1250, cp775 and cp1006, by differences of at most 0.09.
"""

_EASTERN = frozenset(
    {"Croatian", "Czech", "Hungarian", "Polish", "Romanian", "Slovak", "Slovene"}
)
"""Languages whose own encoding must not lose a tie against Windows-1252."""

_ANSWERED_BEFORE = [
    "utf_7",
    "utf_8",
    "utf_16",
    "utf_16_be",
    "utf_16_le",
    "utf_32",
    "utf_32_be",
    "utf_32_le",
]


def reads_as_western(text: str) -> bool:
    """Say whether `text`, read as Windows-1252, makes sense as English.

    It has few characters beyond ASCII, each a letter or a sign in its place.
    """
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return beyond_ascii <= _WESTERN_SHARE * len(text) and not _MISFIT.search(text)


def guess_encoding(data: bytes) -> str | None:
    """Name the encoding that charset-normalizer finds the likeliest, if any fits."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed, 18 ms

    matches = from_bytes(_telling(data), cp_exclusion=_ANSWERED_BEFORE)
    best = matches.best()
    if best is None:
        return None
    western = [match for match in matches if "cp1252" in match.could_be_from_charset]
    if (
        western
        and best.language not in _EASTERN
        and western[0].percent_chaos <= best.percent_chaos
        and western[0].coherence >= best.coherence - _TIE
    ):
        return "cp1252"
    return best.encoding


def _telling(data: bytes) -> bytes:
    """Pick the lines that hold more than ASCII: the others say nothing."""
    telling = bytearray()
    for line in data.split(b"\n"):
        strange = _STRANGE.search(line)
        if strange:
            start = max(0, strange.start() - _LEAD_IN)
            telling += line[start : start + _SAMPLE] + b"\n"
        if len(telling) >= _SAMPLE:
            break
    return bytes(telling)
