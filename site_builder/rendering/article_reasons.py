"""How everything about an article is known: "How we know", and ways to its lists."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.model import Article, Claim, Role, Site
from site_builder.rendering import addresses
from site_builder.rendering.claims import Ways, claim_view, publication_view
from site_builder.rendering.languages.phrases import Phrases
from site_builder.rendering.views import ClaimView, Link


@dataclass(frozen=True, slots=True)
class Reason:
    """One entry of "How we know": a field, its values, or what is unknown."""

    label: str
    anchor: str
    claims: tuple[ClaimView, ...]
    unknown: str


Lists = Callable[[str, str], str | None]
"""Leads to the articles of a name, given the index of its kind and the name."""
_PATHS = {
    addresses.OUTLETS: addresses.outlet_path,
    addresses.AUTHORS: addresses.author_path,
    addresses.TAGS: addresses.tag_path,
}


def lists_of(site: Site, here: str) -> Lists:
    """Lead from page `here` to the lists that the site has."""

    def way(index: str, name: str) -> str | None:
        if index not in site.sections:
            return None
        return addresses.link(here, _PATHS[index](name))

    return way


def tags_of(site: Site, here: str, article: Article) -> tuple[Link, ...]:
    """Lead from page `here` to the lists of its article's tags."""
    lists = lists_of(site, here)
    return tuple(
        Link(tag, lists(addresses.TAGS, tag) or "")
        for tag in dict.fromkeys(article.tags)
    )


def reasons_of(
    say: Phrases, article: Article, ways: Ways, lists: Lists
) -> tuple[Reason, ...]:
    """Give the reasons of headline, standfirst, authors, outlet and day, in order."""

    def of(
        anchor: str, *claims: Claim | None, index: str = ""
    ) -> tuple[ClaimView, ...]:
        return tuple(
            claim_view(say, claim, anchor, ways, lists(index, claim.value))
            for claim in claims
            if claim
        )

    def without(field: str, key: str) -> str:
        return say("stated-none" if field in article.none else key)

    day, authors = article.published, article.authors
    return (
        Reason(
            say("headline"),
            "how-headline",
            of("how-headline", article.headline),
            without("headline", "unknown-headline"),
        ),
        Reason(
            say("standfirst"),
            "how-standfirst",
            of("how-standfirst", article.standfirst),
            without("standfirst", _no_standfirst(article)),
        ),
        Reason(
            say("authors" if len(authors) > 1 else "author"),
            "how-authors",
            of("how-authors", *authors, index=addresses.AUTHORS),
            without("authors", "unknown-authors"),
        ),
        Reason(
            say("outlet"),
            "how-outlet",
            of("how-outlet", article.outlet, index=addresses.OUTLETS),
            without("outlet", "unknown-outlet"),
        ),
        Reason(
            say("published"),
            "how-date",
            (publication_view(say, day, "how-date", ways),) if day else (),
            without("published", "unknown-published"),
        ),
    )


def _no_standfirst(article: Article) -> str:
    hidden = any(n.withheld and n.role is Role.STANDFIRST for n in article.lines)
    return "hidden-standfirst" if hidden else "unknown-standfirst"
