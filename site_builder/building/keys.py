"""Keys of pages: the digest of all that a page is made from.

A page whose key is the recorded one stands already, and is neither planned nor
rendered. The key has what the page says (`KeyedPages` knows it), the settings, the
program and the templates: those that its own template draws in, and no others.
"""

import sys
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Protocol, runtime_checkable

import site_builder
from site_builder.building.inputs import installed_packages
from site_builder.model import Rights, Site

_PROGRAM = Path(site_builder.__file__).resolve().parent
_DIGEST_SIZE = 16


@runtime_checkable
class KeyedPages(Protocol):
    """Pages that can say what they are made from before they are made."""

    def key(self, at: int) -> str:
        """Digest all that the page at a place says; "" where nobody knows."""

    def template(self, at: int) -> str:
        """Name the template of the page at a place."""


class PageKeys:
    """Gives the pages of a site their keys."""

    def __init__(
        self,
        pages: object,
        site: Site,
        templates: Mapping[str, str],
        rights: Rights | None = None,
    ) -> None:
        """Take in what many pages share.

        Args:
            pages: The pages; those that are no `KeyedPages` have no keys.
            site: What every page may say about the collection.
            templates: The digest of each template and of all that it draws in.
            rights: What of the texts may be published; None for all of them.
        """
        settings = (site, rights or Rights(), sys.version, installed_packages())
        shared = repr((*settings, digest_program()))
        self._begun = {
            name: _begin(f"{shared}\0{digest}\0") for name, digest in templates.items()
        }
        self._pages = pages if isinstance(pages, KeyedPages) else None

    def __getitem__(self, at: int) -> str:
        """Give the key of the page at a place; "" where it is not known."""
        if self._pages is None:
            return ""
        said = self._pages.key(at)
        begun = self._begun.get(self._pages.template(at))
        if not said or begun is None:
            return ""
        digest = begun.copy()
        digest.update(said.encode())
        return digest.hexdigest()

    def of(self, places: Iterable[int]) -> list[str]:
        """Give the keys of the pages at some places."""
        return [self[at] for at in places]


def _begin(words: str) -> blake2b:
    """Digest what all pages of one template share: 20,000 pages go on from there."""
    return blake2b(words.encode(), digest_size=_DIGEST_SIZE)


def digest_program() -> str:
    """Digest the program: its modules, and what it has learned."""
    digest = blake2b(digest_size=_DIGEST_SIZE)
    for path in sorted(_PROGRAM.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            data = path.read_bytes()
            name = path.relative_to(_PROGRAM).as_posix()
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()
