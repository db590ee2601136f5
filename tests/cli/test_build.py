"""`site-builder build`: what it makes, what it says, how it ends."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

ROOT = Path(__file__).parents[2]
Run = Callable[..., Result]


def test_it_needs_no_options(collection: Path, run: Run) -> None:
    """Texts in `seeds` become a site in `dist`, and the report says where to open it."""
    result = run("build")

    assert result.exit_code == 0
    assert (collection / "dist/index.html").is_file()
    assert re.match(
        r"2 articles, \d+ pages in dist; files: \d+ written, 0 kept, 0 removed\.\n",
        result.stdout,
    )
    assert "Seconds: " in result.stdout
    assert result.stdout.endswith("Open: dist/index.html\n")


def test_a_second_build_writes_nothing(collection: Path, run: Run) -> None:
    """The report of a build without news counts no written file."""
    run("build")

    assert "0 written" in run("build").stdout


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    """Read the documented schema of reports."""
    text = (ROOT / "docs/report.schema.json").read_text(encoding="utf-8")
    jsonschema.Draft202012Validator.check_schema(json.loads(text))
    return jsonschema.Draft202012Validator(json.loads(text))


def test_the_report_can_be_json(
    collection: Path, run: Run, schema: jsonschema.Draft202012Validator
) -> None:
    """One object on standard output, as its schema says; nothing else."""
    (collection / "seeds/short.txt").write_text("Only a headline\n")
    (collection / "seeds/dead.txt").symlink_to("nowhere")
    (collection / "seeds/a.jpg").write_bytes(b"JPEG")

    told = json.loads(run("build", "--json").stdout)

    assert [fault.message for fault in schema.iter_errors(told)] == []
    assert told["articles"] == 3
    assert told["findings"]
    assert [failure["source"] for failure in told["failures"]] == ["dead.txt"]
    assert told["ignored"] == ["a.jpg"]
    assert not told["clean"]


def test_a_report_counts_what_is_withheld(collection: Path, run: Run) -> None:
    """In words and as data, and `check` says it as well."""
    (collection / "site.toml").write_text('[publish]\ntext = "excerpt"\n')
    name = next((collection / "seeds").glob("*.txt")).stem
    (collection / f"seeds/{name}.toml").write_text('publish = "metadata"\n')
    words = "Published in part: 1 article as an excerpt, 1 article without the text."

    assert words in run("build").stdout
    told = json.loads(run("build", "--json").stdout)
    assert told["withheld"] == {"excerpt": 1, "metadata": 1}
    assert words in run("check").stdout


def test_the_report_of_a_build_without_news_is_the_same(
    collection: Path, run: Run
) -> None:
    """But for the files that were written and the time that it took."""
    (collection / "seeds/short.txt").write_text("Only a headline\n")
    run("build")

    told = [json.loads(run("build", "--json").stdout) for _ in range(2)]

    for each in told:
        del each["seconds"]
    assert told[0] == told[1]


def test_a_profile_shows_rooms_and_bytes(
    collection: Path, run: Run, schema: jsonschema.Draft202012Validator
) -> None:
    """In words, and in the report for programs."""
    said = run("build", "--profile").stdout
    told = json.loads(run("build", "--profile", "--json", "--force").stdout)

    assert "Seconds by room:\n" in said
    assert re.search(r"^ +[\d,]+  articles/\*\.html$", said, re.MULTILINE)
    assert [fault.message for fault in schema.iter_errors(told)] == []
    assert told["profile"]["rooms"]


def test_progress_goes_to_standard_error(collection: Path, run: Run) -> None:
    """In a log each phase is a line; standard output holds the report alone."""
    result = run("build")

    assert "Understanding texts: 2\n" in result.stderr
    assert "Publishing\n" in result.stderr
    assert "Publishing" not in result.stdout


def test_quiet_says_nothing(collection: Path, run: Run) -> None:
    """A quiet build that goes well leaves both streams empty."""
    result = run("build", "--quiet")

    assert (result.exit_code, result.output) == (0, "")


def test_quiet_still_tells_errors(collection: Path, run: Run) -> None:
    """Quiet is no silence about a failure."""
    result = run("build", "--quiet", "--source", "nowhere")

    assert result.exit_code == 1
    assert result.stderr.startswith("error: nowhere: ")


def test_options_go_before_the_configuration(collection: Path, run: Run) -> None:
    """What the command line says wins over `site.toml`."""
    (collection / "site.toml").write_text(
        '[site]\ntitle = "Hallam in print"\nbase_url = "https://example.org/"\n'
        '[build]\noutput = "public"\n'
    )

    run("build", "--output", "other", "--base-url", "https://example.com/a")

    feed = (collection / "other/feed.xml").read_text(encoding="utf-8")
    assert not (collection / "public").exists()
    assert "Hallam in print" in feed
    assert "https://example.com/a/" in feed


def test_another_configuration_can_be_named(collection: Path, run: Run) -> None:
    """`--config` replaces the file of the current folder."""
    (collection / "site.toml").write_text("broken")
    (collection / "other.toml").write_text('[site]\ntitle = "Another title"\n')

    result = run("build", "--config", "other.toml")

    assert result.exit_code == 0
    assert "Another title" in (collection / "dist/index.html").read_text("utf-8")


def test_a_bad_source_is_named_and_left_out(
    collection: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others become a site; only `--strict` calls that a failure."""
    (collection / "seeds/dead.txt").symlink_to("nowhere")

    relaxed = run("build")
    strict = run("build", "--strict")

    assert relaxed.exit_code == 0
    assert "1 source left out:\n  dead.txt: " in relaxed.stdout
    assert strict.exit_code == 1
    assert "error: --strict does not let pass: 1 source left out" in strict.stderr
    assert (collection / "dist/index.html").is_file()


