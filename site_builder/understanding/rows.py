"""Rows of weights: one number for each label, packed in one large integer.

A sum of rows holds the sums of their numbers, at the price of one addition however many
labels there are.
"""

from collections.abc import Callable, Iterable
from struct import Struct
from typing import TypeVar

LABELS: tuple[str, ...] = (
    "title",
    "dek",
    "before",
    "byline",
    "bio",
    "caption",
    "inside",
    "body",
    "quote",
    "heading",
    "list",
    "after",
)
"""What a line can be. What is not of the article is told apart by where it stands:
before, inside and after the text."""

LANE = 32
"""Bits of one label's number in a packed row."""
ROW = len(LABELS) * LANE
"""Bits of a row."""
WIDTH = ROW // 8
_UNIT = 1 << 30
BIAS = sum(_UNIT << (LANE * lane) for lane in range(len(LABELS)))
"""Added to a sum so that no number of it is negative."""
LANES = Struct(f"<{len(LABELS)}I")
_KEPT = 1 << 14
"""Weights of a kind that are kept in mind; 300 pages ask for some thousand."""

_Asked = TypeVar("_Asked")
_Found = TypeVar("_Found")


class Kept(dict[_Asked, _Found]):
    """Answers that are found when first asked for, and kept in mind."""

    def __init__(self, find: Callable[[_Asked], _Found]) -> None:
        """Know how to find an answer."""
        super().__init__()
        self._find = find

    def __missing__(self, asked: _Asked) -> _Found:
        """Find an answer; when too many are kept, begin anew."""
        if len(self) >= _KEPT:
            self.clear()
        found = self[asked] = self._find(asked)
        return found


def pack(numbers: Iterable[int]) -> int:
    """Pack whole numbers, one for each label, in one; sums of packed rows unpack."""
    return sum(number << (LANE * lane) for lane, number in enumerate(numbers))


def unpack(total: int) -> list[int]:
    """Give back the sums of packed rows, one for each label."""
    lanes = LANES.unpack((total + BIAS).to_bytes(WIDTH, "little"))
    return [lane - _UNIT for lane in lanes]


def lead_of(row: int, lane: int) -> int:
    """Say by how much a row speaks for a label more than for any other."""
    numbers: list[int] = list(LANES.unpack((row + BIAS).to_bytes(WIDTH, "little")))
    own = numbers.pop(lane)
    return own - max(numbers)
