"""What a command was asked for, and the configuration that results."""

from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.config import Config, load_config

CONFIG_NAME = "site.toml"


@dataclass(frozen=True, slots=True)
class Options:
    """The options that the commands share; None where nothing was said."""

    source: Path | None = None
    output: Path | None = None
    config: Path | None = None
    base_url: str | None = None
    jobs: int | None = None
    force: bool = False
    strict: bool = False
    quiet: bool = False


def settle(options: Options) -> Config:
    """Read the configuration; what was asked for on the command line goes before it.

    Raises:
        ConfigError: The file does not exist, or something in it is wrong.
    """
    config = load_config(find_config(options.config))
    site = config.site
    if options.base_url is not None:
        site = replace(site, base_url=options.base_url)
    return replace(
        config,
        site=site,
        source=options.source or config.source,
        output=options.output or config.output,
    )


def find_config(named: Path | None) -> Path | None:
    """Choose the configuration file: the one named, or the current folder's own."""
    own = Path(CONFIG_NAME)
    return named or (own if own.exists() else None)
