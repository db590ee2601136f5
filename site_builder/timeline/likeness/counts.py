"""The numbers of a sentence, with the nouns that they count."""

import re
from collections.abc import Iterator, Sequence

from site_builder.model import Report
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, WORD, Word, root
from site_builder.timeline.remembering import remembered

_SMALL_NUMBERS = {
    name: str(value)
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
    if value > 1
}
""""One" is left out: it mostly counts nothing."""
_GREAT = frozenset("hundred thousand million billion trillion".split())
_QUALITIES = frozenset(
    "new old other more young local foreign small large different additional".split()
)
"""Words that often stand between a number and the noun that it counts."""
_NO_NOUNS = FUNCTION_WORDS | {"per"}
_PERCENT = "percent"
_TWO_WORDS = re.compile(r"\bper\s+cent\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*$")


def find_counts(report: Report, words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Give each number of a sentence: the stem of what it counts, and both as written.

    Args:
        report: The sentence; the numbers of its date are none.
        words: Its words.
    """
    for at, word in enumerate(words):
        if not number_of(word.text) or at + 1 == len(words):
            continue
        if word.end > report.start and word.start < report.end:
            continue
        end = at + 1
        share = _end_of_share(words, end)
        if share is not None:
            yield _PERCENT, report.text[word.start : share]
            continue
        if words[end].text.lower() in _GREAT and end + 1 < len(words):
            end += 1
        if words[end].text in _QUALITIES and end + 1 < len(words):
            end += 1
        noun = words[end]
        apart = report.text[word.end : noun.start].strip(" \u00a0-‑")
        plain = not apart or end > at + 1
        if plain and noun.text.islower() and noun.text not in _NO_NOUNS:
            yield noun.stem, report.text[word.start : noun.end]


def _end_of_share(words: Sequence[Word], at: int) -> int | None:
    """Give where "percent" or "per cent" ends, if it begins at a place."""
    low = words[at].text.lower()
    if low == _PERCENT:
        return words[at].end
    following = words[at + 1 : at + 2]
    if low == "per" and following and following[0].text.lower() == "cent":
        return following[0].end
    return None


@remembered
def number_of(word: str) -> str:
    """Give the figures of a number, also of a small one in words; else nothing."""
    if _DIGITS.match(word):
        return word.replace(",", "")
    return _SMALL_NUMBERS.get(word.lower(), "")


@remembered
def figure_of(text: str) -> str:
    """Give what a number with its noun comes to: "Twelve people" is "12 people"."""
    whole = _TWO_WORDS.sub(_PERCENT, text)
    return " ".join(number_of(word) or root(word) for word in WORD.findall(whole))
