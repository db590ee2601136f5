"""What a person states about names: `names.toml` of the collection."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import Any

from site_builder.model import Finding
from site_builder.model.names import NameKind

FILE = "names.toml"
"""The name of the file, which stands beside the sources, and of the rule."""
_KINDS = tuple(kind.value for kind in NameKind)
_SPLIT_KEYS = ("name", "as", "sources")
_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Split:
    """A name that means something of its own in some sources (patterns of names)."""

    name: str
    means: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What is given about names, and the doubts about it.

    `add` are names to find wherever they stand, word for word; `join` leads other
    writings to the name that they are put under.
    """

    add: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    join: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, NameKind] = field(default_factory=dict)
    splits: tuple[Split, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that somebody wants to have."""
        wanted = (
            *self.add,
            *self.join.values(),
            *self.kinds,
            *(split.means for split in self.splits),
        )
        return tuple(dict.fromkeys(name for name in wanted if name not in self.join))

    @property
    def sought(self) -> tuple[str, ...]:
        """The words to look for in texts beyond what rules find, in order."""
        return tuple(sorted({*self.add, *self.join}))

    def name_in(self, source: str, name: str) -> str:
        """Say what a name of a source is put under."""
        for split in self.splits:
            if split.name == name and any(
                fnmatchcase(source, pattern) for pattern in split.sources
            ):
                return split.means
        return self.join.get(name, name)


def parse_names(name: str, text: str) -> Given:
    """Read `names.toml`; what cannot be understood is a finding and counts for nothing.

    Args:
        name: What to call the file in findings.
        text: What it holds.
    """
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else 1
        message = f"this is no TOML ({error}): no name is corrected"
        return Given(findings=(Finding(name, line, "names-toml", message),))
    reading = _Reading(name, text.splitlines())
    parts = {key: reading.known(key, value) for key, value in tables.items()}
    return Given(
        add=tuple(parts.get("add") or ()),
        hide=tuple(parts.get("hide") or ()),
        join=parts.get("join") or {},
        kinds=parts.get("kind") or {},
        splits=tuple(parts.get("split") or ()),
        findings=tuple(reading.findings),
    )


class _Reading:
    """Checks what stands in the file, and keeps the doubts."""

    def __init__(self, name: str, lines: list[str]) -> None:
        """Take the name of the file and its lines."""
        self.findings: list[Finding] = []
        self._name = name
        self._lines = lines
        self._known: Mapping[str, Callable[[Any], Any]] = {
            "add": lambda value: self._words("add", value),
            "hide": lambda value: self._words("hide", value),
            "join": self._join,
            "kind": self._kinds,
            "split": self._splits,
        }

    def known(self, key: str, value: object) -> Any:
        """Check what stands under a key."""
        if key in self._known:
            return self._known[key](value)
        near = get_close_matches(key, self._known, 1)
        advice = f"; “{near[0]}” is meant?" if near else ""
        known = ", ".join(self._known)
        self._doubt(key, "key", f"“{key}” is unknown{advice} (known are {known})")
        return None

    def _doubt(self, key: str, code: str, message: str) -> None:
        line = next((n for n, said in enumerate(self._lines, 1) if _says(said, key)), 1)
        self.findings.append(Finding(self._name, line, f"names-{code}", message))

    def _words(self, key: str, value: object) -> tuple[str, ...]:
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            self._doubt(key, "value", f"“{key}” wants a list of names")
            return ()
        for wrong in value:
            if not isinstance(wrong, str) or not wrong.strip():
                self._doubt(key, "value", f"“{key}” has {wrong!r}, which is no name")
        return tuple(w.strip() for w in value if isinstance(w, str) and w.strip())

    def _join(self, value: object) -> dict[str, str]:
        return {
            alias: name
            for name, aliases in self._table("join", value)
            for alias in self._words(name, aliases)
        }

    def _kinds(self, value: object) -> dict[str, NameKind]:
        kinds: dict[str, NameKind] = {}
        for name, kind in self._table("kind", value):
            if isinstance(kind, str) and kind in _KINDS:
                kinds[name] = NameKind(kind)
            else:
                known = ", ".join(_KINDS)
                self._doubt(
                    name, "kind", f"“{name}” has the kind {kind!r}; it may be {known}"
                )
        return kinds

    def _splits(self, value: object) -> Iterator[Split]:
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            self._doubt("split", "value", "“split” wants tables: [[split]]")
            return
        for table in value:
            for key in table:
                if key not in _SPLIT_KEYS:
                    known = ", ".join(_SPLIT_KEYS)
                    message = f"“{key}” of a split is unknown (known are {known})"
                    self._doubt(key, "key", message)
            name, means = table.get("name"), table.get("as")
            sources = self._words("sources", table.get("sources", []))
            if isinstance(name, str) and isinstance(means, str) and sources:
                yield Split(name, means, sources)
            else:
                message = "a split wants “name”, “as” and “sources”"
                self._doubt(str(name or "split"), "value", message)

    def _table(self, key: str, value: object) -> Iterator[tuple[str, Any]]:
        if isinstance(value, dict):
            yield from value.items()
        else:
            self._doubt(key, "value", f"“{key}” wants a table: [{key}]")


def _says(line: str, key: str) -> bool:
    """Tell whether a key, or a value that names it, stands on a line."""
    return re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", line) is not None
