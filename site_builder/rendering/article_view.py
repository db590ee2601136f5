"""The article's page: its text, and how everything about it is known."""

from dataclasses import dataclass

from site_builder.model import Article, Basis, Claim, EventKind, Namesakes
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas, Entry
from site_builder.rendering.chronicle import Precision, precision
from site_builder.rendering.claims import certain_day, claim_view, publication_view
from site_builder.rendering.head import make_head
from site_builder.rendering.ledger import LineView, keep_ledger
from site_builder.rendering.outward import article_language, web_address
from site_builder.rendering.paragraphs import BlockView, grouped, narrative_views
from site_builder.rendering.structured import news_article
from site_builder.rendering.views import ClaimView, Head, Link, Moment
from site_builder.rendering.words import (
    interval_words,
    joined,
    machine_date,
    sentence,
    titled,
    value_words,
)

_CONNECTED_SHOWN = 5
"""More related articles than this help nobody choose."""
_COMMON = 40
"""Articles from which on a day is too common to connect any two of them."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One entry of "How we know": a field, its values, or what is unknown."""

    label: str
    anchor: str
    claims: tuple[ClaimView, ...]
    unknown: str


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """An event as one article tells it, with links to its words."""

    moment: Moment
    precision: Precision
    href: str
    expected: bool
    label: str
    words: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Connection:
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
class ArticleView:
    """All that an article's page shows."""

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
    standfirst: BlockView | None
    stamps: tuple[LineView, ...]
    blocks: tuple[BlockView, ...]
    reasons: tuple[Reason, ...]
    about: tuple[LineView, ...]
    events: tuple[OwnEvent, ...]
    connected: tuple[Connection, ...]
    citation: str
    original: Link | None
    tags: tuple[str, ...]
    findings: tuple[FindingView, ...]
    folded: tuple[LineView, ...]
    namesakes: Link | None
    earlier: Link | None
    later: Link | None


def article_view(atlas: Atlas, article: Article) -> ArticleView:
    """Look at one article; its neighbours in time come from the atlas."""
    here = addresses.article_path(article.slug)
    lead, blocks = narrative_views(atlas, here, article)
    ledger = keep_ledger(atlas, here, article, (lead, *blocks) if lead else blocks)
    outlet, published = article.outlet, article.published
    earlier, later = _neighbours(atlas, here, article)
    return ArticleView(
        head=_head(atlas, article, here, blocks),
        title=article.title,
        title_name=addresses.line_id(ledger.headline) if ledger.headline else None,
        byline_name=addresses.line_id(ledger.byline) if ledger.byline else None,
        source=article.source,
        source_href=addresses.link(here, addresses.source_path(article.slug)),
        line_count=len(article.lines),
        language=article_language(atlas.site, article),
        headline=_claim(atlas, here, article.headline, "how-headline"),
        outlet=_claim(atlas, here, outlet, "how-outlet"),
        published=publication_view(atlas, here, published, "how-date")
        if published
        else None,
        authors=tuple(
            claim_view(atlas, here, author, "how-authors") for author in article.authors
        ),
        standfirst=lead,
        stamps=ledger.stamps,
        blocks=grouped(blocks),
        reasons=_reasons(atlas, here, article),
        about=ledger.about,
        events=_own_events(atlas, here, article),
        connected=_connected(atlas, here, article),
        citation=_citation(atlas, article),
        original=_original(article),
        tags=article.tags,
        findings=_findings(atlas, here, article),
        folded=ledger.folded,
        namesakes=_namesakes_link(atlas, here, article),
        earlier=earlier,
        later=later,
    )


def page_title(atlas: Atlas, article: Article) -> str:
    """Title a page so that no two articles of a collection share it."""
    title = " ".join(article.title.split())
    if article.title in atlas.repeated_titles:
        return f"{title} ({article.source})"
    return title


def _head(
    atlas: Atlas, article: Article, here: str, blocks: tuple[BlockView, ...]
) -> Head:
    day = certain_day(article)
    first = next((b.text for b in blocks if b.kind == "body" and b.text), "")
    told = article.standfirst.value if article.standfirst else first
    return make_head(
        atlas.site,
        here,
        f"{page_title(atlas, article)} · {atlas.site.title}",
        told or f"The text of {article.source}, with how it was understood.",
        kind="article",
        published=day.isoformat() if day else None,
        structured=news_article(atlas, article),
    )


def _claim(
    atlas: Atlas, here: str, claim: Claim | None, anchor: str
) -> ClaimView | None:
    return claim_view(atlas, here, claim, anchor) if claim else None


