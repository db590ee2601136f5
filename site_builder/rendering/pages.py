"""All pages of a site, planned: their paths, their templates, their views."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from site_builder.model import Namesakes, Page, Site
from site_builder.rendering import addresses
from site_builder.rendering.article_pages import ARTICLE, SOURCE, ArticlePages
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.catalogue import card, take_stock
from site_builder.rendering.digests import Digests, card_digest, digest_of
from site_builder.rendering.event_pages import EVENT, EventPages
from site_builder.rendering.head import make_head
from site_builder.rendering.known import Known
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.list_pages import FRONT, LIST, NAMES, ListPages
from site_builder.rendering.name_pages import INDEX as NAME_INDEX
from site_builder.rendering.name_pages import NAME, NamePages
from site_builder.rendering.passage_view import PASSAGES, PassagePages
from site_builder.rendering.search_view import RESULT, search_view
from site_builder.rendering.timeline_view import TEMPLATE as TIMELINE
from site_builder.rendering.timeline_view import TimelinePages
from site_builder.rendering.views import ArticleLine, Head

_NAMESAKES = "namesakes.html"
_NOT_FOUND = "404.html"
_SEARCH = "search.html"


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


class Plan(Sequence[Page]):
    """The pages of a site in their order, each made when it is asked for.

    A page is large and its plan is not: whoever goes through it holds one page at a
    time, and several processes may share it.
    """

    def __init__(self, atlas: Atlas, places: Mapping[str, int]) -> None:
        """Give every page its path; `places` are those in the index, by slug."""
        articles, namesakes = atlas.collection.articles, atlas.collection.namesakes
        self.catalogue = catalogue = take_stock(atlas.site, articles)
        self.digests = digests = Digests(atlas)
        lists = ListPages(catalogue, digests)
        timeline = TimelinePages(atlas, catalogue.cards, digests)
        names = NamePages(atlas, catalogue.cards)
        events = EventPages(atlas, catalogue.cards, digests)
        self.followed = names.followed
        passages = PassagePages(atlas, catalogue.cards, digests)
        self._atlas = atlas
        self._site = repr(atlas.site)
        self._both = ArticlePages(places)
        self._templates: dict[_Maker, str] = {
            self._both.article: ARTICLE,
            self._both.source: SOURCE,
            self._both.result: RESULT,
            lists.front: FRONT,
            lists.names: NAMES,
            lists.page: LIST,
            timeline.whole: TIMELINE,
            timeline.part: TIMELINE,
            events.page: EVENT,
            _namesakes: _NAMESAKES,
            _not_found: _NOT_FOUND,
            names.page: NAME,
            names.index: NAME_INDEX,
            passages.page: PASSAGES,
            _search: _SEARCH,
        }
        self._keys: dict[_Maker, Callable[[Atlas, int], str]] = {
            self._both.article: self._both.key,
            self._both.source: self._both.key,
            self._both.result: self._both.result_key,
            names.page: names.key,
        }
        self._list_keys: dict[_Maker, Callable[[Atlas, int], str]] = {
            lists.front: lists.front_key,
            lists.names: lists.names_key,
            lists.page: lists.page_key,
            timeline.whole: timeline.whole_key,
            timeline.part: timeline.part_key,
            events.page: events.key,
            _namesakes: _namesakes_key,
            _not_found: _not_found_key,
            names.index: names.index_key,
            passages.page: passages.key,
            _search: _search_key,
        }
        self._plans: list[tuple[str, _Maker, int]] = [
            (addresses.INDEX, lists.front, 0),
            (addresses.TIMELINE, timeline.whole, 0),
            (addresses.SEARCH, _search, 0),
        ]
        self._plans += [
            (path, timeline.part, n) for n, path in enumerate(timeline.paths)
        ]
        self._plans += [(path, events.page, n) for n, path in enumerate(events.paths)]
        self._plans += [
            (path, lists.names if lists.is_index(n) else lists.page, n)
            for n, path in enumerate(lists.paths)
        ]
        self._plans += [(path, names.index, n) for n, path in enumerate(names.indexes)]
        self._plans += [(path, names.page, n) for n, path in enumerate(names.paths)]
        self._plans += [
            (path, passages.page, n) for n, path in enumerate(passages.paths)
        ]
        for at, article in enumerate(articles):
            self._plans += [
                (addresses.article_path(article.slug), self._both.article, at),
                (addresses.source_path(article.slug), self._both.source, at),
            ]
            if article.slug in places:
                result = addresses.result_path(places[article.slug])
                self._plans.append((result, self._both.result, at))
        self._plans += [
            (addresses.article_path(found.slug), _namesakes, at)
            for at, found in enumerate(namesakes)
        ]
        self._plans.append((addresses.NOT_FOUND, _not_found, 0))

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the pages go."""
        return tuple(path for path, _, _ in self._plans)

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._plans)

    @overload
    def __getitem__(self, at: int) -> Page: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Page, ...]: ...

    def __getitem__(self, at: int | slice) -> Page | tuple[Page, ...]:
        """Make the page at a place in the order."""
        if isinstance(at, slice):
            return tuple(self._page(plan) for plan in self._plans[at])
        return self._page(self._plans[at])

    def key(self, at: int) -> str:
        """Digest all that the page at a place is made of; "" where nobody knows."""
        path, make, number = self._plans[at]
        if make in self._keys:
            return self._keys[make](self._atlas, number)
        if make not in self._list_keys:
            return ""
        said = self._list_keys[make](self._atlas, number)
        return digest_of(self._site, path, said)

    def template(self, at: int) -> str:
        """Name the template of the page at a place; "" where it is not known yet."""
        return self._templates.get(self._plans[at][1], "")

    def _page(self, plan: "tuple[str, _Maker, int]") -> Page:
        path, make, at = plan
        template, view = make(self._atlas, at)
        return Page(path, template, view)


