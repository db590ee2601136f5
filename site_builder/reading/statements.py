"""Statements of front matter, YAML or TOML: every value a string or a list of them."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import yaml

_DEEPEST = 20
"""Lists and mappings in one another; more than three say nothing that is used."""

_DEEPEST_PART = 4
"""A source of a table, its lines, one of them, a key: nothing deeper has a meaning."""
_MOST_PARTS = 5000
_MOST_KEYS = 20
"""Mappings of a list and keys of each: more than any text has lines and uses."""

_Path = tuple["str | int", ...]

_NULL = "tag:yaml.org,2002:null"

# libyaml is ten times faster; a PyYAML built without it has no such loader.
_Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)

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


def parse_yaml(lines: Sequence[str]) -> list[Statement]:
    """Read a YAML mapping as it is spelt: no dates, no `NO` for Norway turned false.

    Nodes are looked at, never constructed, and no deeper than needed: aliases that
    multiply cost nothing.

    Raises:
        BrokenBlock: The lines are no YAML mapping.
    """
    text = "\n".join(lines)
    try:
        _refuse_depth(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = min(mark.line + 1, len(lines)) if mark else 1
        problem = getattr(error, "problem", None) or "it holds a character out of place"
        raise BrokenBlock(problem, line) from None
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        problem = "it is no list of keys with their values"
        raise BrokenBlock(problem, 1)
    taken_apart: set[int] = set()
    return [_of_pair(key, value, taken_apart) for key, value in node.value]


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


def _of_pair(key: yaml.Node, value: yaml.Node, taken_apart: set[int]) -> Statement:
    """Make a statement; a node that aliases name again is taken apart only once."""
    line = key.start_mark.line + 1
    if not isinstance(key, yaml.ScalarNode):
        return Statement("?", None, line)
    blank = isinstance(value, yaml.ScalarNode) and value.tag == _NULL
    parts = () if id(value) in taken_apart else tuple(_yaml_parts(value))
    taken_apart.add(id(value))
    return Statement(str(key.value), _value_of(value), line, parts, blank)


def _yaml_parts(node: yaml.Node) -> Iterator[tuple[Statement, ...]]:
    """Take mappings in a list apart, no deeper: aliases could multiply without end."""
    items = node.value if isinstance(node, yaml.SequenceNode) else ()
    for item in items[:_MOST_PARTS]:
        if isinstance(item, yaml.MappingNode):
            yield tuple(
                Statement(str(key.value), _text_of(value), key.start_mark.line + 1)
                for key, value in item.value[:_MOST_KEYS]
                if isinstance(key, yaml.ScalarNode)
            )


def _refuse_depth(text: str) -> None:
    """Stop before composing what nests beyond reason: that would crash libyaml."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            problem = "it is nested too deeply"
            mark = event.start_mark
            raise BrokenBlock(problem, mark.line + 1 if mark else 1)


def _value_of(node: yaml.Node) -> str | tuple[str, ...] | None:
    if isinstance(node, yaml.SequenceNode):
        texts = [_text_of(item) for item in node.value]
        if None in texts:
            return None
        return tuple(text for text in texts if text)
    return _text_of(node)


def _text_of(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag == _NULL else " ".join(node.value.split())
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "name" and isinstance(value, yaml.ScalarNode):
                return " ".join(value.value.split())
    return None


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
