"""Fields that a person gave: they go before whatever else was found."""

from dataclasses import dataclass, replace

from site_builder.dates import bounds, find_dates
from site_builder.model import (
    Basis,
    Claim,
    Evidence,
    Finding,
    Publication,
    SourceText,
)

_FRONT_MATTER = "front-matter"


@dataclass(frozen=True, slots=True)
class Checked:
    """A source whose given fields can be used, and what was found wrong with them."""

    source: SourceText
    findings: tuple[Finding, ...] = ()


def check_given(source: SourceText) -> Checked:
    """Pass over a day of publication that is none; the text may say a better one."""
    stated = source.given.published
    if not stated or read_day(stated):
        return Checked(source)
    origin = source.given.origin("published")
    place = origin.evidence if origin else _in_front_matter(source, "published")
    code = "correction-wrong-value" if origin else "front-matter-wrong-value"
    message = (
        f'The "published" is no date ("{stated}") and was passed over; '
        "write it as 2021-02-18, or less exactly as 2021-02 or 2021."
    )
    where = (place.source, place.line) if place else (source.name, 0)
    given = replace(source.given, published=None)
    return Checked(replace(source, given=given), (Finding(*where, code, message),))


_LANGUAGES = ("en", "de")
"""Those that dates are read in; nobody says in which one a date is written."""


def read_day(stated: str) -> str | None:
    """Read a day of publication that a person states, as EDTF; None where it is none.

    The words give it by themselves: "yesterday" does not.
    """
    if bounds(stated.strip()):
        return stated.strip()
    for language in _LANGUAGES:
        dates = find_dates(stated, language=language)
        if dates and bounds(dates[0].value):
            return dates[0].value
    return None


def claim_text(source: SourceText, name: str, found: Claim | None) -> Claim | None:
    """Claim a field of one value as given; otherwise what was `found`."""
    given = source.given
    if name in given.none:
        return None
    value: str | None = getattr(given, name)
    return _claim(source, name, value) if value else found


def claim_authors(source: SourceText, found: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claim the authors as given; otherwise those that were `found`."""
    given = source.given
    if given.authors or "authors" in given.none:
        return tuple(_claim(source, "authors", name) for name in given.authors)
    return found


def claim_publication(
    source: SourceText, found: Publication | None
) -> Publication | None:
    """Say where a given day stands; otherwise give what was `found`."""
    if "published" in source.given.none:
        return None
    origin = source.given.origin("published")
    if found is None or found.basis is not Basis.GIVEN or origin is None:
        return found
    return replace(found, rule=origin.rule, evidence=(origin.evidence,))


def _claim(source: SourceText, name: str, value: str) -> Claim:
    origin = source.given.origin(name)
    if origin is not None:
        return Claim(value, Basis.GIVEN, origin.rule, (origin.evidence,))
    place = _in_front_matter(source, name)
    return Claim(value, Basis.GIVEN, _FRONT_MATTER, (place,) if place else ())


def _in_front_matter(source: SourceText, name: str) -> Evidence | None:
    line = dict(source.given.places).get(name, 0)
    if not line:
        return None
    return Evidence(source.name, line, source.lines[line - 1].strip())
