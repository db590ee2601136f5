"""The whole way from a folder of texts to a published site.

What makes a site is imported when there is one to be made: a build that finds
everything as it was is done before that.
"""

import os
import time
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from site_builder.building.inputs import digest_inputs
from site_builder.building.memory import Memory
from site_builder.building.order import Order
from site_builder.building.places import check_places
from site_builder.building.progress import Phase, Progress, Silence, Stopwatch, during
from site_builder.building.publishing import Edition, has_edition, open_edition
from site_builder.building.report import (
    BuildReport,
    Published,
    Told,
    describe_told,
    parse_told,
)
from site_builder.building.tidying import with_all_set_aside
from site_builder.model import Rights, Site

if TYPE_CHECKING:
    from site_builder.reading import Found


def build(
    source: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    site: Site | None = None,
    rights: Rights | None = None,
    theme: Path | None = None,
    names: Path | None = None,
    jobs: int | None = None,
    force: bool = False,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> BuildReport:
    """Turn the texts in `source` into a site in `output`.

    The site is prepared aside and put in place at once: a build that fails or is
    killed leaves the old site whole. The same sources, site and theme give the same
    bytes, whenever and wherever; what did not change is not written again.

    Args:
        source: A folder of texts.
        output: The folder of the site: missing, empty, or built by this program.
        site: What every page may say about the collection.
        rights: How much of the texts may be published; None for all of them.
        theme: The collection's folder, whose `templates` and `static` go before those
            of the default theme.
        names: The file that corrects names; None for `names.toml` beside the texts.
        jobs: How many processes may work; None for one on each processor.
        force: Write every file anew, also what did not change.
        progress: Who wants to know how far it is.
        memory: What earlier builds of this process kept, for whoever builds again and
            again; the site is the same without it.

    Returns:
        What was done, what was found, and how long each phase took.

    Raises:
        SourceError: There is no text that can be read.
        RenderError: A template is missing or broken.
        AddressClash: Two files of the site have one path.
        OutputError: The output folder is not ours to replace, or cannot be written.
        SiteBuilderError: A worker process died.
    """
    source, output, site = Path(source), Path(output), site or Site()
    rights = rights or Rights()
    watch = Stopwatch(progress or Silence())
    check_places(source, output, theme)
    memory = memory or Memory()
    found, seen = None, None
    if not has_edition(output):
        # Where nothing was built yet, sources that are none leave no trace.
        with during(watch, Phase.FIND):
            seen = digest_inputs(source, theme, site, rights, names=names)
            found = _find(source, memory, names)
    # Opened before the long work, so that a folder which cannot be written is refused
    # at once, and a build that waits for another then sees the newest texts.
    began = time.perf_counter()
    with open_edition(output, afresh=force, progress=watch, memory=memory) as edition:
        inputs = digest_inputs(
            source,
            theme,
            site,
            rights,
            names=names,
            workshop=edition.workshop,
            clock=edition.clock,
        )
        told = parse_told(edition.recall(inputs)) if inputs else None
        waited = watch.seconds.get(Phase.WAIT, 0.0)
        watch.book(Phase.FIND, time.perf_counter() - began - waited)
        if told is not None:
            return _report(output, told, edition.stay(), watch)
        if found is None:
            with during(watch, Phase.FIND):
                found = _find(source, memory, names)
        order = Order(site, rights, theme, jobs, memory)
        with with_all_set_aside():
            told = _make(edition, found, order, watch)
        with during(watch, Phase.PUBLISH):
            made_of = inputs if seen in {None, inputs} else ""
            published = edition.publish(made_of, describe_told(told))
    return _report(output, told, published, watch)


def _find(source: Path, memory: Memory, names: Path | None) -> "Found":
    from site_builder.building.finding import find_or_recall  # noqa: PLC0415 - as said

    return find_or_recall(source, memory, names)


def _make(edition: Edition, found: "Found", order: Order, progress: Progress) -> Told:
    from site_builder.building.making import make_site  # noqa: PLC0415 - as said

    return make_site(edition, found, order, progress)


def _report(
    output: Path, told: Told, published: Published, watch: Stopwatch
) -> BuildReport:
    return BuildReport(
        output=output,
        articles=told.articles,
        pages=told.pages,
        written=published.written,
        kept=published.kept,
        removed=published.removed,
        findings=told.findings,
        failures=told.failures,
        ignored=told.ignored,
        withheld=told.withheld,
        moves=told.moves,
        seconds=MappingProxyType(dict(watch.seconds)),
    )
