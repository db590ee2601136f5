"""What each template draws in: the templates that it extends, includes or imports."""

import re
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

_DIGEST_SIZE = 16
_DRAWING = re.compile(
    r"\{%[-+]?\s*(?:extends|include|import|from)\b(.*?)[-+]?%\}", re.DOTALL
)
"""The statements of Jinja that draw in another template, and no others.

Looking for them takes 1 ms for all templates of the theme; parsing takes 60, and needs
Jinja, which a build that renders nothing does without. What only looks like such a
statement, in a comment perhaps, does no harm: the digest has more in it than it must.
"""

_BY_NAME = re.compile(
    r"""\s*(["'])([^"'\\]+)\1\s*(?:(?:import|as|ignore|with|without)\b.*)?""", re.DOTALL
)

_DEFAULT = "default/"
"""Before a name it means the template of the default theme, the last folder."""


def digest_templates(folders: tuple[Path, ...]) -> dict[str, str]:
    """Digest every template together with all that it draws in, at any depth.

    A template that chooses what it draws in counts as drawing in every other.

    Args:
        folders: The folders of templates, the first goes before the others.

    Returns:
        Digests by the names under which a template is asked for.
    """
    sources = _read(folders)
    drawn = {name: _drawn_in(text, sources) for name, text in sources.items()}
    return {name: _digest(_closure(name, drawn), sources) for name in sources}


def _read(folders: tuple[Path, ...]) -> dict[str, bytes]:
    sources: dict[str, bytes] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = path.relative_to(folder).as_posix()
                data = path.read_bytes()
                sources.setdefault(name, data)
                if folder == folders[-1]:
                    sources[_DEFAULT + name] = data
    return sources


def _drawn_in(text: bytes, sources: Mapping[str, bytes]) -> frozenset[str]:
    """Name the templates that one draws in directly; the missing ones too."""
    found = _DRAWING.findall(text.decode(errors="replace"))
    named = [_BY_NAME.fullmatch(words) for words in found]
    if not all(named):
        return frozenset(sources)
    return frozenset(name[2] for name in named if name)


def _closure(name: str, drawn: Mapping[str, frozenset[str]]) -> set[str]:
    found: set[str] = set()
    pending = [name]
    while pending:
        one = pending.pop()
        if one not in found:
            found.add(one)
            pending += drawn.get(one, ())
    return found


def _digest(names: set[str], sources: Mapping[str, bytes]) -> str:
    digest = blake2b(digest_size=_DIGEST_SIZE)
    for name in sorted(names):
        data = sources.get(name)
        size = -1 if data is None else len(data)
        digest.update(f"{name}\0{size}\0".encode(errors="surrogateescape"))
        digest.update(data or b"")
    return digest.hexdigest()
