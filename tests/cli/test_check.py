"""`site-builder check`: what a person should look at, worst first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from site_builder.building.gathering import Understood
from site_builder.building.report import Failure
from site_builder.cli.advice import Places
from site_builder.cli.checking import check_lines
from site_builder.model import Collection, Finding, Severity, Timeline

Run = Callable[..., Result]


def test_failures_come_before_warnings_before_notes() -> None:
    """One line each: how bad, where, what, how to mend it, the name to search for."""
    understood = Understood(
        Collection(()),
        Timeline(),
        findings=(
            Finding("a.txt", 7, "twin", "this line stands twice", Severity.NOTE),
            Finding("b.txt", 0, "no-date", "state the day\x1b[2J"),
        ),
        failures=(Failure("c.txt", "c.txt: cannot be read."),),
    )

    assert [without_colour(line) for line in check_lines(understood)] == [
        "left out c.txt: cannot be read.",
        r'warning  b.txt: state the day\x1b[2J; state "published" in b.toml [no-date]',
        "note     a.txt:7: this line stands twice [twin]",
    ]


def test_lines_of_one_doubt_are_told_together() -> None:
    """An article with many doubtful lines takes one line of the list, with numbers."""
    doubts = tuple(
        Finding("a.txt", line, "doubtful-line", "what is it", Severity.NOTE)
        for line in range(1, 15)
    )
    understood = Understood(Collection(()), Timeline(), findings=doubts)

    (line,) = map(without_colour, check_lines(understood, Places("seeds")))

    assert line == (
        "note     a.txt: 14 lines (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …): "
        "what is it; look with: site-builder inspect --review seeds/a.txt "
        "[doubtful-line]"
    )


def test_the_worst_comes_first() -> None:
    """A missing headline goes before a missing author, whatever the files are called."""
    findings = (
        Finding("a.txt", 0, "no-author", "a"),
        Finding("b.txt", 0, "no-headline", "h"),
    )
    understood = Understood(Collection(()), Timeline(), findings=findings)

    codes = [line.rpartition("[")[2] for line in check_lines(understood)]

    assert codes == ["no-headline]", "no-author]"]


def without_colour(line: str) -> str:
    """Drop the codes around the first word."""
    head, _, rest = line.partition("\x1b[0m")
    return head.rpartition("m")[2] + rest if rest else line


def test_it_says_when_there_is_nothing_to_do(collection: Path, run: Run) -> None:
    """Texts that raise no doubt are counted, and that is all."""
    for text in (collection / "seeds").glob("*.txt"):
        text.with_suffix(".toml").write_text('outlet = "Valley Courier"\n')

    result = run("check")

    assert result.exit_code == 0
    assert result.stdout == "2 articles, nothing to look at.\n"


def test_doubts_fail_only_when_strict(collection: Path, run: Run) -> None:
    """The list is the same; the exit status is not."""
    (collection / "seeds/short.txt").write_text("Only a headline\n")

    relaxed, strict = run("check"), run("check", "--strict")

    assert relaxed.exit_code == 0
    assert "warning  short.txt: " in relaxed.stdout
    assert strict.exit_code == 1
    assert strict.stdout == relaxed.stdout
    assert strict.stderr.startswith("error: --strict does not let pass: ")


def test_files_that_are_no_texts_are_named(collection: Path, run: Run) -> None:
    """What was passed over is no failure, but said."""
    (collection / "seeds/photo.jpg").write_bytes(b"\xff\xd8")

    assert "passed over, as no texts: photo.jpg" in run("check").stdout


def test_it_writes_nothing(collection: Path, run: Run) -> None:
    """A check leaves no trace in the folder."""
    run("check")

    assert [path.name for path in collection.iterdir()] == ["seeds"]


def test_a_source_that_is_left_out_is_no_error_of_the_command(
    collection: Path, run: Run
) -> None:
    """It is called left out, and only a strict check fails."""
    (collection / "seeds/empty.txt").write_text("")

    relaxed, strict = run("check"), run("check", "--strict")

    assert relaxed.stdout.startswith("left out empty.txt: ")
    assert "error" not in relaxed.output
    assert (relaxed.exit_code, strict.exit_code) == (0, 1)


def test_the_exit_status_is_documented(run: Run) -> None:
    """The help says what a finding means for scripts."""
    assert "The exit status is 0 whatever is found" in run("check", "--help").stdout


def test_an_outlet_that_nobody_has_is_named_with_its_place(
    collection: Path, run: Run
) -> None:
    """The file is the one that was read, whatever it is called."""
    text = '[publish.outlets]\n"The Echo" = "metadata"\n'
    (collection / "mine.toml").write_text(text)

    said = run("check", "--config", "mine.toml").stdout

    assert 'mine.toml:2: No article has the outlet "The Echo"' in said


def test_a_page_that_the_next_build_moves_is_told(collection: Path, run: Run) -> None:
    """Before it is built, while the old address still stands."""
    run("build")
    (collection / "seeds/mill.toml").write_text('headline = "The mill opens"\n')

    (told,) = [n for n in run("check").stdout.splitlines() if "[address-moved]" in n]
    assert told == (
        "note     mill.txt: The next build moves its page "
        "from articles/the-mill-of-hallam-closes.html to articles/the-mill-opens.html; "
        'address = "the-mill-of-hallam-closes" in seeds/mill.toml keeps it where it is '
        "[address-moved]"
    )


@pytest.mark.parametrize(
    ("count", "places"),
    [
        pytest.param(3, ["a0.md:2", "a1.md:2", "a2.md:2"], id="few"),
        pytest.param(5, ["a0.md:2 and 4 more sources"], id="many"),
    ],
)
def test_a_key_of_another_program_is_told_once_for_many(
    count: int, places: list[str]
) -> None:
    """A collection that comes from there states it in every text."""
    doubts = tuple(
        Finding(f"a{number}.md", 2, "front-matter-unknown-key", "The key is not known.")
        for number in range(count)
    )
    understood = Understood(Collection(()), Timeline(), findings=doubts)

    lines = [without_colour(line) for line in check_lines(understood)]

    assert [line.split(": The key")[0].removeprefix("warning  ") for line in lines] == (
        places
    )


@pytest.mark.parametrize(
    ("name", "text", "statement"),
    [
        pytest.param(
            "mill.yaml", "headline: The mill opens\n", 'address: "', id="YAML"
        ),
        pytest.param(
            "mill.txt.toml", 'headline = "The mill opens"\n', 'address = "', id="TOML"
        ),
    ],
)
def test_advice_names_the_sidecar_that_is_there(
    collection: Path, run: Run, name: str, text: str, statement: str
) -> None:
    """A second sidecar beside the first would be one too many."""
    run("build")
    (collection / "seeds" / name).write_text(text)

    said = run("check").stdout

    assert f'{statement}the-mill-of-hallam-closes" in seeds/{name} keeps' in said
    assert "seeds/mill.toml" not in said
