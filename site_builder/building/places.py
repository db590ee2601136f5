"""Where a site may be built: not over its sources, not over a home."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.errors import OutputError

_USUAL = "dist"


def check_places(source: Path, output: Path, theme: Path | None) -> None:
    """Refuse an output folder whose replacement would harm something else.

    Raises:
        OutputError: It is, holds or lies in the sources or the theme's folders, or it
            is a whole disk, a home, or holds the current folder.
    """
    for what, remedy in _objections(source, output, theme):
        raise OutputError(what, str(output), remedy)


def _objections(
    source: Path, output: Path, theme: Path | None
) -> Iterator[tuple[str, str]]:
    """Name what speaks against `output`, and the way out."""
    other = _another(output)
    if _is_any(output, [Path(output.resolve().anchor), Path.home()]):
        yield "a whole disk or home cannot be the output", other
    if _lies_in(output, source):
        yield (
            "the output lies in the source folder",
            "put the texts into a folder of their own and name that as --source",
        )
    if _lies_in(source, output):
        yield "the source folder lies in the output", other
    if theme is not None:
        for folder in (theme / "templates", theme / "static"):
            if _lies_in(output, folder) or _lies_in(folder, output):
                yield f"the output and {folder} lie in one another", other
    if _lies_in(Path.cwd(), output):
        yield (
            "it holds the current folder, and is replaced as a whole",
            "go to a folder outside it and name it from there",
        )


def _another(output: Path) -> str:
    """Advise another folder, and never the one that is refused."""
    usual = "" if output.name == _USUAL else f", for instance {_USUAL}"
    return f"choose another --output{usual}"


def _lies_in(inner: Path, outer: Path) -> bool:
    """Tell whether `inner` is `outer` or below it, whatever the two are called."""
    inner = inner.resolve()
    return _is_any(outer, [inner, *inner.parents])


def _is_any(folder: Path, places: Iterable[Path]) -> bool:
    folder = folder.resolve()
    try:
        return any(place.exists() and folder.samefile(place) for place in places)
    except OSError:
        # Missing, or in a folder that may not be looked into: the name decides.
        return folder in places