def test_findings_are_counted_with_a_hint(collection: Path, run: Run) -> None:
    """Doubts are counted by their codes; the hint names the same collection."""
    (collection / "seeds/short.txt").write_text("Only a headline\n")

    result = run("build", "--source", "seeds")

    assert re.search(
        r"^\d+ findings?: .*no-date.* List them: site-builder check --source seeds$",
        result.stdout,
        re.MULTILINE,
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(
            ["--source", "nowhere"], "nowhere: there is no such", id="no such folder"
        ),
        pytest.param(["--source", "empty"], "empty: the folder is empty", id="empty"),
        pytest.param(
            ["--source", "pictures"], "pictures: the folder holds 1 file but no", id="b"
        ),
        pytest.param(
            ["--output", "seeds/dist"], "seeds/dist: the output lies in", id="in source"
        ),
        pytest.param(["--output", "full"], "full: it has no manifest", id="foreign"),
        pytest.param(["--output", "file"], "file: the output is a file", id="a file"),
        pytest.param(["--config", "no.toml"], "no.toml: there is no such", id="config"),
        pytest.param(
            ["--config", "bad.toml"], "bad.toml:2: this is no TOML", id="broken config"
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    collection: Path, run: Run, words: list[str], sentence: str
) -> None:
    """Exit status 1, one line on standard error that begins with the place."""
    for name in ("empty", "pictures", "full"):
        (collection / name).mkdir()
    (collection / "pictures/a.jpg").write_bytes(b"\xff\xd8")
    (collection / "full/thesis.doc").write_bytes(b"mine")
    (collection / "file").write_bytes(b"mine")
    (collection / "bad.toml").write_text("[site]\ntitle = \n")

    result = run("build", "--quiet", *words)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {sentence}")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(["build", "--nope"], "No such option '--nope'.", id="option"),
        pytest.param(["bild"], "No such command 'bild'.", id="command"),
        pytest.param(["build", "--jobs", "0"], "Invalid value for '--jobs'", id="jobs"),
        pytest.param(["build", "x"], "Got unexpected extra argument (x).", id="extra"),
        pytest.param(["inspect"], "Missing argument 'PATH...'.", id="no path"),
        pytest.param(
            ["build", "--base-url", "example.org"],
            "Invalid value for '--base-url': \"example.org\" is no web address",
            id="half an address",
        ),
        pytest.param(
            ["build", "--base-url", "http://["],
            "Invalid value for '--base-url'",
            id="no address at all",
        ),
    ],
)
def test_wrong_use_is_one_sentence(
    collection: Path, run: Run, words: list[str], sentence: str
) -> None:
    """Exit status 2, one line on standard error that names the help."""
    result = run(*words)

    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: {sentence}")
    assert result.stderr.endswith(" --help.\n")
    assert result.stderr.count("\n") == 1