def _reasons(atlas: Atlas, here: str, article: Article) -> tuple[Reason, ...]:
    def of(claim: Claim | None, anchor: str) -> tuple[ClaimView, ...]:
        return (claim_view(atlas, here, claim, anchor),) if claim else ()

    published = article.published
    return (
        Reason(
            "Headline",
            "how-headline",
            of(article.headline, "how-headline"),
            "No line reads like a headline; the file gives its name.",
        ),
        Reason(
            "Standfirst",
            "how-standfirst",
            of(article.standfirst, "how-standfirst"),
            "The text has none.",
        ),
        Reason(
            "Authors" if len(article.authors) > 1 else "Author",
            "how-authors",
            tuple(claim_view(atlas, here, a, "how-authors") for a in article.authors),
            "The text names no author.",
        ),
        Reason(
            "Outlet",
            "how-outlet",
            of(article.outlet, "how-outlet"),
            "Nothing tells where the article appeared.",
        ),
        Reason(
            "Published",
            "how-date",
            (publication_view(atlas, here, published, "how-date"),)
            if published
            else (),
            "Nothing tells when the article appeared.",
        ),
    )


def _own_events(atlas: Atlas, here: str, article: Article) -> tuple[OwnEvent, ...]:
    by_event: dict[str, list[Entry]] = {}
    for entry in atlas.entries.get(article.source, ()):
        by_event.setdefault(entry.event_id, []).append(entry)
    return tuple(
        OwnEvent(
            Moment(
                titled(value_words(found[0].event.value)),
                machine_date(found[0].event.value),
            ),
            precision(found[0].event.value),
            atlas.to_event(here, event_id),
            found[0].event.kind is EventKind.EXPECTED,
            found[0].event.label,
            tuple(_words_of(atlas, here, entry) for entry in found),
        )
        for event_id, found in by_event.items()
    )


def _words_of(atlas: Atlas, here: str, entry: Entry) -> Link:
    report = entry.report
    words = report.text[report.start : report.end]
    return Link(
        f"“{words}”, line {report.line}",
        atlas.to_report(here, report) or "",
    )


def _connected(atlas: Atlas, here: str, article: Article) -> tuple[Connection, ...]:
    """Name the articles that report the same days, those that share most first.

    A day that very many report connects nobody: it says nothing of two of them.
    """
    shared: dict[str, dict[str, str]] = {}
    for entry in atlas.entries.get(article.source, ()):
        words = value_words(entry.event.value)
        for report in entry.firsts if len(entry.firsts) <= _COMMON else ():
            if report.source != article.source and report.source in atlas.by_source:
                shared.setdefault(report.source, {})[entry.event_id] = words
    ranked = sorted(shared, key=lambda source: (-len(shared[source]), source))
    return tuple(
        Connection(
            Link(other.title, atlas.to_page(here, other)),
            other.outlet.value if other.outlet else "",
            f"Also reports {joined(tuple(dict.fromkeys(shared[source].values())))}.",
        )
        for source in ranked[:_CONNECTED_SHOWN]
        for other in (atlas.by_source[source],)
    )


def _citation(atlas: Atlas, article: Article) -> str:
    """Cite in words; what was inferred stands in brackets, as supplied matter does."""
    authors = joined([_supplied(a.value, a.basis) for a in article.authors])
    outlet, published = article.outlet, article.published
    when = (
        _supplied(interval_words(published.within), published.basis)
        if published
        else "undated"
    )
    where = _supplied(outlet.value, outlet.basis) if outlet else ""
    parts = (authors, f"“{article.title}”", where, when)
    said = ", ".join(part for part in parts if part)
    licence = f" Licence: {article.licence.value}." if article.licence else ""
    archived = f"Archived in {atlas.site.title}, from {article.source}."
    return f"{said}. {archived}{licence}"


def _supplied(value: str, basis: Basis) -> str:
    return value if basis in {Basis.STATED, Basis.GIVEN} else f"[{value}]"


def _original(article: Article) -> Link | None:
    url = web_address(article.url.value) if article.url else None
    return Link(url, url) if url else None


def _findings(atlas: Atlas, here: str, article: Article) -> tuple[FindingView, ...]:
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
            tuple(
                Link(str(line), atlas.to_line(here, article.source, line) or "")
                for line in lines
            ),
        )
        for message, lines in places.items()
    )


def _namesakes_link(atlas: Atlas, here: str, article: Article) -> Link | None:
    for namesakes in atlas.collection.namesakes:
        if article.slug in namesakes.slugs:
            return _to_namesakes(here, namesakes)
    return None


def _to_namesakes(here: str, namesakes: Namesakes) -> Link:
    return Link(
        f"{len(namesakes.slugs)} articles share this headline",
        addresses.link(here, addresses.article_path(namesakes.slug)),
    )


def _neighbours(
    atlas: Atlas, here: str, article: Article
) -> tuple[Link | None, Link | None]:
    at = atlas.place[article.source]
    order = atlas.ordered
    earlier = order[at - 1] if at else None
    later = order[at + 1] if at + 1 < len(order) else None
    if article.published is None:
        # Nobody knows what is earlier or later than an undated article.
        return None, None
    if later is not None and later.published is None:
        later = None
    return _page_link(atlas, here, earlier), _page_link(atlas, here, later)


def _page_link(atlas: Atlas, here: str, article: Article | None) -> Link | None:
    return Link(article.title, atlas.to_page(here, article)) if article else None
