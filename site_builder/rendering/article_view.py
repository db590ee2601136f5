"""The article's page: its text, and how everything about it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model import Article, Basis, Report, Site
from site_builder.rendering import addresses
from site_builder.rendering.article_reasons import (
    Reason,
    lists_of,
    reasons_of,
    tags_of,
)
from site_builder.rendering.chronicle import Precision, precision
from site_builder.rendering.citing import Reference, citation_metadata, refer
from site_builder.rendering.claims import (
    Ways,
    certain_day,
)
from site_builder.rendering.figures import with_pictures
from site_builder.rendering.head import make_head
from site_builder.rendering.interface import interface_language, is_same_language
from site_builder.rendering.kinship import Neighbour
from site_builder.rendering.languages import ENGLISH, phrases_of
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.ledger import LinesView, LineView, keep_ledger
from site_builder.rendering.marks import escaped
from site_builder.rendering.outward import article_language, web_address
from site_builder.rendering.page_citing import formats_of
from site_builder.rendering.paragraphs import (
    BlockView,
    Narrative,
    grouped,
    narrative,
)
from site_builder.rendering.relations import (
    ConnectedView,
    PassagesHere,
    connected,
    passages_here,
)
from site_builder.rendering.structured import news_article
from site_builder.rendering.surroundings import Happening, Surroundings
from site_builder.rendering.views import ClaimView, FormatView, Head, Link
from site_builder.rendering.words import sentence, titled


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """An event as one article tells it; `words` are links to its words, as HTML.

    `page` leads to the page of the event, where it has one.
    """

    date: str
    precision: Precision
    href: str
    expected: bool
    label: str
    words: str
    page: Link | None = None


@dataclass(frozen=True, slots=True)
class FindingView:
    """A doubt about the source, in plain words, and every line that it concerns.

    `language` is that of the words, "" where it is that of the page.
    """

    message: str
    language: str
    lines: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WithheldView:
    """What stands in the place of words that may not be published.

    `names` are the addresses of what is not shown, so that every way there leads to
    this notice.
    """

    notice: str
    original: Link | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that an article's page shows.

    `folded_words` says how many lines `folded` has, `none` which fields a person states
    the article not to have; `own_words` is the language of the page's own words, ""
    where it is that of the article.
    """

    head: Head
    title: str
    title_name: str | None
    byline_name: str | None
    source: str
    source_href: str
    line_count: int
    language: str
    own_words: str
    headline: ClaimView | None
    outlet: ClaimView | None
    published: ClaimView | None
    authors: tuple[ClaimView, ...]
    none: frozenset[str]
    standfirst: BlockView | None
    stamps: tuple[LineView, ...]
    blocks: tuple[BlockView, ...]
    withheld: WithheldView | None
    reasons: tuple[Reason, ...]
    about: tuple[LineView, ...]
    events: tuple[OwnEvent, ...]
    connected: tuple[ConnectedView, ...]
    passages: PassagesHere | None
    citation: str
    formats: tuple[FormatView, ...]
    original: Link | None
    tags: tuple[Link, ...]
    findings: tuple[FindingView, ...]
    folded: tuple[LinesView, ...]
    folded_words: str
    namesakes: Link | None
    earlier: Link | None
    later: Link | None


