"""How a command ends: its exit status, and one sentence where it failed.

0 done, 1 the work failed, 2 wrong usage, 130 stopped by Ctrl-C. A reader that goes
away (`| head`) is no failure of which to speak.
"""

import io
import os
import sys
from collections.abc import Callable

import click

from site_builder.cli.speaking import say_aside, say_error
from site_builder.errors import SiteBuilderError

DEBUG = "SITE_BUILDER_DEBUG"
"""Set in the environment, it shows where an error came from."""

STOPPED = 130


def answer(command: Callable[[], object]) -> int:
    """Run `command` and give the exit status, having said what went wrong."""
    _accept_any_text()
    try:
        status = command()
        sys.stdout.flush()
    except click.UsageError as error:
        say_error(_usage_sentence(error))
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say_aside("Stopped.")
        return STOPPED
    except BrokenPipeError:
        _silence_stdout()
        return 1
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        for sentence in _sentences(error):
            say_error(sentence)
        return 1
    return status if isinstance(status, int) else 0


def _usage_sentence(error: click.UsageError) -> str:
    """Say in one line what click says in four."""
    path = error.ctx.command_path if error.ctx else "site-builder"
    words = error.format_message().strip()
    end = "" if words.endswith((".", "?", "!", "?)")) else "."
    return f"{words}{end} See {path} --help."


def _sentences(error: Exception) -> tuple[str, ...]:
    if isinstance(error, SiteBuilderError):
        return error.sentences
    words = f"{type(error).__name__}: {error}".rstrip(": .")
    advice = f"please report it, with what {DEBUG}=1 shows."
    return (f"the program itself failed ({words}); {advice}",)


def _accept_any_text() -> None:
    """Let no letter of a text fail for want of a place in the terminal's alphabet."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _silence_stdout() -> None:
    """Spare the interpreter from failing again when it flushes at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
