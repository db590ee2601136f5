# The types of the public face. They stand in a stub of their own because the face
# fetches its names by their text: rooms that ask it for the version or a path would
# otherwise count as importing everything.

from site_builder.building.report import BuildReport
from site_builder.building.spine import build
from site_builder.describing import describe
from site_builder.errors import SiteBuilderError
from site_builder.model import Site

__version__: str

__all__ = [
    "BuildReport",
    "Site",
    "SiteBuilderError",
    "__version__",
    "build",
    "describe",
]
