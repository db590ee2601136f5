"""All pages of a site, planned: their paths, their templates, their views."""

from dataclasses import dataclass

from site_builder.errors import AddressClash
from site_builder.model import Collection, Namesakes, Page, Site, Timeline
from site_builder.rendering import addresses
from site_builder.rendering.article_view import article_view
from site_builder.rendering.atlas import Atlas, survey
from site_builder.rendering.claims import article_line
from site_builder.rendering.head import make_head
from site_builder.rendering.index_view import index_view
from site_builder.rendering.source_view import source_view
from site_builder.rendering.timeline_view import timeline_view
from site_builder.rendering.views import ArticleLine, Head
from site_builder.rendering.words import counted


@dataclass(frozen=True, slots=True)
class NamesakesView:
    """The page at an address that several articles would have: it lists them."""

    head: Head
    title: str
    articles: tuple[ArticleLine, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that leads nowhere."""

    head: Head


def plan_site(
    site: Site, collection: Collection, timeline: Timeline
) -> tuple[Page, ...]:
    """Plan every page of the site.

    Raises:
        AddressClash: Two pages want one path; paths that differ only in case are one.
    """
    atlas = survey(site, collection, timeline)
    pages = [
        Page(addresses.INDEX, "index.html", index_view(atlas)),
        Page(addresses.TIMELINE, "timeline.html", timeline_view(atlas)),
    ]
    for article in collection.articles:
        path = addresses.article_path(article.slug)
        pages.append(Page(path, "article.html", article_view(atlas, article)))
        path = addresses.source_path(article.slug)
        pages.append(Page(path, "source.html", source_view(atlas, article)))
    for namesakes in collection.namesakes:
        path = addresses.article_path(namesakes.slug)
        pages.append(Page(path, "namesakes.html", _namesakes(atlas, namesakes)))
    pages.append(Page(addresses.NOT_FOUND, "404.html", _not_found(site)))
    _refuse_clashes(pages)
    return tuple(pages)


def _namesakes(atlas: Atlas, namesakes: Namesakes) -> NamesakesView:
    here = addresses.article_path(namesakes.slug)
    found = tuple(a for a in atlas.ordered if a.slug in namesakes.slugs)
    title = found[0].title if found else namesakes.slug
    count = counted(len(found), "article")
    return NamesakesView(
        head=make_head(
            atlas.site,
            here,
            f"{title}: {count} · {atlas.site.title}",
            f"{count} of this collection share the headline “{title}”.",
        ),
        title=title,
        articles=tuple(article_line(atlas, here, article) for article in found),
    )


def _not_found(site: Site) -> NotFoundView:
    return NotFoundView(
        make_head(
            site,
            addresses.NOT_FOUND,
            f"No such page · {site.title}",
            "There is no page at this address.",
        )
    )


def _refuse_clashes(pages: list[Page]) -> None:
    seen: dict[str, str] = {}
    for page in pages:
        other = seen.setdefault(page.path.casefold(), page.path)
        if other is not page.path:
            what = f'two pages claim the path "{page.path}"'
            raise AddressClash(what, other, "change the headline of one of them")
