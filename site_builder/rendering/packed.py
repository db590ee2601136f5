"""Values as bytes to be digested, and their digests: what differs, differs in these."""

from hashlib import blake2b

import msgspec

_DIGEST_SIZE = 16
_pack = msgspec.msgpack.Encoder().encode


def packed(value: object) -> bytes:
    """Write down a value with all its parts; what differs is written differently.

    That goes for values of one form, as those of one kind of page: a day is written
    as its words are, and a list as a tuple is.
    Signs that are no text, numbers of more than 64 bits, and kinds of values that are
    unknown there cannot be packed: such values are written as `repr` does. The first
    byte tells the two apart.
    """
    try:
        return _pack(value)
    except (UnicodeEncodeError, OverflowError, TypeError):
        return b"r" + repr(value).encode(errors="backslashreplace")


def digest(data: bytes) -> bytes:
    """Digest bytes, to bytes."""
    return blake2b(data, digest_size=_DIGEST_SIZE).digest()


def hex_digest(data: bytes) -> str:
    """Digest bytes, to words."""
    return blake2b(data, digest_size=_DIGEST_SIZE).hexdigest()
