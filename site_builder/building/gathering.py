"""From sources to a collection and its timeline: what build, inspect, check share."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.building.mapping import available_jobs, map_in_order
from site_builder.building.progress import Phase, Progress, Silence, during
from site_builder.building.report import Failure
from site_builder.collection import gather
from site_builder.errors import SiteBuilderError, SourceError
from site_builder.loader import load_source
from site_builder.model import Article, Collection, Finding, SourceRef, Timeline
from site_builder.reading import Found
from site_builder.timeline import find_doubts, make_timeline


@dataclass(frozen=True, slots=True)
class Understood:
    """All that is known of the sources, and those that could not be read."""

    collection: Collection
    timeline: Timeline
    findings: tuple[Finding, ...] = ()
    """Every doubt, each once, in the order of sources and lines."""
    failures: tuple[Failure, ...] = ()


def understand(
    found: Found, *, jobs: int | None = None, progress: Progress | None = None
) -> Understood:
    """Read and understand each source of `found`, then all of them together.

    A source that cannot be read never stops the others: it becomes a failure.

    Args:
        found: The sources.
        jobs: How many processes may work; None for one on each processor. The
            answer does not depend on it.
        progress: Who wants to know how far it is.

    Raises:
        SourceError: There is no source, or none of them can be read.
        SiteBuilderError: A worker process died.
    """
    progress = progress or Silence()
    if not found.sources:
        what = "there is no text among the files"
        raise SourceError(what, remedy="add .txt, .md or .html files")

    articles, failures = _load_all(found.sources, jobs or available_jobs(), progress)
    if not articles:
        raise _nothing_readable(failures)
    with during(progress, Phase.CONNECT):
        collection = gather(articles)
        timeline = make_timeline(collection)
    doubts = {f for article in collection.articles for f in article.findings}
    doubts.update(collection.findings, timeline.findings, found.findings)
    doubts.update(find_doubts(collection, timeline))
    return Understood(
        collection, timeline, tuple(sorted(doubts)), tuple(sorted(failures))
    )


def _load_all(
    sources: Sequence[SourceRef], jobs: int, progress: Progress
) -> tuple[list[Article], list[Failure]]:
    articles: list[Article] = []
    failures: list[Failure] = []
    with during(progress, Phase.UNDERSTAND, len(sources)):
        for loaded in map_in_order(_load, sources, jobs=jobs):
            if isinstance(loaded, Failure):
                failures.append(loaded)
            else:
                articles.append(loaded)
            progress.advance()
    return articles, failures


def _load(ref: SourceRef) -> Article | Failure:
    """Load one source; whatever goes wrong with it stays with it."""
    try:
        return load_source(ref)
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