def article_view(site: Site, article: Article, around: Surroundings) -> ArticleView:
    """Look at one article; what lies outside it is what its surroundings say."""
    say = phrases_of(site.language)
    here = addresses.article_path(article.slug)
    ways = _ways(here, article, around)
    told = narrative(say, here, article, around)
    lead, blocks = told.lead, told.blocks
    ledger = keep_ledger(say, article, (lead, *blocks) if lead else blocks)
    reasons = reasons_of(say, article, ways, lists_of(site, here))
    reference = refer(site, article)
    headline, _, authors, outlet, published = (reason.claims for reason in reasons)
    return ArticleView(
        head=_head(site, article, around, blocks, reference),
        title=article.title,
        title_name=addresses.line_id(ledger.headline) if ledger.headline else None,
        byline_name=addresses.line_id(ledger.byline) if ledger.byline else None,
        source=article.source,
        source_href=addresses.link(here, addresses.source_path(article.slug)),
        line_count=len(article.lines),
        language=article_language(site, article),
        own_words=_own_words(site, article),
        headline=headline[0] if headline else None,
        outlet=outlet[0] if outlet else None,
        published=published[0] if published else None,
        authors=authors,
        none=article.none,
        standfirst=lead,
        stamps=ledger.stamps,
        blocks=grouped(with_pictures(here, blocks, article.blocks, around.pictures)),
        withheld=_withheld(say, article, told),
        reasons=reasons,
        about=ledger.about,
        events=_own_events(say, here, around, told.names),
        connected=tuple(connected(say, here, found) for found in around.connected),
        passages=passages_here(say, here, around),
        citation=_citation(site, article),
        formats=formats_of(reference),
        original=_original(article),
        tags=tags_of(site, here, article),
        findings=_findings(say, article, ways),
        folded=ledger.folded,
        folded_words=say.count("line", ledger.kept),
        namesakes=_namesakes(say, here, around),
        earlier=_neighbour(here, around.earlier),
        later=_neighbour(here, around.later),
    )


def _own_words(site: Site, article: Article) -> str:
    language = interface_language(site)
    same = is_same_language(article_language(site, article), language)
    return "" if same else language


def page_title(article: Article, around: Surroundings) -> str:
    """Title a page so that no two articles of a collection share it."""
    title = " ".join(article.title.split())
    return f"{title} ({article.source})" if around.repeated else title


def _ways(here: str, article: Article, around: Surroundings) -> Ways:
    """Lead to lines of the article's own source, and to those that it is near."""
    own = {line.number for line in article.lines}
    base = addresses.link(here, addresses.source_path(article.slug))
    others = {(source, line): rest for source, line, *rest in around.places}

    def way(source: str, line: int) -> str | None:
        if source == article.source:
            return f"{base}#{addresses.line_id(line)}" if line in own else base
        if (source, line) not in others:
            return None
        slug, known = others[source, line]
        fragment = addresses.line_id(line) if known else ""
        return addresses.link(here, addresses.source_path(str(slug)), fragment)

    return way


def _head(
    site: Site,
    article: Article,
    around: Surroundings,
    blocks: tuple[BlockView, ...],
    reference: Reference,
) -> Head:
    day = certain_day(article)
    first = next((b.text for b in blocks if b.kind == "body" and b.text), "")
    told = article.standfirst.value if article.standfirst else first
    kept = article.title if any(line.withheld for line in article.lines) else ""
    return make_head(
        site,
        addresses.article_path(article.slug),
        f"{page_title(article, around)} · {site.title}",
        told
        or kept
        or phrases_of(site.language)("article-about", source=article.source),
        kind="article",
        published=day.isoformat() if day else None,
        cited=citation_metadata(reference),
        structured=news_article(site, article, around.pictures),
        image=_image(site, article, around),
    )


def _image(
    site: Site, article: Article, around: Surroundings
) -> tuple[str, int, int, str] | None:
    """Give what a preview elsewhere shows: the card, else the first picture."""
    if around.card:
        shown, alt = around.card, article.title
    elif around.pictures:
        picture = around.pictures[0]
        shown, alt = picture.widest, picture.alt or picture.caption
    else:
        return None
    address = addresses.absolute(site, shown.path)
    return (address, shown.width, shown.height, alt) if address else None


def _withheld(say: Phrases, article: Article, told: Narrative) -> WithheldView | None:
    hidden = [line.number for line in article.lines if line.withheld]
    if not hidden:
        return None
    shown = {number for block in article.narrative for number in block.lines}
    key = "withheld-rest" if article.blocks else "withheld-all"
    notice = say.count(key, len(hidden))
    names = (addresses.line_id(number) for number in hidden if number not in shown)
    return WithheldView(notice, _original(article), (*names, *told.elsewhere))


