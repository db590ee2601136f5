"""What a person states at the head of a text is taken at its word."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.loader import load_text
from site_builder.model import Given, Role, Severity, SourceKind
from site_builder.reading.corrections import Stated
from site_builder.reading.frontmatter import find_front_matter

SEEDS = Path(__file__).parents[2] / "seeds"


def _read(text: str, kind: SourceKind = SourceKind.MARKDOWN) -> Stated:
    return find_front_matter("a.md", text.split("\n"), kind)


YAML = """---
title: "Rover: the landing"
Author: Ada Lovelace and Bob Stone
publication: The Daily Planet
date: 2021-02-18
canonical: https://example.org/rover
lang: en-GB
summary: >
  It landed
  safely.
keywords: [mars, NO, 2021]
---
Body.
"""

TOML = """+++
headline = "Rover: the landing"
byline = ["Ada Lovelace", "Bob Stone"]
outlet = "The Daily Planet"
published = 2021-02-18
url = "https://example.org/rover"
language = "en-GB"
dek = "It landed safely."
tags = ["mars", "NO", 2021]
+++
Body.
"""


@pytest.mark.parametrize(
    "text", [pytest.param(YAML, id="YAML"), pytest.param(TOML, id="TOML")]
)
def test_fields_are_known_by_many_names(text: str) -> None:
    """YAML and TOML state the same fields, dates and country codes as they stand."""
    given = _read(text).given

    assert given.headline == "Rover: the landing"
    assert given.authors == ("Ada Lovelace", "Bob Stone")
    assert given.outlet == "The Daily Planet"
    assert given.published == "2021-02-18"
    assert given.url == "https://example.org/rover"
    assert given.language == "en-GB"
    assert given.standfirst == "It landed safely."
    assert given.tags == ("mars", "NO", "2021")


@pytest.mark.parametrize(
    ("text", "lines", "places"),
    [
        pytest.param(
            YAML,
            12,
            {"headline": 2, "authors": 3, "published": 5, "tags": 11},
            id="YAML",
        ),
        pytest.param(
            TOML,
            10,
            {"headline": 2, "authors": 3, "published": 5, "tags": 9},
            id="TOML",
        ),
    ],
)
def test_every_field_leads_to_its_line(
    text: str, lines: int, places: dict[str, int]
) -> None:
    """The lines of front matter are counted, and each field knows its own."""
    given = _read(text).given

    assert given.lines == lines
    assert places.items() <= dict(given.places).items()


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        pytest.param("Ada Lovelace", ("Ada Lovelace",), id="one"),
        pytest.param("By Ada Lovelace", ("Ada Lovelace",), id="written as a byline"),
        pytest.param(
            "Ada, Bob; Cy & Di and Eve", ("Ada", "Bob", "Cy", "Di", "Eve"), id="many"
        ),
        pytest.param("Sandy Anders", ("Sandy Anders",), id="'and' inside a name"),
        pytest.param("[Smith and Sons, Ada]", ("Smith and Sons", "Ada"), id="list"),
        pytest.param("{name: Ada, mail: a@b.c}", ("Ada",), id="person with a name"),
        pytest.param("[{name: Ada}, {name: Bob}]", ("Ada", "Bob"), id="persons"),
        pytest.param('["[[Ada Lovelace]]"]', ("Ada Lovelace",), id="wiki link"),
        pytest.param('"[[people/ada|Ada]]"', ("Ada",), id="wiki link with a label"),
        pytest.param("", (), id="nothing"),
        pytest.param("~", (), id="null"),
    ],
)
def test_authors_are_parted(value: str, authors: tuple[str, ...]) -> None:
    """A list is taken as it is; a text is split where English parts names."""
    assert _read(f"---\ntitle: x\nauthor: {value}\n---").given.authors == authors


@pytest.mark.parametrize(
    ("statement", "tags"),
    [
        pytest.param(
            "tags = ['a', 2, true, 2021-02-18]",
            ("a", "2", "true", "2021-02-18"),
            id="list",
        ),
        pytest.param("tags = 'a, b; a'", ("a", "b"), id="text"),
        pytest.param("tags = [{ name = 'a' }]", ("a",), id="things with a name"),
        pytest.param("tags = [[1]]", (), id="list in a list"),
        pytest.param("[tags]\nx = 1", (), id="table"),
    ],
)
def test_toml_values_become_texts(statement: str, tags: tuple[str, ...]) -> None:
    """Numbers, days and words of TOML are spelt out; what is no text is refused."""
    matter = _read(f"+++\ntitle = 'x'\n{statement}\n+++")

    assert matter.given.tags == tags
    assert bool(matter.findings) is not bool(tags)


def test_source_that_is_an_address_is_the_url() -> None:
    """Web clippers call the page's address "source"; elsewhere that is the outlet."""
    given = _read("---\nsource: https://example.org/x\n---").given

    assert (given.url, given.outlet) == ("https://example.org/x", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("---\nA paragraph.\n---\nMore.", SourceKind.MARKDOWN, id="rules"),
        pytest.param("---\ntitle: x\n", SourceKind.MARKDOWN, id="never closed"),
        pytest.param("Text.\n---\ntitle: x\n---", SourceKind.MARKDOWN, id="too late"),
        pytest.param("---\nNote: so be it\n---", SourceKind.TEXT, id="prose in a text"),
        pytest.param("---\n- title: x\n---", SourceKind.MARKDOWN, id="a list"),
        pytest.param("", SourceKind.MARKDOWN, id="no text"),
        pytest.param(
            "---\ntitle: " + "x" * 70_000 + "\n---", SourceKind.MARKDOWN, id="endless"
        ),
    ],
)
def test_rules_are_no_front_matter(text: str, kind: SourceKind) -> None:
    """A rule at the top of a text opens nothing; its lines stay text."""
    assert _read(text, kind) == Stated(Given())


