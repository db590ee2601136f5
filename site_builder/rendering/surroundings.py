"""What an article's pages say of other pages: all of it, and nothing else.

The page of an article is made of the site, the article and its surroundings. So what
these three hold decides every byte of it, and one digest of them is its key.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from site_builder.model import EventKind, Picture, Rendition, Report, Site
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas, Entry
from site_builder.rendering.kinship import (
    Connection,
    Neighbour,
    SharedPassage,
    connections,
    neighbour,
    shared_passages,
)
from site_builder.rendering.known import Known
from site_builder.rendering.name_book import Place
from site_builder.rendering.packed import digest, hex_digest, packed

_OTHERS_NAMED = 4
"""So many other reports are named in a note; the timeline has the rest."""


class Retelling(NamedTuple):
    """Where another article tells of an event; `name` is what to call that article."""

    name: str
    slug: str
    place: str


class Happening(NamedTuple):
    """An event that the article tells of.

    `page` has it under the name `name`; `own` is the page that it has to itself, "" for
    none. `reports` are the article's own, in the order
    of the text; `more` counts the articles that tell of it and are not in `others`.
    """

    name: str
    page: str
    value: str
    expected: bool
    label: str
    reports: tuple[Report, ...]
    others: tuple[Retelling, ...]
    more: int
    own: str = ""

    @property
    def told_by(self) -> int:
        """Count the articles that tell of it."""
        return 1 + len(self.others) + self.more


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that the pages of one article say of what lies outside it.

    `steps` has the paragraph and the words of each sentence that countdowns quote or
    that other articles carry too; of `passages`, which are these, `more_passages` are
    not told.
    `places` says where lines of other sources stand that its claims rest on: source,
    line, slug, and whether that source has the line. `repeated` tells that other
    articles have the same title; `namesakes` is the page that lists those whose address
    would be the same, and how many they are. `names` has the words that lead to the
    page of a name. `pictures` are those of the article, in their order,
    `card` is what previews elsewhere show of it.
    """

    happenings: tuple[Happening, ...] = ()
    steps: tuple[tuple[int, str], ...] = ()
    connected: tuple[Connection, ...] = ()
    passages: tuple[SharedPassage, ...] = ()
    more_passages: int = 0
    places: tuple[tuple[str, int, str, bool], ...] = ()
    earlier: Neighbour | None = None
    later: Neighbour | None = None
    repeated: bool = False
    namesakes: tuple[str, int] | None = None
    names: tuple[Place, ...] = ()
    pictures: tuple[Picture, ...] = ()
    card: Rendition | None = None


def surroundings(atlas: Atlas, article: Known) -> Surroundings:
    """Look around an article; the work grows with what it tells and no further."""
    entries = atlas.entries.get(article.source, ())
    earlier, later = _neighbours(atlas, article)
    passages, more = shared_passages(atlas, article.source)
    return Surroundings(
        happenings=_happenings(atlas, article.source, entries),
        steps=atlas.steps.get(article.source, ()),
        connected=connections(atlas, article.source, entries),
        passages=passages,
        more_passages=more,
        places=_places(atlas, article),
        earlier=earlier,
        later=later,
        repeated=article.title in atlas.repeated_titles,
        namesakes=atlas.namesakes.get(article.slug),
        names=atlas.book.places.get(article.source, ()),
        pictures=atlas.pictures.get(article.source, ()),
        card=atlas.cards.get(article.source),
    )


def page_key(site: Site, article: bytes, around: Surroundings) -> str:
    """Give the key of an article's pages: equal keys mean equal bytes.

    The caller adds what makes pages of values: the program and the templates.

    Args:
        site: What every page may say.
        article: A digest of the article and of what the collection decided about it.
        around: Its surroundings.
    """
    return hex_digest(_of_site(site) + article + packed(around))


def article_digest(article: Known) -> bytes:
    """Digest an article by what it is made of.

    Everything in it follows from the bytes of its source, from the corrections, from
    the program, and from what the collection decides: its slug, its outlet, its day,
    the roles of its lines, how much of it may be shown, and doubts.
    """
    decided = (
        article.source,
        article.slug,
        article.digest,
        article.corrections_digest,
        article.outlet,
        article.published,
        article.share,
        article.decided,
        article.findings,
    )
    return digest(packed(decided))


@lru_cache(maxsize=8)
def _of_site(site: Site) -> bytes:
    return digest(packed(site))


def _happenings(
    atlas: Atlas, source: str, entries: tuple[Entry, ...]
) -> tuple[Happening, ...]:
    told: dict[str, list[Entry]] = {}
    for entry in entries:
        told.setdefault(entry.event_id, []).append(entry)
    return tuple(_happening(atlas, source, found) for found in told.values())


def _happening(atlas: Atlas, source: str, entries: list[Entry]) -> Happening:
    first = entries[0]
    others: tuple[Retelling, ...] = ()
    if len(first.firsts) > 1:
        retold = (
            _retelling(atlas, report)
            for report in first.firsts
            if report.source != source and report.source in atlas.by_source
        )
        others = tuple(islice(retold, _OTHERS_NAMED))
    return Happening(
        name=first.event_id,
        page=atlas.event_pages[first.event_id],
        value=first.event.value,
        expected=first.event.kind is EventKind.EXPECTED,
        label=first.event.label,
        reports=tuple(entry.report for entry in entries),
        others=others,
        more=len(first.firsts) - 1 - len(others),
        own=atlas.own_pages.get(first.event_id, ""),
    )


def _retelling(atlas: Atlas, report: Report) -> Retelling:
    named = atlas.sentences.get(report.source, {})
    return Retelling(
        atlas.outlet_or_title(report.source),
        atlas.by_source[report.source].slug,
        named.get((report.block, report.text)) or addresses.line_id(report.block),
    )


def _places(atlas: Atlas, article: Known) -> tuple[tuple[str, int, str, bool], ...]:
    """Find the lines of other sources that claims of the article rest on."""
    claims = (
        article.headline,
        article.standfirst,
        article.outlet,
        article.published,
        *article.authors,
    )
    lines = {
        (item.source, item.line)
        for claim in claims
        if claim is not None
        for item in claim.evidence
        if item.source != article.source and item.source in atlas.by_source
    }
    return tuple(
        (
            source,
            line,
            atlas.by_source[source].slug,
            atlas.by_source[source].has_line(line),
        )
        for source, line in sorted(lines)
    )


def _neighbours(
    atlas: Atlas, article: Known
) -> tuple[Neighbour | None, Neighbour | None]:
    """Find the articles before and after it, by day of publication.

    Nobody knows what is earlier or later than an undated article.
    """
    if article.published is None:
        return None, None
    at, order = atlas.place[article.source], atlas.ordered
    earlier = order[at - 1] if at else None
    later = order[at + 1] if at + 1 < len(order) else None
    return (
        neighbour(earlier) if earlier else None,
        neighbour(later) if later and later.published else None,
    )