_Maker = Callable[[Atlas, int], tuple[str, object]]
"""Gives the template of a page and what it shows; the number says which of a kind."""


def plan_site(atlas: Atlas, places: Mapping[str, int] | None = None) -> Plan:
    """Plan every page of the site, and what the search shows of each article.

    Args:
        atlas: The collection from above.
        places: The numbers of the articles in the index of the search, by slug; what
            is not among these is not shown by the search.
    """
    return Plan(atlas, places or {})


def _search(atlas: Atlas, _: int) -> tuple[str, object]:
    return _SEARCH, search_view(atlas)


def _search_key(_: Atlas, __: int) -> str:
    """Say that the page is made of the site alone, which is in every key."""
    return ""


def _namesakes(atlas: Atlas, at: int) -> tuple[str, object]:
    return _NAMESAKES, _namesakes_view(atlas, atlas.collection.namesakes[at])


def _namesakes_key(atlas: Atlas, at: int) -> str:
    namesakes = atlas.collection.namesakes[at]
    cards = (
        card(atlas.say, article, alike=True) for article in _sharing(atlas, namesakes)
    )
    return digest_of(namesakes.slug, [card_digest(found) for found in cards])


def _sharing(atlas: Atlas, namesakes: Namesakes) -> tuple[Known, ...]:
    """Give the articles that share an address, by day of publication."""
    slugs = frozenset(namesakes.slugs)
    return tuple(article for article in atlas.ordered if article.slug in slugs)


def _not_found(atlas: Atlas, _: int) -> tuple[str, object]:
    return _NOT_FOUND, _not_found_view(atlas.site)


def _namesakes_view(atlas: Atlas, namesakes: Namesakes) -> NamesakesView:
    say, here = atlas.say, addresses.article_path(namesakes.slug)
    found = _sharing(atlas, namesakes)
    title = found[0].title if found else namesakes.slug
    count = say.count("article", len(found))
    called = say("namesakes-title", title=title, articles=count)
    return NamesakesView(
        head=make_head(
            atlas.site,
            here,
            f"{called} · {atlas.site.title}",
            say("namesakes-about", articles=count, title=title),
        ),
        title=title,
        articles=tuple(card(say, article, alike=True).line for article in found),
    )


def _not_found_key(_: Atlas, __: int) -> str:
    return _NOT_FOUND


def _not_found_view(site: Site) -> NotFoundView:
    say = phrases_of(site.language)
    return NotFoundView(
        make_head(
            site,
            addresses.NOT_FOUND,
            f"{say('no-page')} · {site.title}",
            say("no-page-about"),
        )
    )
