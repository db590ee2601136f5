"""What the repository promises to someone who has only just cloned it."""

import re
import subprocess
from pathlib import Path

import click
import pytest
import yaml

from site_builder.cli import main

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
REAL_TEXTS = ROOT.parent / "shared" / "seeds"
WORKFLOWS = sorted((ROOT / ".github").rglob("*.yml"))

_FENCE = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_WORD = re.compile(r"[a-z0-9]+")
_PHRASE = 6
"""So many words in the same order are no chance; names and dates are shorter."""


def _commands() -> dict[str, click.Command]:
    assert isinstance(main, click.Group)
    return dict(main.commands)


def _phrases(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[at : at + _PHRASE]) for at in range(len(words) - _PHRASE + 1)}


def test_two_commands_come_first() -> None:
    """The first two commands that the README shows are `make site`, `make test`."""
    blocks = [block.strip() for block in _FENCE.findall(README)]

    assert blocks[:2] == ["make site", "make test"]


@pytest.mark.parametrize("name", [pytest.param(n, id=n) for n in _commands()])
def test_every_command_is_in_the_readme(name: str) -> None:
    """Every command of the program has its row in the README's table of commands."""
    assert f"| `site-builder {name}" in README


def test_readme_lists_no_other_command() -> None:
    """The README's table lists only commands that exist."""
    listed = re.findall(r"^\| `site-builder (\w+)", README, re.MULTILINE)

    assert set(listed) == set(_commands())


@pytest.mark.parametrize("name", [pytest.param(n, id=n) for n in _commands()])
def test_every_option_is_in_the_readme(name: str) -> None:
    """Every option of every command stands in the README."""
    options = {
        spelling
        for parameter in _commands()[name].params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for spelling in parameter.opts
        if spelling.startswith("--")
    }

    assert {option for option in options if f"`{option}" not in README} == set()


def test_readme_leads_to_files_that_exist() -> None:
    """A link from the README to a file of the repository finds it there."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)

    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_five_sample_texts() -> None:
    """The sample collection has five texts, named by number and digest."""
    names = [path.name for path in SEEDS]

    assert len(names) == 5
    assert all(
        re.fullmatch(rf"{number:03}_[0-9a-f]{{16}}\.txt", name)
        for number, name in enumerate(names)
    )


@pytest.mark.skipif(not REAL_TEXTS.is_dir(), reason="the real texts are not here")
@pytest.mark.parametrize("path", [pytest.param(p, id=p.stem[:3]) for p in SEEDS])
def test_sample_texts_are_our_own(path: Path) -> None:
    """The samples share no phrase with the texts that they were modelled on."""
    real = [p.read_text(encoding="utf-8") for p in sorted(REAL_TEXTS.glob("*.txt"))]
    theirs = {phrase for text in real for phrase in _phrases(text)}

    assert theirs
    assert _phrases(path.read_text(encoding="utf-8")) & theirs == set()


@pytest.mark.parametrize("path", [pytest.param(p, id=p.stem) for p in WORKFLOWS])
def test_workflow_files_are_yaml(path: Path) -> None:
    """What GitHub is to read, a YAML parser can read."""
    assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)


def test_workflows_are_found() -> None:
    """The test above has something to test."""
    assert {path.stem for path in WORKFLOWS} >= {"tests", "pages", "dependabot"}


@pytest.mark.parametrize(
    "script", [pytest.param(".ci/venv", id="venv"), pytest.param(".ci/run", id="run")]
)
def test_scripts_can_be_run(script: str) -> None:
    """The scripts behind the two commands carry the bit that lets them run."""
    assert (ROOT / script).stat().st_mode & 0o100


def test_make_alone_says_what_there_is() -> None:
    """`make` without a target explains itself and makes nothing."""
    said = subprocess.run(
        ["make", "--no-print-directory"],  # noqa: S607 - make is found on the path
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert "make site" in said.stdout
    assert "make test" in said.stdout
