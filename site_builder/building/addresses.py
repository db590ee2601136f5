"""Which paths the files of a site may have, and that no two of them collide."""

import re
import unicodedata

from site_builder.errors import AddressClash, OutputError

_PLAIN = re.compile(
    r"[\w-][\w~-]*(?:\.[\w~-]+)*(?:/[\w-][\w~-]*(?:\.[\w~-]+)*)*", re.ASCII
)
"""What nearly every path looks like; those are sound, the others are looked at closely.

Parts of letters, digits and hyphens, with single dots inside.
"""


class Addresses:
    """The paths that are taken so far.

    Two paths collide where some file system takes them for one: letter case and the
    two Unicode spellings of an accent do not tell files apart on macOS and Windows.
    A path also collides with a folder of its name.
    """

    def __init__(self) -> None:
        """Begin with none taken."""
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def claim(self, path: str) -> None:
        """Take `path`, a POSIX path relative to the output folder.

        Raises:
            OutputError: The path leads out of the folder or cannot be written down.
            AddressClash: It collides with a path that is taken.
        """
        if not is_sound(path):
            what = "this is no path for a file of the site"
            raise OutputError(what, repr(path), "give the file a plain relative path")
        key = _folded(path)
        folders = _folders_of(key)
        taken = self._files.get(key) or self._folders.get(key)
        for folder in folders:
            taken = taken or self._files.get(folder)
        if taken is not None:
            what = (
                f"another file of the site has the path {taken}, "
                "which some systems cannot tell apart"
            )
            raise AddressClash(what, path, "rename one of the two")
        self._files[key] = path
        for folder in folders:
            self._folders.setdefault(folder, path)

    def __contains__(self, path: str) -> bool:
        """Tell whether exactly this path is taken."""
        return self._files.get(_folded(path)) == path


def is_sound(path: str) -> bool:
    """Tell whether `path` stays inside its folder and can be listed on one line."""
    if _PLAIN.fullmatch(path):
        return True
    parts = path.split("/")
    return (
        all(part not in {"", ".", ".."} for part in parts)
        and "\\" not in path
        and ":" not in parts[0]
        and not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in path)
    )


def _folders_of(path: str) -> list[str]:
    """List the folders that a path lies in, the innermost first."""
    folders = []
    folder = path.rpartition("/")[0]
    while folder:
        folders.append(folder)
        folder = folder.rpartition("/")[0]
    return folders


def _folded(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())
