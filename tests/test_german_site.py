"""A site in German says nothing in English but what is no word of the pages.

Texts of the articles are German here, so that an English word is one of ours.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest

from site_builder import build
from site_builder.model import Rights, Share, Site
from site_builder.rendering.languages import de, en

SITES = Path(__file__).parent / "sites"
NOT_READ = {"code", "pre", "q", "script", "style"}
"""Names of rules, references for programs, words of a source, what nobody sees."""
LINES = {"ledger": "ol", "source": "p"}
"""In which elements of lists of lines a source has the word."""
VOID = set("area base br col embed hr img input link meta source track wbr".split())
SAID = re.compile(
    r"aria-label|title|alt|placeholder|content|data-(?:none|one|many|state)"
)
"""Attributes that are read out or shown."""


class Visible(HTMLParser):
    """Collects what a page says in German; elements in another language are left out."""

    def __init__(self) -> None:
        """Have read nothing yet."""
        super().__init__()
        self.said: list[str] = []
        self._silent: list[bool] = [False]
        self._lines = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Listen or not, as the element's language says."""
        found = dict(attrs)
        language = found.get("lang")
        silent = self._silent[-1] if language is None else not language.startswith("de")
        if not silent:
            said = (v for name, v in attrs if v and SAID.fullmatch(name))
            self.said += [value for value in said if "://" not in value]
        if found.get("class") in LINES:
            self._lines = LINES[str(found["class"])]
        if tag not in VOID:
            self._silent.append(silent or tag in {*NOT_READ, self._lines})

    def handle_endtag(self, tag: str) -> None:
        """Go back to what was before."""
        if tag == "main":
            self._lines = ""
        if tag not in VOID:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        if not self._silent[-1]:
            self.said.append(data)


def phrases(table: object) -> Iterator[str]:
    """Give everything that a table says."""
    language = table.LANGUAGE  # type: ignore[attr-defined]
    yield from language.phrases.values()
    yield from language.doubts.values()
    yield from language.months
    for forms in language.counted.values():
        yield from forms


@cache
def english() -> re.Pattern[str]:
    """Find what the table in English says and the one in German never does."""
    german = " ".join(phrases(de))
    pieces = {
        piece.strip(" .,:;()“”")
        for phrase in phrases(en)
        for piece, *_ in Formatter().parse(phrase)
    }
    whole = sorted(
        re.escape(piece)
        for piece in pieces
        if len(piece) > 1
        and piece[0].isalpha()
        and not re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", german)
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(whole)})(?![\w-])")


def english_words(site: Path) -> set[str]:
    """Find the English words of a site, page by page."""
    found = set()
    for page in sorted(site.rglob("*.html")):
        reader = Visible()
        reader.feed(page.read_text())
        reader.close()
        text = "\n".join(reader.said)
        found |= {f"{page.name}: {word}" for word in english().findall(text)}
    return found


def write_texts(folder: Path, number: int) -> None:
    """Write articles of several years, many of them, with four dates in each."""
    for at in range(number):
        day = date(2015, 1, 3) + timedelta(days=23 * at)
        said = f"{day.day}. {de.LANGUAGE.months[day.month - 1]} {day.year}"
        told = "\n\n".join(
            f"Am {1 + (at + n) % 28}. {de.LANGUAGE.months[(at + n) % 12]} "
            f"{1925 + at + n} wurde die Mole {at} Meter weiter gebaut, sagte Karla Wendt."
            for n in range(4)
        )
        head = f"---\ntitle: Neues vom Deich {at}\nauthor: Ada Lund {at % 30}\n"
        head += f"outlet: Blatt {chr(65 + at % 25)}\ntags: [Deich]\n"
        dated = f"date: {day.isoformat()}\n" if at % 9 else ""
        text = f"{head}{dated}---\n\n{told}\n\nDie Flut kam am {said} wieder.\n"
        (folder / f"deich-{at:03}.md").write_text(text)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a collection with an archive, years, letters, and texts cut short."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "seeds").mkdir()
    write_texts(folder / "seeds", 84)
    rights = Rights(outlets={"blatt b": Share.EXCERPT, "blatt c": Share.METADATA})
    site = Site(title="Deichbote", language="de")
    build(folder / "seeds", folder / "dist", site=site, rights=rights)
    return folder / "dist"


def test_english_words_would_be_found() -> None:
    """The search finds the words of a site in English: it can fail."""
    page = (SITES / "corrected/expected/index.html").read_text()
    reader = Visible()
    reader.feed(page.replace('lang="en"', 'lang="de"'))

    assert len(english().findall("\n".join(reader.said))) > 20


def test_a_small_site_has_no_english_word() -> None:
    """The sample of German pages, which the program makes byte for byte, is German."""
    assert english_words(SITES / "hafen/expected") == set()


def test_a_large_site_has_no_english_word(large: Path) -> None:
    """Archives, overviews, indexes and texts that are cut short are German too."""
    assert len(list(large.rglob("*.html"))) > 200
    assert english_words(large) == set()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("timeline.ics", "Zeile", id="calendar"),
        pytest.param("articles.bib", "Archiviert in", id="references"),
    ],
)
def test_files_speak_german(large: Path, name: str, words: str) -> None:
    """What files for other programs say in sentences is German as well."""
    assert words in (large / name).read_text()
