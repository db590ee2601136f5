"""The command line: declares, calls once, speaks.

Here stand only declarations. What a command needs is imported when it runs, so that
`--help` and a wrong option are answered at once.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import click

from site_builder import __version__
from site_builder.cli.answering import answer

F = TypeVar("F", bound=Callable[..., Any])

NAME = "site-builder"
WRONG_USE = 2


class Program(click.Group):
    """A group whose commands return their exit status and may raise our errors."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - as click has it
        **extra: Any,
    ) -> Any:
        """Run a command, say what went wrong, and exit with its status."""

        def command() -> Any:
            return super(Program, self).main(
                args, NAME, complete_var, standalone_mode=False, **extra
            )

        if not standalone_mode:
            return command()
        sys.exit(answer(command))


def _absolute(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """Accept an absolute web address; a folder's address ends with a slash."""
    if value is None:
        return None
    try:
        parts = urlsplit(value)
        is_sound = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_sound = False
    if not is_sound or " " in value or "?" in value or "#" in value:
        message = f"{value!r} is no address like https://example.org/archive/"
        raise click.BadParameter(message)
    return value if value.endswith("/") else f"{value}/"


_PATH = click.Path(path_type=Path)

_source = click.option(
    "--source", type=_PATH, metavar="DIR", help="Folder of the texts.  [seeds]"
)
_output = click.option(
    "--output", type=_PATH, metavar="DIR", help="Folder of the site.  [dist]"
)
_config = click.option(
    "--config",
    type=_PATH,
    metavar="FILE",
    help="Settings.  [site.toml of the current folder, if there is one]",
)
_base_url = click.option(
    "--base-url",
    callback=_absolute,
    metavar="URL",
    help="Address the site will have on the web; feeds and sitemap need it.",
)
_jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that work at once.  [one for each processor]",
)
_force = click.option("--force", is_flag=True, help="Write every file anew.")
_strict = click.option(
    "--strict", is_flag=True, help="Exit with 1 where there is a doubt or a failure."
)
_quiet = click.option("--quiet", is_flag=True, help="Say nothing but errors.")


def _options(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Give a command several options, in this order."""

    def decorate(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name=NAME)
@click.pass_context
def main(context: click.Context) -> int:
    """Turn a folder of article texts into a story site of plain HTML."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        return WRONG_USE
    return 0


@main.command()
@_options(_source, _output, _config, _base_url, _jobs, _force, _strict, _quiet)
def build(**options: Any) -> int:
    """Build the site: texts in seeds/ become pages in dist/."""
    from site_builder.cli.building import run  # noqa: PLC0415 - only when it runs
    from site_builder.cli.settings import Options  # noqa: PLC0415 - only when it runs

    return run(Options(**options))


@main.command()
@_options(_source, _output, _config, _base_url, _jobs, _force, _quiet)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    metavar="N",
    help="Port on 127.0.0.1; 0 takes any free one.",
)
def serve(port: int, **options: Any) -> int:
    """Build, serve on this machine, and rebuild what changes."""
    from site_builder.cli.previewing import serve as run  # noqa: PLC0415 - as above
    from site_builder.cli.settings import Options  # noqa: PLC0415 - only when it runs

    return run(Options(**options), port)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@_options(_jobs, _strict)
def inspect(
    paths: tuple[Path, ...], *, as_json: bool, jobs: int | None, strict: bool
) -> int:
    """Show how each text was understood, line by line, and why.

    The paths, files or folders, together form one collection.
    """
    from site_builder.cli.inspecting import run  # noqa: PLC0415 - only when it runs

    return run(paths, as_json=as_json, strict=strict, jobs=jobs)


@main.command()
@_options(_source, _config, _jobs, _strict, _quiet)
def check(**options: Any) -> int:
    """List what a person should look at, worst first."""
    from site_builder.cli.checking import run  # noqa: PLC0415 - only when it runs
    from site_builder.cli.settings import Options  # noqa: PLC0415 - only when it runs

    return run(Options(**options))


@main.command()
@click.argument("folder", type=_PATH, metavar="DIR")
def init(folder: Path) -> int:
    """Write a new collection that builds at once."""
    from site_builder.cli.starting import start  # noqa: PLC0415 - only when it runs

    return start(folder)
