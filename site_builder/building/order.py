"""What is asked of a build, apart from the texts and the place."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.building.memory import Memory
from site_builder.model import Site


@dataclass(frozen=True, slots=True)
class Order:
    """The settings, the theme's folder, how many processes, and what is remembered.

    `jobs` is None for one on each processor.
    """

    site: Site
    theme: Path | None
    jobs: int | None
    memory: Memory
