"""`site-builder serve`."""

from dataclasses import replace
from pathlib import Path

import click

from site_builder.building.memory import Memory
from site_builder.cli.building import build_as_asked, run
from site_builder.cli.report import moved_lines
from site_builder.cli.settings import CONFIG_NAME, Options, settle
from site_builder.cli.speaking import plural, say, say_error, say_left_out
from site_builder.config import Config
from site_builder.errors import SiteBuilderError
from site_builder.rendering.addresses import base_path
from site_builder.server import Preview


def serve(options: Options, port: int) -> int:
    """Build, then serve and rebuild until Ctrl-C; give the exit status.

    A first build that fails ends it; a later one keeps the site that stands.
    """
    config = settle(options)
    memory = Memory()
    preview = Preview(
        config.output,
        lambda: _rebuild(options, memory),
        _watched(options, config),
        port=port,
        base=base_path(config.site),
        complain=_complain,
    )
    try:
        # Before there is a thread that serves: only then can workers be forked.
        # Warnings fail a strict build, not a look at it.
        run(replace(options, strict=False), memory=memory)
    except BaseException:
        preview.close()
        raise
    with preview:
        say(click.style(f"Serving {preview.url}", bold=True) + "  (Ctrl-C ends it)")
        preview.watch()
    return 0


def _rebuild(options: Options, memory: Memory) -> bool:
    report = build_as_asked(replace(options, quiet=True, force=False), memory)
    seconds = sum(report.seconds.values())
    changed = report.written + report.removed
    if not options.quiet:
        say(f"Built again in {seconds:.2f} s: {plural(changed, 'file')} changed.")
        for line in moved_lines(report.moves):
            say(line)
    for failure in report.failures:
        say_left_out(failure.message)
    return changed > 0


def _watched(options: Options, config: Config) -> list[Path]:
    """List what a build reads: texts, configuration, the collection's own theme."""
    watched = [config.source, options.config or Path(CONFIG_NAME)]
    if config.names is not None:
        watched.append(config.names)
    if config.folder is not None:
        watched += [config.folder / "templates", config.folder / "static"]
    return watched


def _complain(error: Exception) -> None:
    if not isinstance(error, SiteBuilderError):
        say_error(f"{type(error).__name__}: {error}")
        return
    for sentence in error.sentences:
        say_error(sentence)
