"""Numbers as signs that a script may hold in double quotes.

The alphabet is printable ASCII without the space, the quotation mark, the backslash and
the angle brackets: 90 signs. All places of an index have equally many digits, so lists
of them are only put one behind the other, in any order, and are cut without a search.
"""

SIGNS = "".join(
    chr(code) for code in range(0x21, 0x7F) if chr(code) not in {'"', "\\", "<", ">"}
)
"""The digits, from 0 on; as a weight each is a level."""
LEVELS = len(SIGNS)
"""How many weights a posting can have."""


def digits_for(room: int) -> int:
    """Say how many digits name each of `room` places."""
    digits = 1
    while LEVELS**digits < room:
        digits += 1
    return digits


def pack_place(place: int, digits: int) -> str:
    """Write a place, from 0 on, in so many digits, the last one the least."""
    signs = []
    for _ in range(digits):
        place, digit = divmod(place, LEVELS)
        signs.append(SIGNS[digit])
    return "".join(reversed(signs))
