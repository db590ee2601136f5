"""The tables of the languages: each says all that English says, and no more."""

import ast
import pkgutil
import re
from pathlib import Path
from string import Formatter

import pytest

from site_builder.model import Collection as Articles
from site_builder.model import Severity, Site, Timeline
from site_builder.rendering import languages, plan_site, survey
from site_builder.rendering.interface import doubt_language, interface_language
from site_builder.rendering.languages import phrases_of, speaks
from site_builder.rendering.languages.en import COUNTED, DOUBTS, PHRASES
from site_builder.rendering.languages.language import Language

PACKAGE = Path(languages.__file__).parents[2]
TEMPLATES = PACKAGE.parent / "templates"
CODES = sorted(
    m.name for m in pkgutil.iter_modules(languages.__path__) if speaks(m.name)
)
NAMED = re.compile(r"""(?:say|say_html)\(\s*"([a-z-]+)\"""")
"""A phrase that templates and views ask for by its whole name."""
NOT_SAID = re.compile(
    r"\{#.*?#\}|\{% block body_class %\}.*?\{% endblock %\}|\{%.*?%\}|\{\{.*?\}\}",
    re.DOTALL,
)
"""What is no text of a template: comments, names of styles, statements and values."""
FORMED = re.compile(r"""say\.(?:count|form)\(\s*"([a-z-]+)"\s*,""")


def table_of(code: str) -> Language:
    """Fetch the table of a language."""
    language: Language = phrases_of(code)._language
    return language


def parts_of(phrase: str) -> set[str]:
    """Name what is put into a phrase."""
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def test_there_are_languages() -> None:
    """The tables are found; without any the tests below would pass unasked."""
    assert {"de", "en"} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_says_all_that_english_says(code: str) -> None:
    """Every phrase of English is there, and nothing that nobody asks for."""
    table = table_of(code)

    assert table.phrases.keys() == PHRASES.keys()
    assert table.counted.keys() == COUNTED.keys()
    assert table.doubts.keys() == DOUBTS.keys()


@pytest.mark.parametrize("code", CODES)
def test_puts_in_what_english_puts_in(code: str) -> None:
    """A phrase has the places of the English one; no value is lost or missing."""
    table = table_of(code)
    pairs = [
        *((PHRASES[key], phrase) for key, phrase in table.phrases.items()),
        *((DOUBTS[key], phrase) for key, phrase in table.doubts.items()),
        *(("".join(COUNTED[key]), "".join(f)) for key, f in table.counted.items()),
    ]

    assert [(a, b) for a, b in pairs if parts_of(a) != parts_of(b)] == []


@pytest.mark.parametrize("code", CODES)
def test_phrases_may_stand_anywhere_in_a_page(code: str) -> None:
    """No phrase has a sign that HTML, an attribute or a style sheet would escape."""
    table = table_of(code)
    said = [
        *table.phrases.values(),
        *(f for forms in table.counted.values() for f in forms),
    ]

    assert [phrase for phrase in said if re.search(r"""[<>&"'\\]""", phrase)] == []


@pytest.mark.parametrize("code", CODES)
def test_has_a_form_for_every_number(code: str) -> None:
    """Whatever the number, there is a form of each phrase, and twelve months."""
    table = table_of(code)
    most = max(table.plural(number) for number in range(200))

    assert {len(forms) for forms in table.counted.values()} == {most + 1}
    assert len(table.months) == len(table.short_months) == 12


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        pytest.param(NAMED, PHRASES.keys(), id="phrases"),
        pytest.param(FORMED, COUNTED.keys(), id="counts"),
    ],
)
def test_whatever_is_asked_for_is_there(
    pattern: re.Pattern[str], keys: set[str]
) -> None:
    """No page asks for a phrase that no table has."""
    files = [*TEMPLATES.rglob("*.html"), *(PACKAGE / "rendering").rglob("*.py")]
    asked = {key for file in files for key in pattern.findall(file.read_text())}

    assert len(asked) > 10
    assert asked - keys == set()


def test_templates_have_no_words_of_their_own() -> None:
    """What a template says comes from the tables; only proper names may stand there."""
    own = []
    for file in TEMPLATES.rglob("*.html"):
        text = NOT_SAID.sub("", file.read_text())
        text = re.sub(r"""<[^>]*>|[\w-]+="[^"]*\"""", " ", text)
        own += re.findall(r"[^\W\d_]{2,}", text)

    assert own == []


def test_doubts_are_worded_as_they_are_found() -> None:
    """The English table repeats sentences of the program, so that it knows them."""
    said = set()
    for file in PACKAGE.rglob("*.py"):
        if "languages" not in file.parts:
            nodes = ast.walk(ast.parse(file.read_text()))
            said |= {n.value for n in nodes if isinstance(n, ast.Constant)}
    words = "\n".join(text.lower() for text in said if isinstance(text, str))
    pieces = [
        piece.strip(' .()"').lower()
        for told in DOUBTS.values()
        for piece, *_ in Formatter().parse(told)
    ]

    assert [piece for piece in pieces if piece not in words] == []


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        pytest.param("de", "de", id="language"),
        pytest.param("de-AT", "de", id="region"),
        pytest.param("DE-Latn-CH", "de", id="script and region"),
        pytest.param("en-GB", "en", id="English"),
        pytest.param("fr", "en", id="no table"),
        pytest.param("../de", "en", id="no tag"),
    ],
)
def test_chooses_the_language_of_a_tag(tag: str, code: str) -> None:
    """The first part of a tag decides; what has no table is served in English."""
    assert phrases_of(tag).code == code


@pytest.mark.parametrize(
    ("stated", "language"),
    [
        pytest.param("de-AT", "de-AT", id="with its region"),
        pytest.param("fr", "en", id="no table"),
    ],
)
def test_says_which_language_the_pages_speak(stated: str, language: str) -> None:
    """Pages bear the tag of the settings where they speak that language."""
    assert interface_language(Site(language=stated)) == language


def test_a_language_without_words_is_a_finding() -> None:
    """Who asks for a language that is not there learns why pages are in English."""
    (finding,) = doubt_language(Site(language="fr"))

    assert (finding.code, finding.severity) == ("language-without-words", Severity.NOTE)
    assert doubt_language(Site(language="de-AT")) == ()


def test_a_doubt_is_told_in_the_language() -> None:
    """What a finding says is known again, and what is put in stays as it is."""
    german = phrases_of("de")

    told = german.doubt(
        "This line was taken for the headline, but line 7 may be it: “Ä”."
    )
    assert told == (
        "Diese Zeile wurde für die Überschrift gehalten, doch könnte es auch Zeile 7 "
        "sein: “Ä”."
    )
    assert german.doubt("Nobody has said this before.") is None


def test_every_page_is_kept_under_its_language(collection: Articles) -> None:
    """Another language changes the key of every page, so none is kept by mistake."""
    plans = [
        plan_site(survey(Site(language=code), collection, Timeline()), {"a-1": 1})
        for code in ("en", "de")
    ]
    keys = [[plan.key(at) for at in range(len(plan))] for plan in plans]

    assert len(keys[0]) == len(keys[1]) > 10
    assert not set(keys[0]) & set(keys[1])
