"""Statements of front matter: every value a string or a list of them.

Those in TOML are read here, those in YAML in `yamlnodes`.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

_DEEPEST_PART = 4
"""A source of a table, its lines, one of them, a key: nothing deeper has a meaning."""
_Path = tuple["str | int", ...]

_TOML_KEY = re.compile(r"""\s*\[{0,2}\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*[=.\]]""")
_TOML_PART = re.compile(r"""\"([^"]*)\"|'([^']*)'|([\w-]+)""")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A key and what it is set to; None where that is neither text nor a list of texts.

    `line` counts from 1 within the block. Numbers, dates and words such as `no` are
    texts, spelt as they stand there; a thing with a `name` counts as that name.
    `parts` has the mapping, or the list of them, that the key is set to. `blank` marks
    a key that nothing is written behind.
    """

    key: str
    value: str | tuple[str, ...] | None
    line: int
    parts: tuple[tuple["Statement", ...], ...] = ()
    blank: bool = False


class BrokenBlock(ValueError):  # noqa: N818 - caught in this package, never shown
    """The block cannot be parsed; carries the problem and its line in the block."""

    def __init__(self, problem: str, line: int) -> None:
        """Keep both for the finding."""
        super().__init__(problem, line)
        self.problem = problem
        self.line = line


def parse_toml(lines: Sequence[str]) -> list[Statement]:
    """Read TOML, its dates as ISO 8601.

    Raises:
        BrokenBlock: The lines are no TOML.
    """
    try:
        table = tomllib.loads("\n".join(lines))
        return list(_of_table(table, _toml_places(lines), ()))
    except (ValueError, RecursionError) as error:
        # ValueError itself comes from numbers of thousands of digits.
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else len(lines)
        raise BrokenBlock(_TOML_PLACE.sub("", str(error)), line) from None


def _of_table(
    table: dict[str, Any], places: dict[_Path, int], way: _Path
) -> Iterator[Statement]:
    """Take a table apart, and the tables in it as far as they can mean anything."""
    for key, value in table.items():
        here = (*way, key)
        parts: list[tuple[Statement, ...]] = []
        if len(here) < _DEEPEST_PART:
            if isinstance(value, dict):
                parts = [tuple(_of_table(value, places, here))]
            elif isinstance(value, list):
                parts = [
                    tuple(_of_table(item, places, (*here, at)))
                    for at, item in enumerate(value)
                    if isinstance(item, dict)
                ]
        yield Statement(key, _toml_value(value), _place(places, here), tuple(parts))


def _place(places: dict[_Path, int], way: _Path) -> int:
    """Find the line of a key, or of the nearest table around it that has one."""
    while way and way not in places:
        way = way[:-1]
    return places.get(way, 1)


def _toml_places(lines: Sequence[str]) -> dict[_Path, int]:
    """Find the line that first sets each key, or opens its table."""
    places: dict[_Path, int] = {}
    counts: Counter[_Path] = Counter()
    table: _Path = ()
    for number, line in enumerate(lines, start=1):
        found = _TOML_KEY.match(line)
        if not found:
            continue
        if line.lstrip().startswith("["):
            table = _opened(line.strip(), counts)
            for size in range(1, len(table) + 1):
                places.setdefault(table[:size], number)
        else:
            key = next(filter(None, found.groups()), "")
            places.setdefault((*table, key), number)
    return places


def _opened(header: str, counts: Counter[_Path]) -> _Path:
    """Say which table a header opens; tables of a list are counted from 0."""
    way: _Path = ()
    parts = [
        next(filter(None, found), "")
        for found in _TOML_PART.findall(header.partition("]")[0])
    ]
    for part in parts[:_DEEPEST_PART]:
        # A table within a list's table belongs to the last of that list.
        way = (*way, counts[way] - 1, part) if counts[way] else (*way, part)
    if header.startswith("[["):
        counts[way] += 1
        way = (*way, counts[way] - 1)
    return way


def _toml_value(value: object) -> str | tuple[str, ...] | None:
    if isinstance(value, list):
        texts = [_toml_text(item) for item in value]
        if None in texts:
            return None
        return tuple(text for text in texts if text)
    return _toml_text(value)


def _toml_text(value: object) -> str | None:
    match value:
        case {"name": str(name)}:
            return " ".join(name.split())
        case bool():
            return str(value).lower()
        case str() | int() | float():
            return " ".join(str(value).split())
        case date() | datetime() | time():
            return value.isoformat()
        case _:
            return None
