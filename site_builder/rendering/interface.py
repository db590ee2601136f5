"""The language of the pages' own words, which the setting of the site chooses."""

from site_builder.model import Finding, Severity, Site
from site_builder.rendering.languages import phrases_of, speaks
from site_builder.rendering.outward import site_language


def interface_language(site: Site) -> str:
    """Give the language of the pages' own words, as exactly as the settings do."""
    code, stated = phrases_of(site.language).code, site_language(site)
    return stated if is_same_language(stated, code) else code


def is_same_language(tag: str, other: str) -> bool:
    """Tell whether two BCP 47 tags name one language, whatever the region."""
    return tag.partition("-")[0].lower() == other.partition("-")[0].lower()


def doubt_language(site: Site) -> tuple[Finding, ...]:
    """Say so where the site wants a language that has no words here."""
    if speaks(site.language):
        return ()
    message = (
        f'There are no words for pages in the language "{site.language}"; theirs are '
        "in English."
    )
    code = "language-without-words"
    return (Finding("site.language", 0, code, message, Severity.NOTE),)
