"""Sources are found and read: bytes become lines, with nothing decided about them."""

from site_builder.reading.digesting import digest_corrections, digest_source
from site_builder.reading.finding import Found, find_named, find_sources
from site_builder.reading.parsing import parse_source, read_source

__all__ = [
    "Found",
    "digest_corrections",
    "digest_source",
    "find_named",
    "find_sources",
    "parse_source",
    "read_source",
]
