"""What a source is known by, before anything of it is read."""

import hashlib

from site_builder.model import SourceRef
from site_builder.reading.sidecars import spelt

_DIGEST_BYTES = 16


def digest_source(data: bytes) -> str:
    """Digest the bytes of a source; the digest that its text and article carry."""
    return hashlib.blake2b(data, digest_size=_DIGEST_BYTES).hexdigest()


def digest_corrections(ref: SourceRef) -> str:
    """Digest what stands beside a source, as its text and article carry it.

    Raises:
        OSError: A file beside it cannot be read.
    """
    if not ref.sidecars and not ref.given:
        return ""
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for _, path in ref.sidecars:
        digest.update(path.read_bytes() + b"\0")
    for given in ref.given:
        digest.update(spelt(given))
    return digest.hexdigest()
