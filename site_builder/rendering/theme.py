"""The theme: its folders in the order of search, and its files that go out as is."""

from pathlib import Path

import site_builder
from site_builder.errors import RenderError
from site_builder.model import Output

_PACKAGE = Path(site_builder.__file__).resolve().parent


def theme_folders(collection_folder: Path | None, kind: str) -> tuple[Path, ...]:
    """List the folders to search for `kind` ("templates" or "static"), first wins.

    A collection's own folder comes first, the default theme last: inside the package
    where it was installed, beside it in a checkout.

    Raises:
        RenderError: The default theme is missing.
    """
    default = _default_folder(kind)
    if collection_folder is None:
        return (default,)
    own = collection_folder / kind
    if not own.is_dir() or own.resolve() == default.resolve():
        return (default,)
    return (own, default)


def static_files(folders: tuple[Path, ...]) -> tuple[Output, ...]:
    """Read the files that go to `static/` as they are; hidden ones stay behind.

    Raises:
        RenderError: A file cannot be read.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                found.setdefault(name.as_posix(), path)
    return tuple(
        Output(f"static/{name}", _read(path)) for name, path in sorted(found.items())
    )


def _default_folder(kind: str) -> Path:
    for folder in (_PACKAGE / "theme" / kind, _PACKAGE.parent / kind):
        if folder.is_dir():
            return folder
    what = f"the default theme has no {kind} folder"
    raise RenderError(what, str(_PACKAGE / "theme"), "install site-builder again")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        raise RenderError(what, str(path), "make it readable or remove it") from error
