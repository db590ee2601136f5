"""The pictures of a site: found beside the texts, looked at once, made in sizes.

A picture is looked at in workers and what was seen is kept by the stamp of the file, so
that a build reads none that did not change. Its sizes are made where they do not stand
already, by the digest of its bytes and of what makes them.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from site_builder.building.mapping import map_in_order
from site_builder.building.packing import pack_value
from site_builder.building.stamps import is_settled, stamp_of
from site_builder.building.store import Entry, Store
from site_builder.model import (
    Article,
    Finding,
    Gist,
    Output,
    Picture,
    Severity,
    Shares,
    SourceKind,
    SourceRef,
)
from site_builder.pictures import (
    ENDINGS,
    Found,
    Look,
    Looker,
    PictureFiles,
    Sought,
    is_installed,
    key_of,
    make_files,
    seek,
    settings,
    sizes_of,
    split_number,
)

_WORTH = 20
"""How many texts could be understood while a picture is looked at, which is 40 ms."""
_WORTH_MADE = 100
"""The same for its sizes, which take some 200 ms."""
_DIGEST_BYTES = 16
_OTHER_CLOCK = 2_000_000_000
"""Nanoseconds that a stamp must be old, for the clock of another disk may differ."""
_ICON = 160
"""Pixels of width or height below which a picture of a saved page is an icon."""
_INSTALL = "pip install 'site-builder[images]'"


@dataclass(frozen=True, slots=True)
class Illustrated:
    """The pictures of each source, the files that they come to, and the doubts.

    `used` names the files of the collection that are shown.
    """

    pictures: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)
    files: tuple[PictureFiles, ...] = ()
    findings: tuple[Finding, ...] = ()
    used: frozenset[str] = frozenset()

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the files go."""
        return tuple(size.path for each in self.files for size in each.renditions)


def illustrate(
    articles: Iterable[Gist | Article],
    shares: Shares,
    sources: Iterable[SourceRef],
    store: Store | None = None,
    *,
    jobs: int = 1,
    clock: int = 0,
) -> Illustrated:
    """Find the pictures of all articles whose text may be shown whole.

    Args:
        articles: The articles, whole or as their gists.
        shares: What may be shown of the sources of which something is withheld.
        sources: The sources that were found.
        store: Where looks are kept; None to keep none.
        jobs: How many processes may work.
        clock: What the clock of the disk said a moment ago, in nanoseconds; a stamp
            that is not older says nothing.

    Raises:
        SiteBuilderError: A worker process died.
    """
    refs = {ref.name: ref for ref in sources}
    shown = [
        (refs[gist.source], gist)
        for gist in articles
        if gist.source in refs and gist.source not in shares
    ]
    folders = _Folders(ref for ref, _ in shown)
    found: dict[str, Found] = {}
    for ref, gist in shown:
        beside = () if "pictures" in gist.none else folders.beside(ref)
        if beside or gist.pictures:
            saved_page = ref.kind is SourceKind.HTML
            found[ref.name] = seek(
                ref.name, gist.pictures, beside, folders.has, saved_page=saved_page
            )
    if not is_installed():
        return _not_installed(found)
    places = {
        sought.name: folders.place(sought.name)
        for each in found.values()
        for sought in each.sought
    }
    looks = _look_at_all(places, store, jobs, clock)
    return _illustrated(found, places, looks)


def picture_outputs(
    files: Sequence[PictureFiles], jobs: int
) -> Iterator[tuple[PictureFiles, tuple[Output, ...]]]:
    """Make the files of pictures.

    Raises:
        SourceError: A picture was changed in the meantime.
        SiteBuilderError: A worker process died.
    """
    made = map_in_order(make_files, files, jobs=jobs, worth=_WORTH_MADE)
    yield from zip(files, made, strict=True)


def _not_installed(found: Mapping[str, Found]) -> Illustrated:
    """Say once what to install; captions are shown as those of absent pictures."""
    first = next((s.named for each in found.values() for s in each.sought), None)
    doubts = [doubt for each in found.values() for doubt in each.findings]
    if first is not None:
        names = {s.name for each in found.values() for s in each.sought}
        count = f"{len(names)} pictures" if len(names) > 1 else "one picture"
        message = f"The collection has {count}, which need an extra to be shown: "
        message += f"{_INSTALL}."
        doubt = Finding(
            first.origin, first.line, "pictures-not-shown", message, Severity.NOTE
        )
        doubts.append(doubt)
    return Illustrated(findings=tuple(sorted(set(doubts))))


def _look_at_all(
    places: Mapping[str, Path], store: Store | None, jobs: int, clock: int
) -> dict[str, Look]:
    """Look at the files, by their names; what the store has is not read again."""
    looks: dict[str, Look] = {}
    keys = {name: _key(place, clock) for name, place in places.items()}
    for name, key in keys.items():
        kept = store.look(key) if store and key else None
        if kept is not None:
            looks[name] = kept
    waiting = [name for name in places if name not in looks]
    if store:
        store.drop_unused({*filter(None, keys.values())}, ("looks",))
        store.release()  # a file must not be open in two processes by one opening
    paths = [places[name] for name in waiting]
    seen = map_in_order(Looker(), paths, jobs=jobs, worth=_WORTH)
    looks.update(zip(waiting, seen, strict=True))
    if store:
        store.put(
            [
                Entry(key, look=pack_value(looks[name], key))
                for name in waiting
                if (key := keys[name])
            ]
        )
    return looks


