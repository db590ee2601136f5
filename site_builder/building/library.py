"""The articles of a collection, from the store or, where it fails, read again."""

from collections.abc import Callable, Mapping
from hashlib import blake2b

from site_builder.building.packing import pack_value
from site_builder.building.readingcode import reading_version
from site_builder.building.store import Entry, Store
from site_builder.collection import free, make_gist, settle
from site_builder.model import Article, Furniture, Gist, Settled, SourceRef
from site_builder.reading import digest_corrections, digest_source

_DIGEST_BYTES = 16

Loader = Callable[[SourceRef], Article]


def key_of(ref: SourceRef, digest: str, corrections: str) -> bytes:
    """Make the key under which a source is kept, of all that decides what it comes to.

    Args:
        ref: The source.
        digest: That of its bytes.
        corrections: That of what stands beside it.
    """
    beside = [name for name, _ in ref.sidecars]
    what = (ref.name, ref.kind.value, digest, corrections, beside, ref.findings)
    words = repr(what).encode("utf-8", "surrogatepass")
    return blake2b(reading_version() + words, digest_size=_DIGEST_BYTES).digest()


def find_key(ref: SourceRef) -> bytes | None:
    """Make the key of a source as it is on disk; None where that cannot be told."""
    try:
        digest = digest_source(ref.path.read_bytes())
        return key_of(ref, digest, digest_corrections(ref))
    except OSError:
        return None


def make_entry(ref: SourceRef, article: Article) -> Entry:
    """Pack an article and its gist, to be kept."""
    key = key_of(ref, article.digest, article.corrections_digest)
    gist = pack_value(make_gist(article), key)
    return Entry(key, gist, pack_value(article, key))


class Library:
    """Gives whole articles one by one, as they are by themselves or settled."""

    def __init__(
        self,
        store: Store,
        sources: Mapping[str, SourceRef],
        keys: Mapping[str, bytes],
        load: Loader,
    ) -> None:
        """Put a library in front of a store.

        Args:
            store: Where articles are kept.
            sources: The sources by their names.
            keys: The keys of their articles.
            load: Reads and understands a source that the store does not have.
        """
        self._store = store
        self._sources = sources
        self._load = load
        self._keys = keys
        self.used = set(keys.values())
        """The keys of all that is in use."""

    def article(self, source: str) -> Article:
        """Give an article as it is by itself.

        Raises:
            SourceError: The store lost it, and the source cannot be read any more.
        """
        key = self._keys.get(source)
        kept = None if key is None else self._store.article(key)
        return kept or self._load(self._sources[source])

    def settled(self, settled: Settled) -> Article:
        """Give an article as the collection has settled it.

        Raises:
            SourceError: As `article`.
        """
        return settle(self.article(settled.source), settled)

    def freed(self, furniture: Mapping[str, Furniture]) -> Mapping[str, Gist]:
        """Give the gists of articles that furniture is taken out of, by source.

        They are kept as well.
        """
        gists: dict[str, Gist] = {}
        made: list[Entry] = []
        for source, blocks in furniture.items():
            key = self._key_without(source, blocks)
            kept = self._store.gist(key)
            if kept is None:
                kept = make_gist(free(self.article(source), blocks))
                made.append(Entry(key, pack_value(kept, key)))
            self.used.add(key)
            gists[source] = kept
        self._store.put(made)
        return gists

    def _key_without(self, source: str, furniture: Furniture) -> bytes:
        key = self._keys.get(source, b"")
        words = repr([(at, role.value) for at, role in furniture]).encode()
        return blake2b(key + words, digest_size=_DIGEST_BYTES).digest()
