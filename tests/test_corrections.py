"""Corrections last: what a person states changes its article, and nothing else."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from site_builder import build
from site_builder.search import give_places

BELL = """Divers find the bell of the ferry Aurora

By Nils Berg
Harbour Weekly, 3 May 2019

Two divers found the bell of the ferry on 2 May 2019, they told the harbour master.

A strange line about 12 April 2018 that nobody knows how to take

It will be shown in the museum when the new hall has been opened to the public.
"""
OTHER = """Skating race moves to the old canal

By Ada Okafor
Published 10 January 2012

The race of the skaters was moved to the canal on 9 January 2012 because of the thaw.
"""
SLUG = "divers-find-the-bell-of-the-ferry-aurora"
OWN = {
    f"articles/{SLUG}.html",
    f"sources/{SLUG}.html",
    f"search/text-{give_places([SLUG, 'skating-race-moves-to-the-old-canal'])[SLUG]}.js",
}
LISTS = {
    "authors/nils-berg.html",
    "outlets/harbour-weekly.html",
    "outlets/skerries-post.html",
}
"""Lists that hold the article: those of its author and of its outlets."""
SHARED = {
    "timeline.csv",
    "timeline.ics",
    "timelinejs.json",
    "articles.bib",
    "articles.csl.json",
    "articles.json",
    "articles.ris",
    "feed.json",
    "feed.xml",
    "index.html",
    "outlets.html",
    "search/facet-outlet.js",
    "search/facet-year.js",
    "search/words.js",
    "timeline.html",
    "timeline.json",
}
"""Files that tell of all articles; the list of checksums is theirs too."""


def built(folder: Path, **files: str) -> dict[str, bytes]:
    """Build two articles with the given files beside them."""
    seeds = folder / "seeds"
    shutil.rmtree(seeds, ignore_errors=True)
    seeds.mkdir()
    (seeds / "bell.txt").write_text(BELL, encoding="utf-8")
    (seeds / "race.txt").write_text(OTHER, encoding="utf-8")
    # One outlet is known from the start: the first one gives every page a new way.
    (seeds / "race.toml").write_text('outlet = "Canal Gazette"\n', encoding="utf-8")
    for name, text in files.items():
        (seeds / name.replace("_", ".")).write_text(text, encoding="utf-8")
    build(seeds, folder / "dist")
    return {
        path.relative_to(folder / "dist").as_posix(): path.read_bytes()
        for path in (folder / "dist").rglob("*")
        if path.is_file() and path.name != "manifest-sha256.txt"
    }


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Name the files that came, went or differ."""
    return {name for name in before | after if before.get(name) != after.get(name)}


def record(site: dict[str, bytes], source: str) -> dict[str, Any]:
    """Give what articles.json says of a source."""
    articles = json.loads(site["articles.json"])["articles"]
    found: dict[str, Any] = next(each for each in articles if each["source"] == source)
    return found


WAYS = [
    pytest.param("bell_toml", '{key} = "{value}"\n', "sidecar", id="sidecar in TOML"),
    pytest.param("bell_yaml", '{key}: "{value}"\n', "sidecar", id="sidecar in YAML"),
    pytest.param(
        "articles_toml",
        '["bell.txt"]\n{key} = "{value}"\n',
        "articles.toml",
        id="table in TOML",
    ),
    pytest.param(
        "articles_csv",
        "source;{key}\nbell.txt;{value}\n",
        "articles.csv",
        id="table in CSV",
    ),
]


@pytest.mark.parametrize(("name", "text", "rule"), WAYS)
@pytest.mark.parametrize(
    "stated",
    [
        pytest.param(("outlet", "Skerries Post"), id="outlet"),
        pytest.param(("standfirst", "It rang again."), id="standfirst"),
        pytest.param(("licence", "CC BY 4.0"), id="licence"),
        pytest.param(("url", "https://example.org/bell"), id="url"),
    ],
)
def test_a_stated_field_goes_into_pages_and_data(
    tmp_path: Path, name: str, text: str, rule: str, stated: tuple[str, str]
) -> None:
    """Its value is given, with file and line; all other pages stay as they are."""
    key, value = stated
    before = built(tmp_path)

    after = built(tmp_path, **{name: text.format(key=key, value=value)})

    claim = record(after, "bell.txt")[key]
    assert (claim["value"], claim["basis"], claim["rule"]) == (value, "given", rule)
    assert claim["evidence"][0]["source"] == name.replace("_", ".")
    assert "articles.json" in changed(before, after) <= OWN | LISTS | SHARED
    assert record(after, "race.txt") == record(before, "race.txt")


def test_a_stated_day_moves_the_article(tmp_path: Path) -> None:
    """Publication day: page and data have it, with the sidecar's line as plain text."""
    before = built(tmp_path)

    after = built(tmp_path, bell_toml="published = 2019-05-07\n")

    assert record(after, "bell.txt")["published"]["date"] == "2019-05-07"
    page = after[min(OWN)].decode()
    assert "line 1 of bell.toml" in page
    assert 'href="../sources/bell' not in page
    assert changed(before, after) <= OWN | LISTS | SHARED


def test_a_given_role_changes_the_timeline(tmp_path: Path) -> None:
    """A line called furniture takes its date out of the timeline, and stays readable."""
    text = "A strange line about 12 April 2018"
    body = f'[[lines]]\ntext = "{text}"\nrole = "{{}}"\n'
    as_body = built(tmp_path, bell_toml=body.format("body"))

    as_furniture = built(tmp_path, bell_toml=body.format("boilerplate"))

    assert b"2018-04-12" in as_body["timeline.json"]
    assert b"2018-04-12" not in as_furniture["timeline.json"]
    assert text in as_furniture[min(OWN)].decode()
    assert changed(as_body, as_furniture) <= OWN | LISTS | SHARED


def test_nobody_can_be_stated(tmp_path: Path) -> None:
    """An empty list of authors is an answer: nothing is asked any more."""
    site = built(tmp_path, bell_toml="authors = []\n")

    assert "authors" not in record(site, "bell.txt")


def test_a_proposal_that_nobody_confirmed_changes_nothing(tmp_path: Path) -> None:
    """A sidecar of comments leaves every byte as it was."""
    before = built(tmp_path)

    assert changed(before, built(tmp_path, bell_toml='# outlet = "X"\n')) == set()


def test_a_bad_date_is_passed_over(tmp_path: Path) -> None:
    """What is no date leaves the day that the text states."""
    site = built(tmp_path, race_toml='published = "soon"\n')

    assert record(site, "race.txt")["published"]["basis"] == "stated"


def test_a_field_that_is_stated_to_be_missing_is_not_unknown(tmp_path: Path) -> None:
    """The head of the article and the lists say that there is none, as given."""
    site = built(tmp_path, bell_toml='outlet = ""\n')

    page, front = site[min(OWN)].decode(), site["index.html"].decode()

    assert "Outlet unknown" not in page
    assert 'No outlet<a class="dagger"' in page
    assert 'No outlet<span class="dagger"' in front
