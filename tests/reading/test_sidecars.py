"""The files beside the sources that correct them."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.model import Given, SourceText
from site_builder.reading import Found, find_named, find_sources, read_source


def collect(folder: Path, **files: str) -> Found:
    """Write files, "_" for the dot of their names, and find the sources among them."""
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return find_sources(folder)


def read(found: Found, name: str) -> SourceText:
    """Read one of the sources."""
    return next(read_source(ref) for ref in found.sources if ref.name == name)


def test_a_source_without_corrections_is_as_ever(tmp_path: Path) -> None:
    """Nothing beside it, nothing given, no digest."""
    source = read(collect(tmp_path, a_txt="Text\n"), "a.txt")

    assert (source.given, source.corrections_digest) == (Given(), "")


@pytest.mark.parametrize("name", ["a_toml", "a_txt_toml", "a_yaml", "a_yml"])
def test_a_sidecar_is_found_by_its_name(tmp_path: Path, name: str) -> None:
    """The short name and the full one, TOML and YAML; none of them is a source."""
    text = 'outlet = "O"\n' if name.endswith("toml") else "outlet: O\n"
    found = collect(tmp_path, a_txt="Text\n", **{name: text})

    assert read(found, "a.txt").given.outlet == "O"
    assert [ref.name for ref in found.sources] == ["a.txt"]
    assert found.ignored == ()


def test_a_name_of_two_sources_is_nobodys(tmp_path: Path) -> None:
    """Where it is not clear whom a sidecar means it means nobody, and that is said."""
    found = collect(tmp_path, a_txt="Text\n", a_md="Text\n", a_toml='outlet = "O"\n')

    assert read(found, "a.txt").given.outlet is None
    assert [(f.source, f.code) for f in found.findings] == [
        ("a.toml", "correction-ambiguous")
    ]


def test_tables_speak_of_sources_by_name(tmp_path: Path) -> None:
    """The full name in quotation marks, without them, or the name without ending."""
    found = collect(
        tmp_path,
        a_txt="Text\n",
        b_txt="Text\n",
        c_txt="Text\n",
        articles_toml='["a.txt"]\noutlet = "A"\n[b.txt]\noutlet = "B"\n[c]\noutlet = "C"\n',
    )

    assert [read_source(ref).given.outlet for ref in found.sources] == ["A", "B", "C"]
    assert found.findings == ()


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("delimiter", [";", ","])
def test_a_spreadsheet_may_correct(tmp_path: Path, mark: str, delimiter: str) -> None:
    """CSV as spreadsheets write it, with the line of the table as evidence."""
    rows = ["source;outlet;authors;published", 'a.txt;"O";-;2021-02-18', "b.txt;;;"]
    text = mark + "\r\n".join(rows).replace(";", delimiter)
    found = collect(tmp_path, a_txt="Text\n", b_txt="Text\n", articles_csv=text)

    given = read(found, "a.txt").given
    assert (given.outlet, given.published) == ("O", "2021-02-18")
    assert given.none == {"authors"}
    origin = given.origin("outlet")
    assert origin is not None
    assert (origin.rule, origin.evidence.line) == ("articles.csv", 2)
    assert read(found, "b.txt").given.origins == ()


def test_a_spreadsheet_may_give_roles(tmp_path: Path) -> None:
    """A row for each line, by number, text and role."""
    text = "source,line,text,role\na.txt,1,Text,caption\na.txt,3,More,quote\n"
    found = collect(tmp_path, a_txt="Text\n\nMore\n", articles_csv=text)

    assert [each.line for each in read(found, "a.txt").given.roles] == [1, 3]


@pytest.mark.parametrize(
    ("name", "text", "line", "code"),
    [
        pytest.param(
            "articles_toml",
            '\n["aa.txt"]\noutlet = "O"\n',
            2,
            "correction-stale",
            id="no such source, TOML",
        ),
        pytest.param(
            "articles_csv",
            "source,outlet\naa.txt,O\n",
            2,
            "correction-stale",
            id="no such source, CSV",
        ),
        pytest.param(
            "articles_csv",
            "source,outlett\na.txt,O\n",
            1,
            "correction-unknown-key",
            id="no such column",
        ),
        pytest.param(
            "articles_csv",
            "file,outlet\na.txt,O\n",
            1,
            "correction-broken",
            id="no column of sources",
        ),
        pytest.param("articles_toml", "a.txt\n", 1, "correction-broken", id="no TOML"),
        pytest.param(
            "articles_toml", "a = 1\n", 1, "correction-wrong-type", id="no table"
        ),
    ],
)
def test_what_is_wrong_with_a_table_is_named(
    tmp_path: Path, name: str, text: str, line: int, code: str
) -> None:
    """File and line are said once, however many sources there are."""
    found = collect(tmp_path, a_txt="Text\n", b_txt="Text\n", **{name: text})

    place = name.replace("_", ".")
    assert [(f.source, f.line, f.code) for f in found.findings] == [(place, line, code)]


def test_the_nearer_is_believed(tmp_path: Path) -> None:
    """Sidecar, then articles.toml, then articles.csv, then front matter."""
    found = collect(
        tmp_path,
        a_md="---\nheadline: 4\noutlet: 4\nurl: https://4.org\nlicence: 4\n---\nText\n",
        a_toml='headline = "1"\n',
        articles_toml='[a]\nheadline = "2"\noutlet = "2"\n',
        articles_csv="source,headline,outlet,url\na,3,3,https://3.org\n",
    )

    given = read(found, "a.md").given

    assert [given.headline, given.outlet, given.url, given.licence] == [
        "1",
        "2",
        "https://3.org",
        "4",
    ]


def test_one_named_file_has_its_corrections_too(tmp_path: Path) -> None:
    """`inspect a.txt` reads what stands in its folder, and minds no other source."""
    collect(
        tmp_path,
        a_txt="Text\n",
        b_txt="Text\n",
        articles_csv="source,outlet\na.txt,A\nb.txt,B\n",
    )

    found = find_named([tmp_path / "a.txt"])

    assert read(found, "a.txt").given.outlet == "A"
    assert found.findings == ()


def test_a_correction_changes_the_identity_of_its_article_alone(tmp_path: Path) -> None:
    """The digest of corrections tells which articles must be read again."""
    table = "source,outlet\na.txt,A\nb.txt,B\n"
    before = collect(tmp_path, a_txt="Text\n", b_txt="Text\n", articles_csv=table)
    after = collect(tmp_path, articles_csv=table.replace(",B", ",C"))

    assert read(before, "a.txt") == read(after, "a.txt")
    assert (
        read(before, "b.txt").corrections_digest
        != read(after, "b.txt").corrections_digest
    )
    assert read(before, "b.txt").digest == read(after, "b.txt").digest


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["articles.toml", "articles.csv"]),
    st.one_of(
        st.binary(max_size=200),
        st.text('a.txtsource,;"-\n[]=\r\x00', max_size=60).map(
            lambda text: f"source,outlet\n{text}".encode()
        ),
    ),
)
def test_any_table_is_answered(tmp_path: Path, name: str, data: bytes) -> None:
    """A broken table costs no source."""
    (tmp_path / "a.txt").write_text("Text\n", encoding="utf-8")
    for table in ("articles.toml", "articles.csv"):
        (tmp_path / table).unlink(missing_ok=True)
    (tmp_path / name).write_bytes(data)

    assert [read_source(ref).name for ref in find_sources(tmp_path).sources] == [
        "a.txt"
    ]


def test_a_name_in_capitals_is_found_nearly(tmp_path: Path) -> None:
    """The case of letters makes no name unlike another."""
    (tmp_path / "22-letter.txt").write_text("A letter.\n")
    (tmp_path / "articles.csv").write_text("source,outlet\n22-LETTER.txt,Echo\n")

    (finding,) = find_sources(tmp_path).findings

    assert 'perhaps "22-letter.txt" is meant' in finding.message
