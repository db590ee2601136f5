"""Statements of front matter in YAML, spelt as they stand there."""

from collections.abc import Iterator, Sequence

import yaml

from site_builder.reading.statements import BrokenBlock, Statement

_DEEPEST = 20
"""Lists and mappings in one another; more than three say nothing that is used."""
_MOST_PARTS = 5000
_MOST_KEYS = 20
"""Mappings of a list and keys of each: more than any text has lines and uses."""

_NULL = "tag:yaml.org,2002:null"

# libyaml is ten times faster; a PyYAML built without it has no such loader.
_Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)


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
    """Take mappings in a list apart, or the only one, no deeper.

    Aliases could multiply without end.
    """
    items = node.value if isinstance(node, yaml.SequenceNode) else (node,)
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
