"""Make a site: what its pages are, and which of them must be made anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from site_builder.building.carding import Carded, card_outputs, plan_cards
from site_builder.building.gathering import Connected, connect_sources, keep_back
from site_builder.building.keys import PageKeys
from site_builder.building.mapping import available_jobs, begin, map_in_order
from site_builder.building.moving import LIST, find_moves
from site_builder.building.order import Order
from site_builder.building.picturing import Illustrated, illustrate, picture_outputs
from site_builder.building.progress import Phase, Progress, during
from site_builder.building.publishing import Edition
from site_builder.building.report import Move, Told
from site_builder.building.searching import (
    TEMPLATES,
    place_articles,
    result_file,
    search_files,
)
from site_builder.building.store import STORE, Store
from site_builder.building.tidying import set_aside, untidied
from site_builder.collection import doubt_rights, find_shares
from site_builder.model import Finding, Output, Page, Rendition, Withheld
from site_builder.pictures import PictureFiles
from site_builder.reading import Found
from site_builder.rendering import (
    LargeFiles,
    Renderer,
    plan_site,
    small_files,
    static_files,
    survey,
    theme_folders,
)
from site_builder.rendering.addresses import is_article_path
from site_builder.rendering.ancestry import digest_templates
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.interface import doubt_language
from site_builder.rendering.pages import Plan

_Made = tuple[int, str]
"""The place of what is to be made, and its key."""


def make_site(edition: Edition, found: Found, order: Order, progress: Progress) -> Told:
    """Understand the sources and put all files of their site into `edition`.

    Raises:
        SourceError: There is no text that can be read.
        RenderError: A template is missing or broken.
        AddressClash: Two files of the site have one path.
        OutputError: A file cannot be written.
        SiteBuilderError: A worker process died.
    """
    with Store(edition.workshop / STORE) as store:
        known = connect_sources(
            found, store, jobs=order.jobs, progress=progress, rights=order.rights
        )
        shares = find_shares(known.articles, order.rights)
        doubts = (
            *doubt_rights(known.articles, order.rights),
            *doubt_language(order.site),
        )
        known = keep_back(known, shares)
        with during(progress, Phase.PLAN):
            shown = illustrate(
                known.articles,
                known.shelf.shares,
                found.sources,
                store,
                jobs=order.jobs or available_jobs(),
                clock=edition.clock,
            )
            images = _Images(shown, plan_cards(order.site, known.articles))
        paths = _put_files(edition, known, images, store, order, progress=progress)
        moves = _moves(edition, known, frozenset(paths))
    return Told(
        articles=len(known.articles),
        pages=sum(path.endswith(".html") for path in paths),
        findings=tuple(sorted({*known.findings, *doubts, *images.findings})),
        failures=known.failures,
        ignored=tuple(name for name in found.ignored if name not in shown.used),
        withheld=Withheld.of(shares),
        moves=moves,
    )


def _moves(
    edition: Edition, known: Connected, paths: frozenset[str]
) -> tuple[Move, ...]:
    """Name the articles whose pages move; what stands is read only if a page goes."""
    if not any(map(is_article_path, edition.standing - paths)):
        return ()
    return find_moves(edition.read_standing(LIST), known.articles, paths)


def _put_files(
    edition: Edition,
    known: Connected,
    images: "_Images",
    store: Store,
    order: Order,
    *,
    progress: Progress,
) -> tuple[str, ...]:
    """Plan the pages, make those that do not stand already, and all other files.

    Returns:
        Where the pages go.
    """
    site = order.site
    with during(progress, Phase.PLAN), untidied():
        atlas = survey(
            site,
            known,
            known.timeline,
            known.shelf,
            known.names,
            pictures=images.shown.pictures,
            cards=images.carded.cards,
            lineages=known.lineages,
        )
        places = place_articles(known)
        pages = plan_site(atlas, places)
        files = LargeFiles(atlas, pages.digests, pages.followed)
        edition.reserve((*pages.paths, *files.paths, *images.paths))
        for file in _further_files(pages, atlas, order):
            edition.put(file)
        folders = theme_folders(order.theme, "templates")
        templates = digest_templates(folders)
        store.release()  # a file must not be open in two processes by one opening
        jobs = order.jobs or available_jobs()
        keys = PageKeys(pages, site, templates | TEMPLATES, order.rights)
        to_make = _not_kept(edition, pages.paths, _all_keys(keys, len(pages), jobs))
        file_keys = PageKeys(files, site, {"": ""}, order.rights)
        missing = _not_kept(edition, files.paths, file_keys.of(range(len(files))))
        missing = [(len(pages) + at, key) for at, key in missing]
        to_make = _spread(to_make, missing)
        images = images.missing_in(edition)
        set_aside()
    renderer = order.memory.recall(
        "renderer", (folders, site, templates), lambda: Renderer(folders, site)
    )
    with during(progress, Phase.RENDER, len(to_make)):
        work = _Making(pages, files, renderer)
        at_once = [at for at, _ in to_make]
        large = any(files.is_large(at - len(pages)) for at, _ in missing)
        made = map_in_order(work, at_once, jobs=jobs, worth=_WORTH if large else 1)
        for page, (_, key) in zip(made, to_make, strict=True):
            edition.put(page, key)
            progress.advance()
        for output, key in images.outputs(jobs):
            edition.put(output, key)
        for file in search_files(known, places, store, jobs):
            edition.put(file)
    return pages.paths


@dataclass(frozen=True, slots=True)
class _Images:
    """All files of the site that are pictures: those of articles, and social cards."""

    shown: Illustrated
    carded: Carded

    @property
    def paths(self) -> tuple[str, ...]:
        """Where they go."""
        return (*self.shown.paths, *self.carded.paths)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The doubts about them."""
        return (*self.shown.findings, *self.carded.findings)

    def missing_in(self, edition: Edition) -> "_Images":
        """Keep what stands, and give what is to be made."""
        files = (
            replace(each, renditions=sizes)
            for each in self.shown.files
            if (sizes := _missing_sizes(edition, each))
        )
        drawings = (
            each
            for each in self.carded.drawings
            if not edition.keep(each.card.path, each.key)
        )
        return _Images(
            replace(self.shown, files=tuple(files)),
            replace(self.carded, drawings=tuple(drawings)),
        )

    def outputs(self, jobs: int) -> Iterator[tuple[Output, str]]:
        """Make them, each with its key."""
        for picture, outputs in picture_outputs(self.shown.files, jobs):
            yield from ((output, picture.key) for output in outputs)
        for drawing, output in card_outputs(self.carded.drawings, jobs):
            yield output, drawing.key