def _own_events(
    say: Phrases,
    here: str,
    around: Surroundings,
    names: Mapping[tuple[int, str], str],
) -> tuple[OwnEvent, ...]:
    return tuple(
        OwnEvent(
            titled(say.value(event.value)),
            _precision(event.value),
            addresses.link(here, event.page, event.name),
            event.expected,
            event.label,
            "; ".join(_words_of(say, report, names) for report in event.reports),
            _side_by_side(say, here, event),
        )
        for event in around.happenings
    )


def _side_by_side(say: Phrases, here: str, event: Happening) -> Link | None:
    if not event.own:
        return None
    told = say.count("side-by-side", event.told_by)
    return Link(told, addresses.link(here, event.own))


_precision = lru_cache(maxsize=8192)(precision)


def _words_of(
    say: Phrases, report: Report, names: Mapping[tuple[int, str], str]
) -> str:
    words = escaped(report.text[report.start : report.end])
    said = say("line", n=report.line)
    if words:
        said = say("named-line", name=say("quoted", words=words), n=report.line)
    place = names.get((report.block, report.text)) or addresses.line_id(report.block)
    return f'<a href="#{place}">{said}</a>'


def _to_article(here: str, article: Neighbour) -> Link:
    path = addresses.article_path(article.slug)
    return Link(article.title, addresses.link(here, path))


def _citation(site: Site, article: Article) -> str:
    """Cite in words; what was inferred stands in brackets, as supplied matter does."""
    say = phrases_of(site.language)
    authors = say.joined([_supplied(a.value, a.basis) for a in article.authors])
    outlet, published = article.outlet, article.published
    when = (
        _supplied(say.publication(published), published.basis)
        if published
        else say("no-date")
    )
    where = _supplied(outlet.value, outlet.basis) if outlet else ""
    parts = (authors, say("quoted", words=article.title), where, when)
    said = ", ".join(part for part in parts if part)
    archived = say("archived", site=site.title, source=article.source)
    if article.licence is None:
        return f"{said}. {archived}."
    licence = say("licence", licence=article.licence.value)
    return f"{said}. {archived}. {licence}"


def _supplied(value: str, basis: Basis) -> str:
    return value if basis in {Basis.STATED, Basis.GIVEN} else f"[{value}]"


def _original(article: Article) -> Link | None:
    url = web_address(article.url.value) if article.url else None
    return Link(url, url) if url else None


def _findings(say: Phrases, article: Article, ways: Ways) -> tuple[FindingView, ...]:
    """Tell each doubt once, in the order in which they come up."""
    places: dict[tuple[str, str], list[int]] = {}
    for finding in article.findings:
        own = finding.source == article.source
        english = sentence(finding.message)
        told = say.doubt(english)
        language = ENGLISH if told is None else ""
        message = english if told is None else told
        if not own:
            beside = {"source": finding.source, "n": finding.line}
            message = say("finding-elsewhere", **beside, message=message)
        lines = places.setdefault((message, language), [])
        if own and finding.line and finding.line not in lines[-1:]:
            lines.append(finding.line)
    return tuple(
        FindingView(
            message,
            language,
            tuple(Link(str(n), ways(article.source, n) or "") for n in lines),
        )
        for (message, language), lines in places.items()
    )


def _namesakes(say: Phrases, here: str, around: Surroundings) -> Link | None:
    if around.namesakes is None:
        return None
    slug, count = around.namesakes
    return Link(
        say.count("share-headline", count),
        addresses.link(here, addresses.article_path(slug)),
    )


def _neighbour(here: str, article: Neighbour | None) -> Link | None:
    return _to_article(here, article) if article else None