def in_terminal(*words: str, **environment: str) -> str:
    """Run the program as a process whose streams are a terminal."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", *words],
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", **environment},
    )
    os.close(slave)
    said = b""
    while True:
        try:
            piece = os.read(master, 4096)
        except OSError:  # Linux says so when the other side is closed
            break
        if not piece:
            break
        said += piece
    os.close(master)
    assert process.wait(30) == 0
    return said.decode()


def test_on_a_terminal_the_address_can_be_clicked(collection: Path) -> None:
    """The address of the front page is there in full and in colour."""
    said = in_terminal("build", NO_COLOR="")

    assert (collection / "dist/index.html").as_uri() in said
    assert "\x1b[1mOpen: dist/index.html" in said


def test_colour_can_be_refused(collection: Path) -> None:
    """NO_COLOR is respected on a terminal too."""
    # On a slow machine a bar moves the cursor; that is no colour.
    assert re.search(r"\x1b\[[0-9;]*m", in_terminal("build", NO_COLOR="1")) is None


@pytest.mark.parametrize("option", ["--source", "--config"])
def test_an_unreadable_path_is_a_failure_not_a_wrong_use(
    collection: Path, run: Run, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    """Named on the command line or in a setting, it ends with the same status."""
    denied = "locked"
    (collection / denied).mkdir()
    monkeypatch.setattr(os, "access", lambda path, _: denied not in str(path))

    result = run("build", option, str(collection / denied))

    assert result.exit_code == 1


def test_a_build_that_moves_pages_names_them(collection: Path, run: Run) -> None:
    """Old and new address stand on a line; the next build has nothing to tell."""
    run("build")
    (collection / "seeds/mill.toml").write_text('headline = "The mill opens"\n')

    moving, after = run("build").stdout, run("build").stdout

    assert (
        "Moved: articles/the-mill-of-hallam-closes.html is now "
        'articles/the-mill-opens.html (mill.txt; address = "the-mill-of-hallam-closes" '
        "moves it back).\n"
    ) in moving
    assert "Moved:" not in after


def test_of_many_moved_pages_some_are_counted(collection: Path, run: Run) -> None:
    """Ten are named; nobody reads hundreds of lines."""
    seeds = collection / "seeds"
    for number in range(12):
        (seeds / f"n{number}.md").write_text(f"# Number {number}\n\nWe sailed on.\n")
    run("build")
    for number in range(12):
        (seeds / f"n{number}.md").write_text(f"# Item {number}\n\nWe sailed on.\n")

    said = [line for line in run("build").stdout.splitlines() if "Moved:" in line]

    assert len(said) == 11
    assert said[-1] == "Moved: 2 more pages."


def test_moves_are_told_as_json(
    collection: Path, run: Run, schema: jsonschema.Draft202012Validator
) -> None:
    """Programs that keep redirects need source, old and new address."""
    run("build")
    (collection / "seeds/mill.toml").write_text('headline = "The mill opens"\n')

    told = json.loads(run("build", "--json").stdout)

    assert [fault.message for fault in schema.iter_errors(told)] == []
    assert told["moves"] == [
        {
            "source": "mill.txt",
            "from": "articles/the-mill-of-hallam-closes.html",
            "to": "articles/the-mill-opens.html",
        }
    ]
