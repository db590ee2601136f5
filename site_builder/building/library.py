"""The articles of a collection, from the store or, where it fails, read again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from site_builder.building.mapping import map_in_order
from site_builder.building.packing import pack_value
from site_builder.building.readingcode import reading_version
from site_builder.building.store import Entry, Store, read_gist
from site_builder.collection import free, make_gist, settle
from site_builder.model import (
    Account,
    Article,
    Basis,
    Furniture,
    Gist,
    Settled,
    SourceRef,
)
from site_builder.model.names import Speech
from site_builder.model.passages import Imprint, Wordings
from site_builder.names import read_names
from site_builder.passages import read_imprint
from site_builder.reading import digest_corrections, digest_source
from site_builder.search import Terms, read_terms
from site_builder.timeline import read_account, revise_account

_DIGEST_BYTES = 16
_MANY = 1000
"""Articles to be freed from which other processes help. One does as many in a second;
those that begin this late share the memory of all gists, 150 MB at 10,000 articles."""

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
    return _digest(reading_version() + words)


def find_key(ref: SourceRef) -> bytes | None:
    """Make the key of a source as it is on disk; None where that cannot be told."""
    try:
        digest = digest_source(ref.path.read_bytes())
        return key_of(ref, digest, digest_corrections(ref))
    except OSError:
        return None


def make_entry(ref: SourceRef, article: Article) -> Entry:
    """Pack an article and all that is read of it by itself, to be kept."""
    key = key_of(ref, article.digest, article.corrections_digest)
    imprint, wordings = read_imprint(article)
    return Entry(
        key,
        gist=pack_value(make_gist(article), key),
        account=pack_value(read_account(article), key),
        speech=pack_value(read_names(article), key),
        article=pack_value(article, key),
        terms=pack_value(read_terms(article), key),
        imprint=pack_value(imprint, key),
        wordings=pack_value(wordings, key),
    )


@dataclass(frozen=True, slots=True)
class _Lost:
    """An article that furniture is taken out of, and the keys before and after."""

    ref: SourceRef
    key: bytes
    without: bytes
    furniture: Furniture


@dataclass(frozen=True, slots=True)
class _Freeing:
    """Makes all but the text of an article without furniture; travels to workers."""

    store: Store
    load: Loader

    def __call__(self, lost: _Lost) -> Entry:
        article = self.store.article(lost.key) or self.load(lost.ref)
        account = self.store.account(lost.key) or read_account(article)
        freed = free(article, lost.furniture)
        revised = revise_account(account, article, freed)
        imprint, wordings = read_imprint(freed)
        return Entry(
            lost.without,
            gist=pack_value(make_gist(freed), lost.without),
            account=pack_value(revised, lost.without),
            speech=pack_value(read_names(freed), lost.without),
            terms=pack_value(read_terms(freed), lost.without),
            imprint=pack_value(imprint, lost.without),
            wordings=pack_value(wordings, lost.without),
        )


class Library:
    """Gives whole articles one by one, as they are by themselves or settled."""

    def __init__(
        self,
        store: Store,
        sources: Mapping[str, SourceRef],
        keys: Mapping[str, bytes],
        *,
        load: Loader,
        jobs: int = 1,
    ) -> None:
        """Put a library in front of a store.

        Args:
            store: Where articles are kept.
            sources: The sources by their names.
            keys: The keys of their articles.
            load: Reads and understands a source that the store does not have.
            jobs: How many processes may work.
        """
        self._store = store
        self._sources = sources
        self._keys = keys
        self._load = load
        # What only this process has, no other can read.
        self._jobs = jobs if store.is_shared else 1
        self.used = set(keys.values())
        """The keys of all that is in use."""

    def article(self, source: str) -> Article:
        """Give an article as it is by itself.

        Raises:
            SourceError: The store lost it, and the source cannot be read any more.
        """
        kept = self._store.article(self._keys[source])
        return kept or self._load(self._sources[source])

    def settled(self, settled: Settled) -> Article:
        """Give an article as the collection has settled it.

        Raises:
            SourceError: As `article`.
        """
        return settle(self.article(settled.source), settled)

    def accounts(self, settled: Sequence[Settled]) -> list[Account]:
        """Give what each article brings to the timeline, as it is settled.

        Raises:
            SourceError: As `article`.
        """
        keys = {each.source: self._key_settled(each) for each in settled}
        self.used.update(keys.values())
        kept = self._store.accounts(frozenset(keys.values()))
        made: list[Entry] = []
        accounts: list[Account] = []
        for each in settled:
            key = keys[each.source]
            account = kept.pop(key, None)
            if account is None:
                account = read_account(self.settled(each))
                made.append(Entry(key, account=pack_value(account, key)))
            accounts.append(account)
        self._store.put(made)
        return accounts

    def speeches(
        self, settled: Sequence[Settled], sought: tuple[str, ...] = ()
    ) -> list[Speech]:
        """Give the names that each article speaks of, as it is settled.

        Args:
            settled: The articles.
            sought: Words to find in them beyond what looks like a name.

        Raises:
            SourceError: As `article`.
        """
        keys = {each.source: self._key_of_speech(each, sought) for each in settled}
        self.used.update(keys.values())
        kept = self._store.speeches(frozenset(keys.values()))
        made: list[Entry] = []
        speeches: list[Speech] = []
        for each in settled:
            key = keys[each.source]
            speech = kept.pop(key, None)
            if speech is None:
                speech = read_names(self.settled(each), sought)
                made.append(Entry(key, speech=pack_value(speech, key)))
            speeches.append(speech)
        self._store.put(made)
        return speeches

    def imprints(self, settled: Sequence[Settled]) -> list[Imprint]:
        """Give what the sentences of each article are found by elsewhere.

        Raises:
            SourceError: As `article`.
        """
        keys = [self.key_of_terms(each) for each in settled]
        kept = self._store.imprints(frozenset(keys))
        return [
            kept.get(key) or self._reread(each, key)[0]
            for each, key in zip(settled, keys, strict=True)
        ]

    def wordings(self, settled: Settled) -> Wordings:
        """Give the sentences of an article, by the numbers that its imprint has.

        Raises:
            SourceError: As `article`.
        """
        key = self.key_of_terms(settled)
        return self._store.wordings(key) or self._reread(settled, key)[1]

    def _reread(self, settled: Settled, key: bytes) -> tuple[Imprint, Wordings]:
        imprint, wordings = read_imprint(self.settled(settled))
        packed = pack_value(imprint, key), pack_value(wordings, key)
        self._store.put([Entry(key, imprint=packed[0], wordings=packed[1])])
        return imprint, wordings

    def _key_of_speech(self, settled: Settled, sought: tuple[str, ...]) -> bytes:
        key = self.key_of_terms(settled)
        return _digest(key + repr(sought).encode()) if sought else key

    def terms(self, settled: Settled) -> Terms:
        """Give the words by which an article is found.

        Raises:
            SourceError: As `article`.
        """
        kept = self._store.terms(self.key_of_terms(settled))
        return kept or read_terms(self.settled(settled))

    def key_of_terms(self, settled: Settled) -> bytes:
        """Make the key of all that the words of an article come from."""
        key = self._keys[settled.source]
        if settled.furniture:
            key = _key_without(key, settled.furniture)
        return key

    def _key_settled(self, settled: Settled) -> bytes:
        """Make the key of all that an account comes from."""
        key = self.key_of_terms(settled)
        published = settled.published
        if published is None or published.basis is not Basis.COLLECTION:
            return key
        return _digest(key + repr(published.within).encode())

    def freed(self, furniture: Mapping[str, Furniture]) -> Mapping[str, Gist]:
        """Give the gists of articles that furniture is taken out of, by source.

        They are kept as well.

        Raises:
            SourceError: As `article`.
            SiteBuilderError: A worker process died.
        """
        gists: dict[str, Gist] = {}
        lost: list[_Lost] = []
        for source, blocks in furniture.items():
            key = self._keys[source]
            without = _key_without(key, blocks)
            self.used.add(without)
            kept = self._store.gist(without)
            if kept is not None:
                gists[source] = kept
            else:
                lost.append(_Lost(self._sources[source], key, without, blocks))
        gists.update(self._free(lost))
        return gists

    def _free(self, lost: Sequence[_Lost]) -> Iterator[tuple[str, Gist]]:
        self._store.release()  # workers begin with what is open here
        work = _Freeing(self._store, self._load)
        jobs = self._jobs if len(lost) >= _MANY else 1
        entries = list(map_in_order(work, lost, jobs=jobs))
        self._store.put(entries)
        for each, entry in zip(lost, entries, strict=True):
            gist = read_gist(entry)
            if gist is None:  # no such thing as this could be written down
                article = self.article(each.ref.name)
                gist = make_gist(free(article, each.furniture))
            yield each.ref.name, gist


def _key_without(key: bytes, furniture: Furniture) -> bytes:
    return _digest(key + repr([(at, role.value) for at, role in furniture]).encode())


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST_BYTES).digest()