def _missing_sizes(edition: Edition, files: PictureFiles) -> tuple[Rendition, ...]:
    """Keep the sizes of a picture that stand, and give those that are to be made."""
    sizes = files.renditions
    return tuple(size for size in sizes if not edition.keep(size.path, files.key))


def _all_keys(keys: PageKeys, count: int, jobs: int) -> list[str]:
    """Give the keys of all pages; a second process gives those of the later ones.

    These are mostly articles' own, which take together as long as all others.
    """
    first = count * 2 // 5
    later = partial(keys.of, range(first, count))
    answer = begin(later, jobs=jobs if count >= _MANY else 1)
    return [*keys.of(range(first)), *answer()]


def _not_kept(
    edition: Edition, paths: Sequence[str], keys: Sequence[str]
) -> list[_Made]:
    """Keep what stands as its key says, and give the places and keys of all else."""
    found = enumerate(zip(paths, keys, strict=True))
    return [(at, key) for at, (path, key) in found if not edition.keep(path, key)]


def _further_files(pages: Plan, atlas: Atlas, order: Order) -> Iterator[Output]:
    """Give the files that are quickly made, so that their paths are soon known."""
    yield from static_files(theme_folders(order.theme, "static"))
    yield from small_files(pages.catalogue, pages.paths, atlas.pictures)


_MANY = 4000
"""Pages from which a second process helps with their keys, of which one makes some
20,000 in a second."""
_WORTH = 8
"""How many pages could be made on average while one of few is, large files among them:
at 10,000 articles such a file takes a second."""


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes the page at a place in the order, or the file at a place after these.

    It travels to workers.
    """

    pages: Sequence[Page]
    files: LargeFiles
    renderer: Renderer

    def __call__(self, at: int) -> Output:
        if at >= len(self.pages):
            return self.files[at - len(self.pages)]
        page = self.pages[at]
        return result_file(page) or self.renderer.render(page)


def _spread(pages: list[_Made], files: list[_Made]) -> list[_Made]:
    """Put large files far apart, so that no worker gets two of them at once."""
    spread = list(pages)
    step = len(pages) // (len(files) + 1)
    for number, file in enumerate(reversed(files)):
        spread.insert(step * (len(files) - number), file)
    return spread
