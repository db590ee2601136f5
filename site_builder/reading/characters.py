"""What may stand in a text, and where its lines end."""

import re

from site_builder.model import Finding, Severity

_LINE_END = re.compile(r"\r\n|\r|\n")

_LOST = "\ufffd"

_SPACES = re.compile(r"[\x0b\x0c\x1c-\x1f\x85]")
"""Control characters that count as white space; HTML or XML refuses each of them."""

_BARRED = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that say nothing: controls, lone surrogates, noncharacters.

U+0080 to U+009F stay: they are quotation marks of Windows-1252 that were once
converted as if they had been Latin-1. A line is kept word for word, and the pages write
what such a character means.
"""

_MOJIBAKE = re.compile('â€[\u0080-\u009f™œ˜¦"“”¢]|Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]')
"""UTF-8 that was once read as Windows-1252: the apostrophe became "â€™".

Three or more such sequences are looked for; one alone may be meant.
"""

_MOJIBAKE_FLOOR = 3
_MOJIBAKE_STARTS = ("â€", "Ã", "Â")
"""What such a sequence begins with: few texts have any, and a look costs little."""


def split_lines(text: str) -> tuple[str, ...]:
    r"""Split at `\n`, `\r\n` and `\r` only, as editors and `sed -n Np` count lines.

    The line end of the last line opens no further line; an empty text has none.
    """
    lines = _LINE_END.split(text) if "\r" in text else text.split("\n")
    if not lines[-1]:
        lines.pop()
    return tuple(lines)


def clean(name: str, text: str) -> tuple[str, tuple[Finding, ...]]:
    """Replace what no page can show, one character for one.

    Vertical tabs, form feeds and the other control characters that count as white
    space become a space; all other control characters become U+FFFD and leave a
    finding.
    """
    if _is_clean(text):
        return text, ()
    first = _BARRED.search(text)
    repaired = scrub(text)
    if first is None:
        return repaired, ()

    count = sum(1 for _ in _BARRED.finditer(text))
    line = _line_of(text, first.start())
    label = f"U+{ord(first[0]):04X}"
    message = (
        f"Control characters were replaced, {count} in all, the first of them {label}."
    )
    return repaired, (Finding(name, line, "control-characters", message),)


def _is_clean(text: str) -> bool:
    """Whether nothing is to be replaced for certain, told in a tenth of the time.

    What is to be replaced cannot be printed; what cannot be printed need not be
    replaced.
    """
    return text.replace("\n", "").isprintable()


def scrub(text: str) -> str:
    """Do what `clean` does, without a word."""
    if text.isprintable():
        return text
    return _BARRED.sub(_LOST, _SPACES.sub(" ", text))


def find_mojibake(name: str, text: str) -> tuple[Finding, ...]:
    """Note a text whose letters were damaged before it came here, and leave it so."""
    if not any(start in text for start in _MOJIBAKE_STARTS):
        return ()
    first = _MOJIBAKE.search(text)
    count = sum(1 for _ in _MOJIBAKE.finditer(text))
    if first is None or count < _MOJIBAKE_FLOOR:
        return ()

    line = _line_of(text, first.start())
    message = (
        f'The text holds {count} sequences like "{first[0]}":'
        " it was once read in a wrong encoding and saved so."
    )
    return (Finding(name, line, "mojibake", message, Severity.NOTE),)


def _line_of(text: str, offset: int) -> int:
    """Number the line at `offset`; a match is counted and not kept, texts are long."""
    return 1 + sum(1 for _ in _LINE_END.finditer(text, 0, offset))
