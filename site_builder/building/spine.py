"""The whole way from a folder of texts to a published site."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from site_builder.building.addresses import refuse_clashes
from site_builder.building.gathering import understand
from site_builder.building.mapping import available_jobs, map_in_order
from site_builder.building.places import check_places
from site_builder.building.progress import Phase, Progress, Silence, Stopwatch, during
from site_builder.building.publishing import open_edition
from site_builder.building.report import BuildReport
from site_builder.model import Output, Page, Site
from site_builder.reading import find_sources
from site_builder.rendering import (
    Renderer,
    data_files,
    plan_site,
    static_files,
    survey,
    theme_folders,
)


def build(
    source: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    site: Site | None = None,
    theme: Path | None = None,
    jobs: int | None = None,
    force: bool = False,
    progress: Progress | None = None,
) -> BuildReport:
    """Turn the texts in `source` into a site in `output`.

    The site is prepared aside and put in place at once: a build that fails or is
    killed leaves the old site whole. The same sources, site and theme give the same
    bytes, whenever and wherever; what did not change is not written again.

    Args:
        source: A folder of texts.
        output: The folder of the site: missing, empty, or built by this program.
        site: What every page may say about the collection.
        theme: The collection's folder, whose `templates` and `static` go before those
            of the default theme.
        jobs: How many processes may work; None for one on each processor.
        force: Write every file anew, also what did not change.
        progress: Who wants to know how far it is.

    Raises:
        SourceError: There is no text that can be read.
        RenderError: A template is missing or broken.
        AddressClash: Two files of the site have one path.
        OutputError: The output folder is not ours to replace, or cannot be written.
        SiteBuilderError: A worker process died.
    """
    source, output, site = Path(source), Path(output), site or Site()
    watch = Stopwatch(progress or Silence())
    with during(watch, Phase.FIND):
        check_places(source, output, theme)
        found = find_sources(source)
    # Opened before the long work, so that a folder which cannot be written is refused
    # at once, and a build that waits for another then sees the newest texts.
    with open_edition(output, afresh=force, progress=watch) as edition:
        understood = understand(found, jobs=jobs, progress=watch)
        with during(watch, Phase.PLAN):
            atlas = survey(site, understood.collection, understood.timeline)
            pages = plan_site(atlas)
            refuse_clashes(pages.paths)
        work = _Making(pages, Renderer(theme_folders(theme, "templates"), site))
        with during(watch, Phase.RENDER, len(pages)):
            everywhere = range(len(pages))
            for page in map_in_order(work, everywhere, jobs=jobs or available_jobs()):
                edition.put(page)
                watch.advance()
            for file in data_files(atlas, pages.paths):
                edition.put(file)
            for file in static_files(theme_folders(theme, "static")):
                edition.put(file)
        with during(watch, Phase.PUBLISH):
            published = edition.publish()

    return BuildReport(
        output=output,
        articles=len(understood.collection.articles),
        pages=len(pages),
        written=published.written,
        kept=published.kept,
        removed=published.removed,
        findings=understood.findings,
        failures=understood.failures,
        ignored=found.ignored,
        seconds=MappingProxyType(dict(watch.seconds)),
    )


@dataclass(frozen=True, slots=True)
class _Making:
    """Plans and renders the page at a place in the order; travels to workers."""

    pages: Sequence[Page]
    renderer: Renderer

    def __call__(self, at: int) -> Output:
        return self.renderer.render(self.pages[at])
