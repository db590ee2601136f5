"""Words as any language has them: capitals, sentences, cuts, dates for machines.

What a language has of its own is in `languages`.
"""

import re
from functools import lru_cache

from site_builder.dates import bounds

_MACHINE = re.compile(
    r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-W(?:0[1-9]|[1-4]\d|5[0-3]))?"
)
"""What the `datetime` attribute of HTML takes out of EDTF."""

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?")


@lru_cache(maxsize=8192)
def machine_date(value: str) -> str | None:
    """Give `value` as HTML's `datetime` takes it; None where HTML cannot say it."""
    plain = value.rstrip("~?%")
    day = _DAY.fullmatch(plain)
    if day is not None:
        plain = day[1]
    if plain != value and day is None:
        return None
    return plain if _MACHINE.fullmatch(plain) and bounds(plain) else None


def titled(words: str) -> str:
    """Begin with a capital, as a heading does: "Week of 15 February 2021"."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """Make a sentence of words that may lack its capital or its full stop."""
    return titled(words) if words.endswith((".", "!", "?")) else f"{titled(words)}."


def shortened(text: str, limit: int) -> str:
    """Cut `text` at a word to at most `limit` characters, ellipsis included."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space else cut).rstrip(" ,;:.\N{EN DASH}\N{EM DASH}-") + "…"
