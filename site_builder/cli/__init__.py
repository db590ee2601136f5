"""The command line: declares, calls once, speaks.

Here stand only declarations. What a command needs is imported when it runs, so that
`--help` and a wrong option are answered at once.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from site_builder import __version__
from site_builder.cli.answering import answer

F = TypeVar("F", bound=Callable[..., Any])

NAME = "site-builder"
WRONG_USE = 2

_LOOKED_FOR_GARBAGE = 20_000
"""Values made between two looks for garbage, for 700. What is made here is made of
tuples that hold each other in no circle, so a look finds nothing: five texts take 4 %
longer with the usual hundred looks."""


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

        gc.set_threshold(_LOOKED_FOR_GARBAGE)
        if not standalone_mode:
            return command()
        sys.exit(answer(command))


def _absolute(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """Accept what `site.toml` accepts."""
    if value is None:
        return None
    from site_builder.config import site_address  # noqa: PLC0415 - only when it runs

    try:
        return site_address(value)
    except ValueError as error:
        what, remedy = error.args
        message = f"{what}; {remedy}"
        raise click.BadParameter(message) from None


_PATH = click.Path(path_type=Path, readable=False)
"""Not looked at here: a path that cannot be read is a failure, wherever it is named."""

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
    "--strict", is_flag=True, help="Exit with 1 if texts are left out or warned of."
)
_quiet = click.option("--quiet", is_flag=True, help="Say nothing but errors.")
_brief = click.option(
    "--quiet", is_flag=True, help="List what was found, without the summary."
)


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
@click.option("--json", "as_json", is_flag=True, help="Report as one JSON object.")
@click.option(
    "--profile", "profiled", is_flag=True, help="Show where the time goes, in one job."
)
def build(*, as_json: bool, profiled: bool, **options: Any) -> int:
    """Build the site: texts in seeds/ become pages in dist/."""
    from site_builder.cli.building import run  # noqa: PLC0415 - only when it runs
    from site_builder.cli.settings import Options  # noqa: PLC0415 - only when it runs

    return run(Options(**options), as_json=as_json, profiled=profiled)


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
@click.option(
    "--review", "reviewed", is_flag=True, help="Write proposed sidecars to confirm."
)
@_options(_jobs, _strict)
def inspect(paths: tuple[Path, ...], **options: Any) -> int:
    """Show how each text was understood, line by line, and why.

    The paths, files or folders, together form one collection. The exit status is 0
    where any text can be read; with --strict it is 1 where one is left out.
    """
    if options["as_json"] and options["reviewed"]:
        message = "--json and --review do not go together"
        raise click.UsageError(message)
    from site_builder.cli.inspecting import run  # noqa: PLC0415 - only when it runs

    return run(paths, **options)


@main.command()
@_options(_source, _config, _jobs, _strict, _brief)
def check(**options: Any) -> int:
    """List what a person should look at, worst first.

    The exit status is 0 whatever is found; with --strict it is 1 where a text is left
    out or there is a warning.
    """
    from site_builder.cli.checking import run  # noqa: PLC0415 - only when it runs
    from site_builder.cli.settings import Options  # noqa: PLC0415 - only when it runs

    return run(Options(**options))


@main.command()
@click.argument("folder", type=_PATH, metavar="DIR")
def init(folder: Path) -> int:
    """Write a new collection that builds at once: settings and one made-up text."""
    from site_builder.cli.starting import start  # noqa: PLC0415 - only when it runs

    return start(folder)
