"""site-builder: a folder of article texts becomes a story site of plain HTML.

This is the public face; `__init__.pyi` holds its types. A name is fetched when it is
first used, so `import site_builder` costs nothing.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "BuildReport": "site_builder.building.report",
    "Site": "site_builder.model",
    "SiteBuilderError": "site_builder.errors",
    "build": "site_builder.building.spine",
    "describe": "site_builder.describing",
}
"""The public names and the rooms that make them."""

__all__ = [
    "BuildReport",
    "Site",
    "SiteBuilderError",
    "__version__",
    "build",
    "describe",
]


def __getattr__(name: str) -> Any:
    """Fetch a public name from the room that makes it."""
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
