"""All articles together, with what only all of them together can tell."""

from dataclasses import dataclass

from site_builder.model.article import Article, Finding


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Articles that would share an address: the bare slug and the slugs they got."""

    slug: str
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """The articles of a site, in the order of their sources' names, slugs unique."""

    articles: tuple[Article, ...]
    namesakes: tuple[Namesakes, ...] = ()
    findings: tuple[Finding, ...] = ()