def test_plain_text_may_have_front_matter() -> None:
    """A plain text is taken at its word too, where it states a known field."""
    given = _read("---\nlayout: post\nTitle: Rover\n---\nBody.", SourceKind.TEXT).given

    assert (given.headline, given.lines) == ("Rover", 4)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\nTag: The road.\nNight: The tent.\n---\nBody.", id="short"),
        pytest.param("---\nTitel: Captain\nRank: none\n---\nBody.", id="one"),
    ],
)
def test_words_before_colons_are_text(text: str) -> None:
    """A single word that is like a key, or a short one, may be any word."""
    assert _read(text, SourceKind.TEXT) == Stated(Given())


def test_plain_text_may_misspell_its_keys() -> None:
    """Two keys that are nearly known make it front matter, and both are told."""
    stated = _read("---\ntitel: Rover\nautor: Ada\n---\nBody.", SourceKind.TEXT)

    assert stated.given.lines == 4
    assert [finding.code for finding in stated.findings] == (
        ["front-matter-unknown-key"] * 2
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("---\ntitle: ok\nauthor: a: b\n---\nBody", 3, id="bare colon"),
        pytest.param("---\ntitle: [a\n---\nBody", 2, id="open bracket"),
        pytest.param("---\na: " + "[" * 60_000 + "\n---", 2, id="nested to crash"),
        pytest.param('+++\ntitle = "ok"\ndate = later\n+++\nBody', 3, id="TOML"),
        pytest.param(
            "+++\na = " + "[" * 60_000 + "\n+++", 2, id="TOML nested to crash"
        ),
        pytest.param("+++\na = " + "9" * 5000 + "\n+++", 2, id="TOML's endless number"),
    ],
)
def test_broken_front_matter_gives_a_finding(text: str, line: int) -> None:
    """Nothing is taken from broken front matter, but its lines stay its own."""
    matter = _read(text)

    assert matter.given == Given(lines=matter.given.lines)
    assert matter.given.lines > 2
    assert [(each.code, each.line) for each in matter.findings] == [
        ("front-matter-broken", line)
    ]


