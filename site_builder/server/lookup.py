"""Which file answers an address: the rules of GitHub Pages.

`/file.html` and `/file` give the file; `/folder` leads to `/folder/`, which gives its
`index.html`; a folder without one is not listed; all else is answered by `404.html`,
at every depth.
"""

from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".htm": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
"""Fixed here, because what the system knows of file types differs between machines."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gets: a status, and the file or the address to go to."""

    status: HTTPStatus
    file: Path | None = None
    location: str = ""


def find_answer(folder: Path, base: str, address: str) -> Answer:
    """Find what in `folder` answers the request for `address`.

    Args:
        folder: The site.
        base: The path that the site lives under, "/" or "/name/".
        address: The target of the request, with its query where it has one.
    """
    path = urlsplit(address).path
    if path == "/" != base:
        return Answer(HTTPStatus.FOUND, location=base)
    if path + "/" == base:
        return Answer(HTTPStatus.MOVED_PERMANENTLY, location=base)
    if not path.startswith(base):
        return _missing(folder)

    inside = unquote(path.removeprefix(base))
    parts = inside.split("/")
    if {"..", "."} & set(parts) or "\\" in inside or "\0" in inside:
        return _missing(folder)
    return _find_inside(folder, inside, path)


def content_type(file: Path) -> str:
    """Name the media type of a file by its ending."""
    return _TYPES.get(file.suffix.lower(), "application/octet-stream")


def _find_inside(folder: Path, inside: str, path: str) -> Answer:
    if inside == "" or inside.endswith("/"):
        candidates = [folder / inside / "index.html"]
    else:
        candidates = [folder / inside, folder / f"{inside}.html"]
    for file in candidates:
        if file.is_file() and file.resolve().is_relative_to(folder.resolve()):
            return Answer(HTTPStatus.OK, file)
    if inside and not inside.endswith("/") and (folder / inside).is_dir():
        location = f"{quote(unquote(path))}/"
        return Answer(HTTPStatus.MOVED_PERMANENTLY, location=location)
    return _missing(folder)


def _missing(folder: Path) -> Answer:
    page = folder / "404.html"
    return Answer(HTTPStatus.NOT_FOUND, page if page.is_file() else None)
