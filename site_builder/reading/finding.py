"""Where the sources are: files as a person named them, folders as they were walked."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.errors import SourceError
from site_builder.model import Finding, SourceKind, SourceRef
from site_builder.reading.kinds import EXPECTED, find_kind, may_be_text
from site_builder.reading.names import shown, unused
from site_builder.reading.sidecars import NAMES, attach_sidecars
from site_builder.reading.tables import attach_tables
from site_builder.reading.walking import Entry, Shape, shape_of, walk


@dataclass(frozen=True, slots=True)
class Found:
    """What was come upon, everything in the order of the names' code points.

    `ignored` names the files that are no article texts: pictures, PDFs. `findings`
    tells of folders that could not be opened.
    """

    sources: tuple[SourceRef, ...]
    ignored: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    names: tuple[str, str] | None = None
    """The name of the file that corrects names, and what it holds."""


def find_sources(root: Path, names: Path | None = None) -> Found:
    """Find the article texts in the folder `root` and below, or in the file `root`.

    Hidden files and folders, `site.toml`, sidecars, the collection's own `templates`
    and `static` folders and the parts of saved pages are passed over silently. A link
    to a folder is followed once; one that leads back up is not.

    Args:
        root: The folder, or the file.
        names: The file that corrects names; None for `names.toml` in the folder.

    Raises:
        SourceError: `root` does not exist, cannot be read, or holds no article text.
    """
    found = _corrected(_sorted(_find_under(root, "")), [root], [""])
    return found if names is None else _with_names(found, root, names)


def find_named(paths: Sequence[Path]) -> Found:
    """Find the article texts in all of `paths`, which together form one collection.

    A single path gives the names that `find_sources` gives; several paths give names
    relative to the folder that they share. A file that a person names is read whatever
    its ending, unless that says plainly that it is no text.

    Raises:
        SourceError: As `find_sources`, for any one of the paths.
    """
    if not paths:
        what = "no file or folder is named"
        raise SourceError(what, remedy=f"name article texts ({EXPECTED}) or a folder")
    if len(paths) == 1:
        return find_sources(paths[0])

    found: list[_Found] = []
    prefixes = _prefixes(paths)
    for path, prefix in zip(paths, prefixes, strict=True):
        found += _find_under(path, prefix)
    return _corrected(_sorted(found), paths, prefixes)


def _corrected(found: Found, roots: Sequence[Path], prefixes: Sequence[str]) -> Found:
    """Hand the sources the sidecars and tables that correct them.

    The table of a file that is named stands in its own folder.
    """
    attached = attach_sidecars(found.sources)
    homes = {
        (root if shape_of(root) is Shape.FOLDER else root.parent, prefix)
        for root, prefix in zip(roots, prefixes, strict=True)
    }
    lone = all(shape_of(root) is not Shape.FOLDER for root in roots)
    for folder, prefix in sorted(homes):
        attached = attach_tables(attached, folder, prefix, whole=not lone)
    findings = {*found.findings, *attached.findings}
    names = next(filter(None, (_names(*home) for home in sorted(homes))), None)
    return Found(attached.sources, found.ignored, tuple(sorted(findings)), names)


def _with_names(found: Found, root: Path, path: Path) -> Found:
    """Take the corrections of names from the file at `path` instead."""
    name = shown(str(path))
    place = _place_of(path)
    ignored = tuple(n for n in found.ignored if _place_of(root / n) != place)
    doubts = set(found.findings)
    names = None
    try:
        names = name, path.read_bytes().decode("utf-8-sig", "replace")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        message = f"The file cannot be read ({reason}): no name is corrected."
        doubts.add(Finding(name, 0, "names-unreadable", message))
    if found.names and _place_of(root / NAMES) != place:
        message = f"It is not read, for the settings name another file: {name}."
        doubts.add(Finding(NAMES, 0, "names-not-read", message))
    return replace(found, ignored=ignored, findings=tuple(sorted(doubts)), names=names)


def _names(folder: Path, prefix: str) -> tuple[str, str] | None:
    """Read the corrections of names that stand beside the sources of a folder."""
    path = folder / NAMES
    if not path.is_file():
        return None
    try:
        return prefix + NAMES, path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class _Found:
    """An entry under the name that it is to have, and its kind where it has one."""

    name: str
    entry: Entry
    kind: SourceKind | None


def _prefixes(paths: Sequence[Path]) -> list[str]:
    """Say what to set before the names under each path, to make them one collection."""
    folders = [
        _place_of(path if shape_of(path) is Shape.FOLDER else path.parent)
        for path in paths
    ]
    shared = os.path.commonpath(folders)
    ways = [Path(folder).relative_to(shared).as_posix() for folder in folders]
    return ["" if way == "." else f"{way}/" for way in ways]


def _place_of(path: Path) -> str:
    """Make the path absolute without following links: names are those that are seen."""
    return os.path.abspath(path)  # noqa: PTH100 - `Path.absolute` keeps ".." inside


def _find_under(root: Path, prefix: str) -> list[_Found]:
    """List what lies at `root`; refuse a root that gives no article text at all."""
    shape = shape_of(root)
    if shape is Shape.FOLDER:
        entries = walk(root)
    elif shape in {Shape.FILE, Shape.PIPE}:
        entries = [Entry(root.name, root, named=True)]
    else:
        raise _no_such_place(root, shape)

    found = [_Found(prefix + entry.name, entry, _kind_of(entry)) for entry in entries]
    if not any(each.kind for each in found):
        raise _no_texts(root, found)
    return found


def _kind_of(entry: Entry) -> SourceKind | None:
    if entry.trouble:
        return None
    kind = find_kind(entry.name)
    if kind is None and entry.named and may_be_text(entry.name):
        return SourceKind.TEXT
    return kind


def _no_such_place(root: Path, shape: Shape) -> SourceError:
    what = (
        "there is no such file or folder"
        if shape is Shape.MISSING
        else "this is neither a file nor a folder"
    )
    remedy = f"name a folder that holds article texts ({EXPECTED}), or one such file"
    return SourceError(what, shown(str(root)), remedy)


def _no_texts(root: Path, found: Sequence[_Found]) -> SourceError:
    """Say what `root` holds instead of article texts."""
    where = shown(str(root))
    closed = [each for each in found if each.entry.trouble]
    if closed and closed[0].entry.path == root:
        what = f"the folder cannot be opened ({closed[0].entry.trouble})"
        return SourceError(what, where, "make it readable for you")
    if len(found) == 1 and found[0].entry.named:
        remedy = f"save it as text and name one of {EXPECTED}"
        return SourceError("this file is no article text", where, remedy)
    if not found:
        remedy = f"put article texts ({EXPECTED}) into it"
        return SourceError("the folder is empty", where, remedy)
    files = "1 file" if len(found) == 1 else f"{len(found)} files"
    what = f"the folder holds {files} but no article text ({EXPECTED})"
    return SourceError(what, where, "add texts that have one of these endings")


def _sorted(found: Iterable[_Found]) -> Found:
    """Bring everything into the order of names; the same file twice counts once."""
    sources: dict[str, SourceRef] = {}
    ignored: set[str] = set()
    findings: set[Finding] = set()
    places: set[str] = set()
    for each in sorted(found, key=lambda each: os.fsencode(each.name)):
        place = _place_of(each.entry.path)
        if place in places:
            continue
        places.add(place)
        name = unused(shown(each.name), sources)
        if each.entry.trouble:
            message = f"The folder cannot be opened ({each.entry.trouble})."
            findings.add(Finding(name, 0, "folder-unreadable", message))
        elif each.kind is None:
            ignored.add(name)
        else:
            sources[name] = SourceRef(name, each.entry.path, each.kind)
    return Found(
        tuple(sources[name] for name in sorted(sources)),
        tuple(sorted(ignored)),
        tuple(sorted(findings)),
    )
