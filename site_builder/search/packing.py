"""Lists of numbers as short strings that a script may hold in double quotes.

The alphabet is printable ASCII without the space, the quotation mark, the backslash and
the angle brackets: 90 signs. The first 45 end a number, the others say that more
follows (a variable-length code of base 45, the least significant digit last).
"""

from collections.abc import Iterable, Sequence

_SIGNS = "".join(
    chr(code) for code in range(0x21, 0x7F) if chr(code) not in {'"', "\\", "<", ">"}
)
_BASE = len(_SIGNS) // 2
LEVELS = 32
"""How many weights a posting can have."""


def pack_numbers(numbers: Iterable[int]) -> str:
    """Write whole numbers from 0 on, one after the other."""
    parts = []
    for number in numbers:
        if number < _CACHED:
            parts.append(_SHORT[number])
        else:
            parts.append(_written(number))
    return "".join(parts)


def pack_postings(places: Sequence[int], weights: Sequence[int]) -> str:
    """Write ascending places with their weights, by the distance from one to the next.

    Args:
        places: From 0 on, ascending, each once.
        weights: In step with `places`, from 0 to `LEVELS` - 1.
    """
    before = -1
    numbers = []
    for place, weight in zip(places, weights, strict=True):
        numbers.append((place - before - 1) * LEVELS + weight)
        before = place
    return pack_numbers(numbers)


def unpack_numbers(packed: str) -> list[int]:
    """Read back what `pack_numbers` wrote."""
    numbers, number = [], 0
    for sign in packed:
        digit = _SIGNS.index(sign)
        number = number * _BASE + digit % _BASE
        if digit < _BASE:
            numbers.append(number)
            number = 0
    return numbers


def _written(number: int) -> str:
    number, digit = divmod(number, _BASE)
    signs = [_SIGNS[digit]]
    while number:
        number, digit = divmod(number, _BASE)
        signs.append(_SIGNS[_BASE + digit])
    return "".join(reversed(signs))


_CACHED = 1 << 15
_SHORT = [_written(number) for number in range(_CACHED)]
