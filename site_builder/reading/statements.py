"""Statements of front matter, YAML or TOML: every value a string or a list of them."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

import yaml

_DEEPEST = 20
"""Lists and mappings in one another; more than three say nothing that is used."""

_NULL = "tag:yaml.org,2002:null"

# libyaml is ten times faster; a PyYAML built without it has no such loader.
_Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)

_TOML_KEY = re.compile(r"""\s*\[{0,2}\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*[=.\]]""")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A key and what it is set to; None where that is neither text nor a list of texts.

    `line` counts from 1 within the block. Numbers, dates and words such as `no` are
    texts, spelt as they stand there; a thing with a `name` counts as that name.
    """

    key: str
    value: str | tuple[str, ...] | None
    line: int


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
    return [
        Statement(str(key.value), _value_of(value), key.start_mark.line + 1)
        if isinstance(key, yaml.ScalarNode)
        else Statement("?", None, key.start_mark.line + 1)
        for key, value in node.value
    ]


def parse_toml(lines: Sequence[str]) -> list[Statement]:
    """Read TOML, its dates as ISO 8601.

    Raises:
        BrokenBlock: The lines are no TOML.
    """
    try:
        table = tomllib.loads("\n".join(lines))
        values = {key: _toml_value(value) for key, value in table.items()}
    except (ValueError, RecursionError) as error:
        # ValueError itself comes from numbers of thousands of digits.
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else len(lines)
        raise BrokenBlock(_TOML_PLACE.sub("", str(error)), line) from None
    places = toml_key_lines(lines)
    return [Statement(key, value, places.get(key, 1)) for key, value in values.items()]


def toml_key_lines(lines: Sequence[str]) -> dict[str, int]:
    """Find the line that first sets each top-level key, or opens its table."""
    places: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        found = _TOML_KEY.match(line)
        if found:
            places.setdefault(next(filter(None, found.groups()), ""), number)
    return places


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
