"""How the program ends: its exit status, and nothing but a sentence."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

import site_builder
from site_builder.cli import main
from site_builder.cli.answering import answer
from site_builder.errors import SourceError

Run = Callable[..., Result]


def failing(error: BaseException) -> Callable[[], None]:
    """Make a command that raises `error`."""

    def command() -> None:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        pytest.param(
            SourceError("it is\x1b[2J empty", "a\nb", "fill it"),
            1,
            "error: a b: it is\\x1b[2J empty; fill it.\n",
            id="one of ours",
        ),
        pytest.param(
            ZeroDivisionError("by zero"),
            1,
            "error: the program itself failed (ZeroDivisionError: by zero); please "
            "report it, with what SITE_BUILDER_DEBUG=1 shows.\n",
            id="a fault of the program",
        ),
        pytest.param(
            click.UsageError("No such thing"),
            2,
            "error: No such thing. See site-builder --help.\n",
            id="wrong use",
        ),
        pytest.param(
            click.UsageError("No such thing. (Did you mean this or that?)"),
            2,
            "error: No such thing. (Did you mean this or that?) "
            "See site-builder --help.\n",
            id="wrong use with a question",
        ),
        pytest.param(KeyboardInterrupt(), 130, "Stopped.\n", id="Ctrl-C"),
        pytest.param(click.Abort(), 130, "Stopped.\n", id="an abort"),
    ],
)
def test_every_end_has_its_status_and_sentence(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    status: int,
    said: str,
) -> None:
    """Whatever is raised becomes a status and at most one line."""
    monkeypatch.delenv("SITE_BUILDER_DEBUG", raising=False)

    assert answer(failing(error)) == status
    assert capsys.readouterr().err == said


def test_debugging_shows_where_an_error_came_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With SITE_BUILDER_DEBUG set an error is not made a sentence."""
    monkeypatch.setenv("SITE_BUILDER_DEBUG", "1")

    with pytest.raises(ZeroDivisionError):
        answer(failing(ZeroDivisionError()))


def test_a_status_is_passed_on() -> None:
    """What a command returns is the exit status; nothing counts as well done."""
    assert answer(lambda: 1) == 1
    assert answer(lambda: None) == 0


@pytest.mark.parametrize("command", ["build", "serve", "inspect", "check", "init"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    """Each command stands in the overview, and has a help of its own."""
    result = run(command, "--help")

    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: site-builder {command} ")
    assert f"  {command} " in run("--help").stdout


def test_without_a_command_it_shows_the_overview(run: Run) -> None:
    """The name alone is wrong use, answered with what can be done."""
    result = run()

    assert result.exit_code == 2
    assert "Commands:" in result.stdout


def test_the_version_is_that_of_the_package(run: Run) -> None:
    """`--version` names program and version."""
    assert run("--version").stdout == (
        f"site-builder, version {site_builder.__version__}\n"
    )


def test_the_module_is_the_command(collection: Path) -> None:
    """`python -m site_builder` does what `site-builder` does."""
    done = subprocess.run(
        [sys.executable, "-m", "site_builder", "check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(
        "2 articles: 0 warnings, 2 notes, 0 sources left out.\n"
    )


def test_help_loads_no_heavy_rooms() -> None:
    """Help is answered without templates, Markdown or rich."""
    script = (
        "import sys\n"
        "from site_builder.cli import main\n"
        "try:\n    main(['build', '--help'])\n"
        "except SystemExit:\n    pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    loaded = set(done.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert not {"jinja2", "rich", "markdown", "yaml", "slugify"} & loaded


def test_a_reader_that_goes_away_is_no_error(collection: Path) -> None:
    """`| head` ends the program without a word."""
    for number in range(60):
        (collection / f"seeds/{number}.txt").write_text(f"Text {number}\n\nBody.\n" * 9)
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "inspect", "seeds"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout as said:
        said.readline()

    with process.stderr as complaint:
        assert complaint.read() == b""
    process.wait(30)


def test_ctrl_c_ends_it_quietly(collection: Path) -> None:
    """An interrupt gives 130 and no traceback, and the preview's port is free again."""
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("Serving http://127.0.0.1:"):
            break
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "Traceback" not in complaint


def test_ctrl_c_during_a_build_says_so_and_leaves_no_site(collection: Path) -> None:
    """All processes of the build are told, as a terminal does; one line is said."""
    for number in range(300):
        text = f"Text {number}\n\nBy Ada Okafor\n\n" + "The mill closed in 1911. " * 60
        (collection / f"seeds/{number}.txt").write_text(text)
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "build"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr is not None
    with process.stderr as said:
        for line in said:
            if line.startswith("Understanding texts"):
                break
        os.killpg(process.pid, signal.SIGINT)
        complaint = said.read()

    assert process.wait(30) == 130
    assert complaint.split() == ["Stopped."]
    assert not (collection / "dist").exists()


def test_the_program_is_a_click_group() -> None:
    """Documentation and tests can list the commands."""
    assert sorted(main.commands) == ["build", "check", "init", "inspect", "serve"]
