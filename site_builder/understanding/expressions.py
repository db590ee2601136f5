"""Regular expressions that are compiled when the first line needs them.

Most of the hundreds that read a text stand behind a cheaper question, and a few texts
never ask them; to compile all takes longer than to read five texts.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

_Match = re.Match[str]


class Late:
    """An expression with the methods of a compiled one.

    Each method is fetched once and lies in the instance from then on, so a call costs
    what it costs with a compiled expression.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Take what `re.compile` takes; its faults show when it is used."""
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., _Match | None]:
        """Find the first place that matches."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., _Match | None]:
        """Match from the beginning."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., _Match | None]:
        """Match the whole."""
        return self._compiled.fullmatch

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """List all that matches; for expressions without groups, or with one."""
        return self._compiled.findall

    @cached_property
    def finditer(self) -> Callable[..., Iterator[_Match]]:
        """Give all matches."""
        return self._compiled.finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        """Replace what matches."""
        return self._compiled.sub

    @cached_property
    def subn(self) -> Callable[..., tuple[str, int]]:
        """Replace what matches, and count it."""
        return self._compiled.subn
