"""What one process keeps from build to build, so that the next need not begin anew."""

from collections.abc import Callable
from typing import TypeVar, cast

T = TypeVar("T")


class Memory:
    """Things by name, each with the key of what it was made from.

    A build gives the same site with a memory and without; with one it is sooner done.
    A memory is for one thread.
    """

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self._kept: dict[str, tuple[object, object]] = {}

    def recall(self, name: str, key: object, make: Callable[[], T]) -> T:
        """Give what is kept as `name` if its key is `key`; else make and keep it.

        What is made for equal keys must be equal; there is one of each name.
        """
        kept = self._kept.get(name)
        if kept is not None and kept[0] == key:
            return cast("T", kept[1])
        made = make()
        self.keep(name, key, made)
        return made

    def keep(self, name: str, key: object, value: object) -> None:
        """Keep `value`, which was made from what `key` stands for, as `name`."""
        self._kept[name] = (key, value)

    def forget(self) -> None:
        """Keep nothing any more."""
        self._kept.clear()
