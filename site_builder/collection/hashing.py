"""Texts as numbers that are the same in every process, packed into bytes.

Python's own hash of a text differs from process to process; that of a tuple of numbers
does not, as long as the machine and the version of Python are the same.
"""

from array import array
from collections.abc import Iterable
from hashlib import blake2b
from zlib import crc32

MOST_WORDS = 1 << 15
"""Words whose numbers are kept at hand: a text has about 350 different ones, and most
of them are those of every text. They take 4 MB."""


class _WordNumbers(dict[str, int]):
    """The number of each word, worked out where it is asked for the first time."""

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        number = self[word] = crc32(word.encode("utf-8", "replace"))
        return number


word_number = _WordNumbers().__getitem__
"""Give a word its number of 32 bits."""


def hash_text(text: str) -> bytes:
    """Hash a text to 8 bytes: of a million texts no two are likely to meet."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def number_text(text: str) -> int:
    """Give the hash of a text as `unpack` gives it."""
    return int(unpack(hash_text(text))[0])


def pack(numbers: Iterable[int]) -> bytes:
    """Pack numbers of 64 bits with a sign."""
    return array("q", numbers).tobytes()


def unpack(packed: bytes) -> memoryview:
    """See packed numbers, or hashed texts joined, as numbers again."""
    return memoryview(packed).cast("q")


def pack_short(numbers: Iterable[int]) -> bytes:
    """Pack the last 16 bits of each number."""
    return array("H", [number & 0xFFFF for number in numbers]).tobytes()


def unpack_short(packed: bytes) -> memoryview:
    """See the numbers of `pack_short` again."""
    return memoryview(packed).cast("H")
