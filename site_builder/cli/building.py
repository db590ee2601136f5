"""`site-builder build`."""

import shlex
import sys
from contextlib import nullcontext

from site_builder.building.report import BuildReport
from site_builder.building.spine import build
from site_builder.cli.progress import choose_progress
from site_builder.cli.report import open_address, report_lines, strict_complaint
from site_builder.cli.settings import Options, settle
from site_builder.cli.speaking import say, say_error


def run(options: Options) -> int:
    """Build the site, report, and give the exit status."""
    report = build_as_asked(options)
    if not options.quiet:
        for line in report_lines(report, check_command(options)):
            say(line)
        if sys.stdout.isatty():
            say(f"      {open_address(report.output)}")
    if options.strict and not report.is_clean:
        complaint = strict_complaint(report.warnings, report.failures)
        say_error(complaint or "")
        return 1
    return 0


def build_as_asked(options: Options) -> BuildReport:
    """Read the configuration and build, with progress unless quiet was asked for."""
    config = settle(options)
    with nullcontext() if options.quiet else choose_progress() as progress:
        return build(
            config.source,
            config.output,
            site=config.site,
            theme=config.folder,
            jobs=options.jobs,
            force=options.force,
            progress=progress,
        )


def check_command(options: Options) -> str:
    """Write the command that lists what this build found."""
    words = ["site-builder", "check"]
    if options.source is not None:
        words += ["--source", str(options.source)]
    if options.config is not None:
        words += ["--config", str(options.config)]
    return shlex.join(words)
