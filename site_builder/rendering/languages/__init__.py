"""The languages of the pages' own words: one module for each, called by its code.

Who adds a language adds a module such as `fr.py`, with a `LANGUAGE` whose tables have
every entry of `en.py`; nothing else names the languages that there are. How it is done
is told in CONTRIBUTING.md.
"""

from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

from site_builder.rendering.languages.phrases import Phrases

ENGLISH = "en"
"""The language of a site that wants one which has no table."""
_CODE_LENGTHS = (2, 3)
"""Letters of a code of ISO 639, which is what BCP 47 tags begin with; the names of the
other modules here are longer."""


def speaks(language: str) -> bool:
    """Tell whether pages can be written in the language of a BCP 47 tag."""
    return _module(language) is not None


@lru_cache(maxsize=64)
def phrases_of(language: str) -> Phrases:
    """Give the phrases for the language of a tag, those in English where none are.

    A region or a script makes no difference: "de-AT" is served with German.
    """
    return _phrases(_module(language) or ENGLISH)


@lru_cache(maxsize=16)
def _phrases(code: str) -> Phrases:
    """Load the table of a language, so that two tags of it share what it remembers."""
    return Phrases(import_module(f"{__name__}.{code}").LANGUAGE)


@lru_cache(maxsize=64)
def _module(language: str) -> str | None:
    code = language.partition("-")[0].lower()
    if len(code) not in _CODE_LENGTHS or not (code.isascii() and code.isalpha()):
        return None
    return code if find_spec(f"{__name__}.{code}") else None
