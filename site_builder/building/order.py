"""What is asked of a build, apart from the texts and the place."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.building.memory import Memory
from site_builder.model import Rights, Site


@dataclass(frozen=True, slots=True)
class Order:
    """The settings, what may be published, the theme, how many processes, and memory.

    `jobs` is None for one on each processor.
    """

    site: Site
    rights: Rights
    theme: Path | None
    jobs: int | None
    memory: Memory