def _key(path: Path, clock: int) -> bytes:
    """Make the key of what is seen in a file; nothing where its stamp says nothing."""
    try:
        stamp = stamp_of(path.stat())
    except OSError:
        return b""
    if not is_settled(stamp, clock - _OTHER_CLOCK):
        return b""
    words = repr((str(path), stamp, settings())).encode("utf-8", "surrogatepass")
    return blake2b(words, digest_size=_DIGEST_BYTES).digest()


def _illustrated(
    found: Mapping[str, Found], places: Mapping[str, Path], looks: Mapping[str, Look]
) -> Illustrated:
    pictures: dict[str, tuple[Picture, ...]] = {}
    files: dict[str, PictureFiles] = {}
    doubts: set[Finding] = set()
    used: set[str] = set()
    for source, each in found.items():
        doubts.update(each.findings)
        shown: list[Picture] = []
        for sought in each.sought:
            look = looks[sought.name]
            if sought.stray and look.is_sound and min(look.width, look.height) < _ICON:
                continue
            doubts.update(_doubts(sought, look))
            if not look.is_sound:
                continue
            sizes = sizes_of(look)
            shown.append(_picture(sought, look))
            used.add(sought.name)
            made = PictureFiles(places[sought.name], sought.name, sizes, key_of(look))
            files.setdefault(sizes[-1].path, made)
        if shown:
            pictures[source] = tuple(shown)
    ordered = tuple(files[path] for path in sorted(files))
    return Illustrated(pictures, ordered, tuple(sorted(doubts)), frozenset(used))


def _picture(sought: Sought, look: Look) -> Picture:
    named = sought.named
    return Picture(sizes_of(look), sought.line, named.alt, named.caption, named.credit)


def _doubts(sought: Sought, look: Look) -> Iterator[Finding]:
    """Say at the place that names a picture what is the matter with it."""
    named = sought.named
    own = named.origin == sought.name
    which = "" if own else f' ("{named.src}")'
    if not look.is_sound:
        code, message = look.trouble
        yield Finding(named.origin, named.line, code, f"{message[:-1]}{which}.")
    for code, message in look.doubts:
        words = f"{message[:-1]}{which}."
        yield Finding(named.origin, named.line, code, words, Severity.NOTE)


class _Folders:
    """What lies in the folders of the sources; each is read once."""

    def __init__(self, refs: Iterable[SourceRef]) -> None:
        self._stems: dict[Path, set[str]] = defaultdict(set)
        self._beside: dict[Path, dict[str, list[tuple[int, str]]]] = {}
        self._resolved: dict[Path, Path] = {}
        self._root: Path | None = None
        for ref in refs:
            self._stems[ref.path.parent].update((ref.path.stem, ref.path.name))
            if self._root is None:
                depth = len(PurePosixPath(ref.name).parts)
                self._root = Path(*ref.path.parts[:-depth])

    def place(self, name: str) -> Path:
        """Say where the file with a name in the collection lies."""
        return (self._root or Path()) / name

    def has(self, name: str) -> bool:
        """Tell whether there is such a file, and no link leads it out of the folder."""
        path = self.place(name)
        try:
            if not path.is_file():
                return False
            place = path.resolve() if path.is_symlink() else self._real(path.parent)
            return place.is_relative_to(self._real(self._root or Path()))
        except (OSError, ValueError, RuntimeError):
            return False

    def _real(self, folder: Path) -> Path:
        """Follow the links on the way to a folder, once."""
        if folder not in self._resolved:
            self._resolved[folder] = folder.resolve()
        return self._resolved[folder]

    def beside(self, ref: SourceRef) -> tuple[str, ...]:
        """Name the pictures that lie beside a source and are called like it.

        Those without a number come first, then by their numbers.
        """
        folder = ref.path.parent
        if folder not in self._beside:
            self._beside[folder] = self._look_through(folder)
        found = self._beside[folder]
        mine = (*found.get(ref.path.stem, ()), *found.get(ref.path.name, ()))
        if not mine:
            return ()
        named = PurePosixPath(ref.name)
        names = (named.with_name(name).as_posix() for _, name in sorted({*mine}))
        return tuple(name for name in names if self.has(name))

    def _look_through(self, folder: Path) -> dict[str, list[tuple[int, str]]]:
        """Hand each picture of a folder to the text whose name it has.

        "a-1.jpg" is of the text "a-1" where there is one, else of "a".
        """
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        try:
            names = os.listdir(folder)  # noqa: PTH208 - names are all that is needed
        except OSError:
            return {}
        stems = self._stems[folder]
        for name in names:
            stem, ending = os.path.splitext(name)  # noqa: PTH122 - the same
            if ending.lower() not in ENDINGS:
                continue
            shorter, number = split_number(stem)
            if stem in stems:
                found[stem].append((0, name))
            elif shorter in stems:
                found[shorter].append((number, name))
        return found
