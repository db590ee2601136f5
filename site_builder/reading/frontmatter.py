"""Front matter: what a person states at the head of a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_builder.model import Finding, Given, SourceKind
from site_builder.reading.corrections import (
    Paper,
    Parser,
    Stated,
    is_known,
    is_nearly_known,
    sort_statements,
)
from site_builder.reading.statements import BrokenBlock, Statement, parse_toml

LONGEST = 1 << 16
"""Characters of front matter at most: nobody writes more, and parsers take their time
over what nobody wrote."""


def parse_yaml(lines: Sequence[str]) -> list[Statement]:
    """Read YAML; the library for it is loaded by the first text that has any.

    Raises:
        BrokenBlock: The lines are no YAML mapping.
    """
    from site_builder.reading.yamlnodes import parse_yaml  # noqa: PLC0415 - 20 ms

    return parse_yaml(lines)


_KEY = re.compile(r"\s*([\w-]+)\s*[:=]")


@dataclass(frozen=True, slots=True)
class _Fence:
    """How a block is closed, how its first statement begins, who parses it."""

    closing: tuple[str, ...]
    key: re.Pattern[str]
    parse: Parser
    advice: str


_FENCES = {
    "---": _Fence(
        closing=("---", "..."),
        key=re.compile(r"""["']?[^\s"'#:>|*&{\[-][^:]*:(\s|$)"""),
        parse=parse_yaml,
        advice="values that hold a colon need quotation marks",
    ),
    "+++": _Fence(
        closing=("+++",),
        key=re.compile(r"""["']?\w[^=]*=|\["""),
        parse=parse_toml,
        advice="texts need quotation marks",
    ),
}


def find_front_matter(name: str, lines: Sequence[str], kind: SourceKind) -> Stated:
    """Read the front matter that the source `name` begins with, if it has any.

    A rule at the top of a text is not front matter: that has a second fence and starts
    with a key; in a plain text, one of its keys must be known, or two nearly, or its
    only line. Broken front matter gives nothing but a finding, and still takes up its
    lines.
    """
    fence = _FENCES.get(lines[0].rstrip()) if lines else None
    block = _enclosed(lines, fence) if fence else None
    if fence is None or block is None or not _is_meant(block, fence, kind):
        return Stated()

    taken = len(block) + 2
    try:
        statements = fence.parse(block)
    except BrokenBlock as broken:
        message = f"The front matter cannot be read ({broken.problem}); {fence.advice}."
        finding = Finding(name, broken.line + 1, "front-matter-broken", message)
        return Stated(Given(lines=taken), (finding,))
    # Statements count lines within the block, which starts at line 2.
    paper = Paper(name, "front-matter", lines, "front-matter", skipped=1, last=taken)
    stated = sort_statements(statements, paper)
    return Stated(replace(stated.given, lines=taken), stated.findings)


def _enclosed(lines: Sequence[str], fence: _Fence) -> Sequence[str] | None:
    """Cut out what stands between the fences, unless it is endless."""
    size = 0
    for at, line in enumerate(lines[1:], start=1):
        if line.rstrip() in fence.closing:
            return lines[1:at]
        size += len(line)
        if size > LONGEST:
            return None
    return None


def _is_meant(block: Sequence[str], fence: _Fence, kind: SourceKind) -> bool:
    stated = [line for line in block if line.strip() and line[0] != "#"]
    if kind is SourceKind.TEXT and not _states_fields(stated):
        return False
    return not stated or fence.key.match(stated[0]) is not None


_MISSPELT_KEYS = 2
"""One word before a colon that is like a key may be any word, as in a dialogue; where
nothing else stands between the fences, it is a key."""


def _states_fields(lines: Sequence[str]) -> bool:
    """Tell whether a line states a known key, or enough of them misspelt ones."""
    keys = [key[1] for line in lines if (key := _KEY.match(line))]
    if any(map(is_known, keys)):
        return True
    misspelt = set(filter(is_nearly_known, keys))
    return len(misspelt) >= min(_MISSPELT_KEYS, max(1, len(lines)))
