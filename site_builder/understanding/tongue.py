"""The language of an article, told by the small words that hold sentences together.

Small words make up a third of any running text and hardly ever wander from language to
language, so a few hundred characters are enough. Languages with a script of their own
are told by that.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from site_builder.dates import nearest_language
from site_builder.model import Basis, Claim, Evidence, Role
from site_builder.understanding.languages import GERMAN_DAY, SMALL_WORDS
from site_builder.understanding.parting import Script, quick_parter
from site_builder.understanding.sheet import Sheet

_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in SMALL_WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _language)
_WORDS_OF = {
    language: frozenset(words.split()) for language, words in SMALL_WORDS.items()
}

_SCRIPTS = (
    ("ja", "[\u3041-\u30ff]"),
    ("ko", "[\uac00-\ud7af]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("el", "[\u0386-\u03ce]"),
    ("he", "[\u05d0-\u05ea]"),
    ("th", "[\u0e01-\u0e3a]"),
    ("hi", "[\u0904-\u0939]"),
    ("uk", "[іїєґІЇЄҐ]"),
    ("ru", "[\u0430-\u044f]"),
    ("fa", "[پچژگ]"),
    ("ar", "[\u0627-\u064a]"),
)
"""Languages told by their letters, the sure ones first: Japanese writes Chinese
characters too, Ukrainian Russian letters, Persian Arabic ones."""
_OWN_SCRIPT = Script("\u0370-\u058f\u0590-\u06ff\u0900-\u0e7f\u3040-\ud7af")
_MOST_OWN = 0.3
"""Share of letters in such a script from which the text is written in it."""
_FEW = 0.01
"""Share of such a script's letters that tells one of its languages from the next."""

_LOOKED_AT = 600
"""Characters of the article: more hardly ever change the answer."""
_WORDS = re.compile(r"[^\W\d_]+")


def _part_slowly(text: str) -> list[str]:
    return _WORDS.findall(text.lower())


_part = quick_parter(re.compile(r"[^\W\d_]"), _part_slowly)
"""Parts a text in words."""
_FEWEST = 4
"""Small words from which an answer is dared; a headline has fewer."""
_LEAD = 1.15
"""How many times the words of the next language: Danish and Norwegian stay near."""
_LEAST = 10
"""One small word among so many at least; a list of names has fewer."""
_SHOWN = 8
_FEWEST_GERMAN = 2
"""Small words from which a short text is read as German: "die", "am"."""
_LEAD_OF_GERMAN = 2
"""How many times those of English; each language has a few words of the other's."""


def find_language(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Tell the language of `text` as its code, and the words that tell it.

    None where too little is there to be sure: a wrong language misleads readers'
    software more than none.
    """
    text = text[:_LOOKED_AT]
    # Of letters beyond Latin there are none in most texts: one cheap look.
    if not text.isascii() and _OWN_SCRIPT.count(text) > len(text) * _MOST_OWN:
        return _by_script(text)
    words = _part(text)
    small = list(filter(_LANGUAGES_OF.__contains__, words))
    found = Counter(chain.from_iterable(map(_LANGUAGES_OF.__getitem__, small)))
    (best, most), (_, second) = (*found.most_common(2), ("", 0), ("", 0))[:2]
    if most < _FEWEST or most < second * _LEAD or most * _LEAST < len(words):
        return None
    telling = filter(_WORDS_OF[best].__contains__, small)
    return best, tuple(dict.fromkeys(telling))[:_SHOWN]


def _by_script(text: str) -> tuple[str, tuple[str, ...]] | None:
    for language, letters in _SCRIPTS:
        found = re.findall(letters, text)
        if len(found) >= len(text) * _FEW:
            return language, tuple(dict.fromkeys(found))[:_SHOWN]
    return None


def claim_language(sheet: Sheet) -> Claim | None:
    """Claim the language of an article by its first paragraphs."""
    text, first = _beginning(sheet)
    found = find_language(text)
    if found is None:
        return None
    language, words = found
    proof = Evidence(sheet.source.name, first, ", ".join(words))
    return Claim(language, Basis.INFERRED, "small-words", (proof,))


def _beginning(sheet: Sheet) -> tuple[str, int]:
    """Give the first paragraphs of an article and the number of their first line."""
    text, first = "", 0
    for at in _telling(sheet):
        first = first or sheet.lines[at].number
        text += f" {sheet.lines[at].text[:_LOOKED_AT]}"
        if len(text) > _LOOKED_AT:
            break
    return text, first


def _telling(sheet: Sheet) -> Iterator[int]:
    """Give the lines that tell the language: the standfirst, then the story."""
    for role in (Role.STANDFIRST, Role.BODY):
        yield from (at for at in range(len(sheet.lines)) if sheet.roles[at] is role)


def language_of_dates(sheet: Sheet, found: Claim | None) -> str:
    """Say in which language the dates of an article are to be read.

    What a person states goes first, then the words themselves: many a page says in
    its head that it is English and is not. Of a text too short for a claim, few words
    tell which of the languages with a table of dates it is nearer to.
    """
    known = sheet.source.given.language or (
        found.value if found else sheet.source.hints.language
    )
    if known is None and _is_rather_german(_beginning(sheet)[0]):
        known = "de"
    return nearest_language(known)


def _is_rather_german(text: str) -> bool:
    """Whether a short text has small words of German, and hardly any of English."""
    words = _part(text[:_LOOKED_AT])
    german = sum(map(_WORDS_OF["de"].__contains__, words))
    english = sum(map(_WORDS_OF["en"].__contains__, words))
    fewest = 1 if GERMAN_DAY.search(text) else _FEWEST_GERMAN
    return german >= fewest and german > english * _LEAD_OF_GERMAN
