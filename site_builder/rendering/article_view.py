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
from site_builder.rendering.citing import (
    Reference,
    bibtex,
    citation_metadata,
    csl,
    refer,
    ris,
)
from site_builder.rendering.claims import (
    Ways,
    certain_day,
)
from site_builder.rendering.head import make_head
from site_builder.rendering.ledger import LinesView, LineView, keep_ledger
from site_builder.rendering.marks import escaped
from site_builder.rendering.outward import article_language, web_address
from site_builder.rendering.paragraphs import (
    BlockView,
    Narrative,
    grouped,
    narrative,
)
from site_builder.rendering.structured import news_article
from site_builder.rendering.surroundings import (
    Connection,
    Neighbour,
    Surroundings,
)
from site_builder.rendering.views import ClaimView, Head, Link
from site_builder.rendering.words import (
    counted,
    joined,
    publication_words,
    sentence,
    titled,
    value_words,
)


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """An event as one article tells it; `words` are links to its words, as HTML."""

    date: str
    precision: Precision
    href: str
    expected: bool
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class ConnectedView:
    """Another article and why it is named here."""

    link: Link
    outlet: str
    reason: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A doubt about the source, in plain words, and every line that it concerns."""

    message: str
    lines: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FormatView:
    """A reference to the article in a format of reference managers; `html` is HTML."""

    name: str
    html: str


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
    the article not to have.
    """

    head: Head
    title: str
    title_name: str | None
    byline_name: str | None
    source: str
    source_href: str
    line_count: int
    language: str
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
    here = addresses.article_path(article.slug)
    ways = _ways(here, article, around)
    told = narrative(here, article, around)
    lead, blocks = told.lead, told.blocks
    ledger = keep_ledger(article, (lead, *blocks) if lead else blocks)
    reasons = reasons_of(article, ways, lists_of(site, here))
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
        headline=headline[0] if headline else None,
        outlet=outlet[0] if outlet else None,
        published=published[0] if published else None,
        authors=authors,
        none=article.none,
        standfirst=lead,
        stamps=ledger.stamps,
        blocks=grouped(blocks),
        withheld=_withheld(article, told),
        reasons=reasons,
        about=ledger.about,
        events=_own_events(here, around, told.names),
        connected=tuple(_connected(here, found) for found in around.connected),
        citation=_citation(site, article),
        formats=(
            FormatView("BibTeX", escaped(bibtex(reference))),
            FormatView("RIS", escaped(ris(reference))),
            FormatView("CSL-JSON", escaped(f"[{csl(reference)}]\n")),
        ),
        original=_original(article),
        tags=tags_of(site, here, article),
        findings=_findings(article, ways),
        folded=ledger.folded,
        folded_words=counted(ledger.kept, "line"),
        namesakes=_namesakes(here, around),
        earlier=_neighbour(here, around.earlier),
        later=_neighbour(here, around.later),
    )


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
        told or kept or f"The text of {article.source}, with how it was understood.",
        kind="article",
        published=day.isoformat() if day else None,
        cited=citation_metadata(reference),
        structured=news_article(site, article),
    )


def _withheld(article: Article, told: Narrative) -> WithheldView | None:
    hidden = [line.number for line in article.lines if line.withheld]
    if not hidden:
        return None
    shown = {number for block in article.narrative for number in block.lines}
    count = counted(len(hidden), "line")
    notice = (
        f"Only the beginning of this text is shown here; {count} of the source may not "
        "be published."
        if article.blocks
        else f"The text of this article is not shown here: {count} of the source may "
        "not be published."
    )
    names = (addresses.line_id(number) for number in hidden if number not in shown)
    return WithheldView(notice, _original(article), (*names, *told.elsewhere))


def _own_events(
    here: str, around: Surroundings, names: Mapping[tuple[int, str], str]
) -> tuple[OwnEvent, ...]:
    return tuple(
        OwnEvent(
            titled(value_words(event.value)),
            _precision(event.value),
            addresses.link(here, event.page, event.name),
            event.expected,
            event.label,
            "; ".join(_words_of(report, names) for report in event.reports),
        )
        for event in around.happenings
    )


_precision = lru_cache(maxsize=8192)(precision)


def _words_of(report: Report, names: Mapping[tuple[int, str], str]) -> str:
    words = escaped(report.text[report.start : report.end])
    said = f"“{words}”, line {report.line}" if words else f"line {report.line}"
    place = names.get((report.block, report.text)) or addresses.line_id(report.block)
    return f'<a href="#{place}">{said}</a>'


def _connected(here: str, found: Connection) -> ConnectedView:
    days = joined(tuple(dict.fromkeys(value_words(v) for v in found.values)))
    return ConnectedView(
        _to_article(here, found.article), found.outlet, f"Also reports {days}."
    )


def _to_article(here: str, article: Neighbour) -> Link:
    path = addresses.article_path(article.slug)
    return Link(article.title, addresses.link(here, path))


def _citation(site: Site, article: Article) -> str:
    """Cite in words; what was inferred stands in brackets, as supplied matter does."""
    authors = joined([_supplied(a.value, a.basis) for a in article.authors])
    outlet, published = article.outlet, article.published
    when = (
        _supplied(publication_words(published), published.basis)
        if published
        else "undated"
    )
    where = _supplied(outlet.value, outlet.basis) if outlet else ""
    parts = (authors, f"“{article.title}”", where, when)
    said = ", ".join(part for part in parts if part)
    licence = f" Licence: {article.licence.value}." if article.licence else ""
    archived = f"Archived in {site.title}, from {article.source}."
    return f"{said}. {archived}{licence}"


def _supplied(value: str, basis: Basis) -> str:
    return value if basis in {Basis.STATED, Basis.GIVEN} else f"[{value}]"


def _original(article: Article) -> Link | None:
    url = web_address(article.url.value) if article.url else None
    return Link(url, url) if url else None


def _findings(article: Article, ways: Ways) -> tuple[FindingView, ...]:
    """Tell each doubt once, in the order in which they come up."""
    places: dict[str, list[int]] = {}
    for finding in article.findings:
        own = finding.source == article.source
        beside = "" if own else f"{finding.source}, line {finding.line}: "
        lines = places.setdefault(beside + sentence(finding.message), [])
        if own and finding.line and finding.line not in lines[-1:]:
            lines.append(finding.line)
    return tuple(
        FindingView(
            message,
            tuple(Link(str(n), ways(article.source, n) or "") for n in lines),
        )
        for message, lines in places.items()
    )


def _namesakes(here: str, around: Surroundings) -> Link | None:
    if around.namesakes is None:
        return None
    slug, count = around.namesakes
    return Link(
        f"{count} articles share this headline",
        addresses.link(here, addresses.article_path(slug)),
    )


def _neighbour(here: str, article: Neighbour | None) -> Link | None:
    return _to_article(here, article) if article else None
