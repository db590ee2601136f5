"""What a person states, from statements to fields and roles."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.loader import make_slug
from site_builder.model import Given, Role, Severity
from site_builder.reading.corrections import overlay
from site_builder.reading.sidecars import parse_sidecar


def test_a_sidecar_may_set_every_field() -> None:
    """Each field is taken as it stands there, and known to stand there."""
    stated = parse_sidecar(
        "a.toml",
        b'headline = "H"\nstandfirst = "S"\nauthors = ["A", "B"]\noutlet = "O"\n'
        b'published = 2021-02-18\nurl = "https://example.org/"\nlanguage = "en"\n'
        b'tags = ["t"]\nlicence = "CC BY 4.0"\n',
    )

    assert stated.findings == ()
    given = stated.given
    assert (given.headline, given.standfirst, given.authors) == ("H", "S", ("A", "B"))
    assert (given.outlet, given.published, given.url) == (
        "O",
        "2021-02-18",
        "https://example.org/",
    )
    assert (given.language, given.tags, given.licence) == ("en", ("t",), "CC BY 4.0")
    origin = given.origin("outlet")
    assert origin is not None
    assert (origin.rule, origin.evidence.line, origin.evidence.text) == (
        "sidecar",
        4,
        'outlet = "O"',
    )


@pytest.mark.parametrize("name", ["a.toml", "a.yaml"])
def test_nothing_can_be_stated(name: str) -> None:
    """An empty list or text states that there is none."""
    text = (
        b"authors = []\noutlet = ''\n"
        if name == "a.toml"
        else b"authors: []\noutlet: ''\n"
    )

    assert parse_sidecar(name, text).given.none == {"authors", "outlet"}


def test_a_key_left_blank_says_nothing() -> None:
    """Templates leave keys open; that is no statement."""
    assert parse_sidecar("a.yaml", b"authors:\noutlet:\n").given == Given()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(
            "a.toml",
            '[[lines]]\nline = 14\ntext = "The bell"\nrole = "caption"\n',
            id="TOML",
        ),
        pytest.param(
            "a.yaml",
            "lines:\n  - line: 14\n    text: The bell\n    role: caption\n",
            id="YAML",
        ),
    ],
)
def test_lines_may_be_given_roles(name: str, text: str) -> None:
    """Number, beginning and role of a line, with the line that says so."""
    (role,) = parse_sidecar(name, text.encode()).given.roles

    assert (role.role, role.line, role.text) == (Role.CAPTION, 14, "The bell")
    assert (role.origin.source, role.origin.line) == (name, 4)


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        pytest.param(
            'headlin = "x"',
            1,
            "correction-unknown-key",
            'perhaps "headline"',
            id="a misspelt key",
        ),
        pytest.param(
            "outlet = [1]",
            1,
            "correction-wrong-type",
            '"outlet" must be a single text',
            id="a wrong type",
        ),
        pytest.param(
            '\nlanguage = "English"',
            2,
            "correction-wrong-value",
            '"language"',
            id="no language code",
        ),
        pytest.param(
            '[[lines]]\nline = 1\nrole = "captio"',
            3,
            "correction-unknown-role",
            'perhaps "caption"',
            id="a misspelt role",
        ),
        pytest.param(
            '[[lines]]\nline = 0\nrole = "body"',
            3,
            "correction-wrong-type",
            '"line"',
            id="no line number",
        ),
        pytest.param(
            '[[lines]]\nrole = "body"',
            2,
            "correction-wrong-type",
            '"text"',
            id="no line at all",
        ),
        pytest.param(
            '[[lines]]\nline = 1\nrol = "body"',
            3,
            "correction-unknown-key",
            '"rol"',
            id="a misspelt key of a line",
        ),
        pytest.param("a = = b", 1, "correction-broken", "cannot be read", id="no TOML"),
    ],
)
def test_what_is_wrong_is_named(text: str, line: int, code: str, words: str) -> None:
    """File, line and key are said, and what is probably meant."""
    finding = parse_sidecar("a.toml", text.encode()).findings[0]

    assert (finding.source, finding.line, finding.code) == ("a.toml", line, code)
    assert words in finding.message


def test_the_upper_wins_and_says_so() -> None:
    """What is stated twice is believed once; where it differs that is noted."""
    upper = parse_sidecar("a.toml", b'outlet = "O"\nauthors = []\n').given
    lower = parse_sidecar(
        "b.toml", b'outlet = "P"\nauthors = ["A"]\nurl = "https://u/"\n'
    ).given

    laid = overlay(upper, lower)

    assert (laid.given.outlet, laid.given.authors, laid.given.url) == (
        "O",
        (),
        "https://u/",
    )
    assert laid.given.none == {"authors"}
    assert [(f.source, f.line, f.code) for f in laid.findings] == [
        ("b.toml", 2, "correction-conflict"),
        ("b.toml", 1, "correction-conflict"),
    ]


def test_what_is_confirmed_is_no_conflict() -> None:
    """The same value said twice needs no note."""
    given = parse_sidecar("a.toml", b'outlet = "O"\n').given

    assert overlay(given, given).findings == ()


@given(
    st.sampled_from(["a.toml", "a.yaml"]),
    st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)),
)
def test_any_bytes_are_answered(name: str, data: bytes) -> None:
    """A broken sidecar is a finding, never an error."""
    stated = parse_sidecar(name, data)

    assert all(finding.source == name for finding in stated.findings)


def test_aliases_that_multiply_cost_little() -> None:
    """A list that is named again and again is taken apart once."""
    entries = "".join(f"  - {{line: {at}}}\n" for at in range(1, 1500))
    text = f"lines: &a\n{entries}" + "lines: *a\n" * 2000
    start = time.perf_counter()

    parse_sidecar("a.yaml", text.encode())

    assert time.perf_counter() - start < 10


def test_an_address_that_is_none_is_passed_over() -> None:
    """A link that leads nowhere is told, with what was written."""
    stated = parse_sidecar("a.toml", b'url = "example.org/bell"\n')

    assert stated.given.url is None
    (finding,) = stated.findings
    assert finding.code == "correction-wrong-value"
    assert '"example.org/bell"' in finding.message


def test_a_role_that_is_not_known_is_said_again() -> None:
    """What was written stands in the finding, with what is probably meant."""
    stated = parse_sidecar("a.toml", b'[[lines]]\nline = 3\nrole = "captoin"\n')

    (finding,) = stated.findings
    assert 'not "captoin"; perhaps "caption" is meant' in finding.message


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param("https://example.org/x/bell.html", '"bell"', id="web address"),
        pytest.param("articles/foo.html", '"foo"', id="path"),
        pytest.param("The Bell", '"the-bell"', id="title"),
        pytest.param("!!!", '"the-bell-rings"', id="no word"),
        pytest.param("a" * 81, '"the-bell-rings"', id="too long"),
        pytest.param("two\nlines", '"two-lines"', id="two lines"),
    ],
)
def test_what_no_page_can_be_called_is_no_address(said: str, meant: str) -> None:
    """An address that would be changed is told, with one that is probably meant."""
    stated = parse_sidecar("a.toml", f"address = '''{said}'''\n".encode())

    assert stated.given.address is None
    (finding,) = stated.findings
    assert (finding.code, finding.line) == ("correction-wrong-value", 1)
    assert f"such as {meant}" in finding.message


def test_a_slug_of_another_program_is_told_as_a_note() -> None:
    """Whole collections have such; no person chose it for this site."""
    (finding,) = parse_sidecar("a.toml", b'slug = "2019/05/Bell"\n').findings

    assert finding.severity is Severity.NOTE
    assert 'such as "bell"' in finding.message


@given(st.text(alphabet="abcz09-", max_size=90))
def test_an_address_that_is_taken_is_taken_as_it_is(said: str) -> None:
    """No stated address is ever shortened or respelt in silence."""
    address = parse_sidecar("a.toml", f'address = "{said}"\n'.encode()).given.address

    assert address is None or make_slug(address) == address == said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param("furniture", "boilerplate", id="furniture"),
        pytest.param("Bullet", "list", id="bullet"),
        pytest.param("captoin", "caption", id="misspelt"),
    ],
)
def test_another_word_for_a_role_is_understood_as_a_hint(said: str, meant: str) -> None:
    """The role keeps its name, and whoever calls it otherwise is told that."""
    stated = parse_sidecar("a.toml", f'[[lines]]\nline = 3\nrole = "{said}"\n'.encode())

    assert f'perhaps "{meant}" is meant' in stated.findings[0].message


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        pytest.param("Berg, Nils", ("Nils Berg",), id="last name first"),
        pytest.param(
            "Berg, Nils; Lindqvist, Rosa M.",
            ("Nils Berg", "Rosa M. Lindqvist"),
            id="two of them",
        ),
        pytest.param("Nils Berg, Rosa Lind", ("Nils Berg", "Rosa Lind"), id="full"),
        pytest.param("Reuters, AP", ("Reuters", "AP"), id="agencies"),
        pytest.param("Berg, N.", ("N. Berg",), id="initial"),
        pytest.param("Nils, Rosa and Ada", ("Nils", "Rosa", "Ada"), id="first names"),
    ],
)
def test_a_last_name_may_stand_first(said: str, authors: tuple[str, ...]) -> None:
    """So libraries and tables write names; it is one person, not two."""
    text = f'authors = "{said}"\n'.encode()

    assert parse_sidecar("a.toml", text).given.authors == authors
