"""`site-builder build`."""

import json
import shlex
import sys
from contextlib import nullcontext
from dataclasses import replace

from site_builder.building.memory import Memory
from site_builder.building.profiling import Profile, Sampler, describe_profile
from site_builder.building.report import BuildReport, describe_report
from site_builder.building.spine import build
from site_builder.cli.progress import choose_progress
from site_builder.cli.report import (
    open_address,
    profile_lines,
    report_lines,
    strict_complaint,
)
from site_builder.cli.settings import Options, settle
from site_builder.cli.speaking import say, say_bytes, say_error


def run(
    options: Options,
    *,
    as_json: bool = False,
    profiled: bool = False,
    memory: Memory | None = None,
) -> int:
    """Build the site, report, and give the exit status.

    A build that is to be `profiled` is done in one process, where all of it is seen.
    """
    profile = None
    if profiled:
        report, profile = _build_watched(replace(options, jobs=1))
    else:
        report = build_as_asked(options, memory)
    if as_json:
        say_bytes(_as_json(report, profile))
    elif not options.quiet:
        for line in report_lines(report, check_command(options)):
            say(line)
        if sys.stdout.isatty():
            say(f"      {open_address(report.output)}")
        for line in profile_lines(profile) if profile else ():
            say(line)
    if options.strict and not report.is_clean:
        complaint = strict_complaint(report.warnings, report.failures)
        say_error(complaint or "")
        return 1
    return 0


def build_as_asked(options: Options, memory: Memory | None = None) -> BuildReport:
    """Read the configuration and build, with progress unless quiet was asked for.

    Args:
        options: What was asked for.
        memory: What earlier builds of this process kept.
    """
    config = settle(options)
    with nullcontext() if options.quiet else choose_progress() as progress:
        return build(
            config.source,
            config.output,
            site=config.site,
            rights=config.rights,
            theme=config.folder,
            names=config.names,
            jobs=options.jobs,
            force=options.force,
            progress=progress,
            memory=memory,
        )


def check_command(options: Options) -> str:
    """Write the command that lists what this build found."""
    words = ["site-builder", "check"]
    if options.source is not None:
        words += ["--source", str(options.source)]
    if options.config is not None:
        words += ["--config", str(options.config)]
    return shlex.join(words)


def _build_watched(options: Options) -> tuple[BuildReport, Profile]:
    with Sampler() as sampler:
        report = build_as_asked(options)
    seconds = sum(report.seconds.values())
    return report, sampler.profile(seconds, report.output)


def _as_json(report: BuildReport, profile: Profile | None) -> bytes:
    said = describe_report(report)
    if profile is not None:
        said["profile"] = describe_profile(profile)
    return json.dumps(said, indent=2).encode() + b"\n"
