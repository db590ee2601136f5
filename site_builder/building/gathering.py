"""From sources to a collection and its timeline: what build, inspect, check share."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import partial

from site_builder.building.library import Library, find_key, make_entry
from site_builder.building.mapping import available_jobs, begin, map_in_order
from site_builder.building.progress import Phase, Progress, Silence, during
from site_builder.building.report import Failure
from site_builder.building.store import Entry, Store, read_gist
from site_builder.building.tidying import give_back, set_aside, untidied
from site_builder.collection import (
    find_shares,
    gather_gists,
    make_gist,
    withhold_article,
    withhold_gist,
    withhold_names,
    withhold_timeline,
)
from site_builder.errors import SiteBuilderError, SourceError
from site_builder.loader import load_source
from site_builder.model import (
    Article,
    Collection,
    Finding,
    Gathered,
    Gist,
    Namesakes,
    Rights,
    Settled,
    Share,
    Shares,
    SourceRef,
    Timeline,
)
from site_builder.model.names import Name
from site_builder.model.passages import Lineage
from site_builder.names import join_names, parse_names
from site_builder.names.given import Given
from site_builder.passages import find_lineages
from site_builder.reading import Found
from site_builder.search import Terms, read_terms
from site_builder.timeline import connect, find_doubts, merge_accounts

_MANY = 1000
"""Articles from which it is worthwhile to give back what their connecting took."""
_BATCH = 100
"""Entries that are put into the store at once: about 3 MB."""


@dataclass(frozen=True, slots=True)
class Understood:
    """All that is known of the sources, and those that could not be read."""

    collection: Collection
    timeline: Timeline
    findings: tuple[Finding, ...] = ()
    """Every doubt, each once, in the order of sources and lines."""
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Connected:
    """All that is known of the sources but the texts, which `shelf` has.

    `articles` are the gists of the articles as they are to be published, in the order
    of their sources' names.
    """

    articles: tuple[Gist, ...]
    namesakes: tuple[Namesakes, ...]
    timeline: Timeline
    shelf: "Shelf"
    names: tuple[Name, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    """What articles share of which nothing is withheld."""
    findings: tuple[Finding, ...] = ()
    """Every doubt, each once, in the order of sources and lines."""
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """Gives whole articles as they are to be published; travels to workers.

    `shares` has the sources of which something is withheld.
    """

    library: Library
    settled: Mapping[str, Settled]
    shares: Shares = field(default_factory=dict)

    def take(self, source: str) -> Article:
        """Give the article of a source.

        Raises:
            SourceError: The store lost it, and the source cannot be read any more.
        """
        article = self.library.settled(self.settled[source])
        return withhold_article(article, self.shares) if self.shares else article

    def terms(self, source: str) -> Terms:
        """Give the words by which the article of a source is found: those it shows.

        Raises:
            SourceError: As `take`.
        """
        if source in self.shares:
            return read_terms(self.take(source))
        return self.library.terms(self.settled[source])


@dataclass(frozen=True, slots=True)
class Read:
    """The gists of the sources that could be read, and where their articles are."""

    gists: tuple[Gist, ...]
    library: Library
    failures: tuple[Failure, ...] = ()


def understand(
    found: Found,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    store: Store | None = None,
) -> Understood:
    """Read and understand each source of `found`, then all of them together.

    A source that cannot be read never stops the others: it becomes a failure.

    Args:
        found: The sources.
        jobs: How many processes may work; None for one on each processor. The
            answer does not depend on it.
        progress: Who wants to know how far it is.
        store: What was understood before; what it has is not understood again.

    Raises:
        SourceError: There is no source, or none of them can be read.
        SiteBuilderError: A worker process died.
    """
    with nullcontext(store) if store else Store() as kept:
        known = connect_sources(found, kept, jobs=jobs, progress=progress)
        articles = tuple(known.shelf.take(gist.source) for gist in known.articles)
    return Understood(
        Collection(articles, known.namesakes),
        known.timeline,
        known.findings,
        known.failures,
    )


def connect_sources(
    found: Found,
    store: Store,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    rights: Rights | None = None,
) -> Connected:
    """Understand the sources as `understand` does, and leave the texts in the store.

    Raises:
        SourceError: There is no source, or none of them can be read.
        SiteBuilderError: A worker process died.
    """
    progress = progress or Silence()
    read = read_all(found.sources, store, jobs=jobs, progress=progress)
    library, failures = read.library, read.failures
    with during(progress, Phase.CONNECT), untidied():
        gathered = gather_gists(read.gists, library)
        del read  # what gists are compared by goes before accounts come
        accounts = library.accounts(gathered.settled)
        store.release()  # a file must not be open in two processes by one opening
        helpers = (jobs or available_jobs()) if len(accounts) >= _MANY else 1
        merged = begin(partial(merge_accounts, accounts), jobs=helpers)
        given = parse_names(*found.names) if found.names else Given()
        speeches = library.speeches(gathered.settled, given.sought)
        shares = find_shares(gathered.gists, rights or Rights())
        told = [s for s in speeches if shares.get(s.source) is not Share.METADATA]
        names = join_names(told, given)
        unread = {finding for speech in speeches for finding in speech.findings}
        del speeches, told
        timeline = connect(accounts, merged())
        del accounts
        lineages = _lineages(library, gathered, shares)
        store.drop_unused(library.used)
        published = {gist.source: gist.published for gist in gathered.gists}
        doubts = {f for settled in gathered.settled for f in settled.findings}
        doubts.update(gathered.findings, timeline.findings, found.findings, unread)
        doubts.update(find_doubts(published, timeline), given.findings)
        set_aside()
    if len(published) >= _MANY:
        give_back()
    return Connected(
        gathered.gists,
        gathered.namesakes,
        timeline,
        Shelf(library, {each.source: each for each in gathered.settled}),
        names,
        lineages,
        tuple(sorted(doubts)),
        failures,
    )


def _lineages(
    library: Library, gathered: Gathered, shares: Shares
) -> tuple[Lineage, ...]:
    """Find what articles share; those of which something is withheld have no part.

    Raises:
        SourceError: The store lost an article that cannot be read any more.
    """
    settled = {s.source: s for s in gathered.settled if s.source not in shares}
    return find_lineages(
        library.imprints(tuple(settled.values())),
        {source: each.published for source, each in settled.items()},
        lambda sources: {s: library.wordings(settled[s]) for s in sources},
    )


def keep_back(known: Connected, shares: Shares) -> Connected:
    """Leave of what is known what may be published; the doubts are not for the site.

    Args:
        known: All that is known.
        shares: What may be shown of the sources of which something is withheld.
    """
    if not shares:
        return known
    return replace(
        known,
        articles=tuple(withhold_gist(gist, shares) for gist in known.articles),
        timeline=withhold_timeline(known.timeline, shares),
        names=withhold_names(known.names, shares),
        shelf=replace(known.shelf, shares=shares),
    )


def read_all(
    sources: Sequence[SourceRef],
    store: Store,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Read:
    """Read and understand each source by itself, as far as the store has it not.

    Raises:
        SourceError: There is no source, or none of them can be read.
        SiteBuilderError: A worker process died.
    """
    progress = progress or Silence()
    if not sources:
        what = "there is no text among the files"
        raise SourceError(what, remedy="add .txt, .md or .html files")

    gists: dict[str, Gist] = {}
    keys: dict[str, bytes] = {}
    failures: list[Failure] = []
    jobs = jobs or available_jobs()
    with during(progress, Phase.UNDERSTAND, len(sources)):
        for ref, read in _read_each(sources, store, jobs):
            if isinstance(read, Failure):
                failures.append(read)
            else:
                keys[ref.name], gists[ref.name] = read
            progress.advance()
    if not gists:
        raise _nothing_readable(failures)
    by_name = {ref.name: ref for ref in sources}
    library = Library(store, by_name, keys, load=load_source, jobs=jobs)
    ordered = tuple(gists[name] for name in sorted(gists))
    return Read(ordered, library, tuple(sorted(failures)))


def _read_each(
    sources: Sequence[SourceRef], store: Store, jobs: int
) -> Iterator[tuple[SourceRef, tuple[bytes, Gist] | Failure]]:
    """Give the key and the gist of each source, those that are kept first."""
    waiting = sources
    if not store.is_empty():
        keys = {ref.name: find_key(ref) for ref in sources}
        kept = store.gists(frozenset(filter(None, keys.values())))
        for ref in sources:
            key = keys[ref.name]
            if key is not None and key in kept:
                yield ref, (key, kept[key])
        waiting = [ref for ref in sources if keys[ref.name] not in kept]
        store.release()  # a file must not be open in two processes by one opening
    batch: list[Entry] = []
    for ref, made in zip(waiting, map_in_order(_load, waiting, jobs=jobs), strict=True):
        if isinstance(made, Failure):
            yield ref, made
            continue
        batch.append(made)
        if len(batch) == _BATCH:
            store.put(batch)
            batch.clear()
        yield ref, (made.key, read_gist(made) or make_gist(load_source(ref)))
    store.put(batch)


def _load(ref: SourceRef) -> Entry | Failure:
    """Load one source, and pack it; whatever goes wrong with it stays with it."""
    try:
        return make_entry(ref, load_source(ref))
    except SiteBuilderError as error:
        return Failure(ref.name, str(error))
    except Exception as error:  # noqa: BLE001 - one bad file never stops the others
        words = f"{type(error).__name__}: {error}".rstrip(": .")
        return Failure(
            ref.name,
            f"{ref.name}: the program failed on this text ({words}); "
            "please report it, with the text if you may.",
        )


def _nothing_readable(failures: Sequence[Failure]) -> SourceError:
    first = failures[0].message.rstrip(".")
    if len(failures) == 1:
        return SourceError(f"the only source cannot be read: {first}")
    return SourceError(
        f"none of the {len(failures)} sources can be read; the first of them: {first}"
    )
