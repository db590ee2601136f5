"""Values as bytes, for the store: MessagePack, which holds data and nothing to run."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar
from zlib import crc32

import msgspec

T = TypeVar("T")

_PLAIN, _ESCAPED = b"\0", b"\1"
_SUM = 4
"""Bytes of the checksum that stands in front."""
_encode = msgspec.msgpack.Encoder().encode


def pack_value(value: object, key: bytes) -> bytes:
    """Write a value down, with a checksum that also covers the key it goes under.

    A value that cannot be written is nothing, which is read as one that is damaged.
    """
    try:
        body = _body(value)
    except OverflowError:  # a number of more than 64 bits
        return b""
    return crc32(body, crc32(key)).to_bytes(_SUM, "big") + body


def _body(value: object) -> bytes:
    try:
        return _PLAIN + _encode(value)
    except UnicodeEncodeError:
        # Half a character, as a damaged file or an odd name has it, is no UTF-8.
        plain = msgspec.to_builtins(value, builtin_types=(bytes,))
        return _ESCAPED + _encode(_each_text(plain, _escape))


class Unpacker(Generic[T]):
    """Reads values of one type."""

    def __init__(self, kind: type[T]) -> None:
        """Prepare for a type, which must be made of what MessagePack knows."""
        self._kind = kind
        self._decoder = msgspec.msgpack.Decoder(kind)

    def unpack(self, packed: bytes, key: bytes) -> T | None:
        """Read a value again; None where it is damaged or of another make."""
        body = memoryview(packed)[_SUM:]
        if crc32(body, crc32(key)).to_bytes(_SUM, "big") != packed[:_SUM]:
            return None
        try:
            if body[:1] == _PLAIN:
                return self._decoder.decode(body[1:])
            plain = _each_text(msgspec.msgpack.decode(body[1:]), _unescape)
            return msgspec.convert(plain, self._kind)
        except (msgspec.DecodeError, msgspec.ValidationError, ValueError):
            return None


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    """Change every text in lists and dictionaries, names of fields aside."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {name: _each_text(each, change) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(each, change) for each in value]
    return value


def _escape(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")


def _unescape(text: str) -> str:
    return text.encode("ascii").decode("unicode_escape")