@pytest.mark.parametrize(
    ("statement", "code", "severity"),
    [
        pytest.param(
            "layout: post",
            "front-matter-unknown-key",
            Severity.WARNING,
            id="unknown key",
        ),
        pytest.param(
            "? [a, b]\n: c",
            "front-matter-unknown-key",
            Severity.WARNING,
            id="strange key",
        ),
        pytest.param(
            "date: [1, 2]",
            "front-matter-wrong-type",
            Severity.WARNING,
            id="list of days",
        ),
        pytest.param(
            "author: {mail: x}", "front-matter-wrong-type", Severity.WARNING, id="table"
        ),
        pytest.param(
            "headline: again", "front-matter-stated-twice", Severity.NOTE, id="twice"
        ),
    ],
)
def test_odd_statements_are_passed_over(
    statement: str, code: str, severity: Severity
) -> None:
    """What is not understood is said with its line; the rest is taken."""
    matter = _read(f"---\ntitle: Rover\n{statement}\n---")

    assert matter.given.headline == "Rover"
    assert [(each.code, each.line, each.severity) for each in matter.findings] == [
        (code, 3, severity)
    ]


def test_aliases_cost_nothing() -> None:
    """The classic YAML bomb, nine to the thirtieth power, is never unfolded."""
    bomb = "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9) if n else 'x'}]\n"
        for n in range(30)
    )

    assert _read(f"---\n{bomb}title: Rover\n---").given.headline == "Rover"


@given(st.sampled_from(["---", "+++"]), st.text(), st.sampled_from(list(SourceKind)))
def test_any_block_is_answered(fence: str, block: str, kind: SourceKind) -> None:
    """No front matter, however broken, raises; findings point into it."""
    lines = f"{fence}\ntitle{block}\n{fence}\nBody".split("\n")

    matter = find_front_matter("a.md", lines, kind)

    assert 0 <= matter.given.lines <= len(lines)
    assert all(1 <= each.line <= matter.given.lines for each in matter.findings)


def test_a_misspelt_key_in_a_plain_text_is_front_matter() -> None:
    """Also where it is the only one: it is told, with the key that is meant."""
    article = load_text("a.txt", b"---\ntitel: The bell\n---\nIt rang at noon.\n")

    (finding,) = [f for f in article.findings if f.code == "front-matter-unknown-key"]
    assert finding.line == 2
    assert finding.severity is Severity.WARNING
    assert '"titel"' in finding.message
    assert '"title"' in finding.message


def test_a_misspelt_day_is_not_read_as_text() -> None:
    """What front matter states is taken from there, or told; never found again."""
    article = load_text(
        "a.md", b"---\npublishd: 2020-01-02\n---\n\n# A bell\n\nIt rang.\n"
    )

    assert article.published is None
    assert "front-matter-unknown-key" in {f.code for f in article.findings}


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, id=path.stem[:3]) for path in sorted(SEEDS.glob("*.txt"))],
)
def test_front_matter_changes_nothing_below_it(path: Path) -> None:
    """Ten lines above a text are no lines of it: each keeps its role and its reason."""
    text = path.read_bytes()
    above = b"---\ntags:\n" + b"- boats\n" * 7 + b"---\n"

    alone = load_text("a.txt", text).lines
    below = load_text("a.txt", above + text).lines

    assert [(line.role, line.rule) for line in below[:10]] == [
        (Role.BOILERPLATE, "front-matter")
    ] * 10
    assert [(line.text, line.role, line.rule) for line in below[10:]] == [
        (line.text, line.role, line.rule) for line in alone
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_of_front_matter_alone_is_answered(name: str) -> None:
    """There is nothing to read, and what it states counts."""
    article = load_text(name, b"---\ntitle: The bell\n---\n")

    assert article.title == "The bell"
    assert len(article.lines) == 3
