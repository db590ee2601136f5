"""How the program speaks on a terminal, in a pipe and in a log."""

import os
import re
import shutil
import sys
from typing import TextIO

import click

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2066-\u2069\ud800-\udfff]"
)
"""What must not reach a terminal raw: control characters, which can move the cursor
or change its title, and marks that turn the direction of writing."""


def escape(text: str) -> str:
    r"""Show control characters as `\x1b` and the like; a tab becomes a space."""
    return _UNSAFE.sub(_spelled, text.replace("\t", " "))


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004


def has_colour(stream: TextIO) -> bool:
    """Tell whether to write colours: on a terminal that does not refuse them."""
    return (
        stream.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )


def say(text: str = "") -> None:
    """Write a line to standard output."""
    click.echo(text, color=has_colour(sys.stdout))


def say_aside(text: str) -> None:
    """Write a line to standard error, which is for people even in a pipe."""
    click.echo(text, err=True, color=has_colour(sys.stderr))


def say_error(text: str) -> None:
    """Write one error, as one line."""
    label = click.style("error:", fg="red", bold=True)
    say_aside(f"{label} {escape(text.replace(chr(10), ' '))}")


LEFT_OUT = "left out"
"""What is said of a source that cannot be read: one never stops the others, so it is
no error of the command, and fails it only under `--strict`."""


def say_left_out(text: str) -> None:
    """Name a source that was left out, and why, as one line."""
    label = click.style(f"{LEFT_OUT}:", fg="red", bold=True)
    say_aside(f"{label} {escape(text.replace(chr(10), ' '))}")


def plural(count: int, noun: str) -> str:
    """Count things in words: "1 page", "2,000 pages"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def say_bytes(data: bytes) -> None:
    """Write data for machines to standard output, in no alphabet but its own."""
    click.echo(data, nl=False)


def fitted_width(stream: TextIO) -> int | None:
    """Count the columns of a terminal; None where lines may be as long as they are."""
    return shutil.get_terminal_size().columns if stream.isatty() else None
