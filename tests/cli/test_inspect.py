"""`site-builder inspect`: how each text was understood, for people and programs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from site_builder.cli.inspecting import json_line
from site_builder.cli.listing import article_lines
from site_builder.describing import describe
from site_builder.loader import load_text
from site_builder.model import Article, Line, Role, Timeline

Run = Callable[..., Result]


def test_the_listing_gives_fields_with_their_reasons(
    collection: Path, run: Run
) -> None:
    """Value, basis, rule and the line that it rests on; unknown is said as such."""
    lines = run("inspect", "seeds/bridge.txt").stdout.splitlines()

    assert lines[0] == "bridge.txt"
    at = lines.index("author      Rosa Lindqvist")
    assert lines[at + 1].startswith("            stated, by ")
    assert lines[at + 2] == "            bridge.txt:3  By Rosa Lindqvist"
    assert "outlet      unknown" in lines


def test_the_listing_gives_every_line_its_role(collection: Path, run: Run) -> None:
    """Number, role, rule and the text in full where nobody's screen is too narrow."""
    said = run("inspect", "seeds/bridge.txt").stdout

    assert "1  headline     " in said
    assert "7  body         " in said
    assert "The lamps were switched on yesterday." in said


def test_the_listing_gives_the_events(collection: Path, run: Run) -> None:
    """What goes into the timeline stands at the end, with its line."""
    last = run("inspect", "seeds").stdout.splitlines()[-1]

    assert last == (
        "2021-04-30  reported  line 7: "
        "The mill closed on April 30, 2021, after a century."
    )


def test_json_is_one_object_a_line(collection: Path, run: Run) -> None:
    """Standard output holds JSON Lines and nothing else."""
    result = run("inspect", "--json", "seeds")

    described = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each["source"] for each in described] == ["bridge.txt", "mill.txt"]
    assert result.stderr == ""


def test_what_can_be_read_is_printed(collection: Path, run: Run) -> None:
    """A text that cannot be read is told aside; it fails only under `--strict`."""
    (collection / "seeds/dead.txt").symlink_to("nowhere")

    relaxed = run("inspect", "--json", "seeds")
    strict = run("inspect", "--json", "--strict", "seeds")

    assert relaxed.exit_code == 0
    assert len(relaxed.stdout.splitlines()) == 2
    assert relaxed.stderr.startswith("left out: dead.txt: ")
    assert (strict.exit_code, strict.stdout) == (1, relaxed.stdout)


def test_nothing_to_read_is_a_failure(collection: Path, run: Run) -> None:
    """Exit status 1 where no text was understood at all."""
    assert run("inspect", "nowhere").exit_code == 1


def understood(text: str) -> Article:
    """Make an article of one line, whatever that line holds."""
    return Article(
        "a.txt", "a", "digest", "utf-8", (Line(1, text, Role.BODY, "prose"),)
    )


@given(st.text())
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    """Whatever a text holds, its listing moves no cursor and sets no title."""
    said = "\n".join(article_lines(understood(text), Timeline(), None))
    plain = said.replace("\x1b[", "").replace("\n", "")

    assert not [sign for sign in plain if ord(sign) < 32 or 127 <= ord(sign) < 160]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1b]0;title\x07b", r"a\x1b]0;title\x07b", id="a terminal code"),
        pytest.param("a\u202eb", r"a\u202eb", id="a turn of direction"),
        pytest.param("a\x9bb", r"a\x9bb", id="a C1 control"),
        pytest.param("a\tb", "a b", id="a tab"),
        pytest.param("caf\u00e9 \u65e5", "caf\u00e9 \u65e5", id="letters stay"),
    ],
)
def test_control_characters_are_spelt(text: str, shown: str) -> None:
    """What must not act on a terminal is shown as what it is."""
    *_, last = article_lines(understood(text), Timeline(), None)

    assert last.endswith(shown)


@pytest.mark.parametrize("text", ["x" * 300, "\u65e5\u672c\u8a9e" * 80])
def test_lines_are_cut_at_the_width_of_the_terminal(text: str) -> None:
    """No line is wider than the terminal, letters of double width counted as two."""
    *_, last = article_lines(understood(text), Timeline(), 60)

    cells = sum(2 if ord(sign) > 0x2E80 else 1 for sign in without_colour(last))
    assert 58 <= cells <= 60
    assert last.endswith("…")


def without_colour(line: str) -> str:
    """Drop colour codes."""
    pieces = line.split("\x1b[")
    return pieces[0] + "".join(piece.partition("m")[2] for piece in pieces[1:])


@given(st.binary(max_size=200))
def test_json_is_valid_for_any_bytes(data: bytes) -> None:
    """Any source gives a line of UTF-8 that reads back as what was described."""
    article = load_text("a.txt", data)
    line = json_line(article)

    assert json.loads(line) == json.loads(json.dumps(describe(article)))
    assert line.count(b"\n") == 1
    assert not [sign for sign in line.decode() if 127 <= ord(sign) < 160]


def test_what_a_person_says_is_none_is_told_as_given(
    collection: Path, run: Run
) -> None:
    """That nobody is named is not the same as that nobody is known."""
    (collection / "seeds/mill.toml").write_text(
        'authors = []\npublish = "excerpt"\ntags = ["mills"]\n'
    )

    said = run("inspect", "seeds").stdout

    assert "author      none\n            given\n" in said
    assert "publish     excerpt\n            given\n" in said
    assert "tags        mills\n            given\n" in said


def test_a_given_role_is_told_with_its_place(collection: Path, run: Run) -> None:
    """The line names the file and the line of the correction."""
    (collection / "seeds/mill.toml").write_text('[[lines]]\nline = 7\nrole = "quote"\n')

    assert "quote        given: mill.toml:3 " in run("inspect", "seeds").stdout
