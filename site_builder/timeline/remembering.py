"""Answers about words, kept in mind: the same few thousand words come all the time."""

from collections.abc import Callable
from typing import TypeVar

MOST = 1 << 16
"""Words that are kept in mind: most of what ever comes, in about ten megabytes."""

_Answer = TypeVar("_Answer")


class _Known(dict[str, _Answer]):
    """What a function has answered; forgotten at once when it grows too large.

    Asking costs a third of what `lru_cache` takes, which brings up to date what came
    last.
    """

    def __init__(self, ask: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> _Answer:
        if len(self) >= MOST:
            self.clear()
        answer = self[word] = self._ask(word)
        return answer


def remembered(ask: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """Give a function of one word that asks once for each word."""
    return _Known(ask).__getitem__
