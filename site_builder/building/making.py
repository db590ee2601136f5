"""Make a site: what its pages are, and which of them must be made anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.building.addresses import refuse_clashes
from site_builder.building.gathering import understand
from site_builder.building.keys import PageKeys
from site_builder.building.mapping import available_jobs, map_in_order
from site_builder.building.order import Order
from site_builder.building.progress import Phase, Progress, during
from site_builder.building.publishing import Edition
from site_builder.building.report import Told
from site_builder.model import Output, Page
from site_builder.reading import Found
from site_builder.rendering import (
    Renderer,
    data_files,
    plan_site,
    static_files,
    survey,
    theme_folders,
)
from site_builder.rendering.ancestry import digest_templates


def make_site(edition: Edition, found: Found, order: Order, progress: Progress) -> Told:
    """Understand the sources and put all files of their site into `edition`.

    Raises:
        SourceError: There is no text that can be read.
        RenderError: A template is missing or broken.
        AddressClash: Two files of the site have one path.
        OutputError: A file cannot be written.
        SiteBuilderError: A worker process died.
    """
    site, jobs = order.site, order.jobs
    understood = understand(found, jobs=jobs, progress=progress)
    with during(progress, Phase.PLAN):
        atlas = survey(site, understood.collection, understood.timeline)
        pages = plan_site(atlas)
        refuse_clashes(pages.paths)
        folders = theme_folders(order.theme, "templates")
        templates = digest_templates(folders)
        keys = PageKeys(site, templates)
        to_make = [
            (at, key)
            for at, path in enumerate(pages.paths)
            if not edition.keep(path, key := keys.of(pages, at))
        ]
    renderer = order.memory.recall(
        "renderer", (folders, site, templates), lambda: Renderer(folders, site)
    )
    work = _Making(pages, renderer)
    with during(progress, Phase.RENDER, len(to_make)):
        places = [at for at, _ in to_make]
        made = map_in_order(work, places, jobs=jobs or available_jobs())
        for page, (_, key) in zip(made, to_make, strict=True):
            edition.put(page, key)
            progress.advance()
        for file in data_files(atlas, pages.paths):
            edition.put(file)
        for file in static_files(theme_folders(order.theme, "static")):
            edition.put(file)
    return Told(
        articles=len(understood.collection.articles),
        pages=len(pages),
        findings=understood.findings,
        failures=understood.failures,
        ignored=found.ignored,
    )


@dataclass(frozen=True, slots=True)
class _Making:
    """Plans and renders the page at a place in the order; travels to workers."""

    pages: Sequence[Page]
    renderer: Renderer

    def __call__(self, at: int) -> Output:
        return self.renderer.render(self.pages[at])
