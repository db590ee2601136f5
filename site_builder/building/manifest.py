"""The list of a site's files, by which an output folder is known to be ours.

The list lies in the folder and is plain: a comment, then one line for each file as
`sha256sum -c` reads it. It holds no time and no version, so equal sites have equal
lists.
"""

import re
from collections.abc import Mapping

from site_builder.building.addresses import is_sound

MANIFEST = "manifest-sha256.txt"
"""Its path in the output folder; it lists every other file."""

_MARK = "# site-builder"
"""What a list of ours begins with; other programs leave files of this name too."""

_HEAD = (
    f"{_MARK} wrote every file of this list and removes them when they fall out of "
    f"the site. Check them: sha256sum -c {MANIFEST}\n"
)
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def format_manifest(digests: Mapping[str, str]) -> bytes:
    """Write the list of paths and their SHA-256 in hex, ordered by path."""
    lines = (f"{digests[path]}  {path}\n" for path in sorted(digests))
    return (_HEAD + "".join(lines)).encode()


def parse_manifest(data: bytes) -> dict[str, str] | None:
    """Read a list back: path to SHA-256; None where it is no list of ours.

    A damaged list is none: what it does not say clearly may be somebody's file.
    """
    try:
        lines = data.decode().replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        return None
    if not lines[0].startswith(_MARK):
        return None

    digests: dict[str, str] = {}
    for line in lines[1:]:
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None or not is_sound(match[2]):
            return None
        digests[match[2]] = match[1]
    return digests
